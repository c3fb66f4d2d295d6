//! English. A string is its own documentation, so items here carry none of their own.
#![allow(missing_docs)]

pub mod about;
pub mod activities;
pub mod baseline;
pub mod bring;
pub mod building;
pub mod calendar;
pub mod data;
pub mod examples;
pub mod flare;
pub mod gate;
pub mod goals;
pub mod install;
pub mod ladder;
pub mod learn;
pub mod limits;
pub mod lock;
pub mod look_back;
pub mod plan;
pub mod planned;
pub mod prompts;
pub mod reminders;
pub mod report;
pub mod save;
pub mod settings;
pub mod shell;
pub mod signs;
pub mod start_here;
pub mod today;
pub mod trends;
pub mod update;
pub mod welcome;
