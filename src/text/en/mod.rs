//! English. A string is its own documentation, so items here carry none of their own.
#![allow(missing_docs)]

pub mod about;
pub mod activities;
pub mod bring;
pub mod data;
pub mod install;
pub mod learn;
pub mod lock;
pub mod plan;
pub mod report;
pub mod save;
pub mod settings;
pub mod shell;
pub mod signs;
pub mod today;
pub mod trends;
pub mod update;
pub mod welcome;
