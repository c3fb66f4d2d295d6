//! The report on the screen: what `interchange::report::html` writes to a file, as elements.

use crate::{
    interchange::report::{Block, Report},
    ui::{
        components::picture,
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
        Block::Picture(drawn) => el("div")
            .child(picture::chart(
                &drawn.narrow,
                "chart narrow",
                drawn.said.clone(),
            ))
            .child(picture::chart(
                &drawn.wide,
                "chart wide",
                drawn.said.clone(),
            ))
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
