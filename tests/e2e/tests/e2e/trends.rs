//! Where things are heading: the words, the pictures and the tables.
use crate::past::{Past, TUESDAY, day};
use e2e::{Context as _, Engine, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    let trials = [
        // The reading is tested natively; that it is drawn, by the charts on every engine.
        trial!(six_weeks_are_read_in_words).usually_on(&[Engine::Chromium]),
        trial!(charts_say_what_they_show),
        // Its sums are tested natively.
        trial!(mornings_are_held_against_amounts).usually_on(&[Engine::Chromium]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

/// Five weeks that end with the last full week, from the worked sayings, and what is said of them.
const WORKED: [(&str, &str, &str, &str); 6] = [
    (
        "X--XX---98----675454344432352332113",
        "May be easing: next week's look will tell",
        "This last week: 2. The three weeks before: 4.",
        "23 of 28 days logged. The first two weeks averaged 5.7, the last two 2.9.",
    ),
    (
        "7456-58757777655436365-53545-7-----",
        "Easing: a little lower these two weeks",
        "",
        "21 of 28 days logged. The first two weeks averaged 5.6, the last two 4.9.",
    ),
    (
        "44544--35-6--447544616775569766766-",
        "Rising: higher these two weeks",
        "",
        "24 of 28 days logged. The first two weeks averaged 4.5, the last two 6.4.",
    ),
    (
        "32-44432333424543422335-43531222333",
        "Steady: much the same for four weeks",
        "",
        "27 of 28 days logged. The first two weeks averaged 3.1, the last two 3.",
    ),
    (
        "445-554-4-7777--7--6---7X9X-5545544",
        "No clear change yet",
        "This last week: 5. The three weeks before: 7.",
        "18 of 28 days logged. The first two weeks averaged 6.4, the last two 6.2.",
    ),
    (
        "5---5---6--5----33--33--31-22212232",
        "Too early to tell",
        "",
        "16 of 28 days logged. The first two weeks averaged 4, the last two 2.1.",
    ),
];

async fn six_weeks_are_read_in_words(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    for (digits, headline, lead, facts) in WORKED {
        // A week before them, and the two days since, which are not read yet.
        let (sunday, monday) = (day("2026-11-22"), day("2026-11-23"));
        let past = Past::new()
            .evenings("9090909", sunday.plus(-35))
            .evenings(digits, sunday)
            .evenings("X0", monday.plus(1));
        past.lay_out(page).await?;
        page.goto("/trends/").await?;
        page.find("heading", headline).await.context(digits)?;
        page.see(&format!("The four weeks to 22 Nov: {facts}"))
            .await?;
        let led = page.text().await?.contains("This last week:");
        ensure!(led != lead.is_empty(), "{digits}: {}", page.text().await?);
        page.see(lead).await?;
    }
    Ok(())
}

/// Eight mornings after 10 minutes and eight after 20: one less of either is not enough.
async fn mornings_are_held_against_amounts(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let logged = |days: i32| {
        (1..=days).fold(Past::new(), |past, back| {
            let date = day("2026-11-24").plus(-back);
            let (amount, morning) = if back % 2 == 0 { (10, 2) } else { (20, 4) };
            past.did(date, "walk", amount).morning_after(date, morning)
        })
    };
    const NOT_A_CAUSE: &str = "This does not show what causes what.";
    logged(15).lay_out(page).await?;
    page.goto("/trends/").await?;
    page.find("heading", "Not enough yet").await?;
    page.see("7 of 8 smaller days and 8 of 8 bigger days so far")
        .await?;
    page.see(NOT_A_CAUSE).await?;
    page.see_no("the middle morning score").await?;
    logged(16).lay_out(page).await?;
    page.goto("/trends/").await?;
    page.find("heading", "Mornings were higher after bigger days")
        .await?;
    page.see("Smaller days, 10 min: 8 days. The middle score of the next mornings was 2.")
        .await?;
    page.see("Bigger days, 20 min: 8 days. The middle score of the next mornings was 4.")
        .await?;
    page.see("After bigger days, the middle morning score was 2 higher. This is rough: other days like these would mostly give the same (9 times in 10).")
        .await?;
    page.see(NOT_A_CAUSE).await
}

async fn charts_say_what_they_show(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let sunday = day("2026-11-22");
    let mut past = Past::new()
        .evenings("32-44432333424543422335-43531222333", sunday)
        .flared(day("2026-11-03"), day("2026-11-05"));
    for back in [0, 2, 4, 9, 11, 15] {
        past = past.did(sunday.plus(-back), "walk", 20);
    }
    past.did(day("2026-11-24"), "stairs", 35)
        .lay_out(page)
        .await?;
    page.goto("/trends/").await?;
    let said = page
        .find("image", "Evening pain, 28 Oct 2026 to 24 Nov 2026…")
        .await?;
    let said = page.name_of(&said).await?;
    for piece in ["of 28 days logged", "Highest 5", "Flare: 3 Nov to 5 Nov."] {
        ensure!(said.contains(piece), "{piece:?} is not in {said:?}");
    }
    page.see("7 active days in the last 28").await?;
    page.see("Plain shading: flare.").await?;
    // Steps are no minutes.
    page.find("image", "Minutes a week, …").await?;
    page.see("0 this week").await?;

    for (range, from) in [
        ("3 months", "26 Aug 2026"),
        ("Year", "25 Nov 2025"),
        ("All", "19 Oct 2026"),
    ] {
        page.tap("radio", range).await?;
        page.find("image", &format!("Evening pain, {from} to…"))
            .await?;
        page.fits_the_width().await?;
    }
    page.tap("radio", "4 weeks").await?;

    // Each picture has its table; its days lead to their logs.
    page.tap_in("section:nth-of-type(1)", "button", "Show as table")
        .await?;
    page.find("table", "November 2026").await?;
    let cell = "document.querySelector('table').rows[2].innerText.replace(/[\\s,]+/g, ' ').trim()";
    ensure!(
        page.js::<String>(&format!("return {cell}")).await? == "Mon 23 not logged 2.5 0",
        "{}",
        page.js::<String>(&format!("return {cell}")).await?
    );
    // An open table stays open when the charts are drawn anew.
    page.tap("radio", "3 months").await?;
    page.find("image", "Evening pain, 26 Aug 2026 to…").await?;
    page.find("table", "November 2026").await?;
    page.tap("radio", "4 weeks").await?;
    page.tap("button", "Older").await?;
    page.find("table", "October 2026").await?;
    page.tap("button", "Newer").await?;
    page.tap_in("section:nth-of-type(2)", "button", "Show as table")
        .await?;
    page.find("table", "Minutes a week, …").await?;
    page.see("0 so far").await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.tap("link", "Sun 22").await?;
    page.arrives_at("/day/#2026-11-22").await?;
    page.back().await?;
    // How it is read, how often that is wrong, and the chapter about it.
    page.tap("button", "How this is read").await?;
    page.see("8 to 27 in 100 were told \"easing\"").await?;
    page.tap("link", "Read the trend, not the twinge").await?;
    page.arrives_at("/guide/read-the-trend/").await
}
