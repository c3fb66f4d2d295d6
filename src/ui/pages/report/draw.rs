//! The report on the screen: what `interchange::report::html` writes to a file, as elements.

use crate::{
    chart::{label::Label, line::LineChart},
    interchange::report::{Block, Report},
    ui::{
        components::drawing::{path, svg, text},
        html::{Inside, el, p},
    },
};
use leptos::prelude::*;

/// The page itself, also what is printed.
pub fn article(report: &Report) -> AnyView {
    let sections = report.sections.iter().map(|section| {
        let blocks = section.blocks.iter().map(|b| block(b, section.heading));
        el("section")
            .child(el("h3").child(section.heading))
            .children(blocks)
            .view()
    });
    el("article")
        .class(report.class())
        .child(el("h2").child(report.title.clone()))
        .child(p(report.dates.clone()))
        .child(report.sample.map(p))
        .children(sections)
        .child(p(report.made.clone()).class("made"))
        .view()
}

fn block(block: &Block, heading: &'static str) -> AnyView {
    match block {
        Block::Strong(text) => p(el("strong").child(text.clone())).view(),
        Block::Text(text) => p(text.clone()).view(),
        Block::List(lines) => {
            let lines = lines.iter().map(|line| el("li").child(line.clone()).view());
            el("ul").children(lines).view()
        }
        Block::Table(columns, rows) => table(columns, rows, heading),
        Block::Picture(picture) => el("div")
            .child(chart(&picture.narrow, "chart narrow", &picture.said))
            .child(chart(&picture.wide, "chart wide", &picture.said))
            .view(),
    }
}

fn table(columns: &'static [&'static str], rows: &[Vec<String>], heading: &'static str) -> AnyView {
    let head = |scope: &'static str, text: String| el("th").attr("scope", scope).child(text).view();
    let heads = columns.iter().map(|c| head("col", (*c).to_owned()));
    let rows = rows.iter().map(|cells| {
        let cells = cells.iter().enumerate().map(|(place, cell)| match place {
            0 => head("row", cell.clone()),
            _ => el("td")
                .attr(
                    "data-column",
                    columns.get(place).copied().unwrap_or_default(),
                )
                .child(cell.clone())
                .view(),
        });
        el("tr").children(cells).view()
    });
    el("table")
        .child(el("caption").child(heading))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows))
        .view()
}

fn chart(chart: &LineChart, class: &str, said: &str) -> AnyView {
    let box_of = [
        "0 0 ",
        &chart.width.to_string(),
        " ",
        &chart.height.to_string(),
    ]
    .concat();
    let attributes = vec![
        ("class", class.to_owned()),
        ("viewBox", box_of),
        ("role", "img".to_owned()),
        ("aria-label", said.to_owned()),
    ];
    let bands = chart.bands.iter().flat_map(|shape| {
        [
            path("band", shape.fill.clone()),
            path("band-lines", shape.lines.clone()),
        ]
    });
    let mut inside: Vec<AnyView> = bands.collect();
    inside.extend([
        path("grid", chart.grid.clone()),
        path("grid", chart.marks.clone()),
        path("today", chart.today.clone()),
        path(chart.dot_kind.class(), chart.dots.clone()),
        path("median", chart.line.clone()),
    ]);
    let said = |label: &Label| text(label.x, label.y, label.anchor.as_str(), label.text.clone());
    let labels = chart.values.iter().chain(&chart.dates).chain(&chart.notes);
    inside.extend(labels.map(said));
    svg(attributes, inside)
}
