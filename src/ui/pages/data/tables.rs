//! Naming the columns of a table that is not ours.

use super::bring::{Bringing, another, step_heading};
use crate::{
    interchange::{
        columns::{DATE, NONE, PLAIN, is_header},
        rows::Rows,
    },
    text::bring as words,
    ui::{
        components::{
            frame::{card, field_label},
            stepper::oops_line,
        },
        html::{Inside, button, div, el, p, typed},
        platform::page,
    },
};
use leptos::prelude::*;

/// The fields' ids, in the order of [`PLAIN`].
const FIELDS: [&str; 5] = [
    "col-date",
    "col-pain",
    "col-minutes",
    "col-activity",
    "col-note",
];
/// So many rows are shown as an example.
const SHOWN: usize = 4;

/// The first rows, and for each thing that a row may say the column that says it.
pub fn columns_card(bringing: Bringing) -> AnyView {
    let rows = bringing.text.with_value(|text| first_rows(text));
    let first = rows.first().cloned().unwrap_or_default();
    let named = is_header(&first);
    let choices = (0..PLAIN.len()).map(|place| choice(bringing, place, &first, named));
    let next = move |_| {
        let date = bringing.columns.get_value().map(|columns| columns.0[DATE]);
        if date.is_none_or(|place| place == NONE) {
            bringing.oops.set(words::NO_DATE.to_owned());
            page::focus_soon(["#", FIELDS[0]].concat());
        } else {
            bringing.preview();
        }
    };
    card()
        .child(step_heading(words::COLUMNS))
        .child(p(words::COLUMNS_WHY))
        .child(example(&rows))
        .child(div("stack").children(choices))
        .child(oops_line("columns-oops".to_owned(), bringing.oops))
        .child(button("btn wide", words::NEXT, next))
        .child(another(bringing))
        .view()
}

fn first_rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = Rows::new(text);
    let mut found = Vec::new();
    while found.len() < SHOWN
        && let Ok(Some(row)) = rows.next_row()
    {
        found.push(row.cells);
    }
    found
}

/// A cell as it is shown: its beginning.
fn short(cell: &str) -> String {
    let mut shown: String = cell.chars().take(24).collect();
    if shown.len() < cell.len() {
        shown.push('…');
    }
    shown
}

fn example(rows: &[Vec<String>]) -> AnyView {
    let rows = rows.iter().map(|cells| {
        let cells = cells.iter().map(|cell| el("td").child(short(cell)).view());
        el("tr").children(cells).view()
    });
    let table = el("table")
        .child(el("caption").class("sr-only").child(words::ROWS))
        .child(el("tbody").children(rows));
    div("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words::ROWS)
        .child(table)
        .view()
}

fn choice(bringing: Bringing, place: usize, first: &[String], named: bool) -> AnyView {
    let role = PLAIN[place];
    let chosen = bringing
        .columns
        .get_value()
        .map_or(NONE, |columns| columns.0[role]);
    let none = (NONE.to_string(), words::NO_COLUMN.to_owned(), NONE);
    let columns = first.iter().enumerate().map(|(column, cell)| {
        let name = if named && !cell.trim().is_empty() {
            short(cell)
        } else {
            words::column(column + 1, &short(cell))
        };
        (column.to_string(), name, column)
    });
    let options = std::iter::once(none).chain(columns);
    let options = options.map(|(value, name, column)| {
        el("option")
            .attr("value", value)
            .flag("selected", move || column == chosen)
            .child(name)
            .view()
    });
    let select = el("select")
        .class("input")
        .id(FIELDS[place])
        .on("change", move |event| {
            let column = typed(&event).parse().unwrap_or(NONE);
            bringing.columns.update_value(|columns| {
                if let Some(columns) = columns {
                    columns.0[role] = column;
                }
            });
            bringing.oops.set(String::new());
        })
        .children(options.collect::<Vec<_>>());
    let select = if role == DATE {
        select.wrong(bringing.oops, "columns-oops".to_owned())
    } else {
        select
    };
    el("div")
        .child(field_label(FIELDS[place], words::ROLES[place]))
        .child(select)
        .view()
}
