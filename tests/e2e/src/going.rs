//! Going from page to page, and waiting for the one that comes.
use crate::{
    Page,
    page::{GLANCE, PATIENCE},
};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::time::Instant;

impl Page {
    /// Goes to a path of the site, `/faq/#slug`, and waits for the document to load and for the app, if the page has one
    /// and JavaScript is on, to start or to say that it cannot.
    ///
    /// # Errors
    /// It does not load, or the app never starts.
    pub async fn goto(&self, path: &str) -> Result<()> {
        self.visit(path).await?;
        self.app_is_there()
            .await
            .with_context(|| format!("going to {path}"))
    }

    /// Goes to a path of the site and waits for the document alone.
    ///
    /// # Errors
    /// It does not load.
    pub async fn visit(&self, path: &str) -> Result<()> {
        self.driver()
            .goto(self.url(path))
            .await
            .with_context(|| format!("going to {path}"))
    }

    /// Waits for the app to start, or to say that it cannot.
    ///
    /// # Errors
    /// It does neither; with what had come and who had a turn with the storage.
    pub async fn app_is_there(&self) -> Result<()> {
        const THERE: &str =
            "!document.querySelector('script[data-wasm]') || document.documentElement.dataset.app";
        if self.options.javascript_off {
            return Ok(());
        }
        let Err(error) = self.wait_until(THERE).await else {
            return Ok(());
        };
        self.js::<Value>(
            "window.__locks = 'unknown';
             navigator.locks?.query().then((all) => { window.__locks = all; });
             return null",
        )
        .await?;
        tokio::time::sleep(GLANCE).await;
        let seen: String = self
            .js("return JSON.stringify({
                    came: performance.getEntriesByType('resource').map((one) => [one.name, Math.round(one.responseEnd)]),
                    now: Math.round(performance.now()), locks: window.__locks, ready: document.readyState,
                    drawn: document.getElementById('app')?.childElementCount,
                })")
            .await?;
        Err(error.context(seen))
    }

    /// The path of the current address with what follows `#`.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn path(&self) -> Result<String> {
        let url = self.driver().current_url().await?;
        Ok(url
            .as_str()
            .strip_prefix(&self.origin)
            .unwrap_or_else(|| url.as_str())
            .to_owned())
    }

    /// Waits until the path is this one.
    ///
    /// # Errors
    /// It never is.
    pub async fn arrives_at(&self, path: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let now = self.path().await?;
            if now == path {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("still at {now}, not at {path}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Goes back, as the back button does.
    ///
    /// # Errors
    /// There is nothing to go back to.
    pub async fn back(&self) -> Result<()> {
        self.driver().back().await?;
        self.app_is_there().await
    }

    /// Loads the page again, as a person does: Firefox's own WebDriver command would go past the service worker.
    ///
    /// # Errors
    /// No new document comes.
    pub async fn reload(&self) -> Result<()> {
        let _: Value = self
            .js("window.__stale = true; setTimeout(() => location.reload(), 0); return null")
            .await?;
        let start = Instant::now();
        loop {
            // Between two documents a script may fail: that is a "not yet".
            let there = self
                .js("return !window.__stale && document.readyState === 'complete'")
                .await;
            if matches!(there, Ok(true)) {
                return self.app_is_there().await;
            }
            if start.elapsed() > PATIENCE {
                bail!("the page does not load again: {there:?}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until an expression is true of a document that may still have to come: between two of them scripts go wrong.
    ///
    /// # Errors
    /// It is not within ten seconds.
    pub async fn comes(&self, expression: &str) -> Result<()> {
        let start = Instant::now();
        let body = format!("return !!({expression})");
        while !matches!(self.js::<bool>(&body).await, Ok(true)) {
            if start.elapsed() > PATIENCE {
                bail!("never true: {expression}");
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }
}
