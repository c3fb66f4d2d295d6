//! One driver process, with a scratch folder and a profile of its own; `waiting` says which trials share one.
use crate::{
    Engine, Options, Page, Server, capabilities,
    clock::{self, Clock},
    console::Console,
    process::{Group, Scratch, free_port},
};
use anyhow::{Context as _, Result, bail};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use serde_json::Value;
use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    net::TcpStream,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};
use thirtyfour::WebDriver;

pub use crate::capabilities::{CHROMIUM, chromium_arguments};

/// A driver that can open browser sessions, all on the same profile.
pub struct Browser {
    /// Which engine.
    pub engine: Engine,
    /// How it is set up.
    pub options: Options,
    trap: Option<String>,
    port: u16,
    // Dropped in this order: the driver, its screen, their folder.
    driver: Group,
    _screen: Option<Group>,
    scratch: Scratch,
}

impl Browser {
    /// Starts the engine's driver; `trap` is the proxy's `host:port`.
    ///
    /// # Errors
    /// The driver is not installed or does not answer within 15 seconds.
    pub async fn start(engine: Engine, options: Options, trap: Option<String>) -> Result<Self> {
        let scratch = Scratch::new()?;
        let port = free_port();
        let mut screen = None;
        fs::create_dir_all(scratch.path().join(capabilities::PROFILE))?;
        let mut command = match engine {
            Engine::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new(
                    std::env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into()),
                );
                for (flag, port) in [
                    ("--port", port),
                    ("--marionette-port", free_port()),
                    ("--websocket-port", free_port()),
                ] {
                    command.arg(flag).arg(port.to_string());
                }
                command
            }
            Engine::WebKit => {
                let (group, display) = open_screen(&options, &scratch)?;
                screen = Some(group);
                let mut command = Command::new("WebKitWebDriver");
                command.arg(format!("--port={port}"));
                set_up_webkit(&mut command, &options, &display, &scratch)?;
                command
            }
        };
        let log = File::create(log_path(&scratch))?;
        command
            .env("TZ", options.time_zone)
            // With no language, WebKit's navigator.language is "C".
            .env(
                "LANG",
                format!("{}.UTF-8", options.language.replace('-', "_")),
            )
            .env_remove("LC_ALL")
            .env("TMPDIR", scratch.path())
            .env("HOME", scratch.path())
            // Without this Firefox ignores the preference that turns its own remote settings off.
            .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
            .stdout(log.try_clone()?)
            .stderr(log);
        let driver = Group::spawn(&mut command, scratch.path())?;
        let mut browser = Self {
            engine,
            options,
            trap,
            port,
            driver,
            _screen: screen,
            scratch,
        };
        browser.wait_for_driver().await?;
        Ok(browser)
    }

    async fn wait_for_driver(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if self.driver.has_ended() || start.elapsed() > Duration::from_secs(15) {
                bail!(
                    "{}'s driver does not answer: {}",
                    self.engine.name(),
                    self.log()
                );
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(())
    }

    /// Opens the browser on the trial's profile, for the pages of this server.
    ///
    /// # Errors
    /// The browser does not start or refuses a setting.
    pub async fn open(&self, site: &Server) -> Result<Page> {
        let wanted = capabilities::of(
            self.engine,
            &self.options,
            self.trap.as_deref(),
            self.scratch.path(),
        )?;
        let driver = WebDriver::builder(format!("http://127.0.0.1:{}", self.port), wanted)
            .request_timeout(Duration::from_secs(60))
            .await
            .with_context(|| format!("{} does not open: {}", self.engine.name(), self.log()))?;
        driver.set_script_timeout(Duration::from_secs(40)).await?;
        let console = Console::open(self.engine, &driver, site.heard()).await?;
        if self.engine == Engine::WebKit && !self.options.javascript_off {
            site.listen(self.options.text_percent);
        }
        let mut page = Page::new(
            self.engine,
            driver,
            site.origin(),
            self.options.clone(),
            console,
            Clock::new(clock_path(&self.scratch)),
        );
        page.set_up_tab().await?;
        if let Some(instant) = self.options.clock {
            page.set_clock(instant).await?;
        }
        Ok(page)
    }

    /// Ends the browser as a crash would (SIGKILL), without a word to it.
    ///
    /// # Errors
    /// `WebKitGTK` does not say which process it is.
    pub async fn kill(&self, page: &Page) -> Result<()> {
        let key = match self.engine {
            Engine::Chromium => "goog:processID",
            Engine::Firefox => "moz:processID",
            Engine::WebKit => bail!(
                "WebKitGTK keeps nothing between sessions: there is nothing to find after a crash"
            ),
        };
        let id = page
            .driver()
            .capabilities()
            .get(key)
            .and_then(Value::as_i64)
            .context("no process id")?;
        kill(Pid::from_raw(i32::try_from(id)?), Signal::SIGKILL)?;
        if self.engine == Engine::Firefox {
            // geckodriver believes in the session until it has looked.
            let _ = page.quit().await;
        }
        page.forget();
        Ok(())
    }

    /// The files of the profile that hold these words, in UTF-8 or in UTF-16, by their place in it.
    ///
    /// # Errors
    /// There is no profile.
    pub(crate) fn files_with(&self, words: &str) -> Result<Vec<PathBuf>> {
        let profile = self.scratch.path().join(capabilities::PROFILE);
        let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = vec![];
        let mut folders = vec![profile.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    folders.push(entry.path());
                    continue;
                }
                // A file that the browser takes away meanwhile, or a socket, holds nothing.
                let bytes = fs::read(entry.path()).unwrap_or_default();
                let holds = |piece: &[u8]| bytes.windows(piece.len()).any(|now| now == piece);
                if holds(words.as_bytes()) || holds(&wide) {
                    found.push(entry.path().strip_prefix(&profile)?.to_owned());
                }
            }
        }
        Ok(found)
    }

    /// The last lines that driver and browser wrote.
    #[must_use]
    pub fn log(&self) -> String {
        let bytes = fs::read(log_path(&self.scratch)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }
}

fn clock_path(scratch: &Scratch) -> PathBuf {
    scratch.path().join("clock")
}

fn log_path(scratch: &Scratch) -> PathBuf {
    scratch.path().join("driver.log")
}

/// A virtual screen for WebKit. Without a window manager the window under the pointer has the focus, and the pointer begins in
/// the middle of the screen: that is within the smallest phone's window, which each browser may come to have.
fn open_screen(options: &Options, scratch: &Scratch) -> Result<(Group, String)> {
    let [width, height] = [320, 568].map(|pixels| 2 * pixels * options.scale - 2);
    let screen = format!("{width}x{height}x24");
    let mut command = Command::new("Xvfb");
    command
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            &*screen,
            "-nolisten",
            "tcp",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut group = Group::spawn(&mut command, scratch.path())?;
    let mut number = String::new();
    BufReader::new(group.stdout().context("no pipe")?).read_line(&mut number)?;
    if number.trim().is_empty() {
        bail!("Xvfb gave no display");
    }
    Ok((group, format!(":{}", number.trim())))
}

fn set_up_webkit(
    command: &mut Command,
    options: &Options,
    display: &str,
    scratch: &Scratch,
) -> Result<()> {
    let settings = scratch.path().join("config/gtk-3.0");
    fs::create_dir_all(&settings)?;
    let animations = u8::from(!options.reduced_motion);
    fs::write(
        settings.join("settings.ini"),
        format!("[Settings]\ngtk-enable-animations={animations}\n"),
    )?;
    // The browser's own bar, though hidden, would keep the window wider than a small phone.
    fs::write(
        settings.join("gtk.css"),
        "* { min-width: 0; padding: 0; margin: 0; font-size: 1px; -gtk-icon-transform: scale(0); }",
    )?;
    command
        .env("DISPLAY", display)
        .env("XDG_CONFIG_HOME", scratch.path().join("config"))
        .env("GDK_SCALE", options.scale.to_string())
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1");
    if let Some(instant) = options.clock {
        let file = clock_path(scratch);
        fs::write(&file, clock::faketime(clock::ahead(instant)?))?;
        command
            .env(
                "LD_PRELOAD",
                "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            )
            .env("FAKETIME_TIMESTAMP_FILE", file)
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
            .env("FAKETIME_DONT_RESET", "1")
            .env("FAKETIME_CACHE_DURATION", "1");
    }
    Ok(())
}
