//! Words over and under the bars of weeks.

use super::{
    Frame, UNDRAWN,
    axis::TimeAxis,
    label::{Label, Row},
    series::WeekTotal,
    value::ValueAxis,
};
use crate::{
    domain::day::Day,
    text::{names::Names, trends},
};

/// Totals over the bars: each, or only the highest, which no other bar can stand in the way of.
pub(super) fn totals(
    frame: Frame,
    weeks: &[WeekTotal],
    each: bool,
    time: &TimeAxis,
    amount: &ValueAxis,
) -> Vec<Label> {
    if UNDRAWN {
        return Vec::new();
    }
    let mut row = Row::new(frame, 0);
    let highest = weeks.iter().rev().max_by_key(|week| week.total);
    for week in weeks {
        if each || (week.total > 0 && Some(week) == highest) {
            row.lower_to(week.y(amount) - 40);
            row.place(trends::number(week.total), week.middle(time));
        }
    }
    row.into_labels()
}

/// The first and the last week always; between them every week, or every second …, whichever has room, or months.
pub(super) fn dates(
    frame: Frame,
    weeks: &[WeekTotal],
    today: Day,
    time: &TimeAxis,
    names: &dyn Names,
    y: i32,
) -> Vec<Label> {
    if UNDRAWN {
        return Vec::new();
    }
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
        return Vec::new();
    };
    let end = last.holds(today).then_some(trends::NOW);
    if weeks.len() > NAMED_WEEKS {
        let ends = [
            (first.starts, first.middle(time)),
            (last.starts, last.middle(time)),
        ];
        return time.labels_from(ends, end, frame, names, y);
    }
    let mut row = Row::new(frame, y);
    let text = end.map_or_else(|| names.short(last.starts), str::to_owned);
    row.place(text, last.middle(time));
    for step in 1..weeks.len() {
        let mut tried = row.clone();
        let mut month = None;
        let fits = weeks.iter().enumerate().step_by(step).all(|(n, week)| {
            let named = month.replace(week.starts.month()) == Some(week.starts.month());
            let text = if named {
                week.starts.day().to_string()
            } else {
                names.short(week.starts)
            };
            // The one next to the last may give way to it.
            tried.place(text, week.middle(time)) || (n > 0 && n + step >= weeks.len())
        });
        if fits {
            return tried.into_labels();
        }
    }
    row.place(names.short(first.starts), first.middle(time));
    row.into_labels()
}

/// Up to this many weeks, dates are those of weeks; above, of months and years.
const NAMED_WEEKS: usize = 14;
