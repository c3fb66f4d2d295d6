//! A clock that can be set.
//!
//! Chromium and Firefox get a `Date` that is ahead or behind, installed before any script of the page; `WebKitGTK` runs under
//! libfaketime, which the other two do not survive. `Intl.DateTimeFormat.format()` without a date and the service
//! worker keep the real time in Chromium and Firefox.
use crate::{Engine, Page};
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::{
    fs,
    path::PathBuf,
    time::{SystemTime, UNIX_EPOCH},
};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// How far ahead of the real time an instant is, in seconds; the instant in RFC 3339: `2026-03-29T02:59:00+11:00`.
///
/// # Errors
/// It is not RFC 3339.
pub fn ahead(instant: &str) -> Result<i64> {
    let instant = OffsetDateTime::parse(instant, &Rfc3339)
        .with_context(|| format!("{instant:?} is not RFC 3339"))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    Ok(instant.unix_timestamp() - i64::try_from(now)?)
}

/// The script that moves a page's clock, both before the page's own scripts and later. Firefox runs a later one in a global
/// of its own, whence `window.`.
#[must_use]
pub fn script(ahead: i64) -> String {
    format!(
        "if (window.__ahead !== undefined) {{ window.__ahead = {ahead}000; }} else {{
            const Real = window.Date, real = Real.now.bind(Real);
            window.__ahead = {ahead}000;
            Real.now = () => real() + window.__ahead;
            window.Date = new Proxy(Real, {{
                construct: (target, parts, made) =>
                    Reflect.construct(target, parts.length ? parts : [Real.now()], made === window.Date ? target : made),
                apply: () => new Real(Real.now()).toString(),
            }});
        }}"
    )
}

/// What libfaketime reads: an offset, since it would take an absolute time to be in the local zone.
#[must_use]
pub fn faketime(ahead: i64) -> String {
    format!("{ahead:+}s")
}

/// The clock of a browser: how far ahead it is in seconds, and how its tabs have it.
#[derive(Default)]
pub(crate) struct Clock {
    ahead: Option<i64>,
    /// The current tab's script, as the browser calls it.
    script: Option<Value>,
    /// The file that libfaketime reads.
    file: PathBuf,
}

impl Clock {
    /// A clock that is right, until it is set.
    pub(crate) fn new(file: PathBuf) -> Self {
        Self {
            file,
            ..Self::default()
        }
    }

    /// Chromium's script of one tab is not that of another.
    pub(crate) fn is_another_tab(&mut self) {
        self.script = None;
    }
}

impl Page {
    /// Sets the clock of this page and of those to come; it then runs on. The instant in RFC 3339: `2026-03-29T00:59:30Z`.
    /// On `WebKitGTK` the trial must have begun with `Options::clock`.
    ///
    /// # Errors
    /// It is not RFC 3339, or the engine does not follow.
    pub async fn set_clock(&mut self, instant: &str) -> Result<()> {
        let seconds = ahead(instant)?;
        self.clock.ahead = Some(seconds);
        if self.engine == Engine::WebKit {
            if self.options.clock.is_none() {
                bail!(
                    "WebKitGTK's clock can be set only in a trial that begins with Options::clock"
                );
            }
            fs::write(&self.clock.file, faketime(seconds))?;
            let unix =
                i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())? + seconds;
            return self
                .wait_until(&format!("Math.abs(Date.now() / 1000 - {unix}) < 15"))
                .await;
        }
        self.install_clock().await?;
        let _: Value = self.js(&script(seconds)).await?;
        Ok(())
    }

    /// Takes the device to another IANA time zone while the page is open. `WebKitGTK` has its zone from its start on.
    ///
    /// # Errors
    /// The engine does not follow.
    pub async fn travel_to(&self, zone: &str) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let wanted = json!({ "timezoneId": zone });
                self.driver()
                    .cdp()
                    .send_raw("Emulation.setTimezoneOverride", wanted)
                    .await?;
            }
            Engine::Firefox => {
                let tab = self.driver().window().await?.to_string();
                let wanted = json!({ "timezone": zone, "contexts": [tab] });
                self.driver()
                    .bidi()
                    .await?
                    .send_raw("emulation.setTimezoneOverride", wanted)
                    .await?;
            }
            Engine::WebKit => bail!("WebKitGTK's time zone is that of its start"),
        }
        Ok(())
    }

    /// The tabs to come have the real time.
    pub(crate) async fn clock_is_right_again(&mut self) -> Result<()> {
        self.clock.ahead = None;
        let script = self.clock.script.take();
        // Chromium's went with its tab, and WebKitGTK has none.
        if let Some(old) = script.filter(|_| self.engine == Engine::Firefox) {
            let bidi = self.driver().bidi().await?;
            bidi.send_raw("script.removePreloadScript", json!({ "script": old }))
                .await?;
        }
        Ok(())
    }

    pub(crate) async fn install_clock(&mut self) -> Result<()> {
        let Some(ahead) = self.clock.ahead else {
            return Ok(());
        };
        let source = script(ahead);
        if self.engine == Engine::Chromium {
            let cdp = self.driver().cdp();
            if let Some(old) = self.clock.script.take() {
                let wanted = json!({ "identifier": old });
                let gone = cdp
                    .send_raw("Page.removeScriptToEvaluateOnNewDocument", wanted)
                    .await;
                // A tab that got another process meanwhile has lost it: nothing is left to remove.
                if let Err(error) = gone
                    && !error.to_string().contains("Script not found")
                {
                    return Err(error.into());
                }
            }
            let made = cdp
                .send_raw(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": source }),
                )
                .await?;
            self.clock.script = made.get("identifier").cloned();
        } else if self.engine == Engine::Firefox {
            let bidi = self.driver().bidi().await?;
            if let Some(old) = self.clock.script.take() {
                bidi.send_raw("script.removePreloadScript", json!({ "script": old }))
                    .await?;
            }
            let declaration = format!("() => {{ {source} }}");
            let made = bidi
                .send_raw(
                    "script.addPreloadScript",
                    json!({ "functionDeclaration": declaration }),
                )
                .await?;
            self.clock.script = made.get("script").cloned();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_the_same_in_every_zone() {
        let difference =
            ahead("2026-03-29T02:59:00+11:00").unwrap() - ahead("2026-03-28T15:59:00Z").unwrap();
        assert!((0..=1).contains(&difference.abs()));
        assert!(ahead("2026-03-29").is_err());
        assert_eq!(faketime(60), "+60s");
        assert_eq!(faketime(-60), "-60s");
    }
}
