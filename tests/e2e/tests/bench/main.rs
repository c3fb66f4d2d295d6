//! `make bench`: how fast the built app is, and what Lighthouse says of it. Prints one table, writes `target/bench.json`, and
//! fails when a bound is broken. Only on Chromium: no other browser here can be slowed down.
//!
//! ```text
//! weight      the bytes that a phone fetches before Today answers
//! lighthouse  Lighthouse's mobile audit, each page three times
//! paint       first and largest contentful paint, beside a static twin of the same page
//! today       how soon a first visit's tap on "Start with today" is answered; also of an earlier build, BENCH_BEFORE=folder
//! save        what saving one entry costs the main thread, with ten years stored and with nothing
//! decade      the start, taps on a four times slower processor, and memory: with ten years stored, two months, nothing
//! trends      opening Trends with ten years against uPlot 1.6 drawing the same, against four weeks, and what it leaves behind
//! beside      tabs with logs of different lengths, one beside the other
//! slow        one browser on a slow phone and network, and a load in it
//! copy        copies of built folders
//! report      the table
//! ```
//!
//! `BENCH_ONLY=paint` runs one part. Its browser and server are those of the trials, and no load has an origin that another had.
mod beside;
mod copy;
mod decade;
mod lighthouse;
mod paint;
mod report;
mod save;
mod slow;
mod today;
mod trends;
mod weight;

use e2e::{Result, ensure};
use report::Report;
use std::process::ExitCode;

fn main() -> ExitCode {
    // It is the only one in this process.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let report = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(Into::into)
        .and_then(|runtime| runtime.block_on(measure()))
        .and_then(|report| report.tell().map(|()| report));
    match report {
        Ok(report) if report.is_within_bounds() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::from(2)
        }
    }
}

async fn measure() -> Result<Report> {
    let only = std::env::var("BENCH_ONLY").unwrap_or_default();
    let wanted = |part: &str| only.is_empty() || only == part;
    let mut report = Report::default();
    if wanted("weight") {
        weight::measure(&mut report)?;
    }
    if wanted("paint") {
        paint::measure(&mut report).await?;
    }
    if wanted("today") {
        today::measure(&mut report).await?;
    }
    if wanted("save") {
        save::measure(&mut report).await?;
    }
    if wanted("decade") {
        decade::measure(&mut report).await?;
    }
    if wanted("trends") {
        trends::measure(&mut report).await?;
    }
    if wanted("lighthouse") {
        lighthouse::measure(&mut report)?;
    }
    ensure!(!report.is_empty(), "BENCH_ONLY={only}: no such part");
    Ok(report)
}
