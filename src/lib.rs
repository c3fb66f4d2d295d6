//! Gradual: a private, offline companion for ordinary back and neck pain.
//!
//! The map, and the one rule about it: dependencies point one way.
//!
//! ```text
//! domain ← chart, storage, interchange ← ui ← main
//! route, content, text are leaves (text and chart may name domain types; chart may use text)
//! ```
//!
//! Only `ui/`, `storage/local.rs`, `storage/mirror.rs` and `storage/lock.rs` know a browser. Everything else is plain
//! Rust that `cargo test --no-default-features` runs in seconds.
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
