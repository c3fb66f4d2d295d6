//! What a person does and sees: going places and waiting for them.
use crate::{Engine, Options, Server, clock::Clock, console::Console};
use anyhow::{Context as _, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;

/// How long anything that should happen by itself may take.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How often we look.
pub const GLANCE: Duration = Duration::from_millis(50);

/// An open browser, looking at one tab of the trial's site.
pub struct Page {
    /// Which engine shows it.
    pub engine: Engine,
    /// How its browser is set up.
    pub options: Options,
    driver: WebDriver,
    pub(crate) origin: String,
    console: Console,
    pub(crate) clock: Clock,
}

impl Page {
    pub(crate) fn new(
        engine: Engine,
        driver: WebDriver,
        origin: String,
        options: Options,
        console: Console,
        clock: Clock,
    ) -> Self {
        Self {
            engine,
            options,
            driver,
            origin,
            console,
            clock,
        }
    }

    /// The WebDriver session below, for what this harness has no words for.
    #[must_use]
    pub const fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The address of a path: `/learn/`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Comes back to the page, as from another app: the page is told that it has the focus again.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn come_back(&self) -> Result<()> {
        let _: Value = self
            .js("window.dispatchEvent(new Event('focus')); return null")
            .await?;
        Ok(())
    }

    /// Runs a function's body, `return document.title`, and reads what it returns.
    ///
    /// # Errors
    /// It throws or returns something else.
    pub async fn js<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        self.js_with(body, vec![]).await
    }

    /// The same with `arguments`.
    ///
    /// # Errors
    /// It throws or returns something else.
    pub async fn js_with<T: DeserializeOwned>(
        &self,
        body: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let value = self
            .driver
            .execute(body, arguments)
            .await
            .with_context(|| format!("running {body}"))?;
        serde_json::from_value(value.json().clone())
            .with_context(|| format!("{body} gave {}", value.json()))
    }

    /// Runs the body of an async function, with `await` in it, and reads what it returns.
    ///
    /// # Errors
    /// It throws, takes over 40 seconds or returns something else.
    pub async fn js_async<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body} }})().then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let answer = self
            .driver
            .execute_async(script, vec![])
            .await
            .with_context(|| format!("running {body}"))?;
        if let Some(error) = answer.json().get("error") {
            bail!("{body} threw {error}");
        }
        let value = answer.json().get("value").cloned().unwrap_or(Value::Null);
        serde_json::from_value(value.clone()).with_context(|| format!("{body} gave {value}"))
    }

    /// Waits until a JavaScript expression is true.
    ///
    /// # Errors
    /// It is not within ten seconds.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let start = Instant::now();
        while !self.js::<bool>(&format!("return !!({expression})")).await? {
            if start.elapsed() > PATIENCE {
                bail!("never true: {expression}");
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Hears from now on what is said on this site; what was said before is forgotten.
    pub(crate) async fn hears(&mut self, site: &Server) -> Result<()> {
        if self.engine == Engine::WebKit {
            self.console = Console::open(self.engine, &self.driver, site.heard()).await?;
            if !self.options.javascript_off {
                site.listen(self.options.text_percent);
            }
        }
        self.console.drain(&self.driver).await.map(drop)
    }

    /// Turns the device to lie on its side, or back; `WebKitGTK`'s screen here is too narrow for all of it. On Chromium the next
    /// document stands upright again, which its driver sees to.
    ///
    /// # Errors
    /// The engine does not follow.
    pub async fn turn(&mut self) -> Result<()> {
        let (width, height) = self.options.viewport;
        self.options.viewport = match (self.engine, width) {
            (Engine::WebKit, 426) => (390, 844),
            (Engine::WebKit, _) => (426, 600),
            _ => (height, width),
        };
        if self.engine == Engine::Chromium {
            return self.lies_so().await;
        }
        self.set_up_tab().await
    }

    /// Chromium's driver gives each new document the screen of the start: one that comes meanwhile is turned as well.
    async fn lies_so(&self) -> Result<()> {
        let (width, height) = self.options.viewport;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": self.options.scale, "mobile": true });
        let turned = format!("return document.documentElement.clientWidth === {width}");
        let start = Instant::now();
        loop {
            self.driver
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", metrics.clone())
                .await?;
            if matches!(self.js(&turned).await, Ok(true)) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("the screen does not turn to {width} × {height}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Gives the current tab the trial's screen, colours, zone and clock.
    pub(crate) async fn set_up_tab(&mut self) -> Result<()> {
        let (width, height) = self.options.viewport;
        match self.engine {
            Engine::Chromium => {
                let cdp = self.driver.cdp();
                let colours = if self.options.dark { "dark" } else { "light" };
                let motion = if self.options.reduced_motion {
                    "reduce"
                } else {
                    "no-preference"
                };
                let forced = if self.options.forced_colours {
                    "active"
                } else {
                    "none"
                };
                let features = json!([
                    { "name": "prefers-color-scheme", "value": colours },
                    { "name": "prefers-reduced-motion", "value": motion },
                    { "name": "forced-colors", "value": forced },
                ]);
                cdp.send_raw(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": features }),
                )
                .await?;
                cdp.send_raw(
                    "Emulation.setTimezoneOverride",
                    json!({ "timezoneId": self.options.time_zone }),
                )
                .await?;
                if self.options.javascript_off {
                    cdp.send_raw(
                        "Emulation.setScriptExecutionDisabled",
                        json!({ "value": true }),
                    )
                    .await?;
                }
                // The script of another tab is not this one's.
                self.clock.is_another_tab();
                self.install_clock().await?;
            }
            Engine::Firefox => {
                let bidi = self.driver.bidi().await?;
                let tab = self.driver.window().await?;
                let viewport = json!({
                    "context": tab.to_string(),
                    "viewport": { "width": width, "height": height },
                    "devicePixelRatio": self.options.scale,
                });
                bidi.send_raw("browsingContext.setViewport", viewport)
                    .await?;
            }
            Engine::WebKit => {
                self.driver.set_window_rect(0, 0, width, height).await?;
            }
        }
        Ok(())
    }

    /// The page's complaints since the last call: errors in the console, uncaught exceptions, what did not load, what its
    /// content security policy blocked.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let mut heard = self.console.drain(&self.driver).await?;
        // A worker of an earlier trial's site may still fetch from a host that is gone.
        // Of this one everything counts, what it asks for outside its own folder too.
        let host = self
            .origin
            .splitn(4, '/')
            .take(3)
            .collect::<Vec<_>>()
            .join("/");
        let of_another =
            |words: &String| words.contains("http://127.0.0.1:") && !words.contains(&*host);
        heard.retain(|words| !of_another(words));
        Ok(heard)
    }

    /// Ends the session, saying goodbye so that the browser writes its profile.
    ///
    /// # Errors
    /// The browser does not answer within ten seconds.
    pub async fn quit(&self) -> Result<()> {
        let answer =
            tokio::time::timeout(Duration::from_secs(10), self.driver.clone().quit()).await;
        self.forget();
        Ok(answer.context("the browser does not quit")??)
    }

    /// Lets go of a browser that is no more, or that the end of its driver will end.
    pub(crate) fn forget(&self) {
        // It fails when the session was ended before: that is as good.
        let _ = self.driver.clone().leak();
    }
}
