//! Gradual: a private, offline companion for ordinary back and neck pain.
//!
//! The map, and the one rule about it: dependencies point one way.
//!
//! ```text
//! domain ← text ← chart                              domain ← storage                route, content: leaves
//! domain, text, chart, content, storage ← interchange            all of them ← ui ← main
//! ```
//!
//! Only `ui/` and five files of `storage/` (`local`, `mirror`, `lock`, `tab_lock`, `js`) know a browser. Everything else is
//! plain Rust that `cargo test --no-default-features` runs in seconds. `tests/architecture.rs` holds both.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod chart;
pub mod content;
pub mod domain;
pub mod interchange;
pub mod route;
pub mod storage;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
