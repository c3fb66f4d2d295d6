//! Charts from the outside: their geometry, that no spike is lost, their words and their rows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bars;
mod chosen;
mod compared;
mod geometry;
mod picture;
mod records;
mod rows;
mod sample;
mod sentences;
mod shared;
mod spikes;
mod words;
mod year;
