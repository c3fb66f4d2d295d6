//! Lighthouse's mobile audit in a browser of ours.
use crate::report::{Bound, Report};
use e2e::{
    Context as _, Options, Result, Server, Site,
    browser::{CHROMIUM, chromium_arguments},
    ensure,
    process::{Group, Scratch, free_port},
};
use gradual::route::Route;
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    net::TcpStream,
    path::Path,
    process::Command,
    thread::sleep,
    time::{Duration, Instant},
};

const RUNS: usize = 3;
/// Each of these has to be 100.
const WHOLE: [&str; 3] = ["accessibility", "best-practices", "seo"];
/// Printed, in milliseconds but for the shift.
const TIMES: [&str; 3] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
];

pub fn measure(report: &mut Report) -> Result<()> {
    let mut site = Site::app()?;
    site.packed = true;
    let server = Server::start(site)?;
    for route in [Route::Today, Route::Chapter(0)] {
        let path = format!("/{}", route.path());
        let runs = (0..RUNS)
            .map(|_| run(&[&*server.origin(), &path].concat()))
            .collect::<Result<Vec<Value>>>()
            .with_context(|| path.clone())?;
        let score = |category: &str| -> Result<Vec<f64>> {
            let scores = runs
                .iter()
                .map(|run| run["categories"][category]["score"].as_f64());
            let scores: Option<Vec<f64>> = scores.map(|s| s.map(|s| (s * 100.0).round())).collect();
            scores.with_context(|| format!("no {category} in {}", runs[0]["runtimeError"]))
        };
        for category in WHOLE {
            let scores = score(category)?;
            let what = format!("{path}  Lighthouse {category}, the least");
            let least = scores.iter().copied().fold(f64::INFINITY, f64::min);
            report.add_one(what, least, format!("{scores:?}"), Bound::AtLeast(100.0));
            let lines: BTreeSet<String> = runs
                .iter()
                .flat_map(|run| complaints(run, category))
                .collect();
            for line in lines {
                report.note(format!("{path}  {category}: {line}"));
            }
        }
        let what = format!("{path}  Lighthouse performance");
        report.add(what, "", &score("performance")?, Bound::None);
        for time in TIMES {
            let times = runs
                .iter()
                .map(|run| run["audits"][time]["numericValue"].as_f64());
            let times: Vec<f64> = times.flatten().collect();
            report.add(
                format!("{path}    {time}, simulated"),
                "ms",
                &times,
                Bound::None,
            );
        }
    }
    Ok(())
}

/// The audits of a category that count and are not whole.
fn complaints(run: &Value, category: &str) -> Vec<String> {
    let audits = run["categories"][category]["auditRefs"].as_array();
    let audits = audits.into_iter().flatten();
    audits
        .filter(|audit| audit["weight"].as_f64() > Some(0.0))
        .filter_map(|audit| audit["id"].as_str())
        .filter(|id| {
            run["audits"][*id]["score"]
                .as_f64()
                .is_some_and(|score| score < 1.0)
        })
        .map(|id| format!("{id}: {}", run["audits"][id]["title"]))
        .collect()
}

/// One audit in a browser of its own, which is ours to end.
fn run(url: &str) -> Result<Value> {
    let program = std::env::var_os("E2E_LIGHTHOUSE")
        .context("E2E_LIGHTHOUSE is not set: run `make bench`")?;
    let scratch = Scratch::new()?;
    let port = free_port();
    let mut chromium = Command::new(CHROMIUM);
    chromium
        .args(chromium_arguments(
            &Options::default(),
            &scratch.path().join("profile"),
        ))
        .arg(format!("--remote-debugging-port={port}"))
        .arg("about:blank")
        .env("HOME", scratch.path())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    let _chromium = Group::spawn(&mut chromium, scratch.path())?;
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(
            start.elapsed() < Duration::from_secs(20),
            "Chromium does not start"
        );
        sleep(Duration::from_millis(50));
    }
    let result = scratch.path().join("result.json");
    let log = scratch.path().join("lighthouse.log");
    let mut lighthouse = Command::new("node");
    lighthouse
        .arg(program)
        .arg(url)
        .args(["--output=json", "--quiet", "--no-enable-error-reporting"])
        .arg("--only-categories=performance,accessibility,best-practices,seo")
        .arg(format!("--port={port}"))
        .arg(format!("--output-path={}", result.display()))
        .env("HOME", scratch.path())
        .env("CHROME_PATH", CHROMIUM)
        .env("CI", "1")
        .stdout(fs::File::create(&log)?)
        .stderr(fs::File::create(scratch.path().join("lighthouse.err"))?);
    let mut lighthouse = Group::spawn(&mut lighthouse, scratch.path())?;
    let start = Instant::now();
    while !lighthouse.has_ended() {
        ensure!(
            start.elapsed() < Duration::from_secs(180),
            "Lighthouse does not end"
        );
        sleep(Duration::from_millis(50));
    }
    read(&result).with_context(|| {
        let said = fs::read_to_string(scratch.path().join("lighthouse.err"));
        said.unwrap_or_default()
    })
}

fn read(result: &Path) -> Result<Value> {
    Ok(serde_json::from_slice(&fs::read(result)?)?)
}
