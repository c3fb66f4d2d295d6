//! The same data as rows: newest first, a page a month.

use super::{
    band::{self, Kind},
    series::Series,
};
use crate::{
    domain::{day::Day, journal::Journal},
    text::{names::Names, trends},
};

/// One day of the pain table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// The day, for a link to its log.
    pub day: Day,
    /// Its weekday and number: the page's heading has the month.
    pub date: String,
    /// Evening pain, or "not logged".
    pub pain: String,
    /// The 7-day median, or "too few days".
    pub middle: String,
    /// Minutes done; 0 where none were.
    pub minutes: String,
    /// Flare, illness and rest.
    pub also: String,
}

/// The pages of a table of `first..=last`: the first day of each month, the newest first.
#[must_use]
pub fn months(first: Day, last: Day) -> Vec<Day> {
    let mut months = vec![last.max(first).month_start()];
    while let Some(month) = months.last().filter(|month| **month > first) {
        let before = month.plus(-1).month_start();
        months.push(before);
    }
    months
}

/// The pages of a table of `first..=last`, `length` months each, the newest first: the first and the last day of each.
#[must_use]
pub fn pages(first: Day, last: Day, length: usize) -> Vec<(Day, Day)> {
    let months = months(first, last);
    let page = |months: &[Day]| {
        let (newest, oldest) = (months.first()?, months.last()?);
        let end = newest.month_end();
        Some(((*oldest).max(first), end.min(last.max(first))))
    };
    months.chunks(length.max(1)).filter_map(page).collect()
}

/// One page: the days of `month` that lie in `first..=last`, the newest first.
#[must_use]
pub fn days(
    journal: &Journal,
    month: Day,
    window: (Day, Day),
    today: Day,
    names: &dyn Names,
) -> Vec<DayRow> {
    let first = window.0.max(month.month_start());
    let last = window.1.min(month.month_end());
    if first > last {
        return Vec::new();
    }
    let series = Series::evening_pain(journal, first, last);
    let bands = band::bands(journal, first, last, today);
    let days = series.scores.iter().zip(&series.medians).zip(0..);
    let mut rows: Vec<DayRow> = days
        .map(|((score, median), n)| {
            let day = first.plus(n);
            let on = |kind: &Kind| {
                let mut of_kind = bands.iter().filter(|b| b.kind == *kind);
                of_kind.any(|b| b.first <= day && day <= b.last)
            };
            let also: Vec<&str> = Kind::ALL.into_iter().filter(on).map(Kind::word).collect();
            DayRow {
                day,
                date: names.in_month(day),
                pain: score.map_or_else(
                    || trends::NOT_LOGGED.to_owned(),
                    |score| score.get().to_string(),
                ),
                middle: median.map_or_else(
                    || trends::TOO_FEW.to_owned(),
                    |median| trends::tenths(median.tenths()),
                ),
                minutes: journal.minutes_on(day).to_string(),
                also: also.join(", "),
            }
        })
        .collect();
    rows.reverse();
    rows
}
