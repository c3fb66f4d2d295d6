//! How soon a first visit's tap is answered: "Start with today" is pressed as soon as it is seen, and again ten seconds later if
//! nobody heard it; the time is that from the beginning of the load until the form's note field is seen.
use crate::{
    copy::copy_packed,
    report::{Bound, Report},
    slow::{Slow, has_worker},
};
use e2e::{Context as _, Result, Site, process::Scratch, repository};
use serde_json::json;

const RUNS: usize = 7;

/// Presses, and takes the times. It runs before any script of the page.
const FINGER: &str = "
    window.taps = [];
    const frame = () => {
        const seen = e => e && e.checkVisibility() && e.getBoundingClientRect().height > 0;
        if (seen(document.querySelector('textarea#note, #note'))) {
            window.answered = performance.now();
            return;
        }
        const button = [...document.querySelectorAll('button')].find(b => b.textContent.trim() === 'Start with today');
        const now = performance.now();
        if (seen(button) && now - (window.taps.at(-1) ?? -10_000) >= 10_000) {
            window.taps.push(now);
            button.click();
        }
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);";

const FORGET: &str = "
    localStorage.clear();
    await new Promise((yes, no) => {
        const asked = indexedDB.deleteDatabase('gradual');
        asked.onsuccess = yes;
        asked.onerror = asked.onblocked = no;
    });
    return null;";

struct Build {
    name: &'static str,
    site: Site,
    cold: Vec<Answer>,
    kept: Vec<Answer>,
}

struct Answer {
    seen: f64,
    answered: f64,
    taps: usize,
}

pub async fn measure(report: &mut Report) -> Result<()> {
    let scratch = Scratch::new()?;
    let mut builds = vec![Build::new("", Site::app()?)];
    if let Some(folder) = std::env::var_os("BENCH_BEFORE") {
        // A release did not always pack its files.
        let from = repository().join(&folder);
        copy_packed(&from, scratch.path(), str::to_owned)
            .with_context(|| format!("BENCH_BEFORE={}", from.display()))?;
        builds.push(Build::new(" before", Site::of(scratch.path())));
        report.note(format!("before: {}", folder.display()));
    }
    let slow = Slow::start().await?;
    slow.page
        .driver()
        .cdp()
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("(() => {{ {FINGER} }})()") }),
        )
        .await?;
    // The first of each warms up the browser itself.
    for run in 0..=RUNS {
        for build in &mut builds {
            let open = slow.open(build.site.clone(), "/").await?;
            let cold = slow.answer().await.context(build.name)?;
            slow.rests(&open).await?;
            if run > 0 {
                build.cold.push(cold);
            }
            if has_worker(&build.site) {
                // Both copies: or the one brings back the other.
                slow.page.js_async::<Option<()>>(FORGET).await?;
                slow.go(&open, "/").await?;
                let kept = slow.answer().await.context(build.name)?;
                slow.rests(&open).await?;
                if run > 0 {
                    build.kept.push(kept);
                }
            }
        }
    }
    slow.quit().await?;
    for build in &builds {
        for (how, answers) in [("cold", &build.cold), ("kept by the worker", &build.kept)] {
            if answers.is_empty() {
                continue;
            }
            let all = |of: fn(&Answer) -> f64| answers.iter().map(of).collect::<Vec<_>>();
            let what = |what| format!("Today{}, {how}: {what}", build.name);
            report.add(
                what("the button is there"),
                "ms",
                &all(|a| a.seen),
                Bound::None,
            );
            report.add(
                what("its tap is answered"),
                "ms",
                &all(|a| a.answered),
                Bound::None,
            );
            let more = answers.iter().filter(|a| a.taps > 1).count();
            if more > 0 {
                report.note(format!(
                    "{}: {more} of {} first taps went unheard",
                    what("taps"),
                    answers.len()
                ));
            }
        }
    }
    Ok(())
}

impl Build {
    fn new(name: &'static str, mut site: Site) -> Self {
        site.packed = true;
        Self {
            name,
            site,
            cold: vec![],
            kept: vec![],
        }
    }
}

impl Slow {
    async fn answer(&self) -> Result<Answer> {
        self.wait("window.answered").await?;
        let (taps, answered): (Vec<f64>, f64) = self
            .page
            .js("return [window.taps, window.answered]")
            .await?;
        Ok(Answer {
            seen: *taps.first().context("no button")?,
            answered,
            taps: taps.len(),
        })
    }
}
