//! axe-core's rules: WCAG 2.2 A and AA and its best practices.
use crate::Page;
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::sync::OnceLock;

const RUN: &str = "
    const answer = await axe.run(document, { resultTypes: ['violations'], preload: false, runOnly: { type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
    return answer.violations.map(v => `${v.id}: ${v.help}: ` + v.nodes.map(n => n.target.join(' ')).join(', '));";

fn library() -> Result<&'static str> {
    static TEXT: OnceLock<String> = OnceLock::new();
    if let Some(text) = TEXT.get() {
        return Ok(text);
    }
    let path = std::env::var("E2E_AXE")
        .context("E2E_AXE names no axe.min.js: run the trials by `make e2e`")?;
    let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
    Ok(TEXT.get_or_init(|| text))
}

impl Page {
    /// What axe finds on the page as it is now: a line for each rule with the elements that break it.
    ///
    /// # Errors
    /// axe is not installed or does not run.
    pub async fn axe(&self) -> Result<Vec<String>> {
        if !self.js::<bool>("return typeof axe === 'object'").await? {
            let _: Value = self
                .js(&format!("{}; return null", library()?))
                .await
                .context("loading axe")?;
        }
        self.js_async(RUN).await.context("running axe")
    }

    /// That axe finds nothing.
    ///
    /// # Errors
    /// What it finds.
    pub async fn is_accessible(&self) -> Result<()> {
        let mut violations = self.axe().await?;
        if violations.iter().any(|v| v.starts_with("target-size")) {
            // What lies half under the bar at the foot is taken for small: a little further down it is whole.
            self.js::<Option<()>>("scrollBy({ top: 150, behavior: 'instant' }); return null")
                .await?;
            violations = self.axe().await?;
        }
        if !violations.is_empty() {
            bail!(
                "axe at {}:\n  {}",
                self.path().await?,
                violations.join("\n  ")
            );
        }
        Ok(())
    }
}
