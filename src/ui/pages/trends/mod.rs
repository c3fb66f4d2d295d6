//! Trends: the reading first, then the pictures. Geometry and sentences come from `chart`; this only draws.

mod activity;
mod bands;
mod cards;
mod choose;
mod cursor;
mod picture;
mod tables;
mod view;
mod year;

use crate::{
    chart::Range,
    text::{names::Names, shell, trends as words},
    ui::{
        components::{
            frame::{foot, header},
            report_link::report_link,
            segmented::segmented,
        },
        html::{Inside, div, many, says},
        platform::{intl::BrowserNames, page},
        state::state,
    },
};
use leptos::prelude::*;
use view::View;

/// Trends.
pub fn trends_page() -> AnyView {
    let app = state();
    let view = View::new(app);
    // Serves the window's width: a turned phone draws its charts anew. A browser's bar that slides away changes the height
    // alone, and then nothing moves.
    let turned = window_event_listener(leptos::ev::resize, move |_| {
        let now = page::chart_frame();
        if view.room.get_untracked() != now {
            view.room.set(now);
        }
    });
    on_cleanup(move || turned.remove());
    let ranges = segmented(
        "range",
        words::RANGE,
        Range::EVERY.map(|r| (r.slug(), r.name())).to_vec(),
        move || view.range.get(),
        // A finger is answered by its key first, and then by the charts.
        move |slug| {
            page::after_paint(move || {
                view.end.set(None);
                view.range.set(slug.to_owned());
            });
        },
    );
    let cards = div("mt")
        .child(cards::pain(view))
        .child(choose::chips(view))
        .child(choose::chosen(view));
    many(vec![
        header(
            says(move || BrowserNames.long(app.today.get())),
            shell::TRENDS,
        ),
        ranges.view(),
        cursor::stepper(view),
        cards.view(),
        bands::bands_card(),
        report_link(),
        foot(),
    ])
}
