//! The plan: where to begin, building up, a flare, and what holds it all back.
use crate::{
    keyboard::tab_to,
    past::{NOVEMBER, Past, TUESDAY, day},
};
use e2e::{Engine, Page, Result, Stage, Trial, trial};
use gradual::domain::plan::LimitKind;

pub fn trials() -> Vec<Trial> {
    let small = |trial: Trial| {
        trial.with(|o| {
            o.viewport = (320, 568);
            o.clock = Some("2026-11-03T18:00:00Z");
        })
    };
    let tuesday = |trial: Trial| trial.with(|o| o.clock = Some(TUESDAY));
    // The rules are tested natively and the parts on every engine in the first: one shows that these are joined to them.
    let chromium = &[Engine::Chromium];
    vec![
        small(trial!(
            from_three_tries_over_a_step_up_to_the_end_of_a_flare
        ))
        .within_seconds(180),
        tuesday(trial!(a_step_up_is_answered_by_the_keyboard)).usually_on(chromium),
        tuesday(trial!(a_warning_sign_pauses_and_a_limit_closes)),
    ]
}

/// The screen as it must be, whatever it shows.
pub async fn is_well(page: &Page) -> Result<()> {
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    page.is_accessible().await
}

/// Opens Today at that time, as if the phone had been put away since.
async fn on(page: &mut Page, time: &str) -> Result<()> {
    page.set_clock(time).await?;
    page.goto("/").await?;
    page.find("heading", "How was today?").await?;
    Ok(())
}

async fn from_three_tries_over_a_step_up_to_the_end_of_a_flare(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/").await?;
    page.tap("link", "Find your starting point…").await?;
    page.arrives_at("/plan/baseline/").await?;
    page.tap("link", "Walk…").await?;
    page.arrives_at("/plan/baseline/#walk").await?;
    page.tap_in("#usual-evening", "radio", "4").await?;
    page.tap_in("#usual-morning", "radio", "3").await?;
    page.fill("textbox", "How many minutes", "18").await?;
    is_well(page).await?;
    page.tap("button", "Log this try").await?;
    page.see("1 of 3").await?;
    page.see("Today's try is logged.").await?;

    for (time, place, much) in [
        ("2026-11-05T18:00:00Z", "Try 2 of 3", "20"),
        ("2026-11-07T18:00:00Z", "Try 3 of 3", "22"),
    ] {
        on(page, time).await?;
        page.see(place).await?;
        page.tap("button", "Log a try Walk").await?;
        page.fill("textbox", "How many minutes", much).await?;
        page.stores(NOVEMBER, &format!(r#""w":[[{much},null,"#))
            .await?;
    }
    page.see("Your starting point is ready").await?;
    page.tap("link", "See it Walk").await?;
    page.see("18 + 20 + 22 = 60, and 60 ÷ 3 = 20. Four fifths of 20, rounded down, is 16.")
        .await?;
    is_well(page).await?;
    // What is no amount leaves it at the one that is offered.
    page.fill("textbox", "How many minutes", "0").await?;
    page.tap("button", "Start with 16 min").await?;
    page.focuses("heading", "In your plan").await?;
    page.see("16 min a day").await?;
    page.tap("button", "Undo").await?;
    page.tap("button", "1 minute less").await?;
    page.find("button", "Start with 15 min").await?;
    page.tap("button", "1 minute more").await?;
    page.tap("button", "Start with 16 min").await?;
    page.see("16 min a day").await?;

    // A week: done by one tap each, and the mornings after.
    for date in ["08", "10", "12"] {
        on(page, &format!("2026-11-{date}T18:00:00Z")).await?;
        page.see("16 min, the same on a good day").await?;
        page.see("0 of 1 done").await?;
        page.tap("button", "Done Walk").await?;
        page.see("1 of 1 done").await?;
        page.see("Walk done. Saved on this device").await?;
        page.focuses("button", "Edit Walk").await?;
        if date == "08" {
            page.stores(NOVEMBER, r#""w":[[16,16],"#).await?;
            is_well(page).await?;
        }
        let after = date.parse::<u8>().expect("a day") + 1;
        on(page, &format!("2026-11-{after:02}T08:00:00Z")).await?;
        page.tap_in("#morning", "radio", "3").await?;
        page.see("Saved on this device").await?;
    }
    page.set_clock("2026-11-14T09:00:00Z").await?;
    page.goto("/plan/").await?;
    page.see("The next look is on 15 Nov.").await?;
    page.set_clock("2026-11-15T09:00:00Z").await?;
    page.goto("/plan/").await?;
    page.see("Ready for 17 minutes?").await?;
    page.see(
        "3 of 3 planned days done. Times that felt fine: 3, too much: none. A tenth of 16, rounded down, is 1.",
    )
    .await?;
    page.tap("disclosure", "Which days? Walk").await?;
    page.see("16 min · pain ?, then ?, next morning 3 · fine")
        .await?;
    page.see("Your usual morning pain is taken as 3.").await?;
    is_well(page).await?;
    page.tap("button", "More 17 min Walk").await?;
    page.see("17 min a day").await?;
    page.focuses("heading", "Walk").await?;
    page.see("The next look is on 22 Nov.").await?;
    page.tap("button", "Undo").await?;
    page.tap("button", "More 17 min Walk").await?;
    page.see("Walk: 17 min a day. Saved on this device").await?;

    // A flare: a share of it, step by step, and the way back.
    on(page, "2026-11-16T18:00:00Z").await?;
    page.see("17 min, the same on a good day").await?;
    page.tap("button", "It's flaring").await?;
    eprintln!("a flare started: 1 tap");
    page.see("11 min: 70 % of 17 min").await?;
    page.see("Day 1 of the flare: 70 % today").await?;
    page.tap("button", "Done Walk").await?;
    page.stores(NOVEMBER, r#""w":[[11,11],"#).await?;
    page.tap_in("#pain", "radio", "7").await?;
    page.see("Saved on this device").await?;
    is_well(page).await?;
    for (date, share, pain) in [(17, "70 %", "7"), (18, "80 %", "5"), (19, "90 %", "5")] {
        on(page, &format!("2026-11-{date}T18:00:00Z")).await?;
        page.see(&format!("Day {} of the flare: {share} today", date - 15))
            .await?;
        page.tap_in("#pain", "radio", pain).await?;
        page.see("Saved on this device").await?;
    }
    page.see("Is the flare over?").await?;
    is_well(page).await?;
    page.tap("button", "It's over").await?;
    page.see("15 min: 90 % of 17 min").await?;
    page.goto("/plan/").await?;
    page.see("On the way back from the flare: 90 % today")
        .await?;
    on(page, "2026-11-20T18:00:00Z").await?;
    page.see("17 min, the same on a good day").await?;
    page.goto("/plan/flare/").await?;
    page.see("It was over in 3 days.").await?;
    is_well(page).await
}

/// Someone with a walk of 18 minutes whose week went well, up to this Tuesday.
pub fn ready() -> Past {
    let first = day("2026-11-17");
    let past = Past::new()
        .usually(day("2026-11-01"), 4, 3)
        .quota("walk", first, 18);
    [0, 2, 4].into_iter().fold(past, |past, n| {
        past.did(first.plus(n), "walk", 18)
            .morning_after(first.plus(n), 3)
    })
}

async fn a_step_up_is_answered_by_the_keyboard(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    ready().lay_out(page).await?;
    page.goto("/").await?;
    tab_to(page, "button", "Done Walk").await?;
    page.press("Enter").await?;
    page.focuses("button", "Edit Walk").await?;
    page.see("1 of 1 done").await?;
    tab_to(page, "link", "Plan").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Plan").await?;
    tab_to(page, "button", "Same 18 min Walk").await?;
    page.press("Tab").await?;
    page.focuses("button", "More 19 min Walk").await?;
    page.press("Tab").await?;
    page.press("Space").await?;
    page.see("18 min · pain 3, then 4, next morning 3 · fine")
        .await?;
    page.press("Shift+Tab").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Walk").await?;
    page.see("19 min a day").await?;
    tab_to(page, "disclosure", "Another amount Walk").await?;
    page.press("Space").await?;
    tab_to(page, "textbox", "A day, from now on Walk").await?;
    page.fill("textbox", "A day, from now on Walk", "99")
        .await?;
    page.press("Enter").await?;
    page.see("Please type a whole number from 1 to 22 min.")
        .await?;
    page.focuses("textbox", "A day, from now on Walk").await?;
    page.fill("textbox", "A day, from now on Walk", "21")
        .await?;
    page.press("Enter").await?;
    page.see("21 min a day").await?;

    // Where to begin, and the flare plan.
    tab_to(
        page,
        "link",
        "Find your starting point Three easy tries, then four fifths of that",
    )
    .await?;
    page.press("Enter").await?;
    page.focuses("heading", "Find your starting point").await?;
    tab_to(page, "link", "Stairs").await?;
    page.press("Enter").await?;
    page.arrives_at("/plan/baseline/#stairs").await?;
    tab_to(page, "button", "5 steps more").await?;
    page.press("Space").await?;
    tab_to(page, "button", "Log this try").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Stairs").await?;
    page.see("1 of 3").await?;
    page.goto("/plan/").await?;
    tab_to(page, "button", "It's flaring").await?;
    page.press("Space").await?;
    page.focuses("heading", "If it flares").await?;
    page.see("Day 1 of the flare: 70 % today").await
}

async fn a_warning_sign_pauses_and_a_limit_closes(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    ready().lay_out(page).await?;
    page.goto("/plan/").await?;
    page.see("Ready for 19 minutes?").await?;
    page.goto("/warning-signs/").await?;
    page.tap(
        "checkbox",
        "New or worsening pain, tingling, numbness or weakness in both legs",
    )
    .await?;
    page.arrives_at("/warning-signs/emergency/").await?;
    page.tap("link", "Plan").await?;
    page.see("The plan waits").await?;
    page.see("No step up while a warning sign waits.").await?;
    page.see_no("Ready for 19 minutes?").await?;
    is_well(page).await?;
    page.tap("link", "What to do").await?;
    page.arrives_at("/warning-signs/emergency/").await?;
    page.tap("button", "I have been seen").await?;
    page.see("Saved on this device").await?;
    page.tap("link", "Plan").await?;
    page.see("Ready for 19 minutes?").await?;
    page.see_no("The plan waits").await?;

    let since = day("2026-11-10");
    ready()
        .limited(LimitKind::Pregnant, since)
        .lay_out(page)
        .await?;
    page.goto("/plan/").await?;
    page.see("Ask your midwife first.").await?;
    page.see("Ready for 19 minutes?").await?;
    for (kind, why) in [
        (LimitKind::Under18, "You are under 18"),
        (
            LimitKind::Surgery,
            "You had recent surgery or a broken bone",
        ),
        (
            LimitKind::SpinalDisease,
            "You have a serious disease of the spine",
        ),
    ] {
        ready().limited(kind, since).lay_out(page).await?;
        for path in ["/plan/", "/plan/baseline/#walk", "/plan/flare/"] {
            page.goto(path).await?;
            page.see("The plan is closed for you at present").await?;
            page.see(why).await?;
        }
        page.goto("/").await?;
        page.find("heading", "What you did").await?;
        page.see_no("Today's plan").await?;
    }
    page.goto("/plan/").await?;
    is_well(page).await
}
