//! Why the plan suggests nothing, or whom to ask first (algorithms I).

use crate::{
    content::{Limit, SignPage, WARNING_SIGNS, pauses, sign},
    domain::{
        journal::Journal,
        plan::LimitKind,
        warning::{Hold, hold, limits, pausing_signs},
    },
    route::Route,
    text::limits as words,
    ui::{
        components::frame::prose,
        html::{Inside, div, el, link, many, nothing, p, shows_by},
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// Every limit with the slug of its words, in the order of the list.
pub const LIMITS: [(LimitKind, &str); 5] = [
    (LimitKind::Under18, "under-18"),
    (LimitKind::Surgery, "surgery"),
    (LimitKind::SpinalDisease, "spinal-disease"),
    (LimitKind::Pregnant, "pregnant"),
    (LimitKind::HeartLung, "heart-lungs"),
];

/// The words of a limit.
#[must_use]
pub fn words_of(slug: &str) -> Option<&'static Limit> {
    WARNING_SIGNS.limits.iter().find(|limit| limit.slug == slug)
}

fn slug_of(kind: LimitKind) -> &'static str {
    let of = |limit: &&(LimitKind, &'static str)| limit.0 == kind;
    LIMITS.iter().find(of).map_or("", |limit| limit.1)
}

/// Whether the plan's tools are closed: a limit makes it information only, or a sign waits for "I have been seen".
#[must_use]
pub fn is_held(app: AppState) -> bool {
    let today = app.today.get();
    let held = |j: &Journal| hold(j, today, pauses).is_some_and(|why| why != Hold::Flare);
    app.read(held)
}

/// A note that says why the tools are closed, or whom to ask first; nothing when neither is so.
pub fn held_note() -> AnyView {
    let app = state();
    let why = move || {
        let today = app.today.get();
        app.read(|j| {
            let kinds = limits(j, today).into_iter().map(slug_of);
            let limits = kinds.collect::<Vec<_>>().join(" ");
            match hold(j, today, pauses) {
                Some(Hold::InformationOnly(kind)) => ["!", slug_of(kind)].concat(),
                Some(Hold::Sign) => {
                    let signs = pausing_signs(j, today, pauses);
                    let page = |page| {
                        signs
                            .iter()
                            .any(|r| sign(&r.value.slug).map(|s| s.page) == Some(page))
                    };
                    if page(SignPage::Emergency) {
                        "?emergency"
                    } else if page(SignPage::Crisis) {
                        "?crisis"
                    } else {
                        "?today"
                    }
                    .to_owned()
                }
                _ => limits,
            }
        })
    };
    shows_by(why, |why| {
        if let Some(slug) = why.strip_prefix('!') {
            return reading_only(slug);
        }
        if let Some(page) = why.strip_prefix('?') {
            return paused(match page {
                "emergency" => Route::Emergency,
                "crisis" => Route::Crisis,
                _ => Route::SeeSomeoneToday,
            });
        }
        many(why.split(' ').filter_map(words_of).map(ask_first).collect())
    })
}

fn paused(page: Route) -> AnyView {
    div("note warn mb")
        .child(p(el("strong").child(words::PAUSED)))
        .child(p(words::PAUSED_WHY))
        .child(link(href(page), words::PAUSED_LINK).class("btn quiet small"))
        .view()
}

fn reading_only(slug: &str) -> AnyView {
    words_of(slug).map_or_else(nothing, |limit| {
        div("note warn mb")
            .child(p(el("strong").child(words::READING_ONLY)))
            .child(p([limit.title, "."].concat()))
            .child(prose(limit.html))
            .child(link(href(Route::Limits), words::CHANGE).class("text-btn"))
            .view()
    })
}

fn ask_first(limit: &'static Limit) -> AnyView {
    div("note mb")
        .child(p(el("strong").child(limit.title)))
        .child(prose(limit.html))
        .child(link(href(Route::Limits), words::CHANGE).class("text-btn"))
        .view()
}
