//! Mornings after smaller and after bigger amounts: two medians side by side, and what they do not show.

use super::{counted, fill};

pub const MORNINGS: &str = "Mornings after smaller and bigger days";
pub const MORNINGS_OF: &str = "Which activity";
pub const NOT_ENOUGH: &str = "Not enough yet";
pub const NO_DIFFERENCE: &str = "No clear difference";
pub const HIGHER_AFTER: &str = "Mornings were higher after bigger days";
pub const LOWER_AFTER: &str = "Mornings were lower after bigger days";
pub const NOT_A_CAUSE: &str = "This does not show what causes what. A good day may be the reason for doing more, and not the other way round.";

/// Days in each of the two bands, of as many as each needs.
#[must_use]
pub fn not_enough(smaller: u32, bigger: u32, enough: u32) -> String {
    let with = [smaller, bigger].map(|n| fill("{} of {}", &[&n.to_string(), &enough.to_string()]));
    fill(
        "{} smaller days and {} bigger days so far, each with a number for the next morning.",
        &[&with[0], &with[1]],
    )
}

#[must_use]
pub fn smaller_days(from: &str, to: &str, days: u32, middle: &str) -> String {
    band("Smaller days", from, to, days, middle)
}

#[must_use]
pub fn bigger_days(from: &str, to: &str, days: u32, middle: &str) -> String {
    band("Bigger days", from, to, days, middle)
}

fn band(which: &str, from: &str, to: &str, days: u32, middle: &str) -> String {
    let days = counted(days, "day", "days");
    let amounts = if from == to {
        from.to_owned()
    } else {
        fill("{} to {}", &[from, to])
    };
    fill(
        "{}, {}: {}. The middle score of the next mornings was {}.",
        &[which, &amounts, &days, middle],
    )
}

/// Tenths of a point; above 0 the mornings after bigger days were higher.
#[must_use]
pub fn between(tenths: i32) -> String {
    let size = super::tenths(tenths.unsigned_abs());
    match tenths {
        0 => "no different".to_owned(),
        1.. => fill("{} higher", &[&size]),
        _ => fill("{} lower", &[&size]),
    }
}

#[must_use]
pub fn difference(middle: &str, low: &str, high: &str) -> String {
    let sentence = if low == high && low == middle {
        "After bigger days, the middle morning score was {}. This is rough: other days like these would mostly give the same (9 times in 10)."
    } else {
        "After bigger days, the middle morning score was {}. This is rough: other days like these would mostly give something from {} to {} (9 times in 10)."
    };
    fill(sentence, &[middle, low, high])
}

/// `weeks` back from today.
#[must_use]
pub fn mornings_of(activity: &str, weeks: u32) -> String {
    fill(
        "{}, the last {} weeks. Days in a flare are left out.",
        &[activity, &weeks.to_string()],
    )
}
