//! What saving one entry costs the main thread: with ten years stored beside it, and with nothing. The two take turns in one
//! browser, in its own thread's time, which other programs do not lengthen.
use crate::{
    beside::{Beside, TEN_YEARS},
    report::{Bound, Report, median},
};
use e2e::{Context as _, Page, Result, Server, ensure};
use gradual::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{Feel, Session, Work},
        journal::Journal,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    storage::{
        format::{body_of, envelope::seal},
        starters,
    },
    text::activities::STARTER_NAMES,
};
use serde_json::{Value, json};
use std::time::Duration;

const RUNS: usize = 41;
const WARM_UP: usize = 3;
/// Until a save is over, drawn and quiet again; nothing asks the page meanwhile.
const QUIET: Duration = Duration::from_millis(1_200);

pub async fn measure(report: &mut Report) -> Result<()> {
    let ticks = json!({ "timeDomain": "threadTicks" });
    let both = Beside::open([TEN_YEARS, 0], "Performance.enable", ticks).await?;
    let page = &both.page;
    let mut times = [vec![], vec![]];
    for run in 0..RUNS + WARM_UP {
        for (tab, times) in both.tabs.iter().zip(&mut times) {
            page.switch_to(tab).await?;
            let time = save(page, 1 + run % 10).await?;
            if run >= WARM_UP {
                times.push(time);
            }
        }
    }
    page.quit().await?;
    let [full, empty] = times;
    for (what, runs) in [("ten years", &full), ("nothing", &empty)] {
        let what = format!("Saving an entry with {what} stored");
        report.add(what, "µs", runs, Bound::None);
    }
    report.add_one(
        "Saving an entry: ten years, times nothing",
        median(&full) / median(&empty),
        String::new(),
        Bound::AtMost(1.2),
    );
    Ok(())
}

/// Two sessions a day, a pain each evening and each morning, a note each third day.
pub fn journal(today: Day, days: i32) -> Journal {
    let mut journal = Journal::default();
    journal.plan.activities = starters(&STARTER_NAMES);
    journal.settings.at = journal.tick();
    journal.settings.dismissed.insert("welcome".to_owned());
    for back in (0..days).rev() {
        let day = today.plus(-back);
        let score = |n: i32| Score::new(u8::try_from((n + back / 7) % 11).unwrap_or(5));
        journal.edit_day(day, |log, at| {
            log.pain.set(score(0), at);
            log.next_morning.set(score(3), at);
            if back % 3 == 0 {
                log.note
                    .set("Slept badly; the walk in the park eased.".to_owned(), at);
            }
        });
        for activity in ["walk", "strength"] {
            let id = Id::parse(&format!("b{}", journal.clock.0));
            let (Some(id), Some(activity)) = (id, Id::parse(activity)) else {
                continue;
            };
            let work = Work {
                amount: Amount::clamped(12),
                asked: None,
                trial: false,
            };
            let feel = Feel {
                before: score(1),
                during: score(2),
                effort: score(4),
            };
            let session = Session {
                id,
                activity,
                work: Group::new(work, Stamp(0)),
                feel: Group::new(feel, Stamp(1)),
                note: Group::default(),
            };
            journal.add_session(day, session);
        }
    }
    journal
}

/// Stores a journal on a server's origin and opens Today on it.
pub async fn lay_out(page: &Page, server: &Server, journal: &Journal) -> Result<()> {
    let go = async |path: &str| page.driver().goto([&*server.origin(), path].concat()).await;
    go("/e2e-blank.html").await?;
    let texts = journal.parts().into_iter().map(|part| {
        let (key, body) = body_of(part, journal);
        (key, seal(1, &body))
    });
    let texts: Vec<(String, String)> = texts.collect();
    page.js_with::<Option<()>>(
        "for (const [key, text] of arguments[0]) localStorage.setItem(key, text); return null",
        vec![json!(texts)],
    )
    .await?;
    go("/").await?;
    page.comes(
        "document.documentElement.dataset.app === 'started' && document.querySelector('#pain')",
    )
    .await?;
    tokio::time::sleep(3 * QUIET).await;
    Ok(())
}

/// Rates the day, and gives what that took of the main thread until all was quiet, in microseconds.
async fn save(page: &Page, pain: usize) -> Result<f64> {
    tokio::time::sleep(QUIET).await;
    let before = busy(page).await?;
    page.js::<Option<()>>(&format!(
        "document.querySelector('#pain input[value=\"{pain}\"]').click(); return null"
    ))
    .await?;
    tokio::time::sleep(QUIET).await;
    let after = busy(page).await?;
    let saved: bool = page
        .js(&format!(
            "return document.querySelector('.status').textContent.includes('Saved')
                && Object.values(localStorage).some(text => text.includes('\"p\":[{pain},'))"
        ))
        .await?;
    ensure!(saved, "not saved within {QUIET:?}");
    Ok((after - before) * 1e6)
}

/// How long the main thread has worked so far, in seconds of its own time.
pub async fn busy(page: &Page) -> Result<f64> {
    let answer: Value = page
        .driver()
        .cdp()
        .send_raw("Performance.getMetrics", json!({}))
        .await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    let metric = metrics.iter().find(|m| m["name"] == "TaskDuration");
    metric
        .and_then(|metric| metric["value"].as_f64())
        .context("no TaskDuration")
}
