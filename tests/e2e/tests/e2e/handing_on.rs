//! Files handed on by the device's own sharing sheet: taken, put off, refused late.
use crate::{
    moving::{fact, keep_files, next_file},
    past::{Past, TUESDAY, day},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    // The sheet is asked by its name, as the page of any engine would.
    let trials = [
        trial!(a_copy_is_shared_where_that_can_be),
        trial!(a_copy_that_is_refused_late_goes_to_the_downloads),
    ];
    trials
        .map(|trial| {
            trial
                .on(&[Engine::Chromium])
                .with(|o| o.clock = Some(TUESDAY))
        })
        .into()
}

async fn at_the_copies(page: &Page) -> Result<()> {
    Past::new().pain(day("2026-11-03"), 3).lay_out(page).await?;
    page.goto("/data/").await?;
    keep_files(page).await
}

async fn a_copy_is_shared_where_that_can_be(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    at_the_copies(page).await?;
    page.js::<Option<()>>(
        "window.refuse = true;
        navigator.canShare = ({ files }) => files.length === 1;
        navigator.share = async ({ files }) => {
            if (window.refuse) throw new DOMException('closed', 'AbortError');
            window.shared = files[0].name;
        };
        return null",
    )
    .await?;
    page.tap("button", "Back up now").await?;
    page.see("Nothing was shared. The file is still here: gradual-2026-11-24.json")
        .await?;
    fact(page, "Last copy saved", "Not yet").await?;
    page.js::<Option<()>>("window.refuse = false; return null")
        .await?;
    page.tap("button", "Back up now").await?;
    page.see("Your copy was handed on: gradual-2026-11-24.json")
        .await?;
    page.wait_until("window.shared === 'gradual-2026-11-24.json'")
        .await?;
    page.wait_until("!document.body.innerText.includes('Not yet')")
        .await?;
    page.stores("gradual/settings", "\"2026-11-24\"").await
}

/// The person has gone to another screen by the time the sheet refuses: the file is downloaded all the same, and can be read
/// for as long as the downloads take.
async fn a_copy_that_is_refused_late_goes_to_the_downloads(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    at_the_copies(page).await?;
    page.js::<Option<()>>(
        "navigator.canShare = () => true;
        navigator.share = () => new Promise((_, refuse) =>
            window.refuse = () => refuse(new DOMException('not now', 'NotAllowedError')));
        const click = HTMLElement.prototype.click;
        HTMLElement.prototype.click = function () {
            if (this.download) window.loaded = { name: this.download, from: this.href };
            click.call(this);
        };
        const revoke = URL.revokeObjectURL;
        window.gone = [];
        URL.revokeObjectURL = address => { window.gone.push(address); revoke.call(URL, address); };
        return null",
    )
    .await?;
    page.tap("button", "Back up now").await?;
    page.wait_until("window.refuse").await?;
    page.tap_in("nav.tabs", "link", "Plan").await?;
    page.focuses("heading", "Plan").await?;
    page.js::<Option<()>>("window.refuse(); return null")
        .await?;
    page.wait_until("window.loaded?.name === 'gradual-2026-11-24.json'")
        .await?;
    let text = next_file(page).await?.2;
    ensure!(text.contains("{\"d\":3,\"p\":[3,"), "{text:.300}");
    tokio::time::sleep(Duration::from_secs(1)).await;
    let still: bool = page
        .js("return !window.gone.includes(window.loaded.from)")
        .await?;
    ensure!(
        still,
        "the address is gone before the downloads have read it"
    );
    page.stores("gradual/settings", "\"2026-11-24\"").await
}
