//! Goals, "start here", the look-back, reminders, and who should ask first.
use crate::{
    moving::{keep_files, next_file},
    past::{Past, TUESDAY, day},
    plan::is_well,
    slips::is_told,
};
use e2e::{Engine, Result, Stage, Trial, ensure, trial};
use gradual::interchange::ics::{Reminder, calendar};

pub fn trials() -> Vec<Trial> {
    let trials = [
        // Its scale and its fields are those of the log, which is tried on every engine.
        trial!(a_goal_is_rated_twice_more).usually_on(&[Engine::Chromium]),
        trial!(answers_trace_through),
        // What is said of a week is the journal's.
        trial!(a_week_is_looked_back_at).usually_on(&[Engine::Chromium]),
        trial!(a_reminder_is_a_file),
        // What is written and read is the journal's.
        trial!(who_should_ask_first).usually_on(&[Engine::Chromium]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)).within_seconds(120))
        .into()
}

const PLAN: &str = "gradual/plan";

async fn a_goal_is_rated_twice_more(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/").await?;
    page.tap("link", "Goals…").await?;
    page.focuses("heading", "Goals").await?;
    page.tap("button", "Keep it").await?;
    page.see("Please say it in a few words").await?;
    page.focuses("textbox", "What do you want to do again?")
        .await?;
    page.type_text("Walk to the shop and back").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Walk to the shop and back").await?;
    page.see("Not rated yet").await?;
    page.see("1 goal so far. Three to five work best.").await?;
    page.tap_in("[id^=rate-]", "radio", "2").await?;
    page.see("2 of 10 on 24 Nov 2026").await?;
    page.see("Rated 2. Saved on this device").await?;
    // What serves it.
    page.tap("button", "Edit Walk to the shop and back").await?;
    page.tap("checkbox", "Walk").await?;
    page.see("Served by: Walk").await?;
    page.tap("button", "Not now").await?;
    page.focuses("button", "Edit Walk to the shop and back")
        .await?;
    is_well(page).await?;

    // Two weeks on it is asked again, and two weeks on once more.
    page.set_clock("2026-12-07T18:00:00Z").await?;
    page.goto("/plan/").await?;
    page.see("1 goal").await?;
    page.see_no("Rate your goals again").await?;
    for (date, rating, said) in [
        (
            "2026-12-08T18:00:00Z",
            "4",
            "From 2 on 24 Nov 2026 to 4 on 8 Dec 2026: 2 higher.",
        ),
        (
            "2026-12-22T18:00:00Z",
            "6",
            "From 2 on 24 Nov 2026 to 6 on 22 Dec 2026: 4 higher.",
        ),
    ] {
        page.set_clock(date).await?;
        page.goto("/plan/").await?;
        page.tap("link", "Rate your goals again…").await?;
        page.see("It is time to rate your goals again.").await?;
        page.tap_in("[id^=rate-]", "radio", rating).await?;
        page.see(said).await?;
        page.see_no("It is time to rate your goals again.").await?;
    }
    page.see("Over 1 goal, the average went from 2 to 6: 4 higher.")
        .await?;
    page.see("That is more than the usual ups and downs of such ratings.")
        .await?;
    let name = "Ratings of “Walk to the shop and back”. 2 on 24 Nov 2026. 4 on 8 Dec 2026. 6 on 22 Dec 2026.";
    page.find("image", name).await?;
    is_well(page).await?;
    page.tap("button", "Put away Walk to the shop and back")
        .await?;
    page.tap("button", "Use again Walk to the shop and back")
        .await?;
    page.see("4 higher").await
}

async fn answers_trace_through(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    // Offered, not forced; four answers are four taps.
    page.tap("link", "Start here").await?;
    page.focuses("heading", "Start here").await?;
    is_well(page).await?;
    page.tap("button", "Play with the children").await?;
    page.see("Because you said: Play with the children.")
        .await?;
    page.tap("button", "Easily").await?;
    page.see("You begin with 60 % of the usual gentle amount.")
        .await?;
    page.see("Walk: 6 min the first time").await?;
    page.tap("button", "Bending").await?;
    page.tap("button", "Swimming").await?;
    page.see("Activity: Swimming").await?;
    is_well(page).await?;
    // Undo takes back an answer with all that it made.
    page.tap("button", "Undo").await?;
    page.see_no("Activity: Swimming").await?;
    page.tap("button", "Swimming").await?;
    page.stores(PLAN, r#"["enjoy","swim",["swim"]]"#).await?;
    page.tap("button", "Done: open the plan").await?;
    page.focuses("heading", "Plan").await?;

    // Each thing says why it is there.
    page.tap("link", "Goals…").await?;
    page.find("heading", "Play with the children").await?;
    page.see("Because you said: Play with the children.")
        .await?;
    page.see("Served by: Swimming, Bending").await?;
    page.back().await?;
    page.tap("link", "Bending…").await?;
    page.focuses("heading", "Bending").await?;
    page.see("Because you said: Bending.").await?;
    page.see("5 steps make a ladder, from easy to hard.")
        .await?;
    page.tap("link", "Today").await?;
    page.gone("link", "Start here").await?;
    page.find("button", "Swimming").await?;
    Ok(())
}

async fn a_week_is_looked_back_at(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let sunday = day("2026-11-22");
    Past::new()
        .evenings("5465465", sunday)
        .did(sunday, "walk", 18)
        .did(sunday.plus(-2), "walk", 17)
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap("link", "Look back at the week…").await?;
    page.focuses("heading", "Look back at the week").await?;
    page.see("Walk: 2 sessions, 35 min").await?;
    page.see("2 active days, 7 evenings logged.").await?;
    page.see("Too early to tell").await?;
    page.see("Because there were fewer active days than you aim for.")
        .await?;
    page.find("link", "Five things good plans share").await?;
    page.tap_in("#in-the-way", "radio", "6").await?;
    page.type_into(
        "textbox",
        "A line of your own about that week",
        "Rain all week",
    )
    .await?;
    page.stores(PLAN, "Rain all week").await?;
    is_well(page).await?;
    // What is too long to be kept is not left behind.
    let line = "A line of your own about that week";
    page.fill("textbox", line, &"It rained. ".repeat(50))
        .await?;
    page.tap("button", "Done looking back").await?;
    page.focuses("textbox", line).await?;
    is_told(page, "not saved until it is shorter").await?;
    page.fill("textbox", line, "Rain all week").await?;
    page.tap("button", "Done looking back").await?;
    page.focuses("heading", "Plan").await?;
    page.stores(PLAN, r#"["2026-11-16",6,"Rain all week",true]"#)
        .await?;
    page.gone("link", "Look back at the week Last week is complete")
        .await?;
    page.tap("link", "Look back at the week…").await?;
    page.tap("button", "Do not ask me each week").await?;
    page.see("You will not be asked.").await?;
    page.stores("gradual/settings", "look-back").await
}

async fn a_reminder_is_a_file(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/reminders/").await?;
    keep_files(page).await?;
    page.js::<Option<()>>("navigator.canShare = () => false; return null")
        .await?;
    is_well(page).await?;
    for weekday in ["Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"] {
        page.tap("button", weekday).await?;
    }
    page.fill("textbox", "What should your calendar say?", "Me; for once")
        .await?;
    page.tap("button", "Save the reminder").await?;
    page.see("The file is in your downloads.").await?;
    let (name, kind, text) = next_file(page).await?;
    let wanted = Reminder {
        title: "Me; for once".to_owned(),
        days: [true, false, false, false, true, false, false],
        hour: 18,
        minute: 0,
    };
    ensure!(
        (&*name, &*kind) == ("gradual-reminder.ics", "text/calendar"),
        "{name} {kind}"
    );
    // The very file that Python's icalendar reads in the native tests, made as the clock went on from 18:00.
    let at = |second: u32| calendar(&wanted, day("2026-11-24"), 1_795_543_200 + second);
    ensure!(
        (0..120).any(|second| at(second).as_ref() == Some(&text)),
        "{text}"
    );
    page.find("link", "Save the file once more").await?;
    page.is_accessible().await?;
    // A file that says something else than the screen is not offered.
    page.tap("button", "Sunday").await?;
    page.gone("link", "Save the file once more").await?;
    page.tap("button", "Sunday").await?;
    // What was chosen is there the next time.
    page.reload().await?;
    page.wait_until("document.querySelectorAll('#days [aria-pressed=true]').length === 2")
        .await?;
    for weekday in ["Monday", "Friday"] {
        page.tap("button", weekday).await?;
    }
    page.tap("button", "Save the reminder").await?;
    page.see("Please choose at least one day.").await
}

async fn who_should_ask_first(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/limits/").await?;
    is_well(page).await?;
    page.tap("checkbox", "You are pregnant").await?;
    page.tap("link", "Plan").await?;
    page.see("Ask your midwife first.").await?;
    page.tap("link", "Ask first: change what you said").await?;
    page.tap("checkbox", "You are under 18").await?;
    page.stores(PLAN, r#"["under18","2026-11-24"]"#).await?;
    page.goto("/plan/ladders/").await?;
    page.see("The plan is closed for you at present").await?;
    page.gone("button", "Bending").await?;
    page.goto("/plan/start-here/").await?;
    page.see("Do not use the plan until you and a parent or carer have asked your own doctor.")
        .await?;
    page.gone("button", "Easily").await?;
    page.tap_in("section.card", "link", "Ask first: change what you said")
        .await?;
    page.tap("checkbox", "You are under 18").await?;
    page.back().await?;
    page.find("button", "Easily").await?;
    Ok(())
}
