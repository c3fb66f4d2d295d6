//! "Show as table": the same data as rows, the newest first, a page a month or a year.

use super::View;
use crate::{
    chart::{
        Scene,
        rows::Table,
        table::{self, pages},
    },
    domain::day::Day,
    text::{names::Names, trends as words},
    ui::{
        components::{frame::between, table::table as draw_table},
        html::{Inside, button, link, many, nothing, says, shows, shows_if},
        platform::intl::BrowserNames,
        router::href_to_day,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What a table is and how it is turned.
pub struct Paged {
    /// What it is unfolded by.
    pub key: String,
    /// The months on one page.
    pub months: usize,
    /// What it is called where the dates alone do not say it.
    pub caption: Option<String>,
    /// Whether a row's date leads to that day's log.
    pub linked: bool,
    /// Its days, for those of the window.
    pub days: fn((Day, Day)) -> (Day, Day),
}

/// A table of the scene behind "Show as table"; `rows` is given one page's days at a time.
pub fn paged(
    view: View,
    paged: Paged,
    rows: impl Fn(&Scene) -> Table + Send + Sync + 'static,
) -> AnyView {
    draw_paged(view, paged, Arc::new(rows))
}

fn draw_paged(
    view: View,
    paged: Paged,
    rows: Arc<dyn Fn(&Scene) -> Table + Send + Sync>,
) -> AnyView {
    let Paged {
        key,
        months,
        caption,
        linked,
        days,
    } = paged;
    let shown = move || days(view.window());
    // A page of the window that was shown when it was turned to: another window begins with its newest.
    let turned = RwSignal::new((None, 0_usize));
    let page = move || {
        let (of, page) = turned.get();
        if of == Some(shown()) { page } else { 0 }
    };
    let count = move || {
        let (first, last) = shown();
        pages(first, last, months)
    };
    let last = move || count().len().saturating_sub(1);
    let name = caption;
    let draw = move || {
        let all = count();
        let Some(days) = all.get(page().min(all.len().saturating_sub(1))).copied() else {
            return nothing();
        };
        let table = view.scene(Some(days), |scene| rows(scene));
        let called = called(days, months);
        let called = name
            .as_ref()
            .map_or_else(|| called.clone(), |name| [&**name, ", ", &called].concat());
        let cells = |(day, cells): (Day, Vec<String>)| {
            let mut cells = cells.into_iter();
            let date = cells.next().unwrap_or_default();
            let head = if linked {
                link(href_to_day(day, view.app.today.get()), date).view()
            } else {
                date.view()
            };
            let mut row = vec![head];
            row.extend(cells.map(Inside::view));
            row
        };
        let rows = table.rows.into_iter().map(cells).collect();
        draw_table(&called, &table.columns, rows)
    };
    let draw = Arc::new(draw);
    fold(view, key, words::SHOW_TABLE, words::HIDE_TABLE, move || {
        let draw = Arc::clone(&draw);
        let turn = move |label: &'static str, forward: bool| {
            let at_end = move || {
                if forward {
                    page() >= last()
                } else {
                    page() == 0
                }
            };
            button("btn quiet small", label, move |_| {
                if !untrack(at_end) {
                    let (window, page) = untrack(|| (shown(), page()));
                    let page = if forward {
                        page + 1
                    } else {
                        page.saturating_sub(1)
                    };
                    turned.set((Some(window), page));
                }
            })
            .says("aria-disabled", at_end)
        };
        let turns = shows_if(
            move || last() > 0,
            move || {
                between()
                    .child(turn(words::NEWER, false))
                    .child(turn(words::OLDER, true))
                    .view()
            },
        );
        many(vec![shows(move || draw()), turns])
    })
}

/// The month of a page, or its first and last month.
fn called((first, last): (Day, Day), months: usize) -> String {
    if months == 1 {
        BrowserNames.month(first)
    } else {
        words::span(&BrowserNames.month(first), &BrowserNames.month(last))
    }
}

/// The pain table; each day links to its log.
pub fn pain_table(view: View) -> AnyView {
    let paged_by = Paged {
        key: "pain".to_owned(),
        months: 1,
        caption: None,
        linked: true,
        days: |window| window,
    };
    paged(view, paged_by, |scene| {
        let (first, last) = scene.window;
        let rows = table::days(
            scene.journal,
            first,
            (first, last),
            scene.today,
            scene.names,
        );
        Table {
            columns: vec![
                words::COLUMN_DAY,
                words::COLUMN_PAIN,
                words::COLUMN_MIDDLE,
                words::COLUMN_MINUTES,
                words::COLUMN_ALSO,
            ],
            rows: rows
                .into_iter()
                .map(|row| {
                    let cells = vec![row.date, row.pain, row.middle, row.minutes, row.also];
                    (row.day, cells)
                })
                .collect(),
        }
    })
}

/// A button that shows and hides what `draw` draws.
pub fn fold(
    view: View,
    key: impl Into<String>,
    show: &'static str,
    hide: &'static str,
    draw: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let key: Arc<str> = key.into().into();
    let (of_label, of_state, of_button) = (Arc::clone(&key), Arc::clone(&key), Arc::clone(&key));
    let label = says(move || if view.is_open(&of_label) { hide } else { show }.to_owned());
    let toggle = button("text-btn", label, move |_| view.turn(&of_button))
        .says("aria-expanded", move || view.is_open(&of_state));
    many(vec![
        toggle.view(),
        shows_if(move || view.is_open(&key), draw),
    ])
}
