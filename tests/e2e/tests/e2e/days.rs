//! Which day it is: tomorrow, earlier days, the hour at which a day begins, travel, and the year.
use crate::{
    past::{NOVEMBER, Past, TUESDAY, long},
    plan::is_well,
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(tomorrow_asks_how_the_morning_was).with(|o| o.clock = Some("2026-11-23T20:00:00Z")),
        // Its form is that of Today, and a date that is typed is one of `slips`.
        trial!(an_earlier_day_is_opened_filled_and_edited)
            .usually_on(&[Engine::Chromium])
            .with(|o| o.clock = Some(TUESDAY)),
        // The hour's arithmetic is the same program on every engine.
        trial!(a_day_begins_at_the_chosen_hour)
            .usually_on(&[Engine::Chromium])
            .with(|o| o.clock = Some("2026-11-24T02:59:00Z")),
        // The table and its keys are the same in each engine.
        trial!(the_year_by_the_keyboard)
            .usually_on(&[Engine::Chromium])
            .with(|o| o.clock = Some(TUESDAY)),
        // WebKitGTK has the time zone of its start for good.
        trial!(travel_moves_no_day)
            .on(&[Engine::Chromium, Engine::Firefox])
            .with(|o| o.clock = Some("2026-11-23T20:00:00Z")),
    ]
}

/// The pain that Today's scale shows; empty for none.
async fn shows_pain(page: &Page, pain: &str) -> Result<()> {
    let shown = format!(
        "document.querySelector('#pain') && (document.querySelector('#pain :checked')?.value ?? '') === '{pain}'"
    );
    page.wait_until(&shown).await
}

async fn tomorrow_asks_how_the_morning_was(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.see(&long(page, "Monday 23 November")).await?;
    ensure!(
        !page.text().await?.contains("Pain this morning"),
        "nothing was done yesterday"
    );
    page.tap("button", "Walk").await?;
    page.tap("button", "1 minute more").await?;
    page.tap("button", "Stairs").await?;
    page.see("Stairs added. Saved on this device").await?;

    page.set_clock("2026-11-24T08:00:00Z").await?;
    page.come_back().await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    page.see("After yesterday's walk and stairs").await?;
    page.see("Tap what you did.").await?;
    page.tap_in("#morning", "radio", "3").await?;
    page.see("Saved on this device").await?;
    // It belongs to the day that it is about.
    page.stores(NOVEMBER, r#"{"d":23,"m":[3,"#).await?;
    page.has_targets_of(44).await?;
    page.is_accessible().await?;

    page.reload().await?;
    page.see("After yesterday's walk and stairs: pain 3")
        .await?;
    page.tap("button", "Edit This morning").await?;
    page.tap_in("#morning", "radio", "2").await?;
    // Taken back after the card was folded, it is asked for again.
    page.tap("button", "Clear Pain this morning").await?;
    page.tap_in("#morning", "radio", "4").await?;
    page.tap("link", "Trends").await?;
    page.focuses("heading", "Trends").await?;
    page.back().await?;
    page.see("After yesterday's walk and stairs: pain 4")
        .await?;
    page.tap("button", "Undo").await?;
    page.see_no("and stairs: ").await?;
    page.tap_in("#morning", "radio", "2").await?;
    page.stores(NOVEMBER, r#"{"d":23,"m":[2,"#).await?;
    // Yesterday's minutes are offered today.
    page.tap("button", "Walk").await?;
    page.see("11 min").await
}

async fn an_earlier_day_is_opened_filled_and_edited(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.tap("disclosure", "Other days").await?;
    page.tap("link", &long(page, "Sunday 22 November…")).await?;
    page.arrives_at("/day/#2026-11-22").await?;
    page.focuses("heading", &long(page, "Sunday 22 November"))
        .await?;
    page.see("Average pain that day").await?;
    page.tap_in("#pain", "radio", "6").await?;
    page.tap("button", "Stairs").await?;
    page.tap("button", "Close").await?;
    page.tap_in("#morning", "radio", "5").await?;
    page.stores(NOVEMBER, r#"{"d":22,"p":[6,"#).await?;
    page.is_accessible().await?;

    page.tap("link", "‹ Day before").await?;
    page.arrives_at("/day/#2026-11-21").await?;
    page.focuses("heading", &long(page, "Saturday 21 November"))
        .await?;
    shows_pain(page, "").await?;
    page.tap("link", "Day after ›").await?;
    page.focuses("heading", &long(page, "Sunday 22 November"))
        .await?;
    shows_pain(page, "6").await?;
    page.tap_in("#pain", "radio", "7").await?;
    page.tap("button", "Edit Stairs").await?;
    page.tap("button", "5 steps more").await?;
    page.see("15 steps").await?;
    page.reload().await?;
    shows_pain(page, "7").await?;
    page.see("15 steps").await?;
    page.tap("link", "Day after ›").await?;
    page.tap("link", "Back to today").await?;
    page.arrives_at("/").await?;
    shows_pain(page, "").await?;
    page.tap("disclosure", "Other days").await?;
    page.see("Pain 7 · 1 activity").await?;

    // By its date, in another month and on a leap day.
    for (date, key, entry) in [
        ("2026-10-31", "gradual/m/2026-10", r#"{"d":31,"p":[1,"#),
        ("2024-02-29", "gradual/m/2024-02", r#"{"d":29,"p":[1,"#),
    ] {
        if page.path().await? != "/" {
            page.tap("disclosure", "Other days").await?;
        }
        page.pick_date("Open another day", date).await?;
        page.tap("button", "Open").await?;
        page.arrives_at(&format!("/day/#{date}")).await?;
        shows_pain(page, "").await?;
        page.tap_in("#pain", "radio", "1").await?;
        page.stores(key, entry).await?;
    }
    page.tap("disclosure", "Other days").await?;
    page.pick_date("Open another day", "2026-11-24").await?;
    page.tap("button", "Open").await?;
    page.arrives_at("/").await
}

async fn a_day_begins_at_the_chosen_hour(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.see(&long(page, "Monday 23 November")).await?;
    page.tap_in("#pain", "radio", "5").await?;
    page.stores(NOVEMBER, r#"{"d":23,"p":[5,"#).await?;
    page.type_into("textbox", "A note for this day", "can't sl")
        .await?;

    page.set_clock("2026-11-24T03:01:00Z").await?;
    page.come_back().await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    shows_pain(page, "").await?;
    // What was half typed belongs to the day on which it was begun.
    page.stores(NOVEMBER, r#"{"d":23,"p":[5,2],"n":["can't sl","#)
        .await?;
    page.wait_until("document.getElementById('note').value === ''")
        .await?;

    page.set_clock("2026-11-24T23:59:00Z").await?;
    page.come_back().await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    page.tap_in("#pain", "radio", "4").await?;
    page.stores(NOVEMBER, r#"{"d":24,"p":[4,"#).await?;
    page.set_clock("2026-11-25T00:01:00Z").await?;
    page.come_back().await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    shows_pain(page, "4").await?;

    page.tap("link", "Settings").await?;
    page.choose("A new day starts at", "midnight").await?;
    page.see("Saved on this device").await?;
    page.tap("link", "Today").await?;
    page.see(&long(page, "Wednesday 25 November")).await?;
    shows_pain(page, "").await?;
    page.reload().await?;
    page.see(&long(page, "Wednesday 25 November")).await?;
    page.tap("disclosure", "Other days").await?;
    page.see("Pain 4").await?;
    page.see("Pain 5").await
}

async fn travel_moves_no_day(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.see(&long(page, "Monday 23 November")).await?;
    page.tap_in("#pain", "radio", "4").await?;
    page.stores(NOVEMBER, r#"{"d":23,"p":[4,"#).await?;

    // East: half an hour later it is Tuesday morning.
    page.travel_to("Pacific/Auckland").await?;
    page.set_clock("2026-11-23T20:30:00Z").await?;
    page.come_back().await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    shows_pain(page, "").await?;
    page.tap_in("#pain", "radio", "2").await?;
    page.stores(NOVEMBER, r#"{"d":24,"p":[2,"#).await?;

    // West: it is Monday night again, and Tuesday's entry waits for its day.
    page.travel_to("Pacific/Honolulu").await?;
    page.set_clock("2026-11-24T09:00:00Z").await?;
    page.come_back().await?;
    page.see(&long(page, "Monday 23 November")).await?;
    shows_pain(page, "4").await?;
    page.tap_in("#pain", "radio", "5").await?;
    page.stores(NOVEMBER, r#"{"d":24,"p":[2,"#).await?;
    page.reload().await?;
    shows_pain(page, "5").await?;
    page.tap("link", "Trends").await?;
    page.find("image", "Evening pain, 27 Oct 2026 to 23 Nov 2026…")
        .await?;

    page.set_clock("2026-11-24T20:00:00Z").await?;
    page.come_back().await?;
    page.tap("link", "Today").await?;
    page.see(&long(page, "Tuesday 24 November")).await?;
    shows_pain(page, "2").await
}

async fn the_year_by_the_keyboard(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::lived_in().lay_out(page).await?;
    page.goto("/plan/calendar/").await?;
    page.find("table", "Active days, December 2025 to November 2026")
        .await?;
    page.see(&format!("{}: active.", long(page, "Tuesday 24 November")))
        .await?;
    page.js::<Option<()>>("document.querySelector('.year [tabindex=\"0\"]').focus(); return null")
        .await?;
    page.press("ArrowUp").await?;
    page.see(&format!(
        "{}: active. Stairs.",
        long(page, "Monday 23 November")
    ))
    .await?;
    page.shows_the_focus().await?;
    page.press("ArrowLeft").await?;
    page.see(&long(page, "Friday 23 October")).await?;
    page.press("Home").await?;
    page.see(&format!(
        "{}: no activity written.",
        long(page, "Monday 1 December")
    ))
    .await?;
    // A year is longer than a screen: who walks through it sees where they are.
    page.js::<Option<()>>("document.documentElement.style.fontSize = '200%'; return null")
        .await?;
    for (key, cell) in [("End", "2026-11-24"), ("Home", "2025-12-01")] {
        page.press(key).await?;
        page.wait_until(&format!(
            "(cell => cell === document.activeElement && cell.getBoundingClientRect().top >= 0
                && cell.getBoundingClientRect().bottom < innerHeight - 60)(document.getElementById('day-{cell}'))"
        ))
        .await?;
    }
    page.js::<Option<()>>("document.documentElement.style.fontSize = ''; return null")
        .await?;
    page.press("ArrowUp").await?;
    page.see(&long(page, "Monday 1 December")).await?;
    let inert = "[...document.querySelectorAll('main button')].filter(b => /^. Day|^Day/.test(b.textContent)).map(b => b.ariaDisabled).join() === 'true,false'";
    page.wait_until(inert).await?;
    page.tap("button", "Day after ›").await?;
    page.see(&long(page, "Tuesday 2 December")).await?;
    page.press("Tab").await?;
    page.press("Enter").await?;
    page.arrives_at("/day/#2025-12-02").await?;
    page.goto("/plan/calendar/").await?;
    is_well(page).await
}
