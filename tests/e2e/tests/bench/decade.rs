//! Ten years beside two months and beside nothing, in turn: how soon the app has started; on a four times slower processor, what
//! a tap costs the main thread in its own time and how soon it is painted (an entry saved, a screen changed, a range changed);
//! how much memory ten years take; and what the browser alone needs for a screen, the least that any app could.
use crate::{
    beside::{Beside, TEN_YEARS},
    report::{Bound, Report, median},
    save::busy,
    trends::{TO_PAINTED, held},
};
use e2e::{Context as _, Page, Result, ensure};
use serde_json::{Value, json};
use std::time::Duration;

/// Ten years, two months, nothing.
const DAYS: [i32; 3] = [TEN_YEARS, 60, 0];
const RUNS: usize = 15;
const WARM_UP: usize = 2;
/// JavaScript's heap and the program's memory at ten years, in bytes.
const MEMORY: f64 = 48.0 * 1024.0 * 1024.0;
/// The longest that a tap may take to be painted, in milliseconds, on an idle machine.
const LONGEST: f64 = 50.0;

/// What a tap sets going after it is painted, such as saving, is over by then.
const AFTERWARDS: Duration = Duration::from_millis(500);

/// Takes down when the app has started.
const STARTED: &str = "new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.app !== 'started') return;
        observer.disconnect();
        window.startedAt = performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";

/// Presses what `css` finds; the time until that is painted, in milliseconds.
const PRESS: &str = "
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
    let beside = Beside::open(DAYS, "Page.addScriptToEvaluateOnNewDocument", started).await?;
    let page = &beside.page;
    let mut starts = [vec![], vec![], vec![]];
    for run in 0..RUNS + WARM_UP {
        for (tab, starts) in beside.tabs.iter().zip(&mut starts) {
            page.switch_to(tab).await?;
            page.reload().await?;
            let at: f64 = page.js("return window.startedAt").await?;
            if run >= WARM_UP {
                starts.push(at * 1e3);
            }
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
    }
    tell(report, "The start", &starts, 1.3);
    taps(page, &beside.tabs, report).await?;
    page.switch_to(&beside.tabs[0]).await?;
    let held = held(page).await?;
    report.add_one(
        "Memory at ten years, in bytes",
        held,
        String::new(),
        Bound::AtMost(MEMORY),
    );
    markup_alone(page, report).await?;
    page.quit().await
}

async fn taps(page: &Page, tabs: &[e2e::WindowHandle], report: &mut Report) -> Result<()> {
    // Of each tap: what it cost, and when it was painted.
    type Costs = [[Vec<f64>; 3]; 2];
    let mut taps: Vec<Costs> = TAPS.iter().map(|_| Costs::default()).collect();
    for run in 0..RUNS + WARM_UP {
        for (which, tab) in tabs.iter().enumerate() {
            page.switch_to(tab).await?;
            let ticks = json!({ "timeDomain": "threadTicks" });
            let _: Value = page
                .driver()
                .cdp()
                .send_raw("Performance.enable", ticks)
                .await?;
            throttle(page, 4).await?;
            for ((_, css), costs) in TAPS.iter().zip(&mut taps) {
                let press = PRESS.replace("CSS_OF_IT", &json!(css).to_string());
                let script = [TO_PAINTED, &press].concat();
                let before = busy(page).await?;
                let painted: f64 = page
                    .js_async(&script)
                    .await
                    .with_context(|| css.to_string())?;
                tokio::time::sleep(AFTERWARDS).await;
                let after = busy(page).await?;
                if run >= WARM_UP {
                    costs[0][which].push((after - before) * 1e6);
                    costs[1][which].push(painted);
                }
            }
            throttle(page, 1).await?;
        }
    }
    for kind in ["saving an entry", "a change of screen", "a change of range"] {
        let of_kind = || {
            let all = TAPS.iter().zip(&taps);
            all.filter(|((name, _), _)| *name == kind)
                .map(|(_, costs)| costs)
        };
        ensure!(of_kind().next().is_some(), "{kind}");
        // A round's screens together: each weighs something else.
        let cost = |which: usize| -> Vec<f64> {
            let of_run = |run: usize| of_kind().map(|costs| costs[0][which][run]).sum();
            (0..RUNS).map(of_run).collect()
        };
        tell(
            report,
            &format!("4× slower, {kind}"),
            &[cost(0), cost(1), cost(2)],
            1.2,
        );
        let painted: Vec<f64> = of_kind().flat_map(|costs| costs[1][0].clone()).collect();
        let in_us: Vec<f64> = painted.iter().map(|ms| ms * 1e3).collect();
        report.add(
            format!("4× slower, {kind} to painted, ten years"),
            "µs",
            &in_us,
            Bound::None,
        );
        let longest = painted.iter().copied().fold(0.0, f64::max);
        report.add_one(
            format!("4× slower, {kind}: the longest, ms"),
            longest,
            String::new(),
            Bound::AtMost(LONGEST),
        );
    }
    Ok(())
}

/// The screens of ten years as bare markup, put in by the browser: no program, no data, the same to lay out and to paint.
async fn markup_alone(page: &Page, report: &mut Report) -> Result<()> {
    let mut screens = vec![];
    for (_, css) in TAPS.iter().filter(|(name, _)| name.ends_with("screen")) {
        let press = PRESS.replace("CSS_OF_IT", &json!(css).to_string());
        page.js_async::<f64>(&[TO_PAINTED, &press].concat()).await?;
        tokio::time::sleep(AFTERWARDS).await;
        let markup = "return document.querySelector('main').innerHTML";
        screens.push(page.js::<String>(markup).await?);
    }
    let bare = "const bare = document.querySelector('main').cloneNode();
        document.querySelector('main').replaceWith(bare); return null";
    page.js::<Option<()>>(bare).await?;
    throttle(page, 4).await?;
    let mut painted = vec![];
    for run in 0..RUNS + WARM_UP {
        for markup in &screens {
            let put = "document.querySelector('main').innerHTML = MARKUP"
                .replace("MARKUP", &json!(markup).to_string());
            let press = PRESS.replace("document.querySelector(CSS_OF_IT).click()", &put);
            let at: f64 = page.js_async(&[TO_PAINTED, &press].concat()).await?;
            tokio::time::sleep(AFTERWARDS).await;
            if run >= WARM_UP {
                painted.push(at * 1e3);
            }
        }
    }
    throttle(page, 1).await?;
    report.add(
        "4× slower, a screen's bare markup to painted",
        "µs",
        &painted,
        Bound::None,
    );
    Ok(())
}

fn tell(report: &mut Report, what: &str, [full, some, empty]: &[Vec<f64>; 3], most: f64) {
    report.add(format!("{what}, ten years"), "µs", full, Bound::None);
    report.add(format!("{what}, two months"), "µs", some, Bound::None);
    report.add(format!("{what}, nothing stored"), "µs", empty, Bound::None);
    for (other, name) in [(some, "two months"), (empty, "nothing")] {
        report.add_one(
            format!("{what}: ten years, times {name}"),
            median(full) / median(other),
            String::new(),
            Bound::AtMost(most),
        );
    }
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
