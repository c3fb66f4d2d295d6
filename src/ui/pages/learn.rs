//! The chapter list and what was opened of it.

use crate::{
    content::{CHAPTERS, WARNING_SIGNS},
    route::Route,
    text::{learn as words, shell},
    ui::{
        components::frame::{card, foot, h2, header, list_link},
        html::{Inside, el, many, nothing, says, soft, unseen},
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// Learn.
pub fn learn_page() -> AnyView {
    let app = state();
    let opened = move |slug: &str| app.read(|j| j.settings.opened.contains(slug));
    let count = move || CHAPTERS.iter().filter(|c| opened(c.slug)).count();
    let chapters = CHAPTERS.iter().zip(0_u8..).map(|(chapter, place)| {
        let said = move |yes: &'static str| {
            says(move || if opened(chapter.slug) { yes } else { "" }.to_owned())
        };
        let tick = el("span")
            .attr("aria-hidden", "true")
            .live("class", move || {
                Some(
                    if opened(chapter.slug) {
                        "tick on"
                    } else {
                        "tick"
                    }
                    .to_owned(),
                )
            })
            .child(said("✓"));
        let minutes = [chapter.summary, " ", &words::minutes(chapter.minutes)].concat();
        list_link(
            href(Route::Chapter(place)),
            tick,
            chapter.title,
            (minutes, unseen(said(words::OPENED))),
        )
    });
    let more = [
        (Route::Faq, shell::FAQ, words::FAQ_SUMMARY),
        (
            Route::WarningSigns,
            WARNING_SIGNS.title,
            words::SIGNS_SUMMARY,
        ),
        (Route::Sources, shell::SOURCES, words::SOURCES_SUMMARY),
    ];
    let more =
        more.map(|(route, title, summary)| list_link(href(route), nothing(), title, summary));
    let chapters = card()
        .child(h2(words::CHAPTERS))
        .child(soft(says(move || {
            words::opened_of(count(), CHAPTERS.len())
        })))
        .child(el("ol").class("list").children(chapters));
    let more = card()
        .child(h2(words::MORE))
        .child(el("ul").class("list").children(more));
    many(vec![
        header(words::ABOVE, words::HEADING),
        chapters.view(),
        more.view(),
        foot(),
    ])
}
