//! A goal's ratings as a path: a ring a rating, and a line from one to the next.

use super::{
    Frame, UNDRAWN,
    line::{self, LineChart},
    path::Path,
    series::Series,
};
use crate::{
    domain::{day::Day, scale::Score},
    text::names::Names,
};

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
    let mut path = Path::default();
    for (n, (day, score)) in ratings.iter().enumerate() {
        let (x, y) = (
            chart.time.x(*day),
            chart.score.y(i32::from(score.get()) * 2),
        );
        if n == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
    chart.line = path.into_text();
    Some(chart)
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
}
