//! The charts: journals of every age and their tables, a day under the cursor, and the charts that are chosen.
use crate::{
    past::{TUESDAY, day},
    years::{TODAY, everything, lived},
};
use e2e::{Context as _, Engine, Page, Result, Stage, Trial, ensure, trial};
use gradual::{
    chart::table::{days, pages},
    domain::{day::Day, journal::Journal},
    text::names::{EnglishNames, Names as _},
};

pub fn trials() -> Vec<Trial> {
    let trials = [
        trial!(tables_are_what_is_drawn).within_seconds(180),
        trial!(a_day_is_found_by_keys),
        trial!(charts_are_chosen)
            .with(|o| o.reduced_motion = true)
            // Which charts are shown is the app's; what is drawn is looked at on each engine in the first.
            .usually_on(&[Engine::Chromium])
            .within_seconds(180),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

/// Each cell but the date of all rows on a page of the table, as the app drew it.
async fn rows(page: &Page) -> Result<Vec<Vec<String>>> {
    page.js("return [...document.querySelectorAll('section:first-of-type table tbody tr')].map(row => [...row.cells].slice(1).map(cell => cell.textContent))")
        .await
}

fn expected(journal: &Journal, (first, last): (Day, Day)) -> Vec<Vec<String>> {
    let rows = days(journal, first, (first, last), day(TODAY), &EnglishNames);
    rows.into_iter()
        .map(|row| vec![row.pain, row.middle, row.minutes, row.also])
        .collect()
}

async fn tables_are_what_is_drawn(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let today = day(TODAY);
    for (name, length, gaps, all_pages) in [
        ("empty", 0, false, true),
        ("one day", 1, false, true),
        ("13 days", 13, false, true),
        ("28 days with gaps", 28, true, true),
        ("a year", 365, true, true),
        ("ten years", 3650, true, false),
    ] {
        let past = lived(length, gaps);
        past.lay_out(page).await?;
        page.goto("/trends/").await?;
        page.find("image", "Evening pain, 28 Oct 2026 to 24 Nov 2026…")
            .await
            .context(name)?;
        page.tap("radio", "All").await?;
        let first = past
            .journal
            .first_logged()
            .unwrap_or(today)
            .min(today.plus(-27));
        page.tap_in("section:nth-of-type(1)", "button", "Show as table")
            .await?;
        let mut pages = pages(first, today, 1);
        if !all_pages {
            pages.truncate(3);
        }
        for (n, days) in pages.iter().enumerate() {
            if n > 0 {
                page.tap_in("section:nth-of-type(1)", "button", "Older")
                    .await?;
            }
            let wanted = expected(&past.journal, *days);
            let mut found = rows(page).await?;
            if found != wanted {
                // The page may still be on its way.
                page.find("table", &EnglishNames.month(days.0)).await?;
                found = rows(page).await?;
            }
            ensure!(
                found == wanted,
                "{name}, {days:?}: {found:?}, not {wanted:?}"
            );
        }
        page.fits_the_width().await.context(name)?;
    }
    Ok(())
}

/// What the slider says of where it is.
async fn at(page: &Page) -> Result<String> {
    page.js("return document.querySelector('input[type=range]').getAttribute('aria-valuetext')")
        .await
}

async fn a_day_is_found_by_keys(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    lived(3650, true).lay_out(page).await?;
    page.goto("/trends/").await?;
    page.tap("button", "Look at one day").await?;
    page.see("Tap the chart, or move along it here.").await?;
    page.js::<Option<()>>("document.querySelector('input[type=range]').focus(); return null")
        .await?;
    page.press("ArrowLeft").await?;
    ensure_at(page, "23 November 2026").await?;
    page.press("Shift+ArrowLeft").await?;
    ensure_at(page, "16 November 2026").await?;
    page.press("PageDown").await?;
    ensure_at(page, "16 October 2026").await?;
    // The window followed: its first day is now the slider's.
    page.find("image", "Evening pain, 16 Oct 2026 to 12 Nov 2026…")
        .await?;
    page.press("PageUp").await?;
    ensure_at(page, "16 November 2026").await?;
    page.press("Home").await?;
    ensure_at(page, "20 October 2026").await?;
    page.press("End").await?;
    ensure_at(page, "16 November 2026").await?;
    page.press("ArrowRight").await?;
    ensure_at(page, "17 November 2026").await?;
    // The slider says it itself: the line beside it is still.
    let live = "return document.querySelector('.reader [role=status]').getAttribute('aria-live')";
    ensure!(page.js::<String>(live).await? == "off", "said twice");
    page.tap("button", "Day before").await?;
    ensure!(page.js::<String>(live).await? == "polite", "not said");

    // Eight digits lead to any date of ten years.
    page.js::<Option<()>>("document.querySelector('#go-to-day').focus(); return null")
        .await?;
    // The same in either order of day and month.
    for digit in "11112019".chars() {
        page.type_text(&digit.to_string()).await?;
    }
    let took: String = page
        .js("return document.querySelector('#go-to-day').value")
        .await?;
    if took != "2019-11-11" {
        ensure!(
            page.engine == Engine::WebKit,
            "the date field holds {took:?}"
        );
        page.pick_date("Go to a date", "2019-11-11").await?;
    }
    page.see("11 November 2019: pain").await?;
    page.find("image", "Evening pain, 11 Nov 2019 to 8 Dec 2019…")
        .await?;
    page.pick_date("Go to a date", "2026-11-25").await?;
    page.see("That day has not come yet.").await?;
    page.wait_until("(field => field.ariaInvalid === 'true' && document.getElementById(field.getAttribute('aria-describedby')).textContent)(document.getElementById('go-to-day'))")
        .await?;
    // Today's log is Today, with its plan.
    page.pick_date("Go to a date", "2026-11-24").await?;
    page.wait_until(
        "document.querySelector('.reader a').pathname === new URL(document.baseURI).pathname",
    )
    .await?;
    page.pick_date("Go to a date", "2019-11-11").await?;
    page.see("11 November 2019: pain").await?;

    // A touch on the chart is a day too, and leads to its log.
    let before = at(page).await?;
    page.tap_on(&page.find("image", "Evening pain, 11 Nov 2019 to…").await?)
        .await?;
    let touched = at(page).await?;
    page.see(&touched).await?;
    ensure!(
        touched.contains(" 2019: ") && touched != before,
        "{touched}"
    );
    page.wait_until("document.querySelector('.chart .cursor').getAttribute('d').startsWith('M')")
        .await?;
    page.is_accessible().await?;
    page.tap("link", "Open this day").await?;
    page.comes("location.pathname.endsWith('/day/') && location.hash.startsWith('#2019-1')")
        .await
}

async fn ensure_at(page: &Page, date: &str) -> Result<()> {
    let expression = format!(
        "document.querySelector('input[type=range]').getAttribute('aria-valuetext').includes('{date}')"
    );
    page.wait_until(&expression).await
}

/// The chips, and a chart that each brings.
const CHOICES: [(&str, &str); 6] = [
    ("Confidence", "Confidence, …"),
    ("Walk", "Walk, minutes a week, …"),
    ("Expected and found", "Expected and found, …"),
    ("Goals", "Goals, …"),
    (
        "Effort times minutes, a week",
        "Effort times minutes, a week, …",
    ),
    ("A year of days", "A year of days: Evening pain, …"),
];

pub async fn choose_all(page: &Page) -> Result<()> {
    everything().lay_out(page).await?;
    page.goto("/trends/").await?;
    page.tap("button", "What to show").await?;
    for (chip, image) in CHOICES {
        page.tap("button", chip).await?;
        page.find("image", image).await?;
    }
    Ok(())
}

async fn charts_are_chosen(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    choose_all(page).await?;
    page.tap("radio", "3 months").await?;
    page.find("image", "Goals, 26 Aug 2026 to 24 Nov 2026…")
        .await?;
    // Each has its sentence, which is its name as well, and its table.
    let unsaid: Vec<String> = page
        .js("return [...document.querySelectorAll('.chart[role=img]')].filter(svg => {
                const said = svg.getAttribute('aria-label').split('. ').slice(1).join('. ');
                const words = svg.closest('section').textContent;
                return svg.closest('section:first-of-type') === null && !svg.closest('section').querySelector('.median') && !words.includes(said);
            }).map(svg => svg.getAttribute('aria-label'))")
        .await?;
    ensure!(unsaid.is_empty(), "not to be read: {unsaid:?}");
    let tables: Vec<String> = page.names("button").await?;
    let tables = tables
        .iter()
        .filter(|name| *name == "Show as table")
        .count();
    // Pain, confidence, minutes, three of the walk, tries, goals, load, the year.
    ensure!(tables == 10, "{tables} tables");
    // A step back in time takes all of them along.
    page.tap("radio", "4 weeks").await?;
    page.tap("button", "Earlier").await?;
    page.find("image", "Goals, 21 Oct 2026 to 17 Nov 2026…")
        .await?;
    page.find("image", "Evening pain, 21 Oct 2026 to 17 Nov 2026…")
        .await?;
    page.see("The four weeks to 15 Nov:").await?;
    page.tap("button", "Later").await?;
    page.find("image", "Evening pain, 28 Oct 2026 to…").await?;
    page.choose("What the year shows", "Minutes").await?;
    page.find("image", "A year of days: Minutes, …").await?;
    // One that is taken away is gone; what was chosen is kept from screen to screen.
    page.tap("button", "Goals").await?;
    page.gone("image", "Goals, …").await?;
    let moving: usize = page.js("return document.getAnimations().length").await?;
    ensure!(moving == 0, "{moving} animations");
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.has_targets_of(44).await?;
    page.tap("link", "Today").await?;
    page.arrives_at("/").await?;
    page.tap("link", "Trends").await?;
    page.find("image", "Confidence, …").await?;
    page.see_no("Carry the shopping home: ").await
}
