//! Goals in the person's own words.

use super::trends::{counted, fill, tenths};
use crate::domain::goal::GoalError;

pub const HEADING: &str = "Goals";
pub const UNDER: &str = "What you want back, in your own words";
pub const ABOUT: &str = "Name three to five things that matter to you. Every two weeks, say how well you can do each one. Small steps add up, and here you can see it.";
pub const CHAPTER: &str = "Five things good plans share";
pub const QUESTION: &str = "How well can you do it now?";
pub const LOW: &str = "can't do it at all";
pub const HIGH: &str = "as well as before";
pub const RATE_AGAIN: &str = "Rate it again";
pub const EDIT: &str = "Edit";
pub const PUT_AWAY: &str = "Put away";
pub const USE_AGAIN: &str = "Use again";
pub const AWAY: &str = "Put away";
pub const ADD: &str = "Add a goal";
pub const WORDS: &str = "What do you want to do again?";
pub const HINT: &str = "Such as: walk to the shop and back. Play on the floor with the children.";
pub const KEEP: &str = "Keep it";
pub const NOT_NOW: &str = "Not now";
pub const LINKS: &str = "What serves this goal?";
pub const SERVED_BY: &str = "Served by";
pub const DUE: &str = "It is time to rate your goals again.";
pub const FULL: &str = "Five goals are enough at one time. Put one away to make room.";
pub const NO_ROOM: &str = "Put a goal away to use one of these again.";
pub const OVER_ALL: &str = "All goals together";
pub const BEYOND: &str = "That is more than the usual ups and downs of such ratings.";
pub const WITHIN: &str = "That is within the usual ups and downs of such ratings.";
pub const FIRST_RATING: &str = "Rated once. The next rating in two weeks shows the way it goes.";
pub const NOT_RATED: &str = "Not rated yet";

pub fn error(error: GoalError) -> &'static str {
    match error {
        GoalError::Empty => "Please say it in a few words, such as walking to the shop.",
        GoalError::TooLong => "Please keep it to 120 letters.",
        GoalError::Full => FULL,
    }
}

pub fn added(words: &str) -> String {
    fill("{} added", &[words])
}

pub fn changed(words: &str) -> String {
    fill("{} changed", &[words])
}

pub fn put_away(words: &str) -> String {
    fill("{} put away", &[words])
}

pub fn taken_out(words: &str) -> String {
    fill("{} in use again", &[words])
}

pub fn rated(score: Option<u8>) -> String {
    match score {
        Some(score) => fill("Rated {}", &[&score.to_string()]),
        None => "Rating cleared".to_owned(),
    }
}

/// "2 goals so far. Three to five work best."
pub fn so_far(n: usize) -> String {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    fill(
        "{} so far. Three to five work best.",
        &[&counted(n, "goal", "goals")],
    )
}

/// "6 of 10 on 24 Nov 2026".
pub fn last_rated(score: u8, day: &str) -> String {
    fill("{} of 10 on {}", &[&score.to_string(), day])
}

/// "From 3 on 1 Oct 2026 to 6 on 24 Nov 2026: 3 higher."
pub fn path(first: u8, first_day: &str, last: u8, last_day: &str) -> String {
    let with = [
        &*first.to_string(),
        first_day,
        &last.to_string(),
        last_day,
        &difference(i64::from(last) * 10 - i64::from(first) * 10),
    ];
    fill("From {} on {} to {} on {}: {}.", &with)
}

/// The average over the goals rated at both ends, in tenths.
pub fn mean(goals: usize, first: i64, last: i64) -> String {
    let goals = u32::try_from(goals).unwrap_or(u32::MAX);
    let said = |n: i64| tenths(u32::try_from(n).unwrap_or(0));
    let with = [
        &*counted(goals, "goal", "goals"),
        &said(first),
        &said(last),
        &difference(last - first),
    ];
    fill("Over {}, the average went from {} to {}: {}.", &with)
}

fn difference(in_tenths: i64) -> String {
    let size = tenths(u32::try_from(in_tenths.unsigned_abs()).unwrap_or(0));
    match in_tenths {
        0 => "the same".to_owned(),
        1.. => fill("{} higher", &[&size]),
        _ => fill("{} lower", &[&size]),
    }
}

/// A chart's name.
pub fn chart(words: &str) -> String {
    fill("Ratings of “{}”", &[words])
}

/// One rating in a chart's sentence.
pub fn point(score: u8, day: &str) -> String {
    fill("{} on {}.", &[&score.to_string(), day])
}

/// The line on the plan's card.
pub fn card_line(goals: usize, due: usize) -> String {
    let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    match (goals, due) {
        (0, _) => UNDER.to_owned(),
        (_, 0) => counted(n(goals), "goal", "goals"),
        _ => fill("{} to rate", &[&counted(n(due), "goal", "goals")]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_said_with_its_size() {
        assert_eq!(
            mean(3, 33, 57),
            "Over 3 goals, the average went from 3.3 to 5.7: 2.4 higher."
        );
        assert_eq!(
            path(6, "1 Oct", 6, "1 Nov"),
            "From 6 on 1 Oct to 6 on 1 Nov: the same."
        );
        assert_eq!(card_line(3, 1), "1 goal to rate");
    }
}
