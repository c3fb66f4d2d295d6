//! Ten years beside nothing, in turn: how soon the app has started, how soon a tap is painted on a four times slower processor
//! (an entry saved, a screen changed, a range changed), and how much memory ten years take.
use crate::{
    beside::Beside,
    report::{Bound, Report, median},
};
use e2e::{Context as _, Page, Result, ensure};
use serde_json::{Value, json};

const RUNS: usize = 11;
const WARM_UP: usize = 2;
/// JavaScript's heap and the program's memory at ten years, in bytes.
const MEMORY: f64 = 48.0 * 1024.0 * 1024.0;
/// The longest that a tap may take to be painted, in milliseconds, on an idle machine.
const LONGEST: f64 = 50.0;

/// Takes down when the app has started.
const STARTED: &str = "new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.app !== 'started') return;
        observer.disconnect();
        window.startedAt = performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";

/// Presses what `css` finds; the time until that is painted, in milliseconds.
const PRESS: &str = "
    const toPainted = draw => new Promise(done => requestAnimationFrame(() => {
        const start = performance.now(), after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now() - start);
        draw();
        after.port2.postMessage(0);
    }));
    await new Promise(done => setTimeout(done, 250));
    return await toPainted(() => document.querySelector(CSS_OF_IT).click());";

/// What is pressed, in this order, from Today on; the last brings back to where it began.
const TAPS: [(&str, &str); 6] = [
    ("saving an entry", "#pain label:not(:has(:checked)) input"),
    ("a change of screen", ".tabs a[href='learn/']"),
    ("a change of screen", ".tabs a[href='plan/']"),
    ("a change of screen", ".tabs a[href='trends/']"),
    ("a change of range", "#range input[value=months]"),
    ("a change of screen", ".tabs a[href='./']"),
];

pub async fn measure(report: &mut Report) -> Result<()> {
    let started = json!({ "source": STARTED });
    let both = Beside::open("Page.addScriptToEvaluateOnNewDocument", started).await?;
    let page = &both.page;
    let mut starts = [vec![], vec![]];
    for run in 0..RUNS + WARM_UP {
        for (tab, starts) in both.tabs.iter().zip(&mut starts) {
            page.switch_to(tab).await?;
            page.reload().await?;
            let at: f64 = page.js("return window.startedAt").await?;
            if run >= WARM_UP {
                starts.push(at * 1e3);
            }
            tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        }
    }
    tell(report, "The start", &starts, 1.3);
    taps(page, &both.tabs, report).await?;
    page.switch_to(&both.tabs[0]).await?;
    let held = crate::trends::held(page).await?;
    report.add_one(
        "Memory at ten years, in bytes",
        held,
        String::new(),
        Bound::AtMost(MEMORY),
    );
    page.quit().await
}

async fn taps(page: &Page, tabs: &[e2e::WindowHandle], report: &mut Report) -> Result<()> {
    let mut times: Vec<[Vec<f64>; 2]> = TAPS.iter().map(|_| [vec![], vec![]]).collect();
    for run in 0..RUNS + WARM_UP {
        for (which, tab) in tabs.iter().enumerate() {
            page.switch_to(tab).await?;
            throttle(page, 4).await?;
            for ((_, css), times) in TAPS.iter().zip(&mut times) {
                let script = PRESS.replace("CSS_OF_IT", &json!(css).to_string());
                let time: f64 = page
                    .js_async(&script)
                    .await
                    .with_context(|| css.to_string())?;
                if run >= WARM_UP {
                    times[which].push(time * 1e3);
                }
            }
            throttle(page, 1).await?;
        }
    }
    for kind in ["saving an entry", "a change of screen", "a change of range"] {
        let of_kind = |which: usize| -> Vec<f64> {
            let all = TAPS
                .iter()
                .zip(&times)
                .filter(|((name, _), _)| *name == kind);
            all.flat_map(|(_, times)| times[which].clone()).collect()
        };
        let both = [of_kind(0), of_kind(1)];
        ensure!(both.iter().all(|times| !times.is_empty()), "{kind}");
        tell(report, &format!("4× slower, {kind}"), &both, 1.2);
        let longest = both[0].iter().copied().fold(0.0, f64::max) / 1e3;
        report.add_one(
            format!("4× slower, {kind}: the longest, ms"),
            longest,
            String::new(),
            Bound::AtMost(LONGEST),
        );
    }
    Ok(())
}

fn tell(report: &mut Report, what: &str, [full, empty]: &[Vec<f64>; 2], most: f64) {
    report.add(format!("{what}, ten years"), "µs", full, Bound::None);
    report.add(format!("{what}, nothing stored"), "µs", empty, Bound::None);
    let ratio = median(full) / median(empty);
    report.add_one(
        format!("{what}: ten years, times nothing"),
        ratio,
        String::new(),
        Bound::AtMost(most),
    );
}

async fn throttle(page: &Page, rate: u32) -> Result<()> {
    let wanted = json!({ "rate": rate });
    let _: Value = page
        .driver()
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", wanted)
        .await?;
    Ok(())
}
