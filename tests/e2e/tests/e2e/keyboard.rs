//! Everything by the keyboard alone.
use crate::past::{NOVEMBER, Past, TUESDAY, day};
use e2e::{Context as _, Engine, Page, Result, Stage, Trial, bail, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(a_day_is_logged_by_the_keyboard).with(|o| o.clock = Some(TUESDAY)),
        // Loading, the starting point, the flare plan: plan.rs; ladders: ladder.rs; the charts: charts.rs; the year: days.rs.
        trial!(answers_goals_a_week_and_a_reminder)
            .with(|o| {
                o.clock = Some(TUESDAY);
                o.viewport = (320, 568);
            })
            .within_seconds(120)
            .usually_on(&[Engine::Chromium]),
    ]
}

/// Presses Tab until the element of this role and name has the focus; each stop on the way must show it.
pub async fn tab_to(page: &Page, role: &str, name: &str) -> Result<()> {
    let mut seen = vec![];
    for _ in 0..60 {
        page.press("Tab").await?;
        let on_the_way = || format!("on the way to {name:?}, past {seen:?}");
        let now = page.focused().await.with_context(on_the_way)?;
        page.shows_the_focus().await.with_context(on_the_way)?;
        if now.1 == name && (now.0 == role || role == "disclosure") {
            return Ok(());
        }
        seen.push(now);
    }
    bail!("no Tab leads to the {role} named {name:?}: {seen:?}")
}

async fn a_day_is_logged_by_the_keyboard(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/").await?;
    page.find("button", "Start with today").await?;
    page.press("Tab").await?;
    page.focuses("link", "Skip to the page").await?;
    page.shows_the_focus().await?;
    page.press("Enter").await?;
    page.wait_until("document.activeElement.id === 'main'")
        .await?;
    tab_to(page, "button", "Start with today").await?;
    page.press("Enter").await?;
    page.focuses("heading", "How was today?").await?;

    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight ArrowRight ArrowRight ArrowRight")
        .await?;
    page.focuses("radio", "4").await?;
    page.shows_the_focus().await?;
    page.see("Pain 4. Saved on this device").await?;
    page.press("ArrowLeft").await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await?;

    // What is saved meanwhile takes no focus away.
    let meanwhile = "window.chip = [...document.querySelectorAll('main .chip')].find(b => b.textContent === 'Walk');
        window.chip.focus(); document.querySelector('#pain input[value=\"5\"]').click(); return null";
    page.js::<Option<()>>(meanwhile).await?;
    page.stores(NOVEMBER, r#""p":[5,"#).await?;
    page.see("Pain 5. Saved on this device").await?;
    page.wait_until("window.chip === document.activeElement")
        .await?;
    page.press("Enter").await?;
    page.focuses("button", "Close Walk").await?;
    page.shows_the_focus().await?;
    tab_to(page, "button", "1 minute more").await?;
    page.press("Space Space").await?;
    page.see("12 min").await?;
    tab_to(page, "radio", "0").await?;
    page.press("Space").await?;
    page.see("12 min · pain before 0").await?;
    tab_to(page, "textbox", "A note about it").await?;
    page.type_text("slow").await?;
    tab_to(page, "button", "Close").await?;
    page.press("Enter").await?;
    page.focuses("button", "Edit Walk").await?;
    page.see("slow").await?;

    tab_to(page, "button", "Rest day").await?;
    page.press("Space").await?;
    page.stores(NOVEMBER, r#""o":["rest","#).await?;
    tab_to(page, "disclosure", "Other days").await?;
    page.press("Space").await?;
    page.see("Open another day").await?;
    tab_to(page, "button", "Undo").await?;
    page.press("Enter").await?;
    page.stores(NOVEMBER, r#""o":[null,"#).await?;
    page.focuses("heading", "How was today?").await?;
    tab_to(page, "link", "Learn").await?;
    page.press("Enter").await?;
    page.arrives_at("/learn/").await?;
    page.focuses("heading", "Learn").await?;
    // From the heading on, the header's links come next.
    tab_to(page, "link", "Warning signs").await?;
    tab_to(page, "link", "Settings").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Settings").await?;
    tab_to(page, "radio", "Same as my phone").await?;
    page.press("ArrowRight ArrowRight").await?;
    page.stores("gradual/theme", "dark").await?;
    page.shows_the_focus().await?;
    page.press("Shift+Tab").await?;
    ensure!(page.focused().await?.1 == "Settings");
    Ok(())
}

async fn answers_goals_a_week_and_a_reminder(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let sunday = day("2026-11-22");
    Past::new()
        .evenings("5465465", sunday)
        .did(sunday, "walk", 18)
        .lay_out(page)
        .await?;
    page.goto("/plan/start-here/").await?;
    tab_to(page, "button", "Play with the children").await?;
    page.press("Enter").await?;
    page.see("Because you said: Play with the children.")
        .await?;
    tab_to(page, "button", "Easily").await?;
    page.press("Space").await?;
    page.see("You begin with 60 % of the usual gentle amount.")
        .await?;
    tab_to(page, "button", "Done: open the plan").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Plan").await?;

    page.goto("/plan/goals/").await?;
    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight ArrowRight ArrowRight").await?;
    page.see("3 of 10 on 24 Nov 2026").await?;
    page.see("Rated 3. Saved on this device").await?;
    page.focuses("radio", "3").await?;
    page.has_targets_of(44).await?;

    page.goto("/plan/look-back/").await?;
    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight ArrowRight").await?;
    tab_to(page, "textbox", "A line of your own about that week").await?;
    page.type_text("Rain all week").await?;
    page.has_targets_of(44).await?;
    tab_to(page, "button", "Done looking back").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Plan").await?;
    page.stores("gradual/plan", r#"["2026-11-16",2,"Rain all week",true]"#)
        .await?;

    page.goto("/plan/reminders/").await?;
    page.js::<Option<()>>("navigator.canShare = () => false; return null")
        .await?;
    tab_to(page, "button", "Tuesday").await?;
    page.press("Space").await?;
    page.stores("gradual/drafts", "1011111;18:00;").await?;
    page.has_targets_of(44).await?;
    tab_to(page, "button", "Save the reminder").await?;
    page.press("Enter").await?;
    page.see("The file is in your downloads.").await
}
