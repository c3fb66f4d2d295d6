//! Gradual in real browsers: the harness. The trials are in `tests/e2e/`.
//!
//! ```text
//! trial     a named list of steps, run once per engine on a stage of its own, with a hard time limit
//! stage     what a trial gets: a page, its server, its browser, its trap
//! page      what a person does and sees: go, tap, type, keys, see, reload   (going, find, roles, input, tabs, storage, checks)
//! browser   one driver process and one profile, for one trial at a time  (capabilities, options, process, waiting)
//! server    `dist/` on a port of its own, stoppable, with faults            (http, fault, trap)
//! console   what the page complained about: errors, broken policy
//! clock     a clock that can be set
//! axe       the accessibility rules
//! ```
//!
//! Nothing is skipped, and an engine that does not start is a failure. Only a driver that hangs has its trial begun again, once and
//! aloud: before there is a page (`trial`), or while it goes to one that came (`unheard`).

pub mod axe;
pub mod browser;
mod capabilities;
pub mod checks;
pub mod clock;
pub mod console;
pub mod engine;
pub mod find;
mod going;
pub mod input;
pub mod options;
pub mod page;
pub mod process;
mod roles;
pub mod screenshot;
pub mod server;
pub mod stage;
pub mod storage;
pub mod tabs;
pub mod trial;
mod unheard;
mod waiting;

pub use anyhow::{Context, Result, anyhow, bail, ensure};
pub use engine::{ALL, Engine};
pub use options::Options;
pub use page::Page;
pub use server::{Fault, Server, Site};
pub use stage::Stage;
pub use thirtyfour::WindowHandle;
pub use trial::{Trial, run};

use std::path::{Path, PathBuf};

/// The repository's root.
#[must_use]
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Where pictures and the traces of failures go: `target/e2e/` of the repository.
#[must_use]
pub fn output() -> PathBuf {
    repository().join("target/e2e")
}
