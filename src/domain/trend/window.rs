//! Which days are read, and the line that is drawn through them.

use super::saying::{Counts, SAYING_DAYS, Saying, saying};
use crate::domain::{
    day::{Day, Weekday},
    entry::DayLog,
    fraction::Half,
    journal::Journal,
    scale::Score,
};

/// The last day of the last full log week: the day before this week began.
#[must_use]
pub fn last_full_week_end(today: Day, first: Weekday) -> Day {
    today.week_start(first).plus(-1)
}

/// Evening pain of the 35 days that end with `end`, the oldest first.
#[must_use]
pub fn evenings(journal: &Journal, end: Day) -> [Option<Score>; SAYING_DAYS] {
    ending(journal, end, |log| log.pain.value)
}

/// Confidence of the 35 days that end with `end`, each as 10 − score: "easing" then reads "growing" (algorithms F).
#[must_use]
pub fn confidence(journal: &Journal, end: Day) -> [Option<Score>; SAYING_DAYS] {
    ending(journal, end, |log| {
        log.extra.value.confidence.map(Score::reversed)
    })
}

fn ending(
    journal: &Journal,
    end: Day,
    read: impl Fn(&DayLog) -> Option<Score>,
) -> [Option<Score>; SAYING_DAYS] {
    let mut scores = [None; SAYING_DAYS];
    for (slot, back) in scores.iter_mut().rev().zip(0..) {
        *slot = journal.day(end.plus(-back)).and_then(&read);
    }
    scores
}

/// What is said about evening pain today: the last full log week decides, and stays said until the next one is full.
#[must_use]
pub fn weekly_saying(journal: &Journal, today: Day, first: Weekday) -> Saying {
    saying(&evenings(journal, last_full_week_end(today, first)))
}

/// Days in the median that is drawn.
pub const MEDIAN_DAYS: usize = 7;

/// The trailing 7-day median of each day, `None` where fewer than 4 of its 7 days are logged: nothing is drawn there.
///
/// `scores` holds consecutive days, the oldest first; for the first six, days before the slice count as not logged, so
/// give six days more than are drawn.
#[must_use]
pub fn rolling_median(scores: &[Option<Score>]) -> Vec<Option<Half>> {
    let mut week = Counts::default();
    // Each day one score comes and one goes.
    let gone = std::iter::repeat_n(&None, MEDIAN_DAYS).chain(scores);
    let days = scores.iter().zip(gone);
    days.map(|(score, gone)| {
        week.add(*score);
        week.remove(*gone);
        week.median(4)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stamp::{Group, Stamp};

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn the_last_full_week_has_ended_before_today() {
        let end = |today, first| last_full_week_end(day(today), first).to_string();
        assert_eq!(end("2026-11-22", Weekday::MONDAY), "2026-11-15"); // a Sunday: its week is not over
        assert_eq!(end("2026-11-23", Weekday::MONDAY), "2026-11-22");
        assert_eq!(end("2026-11-23", Weekday::SUNDAY), "2026-11-21");
        assert_eq!(end("2024-03-01", Weekday::new(5).unwrap()), "2024-02-29");
    }

    #[test]
    fn the_median_is_drawn_only_from_four_days() {
        let s = |n| Score::new(n);
        let scores = [s(1), None, s(2), s(9), s(4), None, None, None, None, s(5)];
        let drawn: Vec<_> = rolling_median(&scores)
            .into_iter()
            .map(|m| m.map(Half::tenths))
            .collect();
        // days 4–6 hold four scores (1 2 4 9); from day 7 the first has left the week
        let expected = [
            None,
            None,
            None,
            None,
            Some(30),
            Some(30),
            Some(30),
            None,
            None,
            None,
        ];
        assert_eq!(drawn, expected);
        assert!(rolling_median(&[]).is_empty());
    }

    #[test]
    fn days_are_taken_by_date_across_a_year_end() {
        let mut journal = Journal::default();
        for (date, score) in [("2026-12-31", 3), ("2027-01-01", 4), ("2027-01-03", 5)] {
            let log = journal.days.entry(day(date)).or_default();
            log.pain = Group::new(Score::new(score), Stamp(1));
            log.extra.value.confidence = Score::new(score);
        }
        let last = |scores: [Option<Score>; SAYING_DAYS]| -> Vec<_> {
            scores[31..].iter().map(|s| s.map(Score::get)).collect()
        };
        let end = day("2027-01-03");
        assert_eq!(
            last(evenings(&journal, end)),
            [Some(3), Some(4), None, Some(5)]
        );
        assert_eq!(
            last(confidence(&journal, end)),
            [Some(7), Some(6), None, Some(5)]
        );
    }
}
