//! Ten years and nothing beside each other: two tabs of one browser, each on an origin of its own.
use crate::save::{journal, lay_out};
use e2e::{
    Context as _, Engine, Options, Page, Result, Server, Site, WindowHandle, browser::Browser,
};
use gradual::domain::day::Day;
use serde_json::Value;

const DAYS: i32 = 3_650;

/// The two tabs; [`Page::switch_to`] takes turns.
pub struct Beside {
    pub page: Page,
    /// That with ten years, then that with nothing.
    pub tabs: [WindowHandle; 2],
    _servers: [Server; 2],
    _browser: Browser,
}

impl Beside {
    /// Opens Today in both, after a command of Chromium's in each.
    pub async fn open(command: &str, parameters: Value) -> Result<Self> {
        let browser = Browser::start(Engine::Chromium, Options::default(), None).await?;
        let servers = [Server::start(Site::app()?)?, Server::start(Site::app()?)?];
        let mut page = browser.open(&servers[0]).await?;
        let tabs = [page.tab().await?, page.open_tab("/e2e-blank.html").await?];
        let today: String = page
            .js("const d = new Date(Date.now() - 3 * 3600e3); return d.toLocaleDateString('sv')")
            .await?;
        let today = Day::parse(&today).context("no date")?;
        for ((tab, server), days) in tabs.iter().zip(&servers).zip([DAYS, 0]) {
            page.switch_to(tab).await?;
            page.driver()
                .cdp()
                .send_raw(command, parameters.clone())
                .await?;
            lay_out(&page, server, &journal(today, days)).await?;
        }
        Ok(Self {
            page,
            tabs,
            _servers: servers,
            _browser: browser,
        })
    }
}
