//! The axis of days.

use super::path::{Path, scaled};
use crate::domain::day::Day;

/// Days laid out across a box, each with a slot of the same width: no month, leap day or change of clocks is wider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeAxis {
    first: Day,
    last: Day,
    left: i32,
    right: i32,
}

impl TimeAxis {
    /// An axis whose days `first..=last` fill the tenths `left..right`; a `last` before `first` is read as `first`.
    #[must_use]
    pub fn new(first: Day, last: Day, left: i32, right: i32) -> Self {
        Self {
            first,
            last: last.max(first),
            left,
            right: right.max(left + 10),
        }
    }

    /// The first day.
    #[must_use]
    pub const fn first(&self) -> Day {
        self.first
    }

    /// The last day.
    #[must_use]
    pub const fn last(&self) -> Day {
        self.last
    }

    /// How many days it holds, at least 1.
    #[must_use]
    pub fn days(&self) -> i32 {
        self.last.since(self.first) + 1
    }

    /// Whether `day` lies on it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The middle of a day's slot, in tenths.
    #[must_use]
    pub fn x(&self, day: Day) -> i32 {
        self.x_of(day.since(self.first))
    }

    /// The middle of the slot of the day `n` days after the first, in tenths.
    pub(super) fn x_of(&self, n: i32) -> i32 {
        let halves = 2 * n + 1;
        self.left + scaled(self.right - self.left, halves, 2 * self.days())
    }

    /// Where a day's slot begins, in tenths; that of the day after is where it ends. Held inside the axis.
    #[must_use]
    pub fn edge(&self, day: Day) -> i32 {
        let days = day.since(self.first).clamp(0, self.days());
        self.left + scaled(self.right - self.left, days, self.days())
    }

    /// An upright line through a day, from `top` to `bottom` tenths; empty when the day is not on the axis.
    #[must_use]
    pub fn upright(&self, day: Day, top: i32, bottom: i32) -> String {
        let mut path = Path::default();
        if self.holds(day) {
            path.move_to(self.x(day), top);
            path.upright(bottom);
        }
        path.into_text()
    }

    /// The width of `days` slots, in tenths, rounded down.
    #[must_use]
    pub fn width_of(&self, days: i32) -> i32 {
        let width = i64::from(self.right - self.left) * i64::from(days);
        i32::try_from(width / i64::from(self.days())).unwrap_or(i32::MAX)
    }

    /// The day whose slot holds `x` tenths; the first or last beyond the ends.
    #[must_use]
    pub fn day_at(&self, x: i32) -> Day {
        let along = i64::from((x - self.left).clamp(0, self.right - self.left));
        let days = along * i64::from(self.days()) / i64::from(self.right - self.left);
        let day = self.first.plus(i32::try_from(days).unwrap_or(0));
        day.min(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn axis(first: &str, last: &str) -> TimeAxis {
        TimeAxis::new(day(first), day(last), 200, 3200)
    }

    #[test]
    fn days_are_equally_wide_over_leap_days_and_clock_changes() {
        for (first, last) in [
            ("2024-02-16", "2024-03-16"), // 30 days with 29 February
            ("2026-03-15", "2026-04-13"), // Europe's clocks go forward
            ("2026-10-15", "2026-11-13"), // and back
        ] {
            let axis = axis(first, last);
            assert_eq!(axis.days(), 30);
            let (mut at, mut d) = (250, day(first));
            while d <= day(last) {
                assert_eq!((axis.x(d), axis.edge(d)), (at, at - 50), "{d}");
                assert_eq!(axis.day_at(at), d);
                (at, d) = (at + 100, d.plus(1));
            }
            assert_eq!(axis.edge(d), 3200);
        }
    }

    #[test]
    fn one_day_stands_in_the_middle() {
        let one = axis("2026-11-23", "2026-11-20");
        assert_eq!((one.days(), one.x(one.first())), (1, 1700));
        assert_eq!(one.day_at(-50), one.first());
        assert_eq!(one.day_at(9_999), one.first());
    }
}
