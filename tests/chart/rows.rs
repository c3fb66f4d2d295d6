//! The tables hold exactly the data that the charts draw.

use crate::sample::{day, evenings, flare, session, set_aside, today, walked};
use gradual::{
    chart::{
        series::Series,
        table::{days, months},
    },
    domain::{entry::SetAside, fraction::Half, scale::Score},
    text::names::EnglishNames,
};

#[test]
fn pages_are_months_from_the_newest() {
    let said = |first, last| -> Vec<String> {
        months(day(first), day(last))
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    assert_eq!(
        said("2026-10-27", "2026-11-23"),
        ["2026-11-01", "2026-10-01"]
    );
    assert_eq!(said("2026-11-01", "2026-11-01"), ["2026-11-01"]);
    assert_eq!(
        said("2023-12-31", "2024-03-01"),
        ["2024-03-01", "2024-02-01", "2024-01-01", "2023-12-01"]
    );
    assert_eq!(said("2016-11-26", "2026-11-23").len(), 121);
}

#[test]
fn a_page_says_what_was_logged() {
    let mut journal = evenings("676-6767-55545-5555-7---354-", today());
    journal.plan.activities = walked(&[], "2026-11-23").plan.activities;
    flare(&mut journal, "2026-11-19", None);
    set_aside(&mut journal, "2026-11-20", SetAside::Ill);
    session(&mut journal, day("2026-11-22"), "walk", 12);
    session(&mut journal, day("2026-11-22"), "walk", 8);
    let window = (day("2026-10-27"), today());
    let november = days(&journal, day("2026-11-01"), window, today(), &EnglishNames);
    let said: Vec<String> = november
        .iter()
        .take(6)
        .map(|r| [&*r.date, &r.pain, &r.middle, &r.minutes, &r.also].join(" | "))
        .collect();
    let expected = [
        "Mon 23 | not logged | too few days | 0 | flare",
        "Sun 22 | 4 | 4.5 | 20 | flare",
        "Sat 21 | 5 | too few days | 0 | flare",
        "Fri 20 | 3 | too few days | 0 | flare, ill",
        "Thu 19 | not logged | too few days | 0 | flare",
        "Wed 18 | not logged | 5 | 0 | ",
    ];
    assert_eq!(said, expected);
    assert_eq!(november.len(), 23);
    let october = days(&journal, day("2026-10-01"), window, today(), &EnglishNames);
    assert_eq!((october.len(), october[4].date.as_str()), (5, "Tue 27"));
}

#[test]
fn all_pages_together_are_the_series() {
    let journal = evenings(&"5-76X0--4443".repeat(60), today());
    let first = day("2024-12-03");
    let series = Series::evening_pain(&journal, first, today());
    let mut rows: Vec<_> = months(first, today())
        .into_iter()
        .flat_map(|month| days(&journal, month, (first, today()), today(), &EnglishNames))
        .collect();
    rows.reverse();
    assert_eq!(rows.len(), series.scores.len());
    for ((row, score), (median, n)) in rows
        .iter()
        .zip(&series.scores)
        .zip(series.medians.iter().zip(0..))
    {
        assert_eq!(row.day, first.plus(n));
        let pain = score.map_or("not logged".to_owned(), |s: Score| s.to_string());
        assert_eq!(row.pain, pain);
        let tenths = median.map(|m: Half| m.tenths());
        let middle = tenths.map_or("too few days".to_owned(), |t| {
            if t % 10 == 0 {
                (t / 10).to_string()
            } else {
                format!("{}.5", t / 10)
            }
        });
        assert_eq!(row.middle, middle);
    }
}
