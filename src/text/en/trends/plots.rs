//! Sentences and keys of the charts that can be chosen.

use super::{counted, days, fill};
use crate::text::goals::{BEYOND, WITHIN};

#[must_use]
pub fn from_to(title: &str, first: &str, last: &str) -> String {
    fill("{}, {} to {}", &[title, first, last])
}

// Keys.

pub const DOTS_ALONE: &str = "Each ring is one time.";
pub const SPANS_ALONE: &str =
    "Each upright mark stands for several days, from their lowest score to their highest.";
pub const PLAN_IS: &str =
    "Dashes: the amount planned for a day, times the days a week you plan now.";
pub const ASKED_KEY: &str = "Each ring is one time. Dashes: the amount planned for a day.";
pub const ASKED_SPANS: &str = "Each upright mark stands for several sessions, from their lowest amount to their highest. Dashes: the amount planned for a day.";
pub const TRIES_KEY: &str = "Ring: what you expected. Full square: what you found.";
pub const GOALS_KEY: &str = "Each ring is a rating, 0 can't do it at all, 10 as well as before. Ratings far apart are not joined.";
pub const CALENDAR_KEY: &str = "A row is a week. The larger the square, the higher the number. A dot: nothing logged, or nothing done.";

// How often a reading is wrong: our own simulation.

pub const HOW_OFTEN_WRONG: &str = "We tried this on made-up months. When nothing had changed, 8 to 27 in 100 were told \"easing\" at least once in 12 weeks, and 1 to 14 \"rising\". A true drop of 2 points in a month was found by one look 29 to 56 times in 100. So trust your own sense too.";
pub const CONFIDENCE_NOTE: &str = "Confidence is read by the same rule as pain, turned round.";
pub const AMOUNTS_NOTE: &str = "Amounts are shown as they are. No reading is made of them.";

// Sentences.

#[must_use]
pub fn sessions(n: u32) -> String {
    fill("{}.", &[&counted(n, "session", "sessions")])
}

pub const NO_SESSIONS: &str = "No sessions in this time.";

#[must_use]
pub fn sessions_from_to(n: u32, least: &str, most: &str) -> String {
    let sessions = counted(n, "session", "sessions");
    if least == most {
        fill("{}, {} each time.", &[&sessions, least])
    } else {
        fill("{}, from {} to {}.", &[&sessions, least, most])
    }
}

pub const NOTHING_ASKED: &str = "No amount was planned for a day in this time.";

#[must_use]
pub fn asked_all_along(amount: &str, from: &str) -> String {
    fill("Planned for a day: {} from {} on.", &[amount, from])
}

#[must_use]
pub fn asked_changed(first: &str, from: &str, last: &str, since: &str, changes: u32) -> String {
    let times = if changes == 1 {
        "It was changed once."
    } else {
        "It was changed {} times."
    };
    let times = fill(times, &[&changes.to_string()]);
    let with = [first, from, last, since, &*times];
    fill("Planned for a day: {} from {}, and {} since {}. {}", &with)
}

/// The middle of what was told of one of the three times.
#[must_use]
pub fn middle_of(title: &str, n: u32, middle: &str, low: &str, high: &str) -> String {
    let told = counted(n, "time", "times");
    if low == high {
        fill("{}: {}, told {}.", &[title, middle, &told])
    } else {
        let with = [title, middle, low, high, &*told];
        fill("{}: {} in the middle, from {} to {}, told {}.", &with)
    }
}

#[must_use]
pub fn not_told(title: &str) -> String {
    fill("{}: not told.", &[title])
}

pub const NO_TRIES: &str = "No finished tries in this time.";

#[must_use]
pub fn pain_expected(expected: &str, found: &str) -> String {
    fill(
        "Pain: {} expected, {} found, on average.",
        &[expected, found],
    )
}

pub const NO_RATINGS: &str = "No goal was rated in this time.";

#[must_use]
pub fn goal_once(words: &str, score: &str, date: &str) -> String {
    fill("{}: {} on {}.", &[words, score, date])
}

/// `beyond` says whether the change is more than the usual ups and downs of such ratings.
#[must_use]
pub fn goal_path(words: &str, first: [&str; 2], last: [&str; 2], beyond: bool) -> String {
    let sentence = if beyond {
        "{}: {} on {}, {} on {}. {}"
    } else {
        "{}: {} on {}, {} on {}."
    };
    let with = [words, first[0], first[1], last[0], last[1], BEYOND];
    fill(sentence, &with)
}

#[must_use]
pub fn goals_mean(goals: u32, first: &str, last: &str, beyond: bool) -> String {
    let goals = counted(goals, "goal", "goals");
    let how_far = if beyond { BEYOND } else { WITHIN };
    fill(
        "The average of {}: {}, then {}. {}",
        &[&goals, first, last, how_far],
    )
}

/// The name of a calendar, such as "A year of days: evening pain".
#[must_use]
pub fn calendar_of(what: &str) -> String {
    fill("A year of days: {}", &[what])
}

#[must_use]
pub fn days_with(n: u32, of: u32) -> String {
    let sentence = match n {
        1 => "{} of {} has a value.",
        _ => "{} of {} have a value.",
    };
    fill(sentence, &[&n.to_string(), &days(of)])
}
