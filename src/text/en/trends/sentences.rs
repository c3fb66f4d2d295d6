//! What a chart shows, in sentences: for everyone, and for a screen reader in the picture's place.

use super::{capital, counted, days, minutes, of_days_logged};

#[must_use]
pub fn pain_from_to(first: &str, last: &str) -> String {
    ["Evening pain, ", first, " to ", last].concat()
}

#[must_use]
pub fn minutes_from_to(first: &str, last: &str) -> String {
    ["Minutes a week, ", first, " to ", last].concat()
}

pub const NOTHING_LOGGED: &str = "Nothing logged in this time.";
pub const NO_MINUTES: &str = "No minutes logged in this time.";

#[must_use]
pub fn logged(n: u32, of: u32) -> String {
    [&*of_days_logged(n, of), "."].concat()
}

/// The only logged day.
#[must_use]
pub fn only(value: &str, date: &str) -> String {
    [value, " on ", date, "."].concat()
}

#[must_use]
pub fn first_and_last(first: &str, first_date: &str, last: &str, last_date: &str) -> String {
    [
        "First ", first, " on ", first_date, ", last ", last, " on ", last_date, ".",
    ]
    .concat()
}

#[must_use]
pub fn every_day(value: &str) -> String {
    ["Every logged day: ", value, "."].concat()
}

/// `times` days have the highest value; `date` is the latest of them.
#[must_use]
pub fn highest(value: &str, times: u32, date: &str) -> String {
    extreme("Highest ", value, times, date)
}

/// `times` days have the lowest value; `date` is the latest of them.
#[must_use]
pub fn lowest(value: &str, times: u32, date: &str) -> String {
    extreme("Lowest ", value, times, date)
}

fn extreme(which: &str, value: &str, times: u32, date: &str) -> String {
    if times == 1 {
        [which, value, ", on ", date, "."].concat()
    } else {
        let times = days(times);
        [which, value, ", on ", &times, ", last on ", date, "."].concat()
    }
}

pub const NO_GAPS: &str = "No day between them was left out.";

/// `n` days between the first and the last were not logged, in `stretches`; the longest holds `longest` days from `date`.
#[must_use]
pub fn gaps(n: u32, stretches: u32, longest: u32, date: &str) -> String {
    let not_logged = [&*days(n), " between them not logged"].concat();
    if n == 1 {
        [&*not_logged, ": ", date, "."].concat()
    } else if stretches == 1 {
        [&*not_logged, ", from ", date, " on."].concat()
    } else {
        let stretches = counted(stretches, "stretch", "stretches");
        let longest = days(longest);
        [
            &*not_logged,
            ", in ",
            &stretches,
            "; the longest is ",
            &longest,
            " from ",
            date,
            ".",
        ]
        .concat()
    }
}

/// One stretch of a flare, illness or rest; `word` is its word on the chart.
#[must_use]
pub fn band(word: &str, first: &str, last: &str) -> String {
    if first == last {
        [&*capital(word), ": ", first, "."].concat()
    } else {
        [&*capital(word), ": ", first, " to ", last, "."].concat()
    }
}

/// Several stretches of one kind.
#[must_use]
pub fn bands(word: &str, n: u32, stretches: u32) -> String {
    let mut text = [&*capital(word), ": ", &days(n)].concat();
    if n > stretches {
        text.push_str(" in ");
        text.push_str(&counted(stretches, "stretch", "stretches"));
    }
    text.push('.');
    text
}

#[must_use]
pub fn this_week(total: u32) -> String {
    [&*total.to_string(), " this week"].concat()
}

#[must_use]
pub fn this_week_so_far(total: u32) -> String {
    ["This week so far: ", &*minutes(total), "."].concat()
}

#[must_use]
pub fn weeks_in_all(weeks: u32, total: u32) -> String {
    let weeks = counted(weeks, "week", "weeks");
    [&*weeks, ", ", &minutes(total), " in all."].concat()
}

/// The only full week.
#[must_use]
pub fn week_from(date: &str, total: u32) -> String {
    ["The week from ", date, ": ", &*minutes(total), "."].concat()
}

/// The week with the most and the one with the least, among the full ones; each the latest such.
#[must_use]
pub fn most_and_least(most: u32, most_from: &str, least: u32, least_from: &str) -> String {
    [
        "Of the full weeks, the most was ",
        &*most.to_string(),
        " (week from ",
        most_from,
        "), the least ",
        &least.to_string(),
        " (week from ",
        least_from,
        ").",
    ]
    .concat()
}

/// All full weeks came to the same.
#[must_use]
pub fn every_week(total: u32) -> String {
    ["Every full week: ", &*minutes(total), "."].concat()
}

/// In the table: a week that is not over.
#[must_use]
pub fn so_far(total: u32) -> String {
    [&*total.to_string(), " so far"].concat()
}
