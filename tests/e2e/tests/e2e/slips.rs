//! What is typed wrong: plain words beside the field, the focus on it, and nothing else lost.
use crate::past::{NOVEMBER, Past, TUESDAY, day};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    let trials = [
        trial!(an_amount_that_is_none),
        trial!(a_day_that_is_none),
        // Fields of numbers and of dates are the engine's own; these are text.
        trial!(a_note_that_is_a_novel).usually_on(&[Engine::Chromium]),
        trial!(a_name_that_is_none).usually_on(&[Engine::Chromium]),
        // What is kept of them is the same in each.
        trial!(half_a_word_outlives_what_is_drawn_round_it).usually_on(&[Engine::Chromium]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

/// That the field with the focus is marked as wrong and described by these words.
pub async fn is_told(page: &Page, words: &str) -> Result<()> {
    let told = "(e => e.getAttribute('aria-invalid') === 'true' && (e.getAttribute('aria-describedby') ?? '').split(' ')
        .map(id => document.getElementById(id)?.textContent ?? '').join(' '))(document.activeElement)";
    page.wait_until(told).await?;
    let said: String = page.js(&format!("return {told}")).await?;
    ensure!(said.contains(words), "{words:?} is not in {said:?}");
    page.is_accessible().await
}

async fn an_amount_that_is_none(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .note(day("2026-11-24"), "kept")
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap("button", "Walk").await?;
    page.tap_in("fieldset[id^=before]", "radio", "3").await?;
    let field = "How many minutes";
    for typed in [
        "1234567890123456789012345678901234567890",
        "0",
        "-5",
        "ten",
        "7.5",
        "1000001",
    ] {
        page.fill("textbox", field, typed).await?;
        is_told(
            page,
            "Please type a whole number from 1 to 1,000,000. Until then it stays at 10 min.",
        )
        .await?;
        page.stores(NOVEMBER, r#""w":[[10],"#).await?;
    }
    // Leaving it brings one back to it, once.
    page.press("Tab").await?;
    page.focuses("textbox", field).await?;
    page.press("Tab").await?;
    page.focuses("button", "1 minute more").await?;
    page.press("Space").await?;
    page.see("11 min").await?;
    page.see_no("Please type a whole number").await?;
    page.fill("textbox", field, "1000000").await?;
    page.stores(NOVEMBER, r#""w":[[1000000],"#).await?;
    page.tap("button", "1 minute more").await?;
    page.see("1,000,000 min").await?;
    page.fill("textbox", field, " 12 ").await?;
    page.see("12 min").await?;
    page.stores(NOVEMBER, r#""f":[[3,null,null],"#).await?;
    page.stores(NOVEMBER, r#""n":["kept","#).await?;
    page.fits_the_width().await
}

async fn a_note_that_is_a_novel(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().pain(day("2026-11-24"), 6).lay_out(page).await?;
    page.goto("/").await?;
    let (note, novel) = ("A note for this day", "👩🏽‍🦽🌧️</textarea>'\"\u{202e}&amp;");
    page.paste("textbox", note, &novel.repeat(400)).await?;
    page.stores(NOVEMBER, "👩🏽‍🦽🌧️</textarea>").await?;
    page.reload().await?;
    let kept = "return document.getElementById('note')?.value ?? ''";
    page.wait_until("document.getElementById('note')").await?;
    ensure!(
        page.js::<String>(kept).await? == novel.repeat(400),
        "another text"
    );
    page.fits_the_width().await?;

    // Ten thousand letters are enough; what is above is said, not cut.
    let stored = page.stored(NOVEMBER).await?;
    page.paste("textbox", note, &"🎢".repeat(10_000)).await?;
    is_told(page, "This note is longer than 10,000 letters.").await?;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    ensure!(
        page.stored(NOVEMBER).await? == stored,
        "what was saved before is safe"
    );
    page.wait_until("document.querySelector('#pain :checked')?.value === '6'")
        .await?;
    page.fill("textbox", note, "short again").await?;
    page.see_no("This note is longer").await?;
    page.stores(NOVEMBER, r#""n":["short again","#).await
}

async fn a_day_that_is_none(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().pain(day("2026-11-24"), 6).lay_out(page).await?;
    page.goto("/").await?;
    page.tap("disclosure", "Other days").await?;
    page.tap("button", "Open").await?;
    is_told(page, "Please pick a date, such as 3 November 2026.").await?;
    for (date, words) in [
        ("1800-01-01", "That is too long ago."),
        ("1999-12-31", "That is too long ago."),
        ("2027-11-24", "That day has not come yet."),
        ("2026-11-25", "That day has not come yet."),
    ] {
        page.pick_date("Open another day", date).await?;
        page.tap("button", "Open").await?;
        is_told(page, words).await?;
        ensure!(page.path().await? == "/");
    }
    for address in [
        "1800-01-01",
        "2027-11-24",
        "2026-02-30",
        "",
        "rubbish",
        "%00",
        "%",
        "2026-11-24-1",
    ] {
        page.goto(&format!("/day/#{address}")).await?;
        // Not away from a page that is still loading: WebKit would call that a complaint.
        page.wait_until("document.querySelector('main h1')").await?;
        page.reload().await?;
        page.find("heading", "This day cannot be opened").await?;
    }
    page.tap("disclosure", "Other days").await?;
    page.pick_date("Open another day", "2026-11-23").await?;
    page.tap("button", "Open").await?;
    page.arrives_at("/day/#2026-11-23").await?;
    page.tap("link", "Back to today").await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '6'")
        .await
}

async fn a_name_that_is_none(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .note(day("2026-11-24"), "kept")
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap("button", "+ Something else").await?;
    page.tap_in("#new-unit", "radio", "metres").await?;
    let field = "What do you call it?";
    for (typed, words) in [
        ("", "Please give it a name"),
        ("   ", "Please give it a name"),
        ("walk", "You already have an activity with this name."),
        (
            " EASY  movement",
            "You already have an activity with this name.",
        ),
        (
            "A name that is far longer than anybody would want to read on a phone",
            "Please keep the name to 60 letters.",
        ),
    ] {
        page.fill("textbox", field, typed).await?;
        page.tap("button", "Add it").await?;
        page.focuses("textbox", field).await?;
        is_told(page, words).await?;
        let kept: (String, String) = page
            .js("return [document.getElementById('new-name').value, document.querySelector('[name=new-unit]:checked').value]")
            .await?;
        ensure!(kept == (typed.to_owned(), "metres".to_owned()), "{kept:?}");
    }
    ensure!(
        page.stored("gradual/plan").await?.is_none(),
        "nothing was added"
    );
    // Half an activity is kept with what it is counted in.
    page.tap("link", "Trends").await?;
    page.focuses("heading", "Trends").await?;
    page.back().await?;
    page.wait_until("document.querySelector('[name=new-unit]:checked')?.value === 'metres'")
        .await?;
    page.fill("textbox", field, "<b>Swim</b>").await?;
    page.see_no("Please keep the name").await?;
    page.press("Enter").await?;
    page.see("<b>Swim</b>").await?;
    page.see("50 m").await?;

    page.goto("/plan/activities/").await?;
    page.tap("button", "Edit <b>Swim</b>").await?;
    page.fill("textbox", "Name", "Strength").await?;
    page.tap("button", "Keep this name").await?;
    is_told(page, "You already have an activity with this name.").await?;
    page.fill("textbox", "Name", "").await?;
    page.press("Enter").await?;
    is_told(page, "Please give it a name").await?;
    page.fill("textbox", "Name", "<b>swim</b>").await?;
    page.press("Enter").await?;
    page.find("button", "Close <b>swim</b>").await?;
    page.fill("textbox", "Name", "Half").await?;
    page.tap("button", "Move up <b>swim</b>").await?;
    page.see("<b>swim</b> moved").await?;
    page.wait_until("document.querySelector('.editor input')?.value === 'Half'")
        .await?;
    page.tap("link", "Today").await?;
    page.wait_until("document.getElementById('note')?.value === 'kept'")
        .await
}

async fn half_a_word_outlives_what_is_drawn_round_it(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().with_tools().lay_out(page).await?;
    let (sock, play) = (
        "Pick up a sock from the floor",
        "Play on the floor with the children",
    );
    page.goto("/plan/ladder/#bend").await?;
    page.tap("button", "Change the steps").await?;
    page.tap("button", &format!("Edit {sock}")).await?;
    page.fill("textbox", "What will you do?", "Half").await?;
    page.tap_in("#rating", "radio", "9").await?;
    page.tap("button", "Down Tie shoes, foot on a stool")
        .await?;
    page.see("Tie shoes, foot on a stool moved").await?;
    let step = "document.getElementById('step-name-sock')?.value";
    let rating = "document.querySelector('#rating :checked')?.value";
    page.wait_until(&format!("{step} === 'Half' && {rating} === '9'"))
        .await?;
    page.tap("button", "Not now").await?;
    page.tap("button", &format!("Edit {sock}")).await?;
    page.wait_until(&format!("{step} === '{sock}' && {rating} !== '9'"))
        .await?;

    page.goto("/plan/goals/").await?;
    page.tap("button", "Edit Walk to the shop and back").await?;
    page.focuses("textbox", "What do you want to do again?")
        .await?;
    page.type_text("Half").await?;
    page.tap("button", &format!("Put away {play}")).await?;
    page.see(&format!("{play} put away")).await?;
    page.wait_until("document.getElementById('words-shop')?.value.includes('Half')")
        .await?;
    page.tap("button", &format!("Use again {play}")).await?;
    page.focuses("heading", play).await?;

    for (path, field) in [
        ("/plan/ladders/", "ladder-name"),
        ("/plan/start-here/", "own-want"),
    ] {
        page.goto(path).await?;
        let there = format!("document.getElementById('{field}')");
        page.wait_until(&there).await?;
        page.js::<Option<()>>(&format!("{there}.focus(); return null"))
            .await?;
        page.type_text("Half").await?;
        page.tap("link", "Trends").await?;
        page.focuses("heading", "Trends").await?;
        page.back().await?;
        page.wait_until(&format!("{there}?.value === 'Half'"))
            .await?;
    }

    let title = "What should your calendar say?";
    page.goto("/plan/reminders/").await?;
    page.fill("textbox", title, " ").await?;
    page.tap("button", "Save the reminder").await?;
    page.focuses("textbox", title).await?;
    is_told(page, "Please say what the calendar shows").await?;
    page.fill("textbox", title, "Half").await?;
    page.see_no("Please say what the calendar shows").await?;
    page.stores("gradual/drafts", "1111111;18:00;Half").await
}
