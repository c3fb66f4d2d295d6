//! Browsers that wait for the next trial.
//!
//! On a slow machine Firefox takes eight seconds to start, longer than most trials last, and the others two. One whose trial
//! passed closes its tabs and waits for the next trial on the same kind of device: that one's server has a port, and so a
//! storage, of its own.
use crate::{Engine, Options, Page, Server, Trial, browser::Browser};
use anyhow::Result;
use std::sync::{Mutex, PoisonError};

/// So many wait, the newest ones: each is a few hundred megabytes.
const ROOM: usize = 6;

static WAITING: Mutex<Vec<(Browser, Page)>> = Mutex::new(vec![]);

/// What a browser is started for: all of its options but those that each of its tabs has for itself.
fn started_for(engine: Engine, options: &Options) -> String {
    let tabs = Options::default();
    let mut own = options.clone();
    // WebKitGTK has a clock that can be set, or none; it is set later.
    own.clock = (engine == Engine::WebKit && options.clock.is_some()).then_some("");
    if engine != Engine::Chromium {
        own.viewport = tabs.viewport;
    }
    if engine == Engine::Firefox {
        own.scale = tabs.scale;
    }
    format!("{} {own:?}", engine.name())
}

fn may_wait(options: &Options) -> bool {
    !options.new_browser && !options.trap
}

/// One that waits for a trial like this, made ready for the site.
pub(crate) async fn take(
    trial: &Trial,
    engine: Engine,
    site: &Server,
) -> Result<Option<(Browser, Page)>> {
    if !may_wait(&trial.options) {
        return Ok(None);
    }
    let wanted = started_for(engine, &trial.options);
    let found = {
        let mut waiting = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
        let place = waiting
            .iter()
            .position(|(browser, _)| started_for(browser.engine, &browser.options) == wanted);
        place.map(|place| waiting.remove(place))
    };
    let Some((mut browser, mut page)) = found else {
        return Ok(None);
    };
    browser.options = trial.options.clone();
    page.is_for(site, trial.options.clone()).await?;
    Ok(Some((browser, page)))
}

/// Lets a browser whose trial passed wait.
///
/// # Errors
/// It does not close its tabs; it has ended then.
pub(crate) async fn give(browser: Browser, mut page: Page) -> Result<()> {
    if !may_wait(&browser.options) {
        return page.quit().await;
    }
    if let Err(error) = page.leaves_nothing().await {
        page.forget();
        return Err(error);
    }
    let mut waiting = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.push((browser, page));
    if waiting.len() > ROOM {
        let (_browser, page) = waiting.remove(0);
        page.forget();
    }
    Ok(())
}

/// Ends those that still wait.
pub(crate) fn end() {
    for (_browser, page) in WAITING
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .drain(..)
    {
        page.forget();
    }
}

impl Page {
    /// Becomes the page of another trial.
    async fn is_for(&mut self, site: &Server, options: Options) -> Result<()> {
        self.origin = site.origin();
        self.options = options;
        self.hears(site).await?;
        self.set_up_tab().await?;
        if let Some(instant) = self.options.clock {
            self.set_clock(instant).await?;
        }
        Ok(())
    }

    /// Leaves one empty tab with the right time.
    async fn leaves_nothing(&mut self) -> Result<()> {
        let driver = self.driver().clone();
        let old = driver.windows().await?;
        let empty = driver.new_tab().await?;
        for tab in old {
            driver.switch_to_window(tab).await?;
            driver.close_window().await?;
        }
        driver.switch_to_window(empty).await?;
        self.clock_is_right_again().await
    }
}
