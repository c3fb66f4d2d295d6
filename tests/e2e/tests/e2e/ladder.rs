//! A ladder: made from examples, tried four times, ready when the person is.
use crate::{
    keyboard::tab_to,
    past::{Past, TUESDAY},
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(four_tries_make_a_step_ready)
            .with(|o| o.clock = Some(TUESDAY))
            .within_seconds(180),
        // What is laid out and where the focus goes is the same in each engine.
        trial!(a_ladder_by_the_keyboard_on_a_small_screen)
            .with(|o| {
                o.clock = Some(TUESDAY);
                o.viewport = (320, 568);
                o.dark = true;
            })
            .within_seconds(180)
            .usually_on(&[Engine::Chromium]),
    ]
}

const PLAN: &str = "gradual/plan";

async fn add_step(page: &Page, idea: &str, worry: &str) -> Result<()> {
    page.tap("button", "+ Add a step").await?;
    page.tap("button", idea).await?;
    page.tap_in("#rating", "radio", worry).await?;
    page.tap("button", "Keep this step").await?;
    page.see(&format!("{idea} added. Saved on this device"))
        .await
}

/// The names of the steps in their order.
async fn steps(page: &Page) -> Result<Vec<String>> {
    page.js("return [...document.querySelectorAll('ol.list li strong')].map(e => e.textContent)")
        .await
}

/// The page before a try: a fear that is tapped unless it is there from the last time, and three numbers.
///
/// How many taps that took, as the page counts them, with the one that opens it and the one that keeps it.
async fn before(page: &Page, step: &str, fear: bool, numbers: [&str; 3]) -> Result<u32> {
    let count = "window.taps = 0; window.counts ??= !addEventListener('pointerdown', () => { window.taps += 1; }, true); return null";
    page.js::<Option<()>>(count).await?;
    page.tap("link", &format!("Try {step}")).await?;
    page.focuses("heading", step).await?;
    if fear {
        page.tap("button", "I will have to stop").await?;
    }
    for (group, number) in ["#likely", "#expected", "#worry"].iter().zip(numbers) {
        page.tap_in(group, "radio", number).await?;
    }
    page.tap("button", "Keep this, then try it").await?;
    page.see("Kept. Now try it, at your own pace.").await?;
    page.js("return window.taps").await
}

async fn after(page: &Page, happened: &str, numbers: [&str; 2]) -> Result<()> {
    page.tap("radio", happened).await?;
    for (group, number) in ["#found", "#worry-now"].iter().zip(numbers) {
        page.tap_in(group, "radio", number).await?;
    }
    page.tap("button", "Compare").await?;
    page.focuses("heading", "Bending").await
}

async fn four_tries_make_a_step_ready(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/").await?;
    page.tap("link", "Ladders…").await?;
    page.focuses("heading", "Ladders").await?;
    page.tap("button", "Bending").await?;
    page.focuses("heading", "Bending").await?;
    add_step(page, "Pick up a sock from the floor", "6").await?;
    add_step(page, "Pick up a cup from a chair", "2").await?;
    add_step(page, "Tie shoes, foot on a stool", "6").await?;
    add_step(page, "Empty the washing machine", "7").await?;
    page.see("One more step makes a ladder.").await?;
    page.see("From 2 to 6 is a big jump.").await?;

    // What one was told to avoid does not go on a ladder.
    page.tap("button", "Add a step between").await?;
    page.focuses("textbox", "What will you do?").await?;
    page.type_text("Bend forward while sitting").await?;
    page.tap("checkbox", "I was told to avoid this").await?;
    page.tap("button", "Keep this step").await?;
    page.see("Ask whoever told you").await?;
    page.is_accessible().await?;
    page.tap("checkbox", "I was told to avoid this").await?;
    page.tap("button", "Keep this step").await?;
    page.see("Please say how much it worries you.").await?;
    page.tap_in("#rating", "radio", "4").await?;
    page.tap("button", "Keep this step").await?;
    page.see_no("is a big jump").await?;
    page.see_no("makes a ladder").await?;
    // By worry, ties in their own order; a button moves them.
    let sorted = [
        "Pick up a cup from a chair",
        "Bend forward while sitting",
        "Pick up a sock from the floor",
        "Tie shoes, foot on a stool",
        "Empty the washing machine",
    ];
    ensure!(steps(page).await? == sorted, "{:?}", steps(page).await?);
    page.tap("button", "Change the steps").await?;
    page.tap("button", "Down Pick up a sock from the floor")
        .await?;
    page.see("Pick up a sock from the floor moved").await?;
    page.focuses("button", "Down Pick up a sock from the floor")
        .await?;
    ensure!(steps(page).await?[2] == sorted[3]);
    page.gone("button", "Back to the order of worry").await?;
    page.is_accessible().await?;
    page.tap("button", "Done").await?;

    // The first try, left between its two pages and taken up the day after.
    let cup = "Pick up a cup from a chair";
    let taps = before(page, cup, true, ["70 %", "6", "5"]).await?;
    ensure!(taps == 6, "{taps} taps");
    page.tap("radio", "Partly").await?;
    page.tap_in("#found", "radio", "4").await?;
    page.stores("gradual/drafts", "partly;4;;").await?;
    page.set_clock("2026-11-25T18:00:00Z").await?;
    page.goto("/").await?;
    page.tap("button", "Not now").await?;
    page.tap("link", "You had something to try…").await?;
    page.see("“I will have to stop”, 70 % likely. Pain 6, worry 5.")
        .await?;
    page.is_accessible().await?;
    page.wait_until("document.querySelector('#found input:checked')?.value === '4'")
        .await?;
    page.type_into("textbox", "What did you learn?", "It let go")
        .await?;
    after(page, "Yes", ["4", "5"]).await?;
    page.see("You expected 70 %, and it happened.").await?;
    page.see("It went as you feared this time").await?;
    page.see("Last time you expected pain 6 and found 4.")
        .await?;
    page.see("It let go").await?;
    page.find("link", "Try it again").await?;
    page.tap("button", "Split it").await?;
    page.tap("button", "Not now").await?;

    // Three more, on two days: what was feared stands there already.
    for (n, (likely, worry)) in [("60 %", "4"), ("40 %", "3")].into_iter().enumerate() {
        let taps = before(page, cup, false, [likely, "5", "5"]).await?;
        ensure!(taps == 5, "{taps} taps");
        after(page, "No", ["2", worry]).await?;
        page.see(&format!(
            "You expected {} %, it happened 1 time in {}.",
            [65, 57][n],
            n + 2
        ))
        .await?;
    }
    page.see("Ready when you are").await?;
    page.set_clock("2026-11-26T18:00:00Z").await?;
    page.come_back().await?;
    before(page, cup, false, ["30 %", "3", "2"]).await?;
    after(page, "No", ["1", "1"]).await?;
    page.see("You expected 50 %, it happened 1 time in 4.")
        .await?;
    page.see("Ready when you are 4 tries on 3 days. What you feared did not happen in the last two. You gave it 30 % the last time. Your worry afterwards was 1. Your worry went from 5 to 1.")
        .await?;
    page.see("worry 1, was 2 · 4 tries").await?;
    page.find("link", "Next: Bend forward while sitting")
        .await?;
    page.find("image", "How far it was from what you feared. Try 1: 30 % worse than feared. Try 2: 60 % better than feared. Try 3: 40 % better than feared. Try 4: 30 % better than feared.")
        .await?;
    page.tap("disclosure", "Each try").await?;
    page.is_accessible().await?;

    // A warning sign pauses the ladder until it is seen to; what was written stays.
    page.goto("/warning-signs/").await?;
    page.tap("checkbox", "One swollen, sore calf").await?;
    page.tap("link", "Plan").await?;
    page.see("You ticked a warning sign.").await?;
    page.tap("link", "Bending…").await?;
    page.see("The plan waits").await?;
    page.see_no("Ready when you are").await?;
    page.gone("link", &format!("Try {cup}")).await?;
    page.see("it happened 1 time in 4").await?;
    page.tap("link", "What to do").await?;
    page.tap("button", "I have been seen").await?;
    page.back().await?;
    page.see("Ready when you are").await?;
    page.stores(PLAN, "It let go").await
}

async fn a_ladder_by_the_keyboard_on_a_small_screen(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/plan/ladders/").await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    tab_to(page, "textbox", "Or in your own words").await?;
    page.type_text("Dancing again").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Dancing again").await?;
    tab_to(page, "button", "+ Add a step").await?;
    page.press("Enter").await?;
    page.focuses("textbox", "What will you do?").await?;
    page.type_text("Sway to one song").await?;
    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight ArrowRight").await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    page.is_accessible().await?;
    tab_to(page, "button", "Keep this step").await?;
    page.press("Enter").await?;
    page.focuses("button", "+ Add a step").await?;
    page.press("Shift+Tab").await?;
    page.focuses("link", "Try Sway to one song").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Sway to one song").await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    page.is_accessible().await?;
    // What is lacking is said, and the focus goes there.
    tab_to(
        page,
        "textbox",
        "What might the pain do, or stop you from doing?",
    )
    .await?;
    tab_to(page, "button", "Keep this, then try it").await?;
    page.press("Enter").await?;
    page.focuses("textbox", "What might the pain do, or stop you from doing?")
        .await?;
    page.see("Please say what you fear in a few words.").await?;
    page.type_text("I get stuck").await?;
    tab_to(page, "radio", "0 %").await?;
    page.press("Space").await?;
    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight").await?;
    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight").await?;
    // Half of it survives leaving.
    page.stores("gradual/drafts", "0;1;1;I get stuck").await?;
    page.reload().await?;
    page.wait_until("document.querySelector('#worry input:checked')?.value === '1'")
        .await?;
    tab_to(page, "button", "Keep this, then try it").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Sway to one song").await?;
    page.see("Kept. Now try it").await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    page.is_accessible().await?;
    tab_to(page, "radio", "No").await?;
    page.press("Space").await?;
    tab_to(page, "radio", "0").await?;
    page.press("Space").await?;
    tab_to(page, "radio", "0").await?;
    page.press("Space").await?;
    tab_to(page, "button", "Compare").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Dancing again").await?;
    page.see("You expected 0 %, and it did not happen.").await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    page.is_accessible().await
}
