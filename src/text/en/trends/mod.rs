//! Trends: headings, words on a chart, and in the parts below the readings and the sentences that say what a chart shows.

mod bands;
mod plots;
mod reading;
mod sentences;
mod shown;

pub use bands::*;
pub use plots::*;
pub use reading::*;
pub use sentences::*;
pub use shown::*;

use crate::domain::activity::Unit;

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

// The same where a sentence begins.

pub const FLARE_CAPITAL: &str = "Flare";
pub const ILL_CAPITAL: &str = "Ill";
pub const REST_CAPITAL: &str = "Rest";

// What the marks mean.

pub const DOTS_ARE: &str = "Dots are days, the line is the middle of 7 days.";
pub const SPANS_ARE: &str = "Each upright mark stands for several days, from their lowest score to their highest. The line is the middle of 7 days.";
pub const FLARE_IS: &str = "Plain shading: flare.";
pub const ILL_IS: &str = "Slanting lines: ill.";
pub const REST_IS: &str = "Level lines: rest.";
pub const NOW_IS: &str = "The last week is not over yet.";
pub const TOPS_ARE: &str =
    "Each bar stands for several weeks: full colour up to the lowest week, pale up to the highest.";

// Numbers, and sentences with gaps.

/// A decimal from whole tenths: 57 is "5.7", 50 is "5".
#[must_use]
pub fn tenths(tenths: u32) -> String {
    let (whole, tenth) = ((tenths / 10).to_string(), tenths % 10);
    if tenth == 0 {
        whole
    } else {
        fill("{}.{}", &[&whole, &tenth.to_string()])
    }
}

fn days(n: u32) -> String {
    counted(n, "day", "days")
}

/// An amount in a sentence, such as "20 minutes"; without a unit it is effort times minutes.
#[must_use]
pub fn measured(n: u32, unit: Option<Unit>) -> String {
    let (one, many) = match unit {
        Some(Unit::Minutes) => ("minute", "minutes"),
        Some(Unit::Metres) => ("metre", "metres"),
        Some(Unit::Steps) => ("step", "steps"),
        Some(Unit::Repetitions) => ("time", "times"),
        Some(Unit::Seconds) => ("second", "seconds"),
        None => ("point", "points"),
    };
    counted(n, one, many)
}

fn of_days_logged(n: u32, of: u32) -> String {
    fill("{} of {} logged", &[&n.to_string(), &days(of)])
}

pub(super) fn counted(n: u32, one: &str, many: &str) -> String {
    fill("{} {}", &[&number(n), if n == 1 { one } else { many }])
}

/// A count in figures, its thousands apart from five figures on: "9000", "12,000".
#[must_use]
pub fn number(n: u32) -> String {
    let mut figures = n.to_string();
    let mut place = figures.len();
    while place > 3 && n > 9_999 {
        place -= 3;
        if place > 0 {
            figures.insert(place, ',');
        }
    }
    figures
}

/// Puts `with` into the `{}` of `sentence`, one after the other: one small function where `format!` would be one a call.
pub(super) fn fill(sentence: &str, with: &[&str]) -> String {
    let mut text = String::new();
    let mut with = with.iter();
    for (n, part) in sentence.split('{').enumerate() {
        if n > 0 {
            text.push_str(with.next().copied().unwrap_or_default());
        }
        // After a gap, without its closing bracket.
        text.push_str(part.get(usize::from(n > 0)..).unwrap_or_default());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn thousands_stand_apart_from_five_figures_on() {
        for (n, said) in [
            (0, "0"),
            (999, "999"),
            (9_999, "9999"),
            (10_000, "10,000"),
            (123_456, "123,456"),
            (1_000_024, "1,000,024"),
            (u32::MAX, "4,294,967,295"),
        ] {
            assert_eq!(number(n), said);
        }
    }
}
