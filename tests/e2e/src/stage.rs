//! What a trial gets.
use crate::{
    Engine, Page, Server,
    browser::Browser,
    output,
    server::Trap,
    trial::{Trial, soaking},
    waiting,
};
use anyhow::{Result, bail};
use std::{fs, ops::Range, path::PathBuf, time::Duration};

/// A browser with one page, and the site's server, for one trial at a time; the browser may have had another before.
pub struct Stage {
    /// Which engine the trial runs on.
    pub engine: Engine,
    /// The site's server.
    pub site: Server,
    /// The proxy that catches what leaves the device, when `Options::trap` is set.
    pub trap: Option<Trap>,
    /// The page.
    pub page: Page,
    browser: Browser,
    lots: u32,
    lot: u32,
    may_complain: bool,
}

impl Stage {
    pub(crate) async fn open(trial: &Trial, engine: Engine) -> Result<Self> {
        let trap = trial.options.trap.then(Trap::start).transpose()?;
        let site = Server::start((trial.site)()?)?;
        let (browser, page) = match waiting::take(trial, engine, &site).await? {
            Some(ready) => ready,
            None => {
                let trap = trap.as_ref().map(Trap::address);
                let browser = Browser::start(engine, trial.options.clone(), trap).await?;
                let page = browser.open(&site).await?;
                (browser, page)
            }
        };
        Ok(Self {
            engine,
            site,
            trap,
            page,
            browser,
            lots: trial.lots,
            lot: trial.lot,
            may_complain: trial.may_complain,
        })
    }

    /// That nothing complained since the last look, unless the trial says that it may. Asked for at the end, and before a
    /// browser goes, for what it was told goes with it.
    ///
    /// # Errors
    /// What was said.
    pub(crate) async fn is_quiet_until_now(&self) -> Result<()> {
        if self.may_complain {
            return Ok(());
        }
        self.page.is_quiet().await
    }

    /// Closes the browser and opens it again on the same profile. `WebKitGTK` keeps nothing in between.
    ///
    /// # Errors
    /// It does not close or open; something complained before.
    pub async fn restart_browser(&mut self) -> Result<()> {
        self.is_quiet_until_now().await?;
        self.page.quit().await?;
        self.page = self.browser.open(&self.site).await?;
        Ok(())
    }

    /// Ends the browser as a crash or an empty battery would (SIGKILL) and opens it again on the same profile.
    ///
    /// # Errors
    /// It does not open again, or it is `WebKitGTK`, which keeps nothing; something complained before.
    pub async fn crash_browser(&mut self) -> Result<()> {
        self.is_quiet_until_now().await?;
        self.browser.kill(&self.page).await?;
        // The killed browser's lock on the profile goes with its last process.
        for _ in 0..25 {
            match self.browser.open(&self.site).await {
                Ok(page) => {
                    self.page = page;
                    return Ok(());
                }
                Err(error) if format!("{error:?}").contains("in use") => {
                    tokio::time::sleep(Duration::from_millis(200)).await
                }
                Err(error) => return Err(error),
            }
        }
        bail!("the profile stays locked")
    }

    /// The files of the browser's profile that hold these words, in UTF-8 or UTF-16: while it is open, and once it is closed.
    /// It is open again afterwards.
    ///
    /// # Errors
    /// It does not close or open; something complained before.
    pub async fn files_with(&mut self, words: &str) -> Result<Vec<PathBuf>> {
        self.is_quiet_until_now().await?;
        let mut found = self.browser.files_with(words)?;
        self.page.quit().await?;
        found.extend(self.browser.files_with(words)?);
        self.page = self.browser.open(&self.site).await?;
        found.sort();
        found.dedup();
        Ok(found)
    }

    /// How often a trial repeats itself: the first count usually, the second under `make soak`; of a lot, its share of them.
    #[must_use]
    pub fn rounds(&self, usually: u32, soak: u32) -> u32 {
        let numbers = self.numbers(usually, soak);
        numbers.end - numbers.start
    }

    /// The numbers of these rounds, from 0: another lot of the same trial has others.
    #[must_use]
    pub fn numbers(&self, usually: u32, soak: u32) -> Range<u32> {
        let rounds = if soaking() { soak } else { usually };
        share(rounds, self.lot, self.lots)
    }

    /// Leaves a picture, the page's source, its complaints, the requests and the driver's log in `target/e2e/failed/`.
    pub(crate) async fn leave_traces(&mut self, name: &str) -> Result<()> {
        let folder = traces_of(self.engine, name);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("requests.txt"), self.site.requests().join("\n"))?;
        fs::write(folder.join("driver.log"), self.browser.log())?;
        let complaints = self.page.complaints().await.unwrap_or_default();
        fs::write(
            folder.join("complaints.txt"),
            format!(
                "{:?}\n{}",
                self.page.path().await.ok(),
                complaints.join("\n")
            ),
        )?;
        fs::write(folder.join("page.html"), self.page.driver().source().await?)?;
        fs::write(
            folder.join("screen.png"),
            self.page.driver().screenshot_as_png().await?,
        )?;
        Ok(())
    }

    /// Ends everything: the browser by a goodbye, its driver by force; or the browser waits for another trial.
    pub(crate) async fn close(self, passed: bool) -> Result<()> {
        if passed {
            waiting::give(self.browser, self.page).await
        } else {
            self.page.quit().await
        }
    }
}

/// Where the traces of a trial's failure go.
pub(crate) fn traces_of(engine: Engine, name: &str) -> PathBuf {
    let folder = format!("{}-{}", engine.name(), name.replace("::", "-"));
    output().join("failed").join(folder)
}

/// Of so many rounds those of one of several lots.
fn share(rounds: u32, lot: u32, lots: u32) -> Range<u32> {
    rounds * lot / lots..rounds * (lot + 1) / lots
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn lots_share_all_rounds_and_none_twice() {
        assert_eq!(share(3, 0, 1), 0..3);
        for (rounds, lots) in [(1_000, 10), (200, 7), (2, 3)] {
            let all: Vec<u32> = (0..lots).flat_map(|lot| share(rounds, lot, lots)).collect();
            assert!(all.into_iter().eq(0..rounds), "{rounds} in {lots}");
        }
    }
}
