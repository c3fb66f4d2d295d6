//! The screens. [`state::AppState`] is the only writer; pages read signals and call it.

pub mod app;
pub mod changing;
pub mod chunk;
pub mod components;
pub mod hearing;
pub mod html;
pub mod locking;
pub mod moving;
pub mod pages;
pub mod platform;
pub mod preferences;
pub mod reading;
pub mod router;
pub mod sample;
pub mod start;
pub mod state;
pub mod undo;
