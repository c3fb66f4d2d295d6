//! Dates under an axis of days: which are said, and how.

use super::{
    Frame, UNDRAWN,
    axis::TimeAxis,
    label::{Label, Row, text_width},
    path::Path,
};
use crate::{domain::day::Day, text::names::Names};

impl TimeAxis {
    /// Short marks under the axis line at `bottom`, one a tick and one at each end.
    pub(super) fn marks(&self, frame: Frame, names: &dyn Names, bottom: i32) -> String {
        if UNDRAWN {
            return String::new();
        }
        let mut path = Path::default();
        let ends = [self.first(), self.last()];
        for day in ends.into_iter().chain(self.ticks(frame, names).1) {
            path.move_to(self.x(day), bottom);
            path.upright(bottom + 40);
        }
        path.into_text()
    }

    /// Dates under the axis: the first and the last day always, between them as many ticks as have room.
    pub(super) fn labels(&self, frame: Frame, names: &dyn Names, y: i32) -> Vec<Label> {
        let ends = [self.first(), self.last()].map(|day| (day, self.x(day)));
        self.labels_from(ends, None, frame, names, y)
    }

    /// As [`TimeAxis::labels`], with other days and places at the ends; `last_word` stands in for the last date.
    pub(super) fn labels_from(
        &self,
        ends: [(Day, i32); 2],
        last_word: Option<&str>,
        frame: Frame,
        names: &dyn Names,
        y: i32,
    ) -> Vec<Label> {
        if UNDRAWN {
            return Vec::new();
        }
        let mut row = Row::new(frame, y);
        let [(first, first_x), (last, last_x)] = ends;
        let mut texts = (String::new(), String::new());
        for form in self.end_forms() {
            let last = last_word.map_or_else(|| form.say(last, names), str::to_owned);
            texts = (form.say(first, names), last);
            let both = text_width(&texts.0, frame.font()) + text_width(&texts.1, frame.font());
            if both + frame.font() * 6 <= frame.right() {
                break;
            }
        }
        row.place(texts.1, last_x);
        row.place(texts.0, first_x);
        let (cadence, ticks) = self.ticks(frame, names);
        for day in ticks {
            row.place(cadence.say(day, self.days(), names), self.x(day));
        }
        row.into_labels()
    }

    /// How the end dates may be said, the longest first; the year is said when the months alone could mislead.
    fn end_forms(&self) -> &'static [Form] {
        match self.days() {
            ..YEAR_IS_SAID_FROM => &[Form::Short],
            YEAR_IS_SAID_FROM..YEARS_DIFFER_FROM => &[Form::Dated, Form::Monthly, Form::Short],
            YEARS_DIFFER_FROM.. => &[Form::Dated, Form::Monthly, Form::Year],
        }
    }

    /// The closest rhythm whose labels have room, with its days strictly between the ends.
    fn ticks(&self, frame: Frame, names: &dyn Names) -> (Cadence, Vec<Day>) {
        let gap = frame.font() * 6;
        let fits = |cadence: &Cadence| {
            let widest = text_width(&cadence.say(self.first(), self.days(), names), frame.font());
            let days = cadence.least_days();
            self.days() <= days * cadence.most() && self.width_of(days) >= widest + gap
        };
        let cadence = CADENCES
            .into_iter()
            .find(fits)
            .unwrap_or(Cadence::Months(1200));
        (cadence, cadence.between(self.first(), self.last()))
    }
}

/// From this many days on, the ends of an axis and the sentences say their years.
pub(super) const YEAR_IS_SAID_FROM: i32 = 300;
/// From this many days on, a month's name alone could be of either of two years: January says its year instead.
const YEARS_DIFFER_FROM: i32 = 400;

/// How a date at an end of the axis is said.
#[derive(Clone, Copy)]
enum Form {
    /// "23 Nov 2026".
    Dated,
    /// "Nov 2026".
    Monthly,
    /// "23 Nov".
    Short,
    /// "2026".
    Year,
}

impl Form {
    fn say(self, day: Day, names: &dyn Names) -> String {
        match self {
            Self::Dated => names.dated(day),
            Self::Monthly => [&*names.short_month(day), &*day.year().to_string()].join(" "),
            Self::Short => names.short(day),
            Self::Year => day.year().to_string(),
        }
    }
}

/// A rhythm of ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cadence {
    /// Every so many days, from the first on the axis.
    Days(i32),
    /// The first of every so many months, counted from January.
    Months(i32),
}

const CADENCES: [Cadence; 11] = [
    Cadence::Days(7),
    Cadence::Days(14),
    Cadence::Months(1),
    Cadence::Months(2),
    Cadence::Months(3),
    Cadence::Months(6),
    Cadence::Months(12),
    Cadence::Months(24),
    Cadence::Months(60),
    Cadence::Months(120),
    Cadence::Months(240),
];

impl Cadence {
    /// The fewest days between two of its ticks.
    const fn least_days(self) -> i32 {
        match self {
            Self::Days(n) => n,
            Self::Months(1) => 28,
            Self::Months(n) => n * 30,
        }
    }

    /// The most of its steps on one axis: days crowd sooner than months do.
    const fn most(self) -> i32 {
        match self {
            Self::Days(_) => 8,
            Self::Months(_) => 14,
        }
    }

    fn between(self, first: Day, last: Day) -> Vec<Day> {
        let mut ticks = Vec::new();
        match self {
            Self::Days(n) => {
                let mut day = first.plus(n);
                while day < last {
                    ticks.push(day);
                    day = day.plus(n);
                }
            }
            Self::Months(n) => {
                let (mut before, mut day) = (first, first.next_month());
                // At the end of the calendar the next month stands still.
                while before < day && day < last {
                    let month = day.year() * 12 + i32::from(day.month()) - 1;
                    if month % n == 0 {
                        ticks.push(day);
                    }
                    (before, day) = (day, day.next_month());
                }
            }
        }
        ticks
    }

    fn say(self, day: Day, days: i32, names: &dyn Names) -> String {
        match self {
            Self::Days(_) => names.short(day),
            Self::Months(n) if n >= 12 || (day.month() == 1 && days >= YEARS_DIFFER_FROM) => {
                day.year().to_string()
            }
            Self::Months(_) => names.short_month(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::names::EnglishNames;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn every_month_is_stepped_to_once() {
        let months = Cadence::Months(1).between(day("2023-12-31"), day("2025-01-01"));
        assert_eq!(months.len(), 12); // January to December 2024; the last day is the end's own
        assert!(months.iter().all(|d| d.day() == 1 && d.year() == 2024));
        let quarters = Cadence::Months(3).between(day("2024-01-01"), day("2024-12-31"));
        let said: Vec<_> = quarters
            .into_iter()
            .map(|d| Cadence::Months(3).say(d, 366, &EnglishNames))
            .collect();
        assert_eq!(said, ["Apr", "Jul", "Oct"]);
    }
}
