//! The cards of daily scores: evening pain, or confidence, of a window as a chart, with its name, sentences and key.

use super::{
    Frame, Scene, band,
    line::{self, LineChart},
    series::Series,
    summary,
};
use crate::{
    domain::{day::Day, entry::DayLog, journal::Journal, scale::Score},
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

/// The confidence that a day was given.
#[must_use]
pub fn confidence_of(log: &DayLog) -> Option<Score> {
    log.extra.value.confidence
}

/// Draws and describes confidence over the scene's window.
#[must_use]
pub fn confidence(scene: &Scene) -> PainCard {
    let (first, last) = scene.window;
    let series = Series::read(scene.journal, first, last, confidence_of);
    let bands = scene.bands();
    let chart = line::draw(scene.frame, &series, &bands, scene.today, scene.names);
    let [from, to] = scene.ends();
    PainCard {
        name: trends::from_to(trends::CONFIDENCE, &from, &to),
        description: summary::scores(&series, &bands, scene.names),
        key: summary::key(chart.dot_kind, &chart.bands),
        chart,
    }
}
