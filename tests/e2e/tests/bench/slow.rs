//! One browser on a slow phone and network. Each load has a server, and with it an origin, of its own: nothing is kept from
//! one to the next, neither in a cache nor in storage, and no load is treated otherwise than another.
use e2e::{Context as _, Engine, Options, Page, Result, Server, Site, browser::Browser, ensure};
use serde_json::json;
use std::time::{Duration, Instant};

/// Lighthouse's mobile network: a round trip in milliseconds, bytes a second down and up.
const ROUND_TRIP: u32 = 150;
const DOWN: u32 = 1_638_400 / 8;
const UP: u32 = 768_000 / 8;
/// How many times slower than here the processor is.
const SLOWER: u32 = 4;

/// How long the browser has, on an empty page, for what the page before left behind. With 300 ms alone one run had 1.12 for the
/// first paint of `/`, in the rounds of `paint`, and with this one 1.03.
const SETTLED: Duration = Duration::from_millis(1_500);

/// The browser.
pub struct Slow {
    /// Its one page.
    pub page: Page,
    _browser: Browser,
}

/// A site that is open in it.
pub struct Open {
    server: Server,
    has_worker: bool,
}

impl Slow {
    /// Starts it and slows it down.
    pub async fn start() -> Result<Self> {
        let browser = Browser::start(Engine::Chromium, Options::default(), None).await?;
        let any = Server::start(Site::fixtures()?)?;
        let page = browser.open(&any).await?;
        let slow = Self {
            page,
            _browser: browser,
        };
        slow.slow_down().await?;
        slow.is_slow(&any).await?;
        Ok(slow)
    }

    /// That the browser does as it was told.
    async fn is_slow(&self, any: &Server) -> Result<()> {
        let blank = [&*any.origin(), "/e2e-blank.html"].concat();
        self.page.driver().goto(blank).await?;
        let script = "const start = performance.now(); await (await fetch(location)).text(); return performance.now() - start";
        let waited: f64 = self.page.js_async(script).await?;
        ensure!(
            (f64::from(ROUND_TRIP)..1_000.0).contains(&waited),
            "the network is not slow as told: a small page came after {waited} ms"
        );
        Ok(())
    }

    async fn slow_down(&self) -> Result<()> {
        let cdp = self.page.driver().cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        let network = json!({
            "offline": false, "latency": ROUND_TRIP, "downloadThroughput": DOWN, "uploadThroughput": UP,
        });
        cdp.send_raw("Network.emulateNetworkConditions", network)
            .await?;
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }))
            .await?;
        Ok(())
    }

    /// Serves a site on an origin that nobody has seen and goes to a path of it.
    pub async fn open(&self, site: Site, path: &str) -> Result<Open> {
        let open = Open {
            has_worker: has_worker(&site),
            server: Server::start(site)?,
        };
        self.go(&open, path).await?;
        Ok(open)
    }

    /// Goes to a path, from an empty page.
    pub async fn go(&self, open: &Open, path: &str) -> Result<()> {
        self.page.driver().goto("about:blank").await?;
        tokio::time::sleep(SETTLED).await;
        self.page
            .driver()
            .goto([&*open.server.origin(), path].concat())
            .await
            .with_context(|| format!("going to {path}"))
    }

    /// Waits for an expression; the processor is slow.
    pub async fn wait(&self, expression: &str) -> Result<()> {
        let start = Instant::now();
        while !self
            .page
            .js::<bool>(&format!("return !!({expression})"))
            .await?
        {
            ensure!(
                start.elapsed() < Duration::from_secs(40),
                "never true: {expression}"
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }

    /// Waits until the app runs and its worker, if the site has one, keeps it: nothing goes on behind what comes next.
    pub async fn rests(&self, open: &Open) -> Result<()> {
        self.wait("!document.querySelector('script[data-wasm]') || document.querySelector('#app main, #app nav')")
            .await?;
        if open.has_worker {
            self.wait("!document.querySelector('script[data-wasm]') || navigator.serviceWorker.controller")
                .await?;
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        Ok(())
    }

    /// Ends it.
    pub async fn quit(self) -> Result<()> {
        self.page.quit().await
    }
}

/// Whether a worker keeps the site: an earlier build has none.
pub fn has_worker(site: &Site) -> bool {
    site.root.join("sw.js").is_file()
}
