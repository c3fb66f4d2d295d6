//! "Show as table": the same data as rows, the newest first, a page a month.

use super::View;
use crate::{
    chart::{series::WeekTotal, table},
    route::Route,
    text::{names::Names, trends as words},
    ui::{
        components::{frame::between, table::table as draw_table},
        html::{Inside, button, link, many, says, shows, shows_if},
        platform::intl::BrowserNames,
        router::href,
    },
};
use leptos::prelude::*;

/// The pain table, paged by month; each day links to its log.
pub fn pain_table(view: View) -> AnyView {
    let page = RwSignal::new(0_usize);
    let months = move || view.with(|_, (first, last), _| table::months(first, last));
    let last = move || months().len().saturating_sub(1);
    let rows = move || {
        let months = months();
        let Some(month) = months.get(page.get().min(months.len() - 1)).copied() else {
            return ().into_any();
        };
        let rows =
            view.with(|j, window, today| table::days(j, month, window, today, &BrowserNames));
        let rows = rows.into_iter().map(|row| {
            let day = link(
                [&href(Route::Day), "#", &row.day.to_string()].concat(),
                row.date,
            )
            .view();
            [row.pain, row.middle, row.minutes, row.also]
                .map(Inside::view)
                .into_iter()
                .fold(vec![day], |mut all, cell| {
                    all.push(cell);
                    all
                })
        });
        let columns = [
            words::COLUMN_DAY,
            words::COLUMN_PAIN,
            words::COLUMN_MIDDLE,
            words::COLUMN_MINUTES,
            words::COLUMN_ALSO,
        ];
        draw_table(&BrowserNames.month(month), &columns, rows.collect())
    };
    let turn = move |label: &'static str, forward: bool| {
        let at_end = move || {
            if forward {
                page.get() >= last()
            } else {
                page.get() == 0
            }
        };
        button("btn quiet small", label, move |_| {
            if !untrack(at_end) {
                page.update(|p| *p = if forward { *p + 1 } else { p.saturating_sub(1) });
            }
        })
        .says("aria-disabled", at_end)
    };
    folded(view.days, move || {
        let pages = between()
            .child(turn(words::NEWER, false))
            .child(turn(words::OLDER, true));
        many(vec![shows(rows), pages.view()])
    })
}

/// The weeks as rows.
pub fn minutes_table(view: View, weeks: Vec<WeekTotal>) -> AnyView {
    folded(view.weeks, move || {
        let rows = table::weeks(&weeks, view.app.today.get(), &BrowserNames);
        let rows = rows
            .into_iter()
            .map(|row| vec![row.date.view(), row.minutes.view()])
            .collect();
        draw_table(
            words::MINUTES,
            &[words::COLUMN_WEEK, words::COLUMN_MINUTES],
            rows,
        )
    })
}

/// A button that shows and hides a table; `open` outlives the card, which is drawn anew when the phone is turned.
fn folded(open: RwSignal<bool>, draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let label = says(move || {
        if open.get() {
            words::HIDE_TABLE
        } else {
            words::SHOW_TABLE
        }
        .to_owned()
    });
    let toggle = button("text-btn", label, move |_| open.update(|o| *o = !*o))
        .says("aria-expanded", move || open.get());
    many(vec![toggle.view(), shows_if(move || open.get(), draw)])
}
