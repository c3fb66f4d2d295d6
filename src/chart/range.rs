//! How far back a chart looks.

use crate::{domain::day::Day, text::trends};

/// The four ranges that a person chooses from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Range {
    /// 28 days.
    #[default]
    FourWeeks,
    /// 13 weeks, 91 days.
    ThreeMonths,
    /// 365 days.
    Year,
    /// From the first day with an entry.
    All,
}

impl Range {
    /// Every range, the shortest first.
    pub const EVERY: [Self; 4] = [Self::FourWeeks, Self::ThreeMonths, Self::Year, Self::All];

    /// How many days it holds; `None` when that depends on the journal.
    #[must_use]
    pub const fn days(self) -> Option<i32> {
        match self {
            Self::FourWeeks => Some(28),
            Self::ThreeMonths => Some(91),
            Self::Year => Some(365),
            Self::All => None,
        }
    }

    /// Its word in the web's `id`, `value` and `#` attributes: no language.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::FourWeeks => "weeks",
            Self::ThreeMonths => "months",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FourWeeks => trends::FOUR_WEEKS,
            Self::ThreeMonths => trends::THREE_MONTHS,
            Self::Year => trends::YEAR,
            Self::All => trends::ALL,
        }
    }

    /// The range with this [`Range::slug`].
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|range| range.slug() == slug)
    }
}

/// The first and the last day of `range` when it ends with `today`.
///
/// `All` begins with `first_logged`, and at least 28 days back, so that a few days are not drawn as if they were many.
#[must_use]
pub fn window(range: Range, today: Day, first_logged: Option<Day>) -> (Day, Day) {
    let back = |days: i32| today.plus(1 - days);
    let first = match range.days() {
        Some(days) => back(days),
        None => first_logged.unwrap_or(today).min(back(28)),
    };
    (first, today)
}

impl Range {
    /// How many days one step back or forward in time goes: a week at a time in four weeks, so that every week's reading can
    /// be reached. Nothing to step in when all is shown.
    #[must_use]
    pub const fn step(self) -> Option<i32> {
        match self {
            Self::FourWeeks => Some(7),
            Self::ThreeMonths => Some(28),
            Self::Year => Some(91),
            Self::All => None,
        }
    }
}

/// As [`window`], ending with `end` instead of today when the person stepped back to it.
#[must_use]
pub fn window_to(
    range: Range,
    end: Option<Day>,
    today: Day,
    first_logged: Option<Day>,
) -> (Day, Day) {
    match end {
        Some(end) if range != Range::All => window(range, end.min(today), None),
        _ => window(range, today, first_logged),
    }
}

/// The end of a window that holds `day` and is as near to `shown` as can be; `None` stands for today.
#[must_use]
pub fn end_holding(day: Day, shown: (Day, Day), today: Day) -> Option<Day> {
    let length = shown.1.since(shown.0);
    let end = if day < shown.0 {
        day.plus(length)
    } else {
        day.max(shown.1)
    };
    (end < today).then_some(end)
}

/// The same day of the month before, or of the one after; the month's last day where it has no such day.
#[must_use]
pub fn month_away(day: Day, later: bool) -> Day {
    let month = if later {
        day.next_month()
    } else {
        day.month_start().plus(-1).month_start()
    };
    month.plus(i32::from(day.day()) - 1).min(month.month_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn spoken(range: Range, today: &str, first: Option<&str>) -> (String, i32) {
        let (from, to) = window(range, day(today), first.map(day));
        assert_eq!(to, day(today));
        (from.to_string(), to.since(from) + 1)
    }

    #[test]
    fn windows_end_today_and_hold_whole_days() {
        let of = |range| spoken(range, "2026-11-23", Some("2020-02-29"));
        assert_eq!(of(Range::FourWeeks), ("2026-10-27".to_owned(), 28));
        assert_eq!(of(Range::ThreeMonths), ("2026-08-25".to_owned(), 91));
        assert_eq!(of(Range::Year), ("2025-11-24".to_owned(), 365));
        assert_eq!(of(Range::All), ("2020-02-29".to_owned(), 2460));
    }

    #[test]
    fn a_young_journal_is_not_stretched() {
        for first in [None, Some("2026-11-23"), Some("2026-11-24")] {
            assert_eq!(
                spoken(Range::All, "2026-11-23", first),
                ("2026-10-27".to_owned(), 28)
            );
        }
    }

    #[test]
    fn a_window_that_was_stepped_back_keeps_its_length() {
        let today = day("2026-11-23");
        let to = |range, end: &str| {
            let (from, to) = window_to(range, Some(day(end)), today, Some(day("2026-01-01")));
            (from.to_string(), to.to_string())
        };
        let said = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(
            to(Range::FourWeeks, "2026-11-16"),
            said("2026-10-20", "2026-11-16")
        );
        assert_eq!(
            to(Range::FourWeeks, "2027-01-01"),
            said("2026-10-27", "2026-11-23")
        );
        assert_eq!(
            to(Range::All, "2026-11-16"),
            said("2026-01-01", "2026-11-23")
        );
    }

    #[test]
    fn a_window_moves_only_as_far_as_a_day_needs() {
        let (today, shown) = (day("2026-11-23"), (day("2026-09-01"), day("2026-09-28")));
        let end = |at: &str| end_holding(day(at), shown, today).map(|d| d.to_string());
        assert_eq!(end("2026-09-10").as_deref(), Some("2026-09-28"));
        assert_eq!(end("2026-10-02").as_deref(), Some("2026-10-02"));
        assert_eq!(end("2026-08-31").as_deref(), Some("2026-09-27"));
        assert_eq!(end("2026-11-23"), None); // today
    }

    #[test]
    fn a_month_away_stays_in_its_month() {
        let away = |from: &str, later| month_away(day(from), later).to_string();
        assert_eq!(away("2024-01-31", true), "2024-02-29");
        assert_eq!(away("2025-03-31", false), "2025-02-28");
        assert_eq!(away("2026-12-15", true), "2027-01-15");
        assert_eq!(away("2026-01-01", false), "2025-12-01");
    }

    #[test]
    fn a_slug_leads_back_to_its_range() {
        for range in Range::EVERY {
            assert_eq!(Range::parse(range.slug()), Some(range));
        }
        assert_eq!(Range::parse("decade"), None);
    }
}
