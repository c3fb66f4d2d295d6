//! Daily scores 0–10 as dots, their 7-day median as a line: one path each, however many days.

use super::{
    Frame,
    axis::TimeAxis,
    band::{self, Band},
    label::{Label, Row},
    path::Path,
    series::Series,
    trace::{self, Dots},
    value::ValueAxis,
};
use crate::{
    domain::day::Day,
    text::{names::Names, trends},
};

/// A drawn chart of scores: text for `d` attributes, and labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChart {
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// Level lines at 0, 5 and 10.
    pub grid: String,
    /// Short marks under the axis, one a date.
    pub marks: String,
    /// The words "0", "5" and "10".
    pub values: Vec<Label>,
    /// Dates, from left to right; the first and the last day are always among them.
    pub dates: Vec<Label>,
    /// Flare, illness and rest, each kind that occurs.
    pub bands: Vec<band::Shape>,
    /// Above the plot: "today" and the bands' names.
    pub notes: Vec<Label>,
    /// An upright line at today; empty when today is not drawn.
    pub today: String,
    /// The days.
    pub dots: String,
    /// What `dots` is made of.
    pub dot_kind: Dots,
    /// The 7-day medians, broken at gaps: stroke with round caps, since a single day is a dot.
    pub line: String,
    /// Where days lie, in tenths of a pixel.
    pub time: TimeAxis,
    /// Where doubled scores 0..=20 lie, in tenths of a pixel.
    pub score: ValueAxis,
}

/// Draws a series with its bands. `today` is marked when it lies in the series.
#[must_use]
pub fn draw(
    frame: Frame,
    series: &Series,
    bands: &[Band],
    today: Day,
    names: &dyn Names,
) -> LineChart {
    let left = frame.gutter("10");
    let time = TimeAxis::new(
        series.first,
        series.last(),
        left + INSET,
        frame.right() - INSET,
    );
    let score = ValueAxis::new(frame.plot_top(), frame.plot_top() + frame.plot_height(), 20);
    let baseline = score.bottom() + 40 + frame.font() * 10;
    let mut row = Row::new(frame, frame.font() * 10);
    let mut mark = Path::default();
    if time.holds(today) {
        mark.move_to(time.x(today), score.top() - 30);
        mark.upright(score.bottom());
        row.place(trends::TODAY.to_owned(), time.x(today));
    }
    let bands = band::draw(bands, &time, &score, &mut row);
    let places = trace::Places::new(&time, &score);
    let (dots, dot_kind) = places.dots(&series.scores);
    LineChart {
        width: frame.width(),
        height: (baseline + frame.font() * 4 + 9) / 10,
        grid: score.lines(&[0, 10, 20], left, frame.right()),
        marks: time.marks(frame, names, score.bottom()),
        values: score.labels(&[(0, "0"), (10, "5"), (20, "10")], left, frame),
        dates: time.labels(frame, names, baseline),
        bands,
        notes: row.into_labels(),
        today: mark.into_text(),
        dots,
        dot_kind,
        line: places.line(&series.medians),
        time,
        score,
    }
}

/// Room between the plot's edges and the first and last slot, in tenths.
pub(super) const INSET: i32 = 30;
