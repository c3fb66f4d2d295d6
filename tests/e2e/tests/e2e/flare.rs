//! A flare: planned beforehand, begun, long, and over.
use crate::past::{Past, TUESDAY, day};
use e2e::{Engine, Result, Stage, Trial, trial};

pub fn trials() -> Vec<Trial> {
    // Beginning and ending one are on every engine in plan.rs; this is about words and days.
    let chromium = &[Engine::Chromium];
    vec![
        trial!(what_was_written_beforehand_is_there)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(chromium),
        trial!(a_long_flare_says_whom_to_see)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(chromium),
        trial!(a_long_break_leads_to_a_gentle_way_in)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(chromium),
    ]
}

/// Today's amount does not know of a break; the plan does.
async fn a_long_break_leads_to_a_gentle_way_in(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    let today = day("2026-11-24");
    Past::new()
        .quota("walk", today.plus(-40), 20)
        .evenings("444", today.plus(-20))
        .did(today.plus(-20), "walk", 20)
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap("link", "Back after a break?…").await?;
    page.arrives_at("/plan/").await?;
    page.see("After two weeks or more").await?;
    page.tap("button", "16 min").await?;
    page.tap("link", "Today").await?;
    page.see("16 min, the same on a good day").await?;
    page.see_no("Back after a break?").await
}

async fn what_was_written_beforehand_is_there(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    let today = day("2026-11-24");
    // Three weeks at 4, then two evenings at 6.
    Past::new()
        .evenings("444444444444444444466", today)
        .quota("walk", today.plus(-3), 20)
        .flared(today.plus(-60), today.plus(-57))
        .lay_out(page)
        .await?;
    page.goto("/plan/").await?;
    page.tap("link", "Your flare plan").await?;
    page.arrives_at("/plan/flare/").await?;
    page.see("The days then ask for 70, 70, 80, 90, 100 %.")
        .await?;
    page.choose("The first days' share of each amount", "50 %")
        .await?;
    page.see("The days then ask for 50, 50, 60, 70, 80, 90, 100 %.")
        .await?;
    page.type_into("textbox", "What helps me", "A warm bath")
        .await?;
    page.type_into("textbox", "Who I can call", "Ann").await?;
    page.stores("gradual/plan", "A warm bath").await?;
    page.stores("gradual/plan", "Ann").await?;
    page.see("It was over in 4 days.").await?;
    page.has_targets_of(44).await?;
    page.is_accessible().await?;

    page.tap("link", "Today").await?;
    page.see("Is this a flare?").await?;
    page.is_accessible().await?;
    page.tap("button", "Yes, it's flaring").await?;
    page.see("Day 1 of the flare: 50 % today").await?;
    page.see("10 min: 50 % of 20 min").await?;
    page.see("What helps me: A warm bath").await?;
    page.see("Who I can call: Ann").await?;
    page.tap("button", "Undo").await?;
    page.see("Is this a flare?").await?;
    page.tap("button", "No").await?;
    page.see_no("Is this a flare?").await?;
    page.reload().await?;
    page.see("0 of 1 done").await?;
    page.see_no("Is this a flare?").await?;

    // A share of one's own, and the rule's again.
    page.tap("button", "It's flaring").await?;
    page.see("Day 1 of the flare").await?;
    page.tap("link", "Your flare plan").await?;
    page.choose("Today's share", "90 %").await?;
    page.see("Walk: 18 min, 90 % of 20 min").await?;
    page.choose("Today's share", "By the rule").await?;
    page.see("Walk: 10 min, 50 % of 20 min").await?;
    page.is_accessible().await?;
    // Two evenings that are not logged repeat the share; then one step down is offered.
    page.set_clock("2026-11-28T18:00:00Z").await?;
    page.goto("/").await?;
    page.see("Day 5 of the flare").await?;
    page.tap("button", "One step down: 40 %").await?;
    page.see("Day 5 of the flare: 40 % today").await?;
    page.see("8 min: 40 % of 20 min").await?;
    page.tap("link", "Your flare plan").await?;
    page.tap("button", "It's over").await?;
    page.see("On the way back").await?;
    page.is_accessible().await
}

async fn a_long_flare_says_whom_to_see(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/").await?;
    page.tap("button", "It's flaring").await?;
    page.see("Day 1 of the flare: 70 % today").await?;
    page.set_clock("2026-12-06T18:00:00Z").await?;
    page.goto("/").await?;
    page.see("Day 13 of the flare").await?;
    page.see_no("Two weeks in a flare").await?;
    page.set_clock("2026-12-07T18:00:00Z").await?;
    page.goto("/").await?;
    page.see("Two weeks in a flare").await?;
    page.is_accessible().await?;
    page.set_clock("2027-01-05T18:00:00Z").await?;
    page.goto("/").await?;
    page.see("Six weeks in a flare").await?;
    page.tap_in(
        "main section:has(a[href='warning-signs/'])",
        "link",
        "Warning signs",
    )
    .await?;
    page.arrives_at("/warning-signs/").await
}
