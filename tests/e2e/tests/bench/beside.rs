//! Logs of different lengths beside each other: tabs of one browser, each on an origin of its own.
use crate::save::{journal, lay_out};
use e2e::{
    Context as _, Engine, Options, Page, Result, Server, Site, WindowHandle, browser::Browser,
};
use gradual::domain::day::Day;
use serde_json::Value;

/// The days of a log of ten years.
pub const TEN_YEARS: i32 = 3_650;

/// The tabs; [`Page::switch_to`] takes turns.
pub struct Beside<const N: usize> {
    pub page: Page,
    /// In the order of the days asked for.
    pub tabs: [WindowHandle; N],
    _servers: [Server; N],
    _browser: Browser,
}

impl<const N: usize> Beside<N> {
    /// Opens Today once for each count of logged `days`, after a command of Chromium's.
    pub async fn open(days: [i32; N], command: &str, parameters: Value) -> Result<Self> {
        let browser = Browser::start(Engine::Chromium, Options::default(), None).await?;
        let (mut servers, mut tabs) = (vec![], vec![]);
        for _ in days {
            servers.push(Server::start(Site::app()?)?);
        }
        let mut page = browser.open(servers.first().context("no days")?).await?;
        tabs.push(page.tab().await?);
        while tabs.len() < N {
            tabs.push(page.open_tab("/e2e-blank.html").await?);
        }
        let today: String = page
            .js("const d = new Date(Date.now() - 3 * 3600e3); return d.toLocaleDateString('sv')")
            .await?;
        let today = Day::parse(&today).context("no date")?;
        for ((tab, server), days) in tabs.iter().zip(&servers).zip(days) {
            page.switch_to(tab).await?;
            page.driver()
                .cdp()
                .send_raw(command, parameters.clone())
                .await?;
            lay_out(&page, server, &journal(today, days)).await?;
        }
        Ok(Self {
            page,
            tabs: tabs.try_into().ok().context("tabs")?,
            _servers: servers.try_into().ok().context("servers")?,
            _browser: browser,
        })
    }
}
