//! What a chart shows, in sentences: for everyone, and for a screen reader in the picture's place.

use super::{counted, days, fill, number, of_days_logged};

#[must_use]
pub fn pain_from_to(first: &str, last: &str) -> String {
    fill("Evening pain, {} to {}", &[first, last])
}

#[must_use]
pub fn minutes_from_to(first: &str, last: &str) -> String {
    fill("Minutes a week, {} to {}", &[first, last])
}

pub const NOTHING_LOGGED: &str = "Nothing logged in this time.";

/// `amount` is "0 minutes".
#[must_use]
pub fn nothing_of(amount: &str) -> String {
    let what = amount.split_once(' ').map_or(amount, |(_, what)| what);
    fill("No {} logged in this time.", &[what])
}

#[must_use]
pub fn logged(n: u32, of: u32) -> String {
    fill("{}.", &[&of_days_logged(n, of)])
}

/// The only logged day.
#[must_use]
pub fn only(value: &str, date: &str) -> String {
    fill("{} on {}.", &[value, date])
}

#[must_use]
pub fn first_and_last(first: &str, first_date: &str, last: &str, last_date: &str) -> String {
    let with = [first, first_date, last, last_date];
    fill("First {} on {}, last {} on {}.", &with)
}

#[must_use]
pub fn every_day(value: &str) -> String {
    fill("Every logged day: {}.", &[value])
}

/// `times` days have the highest value; `date` is the latest of them.
#[must_use]
pub fn highest(value: &str, times: u32, date: &str) -> String {
    extreme("Highest", value, times, date)
}

/// `times` days have the lowest value; `date` is the latest of them.
#[must_use]
pub fn lowest(value: &str, times: u32, date: &str) -> String {
    extreme("Lowest", value, times, date)
}

fn extreme(which: &str, value: &str, times: u32, date: &str) -> String {
    if times == 1 {
        fill("{} {}, on {}.", &[which, value, date])
    } else {
        let with = [which, value, &days(times), date];
        fill("{} {}, on {}, last on {}.", &with)
    }
}

pub const NO_GAPS: &str = "No day between them was left out.";

/// `n` days between the first and the last were not logged, in `stretches`; the longest holds `longest` days from `date`.
#[must_use]
pub fn gaps(n: u32, stretches: u32, longest: u32, date: &str) -> String {
    let not_logged = days(n);
    if n == 1 {
        fill("{} between them not logged: {}.", &[&not_logged, date])
    } else if stretches == 1 {
        let with = [&*not_logged, date];
        fill("{} between them not logged, from {} on.", &with)
    } else {
        let stretches = in_stretches(stretches);
        let with = [&*not_logged, &stretches, &days(longest), date];
        fill(
            "{} between them not logged, in {}; the longest is {} from {}.",
            &with,
        )
    }
}

/// One stretch of a flare, illness or rest; `word` is its word with a capital.
#[must_use]
pub fn band(word: &str, first: &str, last: &str) -> String {
    if first == last {
        fill("{}: {}.", &[word, first])
    } else {
        fill("{}: {} to {}.", &[word, first, last])
    }
}

/// Several stretches of one kind.
#[must_use]
pub fn bands(word: &str, n: u32, stretches: u32) -> String {
    if n == stretches {
        fill("{}: {}.", &[word, &days(n)])
    } else {
        fill("{}: {} in {}.", &[word, &days(n), &in_stretches(stretches)])
    }
}

fn in_stretches(n: u32) -> String {
    counted(n, "stretch", "stretches")
}

#[must_use]
pub fn this_week(total: u32) -> String {
    fill("{} this week", &[&number(total)])
}

/// `total` is an amount in words, such as "20 minutes"; so it is in the next four.
#[must_use]
pub fn this_week_so_far(total: &str) -> String {
    fill("This week so far: {}.", &[total])
}

#[must_use]
pub fn weeks_in_all(weeks: u32, total: &str) -> String {
    let weeks = counted(weeks, "week", "weeks");
    fill("{}, {} in all.", &[&weeks, total])
}

/// The only full week.
#[must_use]
pub fn week_from(date: &str, total: &str) -> String {
    fill("The week from {}: {}.", &[date, total])
}

/// The week with the most and the one with the least, among the full ones; each the latest such.
#[must_use]
pub fn most_and_least(most: u32, most_from: &str, least: u32, least_from: &str) -> String {
    let with = [&*number(most), most_from, &number(least), least_from];
    fill(
        "Of the full weeks, the most was {} (week from {}), the least {} (week from {}).",
        &with,
    )
}

/// All full weeks came to the same.
#[must_use]
pub fn every_week(total: &str) -> String {
    fill("Every full week: {}.", &[total])
}

/// In the table: a week that is not over.
#[must_use]
pub fn so_far(total: u32) -> String {
    fill("{} so far", &[&number(total)])
}
