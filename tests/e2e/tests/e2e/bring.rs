//! Files that come in: a table of one's own, files made to choke the page, and what stands there unreadable.
use crate::{
    moving::{back_up, choose_file, choose_made, fact, keep_files, next_file},
    past::{NOVEMBER, Past, TUESDAY, day},
};
use e2e::{Engine, Result, Stage, Trial, ensure, trial};
use std::time::{Duration, Instant};

pub fn trials() -> Vec<Trial> {
    let trials = [
        // Which file it is decides, not which engine reads it.
        trial!(a_plain_table_is_matched_and_taken_back).on(&[Engine::Chromium]),
        // The reader is the app's own.
        trial!(what_no_copy_is_is_refused).usually_on(&[Engine::Chromium]),
        trial!(what_could_not_be_read_can_be_saved).on(&[Engine::Chromium]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

async fn a_plain_table_is_matched_and_taken_back(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .pain(day("2026-11-03"), 3)
        .pain(day("2026-11-10"), 5)
        .lay_out(page)
        .await?;
    let before = back_up(page).await?;
    page.goto("/data/bring-in/").await?;
    let table = "when;how bad;walked;remarks\r\n\
        2026-11-03;4;20;\"rain; wind\"\r\n\
        2026-11-04;5;;\r\n\
        2026-11-05;11;;too much\r\n\
        4 Nov;3;;\r\n\
        2026-11-10;5;;\r\n";
    choose_file(page, "mine.csv", table).await?;
    page.focuses("heading", "Which column is which?").await?;
    page.see("rain; wind").await?;
    page.is_accessible().await?;
    page.has_targets_of(44).await?;
    page.tap("button", "Show what will change").await?;
    page.see("Please say which column is the date.").await?;
    page.focuses("combobox", "Date").await?;
    for (field, column) in [
        ("Date", "when"),
        ("Evening pain", "how bad"),
        ("Minutes", "walked"),
        ("Note", "remarks"),
    ] {
        page.choose(field, column).await?;
    }
    page.tap("button", "Show what will change").await?;
    page.focuses("heading", "What will change").await?;
    fact(page, "New days", "1").await?;
    fact(page, "Days that will change", "1").await?;
    fact(page, "Days that are here already", "1").await?;
    page.see("2 pieces cannot be read and are left out:")
        .await?;
    page.see("Row 4: “11” is not a whole number from 0 to 10.")
        .await?;
    page.see("Row 5: “4 Nov” is not a date such as 2026-11-24.")
        .await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.tap("radio", "In place of my log").await?;
    fact(page, "Days here that will go", "0").await?;
    page.tap("radio", "Add to my log").await?;
    page.tap("button", "Bring it in").await?;
    page.find("heading", "It is in").await?;
    page.see("2 days came in or changed.").await?;
    page.stores(NOVEMBER, "rain; wind").await?;
    // What is written after it stays when the import is taken back.
    page.tap("link", "Go to today").await?;
    page.tap_in("#pain", "radio", "7").await?;
    page.see("Saved on this device").await?;
    page.tap_in("header", "link", "Settings").await?;
    page.tap("link", "Open your data").await?;
    page.tap("button", "Undo the import").await?;
    page.see("The import is taken back. Your log is as it was before.")
        .await?;
    page.gone("button", "Undo the import").await?;
    let november = page.stored(NOVEMBER).await?.unwrap_or_default();
    ensure!(!november.contains("rain") && november.contains(r#"{"d":3,"p":[3,"#));
    ensure!(november.contains(r#"{"d":24,"p":[7,"#), "{november}");
    let after = back_up(page).await?;
    ensure!(after != before && after.contains(r#"{"d":10,"p":[5,"#));
    Ok(())
}

/// What is no copy: how it is made, and what is said of it.
const BOMBS: [(&str, &str); 7] = [
    (
        "'['.repeat(5e6)",
        "a text in this file that is longer than any note can be",
    ),
    (
        "'{\"gradual\":' + '['.repeat(4.9e6)",
        "is built in a way that no copy of a log is",
    ),
    (
        "'{\"gradual\":\"backup\",\"v\":1,\"crc\":\"' + 'a'.repeat(4e6) + '\"}'",
        "longer than any note can be",
    ),
    ("'1,2\\n'.repeat(1e6)", "more than 50,000 rows"),
    (
        "'date,pain\\n' + '2026-01-01,4\\n'.repeat(3e5)",
        "more than 50,000 rows",
    ),
    ("'a'.repeat(5000001)", "larger than 5 MB"),
    ("'<!doctype html><p>'", "not a copy that Gradual knows"),
];

async fn what_no_copy_is_is_refused(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().pain(day("2026-11-03"), 3).lay_out(page).await?;
    page.goto("/data/bring-in/").await?;
    let before = page.all_stored().await?;
    let mut slowest = Duration::ZERO;
    for (text, said) in BOMBS {
        let start = Instant::now();
        choose_made(page, "bomb.csv", text).await?;
        page.see(said).await?;
        slowest = slowest.max(start.elapsed());
    }
    page.is_accessible().await?;
    ensure!(page.all_stored().await? == before);
    eprintln!(
        "{}: {} files made to choke the page, each refused within {} ms of being chosen",
        page.engine.name(),
        BOMBS.len(),
        slowest.as_millis()
    );
    ensure!(slowest < Duration::from_secs(2), "{slowest:?}");
    // The page goes on.
    choose_file(page, "ok.csv", "2026-11-04,4\n").await?;
    page.tap("button", "Show what will change").await?;
    page.tap("button", "Bring it in").await?;
    page.find("heading", "It is in").await?;
    page.stores(NOVEMBER, r#"{"d":4,"p":[4,"#).await
}

async fn what_could_not_be_read_can_be_saved(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().pain(day("2026-10-31"), 4).lay_out(page).await?;
    let kept = "{\"v\":1,\"seq\":9,\"crc\":\"00000000\",\"body\":{\"days\":[]}} as found 👋";
    page.seed(&[
        (NOVEMBER, "not even JSON"),
        ("gradual/kept/m/2026-09/1", kept),
    ])
    .await?;
    page.goto("/data/").await?;
    page.see("Texts that could not be read").await?;
    page.is_accessible().await?;
    keep_files(page).await?;
    let mut found = vec![];
    for name in ["Save text 1", "Save text 2"] {
        page.tap("button", name).await?;
        found.push(next_file(page).await?);
    }
    let text = "text/plain".to_owned();
    ensure!(
        found
            == [
                (
                    "gradual-kept-m-2026-09-1.txt".to_owned(),
                    text.clone(),
                    kept.to_owned()
                ),
                (
                    "gradual-m-2026-11.txt".to_owned(),
                    text,
                    "not even JSON".to_owned()
                ),
            ],
        "{found:?}"
    );
    // An import puts another November there: the odd one is kept.
    page.tap("link", "Choose a file").await?;
    choose_file(page, "ok.csv", "2026-11-04,4\n").await?;
    page.tap("button", "Show what will change").await?;
    page.tap("button", "Bring it in").await?;
    page.find("heading", "It is in").await?;
    page.stores("gradual/kept/m/2026-11/1", "not even JSON")
        .await?;
    page.stores(NOVEMBER, r#"{"d":4,"p":[4,"#).await
}
