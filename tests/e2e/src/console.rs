//! What the page complained about: errors in its console, scripts that threw, resources that did not load, a broken policy.
//!
//! Chromium tells through its log. Firefox tells through BiDi; policy and load errors reach it by a listener installed
//! before the page's scripts. `WebKitGTK` tells an automated session nothing: there the server puts the same listener into the
//! pages that it sends, which reports back to it; a page out of a service worker's cache stays unheard.
use crate::Engine;
use anyhow::Result;
use futures_util::StreamExt as _;
use serde_json::json;
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use thirtyfour::{
    WebDriver,
    bidi::{events::LogEntryAdded, modules::log::LogLevel},
};

/// What was heard and not yet asked for.
pub type Heard = Arc<Mutex<Vec<String>>>;

/// Says through `tell` what a browser does not say by itself.
pub const LISTENER: &str = "
    addEventListener('securitypolicyviolation', e =>
        tell(`Content-Security-Policy: ${e.violatedDirective} blocked ${e.blockedURI} ${e.sourceFile ?? ''}`), true);
    addEventListener('error', e => { if (e.target instanceof Element)
        tell(`did not load: ${e.target.src || e.target.href}`); }, true);";

/// The same for a browser that says nothing by itself.
pub const FULL_LISTENER: &str = "
    addEventListener('error', e => { if (!(e.target instanceof Element)) tell(e.message); });
    addEventListener('unhandledrejection', e => tell(`not handled: ${e.reason}`));
    const original = console.error;
    console.error = (...parts) => { tell(parts.join(' ')); original.apply(console, parts); };";

/// What Firefox says when a page is left while a worker still gets something for it: it names no address, for nobody waits for
/// that answer any more. An answer that somebody waits for is named, and is a complaint.
const GIVEN_UP: &str = "Failed to load ‘’. A ServiceWorker intercepted the request and encountered an unexpected error.";

/// The ear at a browser's console, over all its pages and tabs.
pub struct Console {
    engine: Engine,
    heard: Heard,
}

impl Console {
    /// Begins to listen; `heard` is what the server hears.
    ///
    /// # Errors
    /// The browser refuses to tell.
    pub async fn open(engine: Engine, driver: &WebDriver, heard: Heard) -> Result<Self> {
        if engine == Engine::Firefox {
            let bidi = driver.bidi().await?;
            let listener =
                format!("() => {{ const tell = words => console.error(words); {LISTENER} }}");
            bidi.send_raw(
                "script.addPreloadScript",
                json!({ "functionDeclaration": listener }),
            )
            .await?;
            let mut entries = bidi.subscribe::<LogEntryAdded>().await?;
            let heard = Arc::clone(&heard);
            tokio::spawn(async move {
                while let Some(entry) = entries.next().await {
                    let text = entry.text.unwrap_or_default();
                    if entry.level == LogLevel::Error && text.trim() != GIVEN_UP {
                        heard
                            .lock()
                            .unwrap_or_else(PoisonError::into_inner)
                            .push(text);
                    }
                }
            });
        }
        Ok(Self { engine, heard })
    }

    /// The complaints since the last call.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn drain(&self, driver: &WebDriver) -> Result<Vec<String>> {
        if self.engine == Engine::Chromium {
            let entries = driver.browser_log().await?;
            return Ok(entries
                .into_iter()
                .filter(|entry| entry.level == "SEVERE")
                .map(|entry| entry.message)
                .collect());
        }
        // What was said a moment ago may be on its way.
        tokio::time::sleep(Duration::from_millis(100)).await;
        Ok(std::mem::take(
            &mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner),
        ))
    }
}
