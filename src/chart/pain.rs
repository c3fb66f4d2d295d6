//! The pain card: evening pain of a window as a chart, with its name, sentences and key.

use super::{
    Frame, band,
    line::{self, LineChart},
    series::Series,
    summary,
};
use crate::{
    domain::{day::Day, journal::Journal},
    text::{names::Names, trends},
};

/// Everything that the card shows below its reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PainCard {
    /// The picture.
    pub chart: LineChart,
    /// The picture's accessible name, such as "Evening pain, 27 Oct 2026 to 23 Nov 2026".
    pub name: String,
    /// The picture in sentences: its accessible description, and text for everyone.
    pub description: String,
    /// What the marks mean.
    pub key: String,
}

/// Draws and describes evening pain over `window`, first to last day.
#[must_use]
pub fn card(
    journal: &Journal,
    window: (Day, Day),
    today: Day,
    frame: Frame,
    names: &dyn Names,
) -> PainCard {
    let (first, last) = window;
    let series = Series::evening_pain(journal, first, last);
    let bands = band::bands(journal, first, last, today);
    let chart = line::draw(frame, &series, &bands, today, names);
    PainCard {
        name: trends::pain_from_to(&names.dated(first), &names.dated(series.last())),
        description: summary::scores(&series, &bands, names),
        key: summary::key(chart.dot_kind, &chart.bands),
        chart,
    }
}
