//! Charts as SVG: one path a series, everything said in the accessible name too.

use crate::{
    chart::{band, bars::BarChart, label::Label, line::LineChart, trace::Dots},
    ui::components::drawing::{path, svg, text},
};
use leptos::prelude::*;

fn labels(labels: &[Label]) -> impl Iterator<Item = AnyView> {
    labels
        .iter()
        .map(|label| text(label.x, label.y, label.anchor.as_str(), label.text.clone()))
}

fn bands(bands: &[band::Shape]) -> impl Iterator<Item = AnyView> {
    bands.iter().flat_map(|shape| {
        [
            path("band", shape.fill.clone()),
            path("band-lines", shape.lines.clone()),
        ]
    })
}

fn picture(
    width: i32,
    height: i32,
    name: &str,
    description: &str,
    inside: Vec<AnyView>,
) -> AnyView {
    let attributes = vec![
        ("class", "chart".to_owned()),
        (
            "viewBox",
            ["0 0 ", &width.to_string(), " ", &height.to_string()].concat(),
        ),
        ("width", width.to_string()),
        ("height", height.to_string()),
        ("role", "img".to_owned()),
        ("aria-label", [name, ". ", description].concat()),
    ];
    svg(attributes, inside)
}

/// Scores by day.
pub fn line(chart: &LineChart, name: &str, description: &str) -> AnyView {
    let dots = match chart.dot_kind {
        Dots::Rings => "dots",
        Dots::Points => "dots points",
        Dots::Spans => "dots spans",
    };
    let mut inside: Vec<AnyView> = bands(&chart.bands).collect();
    inside.extend([
        path("grid", chart.grid.clone()),
        path("grid", chart.marks.clone()),
        path("today", chart.today.clone()),
        path(dots, chart.dots.clone()),
        path("median", chart.line.clone()),
    ]);
    inside.extend(
        labels(&chart.values)
            .chain(labels(&chart.dates))
            .chain(labels(&chart.notes)),
    );
    picture(chart.width, chart.height, name, description, inside)
}

/// Totals by week.
pub fn bars(chart: &BarChart, name: &str, description: &str) -> AnyView {
    let mut inside: Vec<AnyView> = bands(&chart.bands).collect();
    inside.extend([
        path("grid", chart.grid.clone()),
        path("grid", chart.marks.clone()),
        path("bar", chart.bars.clone()),
        path("bar tops", chart.tops.clone()),
        path("bar part", chart.now.clone()),
    ]);
    let said = labels(&chart.totals)
        .chain(labels(&chart.values))
        .chain(labels(&chart.dates));
    inside.extend(said.chain(labels(&chart.notes)));
    picture(chart.width, chart.height, name, description, inside)
}
