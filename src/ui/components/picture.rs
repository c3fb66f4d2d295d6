//! Pictures of data as SVG: one path a series, and a name that says everything too. `chart` drew them.

use super::drawing::{path, svg, text};
use crate::chart::{UNDRAWN, band::Shape, label::Label, line::LineChart};
use leptos::prelude::*;

/// The attributes of a picture of this size in CSS pixels, scaled to the room it has, and what it says.
pub fn frame(
    class: &str,
    (width, height): (i32, i32),
    said: String,
) -> Vec<(&'static str, String)> {
    let view_box = ["0 0 ", &width.to_string(), " ", &height.to_string()].concat();
    vec![
        ("class", class.to_owned()),
        ("viewBox", view_box),
        ("role", "img".to_owned()),
        ("aria-label", said),
    ]
}

/// Words beside what is drawn.
pub fn labels(labels: &[Label]) -> impl Iterator<Item = AnyView> {
    labels
        .iter()
        .map(|label| text(label.x, label.y, label.anchor.as_str(), label.text.clone()))
}

/// What lies behind the days.
pub fn bands(bands: &[Shape]) -> impl Iterator<Item = AnyView> {
    bands.iter().flat_map(|shape| {
        [
            path("band", shape.fill.clone()),
            path("band-lines", shape.lines.clone()),
        ]
    })
}

/// Scores by day.
pub fn line(chart: &LineChart) -> Vec<AnyView> {
    let mut inside: Vec<AnyView> = bands(&chart.bands).collect();
    inside.extend([
        path("grid", chart.grid.clone()),
        path("grid", chart.marks.clone()),
        path("today", chart.today.clone()),
        path(chart.dot_kind.class(), chart.dots.clone()),
        path("median", chart.line.clone()),
    ]);
    for said in [&chart.values, &chart.dates, &chart.notes] {
        inside.extend(labels(said));
    }
    inside
}

/// Scores by day as a picture of this class.
pub fn chart(chart: &LineChart, class: &str, said: String) -> AnyView {
    if UNDRAWN {
        return ().into_any();
    }
    svg(frame(class, (chart.width, chart.height), said), line(chart))
}
