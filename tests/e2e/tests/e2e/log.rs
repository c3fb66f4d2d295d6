//! A day's log: from the first visit on.
use crate::past::{NOVEMBER, Past, TUESDAY, day, long};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    let trials = [
        trial!(a_first_visit_becomes_a_log),
        // An undo on every engine is part of the first visit.
        trial!(a_change_can_be_taken_back_for_ten_seconds).usually_on(&[Engine::Chromium]),
        trial!(a_day_holds_all_that_was_done),
        // Its fields are those that `slips` fills on every engine.
        trial!(an_activity_of_ones_own_is_kept).usually_on(&[Engine::Chromium]),
        trial!(half_typed_text_survives),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

/// A thumb that counts its taps; none of them may bring up the keyboard.
struct Thumb<'a> {
    page: &'a Page,
    taps: u32,
}

impl Thumb<'_> {
    async fn tap(&mut self, scope: &str, role: &str, name: &str) -> Result<()> {
        self.page.tap_in(scope, role, name).await?;
        self.taps += 1;
        let typing = "return document.activeElement.matches('textarea, input:not([type=radio], [type=checkbox])')";
        ensure!(
            !self.page.js::<bool>(typing).await?,
            "{name} brings up the keyboard"
        );
        Ok(())
    }
}

async fn a_first_visit_becomes_a_log(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/").await?;
    page.find("heading", "A steady way back to what you do")
        .await?;
    page.see("It is not a doctor.").await?;
    page.see("nothing is sent anywhere").await?;
    page.find("link", "Read the warning signs").await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;
    ensure!(
        page.all_stored().await?.is_empty(),
        "nothing is stored unasked"
    );

    let mut thumb = Thumb { page, taps: 0 };
    thumb.tap("main", "button", "Start with today").await?;
    page.focuses("heading", "How was today?").await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    thumb.tap("#pain", "radio", "4").await?;
    page.see("Pain 4. Saved on this device").await?;
    thumb.tap("main", "button", "Walk").await?;
    page.see("Walk added. Saved on this device").await?;
    ensure!(thumb.taps <= 4, "{} taps", thumb.taps);
    page.stores(NOVEMBER, r#""d":24,"p":[4,"#).await?;
    page.stores(NOVEMBER, r#""a":"walk","w":[[10],"#).await?;
    page.has_targets_of(44).await?;
    page.is_accessible().await?;

    page.reload().await?;
    page.find("heading", "How was today?").await?;
    let pain = "document.querySelector('#pain :checked')?.value === '4'";
    page.wait_until(pain).await?;
    page.see("10 min").await?;
    page.tap("button", "Edit Walk").await?;
    page.tap("button", "1 minute more").await?;
    page.see("11 min").await?;
    page.stores(NOVEMBER, r#""w":[[11],"#).await?;
    page.tap("button", "Undo").await?;
    page.see("10 min").await?;
    page.stores(NOVEMBER, r#""w":[[10],"#).await?;
    page.tap("button", "Close Walk").await?;

    // The chart has it too, in words.
    page.tap("link", "Trends").await?;
    page.see("Too early to tell").await?;
    page.find("image", "Evening pain, …").await?;
    Ok(())
}

async fn a_change_can_be_taken_back_for_ten_seconds(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .pain(day("2026-11-24"), 2)
        .note(day("2026-11-24"), "slept well")
        .did(day("2026-11-24"), "walk", 18)
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap_in("#pain", "radio", "7").await?;
    page.tap("button", "Undo").await?;
    page.gone("button", "Undo").await?;
    page.stores(NOVEMBER, r#""p":[2,"#).await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '2'")
        .await?;

    page.tap("button", "Clear Average pain today").await?;
    page.stores(NOVEMBER, r#""p":[null,"#).await?;
    page.tap("button", "Undo").await?;
    page.stores(NOVEMBER, r#""p":[2,"#).await?;

    // What was typed in one go is one change.
    page.tap("button", "Edit Walk").await?;
    page.fill("textbox", "How many minutes", "25").await?;
    page.stores(NOVEMBER, r#""w":[[25],"#).await?;
    page.tap("button", "Undo").await?;
    page.stores(NOVEMBER, r#""w":[[18],"#).await?;
    page.wait_until("document.querySelector('.stepper input').value === '18'")
        .await?;
    page.type_into("textbox", "A note for this day", ", and long")
        .await?;
    page.stores(NOVEMBER, "slept well, and long").await?;
    page.tap("button", "Undo").await?;
    page.wait_until("document.getElementById('note').value === 'slept well'")
        .await?;

    // Looked at by the page's own clock: a busy machine tells the trial late.
    let look = "document.querySelector('#pain').addEventListener('change', () => {
            setTimeout(() => { window.offered = !!document.getElementById('undo'); }, 8500);
            setTimeout(() => { window.late = !!document.getElementById('undo'); }, 11500);
        }, { once: true }); return null";
    page.js::<Option<()>>(look).await?;
    page.tap_in("#pain", "radio", "5").await?;
    page.find("button", "Undo").await?.focus().await?;
    tokio::time::sleep(Duration::from_millis(8500)).await;
    // It is still offered after 8.5 seconds.
    page.wait_until("window.offered").await?;
    page.wait_until("window.late === false").await?;
    page.focuses("heading", "How was today?").await?;
    page.stores(NOVEMBER, r#""p":[5,"#).await?;
    page.see("Saved on this device").await
}

async fn a_day_holds_all_that_was_done(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .did(day("2026-11-20"), "walk", 18)
        .lay_out(page)
        .await?;
    page.goto("/").await?;

    // The last walk's minutes are offered.
    page.tap("button", "Walk").await?;
    page.see("18 min").await?;
    page.fill("textbox", "How many minutes", "25").await?;
    page.tap_in("fieldset[id^=before]", "radio", "3").await?;
    page.tap_in("fieldset[id^=during]", "radio", "5").await?;
    page.tap_in("fieldset[id^=effort]", "radio", "4").await?;
    page.type_into("textbox", "A note about it", "by the river")
        .await?;
    page.see("25 min · pain 3, then 5 · effort 4").await?;
    page.is_accessible().await?;
    page.tap("button", "Close").await?;
    page.focuses("button", "Edit Walk").await?;
    page.see("by the river").await?;

    page.tap("button", "Stairs").await?;
    page.tap("button", "Walk").await?;
    page.see("25 min · pain 3, then 5").await?;
    let sessions = "document.querySelectorAll('li.session').length";
    page.wait_until(&format!("{sessions} === 3")).await?;

    // The second is taken away, and put back in its place.
    page.tap("button", "Edit Stairs").await?;
    page.find("button", "Delete").await?;
    // Also right after a letter in its note, which saves itself as it goes.
    let both = "const note = document.querySelector('li.session [id^=note-]'), all = [...document.querySelectorAll('button')];
        note.value = 'x'; note.dispatchEvent(new InputEvent('input', { bubbles: true }));
        all.find(one => one.textContent === 'Delete').click(); return null";
    page.js::<Option<()>>(both).await?;
    page.see("Stairs deleted. Saved on this device").await?;
    page.wait_until(&format!("{sessions} === 2")).await?;
    page.stores(NOVEMBER, r#""gone":[["#).await?;
    page.tap("button", "Undo").await?;
    page.wait_until(&format!("{sessions} === 3")).await?;
    let second = "document.querySelector('li.session:nth-child(2)').textContent.includes('Stairs')";
    page.wait_until(second).await?;

    page.tap("button", "Rest day").await?;
    page.tap("button", "Ill").await?;
    let pressed =
        "return [...document.querySelectorAll('[aria-pressed=true]')].map(e => e.textContent)";
    ensure!(
        page.js::<Vec<String>>(pressed).await? == ["Ill"],
        "one or the other"
    );
    page.tap("button", "It's flaring").await?;
    page.see("Most flares settle within days.").await?;
    page.stores("gradual/plan", r#""2026-11-24""#).await?;
    page.type_into("textbox", "A note for this day", "rain all day")
        .await?;
    page.stores(NOVEMBER, "rain all day").await?;

    page.reload().await?;
    page.see("by the river").await?;
    page.wait_until(&format!("{sessions} === 3")).await?;
    ensure!(page.js::<Vec<String>>(pressed).await? == ["Ill", "It's flaring"]);
    page.tap("button", "It's flaring").await?;
    page.see_no("Most flares settle within days.").await?;
    page.tap("button", "Ill").await?;
    page.stores(NOVEMBER, r#""o":[null,"#).await?;
    ensure!(page.js::<Vec<String>>(pressed).await?.is_empty());
    page.tap_in("li.session:nth-child(3)", "button", "Edit Walk")
        .await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await
}

async fn an_activity_of_ones_own_is_kept(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.tap("button", "+ Something else").await?;
    page.focuses("textbox", "What do you call it?").await?;
    page.type_text("  Tai   chi ").await?;
    page.tap_in("#new-unit", "radio", "seconds").await?;
    page.is_accessible().await?;
    page.tap("button", "Add it").await?;
    page.focuses("button", "Close Tai chi").await?;
    page.see("5 s").await?;
    page.stores("gradual/plan", r#""Tai chi","s","#).await?;
    page.stores(NOVEMBER, r#""w":[[5],"#).await?;
    ensure!(
        page.stored("gradual/drafts")
            .await?
            .is_none_or(|d| d.contains(r#""body":{}"#))
    );

    page.reload().await?;
    page.tap("button", "Tai chi").await?;
    page.tap("link", "Plan").await?;
    page.tap("link", "Your activities…").await?;
    page.see("Last: 5 s on 24 Nov").await?;
    page.tap("button", "Edit Tai chi").await?;
    page.fill("textbox", "Name", "Slow tai chi").await?;
    page.press("Enter").await?;
    page.see("Slow tai chi renamed. Saved on this device")
        .await?;
    page.tap("button", "Close").await?;
    page.focuses("button", "Edit Slow tai chi").await?;
    page.tap("button", "Put away Slow tai chi").await?;
    page.tap("link", "Today").await?;
    page.gone("button", "Slow tai chi").await?;
    page.see("Slow tai chi").await?;
    page.tap("link", "Plan").await?;
    page.tap("link", "Your activities…").await?;
    page.tap("button", "Use again Slow tai chi").await?;
    page.tap("link", "Today").await?;
    page.find("button", "Slow tai chi").await?;
    Ok(())
}

async fn half_typed_text_survives(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    let note = "A note for this day";
    let kept = |words: &str| format!("document.getElementById('note')?.value === '{words}'");

    // Leaving at once, before typing has paused.
    page.type_into("textbox", note, "woke st").await?;
    page.tap("link", "Learn").await?;
    page.tap("link", "Today").await?;
    page.wait_until(&kept("woke st")).await?;
    page.type_into("textbox", note, "iff").await?;
    page.reload().await?;
    page.wait_until(&kept("woke stiff")).await?;

    page.tap("button", "+ Something else").await?;
    page.type_into("textbox", "What do you call it?", "Swi")
        .await?;
    page.tap("link", "Trends").await?;
    page.tap("link", "Today").await?;
    let name = |words: &str| format!("document.getElementById('new-name')?.value === '{words}'");
    page.wait_until(&name("Swi")).await?;
    page.type_into("textbox", "What do you call it?", "mm")
        .await?;
    page.reload().await?;
    page.wait_until(&name("Swimm")).await?;
    page.tap_in("form", "button", "Not now").await?;
    page.focuses("button", "+ Something else").await?;
    page.reload().await?;
    page.find("button", "+ Something else").await?;
    ensure!(
        !page.has("textbox", "What do you call it?").await?,
        "put off is forgotten"
    );
    Ok(())
}
