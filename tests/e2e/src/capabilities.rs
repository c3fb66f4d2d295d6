//! What each browser is asked to be.
use crate::{Engine, Options};
use anyhow::Result;
use serde_json::{Map, Value, json};
use std::path::Path;
use thirtyfour::Capabilities;

/// The profile's folder in the trial's scratch folder.
pub const PROFILE: &str = "profile";

/// The program.
pub const CHROMIUM: &str = "/usr/bin/chromium";

/// Flags that keep Chromium from talking to anybody but the page's server.
const CHROMIUM_QUIET: [&str; 9] = [
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-domain-reliability",
    "--disable-features=AutofillServerCommunication,OptimizationHints,Translate,MediaRouter,NetworkTimeServiceQuerying",
    "--gaia-url=http://127.0.0.1:9",
    "--component-updater=url-source=http://127.0.0.1:9/",
];

/// The capabilities of a new session.
pub fn of(
    engine: Engine,
    options: &Options,
    trap: Option<&str>,
    scratch: &Path,
) -> Result<Capabilities> {
    let mut wanted = Capabilities::new();
    match engine {
        Engine::Chromium => {
            wanted.set("browserName", "chrome")?;
            wanted.set(
                "goog:chromeOptions",
                chromium(options, &scratch.join(PROFILE)),
            )?;
            wanted.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
        }
        Engine::Firefox => {
            wanted.set("browserName", "firefox")?;
            wanted.set(
                "moz:firefoxOptions",
                firefox(options, &scratch.join(PROFILE)),
            )?;
            wanted.set("webSocketUrl", true)?;
        }
        Engine::WebKit => wanted.set("webkitgtk:browserOptions", webkit(options, trap))?,
    }
    if let (Some(trap), false) = (trap, engine == Engine::WebKit) {
        let proxy = json!({ "proxyType": "manual", "httpProxy": trap, "sslProxy": trap, "noProxy": ["127.0.0.1"] });
        wanted.set("proxy", proxy)?;
    }
    Ok(wanted)
}

/// The arguments that every Chromium here is started with, also one that is started by hand: its page, its language, its
/// folder, and silence towards everybody but the page's server.
#[must_use]
pub fn chromium_arguments(options: &Options, profile: &Path) -> Vec<String> {
    let mut args: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
    ]
    .iter()
    .chain(&CHROMIUM_QUIET)
    .map(|arg| (*arg).to_owned())
    .collect();
    args.push(format!("--lang={0}", options.language));
    args.push(format!("--accept-lang={0}", options.language));
    args.push(format!("--user-data-dir={}", profile.display()));
    args
}

fn chromium(options: &Options, profile: &Path) -> Value {
    let (width, height) = options.viewport;
    let args = chromium_arguments(options, profile);
    let mut prefs = Map::new();
    // It begins with an empty page: a new tab would call the distribution's search engine.
    prefs.insert("session.restore_on_startup".into(), json!(4));
    prefs.insert("session.startup_urls".into(), json!(["about:blank"]));
    if options.text_percent != 100 {
        prefs.insert(
            "webkit.webprefs.default_font_size".into(),
            json!(text_size(options)),
        );
    }
    if options.storage_blocked {
        prefs.insert(
            "profile.default_content_setting_values.cookies".into(),
            json!(2),
        );
    }
    json!({
        "binary": CHROMIUM,
        "args": args,
        "prefs": prefs,
        "mobileEmulation": { "deviceMetrics": {
            "width": width, "height": height, "pixelRatio": options.scale, "touch": true, "mobile": true,
        } },
    })
}

fn firefox(options: &Options, profile: &Path) -> Value {
    let mut prefs = json!({
        "ui.useOverlayScrollbars": 1,
        "ui.systemUsesDarkTheme": u8::from(options.dark),
        "ui.prefersReducedMotion": u8::from(options.reduced_motion),
        "ui.primaryPointerCapabilities": 1,
        "ui.allPointerCapabilities": 1,
        "dom.w3c_touch_events.enabled": 1,
        "intl.accept_languages": format!("{}, en", options.language),
        "services.settings.server": "data:,#remote-settings-dummy/v1",
    });
    if options.forced_colours {
        prefs["browser.display.document_color_use"] = json!(2);
    }
    if options.text_percent != 100 {
        prefs["font.size.variable.x-western"] = json!(text_size(options));
    }
    if options.storage_blocked {
        prefs["network.cookie.cookieBehavior"] = json!(2);
    }
    if options.javascript_off {
        prefs["javascript.enabled"] = json!(false);
    }
    json!({ "binary": "/usr/bin/firefox-esr", "args": ["-headless", "-profile", profile], "prefs": prefs })
}

fn webkit(options: &Options, trap: Option<&str>) -> Value {
    let mut args = vec![
        "--automation".to_owned(),
        "--full-screen".to_owned(),
        format!("--time-zone={}", options.time_zone),
        "--features=+StorageAPI,+StorageAPIEstimate".to_owned(),
    ];
    if options.dark {
        args.push("--dark-mode".to_owned());
    }
    if options.storage_blocked {
        args.push("--enable-html5-local-storage=false".to_owned());
        args.push("--enable-html5-database=false".to_owned());
    }
    if options.javascript_off {
        args.push("--enable-javascript-markup=false".to_owned());
    }
    if let Some(trap) = trap {
        // Not by the capability: WebKitGTK 2.50 reads past the end of its `noProxy`, and one opening in ten crashes by it.
        args.push(format!("--proxy=http://{trap}"));
        args.push("--ignore-host=127.0.0.1".to_owned());
    }
    json!({ "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "args": args })
}

const fn text_size(options: &Options) -> u32 {
    16 * options.text_percent / 100
}
