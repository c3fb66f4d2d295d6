//! What opening Trends "All" with ten years of days costs, up to what is painted: beside uPlot 1.6 drawing the same points in the same
//! page, and beside four weeks on the same screen; and what fifty changes of the range leave on the heap.
//!
//! What is measured is the main thread's own time, with layout and paint: the key is drawn in one frame and the charts in the
//! next, and the wait between them is nobody's work. The three take turns. uPlot is told to draw what the screen draws: evenings
//! and their medians as lines, which is its quickest way, and minutes a week as bars.
use crate::{
    report::{Bound, Report, median},
    save::{busy, journal, lay_out},
};
use e2e::{Context as _, Engine, Options, Page, Result, Server, Site, browser::Browser, ensure};
use gradual::{
    chart::series::{Series, weekly_totals},
    domain::{
        day::{Day, Weekday},
        journal::Journal,
    },
};
use serde_json::{Value, json};
use std::{env, fs, path::PathBuf};

const RUNS: usize = 25;
const WARM_UP: usize = 5;
const DAYS: i32 = 3_650;

pub async fn measure(report: &mut Report) -> Result<()> {
    let browser = Browser::start(Engine::Chromium, Options::default(), None).await?;
    let server = Server::start(Site::app()?)?;
    let page = browser.open(&server).await?;
    let today: String = page
        .js("const d = new Date(Date.now() - 3 * 3600e3); return d.toLocaleDateString('sv')")
        .await?;
    let today = Day::parse(&today).context("no date")?;
    let journal = journal(today, DAYS);
    lay_out(&page, &server, &journal).await?;
    page.driver()
        .goto([&*server.origin(), "/trends/"].concat())
        .await?;
    page.comes("document.documentElement.dataset.app === 'started' && document.querySelector('.chart .median')")
        .await?;
    prepare(&page, &journal, today).await?;
    let ticks = json!({ "timeDomain": "threadTicks" });
    page.driver()
        .cdp()
        .send_raw("Performance.enable", ticks)
        .await?;
    for (name, slower) in [("", 1), (", 4× slower", 4)] {
        page.driver()
            .cdp()
            .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))
            .await?;
        compare(&page, report, name).await?;
    }
    page.driver()
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
        .await?;
    heap(&page, report).await?;
    page.quit().await
}

/// Loads uPlot into the page, with the points that the screen draws, and the clock.
async fn prepare(page: &Page, journal: &Journal, today: Day) -> Result<()> {
    let folder = PathBuf::from(env::var("E2E_UPLOT").context("E2E_UPLOT names no folder")?);
    let read = |file: &str| {
        let path = folder.join(file);
        fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let library = read("uPlot.iife.min.js")?;
    page.js::<Option<()>>(&format!("{library}; window.uPlot = uPlot; return null"))
        .await?;
    let first = journal.first_logged().unwrap_or(today);
    let series = Series::evening_pain(journal, first, today);
    let seconds = |day: Day| i64::from(day.since(Day::EPOCH)) * 86_400;
    let days: Vec<i64> = (0..=today.since(first))
        .map(|n| seconds(first.plus(n)))
        .collect();
    let scores: Vec<Option<u8>> = series.scores.iter().map(|s| s.map(|s| s.get())).collect();
    let medians: Vec<Option<f64>> = series
        .medians
        .iter()
        .map(|m| m.map(|m| f64::from(m.doubled()) / 2.0))
        .collect();
    let weeks = weekly_totals(journal, first, today, Weekday::MONDAY, None);
    let starts: Vec<i64> = weeks.iter().map(|w| seconds(w.starts)).collect();
    let totals: Vec<u32> = weeks.iter().map(|w| w.total).collect();
    page.js_with::<Option<()>>(
        &[TO_PAINTED, SET_UP].concat(),
        vec![
            json!([days, scores, medians]),
            json!([starts, totals]),
            json!(read("uPlot.min.css")?),
        ],
    )
    .await
    .map(drop)
}

/// How long until what is done is painted, in milliseconds.
pub const TO_PAINTED: &str = "
    window.toPainted = draw => new Promise(done => requestAnimationFrame(() => {
        const start = performance.now(), after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now() - start);
        draw();
        after.port2.postMessage(0);
    }));";

const SET_UP: &str = "
    const [pain, minutes, css] = arguments;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const room = document.createElement('div');
    document.querySelector('main').prepend(room);
    const { width, height } = document.querySelector('.chart').getBoundingClientRect();
    const axes = [{}, {}], legend = { show: false };
    window.drawOther = () => [
        new uPlot({ width, height, axes, legend, scales: { y: { range: [0, 10] } }, series: [{},
            { stroke: '#5a4a94', width: 1 }, { stroke: '#5a4a94', width: 3 }] }, pain, room),
        new uPlot({ width, height, axes, legend, series: [{},
            { fill: '#0e6657', paths: uPlot.paths.bars({ size: [0.8] }), points: { show: false } }] }, minutes, room),
    ];
    window.choose = slug => document.querySelector(`#range input[value=${slug}]`).click();
    window.breath = () => new Promise(done => setTimeout(done, 150));
    window.shown = () => document.querySelector('.chart').getAttribute('aria-label').split('.')[0];
    return null;";

/// What an action costs the main thread until it is painted, in microseconds; the charts show something else then, or not.
async fn cost(page: &Page, action: &str, changes: bool) -> Result<f64> {
    let shown: String = page.js("return shown()").await?;
    let start = busy(page).await?;
    page.js_async::<Option<()>>(&format!("{action}; await breath(); return null"))
        .await?;
    let cost = (busy(page).await? - start) * 1e6;
    let now: String = page.js("return shown()").await?;
    ensure!((now != shown) == changes, "{action}: {shown}, {now}");
    Ok(cost)
}

async fn compare(page: &Page, report: &mut Report, name: &str) -> Result<()> {
    let (mut all, mut weeks, mut other) = (vec![], vec![], vec![]);
    for run in 0..RUNS + WARM_UP {
        let times = [
            cost(page, "choose('all')", true).await?,
            cost(page, "choose('weeks')", true).await?,
            cost(page, "window.plots = drawOther()", false).await?,
        ];
        let away = "for (const plot of plots) plot.destroy(); await breath(); return null";
        page.js_async::<Option<()>>(away).await?;
        if run >= WARM_UP {
            all.push(times[0]);
            weeks.push(times[1]);
            other.push(times[2]);
        }
    }
    for (what, runs) in [
        ("Trends, ten years painted", &all),
        ("Trends, four weeks of ten years painted", &weeks),
        ("uPlot, the same points painted", &other),
    ] {
        report.add(format!("{what}{name}"), "µs", runs, Bound::None);
    }
    report.add_one(
        format!("Ten years: Trends, times uPlot{name}"),
        median(&all) / median(&other),
        String::new(),
        Bound::AtMost(1.0),
    );
    report.add_one(
        format!("Trends: ten years, times four weeks{name}"),
        median(&all) / median(&weeks),
        String::new(),
        Bound::AtMost(1.5),
    );
    Ok(())
}

/// What the page holds after a thorough clean-up, in bytes: JavaScript's heap and the program's memory.
pub async fn held(page: &Page) -> Result<f64> {
    let cdp = page.driver().cdp();
    for _ in 0..2 {
        cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let usage: Value = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?;
    let heap = usage["usedSize"].as_f64().context("no usedSize")?;
    // Chromium 156 crashes when asked for all memories there are; the program's own glue gives it out once more.
    let program: f64 = page
        .js_async(
            "const { js } = document.querySelector('script[data-wasm]').dataset;
             const { memory } = await (await import(new URL(js, document.baseURI))).default();
             return memory.buffer.byteLength",
        )
        .await?;
    ensure!(program > 0.0, "the program's memory was not found");
    Ok(heap + program)
}

async fn heap(page: &Page, report: &mut Report) -> Result<()> {
    let changes = async |count: usize| -> Result<()> {
        for n in 0..count {
            let slug = ["months", "year", "all", "weeks"][n % 4];
            page.js_async::<Option<()>>(&format!("choose('{slug}'); await breath(); return null"))
                .await?;
        }
        Ok(())
    };
    // Both end at the same range.
    changes(12).await?;
    let before = held(page).await?;
    changes(52).await?;
    let after = held(page).await?;
    report.add_one(
        "Trends: memory after 52 changes of the range, times before",
        after / before,
        format!("{:.1} MB, {:.1} MB", before / 1e6, after / 1e6),
        Bound::AtMost(1.05),
    );
    Ok(())
}
