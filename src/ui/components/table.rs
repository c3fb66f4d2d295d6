//! A table of text.

use crate::ui::html::{Inside, div, el};
use leptos::prelude::*;

/// A table with a caption, column heads and rows; the first cell of a row heads it.
pub fn table(caption: &str, columns: &[&'static str], rows: Vec<Vec<AnyView>>) -> AnyView {
    let heads = columns
        .iter()
        .map(|head| el("th").attr("scope", "col").child(*head).view());
    let rows = rows.into_iter().map(|cells| {
        let cells = cells.into_iter().enumerate().map(|(place, cell)| {
            if place == 0 {
                el("th").attr("scope", "row").child(cell).view()
            } else {
                el("td").child(cell).view()
            }
        });
        el("tr").children(cells).view()
    });
    let table = el("table")
        .child(el("caption").class("soft").child(caption.to_owned()))
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").children(rows));
    div("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption.to_owned())
        .child(table)
        .view()
}
