//! What stays in charge of the plan: a limit closes its tools and says why, a ticked warning sign pauses them, and some limits
//! only want a word first (algorithms I).

use crate::{
    content::{Limit, SignPage, WARNING_SIGNS, pauses, sign},
    domain::{
        day::Day,
        journal::Journal,
        loading::is_closed,
        plan::LimitKind,
        warning::{Hold, Reach, hold, limits, pausing_signs, reach},
    },
    route::Route,
    text::gate as words,
    ui::{
        components::frame::{card, h2, prose},
        html::{Inside, div, link, many, nothing, p, shows_by},
        pages::warning_signs::page_of,
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// A limit as it is told in the warning signs.
pub(super) fn told(kind: LimitKind) -> Option<&'static Limit> {
    let slug = match kind {
        LimitKind::Under18 => "under-18",
        LimitKind::Surgery => "surgery",
        LimitKind::SpinalDisease => "spinal-disease",
        LimitKind::Pregnant => "pregnant",
        LimitKind::HeartLung => "heart-lungs",
    };
    WARNING_SIGNS.limits.iter().find(|l| l.slug == slug)
}

/// Whether the tools rest: a limit closes them, or a ticked sign waits for "I have been seen".
pub fn is_held(app: AppState) -> bool {
    let today = app.today.get();
    let held = |j: &Journal| hold(j, today, pauses).is_some_and(|why| why != Hold::Flare);
    app.read(held)
}

/// Above a tool's own screen, which stays open for what was written: why it rests, or whom to ask first.
pub fn why() -> AnyView {
    many(vec![notes(), gated(nothing)])
}

/// A tool of the plan: while a limit holds, why it is closed stands in its place.
pub fn gated(tool: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let app = state();
    let closed = move || {
        let today = app.today.get();
        app.read(|j| is_closed(j, today, pauses))
    };
    shows_by(
        move || if closed() { "closed" } else { "" }.to_owned(),
        move |closed| {
            if closed.is_empty() {
                tool()
            } else {
                why_closed()
            }
        },
    )
}

fn kinds(reached: Reach) -> Vec<&'static Limit> {
    let app = state();
    let today = app.today.get();
    let kinds = app.read(|j| limits(j, today));
    let here = kinds.into_iter().filter(|kind| reach(*kind) == reached);
    here.filter_map(told).collect()
}

fn to_limits() -> AnyView {
    link(href(Route::Limits), words::LIMITS)
        .class("text-btn")
        .view()
}

fn why_closed() -> AnyView {
    let why = kinds(Reach::InformationOnly)
        .into_iter()
        .flat_map(|limit| [p(limit.title).view(), prose(limit.html).view()]);
    card()
        .child(h2(words::CLOSED))
        .children(why)
        .child(p(words::CLOSED_WHY))
        .child(to_limits())
        .view()
}

/// The pages of the signs that wait, the most urgent first.
const PAGES: [SignPage; 4] = [
    SignPage::Crisis,
    SignPage::Emergency,
    SignPage::Today,
    SignPage::None,
];

/// Which of [`PAGES`] the signs that wait have, as digits.
fn sign_pages(journal: &Journal, today: Day) -> String {
    let open = pausing_signs(journal, today, pauses);
    let page = |slug: &str| sign(slug).map_or(SignPage::None, |s| s.page);
    let waits = |of: SignPage| open.iter().any(|r| page(&r.value.slug) == of);
    let places = ('0'..).zip(PAGES);
    places
        .filter_map(|(digit, of)| waits(of).then_some(digit))
        .collect()
}

/// That a ticked sign pauses the plan, and the way to what to do: to each page whose signs wait.
pub fn paused() -> AnyView {
    let app = state();
    shows_by(
        move || {
            let today = app.today.get();
            app.read(|j| sign_pages(j, today))
        },
        |places| {
            if places.is_empty() {
                return nothing();
            }
            let alone = places.len() == 1;
            let pages = PAGES
                .iter()
                .zip('0'..)
                .filter(|(_, digit)| places.contains(*digit));
            let links = pages.map(|(page, _)| {
                let (page, title) = page_of(*page).map_or(
                    (Route::WarningSigns, WARNING_SIGNS.title),
                    |(page, told)| (page, told.title),
                );
                let words = if alone { words::WHAT_TO_DO } else { title };
                link(href(page), words).class("text-btn").view()
            });
            let why = if places == "0" {
                words::PAUSED_SPOKEN
            } else {
                words::PAUSED_WHY
            };
            div("note warn mb")
                .attr("role", "note")
                .child(h2(words::PAUSED))
                .child(p(why))
                .child(div("row wrap").children(links))
                .view()
        },
    )
}

/// Notes above an open plan: a ticked sign that pauses it, and whom to ask first.
pub fn notes() -> AnyView {
    let first = shows_by(
        move || {
            let all = kinds(Reach::AskFirst).into_iter().map(|l| l.slug);
            all.collect::<Vec<_>>().join(" ")
        },
        |slugs| {
            let here = |slug: &str| WARNING_SIGNS.limits.iter().find(|l| l.slug == slug);
            let notes = slugs.split(' ').filter_map(here).map(|limit| {
                div("note mb")
                    .attr("role", "note")
                    .child(prose(limit.html))
                    .child(to_limits())
                    .view()
            });
            many(notes.collect())
        },
    );
    many(vec![paused(), first])
}
