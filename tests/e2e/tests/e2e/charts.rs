//! The charts: journals of every age and their tables, a day under the cursor, and the charts that are chosen.
use crate::past::{Past, TUESDAY, day};
use e2e::{Context as _, Engine, Page, Result, Stage, Trial, ensure, trial};
use gradual::{
    chart::table::{days, pages},
    domain::{
        activity::Amount,
        day::Day,
        journal::Journal,
        plan::{
            After, Attempt, Before, Goal, Ladder, LadderStep, Outcome, Quota, QuotaReason, Rating,
            put,
        },
        scale::{Likelihood, Score},
        stamp::Id,
    },
    text::names::EnglishNames,
};
use serde_json::json;

pub fn trials() -> Vec<Trial> {
    let trials = [
        trial!(tables_are_what_is_drawn).within_seconds(180),
        trial!(a_day_is_found_by_keys),
        trial!(charts_are_chosen)
            .with(|o| o.reduced_motion = true)
            .within_seconds(180),
        // Only Chromium can be told to see other colours.
        trial!(charts_without_colours).on(&[Engine::Chromium]),
        // What is drawn is the same in all of them.
        trial!(charts_with_large_text)
            .with(|o| o.text_percent = 200)
            .on(&[Engine::Chromium]),
        trial!(charts_with_large_text)
            .named("charts_on_a_small_phone")
            .with(|o| o.viewport = (320, 568))
            .on(&[Engine::Chromium]),
        trial!(charts_with_large_text)
            .named("charts_in_the_dark")
            .with(|o| o.dark = true)
            .on(&[Engine::Chromium]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

const TODAY: &str = "2026-11-24";

/// Evenings that go up and down, a walk every other day, some days left out.
fn lived(length: i32, gaps: bool) -> Past {
    let today = day(TODAY);
    let mut past = Past::new();
    for back in (0..length).rev() {
        if gaps && back % 9 > 6 {
            continue;
        }
        let date = today.plus(-back);
        past = past.pain(
            date,
            u8::try_from((back * 7 + back / 11) % 11).expect("few"),
        );
        if back % 2 == 0 {
            past = past.did(date, "walk", 10 + u32::try_from(back % 20).expect("few"));
        }
    }
    past
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
                page.find("table", &EnglishNamesOf(days.0).month()).await?;
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

/// A month as the app says it.
struct EnglishNamesOf(Day);

impl EnglishNamesOf {
    fn month(&self) -> String {
        gradual::text::names::Names::month(&EnglishNames, self.0)
    }
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
    let first = at(page).await?;
    page.press("End ArrowRight").await?;
    ensure!(at(page).await? != first, "the end is not the beginning");
    // The slider says it itself: the line beside it is still.
    let live = "return document.querySelector('.reader [role=status]').getAttribute('aria-live')";
    ensure!(page.js::<String>(live).await? == "off", "said twice");
    page.tap("button", "Day before").await?;
    ensure!(page.js::<String>(live).await? == "polite", "not said");

    // Eight digits lead to any date of ten years.
    page.js::<Option<()>>("document.querySelector('#go-to-day').focus(); return null")
        .await?;
    for digit in "03112019".chars() {
        page.type_text(&digit.to_string()).await?;
    }
    let took: String = page
        .js("return document.querySelector('#go-to-day').value")
        .await?;
    if took != "2019-11-03" {
        ensure!(
            page.engine == Engine::WebKit,
            "the date field holds {took:?}"
        );
        page.pick_date("Go to a date", "2019-11-03").await?;
    }
    page.see("3 November 2019: pain").await?;
    page.find("image", "Evening pain, 3 Nov 2019 to 30 Nov 2019…")
        .await?;
    page.pick_date("Go to a date", "2026-11-25").await?;
    page.see("That day has not come yet.").await?;

    // A touch on the chart is a day too, and leads to its log.
    page.tap_on(&page.find("image", "Evening pain, 3 Nov 2019 to…").await?)
        .await?;
    let touched = at(page).await?;
    page.see(&touched).await?;
    ensure!(
        touched.contains("1") && touched.contains("November 2019"),
        "{touched}"
    );
    page.shows_the_cursor().await?;
    page.is_accessible().await?;
    page.tap("link", "Open this day").await?;
    page.comes("location.pathname.endsWith('/day/') && location.hash.startsWith('#2019-11-1')")
        .await
}

trait Cursor {
    async fn shows_the_cursor(&self) -> Result<()>;
}

impl Cursor for Page {
    async fn shows_the_cursor(&self) -> Result<()> {
        self.wait_until(
            "document.querySelector('.chart .cursor').getAttribute('d').startsWith('M')",
        )
        .await
    }
}

async fn ensure_at(page: &Page, date: &str) -> Result<()> {
    let expression = format!(
        "document.querySelector('input[type=range]').getAttribute('aria-valuetext').includes('{date}')"
    );
    page.wait_until(&expression).await
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn score(n: u8) -> Score {
    Score::new(n).expect("0 to 10")
}

/// Three months of everything that can be shown.
fn everything() -> Past {
    let today = day(TODAY);
    let mut past = Past::lived_in().planned(|journal| {
        let at = journal.tick();
        for (n, (back, amount)) in [(80, 12), (50, 16), (20, 20)].into_iter().enumerate() {
            let quota = Quota {
                activity: id("walk"),
                from: today.plus(-back),
                amount: Amount::new(amount).expect("an amount"),
                first: Amount::new(12).expect("an amount"),
                why: if n == 0 {
                    QuotaReason::First
                } else {
                    QuotaReason::Up
                },
            };
            put(
                &mut journal.plan.quotas,
                id(&format!("quota{n}")),
                quota,
                at,
            );
        }
        for (n, words) in [
            "Play football with the children on Sundays",
            "Carry the shopping home",
        ]
        .into_iter()
        .enumerate()
        {
            let name = format!("goal{n}");
            let goal = Goal {
                words: words.to_owned(),
                order: i32::try_from(n).expect("few"),
                activities: vec![],
                ladders: vec![],
                archived: false,
            };
            put(&mut journal.plan.goals, id(&name), goal, at);
            for (k, rating) in [2, 3, 3, 5, 6].into_iter().enumerate() {
                let back = 60 - 14 * i32::try_from(k).expect("few");
                let rating = Rating {
                    goal: id(&name),
                    day: today.plus(-back),
                    score: score(rating + u8::try_from(n).expect("few")),
                };
                put(
                    &mut journal.plan.ratings,
                    id(&format!("rating{n}{k}")),
                    rating,
                    at,
                );
            }
        }
        let step = LadderStep {
            id: id("cup"),
            name: "Pick up a cup".to_owned(),
            rating: score(5),
        };
        let ladder = Ladder {
            name: "Bending".to_owned(),
            steps: vec![step],
            archived: false,
        };
        put(&mut journal.plan.ladders, id("bending"), ladder, at);
        for (n, (back, likelihood, outcome, pain)) in [
            (22, 80, Outcome::Partly, 5),
            (15, 60, Outcome::No, 4),
            (8, 30, Outcome::No, 3),
            (2, 20, Outcome::No, 3),
        ]
        .into_iter()
        .enumerate()
        {
            let attempt = Attempt {
                ladder: id("bending"),
                step: id("cup"),
                day: today.plus(-back),
                before: Before {
                    feared: "I get stuck".to_owned(),
                    likelihood: Likelihood::new(likelihood).expect("tens"),
                    pain: score(6),
                    apprehension: score(6),
                },
                after: Some(After {
                    outcome,
                    pain: score(pain),
                    apprehension: score(3),
                    learned: "It eased".to_owned(),
                }),
            };
            put(
                &mut journal.plan.attempts,
                id(&format!("try{n}")),
                attempt,
                at,
            );
        }
    });
    for back in 0..60 {
        past.journal.edit_day(today.plus(-back), |log, at| {
            log.extra.at = at;
            log.extra.value.confidence =
                Score::new(u8::try_from(7 - back / 15 + back % 3).expect("few"));
            if back % 5 != 0 && back > 0 {
                log.next_morning
                    .set(Some(score(u8::try_from(2 + back % 4).expect("few"))), at);
            }
            for session in &mut log.sessions {
                session.feel.value.effort = Some(score(4));
                session.feel.at = at;
            }
        });
    }
    past
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

async fn choose_all(page: &Page) -> Result<()> {
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
    let axes: Vec<String> = page
        .js("return [...new Set([...document.querySelectorAll('.chart')].map(svg =>
                [...svg.querySelectorAll('.grid')].at(-1)?.getAttribute('d').match(/M[0-9.]+/g)?.filter((m, n, all) => n < 2).join())
                .filter(Boolean))]")
        .await?;
    page.tap_in("section:nth-of-type(5)", "button", "Show as table")
        .await
        .with_context(|| format!("{axes:?}"))?;
    // A step back in time takes all of them along.
    page.tap("button", "Earlier").await?;
    page.find("image", "Goals, 29 Jul 2026 to 27 Oct 2026…")
        .await?;
    page.find("image", "Evening pain, 29 Jul 2026 to 27 Oct 2026…")
        .await?;
    page.tap("button", "Later").await?;
    page.find("image", "Evening pain, 26 Aug 2026 to…").await?;
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

async fn charts_without_colours(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    choose_all(page).await?;
    page.tap("radio", "3 months").await?;
    page.find("image", "Goals, 26 Aug 2026 to…").await?;
    page.screenshot("charts/colours").await?;
    let cdp = page.driver().cdp();
    let deficiency = json!({ "type": "achromatopsia" });
    cdp.send_raw("Emulation.setEmulatedVisionDeficiency", deficiency)
        .await?;
    page.screenshot("charts/grey").await?;
    let none = json!({ "type": "none" });
    cdp.send_raw("Emulation.setEmulatedVisionDeficiency", none)
        .await?;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    cdp.send_raw("Emulation.setEmulatedMedia", forced).await?;
    page.screenshot("charts/forced").await?;
    // Nothing that carries a meaning has the colour of its ground.
    let hidden: Vec<String> = page
        .js(
            "const ground = getComputedStyle(document.querySelector('.card')).backgroundColor;
             return [...document.querySelectorAll('.chart path[d]:not([d=\"\"])')].filter(p => {
                const style = getComputedStyle(p);
                return [style.fill, style.stroke].every(c => c === 'none' || c === ground);
             }).map(p => p.getAttribute('class'))",
        )
        .await?;
    ensure!(hidden.is_empty(), "not to be seen: {hidden:?}");
    let print = json!({ "media": "print", "features": [] });
    cdp.send_raw("Emulation.setEmulatedMedia", print).await?;
    page.screenshot("charts/print").await?;
    Ok(())
}

async fn charts_with_large_text(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let name = match (page.options.dark, page.options.text_percent) {
        (true, _) => "dark",
        (_, 200) => "large",
        _ => "small",
    };
    choose_all(page).await?;
    page.tap("button", "Look at one day").await?;
    page.tap("button", "Day before").await?;
    page.tap_in("section:nth-of-type(1)", "button", "How this is read")
        .await?;
    for range in ["4 weeks", "3 months", "Year", "All"] {
        page.tap("radio", range).await?;
        page.find("image", "Goals, …").await?;
        page.fits_the_width().await.context(range)?;
        page.screenshot(&format!("charts/{name}-{}", &range[..1]))
            .await?;
    }
    page.is_accessible().await
}
