//! Names of days and months, injected into pure code: the browser's `Intl` supplies the person's own.

use crate::domain::day::Day;

/// How dates are said in the person's language.
pub trait Names {
    /// A date on an axis, such as "27 Oct".
    fn short(&self, day: Day) -> String;
    /// A date in a sentence or heading, such as "Monday 23 November".
    fn long(&self, day: Day) -> String;
    /// A date with its year, such as "23 Nov 2026".
    fn dated(&self, day: Day) -> String;
    /// A month with its year, such as "November 2026".
    fn month(&self, day: Day) -> String;
    /// A month on an axis, such as "Nov".
    fn short_month(&self, day: Day) -> String;
    /// A day where the month is said beside it, such as "Mon 23".
    fn in_month(&self, day: Day) -> String;
    /// A date beside another, with its year where the two are not of one.
    fn beside(&self, day: Day, other: Day) -> String {
        if day.year() == other.year() {
            self.short(day)
        } else {
            self.dated(day)
        }
    }
}

/// English names without a browser: for tests and for prerendering.
#[derive(Clone, Copy, Debug, Default)]
pub struct EnglishNames;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

fn month_name(day: Day) -> &'static str {
    MONTHS
        .get(usize::from(day.month()) - 1)
        .copied()
        .unwrap_or_default()
}

fn first_three(day: Day) -> &'static str {
    month_name(day).get(..3).unwrap_or_default()
}

impl Names for EnglishNames {
    fn short(&self, day: Day) -> String {
        format!("{} {}", day.day(), first_three(day))
    }

    fn long(&self, day: Day) -> String {
        let weekday = WEEKDAYS
            .get(usize::from(day.weekday().iso()) - 1)
            .copied()
            .unwrap_or_default();
        format!("{weekday} {} {}", day.day(), month_name(day))
    }

    fn dated(&self, day: Day) -> String {
        format!("{} {} {}", day.day(), first_three(day), day.year())
    }

    fn in_month(&self, day: Day) -> String {
        let weekday = WEEKDAYS.get(usize::from(day.weekday().iso()) - 1);
        let weekday = weekday.and_then(|name| name.get(..3)).unwrap_or_default();
        format!("{weekday} {}", day.day())
    }

    fn month(&self, day: Day) -> String {
        format!("{} {}", month_name(day), day.year())
    }

    fn short_month(&self, day: Day) -> String {
        first_three(day).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_names_read_naturally() {
        let day = Day::parse("2026-11-03").unwrap();
        assert_eq!(EnglishNames.short(day), "3 Nov");
        assert_eq!(EnglishNames.long(day), "Tuesday 3 November");
        assert_eq!(EnglishNames.dated(day), "3 Nov 2026");
        assert_eq!(EnglishNames.month(day), "November 2026");
        assert_eq!(EnglishNames.short_month(day), "Nov");
    }
}
