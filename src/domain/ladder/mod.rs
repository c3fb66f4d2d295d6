//! Facing what is avoided, in small steps (algorithms D, sources S6, S7; the cut-offs are our own).
//!
//! The facts are [`super::plan::Ladder`] and [`super::plan::Attempt`]. Here: the order of the steps and what may be one of
//! them, what an attempt showed, and when a step is ready to be left. Never an automatic move, never by difficulty.

mod attempts;
mod ready;

pub use attempts::{
    Comparison, Expected, apprehension_now, attempts, compare, expected, step_of, waiting,
};
pub use ready::{
    Because, Readiness, ReadyStep, readiness, ready_steps, to_repeat_or_split, tried_last,
};

use super::{order::sort_short, plan::LadderStep, spaces::single_spaced};
use std::ops::Range;

/// How many steps a ladder has: 5 to 12.
pub const STEPS: Range<usize> = 5..13;
/// A jump in apprehension above this invites a step between.
const JUMP: u8 = 3;
/// The most characters in a step's name.
const NAME: usize = 120;

/// What keeps a step off a ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepError {
    /// "I was told to avoid this": ask whoever told you first.
    ToldToAvoid,
    /// Nothing but spaces.
    Empty,
    /// More than 120 characters.
    TooLong,
    /// There are 12 already.
    Full,
}

/// The name of a new step as it will be kept: trimmed, inner white space single.
///
/// # Errors
/// [`StepError`] says what keeps it off; being told to avoid it comes first.
pub fn check_step(
    name: &str,
    told_to_avoid: bool,
    steps: &[LadderStep],
) -> Result<String, StepError> {
    let name = single_spaced(name);
    if told_to_avoid {
        Err(StepError::ToldToAvoid)
    } else if name.is_empty() {
        Err(StepError::Empty)
    } else if name.chars().count() > NAME {
        Err(StepError::TooLong)
    } else if steps.len() + 1 >= STEPS.end {
        Err(StepError::Full)
    } else {
        Ok(name)
    }
}

/// Puts a new step in its place: by its first rating, after those of the same rating, while the ladder still stands in
/// that order; at the end once the person has sorted it otherwise.
pub fn insert(steps: &mut Vec<LadderStep>, step: LadderStep) {
    let place = if steps.is_sorted_by_key(|s| s.rating) {
        steps.partition_point(|s| s.rating <= step.rating)
    } else {
        steps.len()
    };
    steps.insert(place, step);
}

/// Back to ascending order of the first rating, ties in their own order.
pub fn sort_by_rating(steps: &mut [LadderStep]) {
    sort_short(steps, |a, b| a.rating < b.rating);
}

/// Moves the step at `place` one up or one down; tells whether it moved.
pub fn move_step(steps: &mut [LadderStep], place: usize, down: bool) -> bool {
    let other = if down {
        place.checked_add(1)
    } else {
        place.checked_sub(1)
    };
    match other {
        Some(other) if place.max(other) < steps.len() => {
            steps.swap(place, other);
            true
        }
        _ => false,
    }
}

/// The places after which a jump of more than 3 invites a step between, each with the two ratings.
#[must_use]
pub fn jumps(steps: &[LadderStep]) -> Vec<(usize, u8, u8)> {
    let pairs = steps.windows(2).enumerate();
    pairs
        .filter_map(|(place, pair)| match pair {
            [low, high] if high.rating.get() > low.rating.get() + JUMP => {
                Some((place, low.rating.get(), high.rating.get()))
            }
            _ => None,
        })
        .collect()
}

/// Where to begin unless the person says otherwise: the lowest rating, the first of several.
#[must_use]
pub fn lowest(steps: &[LadderStep]) -> Option<&LadderStep> {
    steps.iter().min_by_key(|s| s.rating)
}
