//! What the product knows and computes: pure code, one noun a file. No screen, no clock, no IO, no serde.
//!
//! The facts a person writes down: [`day`], [`scale`], [`stamp`], [`activity`], [`entry`], [`flare`], [`plan`],
//! [`settings`], all held together by [`journal`]. The rules that read them live beside them.

pub mod activity;
pub mod activity_order;
pub mod backup;
pub mod bands;
pub mod baseline;
pub mod consistency;
pub mod day;
pub mod entry;
mod far;
pub mod flare;
pub mod flare_switch;
pub mod fraction;
pub mod goal;
pub mod gone;
pub mod journal;
pub mod ladder;
pub mod loading;
pub mod order;
pub mod plan;
pub mod quota;
pub mod random;
pub mod scale;
pub mod settings;
pub mod spaces;
pub mod stamp;
pub mod start_here;
pub mod template;
pub mod trend;
pub mod undo;
pub mod usual;
pub mod warning;
pub mod week;
