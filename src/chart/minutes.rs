//! The minutes card: minutes a week of a window as bars, with their name, sentences and key.

use super::{
    Frame, band,
    bars::{self, BarChart},
    series::{WeekTotal, weekly_totals},
    summary, weekly,
};
use crate::{
    domain::{
        day::{Day, Weekday},
        journal::Journal,
    },
    text::{names::Names, trends},
};

/// Everything that the card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesCard {
    /// The picture.
    pub chart: BarChart,
    /// "118 this week".
    pub headline: String,
    /// The picture's accessible name, such as "Minutes a week, 6 Oct 2026 to 23 Nov 2026".
    pub name: String,
    /// The picture in sentences: its accessible description, and text for everyone.
    pub description: String,
    /// What the marks mean; empty where nothing needs to be said.
    pub key: String,
    /// What is drawn, the oldest week first: for the table.
    pub weeks: Vec<WeekTotal>,
}

/// A short window still shows this many weeks.
const LEAST_WEEKS: i32 = 8;

/// The first and the last day of the weeks that are drawn for a window.
#[must_use]
pub fn drawn((first, last): (Day, Day)) -> (Day, Day) {
    (first.min(last.plus(7 * (1 - LEAST_WEEKS))), last)
}

/// The last day of the week in which a window ends, or today: the week is drawn whole.
#[must_use]
pub(super) fn whole_week(last: Day, today: Day, week_start: Weekday) -> Day {
    last.week_start(week_start).plus(6).min(today)
}

/// Draws and describes minutes a week over `window`, first to last day, for weeks that begin on `week_start`.
///
/// Weeks before the journal's first are left out; the week that holds `today` is marked as not over.
#[must_use]
pub fn card(
    journal: &Journal,
    window: (Day, Day),
    today: Day,
    week_start: Weekday,
    frame: Frame,
    names: &dyn Names,
) -> MinutesCard {
    let (first, last) = drawn((window.0, whole_week(window.1, today, week_start)));
    let from = first.week_start(week_start);
    let began = journal
        .first_logged()
        .unwrap_or(last)
        .clamp(from, last.max(from));
    let weeks = weekly_totals(journal, began, last, week_start, None);
    let end = weeks.last().map_or(last, |week| week.ends());
    let bands = band::bands(journal, from, end, today);
    let chart = bars::draw(frame, from, &weeks, &bands, today, names);
    let first_week = weeks.first().map_or(from, |week| week.starts);
    // This week is said whichever weeks are drawn.
    let this_week = weekly_totals(
        journal,
        today.week_start(week_start),
        today,
        week_start,
        None,
    );
    MinutesCard {
        headline: trends::this_week(this_week.last().map_or(0, |week| week.total)),
        name: trends::minutes_from_to(&names.dated(first_week), &names.dated(last)),
        description: summary::weeks(&weeks, &bands, today, names),
        key: weekly::key(&chart),
        chart,
        weeks,
    }
}
