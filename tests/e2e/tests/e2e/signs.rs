//! The warning signs and whom to call.
use crate::{
    lock::{PASSPHRASE, open_with, set_lock},
    past::{Past, TUESDAY},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(a_sign_leads_to_help_and_is_seen_to).with(|o| o.clock = Some(TUESDAY)),
        // Which number belongs to which zone is the same on each.
        trial!(the_number_is_that_of_the_country)
            .with(|o| o.time_zone = "Africa/Johannesburg")
            .usually_on(&[Engine::Chromium]),
        trial!(a_sign_under_a_lock_is_not_called_saved)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(&[Engine::Chromium])
            .within_seconds(120),
    ]
}

/// The numbers that can be called from this screen.
async fn calls(page: &Page) -> Result<Vec<String>> {
    page.js("return [...document.querySelectorAll('a[href^=\"tel:\"]')].map(a => a.getAttribute('href'))")
        .await
}

async fn a_sign_leads_to_help_and_is_seen_to(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.find("heading", "How was today?").await?;
    page.tap_in("header", "link", "Warning signs").await?;
    page.arrives_at("/warning-signs/").await?;
    page.focuses("heading", "Warning signs").await?;
    page.tap("checkbox", "One swollen, sore calf").await?;
    page.arrives_at("/warning-signs/today/").await?;
    page.focuses("heading", "Get seen today").await?;
    page.see("You ticked").await?;
    page.see("One swollen, sore calf").await?;
    page.is_accessible().await?;
    page.back().await?;
    page.arrives_at("/warning-signs/").await?;
    page.find("link", "What to do").await?;

    page.tap(
        "checkbox",
        "New or worsening pain, tingling, numbness or weakness in both legs",
    )
    .await?;
    page.arrives_at("/warning-signs/emergency/").await?;
    page.focuses("heading", "What to do now").await?;
    page.find("link", "Call 999…").await?;
    ensure!(calls(page).await?.first().is_some_and(|c| c == "tel:999"));
    page.stores("gradual/plan", "both-legs").await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;

    // Today says that the plan waits, and leads to each page, the most urgent first.
    page.goto("/").await?;
    page.see("The plan waits").await?;
    let leads = "[...document.querySelectorAll('.note.warn a')].map(a => a.textContent).join(', ')";
    page.wait_until(&format!("{leads} === 'What to do now, Get seen today'"))
        .await?;
    page.is_accessible().await?;
    page.tap_in("main", "link", "What to do now").await?;
    page.arrives_at("/warning-signs/emergency/").await?;

    // It is still there after a reload, until it was seen to.
    page.reload().await?;
    page.see("numbness or weakness in both legs").await?;
    ensure!(
        !page.text().await?.contains("One swollen, sore calf"),
        "the calf is another page's"
    );
    page.tap("button", "I have been seen").await?;
    page.gone("button", "I have been seen").await?;
    page.stores("gradual/plan", r#""both-legs","2026-11-24","2026-11-24""#)
        .await?;
    page.tap("button", "Undo").await?;
    page.tap("button", "I have been seen").await?;
    page.see("Saved on this device").await?;

    page.tap("link", "Back to the warning signs").await?;
    let ticked =
        "[...document.querySelectorAll('main [type=checkbox]')].filter(e => e.checked).length";
    page.wait_until(&format!("{ticked} === 1")).await?;
    page.tap("checkbox", "One swollen, sore calf").await?;
    page.wait_until(&format!("{ticked} === 0")).await?;
    page.arrives_at("/warning-signs/").await?;

    // A mistake is taken back on the page itself; the crisis page speaks of speaking.
    page.tap("checkbox", "Thoughts of ending your life").await?;
    page.arrives_at("/warning-signs/crisis/").await?;
    page.find("button", "I have spoken to someone").await?;
    ensure!(
        calls(page).await? == ["tel:116123", "tel:999", "tel:112"],
        "{:?}",
        calls(page).await?
    );
    page.tap("button", "I ticked this by mistake").await?;
    page.gone("button", "I have spoken to someone").await
}

async fn the_number_is_that_of_the_country(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/warning-signs/").await?;
    page.see("Numbers for: South Africa").await?;
    page.see("Country, by your phone's clock: South Africa. Is that right?")
        .await?;
    let before = calls(page).await?;
    ensure!(before.first().is_some_and(|c| c == "tel:112"), "{before:?}");
    ensure!(
        page.stored("gradual/region").await?.is_none(),
        "a guess is not kept"
    );
    page.choose("Country for emergency numbers", "Australia")
        .await?;
    page.see("Numbers for: Australia").await?;
    page.see_no("Is that right?").await?;
    ensure!(
        calls(page).await? == ["tel:000"],
        "{:?}",
        calls(page).await?
    );
    page.stores("gradual/region", "AU").await?;
    page.reload().await?;
    page.see("Numbers for: Australia").await?;
    page.tap_in("header", "link", "Settings").await?;
    let chosen = "document.querySelector('main select:has([value=AU])').value === 'AU'";
    page.wait_until(chosen).await?;
    page.choose("Country for emergency numbers", "Somewhere else")
        .await?;
    page.goto("/warning-signs/emergency/").await?;
    page.see("your local emergency number").await?;
    ensure!(calls(page).await?.is_empty());
    Ok(())
}

/// The signs are open under a lock, and what to do is said; what nobody can write down is not called saved.
async fn a_sign_under_a_lock_is_not_called_saved(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    set_lock(page, PASSPHRASE).await?;
    page.goto("/warning-signs/").await?;
    page.choose("Country for emergency numbers", "Australia")
        .await?;
    page.see("Numbers for: Australia").await?;
    page.tap("checkbox", "One swollen, sore calf").await?;
    page.arrives_at("/warning-signs/today/").await?;
    page.see("This is not kept: your log is locked.").await?;
    page.see_no("Saved on this device").await?;
    page.tap("link", "Today").await?;
    open_with(page, PASSPHRASE).await?;
    page.find("heading", "How was today?").await?;
    page.see_no("Undo").await
}
