//! Pictures for a person to look at; nothing compares them.
use crate::{Engine, Page, output};
use anyhow::{Context as _, Result};
use serde_json::json;
use std::{fs, path::PathBuf};
use thirtyfour::support::base64_decode;

impl Page {
    /// A picture of the whole page (on `WebKitGTK`: of what the screen shows) at `target/e2e/<engine>/<name>.png`.
    ///
    /// # Errors
    /// The browser or the disk refuses.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let png = match self.engine {
            Engine::Chromium => {
                let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": self.whole().await? });
                let made = self
                    .driver()
                    .cdp()
                    .send_raw("Page.captureScreenshot", wanted)
                    .await?;
                base64_decode(made["data"].as_str().context("no picture")?)?
            }
            Engine::Firefox => {
                let tab = self.driver().window().await?.to_string();
                let wanted = json!({ "context": tab, "origin": "document" });
                let made = self
                    .driver()
                    .bidi()
                    .await?
                    .send_raw("browsingContext.captureScreenshot", wanted)
                    .await?;
                base64_decode(made["data"].as_str().context("no picture")?)?
            }
            Engine::WebKit => self.driver().screenshot_as_png().await?,
        };
        let path = output()
            .join(self.engine.name())
            .join(format!("{name}.png"));
        fs::create_dir_all(path.parent().context("no folder")?)?;
        fs::write(&path, png)?;
        Ok(path)
    }

    async fn whole(&self) -> Result<serde_json::Value> {
        self.js("const e = document.documentElement; return { x: 0, y: 0, width: e.clientWidth, height: e.scrollHeight, scale: 1 }").await
    }
}
