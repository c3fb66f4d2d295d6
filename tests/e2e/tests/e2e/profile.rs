//! What a browser writes of a locked log into files of its own.
use crate::{
    lock::{PASSPHRASE, is_locked, open_with, set_lock},
    past::{NOVEMBER, Past, TUESDAY},
};
use e2e::{Engine, Result, Stage, Trial, ensure, trial};

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

    let page = &stage.page;
    set_lock(page, PASSPHRASE).await?;
    open_with(page, PASSPHRASE).await?;
    page.tap("link", "Today").await?;
    page.fill("textbox", "A note for this day", SECRET).await?;
    page.tap("link", "Trends").await?;
    page.tap("link", "Today").await?;
    page.wait_until(&format!(
        "document.getElementById('note')?.value === '{SECRET}'"
    ))
    .await?;
    page.see("Saved on this device").await?;
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
