//! What "Saved on this device" means.
use crate::{
    before::before_the_app,
    builds::{Build, is_kept, look_for_update},
    lock::{PASSPHRASE, is_locked, open_with, set_lock},
    past::{NOVEMBER, Past, TUESDAY},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, process::Scratch, trial};
use thirtyfour::By;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(saved_is_said_only_after_the_read_back).with(|o| o.clock = Some(TUESDAY)),
        trial!(a_score_is_followed_where_no_frame_comes).with(|o| o.clock = Some(TUESDAY)),
        trial!(a_phone_put_away_keeps_the_last_letter).with(|o| o.clock = Some(TUESDAY)),
        trial!(a_page_left_while_it_reads_holds_up_no_other).with(|o| o.clock = Some(TUESDAY)),
        trial!(a_page_come_back_to_has_what_was_written_meanwhile)
            .with(|o| o.clock = Some(TUESDAY)),
        trial!(what_is_written_under_a_lock_outlives_an_update).within_seconds(180),
        // Whether a page is kept for the way back is the browser's own choice; this one keeps it.
        trial!(what_waits_under_a_lock_outlives_the_way_back)
            .with(|o| o.clock = Some(TUESDAY))
            .on(&[Engine::WebKit])
            .within_seconds(120),
    ]
}

/// What a screen reader says of itself: the engine gives this role to the element.
async fn is_told_as(page: &Page, role: &str, css: &str) -> Result<()> {
    let element = page.driver().find(By::Css(css)).await?;
    let found = page.role_of(&element).await?;
    ensure!(found == role, "{css} is a {found}");
    Ok(())
}

async fn saved_is_said_only_after_the_read_back(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Walk").await?;

    // A browser that takes the text and keeps something else.
    let lossy = "window.__setItem = window.Storage.prototype.setItem;
        window.Storage.prototype.setItem = function (key, text) { window.__setItem.call(this, key, text + ' '); }; return null";
    page.js::<Option<()>>(lossy).await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("This browser stored something other than what you wrote.")
        .await?;
    is_told_as(page, "alert", ".banner[role=alert]").await?;
    ensure!(
        !page.text().await?.contains("Saved"),
        "{}",
        page.text().await?
    );
    page.is_accessible().await?;
    page.js::<Option<()>>("window.Storage.prototype.setItem = window.__setItem; return null")
        .await?;
    page.tap("button", "Try again").await?;
    page.see("Saved on this device").await?;
    is_told_as(page, "status", ".status > span").await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await?;

    // No room is left.
    let fill = "let piece = 'x'.repeat(1 << 22), n = 0;
        while (piece) { try { localStorage.setItem(`other/${n}`, piece); n += 1; } catch { piece = piece.slice(0, piece.length >> 1); } }
        return null";
    page.js::<Option<()>>(fill).await?;
    let long = "and a long note that wants some room: ".repeat(60);
    page.paste("textbox", "A note for this day", &long).await?;
    page.see("There is no room left on this device for Gradual.")
        .await?;
    page.find("link", "Save a copy or free some space").await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await?;
    ensure!(
        !page
            .stored(NOVEMBER)
            .await?
            .unwrap_or_default()
            .contains("a long note")
    );
    page.js::<Option<()>>("for (const key of Object.keys(localStorage)) if (key.startsWith('other/')) localStorage.removeItem(key); return null")
        .await?;
    let button = page.find("button", "Try again").await?;
    button.focus().await?;
    page.press("Enter").await?;
    page.see("Saved on this device").await?;
    page.stores(NOVEMBER, "a long note").await?;
    // The button had the focus and is gone.
    page.focuses("heading", "How was today?").await
}

/// Browsers keep a page that is left, with its transactions; on WebKit the next page then waited for good to write.
async fn a_page_left_while_it_reads_holds_up_no_other(stage: &mut Stage) -> Result<()> {
    Past::new().lay_out(&stage.page).await?;
    before_the_app(stage, "/").await?;
    let page = &stage.page;
    // A log that takes seconds to read.
    let slow = "const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...how) {
            const reading = begin.apply(this, how), keys = reading.objectStore('keys');
            for (let n = 0; n < 20000; n += 1) keys.get('x');
            window.reads = reading;
            return reading;
        };
        return null";
    page.js::<Option<()>>(slow).await?;
    stage.site.heal();
    page.wait_until("window.reads").await?;
    page.goto("/day/#2026-11-24").await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await?;
    // The page that was left reads anew when the person comes back to it.
    page.driver().back().await?;
    page.comes("document.querySelector('#pain :checked')?.value === '3'")
        .await?;
    page.tap("button", "Walk").await?;
    page.stores(NOVEMBER, r#""a":"walk""#).await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await
}

/// A browser may show a page that was left as it was: it heard nothing of what another one wrote.
async fn a_page_come_back_to_has_what_was_written_meanwhile(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    page.goto("/day/#2026-11-24").await?;
    for later in ["4", "8"] {
        page.tap_in("#pain", "radio", later).await?;
        page.see("Saved on this device").await?;
        page.stores(NOVEMBER, &format!(r#""p":[{later},"#)).await?;
    }
    page.driver().back().await?;
    page.comes(
        "location.pathname === '/' && document.querySelector('#pain :checked')?.value === '8'",
    )
    .await?;
    // What is said last counts.
    page.tap_in("#pain", "radio", "5").await?;
    page.see("Saved on this device").await?;
    page.stores(NOVEMBER, r#""p":[5,"#).await
}

/// Under a lock nothing is written in passing: what is typed when the person takes the next version is encrypted first.
async fn what_is_written_under_a_lock_outlives_an_update(stage: &mut Stage) -> Result<()> {
    let (first, scratch) = (Build::first()?, Scratch::new()?);
    let second = first.another("second", scratch.path())?;
    let page = &stage.page;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    is_kept(page).await?;
    set_lock(page, PASSPHRASE).await?;
    page.goto("/").await?;
    open_with(page, PASSPHRASE).await?;
    page.find("textbox", "A note for this day").await?;
    stage.site.publish(&second.root);
    look_for_update(page).await?;
    page.see("A newer Gradual is ready.").await?;
    page.type_into("textbox", "A note for this day", "half a thou")
        .await?;
    // At once, before the pause after which a note saves itself.
    let take = "[...document.querySelectorAll('button')].find(one => one.textContent === 'Update now').click(); return null";
    page.js::<Option<()>>(take).await?;
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    page.wait_until("document.getElementById('note')?.value === 'half a thou'")
        .await
}

/// A page that comes back begins anew, and under a lock only once it has saved what was typed before it was left.
async fn what_waits_under_a_lock_outlives_the_way_back(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    set_lock(page, PASSPHRASE).await?;
    page.goto("/").await?;
    open_with(page, PASSPHRASE).await?;
    page.find("textbox", "A note for this day").await?;
    let last = "const note = document.getElementById('note');
        note.value = 'half a thou'; note.dispatchEvent(new InputEvent('input', { bubbles: true }));
        location.href = '/faq/'; return null";
    page.js::<Option<()>>(last).await?;
    page.comes("location.pathname === '/faq/' && document.documentElement.dataset.app")
        .await?;
    page.driver().back().await?;
    is_locked(page).await?;
    open_with(page, PASSPHRASE).await?;
    page.wait_until("document.getElementById('note')?.value === 'half a thou'")
        .await
}

/// The half second after the last letter may be the page's last.
async fn a_phone_put_away_keeps_the_last_letter(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.find("textbox", "A note for this day").await?;
    let put_away =
        "const note = document.querySelector('main textarea'); note.value = 'the last letter';
        note.dispatchEvent(new Event('input', { bubbles: true }));
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        return Object.values(localStorage).some(text => text.includes('the last letter'))";
    ensure!(page.js::<bool>(put_away).await?);
    Ok(())
}

/// As in a tab that nobody looks at, which a device's own keys may still reach.
async fn a_score_is_followed_where_no_frame_comes(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Walk").await?;
    let press = "window.requestAnimationFrame = () => 0;
        document.querySelector('#pain input[value=\"7\"]').click(); return null";
    page.js::<Option<()>>(press).await?;
    page.find("button", "Clear Average pain today").await?;
    page.stores(NOVEMBER, r#""p":[7,"#).await
}
