//! What a browser writes of a locked log into files of its own.
use crate::{
    lock::{PASSPHRASE, is_locked, open_with, set_lock},
    past::{NOVEMBER, Past, TUESDAY},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        // WebKitGTK keeps no profile here that could be searched.
        trial!(what_is_written_under_a_lock_is_in_no_file)
            .on(&[Engine::Chromium, Engine::Firefox])
            .usually_on(&[Engine::Chromium])
            .with(|o| {
                o.clock = Some(TUESDAY);
                o.new_browser = true;
            })
            .within_seconds(240),
    ]
}

/// Loads the page anew as an update does, and tells what was kept of the typed words meanwhile.
async fn kept_across_an_update(page: &Page) -> Result<String> {
    let update = "
        window.name = ''; window.old = true;
        const setItem = window.Storage.prototype.setItem;
        window.Storage.prototype.setItem = function (key, text) {
            if (this === window.sessionStorage) window.name += text;
            setItem.call(this, key, text);
        };
        navigator.serviceWorker.dispatchEvent(new window.MessageEvent('message', { data: { runs: 'another' } }));
        return null";
    page.js::<Option<()>>(update).await?;
    page.comes("!window.old && document.documentElement.dataset.app === 'started'")
        .await?;
    page.js("return window.name").await
}

async fn what_is_written_under_a_lock_is_in_no_file(stage: &mut Stage) -> Result<()> {
    // Words that nothing else says, and in which nothing repeats, so that no packing takes them apart.
    const CONTROL: &str = "qzjxvkwpyfgm";
    const SECRET: &str = "wvjqkzxygpfb";
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.paste("textbox", "A note for this day", CONTROL)
        .await?;
    page.stores(NOVEMBER, CONTROL).await?;
    page.see("Saved on this device").await?;
    let found = stage.files_with(CONTROL).await?;
    ensure!(
        !found.is_empty(),
        "the unlocked control is nowhere: the search sees nothing"
    );
    eprintln!("{}: the control is in {found:?}", stage.engine.name());

    // An update takes typed words along in the open, but no passphrase, and nothing out of a locked log.
    let page = &stage.page;
    page.goto("/settings/").await?;
    for part in ["Lock the log", "Erase everything"] {
        page.tap("disclosure", part).await?;
    }
    page.paste("textbox", "New passphrase", PASSPHRASE).await?;
    page.paste("textbox", "To go on, type the word erase", CONTROL)
        .await?;
    let kept = kept_across_an_update(page).await?;
    ensure!(kept == format!(r#"{{"erase-word":"{CONTROL}"}}"#), "{kept}");
    set_lock(page, PASSPHRASE).await?;
    open_with(page, PASSPHRASE).await?;
    page.tap("link", "Today").await?;
    page.fill("textbox", "A note for this day", SECRET).await?;
    // It saves itself when typing pauses.
    tokio::time::sleep(std::time::Duration::from_millis(900)).await;
    let kept = kept_across_an_update(page).await?;
    ensure!(kept.is_empty(), "{kept}");
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    page.wait_until(&format!(
        "document.getElementById('note')?.value === '{SECRET}'"
    ))
    .await?;
    page.tap("link", "Trends").await?;
    page.tap("link", "Today").await?;
    page.wait_until(&format!(
        "document.getElementById('note')?.value === '{SECRET}'"
    ))
    .await?;
    // Time for what a browser notes of a page now and then.
    tokio::time::sleep(std::time::Duration::from_secs(17)).await;
    let found = stage.files_with(SECRET).await?;
    ensure!(found.is_empty(), "the locked note is in {found:?}");
    let page = &stage.page;
    page.goto("/").await?;
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    page.wait_until(&format!(
        "document.getElementById('note')?.value === '{SECRET}'"
    ))
    .await
}
