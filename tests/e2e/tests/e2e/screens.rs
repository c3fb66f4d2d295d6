//! Pictures of each screen under `target/e2e/<engine>/`, to be looked at by a person: `make pictures`.
use crate::{
    past::{Past, TUESDAY},
    plan::ready,
};
use e2e::{Engine, Options, Result, Stage, Trial, trial};

pub fn trials() -> Vec<Trial> {
    let pictures = |name: &str, change: fn(&mut Options)| {
        trial!(pictures)
            .named(name)
            .with(|o| {
                o.clock = Some(TUESDAY);
                o.scale = 2;
            })
            .with(change)
            .within_seconds(180)
            // A picture that nobody looks at proves nothing: what must hold on each screen is in routes.rs.
            .usually_on(&[])
    };
    let chromium = &[Engine::Chromium];
    vec![
        pictures("pictures_light", |_| {}),
        pictures("pictures_dark", |o| o.dark = true),
        pictures("pictures_small", |o| o.viewport = (320, 568)),
        pictures("pictures_small_dark", |o| {
            o.viewport = (320, 568);
            o.dark = true;
        }),
        pictures("pictures_tablet", |o| o.viewport = (768, 1024)),
        pictures("pictures_wide", |o| o.viewport = (1280, 800)),
        pictures("pictures_wide_dark", |o| {
            o.viewport = (1280, 800);
            o.dark = true;
        }),
        pictures("pictures_large_text", |o| o.text_percent = 200),
        // The browser says that the address is not there.
        trial!(not_found).on(chromium).may_complain(),
        trial!(not_found)
            .named("not_found_dark")
            .with(|o| o.dark = true)
            .on(chromium)
            .may_complain(),
    ]
}

async fn not_found(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let folder = if page.options.dark { "dark" } else { "light" };
    page.goto("/nowhere/").await?;
    page.find("heading", "This page is not here").await?;
    page.screenshot(&format!("{folder}/not-found")).await?;
    Ok(())
}

const SCREENS: &[(&str, &str)] = &[
    ("today", "/"),
    ("day", "/day/#2026-11-23"),
    ("trends", "/trends/"),
    ("report", "/report/"),
    ("plan", "/plan/"),
    ("activities", "/plan/activities/"),
    ("baseline", "/plan/baseline/"),
    ("baseline-walk", "/plan/baseline/#walk"),
    ("flare-plan", "/plan/flare/"),
    ("ladders", "/plan/ladders/"),
    ("ladder", "/plan/ladder/#bend"),
    ("attempt", "/plan/attempt/#bend/cup"),
    ("goals", "/plan/goals/"),
    ("calendar", "/plan/calendar/"),
    ("look-back", "/plan/look-back/"),
    ("start-here", "/plan/start-here/"),
    ("reminders", "/plan/reminders/"),
    ("limits", "/plan/limits/"),
    ("learn", "/learn/"),
    ("chapter", "/guide/graded-loading/"),
    ("faq", "/faq/#do-i-need-a-scan"),
    ("warning-signs", "/warning-signs/"),
    ("emergency", "/warning-signs/emergency/"),
    ("seen-today", "/warning-signs/today/"),
    ("crisis", "/warning-signs/crisis/"),
    ("sources", "/sources/"),
    ("settings", "/settings/"),
    ("data", "/data/"),
    ("bring-in", "/data/bring-in/"),
    ("evidence", "/guide/evidence-and-limits/"),
];

async fn pictures(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let options = &page.options;
    let size = match (options.viewport.0, options.text_percent) {
        (320, _) => "small-",
        (768, _) => "tablet-",
        (1280, _) => "wide-",
        (_, 200) => "large-text-",
        _ => "",
    };
    let folder = [size, if options.dark { "dark" } else { "light" }].concat();
    page.goto("/").await?;
    page.find("button", "Start with today").await?;
    page.screenshot(&format!("{folder}/welcome")).await?;
    Past::lived_in().lay_out(page).await?;
    for (name, path) in SCREENS {
        page.goto(path).await?;
        page.wait_until("document.querySelector('main h1')").await?;
        page.screenshot(&format!("{folder}/{name}")).await?;
    }
    // A planned session, a week's suggestion with its days, a flare.
    ready().lay_out(page).await?;
    page.goto("/").await?;
    page.screenshot(&format!("{folder}/today-planned")).await?;
    page.goto("/plan/").await?;
    page.tap("disclosure", "Which days? Walk").await?;
    page.screenshot(&format!("{folder}/suggestion")).await?;
    page.goto("/").await?;
    page.tap("button", "It's flaring").await?;
    page.see("Day 1 of the flare").await?;
    page.screenshot(&format!("{folder}/today-flare")).await?;
    Past::lived_in().lay_out(page).await?;
    page.goto("/").await?;
    page.fits_the_width().await?;
    page.tap("button", "Edit Walk").await?;
    page.tap_in("fieldset[id^=effort]", "radio", "4").await?;
    page.tap("button", "+ Something else").await?;
    page.tap("button", "Add it").await?;
    page.tap("disclosure", "Other days").await?;
    page.screenshot(&format!("{folder}/today-open")).await?;
    page.goto("/warning-signs/").await?;
    page.tap("checkbox", "One swollen, sore calf").await?;
    page.tap("button", "I have been seen").await?;
    page.screenshot(&format!("{folder}/ticked")).await?;
    page.goto("/settings/").await?;
    page.tap("disclosure", "Erase everything").await?;
    page.tap("button", "Erase everything now").await?;
    page.screenshot(&format!("{folder}/erase")).await?;
    page.tap("button", "Look round with sample data").await?;
    page.tap("link", "Trends").await?;
    page.see("Show as table").await?;
    page.tap_in("section:nth-of-type(1)", "button", "Show as table")
        .await?;
    page.screenshot(&format!("{folder}/sample")).await?;
    Ok(())
}
