//! Browsers that wait for the next trial.
//!
//! Firefox takes eight seconds to start on a slow machine, longer than most trials last. One whose trial passed closes its tabs
//! and waits for the next trial on the same kind of device: that one's server has a port, and so a storage, of its own.
use crate::{Engine, Options, Page, Server, Trial, browser::Browser};
use anyhow::Result;
use std::sync::{Mutex, PoisonError};

/// So many wait, the newest ones: each is a few hundred megabytes.
const ROOM: usize = 2;

static WAITING: Mutex<Vec<(Browser, Page)>> = Mutex::new(vec![]);

/// Whether a browser that was started for one of these is right for the other: all but what a tab has for itself.
fn same_device(a: &Options, b: &Options) -> bool {
    let started = |options: &Options| {
        let tabs = Options::default();
        let options = Options {
            viewport: tabs.viewport,
            scale: tabs.scale,
            clock: None,
            ..options.clone()
        };
        format!("{options:?}")
    };
    started(a) == started(b)
}

/// One that waits for a trial like this, made ready for the site.
pub(crate) async fn take(
    trial: &Trial,
    engine: Engine,
    site: &Server,
) -> Result<Option<(Browser, Page)>> {
    if engine != Engine::Firefox || trial.options.new_browser || trial.options.trap {
        return Ok(None);
    }
    let found = {
        let mut waiting = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
        let place = waiting
            .iter()
            .position(|(browser, _)| same_device(&browser.options, &trial.options));
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
    if browser.engine != Engine::Firefox || browser.options.new_browser || browser.options.trap {
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
