//! A goal's ratings as a path: a ring a rating, and a line from one to the next where they are near enough.

use super::{
    Frame, UNDRAWN,
    axis::TimeAxis,
    line::{self, LineChart},
    path::Path,
    series::Series,
    value::ValueAxis,
};
use crate::{
    domain::{day::Day, goal::RATE_DAYS, scale::Score},
    text::names::Names,
};

/// Two ratings further apart than this are not joined: three rounds of rating.
const JOINED: i32 = 3 * RATE_DAYS;

/// Draws ratings, the oldest first; `None` when there is none.
#[must_use]
pub fn draw(
    frame: Frame,
    ratings: &[(Day, Score)],
    today: Day,
    names: &dyn Names,
) -> Option<LineChart> {
    if UNDRAWN {
        return None;
    }
    let (first, last) = (ratings.first()?.0, ratings.last()?.0);
    let days = usize::try_from(last.since(first) + 1).unwrap_or(1);
    let mut scores = vec![None; days];
    for (day, score) in ratings {
        let place = usize::try_from(day.since(first)).ok();
        if let Some(slot) = place.and_then(|place| scores.get_mut(place)) {
            *slot = Some(*score);
        }
    }
    let series = Series {
        first,
        medians: vec![None; days],
        scores,
    };
    let mut chart = line::draw(frame, &series, &[], today, names);
    chart.line = way(&chart.time, &chart.score, ratings);
    Some(chart)
}

/// The line from rating to rating, the oldest first, broken where two are far apart; `values` are doubled scores.
pub(super) fn way(time: &TimeAxis, values: &ValueAxis, ratings: &[(Day, Score)]) -> String {
    let mut line = Path::default();
    let mut before: Option<Day> = None;
    for (day, score) in ratings {
        let (x, y) = (time.x(*day), values.y(i32::from(score.get()) * 2));
        match before.replace(*day) {
            Some(before) if day.since(before) <= JOINED => line.line_to(x, y),
            _ => line.move_to(x, y),
        }
    }
    line.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::names::EnglishNames;

    #[test]
    fn the_line_goes_from_rating_to_rating() {
        let day = |text| Day::parse(text).unwrap();
        let score = |n| Score::new(n).unwrap();
        let ratings = [
            (day("2026-10-01"), score(2)),
            (day("2026-10-15"), score(2)),
            (day("2026-10-29"), score(7)),
        ];
        let drawn = |ratings: &[(Day, Score)]| {
            draw(Frame::default(), ratings, day("2026-11-24"), &EnglishNames)
        };
        let chart = drawn(&ratings).unwrap();
        assert_eq!(chart.line.matches('L').count(), 2);
        assert!(chart.line.starts_with('M') && chart.today.is_empty());
        assert_eq!(chart.dots.matches('M').count(), 3);
        assert_eq!(drawn(&[]), None);
    }

    #[test]
    fn ratings_more_than_six_weeks_apart_are_not_joined() {
        let day = |text| Day::parse(text).unwrap();
        let score = |n| Score::new(n).unwrap();
        let first = (day("2026-10-01"), score(2));
        let lines = |last| {
            let ratings = [first, (day(last), score(5))];
            let chart = draw(Frame::default(), &ratings, day(last), &EnglishNames).unwrap();
            chart.line.matches('L').count()
        };
        assert_eq!([lines("2026-11-12"), lines("2026-11-13")], [1, 0]);
    }
}
