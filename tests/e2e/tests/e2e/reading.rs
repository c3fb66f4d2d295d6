//! The guide, the questions, and moving between screens.
use crate::past::{Past, long};
use e2e::{Context as _, Fault, Result, Site, Stage, Trial, ensure, trial};
use gradual::{
    content::{CHAPTERS, QUESTIONS, SOURCES, reading::FILE},
    route::Route,
};
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(the_guide_is_read_and_remembered),
        trial!(questions_are_found_as_one_types),
        trial!(an_answer_leads_out_of_a_search),
        trial!(a_question_opens_by_its_address),
        // The browser says that the address is not there.
        trial!(an_unknown_address_says_so).may_complain(),
        trial!(back_returns_to_the_place),
        // It complains of the file that is kept from it, and of the worker that is not there.
        trial!(words_that_cannot_be_fetched_stay)
            .may_complain()
            .site(Site::app_anew)
            .within_seconds(120),
    ]
}

async fn the_guide_is_read_and_remembered(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/learn/").await?;
    page.see("13 short chapters. Start anywhere.").await?;
    ensure!(page.names_in("main ol", "link").await?.len() == 13);
    page.tap("link", "Why moving helps…").await?;
    page.arrives_at("/guide/why-moving-helps/").await?;
    page.focuses("heading", "Why moving helps more than resting")
        .await?;
    page.see("Chapter 2 of 13").await?;
    page.tap("link", "‹ …").await?;
    page.arrives_at("/guide/check-first/").await?;
    ensure!(
        page.js::<String>("return document.title")
            .await?
            .ends_with(" · Gradual")
    );
    page.stores("gradual/settings", r#"["check-first","why-moving-helps"]"#)
        .await?;
    page.tap("link", "Learn").await?;
    page.see("You have opened 2 of 13 chapters.").await?;
    page.reload().await?;
    page.see("You have opened 2 of 13 chapters.").await?;

    // The guide read from its first chapter to its last by its own links: each is there and has something to say.
    page.goto("/guide/check-first/").await?;
    for (place, chapter) in (0_u8..).zip(CHAPTERS) {
        page.arrives_at(&format!("/{}", Route::Chapter(place).path()))
            .await?;
        page.find("heading", chapter.title).await?;
        let words =
            "return document.querySelector('article').innerText.trim().split(/\\s+/).length";
        ensure!(
            page.js::<u32>(words).await? > 150,
            "{} says little",
            chapter.slug
        );
        if let Some(next) = CHAPTERS.get(usize::from(place) + 1) {
            page.tap_in("nav.pager", "link", &format!("{} ›", next.title))
                .await?;
        }
    }
    page.tap("link", "Learn").await?;
    page.see("You have opened all 13 chapters.").await
}

async fn questions_are_found_as_one_types(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/faq/").await?;
    page.find("heading", "Questions and answers").await?;
    let shown = "return [...document.querySelectorAll('details.qa')].filter(e => e.checkVisibility()).length";
    ensure!(page.js::<usize>(shown).await? == QUESTIONS.len());
    page.type_into("searchbox", "Search the questions", "scan")
        .await?;
    page.find("disclosure", "Do I need a scan?").await?;
    let some = page.js::<usize>(shown).await?;
    ensure!((1..8).contains(&some), "{some}");
    page.see(&if some == 1 {
        "1 question".to_owned()
    } else {
        format!("{some} questions")
    })
    .await?;
    page.type_text(" xylophone").await?;
    page.see("No question has these words.").await?;
    ensure!(page.js::<usize>(shown).await? == 0);
    page.is_accessible().await?;
    page.fill("searchbox", "Search the questions", "isn’t WALKING")
        .await?;
    page.see("No question has these words.").await?;
    page.fill("searchbox", "Search the questions", "WALKING enough")
        .await?;
    page.tap("disclosure", "Is walking enough?").await?;
    page.wait_until("document.querySelector('#is-walking-enough').open")
        .await?;
    page.is_accessible().await?;
    page.fill("searchbox", "Search the questions", "").await?;
    ensure!(page.js::<usize>(shown).await? == QUESTIONS.len());
    // What was opened stays open.
    ensure!(
        page.js::<bool>("return document.querySelector('#is-walking-enough').open")
            .await?
    );
    Ok(())
}

/// A link between two answers may lead to one that the search has put aside.
async fn an_answer_leads_out_of_a_search(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/faq/").await?;
    for _ in 0..2 {
        page.fill("searchbox", "Search the questions", "safe? hurts")
            .await?;
        page.wait_until("!document.querySelector('#how-sore-is-too-sore').checkVisibility()")
            .await?;
        let open = "document.querySelector('#is-it-safe-while-it-hurts').open = true; return null";
        page.js::<Option<()>>(open).await?;
        page.tap("link", "How sore is too sore?").await?;
        page.focuses("disclosure", "How sore is too sore?").await?;
        page.wait_until("document.querySelector('#faq-search').value === ''")
            .await?;
    }
    page.wait_until("document.querySelector('#how-sore-is-too-sore').open")
        .await
}

async fn a_question_opens_by_its_address(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/faq/#do-i-need-a-scan").await?;
    page.focuses("disclosure", "Do I need a scan?").await?;
    let open = "[...document.querySelectorAll('details[open]')].map(e => e.id).join() === 'do-i-need-a-scan'";
    page.wait_until(open).await?;
    let seen = "(b => b.top >= 0 && b.bottom < innerHeight)(document.querySelector('#do-i-need-a-scan summary').getBoundingClientRect())";
    page.wait_until(seen).await?;
    // From one to another by its address alone, and an address that has no question.
    page.js::<Option<()>>("location.hash = 'where-is-my-data'; return null")
        .await?;
    page.focuses("disclosure", "Where is my data, and who can see it?")
        .await?;
    page.goto("/faq/#no-such-question").await?;
    page.find("heading", "Questions and answers").await?;
    ensure!(
        page.js::<u32>("return document.querySelectorAll('details[open]').length")
            .await?
            == 0
    );
    Ok(())
}

async fn an_unknown_address_says_so(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/no/such/page/").await?;
    page.find("heading", "This page is not here").await?;
    page.is_accessible().await?;
    page.tap("link", "Go to today").await?;
    page.arrives_at("/").await
}

async fn back_returns_to_the_place(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/learn/").await?;
    page.find("heading", "Learn").await?;
    let scroll = "return Math.round(scrollY)";
    let link = page.find("link", "Read the trend…").await?;
    page.js::<Option<()>>("scrollTo(0, 600); return null")
        .await?;
    let before = page.js::<i32>(scroll).await?;
    ensure!(before > 300, "{before}");
    link.click().await?;
    page.arrives_at("/guide/read-the-trend/").await?;
    page.focuses("heading", "Read the trend…").await?;
    ensure!(
        page.js::<i32>(scroll).await? == 0,
        "a new screen begins at its top"
    );
    let left_at = 900;
    page.js::<Option<()>>(&format!("scrollTo(0, {left_at}); return null"))
        .await?;
    page.back().await?;
    page.arrives_at("/learn/").await?;
    page.wait_until(&format!("Math.abs(scrollY - {before}) < 60"))
        .await?;
    page.focuses("heading", "Learn").await?;
    page.driver().forward().await?;
    page.arrives_at("/guide/read-the-trend/").await?;
    page.wait_until(&format!("Math.abs(scrollY - {left_at}) < 60"))
        .await?;
    page.back().await?;

    // A day's screens are places of their own.
    page.goto("/day/#2026-11-10").await?;
    page.tap("link", "Day after ›").await?;
    page.focuses("heading", &long(page, "Wednesday 11 November"))
        .await?;
    page.back().await?;
    page.focuses("heading", &long(page, "Tuesday 10 November"))
        .await
}

/// What a reading page says, without the spaces between its parts, whoever drew it.
const WORDS: &str = "[...document.querySelectorAll('[data-text]')].map(e => e.textContent.replace(/\\s+/g, ' ').trim())";

async fn words_that_cannot_be_fetched_stay(stage: &mut Stage) -> Result<()> {
    const NOT_HERE: &str = "These words have not reached this device yet.";
    let file = format!("/{}", FILE);
    let page = &stage.page;
    for (fault, path, texts) in [
        (Fault::NotFound, "/guide/why-moving-helps/", 1),
        (Fault::Html, "/faq/", QUESTIONS.len()),
        // What each says, and where it is from.
        (Fault::CutOff, "/sources/", 2 * SOURCES.len()),
    ] {
        let context = format!("{fault:?} at {path}");
        // As they are when nothing is wrong.
        page.goto(path).await?;
        page.wait_until(&format!("{WORDS}.length === {texts}"))
            .await
            .with_context(|| context.clone())?;
        let whole: Vec<String> = page.js(&format!("return {WORDS}")).await?;
        ensure!(whole.iter().all(|text| text.len() > 20), "{whole:?}");

        stage.site.inject(&file, fault);
        page.goto(path).await?;
        page.wait_until("document.documentElement.dataset.app === 'started'")
            .await?;
        // The app asks a second time when it is drawn.
        stage
            .site
            .is_asked(&format!("GET {file}"), 3)
            .await
            .with_context(|| context.clone())?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        let kept: Vec<String> = page.js(&format!("return {WORDS}")).await?;
        ensure!(kept == whole, "{context}: {kept:?}");
        page.see_no(NOT_HERE).await?;
        stage.site.heal();
        stage.site.forget_requests();
    }

    // Another page's words are not there; loaded anew it brings them, though the file is still missing.
    stage.site.inject(&file, Fault::NotFound);
    page.goto("/learn/").await?;
    page.tap("link", "Why moving helps…").await?;
    page.arrives_at("/guide/why-moving-helps/").await?;
    page.see(NOT_HERE).await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.tap("button", "Try again").await?;
    page.comes("document.querySelector('article [data-text]')?.textContent.length > 500")
        .await?;
    page.app_is_there().await?;
    page.see_no(NOT_HERE).await
}
