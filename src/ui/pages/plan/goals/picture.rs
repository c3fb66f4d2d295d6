//! A goal's path as SVG; everything is said in its name too.

use crate::{
    chart::line::LineChart,
    ui::components::drawing::{path, svg, text},
};
use leptos::prelude::*;

/// The drawn path of one goal.
pub fn picture(chart: &LineChart, name: &str, description: &str) -> AnyView {
    let mut inside = vec![
        path("grid", chart.grid.clone()),
        path("grid", chart.marks.clone()),
        path("today", chart.today.clone()),
        path("dots", chart.dots.clone()),
        path("median", chart.line.clone()),
    ];
    let labels = [&chart.values, &chart.dates, &chart.notes]
        .into_iter()
        .flatten();
    inside.extend(labels.map(|l| text(l.x, l.y, l.anchor.as_str(), l.text.clone())));
    let size = [chart.width.to_string(), chart.height.to_string()];
    let attributes = vec![
        ("class", "chart".to_owned()),
        ("viewBox", ["0 0 ", &size[0], " ", &size[1]].concat()),
        ("role", "img".to_owned()),
        ("aria-label", [name, ". ", description].concat()),
    ];
    svg(attributes, inside)
}
