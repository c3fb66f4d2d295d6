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

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(range: Range, today: &str, first: Option<&str>) -> (String, i32) {
        let day = |text| Day::parse(text).unwrap();
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
    fn a_slug_leads_back_to_its_range() {
        for range in Range::EVERY {
            assert_eq!(Range::parse(range.slug()), Some(range));
        }
        assert_eq!(Range::parse("decade"), None);
    }
}
