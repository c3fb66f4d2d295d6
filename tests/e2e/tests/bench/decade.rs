//! Ten years beside two months and beside nothing, in turn: how soon the app has started; on a four times slower processor, what
//! a touch costs the main thread in its own time and how soon it is painted (an entry saved, a screen changed, a range changed);
//! how much memory ten years take; and what the browser alone needs for a touch that does nothing and for a screen's markup.
//!
//! The three take turns, each first as often as the others; a ratio is the median of the rounds' own ratios.
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
const RUNS: usize = 21;
const WARM_UP: usize = 2;
/// JavaScript's heap and the program's memory at ten years, in bytes.
const MEMORY: f64 = 48.0 * 1024.0 * 1024.0;
/// The longest that a touch may take to be painted, in milliseconds, on an idle machine.
const LONGEST: f64 = 50.0;

/// What a touch sets going after it is painted, such as saving, is over by then.
const AFTERWARDS: Duration = Duration::from_millis(500);

/// Takes down when the app has started.
const STARTED: &str = "new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.app !== 'started') return;
        observer.disconnect();
        window.startedAt = performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });";

/// Takes down what an event took at the longest, from its own time to the frame that shows what came of it: Event Timing, in
/// steps of 8 ms; of what takes less than 16 it says nothing.
const EVENTS: &str = "new PerformanceObserver(list => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'event', durationThreshold: 16 });";

/// Where a finger meets what `CSS` finds, brought into sight; and what is chosen before.
const PLACE: &str = "
    const found = document.querySelector(CSS), box = found.closest('label') ?? found;
    const { top, bottom } = box.getBoundingClientRect();
    if (!box.closest('.tabs') && (top < 0 || bottom > innerHeight - 100)) box.scrollIntoView({ block: 'center' });
    await new Promise(done => setTimeout(done, 250));
    window.longest = 16;
    const { x, y, width, height } = box.getBoundingClientRect();
    return [x + width / 2, y + height / 2, CHOSEN];";
const CHOSEN: &str = "[location.pathname, ...[...document.querySelectorAll(':checked')].map(input => input.value)].join()";

/// What is touched, in this order, from Today on; the last but one brings back to where it began.
const TOUCHES: [(&str, &str); 7] = [
    ("saving an entry", "#pain label:not(:has(:checked)) input"),
    (SCREEN, ".tabs a[href='learn/']"),
    (SCREEN, ".tabs a[href='plan/']"),
    (SCREEN, ".tabs a[href='trends/']"),
    ("a change of range", "#range input[value=months]"),
    (SCREEN, ".tabs a[href='./']"),
    (NOTHING, "h1"),
];
const SCREEN: &str = "a change of screen";
/// The least that the browser and the machine take, whatever the app.
const NOTHING: &str = "a touch that does nothing";

/// What was measured of one touch, for ten years, two months, nothing.
#[derive(Default)]
struct Costs {
    /// Microseconds of the main thread's own time.
    busy: [Vec<f64>; 3],
    /// Milliseconds until it was painted.
    painted: [Vec<f64>; 3],
}

pub async fn measure(report: &mut Report) -> Result<()> {
    let source = [STARTED, EVENTS].concat();
    let started = json!({ "source": source });
    let beside = Beside::open(DAYS, "Page.addScriptToEvaluateOnNewDocument", started).await?;
    let page = &beside.page;
    let mut starts = [vec![], vec![], vec![]];
    for run in 0..RUNS + WARM_UP {
        for which in turn(run) {
            page.switch_to(&beside.tabs[which]).await?;
            page.reload().await?;
            let at: f64 = page.js("return window.startedAt").await?;
            if run >= WARM_UP {
                starts[which].push(at * 1e3);
            }
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
    }
    tell(report, "The start", &starts, 1.3);
    touches(page, &beside.tabs, report).await?;
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

/// Which of the three is first, second and third in a round.
fn turn(run: usize) -> [usize; 3] {
    [run % 3, (run + 1) % 3, (run + 2) % 3]
}

async fn touches(page: &Page, tabs: &[e2e::WindowHandle], report: &mut Report) -> Result<()> {
    let mut touches: Vec<Costs> = TOUCHES.iter().map(|_| Costs::default()).collect();
    for run in 0..RUNS + WARM_UP {
        for which in turn(run) {
            page.switch_to(&tabs[which]).await?;
            let ticks = json!({ "timeDomain": "threadTicks" });
            let _: Value = page
                .driver()
                .cdp()
                .send_raw("Performance.enable", ticks)
                .await?;
            throttle(page, 4).await?;
            for ((kind, css), costs) in TOUCHES.iter().zip(&mut touches) {
                let (cost, painted) = touch(page, kind, css)
                    .await
                    .with_context(|| css.to_string())?;
                if run >= WARM_UP {
                    costs.busy[which].push(cost);
                    costs.painted[which].push(painted);
                }
            }
            throttle(page, 1).await?;
        }
    }
    for kind in ["saving an entry", SCREEN, "a change of range", NOTHING] {
        let all = TOUCHES.iter().zip(&touches);
        let of_kind: Vec<&Costs> = all
            .filter(|((name, _), _)| *name == kind)
            .map(|(_, costs)| costs)
            .collect();
        ensure!(!of_kind.is_empty(), "{kind}");
        let is_ours = kind != NOTHING;
        if is_ours {
            // A round's screens together: each weighs something else.
            let cost = |which: usize| -> Vec<f64> {
                let of_run = |run: usize| of_kind.iter().map(|costs| costs.busy[which][run]).sum();
                (0..RUNS).map(of_run).collect()
            };
            let costs = [cost(0), cost(1), cost(2)];
            tell(report, &format!("4× slower, {kind}"), &costs, 1.2);
        }
        let painted: Vec<f64> = of_kind
            .iter()
            .flat_map(|costs| costs.painted[0].clone())
            .collect();
        let what = format!("4× slower, {kind}: touch to paint, ten years");
        report.add(what, "ms", &painted, Bound::None);
        report.add_one(
            format!("4× slower, {kind}: the longest, ms"),
            painted.iter().copied().fold(0.0, f64::max),
            String::new(),
            if is_ours {
                Bound::AtMost(LONGEST)
            } else {
                Bound::None
            },
        );
    }
    Ok(())
}

/// Touches what `css` finds with a finger: what that cost the main thread, in microseconds, and the milliseconds to its paint.
async fn touch(page: &Page, kind: &str, css: &str) -> Result<(f64, f64)> {
    let place = PLACE
        .replace("CSS", &json!(css).to_string())
        .replace("CHOSEN", CHOSEN);
    let (x, y, before): (f64, f64, String) = page.js_async(&place).await?;
    let finger = [
        ("touchStart", json!([{ "x": x, "y": y }])),
        ("touchEnd", json!([])),
    ];
    let start = busy(page).await?;
    for (kind, points) in finger {
        let touch = json!({ "type": kind, "touchPoints": points });
        let cdp = page.driver().cdp();
        cdp.send_raw("Input.dispatchTouchEvent", touch).await?;
    }
    tokio::time::sleep(AFTERWARDS).await;
    let cost = (busy(page).await? - start) * 1e6;
    let after: String = page.js(&["return ", CHOSEN].concat()).await?;
    ensure!(
        (before == after) == (kind == NOTHING),
        "touched, and it did not do what it does: {after}"
    );
    Ok((cost, page.js("return window.longest").await?))
}

/// The screens of ten years as bare markup, put in by the browser: no program, no data, the same to lay out and to paint.
async fn markup_alone(page: &Page, report: &mut Report) -> Result<()> {
    let mut screens = vec![];
    for (kind, css) in TOUCHES.iter().filter(|(kind, _)| *kind == SCREEN) {
        touch(page, kind, css).await?;
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
            let put = format!("return await toPainted(() => {put})");
            let at: f64 = page.js_async(&[TO_PAINTED, &put].concat()).await?;
            tokio::time::sleep(AFTERWARDS).await;
            if run >= WARM_UP {
                painted.push(at);
            }
        }
    }
    throttle(page, 1).await?;
    report.add(
        "4× slower, a screen's bare markup to painted",
        "ms",
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
        let ratios: Vec<f64> = full
            .iter()
            .zip(other)
            .map(|(full, other)| full / other)
            .collect();
        report.add_one(
            format!("{what}: ten years, times {name}"),
            median(&ratios),
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
