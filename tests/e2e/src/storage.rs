//! The person's data in local storage, looked at and laid out from outside.
use crate::Page;
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A page of the server's own, without a script.
pub(crate) const BLANK: &str = "/e2e-blank.html";

impl Page {
    /// Puts these keys and values into local storage before the app starts, and leaves every other key alone. Afterwards the
    /// browser is on a blank page of the same origin: go where the trial begins.
    ///
    /// # Errors
    /// Storage is blocked.
    pub async fn seed(&self, entries: &[(&str, &str)]) -> Result<()> {
        self.goto(BLANK).await?;
        let _: Value = self
            .js_with("for (const [key, value] of arguments[0]) localStorage.setItem(key, value); return null", vec![json!(entries)])
            .await?;
        Ok(())
    }

    /// What a key holds.
    ///
    /// # Errors
    /// Storage is blocked.
    pub async fn stored(&self, key: &str) -> Result<Option<String>> {
        self.js_with(
            "return localStorage.getItem(arguments[0])",
            vec![json!(key)],
        )
        .await
    }

    /// Everything in local storage.
    ///
    /// # Errors
    /// Storage is blocked.
    pub async fn all_stored(&self) -> Result<BTreeMap<String, String>> {
        self.js("return { ...localStorage }").await
    }

    /// Waits until a key holds something that contains the piece.
    ///
    /// # Errors
    /// It never does.
    pub async fn stores(&self, key: &str, piece: &str) -> Result<()> {
        let condition = format!(
            "(localStorage.getItem({}) ?? '').includes({})",
            json!(key),
            json!(piece)
        );
        if self.wait_until(&condition).await.is_err() {
            bail!("{key} never holds {piece:?}: {:?}", self.stored(key).await?);
        }
        Ok(())
    }
}
