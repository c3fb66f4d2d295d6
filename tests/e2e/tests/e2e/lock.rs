//! The lock: what is stored under it, who opens it, and when it closes again.
use crate::{
    durable::{in_the_mirror, mirrored},
    past::{NOVEMBER, Past, TUESDAY, day},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};
use std::collections::BTreeMap;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(a_passphrase_locks_everything_and_opens_it_again)
            .with(|o| o.clock = Some(TUESDAY))
            .within_seconds(180),
        // What an engine may do otherwise, its cipher and its other tabs, is in the other two.
        trial!(another_passphrase_and_none_at_all)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(&[Engine::Chromium])
            .within_seconds(180),
        trial!(out_of_sight_for_long_enough_it_locks_again)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(&[Engine::Chromium])
            .within_seconds(180),
        trial!(a_lock_reaches_the_other_tab)
            .with(|o| o.clock = Some(TUESDAY))
            .within_seconds(180),
    ]
}

pub const PASSPHRASE: &str = "Müde Schildkröte 7";

/// Sets a lock on an open log, and waits for the page to begin anew, locked.
pub async fn set_lock(page: &Page, passphrase: &str) -> Result<()> {
    page.goto("/settings/").await?;
    page.tap("disclosure", "Lock the log").await?;
    page.see("If you forget the passphrase, your log is gone for good.")
        .await?;
    page.paste("textbox", "New passphrase", passphrase).await?;
    page.paste("textbox", "The same once more", passphrase)
        .await?;
    page.tap("button", "Lock the log now").await?;
    is_locked(page).await
}

pub async fn is_locked(page: &Page) -> Result<()> {
    page.comes(
        "document.documentElement.dataset.app === 'started'
            && document.querySelector('h1')?.textContent === 'Your log is locked'",
    )
    .await
}

pub async fn open_with(page: &Page, passphrase: &str) -> Result<()> {
    page.fill("textbox", "Passphrase", passphrase).await?;
    page.tap("button", "Open my log").await
}

/// Everything under our names, in both copies.
async fn both(page: &Page) -> Result<(BTreeMap<String, String>, BTreeMap<String, String>)> {
    let mut local = page.all_stored().await?;
    local.retain(|key, _| key.starts_with("gradual/"));
    Ok((local, mirrored(page).await?))
}

/// The keys that a lock leaves in plain.
const PLAIN: [&str; 7] = [
    "gradual/theme",
    "gradual/region",
    "gradual/lock",
    "gradual/epoch",
    "gradual/past",
    "gradual/install",
    "gradual/asked-to-keep",
];

/// That all but the plain keys is locked, and nothing of these words is to be read.
async fn holds_nothing_plain(page: &Page, words: &[&str]) -> Result<()> {
    let (local, mirror) = both(page).await?;
    ensure!(local.contains_key("gradual/lock") && local.contains_key(NOVEMBER));
    ensure!(mirror.contains_key(NOVEMBER));
    for (key, text) in local.iter().chain(&mirror) {
        ensure!(
            PLAIN.contains(&key.as_str()) || text.contains(r#""body":{"iv":""#),
            "{key} is in plain: {text}"
        );
        for word in words {
            ensure!(!text.contains(word), "{key} says {word}");
        }
    }
    Ok(())
}

fn journal() -> Past {
    Past::new()
        .pain(day("2026-11-23"), 6)
        .note(day("2026-11-24"), "the garden gate")
        .renamed("carry", "Haul")
}

async fn a_passphrase_locks_everything_and_opens_it_again(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    journal().lay_out(page).await?;
    page.seed(&[
        ("gradual/region", "GB"),
        ("gradual/kept/m/2026-09/1", "an odd old text"),
    ])
    .await?;
    page.goto("/settings/").await?;
    page.tap("disclosure", "Lock the log").await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;
    // What is typed wrong changes nothing.
    page.paste("textbox", "New passphrase", "short").await?;
    page.tap("button", "Lock the log now").await?;
    page.see("Please use at least 8 characters.").await?;
    page.focuses("textbox", "New passphrase").await?;
    page.fill("textbox", "New passphrase", PASSPHRASE).await?;
    page.fill("textbox", "The same once more", "Müde Schildkröte 8")
        .await?;
    page.press("Enter").await?;
    page.see("These two are not the same.").await?;
    ensure!(page.stored("gradual/lock").await?.is_none());
    // A phone's keyboard adds a space behind a word that it offered.
    page.fill("textbox", "The same once more", &[PASSPHRASE, " "].concat())
        .await?;
    page.press("Enter").await?;
    is_locked(page).await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;
    let words = ["garden", "Haul", "odd old", "welcome"];
    holds_nothing_plain(page, &words).await?;

    // The guide and the warning signs stay open, and nothing is written by reading.
    let before = both(page).await?;
    page.tap("link", "Learn").await?;
    page.tap("link", "Check first…").await?;
    page.see("Chapter 1 of 13").await?;
    page.tap_in("header", "link", "Warning signs").await?;
    page.see("999").await?;
    for tab in ["Trends", "Plan", "Today"] {
        page.tap("link", tab).await?;
        page.find("heading", "Your log is locked").await?;
    }
    for wrong in ["Müde Schildkröte 8", "", "müde Schildkröte 7"] {
        open_with(page, wrong).await?;
        page.see("That is not the passphrase. Nothing was changed.")
            .await?;
        page.focuses("textbox", "Passphrase").await?;
    }
    page.is_accessible().await?;
    ensure!(
        both(page).await? == before,
        "a wrong passphrase alters nothing"
    );

    open_with(page, PASSPHRASE).await?;
    page.find("button", "Haul").await?;
    page.wait_until("document.getElementById('note')?.value === 'the garden gate'")
        .await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    page.paste("textbox", "A note for this day", " was open")
        .await?;
    page.wait_until("document.querySelector('.status')?.textContent.includes('Saved')")
        .await?;
    tokio::time::sleep(std::time::Duration::from_millis(900)).await;
    holds_nothing_plain(page, &words).await?;
    page.reload().await?;
    is_locked(page).await?;
    open_with(page, &[" ", PASSPHRASE, "  "].concat()).await?;
    page.wait_until("document.getElementById('note')?.value === 'the garden gate was open'")
        .await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '3'")
        .await
}

async fn another_passphrase_and_none_at_all(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    journal().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Haul").await?;
    set_lock(page, PASSPHRASE).await?;
    open_with(page, PASSPHRASE).await?;
    page.tap("disclosure", "Change the passphrase").await?;
    page.has_targets_of(44).await?;
    let november = page.stored(NOVEMBER).await?;
    let change = async |now: &str| -> Result<()> {
        page.fill("textbox", "The passphrase you use now", now)
            .await?;
        page.fill("textbox", "New passphrase", "seven slow snails")
            .await?;
        page.fill("textbox", "The same once more", "seven slow snails")
            .await?;
        page.tap("button", "Change the passphrase").await
    };
    change("not this one").await?;
    page.see("That is not the passphrase. Nothing was changed.")
        .await?;
    change(PASSPHRASE).await?;
    page.see("The passphrase is changed.").await?;
    page.is_accessible().await?;
    ensure!(
        page.stored(NOVEMBER).await? == november,
        "only the key is wrapped anew"
    );
    page.reload().await?;
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    page.see("That is not the passphrase.").await?;
    open_with(page, "seven slow snails").await?;
    page.tap("disclosure", "Take the lock away").await?;
    page.fill("textbox", "The passphrase you use now", "not this one")
        .await?;
    page.tap("button", "Take the lock away").await?;
    page.see("That is not the passphrase. Nothing was changed.")
        .await?;
    page.fill("textbox", "The passphrase you use now", "seven slow snails")
        .await?;
    page.tap("button", "Take the lock away").await?;
    page.comes("localStorage.getItem('gradual/lock') === null && document.documentElement.dataset.app === 'started'")
        .await?;
    page.find("disclosure", "Lock the log").await?;
    page.goto("/").await?;
    page.find("button", "Haul").await?;
    page.stores(NOVEMBER, "the garden gate").await?;
    ensure!(in_the_mirror(page, "gradual/lock").await?.is_none());
    ensure!(in_the_mirror(page, NOVEMBER).await? == page.stored(NOVEMBER).await?);
    Ok(())
}

async fn out_of_sight_for_long_enough_it_locks_again(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    journal().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Haul").await?;
    set_lock(page, PASSPHRASE).await?;
    open_with(page, PASSPHRASE).await?;
    page.choose("Lock again after", "15 minutes").await?;
    page.see("Saved on this device").await?;
    page.tap("link", "Today").await?;
    page.find("button", "Haul").await?;
    let sight = |state: &str| {
        format!(
            "Object.defineProperty(document, 'hidden', {{ configurable: true, get: () => {state} }});
             document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }})); return null"
        )
    };
    page.js::<Option<()>>(&sight("true")).await?;
    page.set_clock("2026-11-24T18:14:00Z").await?;
    page.js::<Option<()>>(&sight("false")).await?;
    page.find("button", "Haul").await?;
    page.js::<Option<()>>(&sight("true")).await?;
    page.set_clock("2026-11-24T18:30:00Z").await?;
    page.js::<Option<()>>(&sight("false")).await?;
    is_locked(page).await?;
    page.comes("!document.getElementById('note') && !document.body.innerHTML.includes('Haul')")
        .await?;
    open_with(page, PASSPHRASE).await?;
    page.find("button", "Haul").await?;
    // And when the person says so.
    page.tap("link", "Settings").await?;
    page.tap("button", "Lock the log now").await?;
    is_locked(page).await
}

async fn a_lock_reaches_the_other_tab(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    journal().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Haul").await?;
    let one = page.tab().await?;
    let two = page.open_tab("/settings/").await?;
    set_lock(page, PASSPHRASE).await?;
    page.switch_to(&one).await?;
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    page.find("button", "Haul").await?;
    page.switch_to(&two).await?;
    page.find("heading", "Your log is locked").await?;
    open_with(page, PASSPHRASE).await?;
    page.find("button", "Lock the log now").await?;
    page.tap("link", "Today").await?;
    page.tap_in("#pain", "radio", "9").await?;
    page.see("Saved on this device").await?;
    page.switch_to(&one).await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '9'")
        .await?;
    holds_nothing_plain(page, &["garden"]).await
}
