//! Settings: colours, the small numbers, the sample, and erasing everything.
use crate::{
    before::{before_the_app, take_over},
    durable::mirrored,
    past::{NOVEMBER, Past, TUESDAY, day},
};
use e2e::{Engine, Page, Result, Site, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        // The app's module is held back, so that the page before it can be looked at; a site without its worker is complained of.
        trial!(a_chosen_theme_is_there_from_the_first_paint)
            .site(Site::app_anew)
            .may_complain(),
        trial!(a_chosen_theme_is_there_from_the_first_paint)
            .named("a_chosen_theme_is_there_on_a_dark_phone")
            .with(|o| o.dark = true)
            .site(Site::app_anew)
            // The light one is tried on all three, by the same script.
            .usually_on(&[Engine::Chromium])
            .may_complain(),
        // What is kept and read is the app's.
        trial!(settings_are_kept)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(&[Engine::Chromium]),
        trial!(erasing_leaves_nothing).with(|o| o.clock = Some(TUESDAY)),
        // What is stored by then is the journal's, and erasing is tried on all three.
        trial!(the_sample_never_mixes_and_leaves_no_trace)
            .with(|o| o.clock = Some(TUESDAY))
            .usually_on(&[Engine::Chromium]),
    ]
}

/// How bright the page's ground is, 0 to 255.
async fn brightness(page: &Page) -> Result<f64> {
    page.js("return Math.max(...getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number))")
        .await
}

/// Whether the browser's own bar is dark: of the two colours that the page has for it, the one that holds.
async fn has_a_dark_bar(page: &Page) -> Result<bool> {
    let held = "return [...document.querySelectorAll('[name=theme-color]')].filter(meta => matchMedia(meta.media).matches)
        .map(meta => meta.content)";
    let held: Vec<String> = page.js(held).await?;
    ensure!(held.len() == 1, "{held:?}");
    Ok(held[0].starts_with("#0"))
}

async fn a_chosen_theme_is_there_from_the_first_paint(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let system_is_dark = page.options.dark;
    Past::new().lay_out(page).await?;
    page.goto("/settings/").await?;
    page.find("radio", "Same as my phone").await?;
    ensure!((brightness(page).await? < 60.0) == system_is_dark);
    let (other, word) = if system_is_dark {
        ("Light", "light")
    } else {
        ("Dark", "dark")
    };
    page.tap("radio", other).await?;
    page.stores("gradual/theme", word).await?;
    ensure!(
        (brightness(page).await? < 60.0) != system_is_dark,
        "at once"
    );
    ensure!(has_a_dark_bar(page).await? != system_is_dark);
    page.is_accessible().await?;

    // Before the app has started, the page has the chosen colours already: nothing flashes.
    before_the_app(stage, "/learn/").await?;
    ensure!(
        (brightness(page).await? < 60.0) != system_is_dark,
        "before the start"
    );
    ensure!(has_a_dark_bar(page).await? != system_is_dark);
    take_over(stage).await?;
    page.goto("/settings/").await?;
    page.wait_until(&format!(
        "document.querySelector('[name=theme]:checked')?.value === '{word}'"
    ))
    .await?;
    page.tap("radio", "Same as my phone").await?;
    page.stores("gradual/theme", "system").await?;
    ensure!((brightness(page).await? < 60.0) == system_is_dark);
    ensure!(has_a_dark_bar(page).await? == system_is_dark);
    Ok(())
}

async fn settings_are_kept(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/settings/").await?;
    page.choose("Active days a week to aim for", "5 days")
        .await?;
    page.tap("checkbox", "Sleep").await?;
    page.tap("checkbox", "Confidence in moving").await?;
    page.see("Saved on this device").await?;
    page.has_targets_of(44).await?;
    page.reload().await?;
    let kept = "document.getElementById('target')?.value === '5' && document.getElementById('day-starts').value === '3'
        && document.querySelectorAll('[type=checkbox]:checked').length === 2";
    page.wait_until(kept).await?;
    page.tap("link", "Today").await?;
    page.tap_in("#confidence", "radio", "6").await?;
    page.tap_in("#sleep", "radio", "2").await?;
    page.stores(NOVEMBER, r#""x":[[6,2,null],"#).await?;
    page.is_accessible().await?;
    page.tap("link", "Settings").await?;
    page.tap("checkbox", "Sleep").await?;
    page.tap("link", "Today").await?;
    page.wait_until("document.querySelector('#confidence') && !document.querySelector('#sleep')")
        .await
}

async fn erasing_leaves_nothing(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .pain(day("2026-11-24"), 4)
        .did(day("2026-10-02"), "walk", 9)
        .lay_out(page)
        .await?;
    page.seed(&[
        ("another/app", "stays"),
        ("gradual/theme", "light"),
        ("gradual/region", "GB"),
    ])
    .await?;
    page.seed(&[("gradual/kept/m/2026-09/1", "unreadable")])
        .await?;
    page.goto("/").await?;
    page.type_into("textbox", "A note for this day", "half a th")
        .await?;
    page.stores(NOVEMBER, "half a th").await?;
    page.tap("link", "Settings").await?;
    page.tap("disclosure", "Erase everything").await?;
    page.see("Nobody can bring it back.").await?;
    page.tap("button", "Erase everything now").await?;
    page.see("Please type the word erase").await?;
    page.focuses("textbox", "To go on, type the word erase")
        .await?;
    page.is_accessible().await?;
    page.type_text("erased").await?;
    page.press("Enter").await?;
    page.see("Please type the word erase").await?;
    ensure!(
        page.all_stored().await?.len() == 7,
        "{:?}",
        page.all_stored().await?
    );
    page.fill("textbox", "To go on, type the word erase", "Erase ")
        .await?;
    page.press("Enter").await?;
    page.find("heading", "A steady way back to what you do")
        .await?;
    let left = page.all_stored().await?;
    let ours: Vec<_> = left
        .keys()
        .filter(|key| key.starts_with("gradual/"))
        .collect();
    ensure!(ours == ["gradual/epoch"], "{left:?}");
    ensure!(left["gradual/epoch"] != "erasing");
    ensure!(left["another/app"] == "stays");
    let kept = mirrored(page).await?;
    // Which logs are over: random words.
    let over = ["gradual/epoch", "gradual/past"];
    ensure!(kept.keys().all(|key| over.contains(&&**key)), "{kept:?}");

    // A new beginning, with nothing of the old one.
    page.comes("document.documentElement.dataset.app === 'started'")
        .await?;
    page.tap("button", "Start with today").await?;
    page.focuses("heading", "How was today?").await?;
    ensure!(
        page.js::<u32>("return document.querySelectorAll('#pain :checked').length")
            .await?
            == 0
    );
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    page.stores(NOVEMBER, r#"{"d":24,"p":[3,"#).await?;
    ensure!(
        !page
            .stored(NOVEMBER)
            .await?
            .unwrap_or_default()
            .contains("half a th")
    );
    page.tap("link", "Trends").await?;
    let picture = "Evening pain, 28 Oct 2026 to 24 Nov 2026. 1 of 28 days logged.…";
    page.find("image", picture).await?;
    Ok(())
}

async fn the_sample_never_mixes_and_leaves_no_trace(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    // On a first visit.
    page.goto("/").await?;
    page.tap("button", "Look round with sample data").await?;
    page.see("Sample data: these days are made up. Nothing you do here is saved.")
        .await?;
    page.find("heading", "How was today?").await?;
    for tab in ["Trends", "Plan", "Learn", "Today"] {
        page.tap("link", tab).await?;
        page.see("Sample data: these days are made up.").await?;
    }
    page.tap_in("#pain", "radio", "9").await?;
    page.tap("button", "Carry").await?;
    page.see("Sample data, not saved").await?;
    page.is_accessible().await?;
    ensure!(
        page.all_stored().await?.is_empty(),
        "{:?}",
        page.all_stored().await?
    );
    page.tap_in("header", "link", "Settings").await?;
    page.focuses("heading", "Settings").await?;
    page.see("Sample data: these days are made up.").await?;
    page.gone("disclosure", "Erase everything").await?;
    page.tap("link", "Today").await?;
    page.tap("button", "Leave the sample").await?;
    page.find("heading", "A steady way back to what you do")
        .await?;

    // With a journal of one's own, through every kind of change.
    Past::new()
        .pain(day("2026-11-24"), 2)
        .note(day("2026-11-24"), "mine alone")
        .renamed("carry", "Haul")
        .lay_out(page)
        .await?;
    page.goto("/settings/").await?;
    let before = page.all_stored().await?;
    page.tap("button", "Look round with sample data").await?;
    page.find("heading", "How was today?").await?;
    ensure!(
        !page
            .js::<bool>("return document.getElementById('note').value.includes('mine')")
            .await?
    );
    ensure!(!page.has("button", "Haul").await?);
    page.tap_in("#pain", "radio", "9").await?;
    page.type_into("textbox", "A note for this day", "made up")
        .await?;
    page.tap("button", "It's flaring").await?;
    page.tap("button", "+ Something else").await?;
    page.type_into("textbox", "What do you call it?", "Made up")
        .await?;
    page.tap("button", "Add it").await?;
    page.tap("link", "Trends").await?;
    page.see("of 28 days logged").await?;
    page.tap("link", "Learn").await?;
    page.tap("link", "Check first…").await?;
    page.tap("link", "Plan").await?;
    page.tap("link", "Your activities…").await?;
    page.tap("button", "Put away Walk").await?;
    page.tap("link", "Settings").await?;
    page.choose("Active days a week to aim for", "7 days")
        .await?;
    page.tap("radio", "Dark").await?;
    page.tap_in("header", "link", "Warning signs").await?;
    page.tap("checkbox", "One swollen, sore calf").await?;
    page.arrives_at("/warning-signs/today/").await?;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    ensure!(
        page.all_stored().await? == before,
        "{:?}",
        page.all_stored().await?
    );
    page.tap("button", "Leave the sample").await?;
    page.see_no("Sample data").await?;
    page.comes("document.documentElement.dataset.app === 'started'")
        .await?;
    page.tap("link", "Today").await?;
    page.wait_until("document.getElementById('note')?.value === 'mine alone'")
        .await?;
    page.find("button", "Haul").await?;
    ensure!(
        page.all_stored().await? == before,
        "{:?}",
        page.all_stored().await?
    );
    ensure!(
        brightness(page).await? > 200.0,
        "the theme was the sample's"
    );
    Ok(())
}
