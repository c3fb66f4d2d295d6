//! A page for a visit: made, sent as a file that opens alone, and printed.
use crate::{
    moving::{keep_files, next_file},
    past::{Past, TUESDAY, day, id, score},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use e2e::{Context as _, Engine, Page, Result, Stage, Trial, ensure, output, trial};
use gradual::domain::{
    activity::Amount,
    day::Day,
    plan::{
        After, Attempt, Before, Goal, Ladder, LadderStep, Outcome, Quota, QuotaReason, Rating,
        Sign, put,
    },
    scale::Likelihood,
};
use serde_json::{Value, json};
use std::fs;

pub fn trials() -> Vec<Trial> {
    // Chromium alone prints to a file, and there the proxy for the trap is kept for files too.
    let chromium = &[Engine::Chromium];
    vec![
        trial!(a_page_is_made_and_sent).with(|o| o.clock = Some(TUESDAY)),
        trial!(it_prints_on_two_pages_and_opens_alone)
            .with(|o| {
                o.clock = Some(TUESDAY);
                o.trap = true;
            })
            .within_seconds(120)
            .on(chromium),
    ]
}

/// Twelve weeks with goals, quotas, a ladder and a ticked sign; `most` fills every list to its end.
fn told(most: bool) -> Past {
    let today = day("2026-11-24");
    let mut past = Past::lived_in();
    let at = past.journal.tick();
    let (goals, ladders, long) = if most { (5, 6, 12) } else { (3, 1, 1) };
    let plan = &mut past.journal.plan;
    for n in 0..goals {
        let goal = Goal {
            words: ["Dig here ", "Carry it ", "Sit long "][n as usize % 3].repeat(long),
            order: n,
            activities: vec![],
            ladders: vec![],
            archived: false,
        };
        put(&mut plan.goals, id(&format!("goal{n}")), goal, at);
        for (back, rating) in [(70, 3), (4, 6)] {
            let rating = Rating {
                goal: id(&format!("goal{n}")),
                day: today.plus(-back),
                score: score(rating),
            };
            put(&mut plan.ratings, id(&format!("r{n}b{back}")), rating, at);
        }
    }
    for (n, (back, amount)) in [(79, 8), (40, 12), (3, 19)].into_iter().enumerate() {
        let quota = Quota {
            activity: id("walk"),
            from: today.plus(-back),
            amount: Amount::clamped(amount),
            first: Amount::clamped(8),
            why: QuotaReason::Up,
        };
        put(&mut plan.quotas, id(&format!("q{n}")), quota, at);
    }
    for n in 0..ladders {
        let step = |k: u8| LadderStep {
            id: id(&format!("step{k}")),
            name: "Lift a full basket ".repeat(long / 2 + 1),
            rating: score(k),
        };
        let ladder = Ladder {
            name: "Bending to the floor ".repeat(long / 3 + 1),
            steps: (2..8).map(step).collect(),
            archived: false,
        };
        put(&mut plan.ladders, id(&format!("ladder{n}")), ladder, at);
        for back in [20, 12, 5] {
            put(
                &mut plan.attempts,
                id(&format!("try{n}b{back}")),
                tried(n, today.plus(-back)),
                at,
            );
        }
    }
    let slugs = [
        "calf",
        "lump",
        "fever",
        "neck-artery",
        "very-unwell",
        "small-fall",
        "cancer",
    ];
    for slug in &slugs[..if most { 7 } else { 1 }] {
        let sign = Sign {
            slug: (*slug).to_owned(),
            ticked: today.plus(-9),
            seen: Some(today.plus(-8)),
        };
        put(&mut plan.signs, id(slug), sign, at);
    }
    past
}

fn tried(ladder: i32, on: Day) -> Attempt {
    Attempt {
        ladder: id(&format!("ladder{ladder}")),
        step: id("step3"),
        day: on,
        before: Before {
            feared: "It would lock".to_owned(),
            likelihood: Likelihood::new(60).expect("a likelihood"),
            pain: score(6),
            apprehension: score(6),
        },
        after: Some(After {
            outcome: Outcome::No,
            pain: score(3),
            apprehension: score(3),
            learned: String::new(),
        }),
    }
}

/// A device with a sharing sheet that takes files.
const SHEET: &str = "
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
    Object.defineProperty(navigator, 'share', { value: async data => { window.__shared = data.files[0]; }, configurable: true });
    return null";

async fn a_page_is_made_and_sent(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    told(false).lay_out(page).await?;
    page.goto("/trends/").await?;
    page.tap("link", "Make a report").await?;
    page.arrives_at("/report/").await?;
    page.focuses("heading", "Your report").await?;
    page.see("My own record").await?;
    page.see("26 Aug 2026 to 24 Nov 2026").await?;
    page.see("8 min, then 19 min, 3 days a week").await?;
    page.see("One swollen, sore calf (ticked 15 Nov 2026")
        .await?;
    page.fill(
        "textbox",
        "Your questions for the visit",
        "Is it <b>safe</b> to swim?\nHow fast?",
    )
    .await?;
    page.fill(
        "textbox",
        "Your name, if you want it on the page",
        "Ada <script>",
    )
    .await?;
    page.see("Own record of Ada <script>").await?;
    page.see("Is it <b>safe</b> to swim?").await?;
    page.tap("checkbox", "Warning signs ticked").await?;
    page.see_no("sore calf").await?;
    page.tap("radio", "4 weeks").await?;
    page.see("28 Oct 2026 to 24 Nov 2026").await?;
    page.fits_the_width().await?;
    page.has_targets_of(44).await?;
    page.is_accessible().await?;

    // The file says what the page says, as text, and nothing that was unticked.
    keep_files(page).await?;
    page.tap("button", "Send or save as a file").await?;
    page.see("The file is with your downloads.").await?;
    let file = next_file(page).await?.2;
    for words in [
        "Own record of Ada &lt;script&gt;",
        "Is it &lt;b&gt;safe&lt;/b&gt; to swim?",
        "Dig here",
        "28 Oct 2026 to 24 Nov 2026",
    ] {
        ensure!(file.contains(words), "{words} is not in {file}");
    }
    for words in ["<script", "sore calf", "Slept badly"] {
        ensure!(!file.contains(words), "{words} is in {file}");
    }
    _ = page.js::<Value>(SHEET).await?;
    page.tap("button", "Send or save as a file").await?;
    page.see("Handed on.").await?;
    let shared = "const f = window.__shared; return [f.name, f.type, await f.text()]";
    let (name, kind, text): (String, String, String) = page.js_async(shared).await?;
    ensure!(
        (&*name, &*kind) == ("my-report.html", "text/html"),
        "{name} {kind}"
    );
    ensure!(text == file);

    // What was typed and chosen is there the next time.
    page.reload().await?;
    page.see("Own record of Ada <script>").await?;
    page.see_no("sore calf").await?;
    // The guide and the plan lead here too.
    for (from, way) in [
        ("/guide/getting-it-right-for-you/", "Make a report"),
        ("/plan/", "A page for a visit…"),
    ] {
        page.goto(from).await?;
        page.tap("link", way).await?;
        page.arrives_at("/report/").await?;
    }
    Ok(())
}

/// A4 and Letter, in inches.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 8.27, 11.69), ("letter", 8.5, 11.0)];

/// Prints what is open on both papers; kept under `target/e2e/chromium/report/` for a person to look at.
async fn prints(page: &Page, name: &str) -> Result<()> {
    for (paper, width, height) in PAPERS {
        let wanted = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false, "printBackground": false });
        let cdp = page.driver().cdp();
        let made = cdp.send_raw("Page.printToPDF", wanted).await?;
        let pdf = BASE64_STANDARD.decode(made["data"].as_str().context("no PDF")?)?;
        let text = String::from_utf8_lossy(&pdf);
        let pages = text.matches("/Type /Page").count() - text.matches("/Type /Pages").count();
        let folder = output().join("chromium/report");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{name}-{paper}.pdf")), &pdf)?;
        ensure!((1..=2).contains(&pages), "{name} on {paper}: {pages} pages");
    }
    Ok(())
}

async fn it_prints_on_two_pages_and_opens_alone(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    for (name, most) in [("usual", false), ("most", true)] {
        told(most).lay_out(page).await?;
        page.goto("/report/").await?;
        let questions = if most {
            "What should I do next? ".repeat(32)
        } else {
            "May I swim?".to_owned()
        };
        page.fill("textbox", "Your questions for the visit", &questions)
            .await?;
        page.see(questions.trim()).await?;
        if most {
            page.tap("radio", "Year").await?;
            page.see("25 Nov 2025 to 24 Nov 2026").await?;
        }
        page.screenshot(&format!("report/{name}-screen")).await?;
        prints(page, &format!("{name}-app")).await?;
        keep_files(page).await?;
        page.tap("button", "Send or save as a file").await?;
        page.see("The file is with your downloads.").await?;
        let file = next_file(page).await?.2;
        let path = output().join(format!("chromium/report/{name}.html"));
        fs::write(&path, file)?;
        page.is_quiet().await?;

        // From a folder, far from the app.
        let trap = stage.trap.as_ref().context("a trap")?;
        let before = trap.caught().len();
        page.driver()
            .goto(format!("file://{}", path.display()))
            .await?;
        page.see("What these figures are").await?;
        let asked: usize = page
            .js("return performance.getEntriesByType('resource').length")
            .await?;
        ensure!(
            asked == 0 && trap.caught().len() == before,
            "{:?}",
            trap.caught()
        );
        page.is_quiet().await?;
        page.fits_the_width().await?;
        page.screenshot(&format!("report/{name}-file")).await?;
        prints(page, &format!("{name}-file")).await?;
        page.is_accessible().await?;
    }
    Ok(())
}
