//! Answers that the plan takes: less, the same, more, an amount of one's own, after a gap; and activities made to fit.
use crate::{
    past::{Past, TUESDAY, day},
    plan::{is_well, ready},
};
use e2e::{Engine, Result, Stage, Trial, trial};

pub fn trials() -> Vec<Trial> {
    // The rules are tested natively, and their controls on every engine in plan.rs.
    let chromium = &[Engine::Chromium];
    let trials = [
        trial!(less_more_own_and_one_at_a_time),
        trial!(coming_back_after_a_gap),
        trial!(an_activity_is_made_to_fit),
        trial!(what_is_refused_and_what_is_taken_back),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)).usually_on(chromium))
        .into()
}

async fn less_more_own_and_one_at_a_time(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let first = day("2026-11-17");
    let two = ready().quota("stairs", first, 20);
    let two = [1, 3, 5].into_iter().fold(two, |past, n| {
        past.did(first.plus(n), "stairs", 20)
            .morning_after(first.plus(n), 3)
    });
    two.lay_out(page).await?;
    page.goto("/plan/").await?;
    page.see("Which one first?").await?;
    is_well(page).await?;
    page.tap("button", "Stairs to 24 steps").await?;
    page.focuses("heading", "Stairs").await?;
    page.see("Stairs went up lately. One at a time: the next look at this one is on 1 Dec.")
        .await?;
    page.see_no("Which one first?").await?;
    page.tap("button", "Undo").await?;
    page.see("Which one first?").await?;
    page.tap("button", "Less 14 min Walk").await?;
    page.see("14 min a day").await?;
    page.stores("gradual/plan", r#"14"#).await?;
    page.tap("button", "Undo").await?;
    page.tap("button", "Same 18 min Walk").await?;
    page.see("The next look is on 1 Dec.").await?;
    page.reload().await?;
    page.see("The next look is on 1 Dec.").await?;

    // Twice too much asks for less.
    let past = ready().usually(day("2026-11-02"), 4, 1);
    past.lay_out(page).await?;
    page.goto("/plan/").await?;
    page.see("Ease to 14 minutes?").await?;
    page.see("Four fifths of 18, rounded down, is 14.").await?;
    page.see("too much: 3.").await?;
    page.tap("button", "Less 14 min Walk").await?;
    page.see("14 min a day").await
}

async fn coming_back_after_a_gap(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let past = |from: &str| {
        Past::new()
            .usually(day("2026-10-01"), 4, 3)
            .quota("walk", day(from).plus(-5), 20)
            .did(day(from), "walk", 20)
    };
    past("2026-11-15").lay_out(page).await?;
    page.goto("/plan/").await?;
    page.see("Pick up where you left off.").await?;
    past("2026-11-05").lay_out(page).await?;
    page.goto("/plan/").await?;
    page.see("Back after 18 days").await?;
    page.see("four fifths of 20 is a gentle way in: 16 minutes.")
        .await?;
    is_well(page).await?;
    page.tap("button", "16 min").await?;
    page.see("16 min a day").await?;
    page.tap("button", "Undo").await?;
    page.tap("button", "20 min").await?;
    page.see("The next look is on 1 Dec.").await?;
    past("2026-10-20").lay_out(page).await?;
    page.goto("/plan/").await?;
    page.see("After four weeks or more").await?;
    page.tap("link", "Find it").await?;
    page.arrives_at("/plan/baseline/#walk").await?;
    page.tap("button", "Log this try").await?;
    page.goto("/plan/").await?;
    page.see("Tries for a new starting point are under way.")
        .await
}

async fn an_activity_is_made_to_fit(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .did(day("2026-11-20"), "walk", 18)
        .lay_out(page)
        .await?;
    page.goto("/plan/activities/").await?;
    page.tap("radio", "In a wheelchair").await?;
    page.tap("button", "Pushing my wheelchair").await?;
    page.find("button", "Edit Pushing my wheelchair").await?;
    page.tap("button", "Edit Walk").await?;
    page.see("What you wrote is counted this way").await?;
    page.fill("textbox", "Name", "Stroll").await?;
    page.tap("button", "Keep this name").await?;
    page.see("Last: 18 min on 20 Nov").await?;
    page.choose("Planned days a week", "5 days a week").await?;
    page.see("5 days a week · Last").await?;
    let inert =
        "[...document.querySelectorAll('#move-up, #move-down')].map(b => b.ariaDisabled).join()";
    page.wait_until(&format!("{inert} === 'true,false'"))
        .await?;
    page.tap("button", "Move up Stroll").await?;
    page.never_sees("Stroll moved").await?;
    page.tap("button", "Move down Stroll").await?;
    let first = "document.querySelector('li.session strong').textContent === 'Easy movement'";
    page.wait_until(first).await?;
    page.focuses("button", "Move down Stroll").await?;
    page.tap("button", "Undo").await?;
    page.wait_until("document.querySelector('li.session strong').textContent === 'Stroll'")
        .await?;
    is_well(page).await?;
    page.tap("button", "Close Stroll").await?;

    page.tap("button", "Edit Strength").await?;
    page.tap_in("#activity-unit", "radio", "seconds").await?;
    page.see("How many seconds").await?;
    page.tap("button", "Put away Stroll").await?;
    page.tap("checkbox", "Lower back").await?;
    page.tap_in("#side-lower-back", "radio", "Left").await?;
    page.see("Where it is, changed. Saved on this device")
        .await?;
    is_well(page).await?;
    page.goto("/day/#2026-11-20").await?;
    // Put away and renamed, its history stays.
    page.see("Stroll").await?;
    page.see("18 min").await
}

async fn what_is_refused_and_what_is_taken_back(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .usually(day("2026-11-02"), 5, 3)
        .quota("walk", day("2026-11-02"), 20)
        .lay_out(page)
        .await?;
    page.goto("/plan/baseline/#walk").await?;
    page.tap("button", "Clear A usual evening").await?;
    let marked = "document.querySelectorAll('#usual-evening :checked').length";
    page.wait_until(&format!("{marked} === 0")).await?;
    page.tap("button", "Undo").await?;
    page.wait_until(&format!("{marked} === 1")).await?;

    // One of the same name is not offered beside it, and one that was put away is not forgotten.
    page.goto("/plan/activities/").await?;
    page.tap("button", "+ Something else").await?;
    page.fill("textbox", "What do you call it?", "swimming")
        .await?;
    page.tap("button", "Add it").await?;
    page.tap("button", "Close swimming").await?;
    page.find("button", "Dancing").await?;
    page.gone("button", "Swimming").await?;
    page.tap("button", "Edit swimming").await?;
    page.tap("button", "Put away swimming").await?;
    page.goto("/").await?;
    page.tap("button", "+ Something else").await?;
    page.fill("textbox", "What do you call it?", "Swimming")
        .await?;
    page.tap("button", "Add it").await?;
    page.see("You put this activity away. The plan has it under “Your activities”")
        .await?;
    page.goto("/plan/activities/").await?;
    page.tap("button", "Swimming").await?;
    page.find("button", "Edit swimming").await?;

    page.goto("/plan/start-here/").await?;
    page.tap("button", "Walk further").await?;
    page.see("Because you said: Walk further.").await?;
    page.tap("button", "Walk further").await?;
    page.tap("button", "Undo").await?;
    page.see_no("Because you said").await?;
    let field = "document.getElementById('own-enjoy')";
    for (words, said) in [
        ("x".repeat(61), "Please use a few words, up to 60 letters."),
        ("boules".to_owned(), "Because you said: boules."),
    ] {
        page.wait_until(field).await?;
        page.js::<Option<()>>(&format!("{field}.focus(); {field}.select(); return null"))
            .await?;
        page.type_text(&words).await?;
        page.press("Enter").await?;
        page.see(said).await?;
    }
    page.see_no("up to 60 letters").await?;
    // The same once more is no mistake.
    page.type_text("boules").await?;
    page.press("Enter").await?;
    page.wait_until(&format!("{field}.value === ''")).await?;
    page.see_no("up to 60 letters").await
}
