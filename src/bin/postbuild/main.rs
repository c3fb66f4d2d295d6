//! The last step of a release build, run by Trunk over its staging folder (see `Trunk.toml`).
//!
//! ```text
//! code     the two built files, smaller:  glue  JavaScript,  module  Wasm
//! policy   the content security policy, into every page
//! sizes    the table of sizes, and the budget that fails the build
//! digest   hashes
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod code;
mod digest;
mod glue;
mod module;
mod policy;
mod sizes;

use gradual::content::reading;
use std::{env, error::Error, fs, path::PathBuf, process::ExitCode};

/// What goes wrong ends the build and is told to a person; nobody acts on its kind.
type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("postbuild: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let staging = PathBuf::from(
        env::var_os("TRUNK_STAGING_DIR").ok_or("TRUNK_STAGING_DIR is not set: Trunk runs this")?,
    );
    let index = staging.join("index.html");
    let page = code::shrink(&staging, &fs::read_to_string(&index)?)?;
    code::minify_scripts(&staging)?;
    let page = policy::put_into(&page)?;
    fs::write(&index, page)?;
    fs::write(staging.join(reading::FILE), reading::file())?;
    let sizes = sizes::measure(&staging)?;
    print!("{}", sizes::table(&sizes));
    sizes::within_budget(&sizes, env::var_os("GRADUAL_OVER_BUDGET").is_some())
}
