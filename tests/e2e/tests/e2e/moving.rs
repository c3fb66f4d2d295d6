//! Copies that leave and come in: what is in them, what is refused, and the way back.
use crate::{
    lock::{PASSPHRASE, is_locked, open_with, set_lock},
    past::{NOVEMBER, Past, TUESDAY, day},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    let trials = [
        trial!(a_copy_comes_back_to_the_byte),
        trial!(a_copy_with_a_passphrase_comes_back)
            .usually_on(&[Engine::Chromium])
            .within_seconds(180),
        trial!(two_weeks_without_a_copy_are_spoken_of).on(&[Engine::Chromium]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

/// From now on files that leave are kept by the page, and no download begins.
pub async fn keep_files(page: &Page) -> Result<()> {
    page.js("window.files = [];
        const address = URL.createObjectURL;
        URL.createObjectURL = file => { window.files.push(file); return address.call(URL, file); };
        const click = HTMLElement.prototype.click;
        HTMLElement.prototype.click = function () { if (!this.download) click.call(this); };
        return null")
        .await
}

/// Waits for the next file to leave: its name, its type and its text.
pub async fn next_file(page: &Page) -> Result<(String, String, String)> {
    page.wait_until("window.files.length > 0").await?;
    let take = "const one = window.files.shift(); return [one.name, one.type, await one.text()]";
    page.js_async(take).await
}

/// Chooses a file whose text is what a JavaScript expression says.
pub async fn choose_made(page: &Page, name: &str, text: &str) -> Result<()> {
    let body = format!(
        "const field = document.getElementById('file');
        const files = new DataTransfer();
        files.items.add(new File([{text}], '{name}'));
        field.files = files.files;
        field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        return null"
    );
    page.find("heading", "Bring a copy in").await?;
    page.wait_until("document.getElementById('file')").await?;
    page.js(&body).await
}

pub async fn choose_file(page: &Page, name: &str, text: &str) -> Result<()> {
    choose_made(page, name, &serde_json::to_string(text)?).await
}

pub async fn back_up(page: &Page) -> Result<String> {
    page.goto("/data/").await?;
    keep_files(page).await?;
    page.tap("button", "Back up now").await?;
    let (name, kind, text) = next_file(page).await?;
    ensure!((name.as_str(), kind.as_str()) == ("gradual-2026-11-24.json", "application/json"));
    Ok(text)
}

async fn erase(page: &Page) -> Result<()> {
    page.goto("/settings/").await?;
    page.tap("disclosure", "Erase everything").await?;
    page.type_into("textbox", "To go on, type the word erase", "erase")
        .await?;
    page.tap("button", "Erase everything now").await?;
    page.find("heading", "A steady way back to what you do")
        .await?;
    Ok(())
}

/// What is said beside a name in a list of facts.
pub async fn fact(page: &Page, name: &str, value: &str) -> Result<()> {
    page.wait_until(&format!(
        "[...document.querySelectorAll('.facts > div')].some(f => f.firstElementChild.textContent === '{name}'
            && f.lastElementChild.textContent === '{value}')"
    ))
    .await
}

fn journal() -> Past {
    let mut long =
        String::from("=cmd|' /C calc'!A0 \"quoted\", 👩🏽‍🦽 כאב גב\r\nsecond line\u{2028}\0");
    long.push_str(&"0123456789".repeat(900));
    Past::lived_in()
        .note(day("2026-11-20"), &long)
        .note(day("2026-11-21"), "<img src=x onerror=alert(1)>")
        .note(day("2026-11-22"), "'=1+1")
}

async fn a_copy_comes_back_to_the_byte(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    journal().lay_out(page).await?;
    page.goto("/settings/").await?;
    page.tap("link", "Open your data").await?;
    page.find("heading", "Your data").await?;
    fact(page, "Last copy saved", "Not yet").await?;
    fact(page, "Safety copy in this browser", "Yes").await?;
    page.tap("disclosure", "Back up with a passphrase").await?;
    page.tap("disclosure", "For a spreadsheet or a clinic")
        .await?;
    page.tap("disclosure", "Move to a new phone").await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;

    let copy = back_up(page).await?;
    page.see("Your copy is ready: gradual-2026-11-24.json")
        .await?;
    page.find("link", "Download it").await?;
    page.wait_until("!document.body.innerText.includes('Not yet')")
        .await?;
    page.is_accessible().await?;
    page.tap("disclosure", "For a spreadsheet or a clinic")
        .await?;
    page.tap("button", "Save as a table (CSV)").await?;
    let table = next_file(page).await?.2;
    ensure!(table.contains("\"'=cmd|' /C calc'!A0") && table.contains("''=1+1"));
    page.tap("button", "Save for a health record").await?;
    let bundle: serde_json::Value = serde_json::from_str(&next_file(page).await?.2)?;
    ensure!(bundle["resourceType"] == "Bundle");

    erase(page).await?;
    page.tap("link", "I have a copy from another phone").await?;
    choose_file(page, "gradual.json", &copy).await?;
    page.find("heading", "What will change").await?;
    page.focuses("heading", "What will change").await?;
    page.wait_until("document.querySelector('#how :checked')?.value === 'replace'")
        .await?;
    fact(page, "Days that will change", "0").await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;
    page.tap("button", "Bring it in").await?;
    page.focuses("heading", "It is in").await?;
    page.is_accessible().await?;
    page.tap("link", "Go to today").await?;
    page.find("button", "Walk").await?;
    page.goto("/day/#2026-11-21").await?;
    page.wait_until("document.getElementById('note')?.value === '<img src=x onerror=alert(1)>'")
        .await?;
    ensure!(back_up(page).await? == copy, "byte for byte");
    // Once more into the same log: nothing to do.
    page.goto("/data/bring-in/").await?;
    choose_file(page, "gradual.json", &copy).await?;
    page.wait_until("document.querySelector('#how :checked')?.value === 'merge'")
        .await?;
    fact(page, "New days", "0").await?;
    fact(page, "Days that will change", "0").await
}

async fn a_copy_with_a_passphrase_comes_back(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    journal().lay_out(page).await?;
    // The second one knows of the first.
    back_up(page).await?;
    let plain = back_up(page).await?;
    page.tap("disclosure", "Back up with a passphrase").await?;
    page.fill("textbox", "New passphrase", PASSPHRASE).await?;
    page.fill("textbox", "The same once more", PASSPHRASE)
        .await?;
    page.tap("button", "Make the locked file").await?;
    let (name, _, copy) = next_file(page).await?;
    ensure!(name == "gradual-2026-11-24-locked.json");
    ensure!(copy.contains("\"iterations\":600000"));
    for words in ["Slept badly", "onerror=alert(1)", "\"walk\""] {
        ensure!(plain.contains(words) && !copy.contains(words), "{words}");
    }
    erase(page).await?;

    page.goto("/data/bring-in/").await?;
    choose_file(page, "copy.json", &copy).await?;
    page.focuses("heading", "This copy has a passphrase")
        .await?;
    page.is_accessible().await?;
    let before = page.all_stored().await?;
    for wrong in ["müde Schildkröte 7", ""] {
        page.fill("textbox", "The passphrase of this file", wrong)
            .await?;
        page.tap("button", "Open the file").await?;
        page.see("That is not the passphrase. Nothing was changed.")
            .await?;
    }
    ensure!(page.all_stored().await? == before);
    page.fill("textbox", "The passphrase of this file", PASSPHRASE)
        .await?;
    page.tap("button", "Open the file").await?;
    page.find("heading", "What will change").await?;
    page.tap("button", "Bring it in").await?;
    page.find("heading", "It is in").await?;
    // One letter of it changed: it opens nothing.
    let place = copy.rfind("\"}}").expect("the ciphertext's end") - 10;
    let mut spoilt = copy.into_bytes();
    spoilt[place] = if spoilt[place] == b'A' { b'B' } else { b'A' };
    page.goto("/data/bring-in/").await?;
    choose_file(page, "copy.json", &String::from_utf8(spoilt)?).await?;
    page.fill("textbox", "The passphrase of this file", PASSPHRASE)
        .await?;
    page.tap("button", "Open the file").await?;
    page.see("That is not the passphrase.").await?;

    // Under a lock the same: all of it, and a plain copy only where the person asks for one.
    set_lock(page, PASSPHRASE).await?;
    page.goto("/data/bring-in/").await?;
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    let mut other = Past::new().pain(day("2026-11-02"), 9);
    other.journal.settings.target = 6;
    let small = gradual::interchange::backup::put_backup(&other.journal);
    choose_file(page, "small.json", &small).await?;
    page.tap("radio", "In place of my log").await?;
    page.tap("button", "Bring it in").await?;
    page.find("heading", "It is in").await?;
    let stored = page.stored(NOVEMBER).await?.unwrap_or_default();
    ensure!(stored.contains(r#""body":{"iv":""#), "{stored}");
    // Two taps are one, and what was taken back is not said beside the next import.
    page.find("button", "Undo the import").await?;
    let twice = "const undo = [...document.querySelectorAll('main button')].find(b => b.textContent === 'Undo the import');
        undo.click(); undo.click(); return null";
    page.js::<Option<()>>(twice).await?;
    page.see("The import is taken back.").await?;
    page.never_sees("Nothing was changed").await?;
    choose_file(page, "small.json", &small).await?;
    page.tap("radio", "In place of my log").await?;
    page.tap("button", "Bring it in").await?;
    page.find("heading", "It is in").await?;
    page.see_no("The import is taken back.").await?;
    page.tap("button", "Undo the import").await?;
    page.see("The import is taken back.").await?;
    ensure!(back_up_here(page).await? == plain);
    Ok(())
}

/// A backup without a load, which would take an undo away.
async fn back_up_here(page: &Page) -> Result<String> {
    page.tap_in("header", "link", "Settings").await?;
    page.tap("link", "Open your data").await?;
    keep_files(page).await?;
    page.tap("button", "Back up now").await?;
    Ok(next_file(page).await?.2)
}

async fn two_weeks_without_a_copy_are_spoken_of(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    const REMINDER: &str = "Two weeks of days or more have no copy outside this browser yet.";
    Past::new()
        .evenings("4444444444444", day("2026-11-23"))
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.find("button", "Walk").await?;
    page.see_no(REMINDER).await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see(REMINDER).await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;
    page.tap("button", "Not now").await?;
    page.see_no(REMINDER).await?;
    page.focuses("heading", "How was today?").await?;
    page.reload().await?;
    page.find("button", "Walk").await?;
    page.see_no(REMINDER).await?;

    Past::new()
        .evenings("44444444444444", day("2026-11-23"))
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap("link", "Save a copy").await?;
    page.find("heading", "Your data").await?;
    keep_files(page).await?;
    page.tap("button", "Back up now").await?;
    next_file(page).await?;
    page.see("Saved on this device").await?;
    page.tap("link", "Today").await?;
    page.find("button", "Walk").await?;
    page.see_no(REMINDER).await
}
