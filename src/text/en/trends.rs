//! Trends: headings, readings and the sentences that say what a chart shows.

use crate::domain::trend::Spoken;

// Headings, buttons and columns.

pub const PAIN: &str = "Pain, evenings";
pub const MINUTES: &str = "Minutes a week";
pub const ACTIVE: &str = "Active days";
pub const RANGE: &str = "How far back";
pub const FOUR_WEEKS: &str = "4 weeks";
pub const THREE_MONTHS: &str = "3 months";
pub const YEAR: &str = "Year";
pub const ALL: &str = "All";
pub const SHOW_TABLE: &str = "Show as table";
pub const HIDE_TABLE: &str = "Hide table";
pub const HOW_READ: &str = "How this is read";
pub const NEWER: &str = "Newer";
pub const OLDER: &str = "Older";
pub const COLUMN_DAY: &str = "Day";
pub const COLUMN_PAIN: &str = "Pain";
pub const COLUMN_MIDDLE: &str = "Middle of 7 days";
pub const COLUMN_MINUTES: &str = "Minutes";
pub const COLUMN_ALSO: &str = "Also";
pub const COLUMN_WEEK: &str = "Week from";
pub const NOT_LOGGED: &str = "not logged";
pub const TOO_FEW: &str = "too few days";

// Words on a chart.

pub const TODAY: &str = "today";
pub const NOW: &str = "now";
pub const FLARE: &str = "flare";
pub const ILL: &str = "ill";
pub const REST: &str = "rest";

// What the marks mean.

pub const DOTS_ARE: &str = "Dots are days, the line is the middle of 7 days.";
pub const SPANS_ARE: &str = "An upright mark runs from the lowest to the highest of the days that share it. The line is the middle of 7 days.";
pub const FLARE_IS: &str = "Plain shading: flare.";
pub const ILL_IS: &str = "Slanting lines: ill.";
pub const REST_IS: &str = "Level lines: rest.";
pub const NOW_IS: &str = "The last week is not over yet.";
pub const TOPS_ARE: &str =
    "Several weeks share a bar: full up to the lowest, pale up to the highest.";

// The reading (algorithms F).

#[must_use]
pub const fn headline(label: Spoken, notable: bool) -> &'static str {
    match label {
        Spoken::Early => "Too early to tell",
        Spoken::Easing if notable => "Easing: a change many people would notice",
        Spoken::Easing => "Easing: a little lower these two weeks",
        Spoken::MaybeEasing => "May be easing: next week's look will tell",
        Spoken::Rising => "Rising: higher these two weeks",
        Spoken::MaybeRising => "May be rising: next week's look will tell",
        Spoken::Steady => "Steady: much the same for four weeks",
        Spoken::NoClearChange => "No clear change yet",
    }
}

#[must_use]
pub const fn meaning(label: Spoken) -> &'static str {
    match label {
        Spoken::Early => {
            "A reading needs 14 logged days in four weeks, with at least 6 in each half."
        }
        Spoken::Easing => "Two weekly looks in a row point down.",
        Spoken::MaybeEasing => {
            "This week's look points down. One look can be wrong, so the next one decides."
        }
        Spoken::Rising => {
            "Two weekly looks in a row point up. They do not say why. If it goes on or worries you, talk to someone."
        }
        Spoken::MaybeRising => {
            "This week's look points up. One look can be wrong, so the next one decides."
        }
        Spoken::Steady => "Most days lie within 1 of the middle.",
        Spoken::NoClearChange => {
            "The days go up and down too much to say more. That is common, and it is an answer too."
        }
    }
}

/// Both are medians: "7" or "8.5".
#[must_use]
pub fn lead(last_week: &str, before: &str) -> String {
    [
        "This last week: ",
        last_week,
        ". The three weeks before: ",
        before,
        ".",
    ]
    .concat()
}

/// `date` is the last day that was read.
#[must_use]
pub fn four_weeks_to(date: &str, logged: u32) -> String {
    [
        "The four weeks to ",
        date,
        ": ",
        &of_days_logged(logged, 28),
        ".",
    ]
    .concat()
}

/// The averages of the first and the last two weeks; `None` where nothing was logged.
#[must_use]
pub fn halves(first: Option<&str>, second: Option<&str>) -> String {
    match (first, second) {
        (Some(first), Some(second)) => [
            "The first two weeks averaged ",
            first,
            ", the last two ",
            second,
            ".",
        ]
        .concat(),
        (Some(first), None) => [
            "The first two weeks averaged ",
            first,
            "; nothing was logged in the last two.",
        ]
        .concat(),
        (None, Some(second)) => [
            "Nothing was logged in the first two weeks; the last two averaged ",
            second,
            ".",
        ]
        .concat(),
        (None, None) => String::new(),
    }
}

// Consistency (algorithms G).

/// `aside` days of the 28 were set aside with nothing done.
#[must_use]
pub fn active_days(active: u32, aside: u32) -> String {
    let days_active = counted(active, "active day", "active days");
    let mut text = [&*days_active, " in the last 28"].concat();
    if aside > 0 {
        text.push_str(", with ");
        text.push_str(&days(aside));
        text.push_str(" set aside");
    }
    text
}

pub const ALL_SET_ASIDE: &str = "The last 28 days are set aside";
pub const NO_WEEK_YET: &str = "No full week to count yet.";

/// `weeks` of the last 4 full weeks count, 1..=4.
#[must_use]
pub fn weeks_on_target(on_target: u32, weeks: u32, target: u32) -> String {
    let of = match weeks {
        4 => "the last 4 weeks".to_owned(),
        1 => "the 1 week that counts".to_owned(),
        n => ["the ", &*n.to_string(), " weeks that count"].concat(),
    };
    [
        &*on_target.to_string(),
        " of ",
        &of,
        " on target. The target is ",
        &days(target),
        " a week.",
    ]
    .concat()
}

// What a chart shows, for everyone and for a screen reader.

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

// Numbers.

/// A decimal from whole tenths: 57 is "5.7", 50 is "5".
#[must_use]
pub fn tenths(tenths: u32) -> String {
    let mut text = (tenths / 10).to_string();
    if !tenths.is_multiple_of(10) {
        text.push('.');
        text.push_str(&(tenths % 10).to_string());
    }
    text
}

fn days(n: u32) -> String {
    counted(n, "day", "days")
}

fn minutes(n: u32) -> String {
    counted(n, "minute", "minutes")
}

fn of_days_logged(n: u32, of: u32) -> String {
    [&*n.to_string(), " of ", &days(of), " logged"].concat()
}

fn counted(n: u32, one: &str, many: &str) -> String {
    [&*n.to_string(), " ", if n == 1 { one } else { many }].concat()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
