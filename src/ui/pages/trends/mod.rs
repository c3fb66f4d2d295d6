//! Trends: the reading first, then the pictures. Geometry and sentences come from `chart`; this only draws.

mod bands;
mod picture;
mod tables;

use crate::{
    chart::{Frame, Range, minutes, pain, range, summary},
    domain::{
        consistency::consistency,
        day::Day,
        journal::Journal,
        trend::{last_full_week_end, weekly_saying},
    },
    route::Route,
    text::{names::Names, shell, trends as words},
    ui::{
        components::{
            frame::{card, foot, h2, header},
            report_link::report_link,
            segmented::segmented,
        },
        html::{Inside, div, link, many, nothing, p, says, shows, soft},
        platform::{intl::BrowserNames, page},
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;
use std::cell::Cell;

/// Which days the charts show, and how large they are drawn.
#[derive(Clone, Copy)]
struct View {
    app: AppState,
    /// The chosen range's slug.
    range: RwSignal<String>,
    /// How often the charts' box changed its size.
    turns: RwSignal<usize>,
    /// Whether the table of days is open.
    days: RwSignal<bool>,
    /// Whether the table of weeks is open.
    weeks: RwSignal<bool>,
}

impl View {
    /// Reads something of the journal and the window of days that is shown.
    fn with<T>(self, read: impl FnOnce(&Journal, (Day, Day), Day) -> T) -> T {
        let today = self.app.today.get();
        let range = self
            .range
            .with(|slug| Range::parse(slug))
            .unwrap_or_default();
        self.app
            .journal
            .with(|j| read(j, range::window(range, today, j.first_logged()), today))
    }
}

impl View {
    /// The box of a chart, measured anew after each turn of the phone.
    fn frame(self) -> Frame {
        self.turns.track();
        page::chart_frame()
    }
}

/// Trends.
pub fn trends_page() -> AnyView {
    let app = state();
    let view = View {
        app,
        range: RwSignal::new(Range::default().slug().to_owned()),
        turns: RwSignal::new(0),
        days: RwSignal::new(false),
        weeks: RwSignal::new(false),
    };
    // Serves the window's width: a turned phone draws its charts anew. A browser's bar that slides away changes the height
    // alone, and then nothing moves.
    let drawn = Cell::new(page::chart_frame());
    let turned = window_event_listener(leptos::ev::resize, move |_| {
        let now = page::chart_frame();
        if drawn.replace(now) != now {
            view.turns.update(|n| *n += 1);
        }
    });
    on_cleanup(move || turned.remove());
    let ranges = segmented(
        "range",
        words::RANGE,
        Range::EVERY.map(|r| (r.slug(), r.name())).to_vec(),
        move || view.range.get(),
        move |slug| view.range.set(slug.to_owned()),
    );
    let cards = div("mt")
        .child(shows(move || pain_card(view)))
        .child(shows(move || minutes_card(view)));
    many(vec![
        header(
            says(move || BrowserNames.long(app.today.get())),
            shell::TRENDS,
        ),
        ranges,
        cards.child(shows(move || active_card(view))).view(),
        bands::bands_card(),
        report_link(),
        foot(),
    ])
}

fn pain_card(view: View) -> AnyView {
    let (reading, drawn) = view.with(|j, window, today| {
        let first = view.app.first_weekday;
        let end = last_full_week_end(today, first);
        let reading = summary::reading(&weekly_saying(j, today, first), end, &BrowserNames);
        (
            reading,
            pain::card(j, window, today, view.frame(), &BrowserNames),
        )
    });
    card()
        .child(soft(words::PAIN))
        .child(h2(reading.headline).class("verdict"))
        .child(reading.lead.map_or_else(nothing, |lead| p(lead).view()))
        .child(picture::line(&drawn.chart, &drawn.name, &drawn.description))
        .child(soft(drawn.key))
        .child(soft([&*reading.facts, " ", reading.meaning].concat()))
        .child(tables::pain_table(view))
        .child(link(href(Route::Chapter(9)), words::HOW_READ).class("text-btn"))
        .view()
}

fn minutes_card(view: View) -> AnyView {
    let drawn = view.with(|j, window, today| {
        minutes::card(
            j,
            window,
            today,
            view.app.first_weekday,
            view.frame(),
            &BrowserNames,
        )
    });
    card()
        .child(soft(words::MINUTES))
        .child(h2(drawn.headline.clone()).class("verdict"))
        .child(picture::bars(&drawn.chart, &drawn.name, &drawn.description))
        .child(soft(drawn.key.clone()))
        .child(tables::minutes_table(view, drawn.weeks))
        .view()
}

fn active_card(view: View) -> AnyView {
    let [headline, weeks] = view.with(|j, _, today| {
        let target = j.settings.target;
        summary::active(
            &consistency(j, today, target, view.app.first_weekday),
            target,
        )
    });
    card()
        .child(soft(words::ACTIVE))
        .child(h2(headline).class("verdict"))
        .child(soft(weeks))
        .view()
}
