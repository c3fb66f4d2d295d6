//! The trials. To add one: an `async fn name(stage: &mut Stage) -> Result<()>` in the file of its subject, and a line in that
//! file's `trials()`; a new file needs two lines here as well.
mod answers;
mod before;
mod bring;
mod builds;
mod charts;
mod charts_seen;
mod days;
mod durable;
mod flare;
mod handing_on;
mod harness;
mod install;
mod keyboard;
mod ladder;
mod loading;
mod lock;
mod log;
mod moving;
mod offline;
mod past;
mod past_tools;
mod plain;
mod plan;
mod profile;
mod reading;
mod report;
mod routes;
mod saving;
mod screens;
mod second;
mod settings;
mod signs;
mod slips;
mod stopped;
mod tools;
mod trees;
mod trends;
mod trouble;
mod undone;
mod update;
mod walks;
mod years;

use std::process::ExitCode;

fn main() -> ExitCode {
    let trials = [
        harness::trials(),
        routes::trials(),
        trees::trials(),
        log::trials(),
        saving::trials(),
        durable::trials(),
        lock::trials(),
        moving::trials(),
        handing_on::trials(),
        bring::trials(),
        profile::trials(),
        days::trials(),
        plan::trials(),
        answers::trials(),
        flare::trials(),
        trends::trials(),
        charts::trials(),
        charts_seen::trials(),
        report::trials(),
        reading::trials(),
        signs::trials(),
        settings::trials(),
        trouble::trials(),
        slips::trials(),
        undone::trials(),
        keyboard::trials(),
        ladder::trials(),
        tools::trials(),
        screens::trials(),
        plain::trials(),
        loading::trials(),
        before::trials(),
        second::trials(),
        stopped::trials(),
        offline::trials(),
        update::trials(),
        install::trials(),
        walks::trials(),
    ];
    e2e::run(trials.into_iter().flatten().collect())
}
