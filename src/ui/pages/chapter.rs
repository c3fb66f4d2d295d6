//! One chapter of the guide.

use crate::{
    content::CHAPTERS,
    route::Route,
    text::learn as words,
    ui::{
        components::frame::{card, foot, h2, header},
        html::{El, Inside, div, el, link, many, soft},
        reading::{long_text, try_again},
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// The chapter at `place`, 0..=12. Opening it is remembered, for the ticks in the list.
pub fn chapter_page(place: u8) -> AnyView {
    let Some(chapter) = CHAPTERS.get(usize::from(place)) else {
        return super::not_found();
    };
    let app = state();
    if app.glance(|j| !j.settings.opened.contains(chapter.slug)) && app.may_note_reading() {
        app.change_settings(|settings| {
            settings.opened.insert(chapter.slug.to_owned());
        });
    }
    let try_it = chapter.try_it.map(|try_it| {
        let to = Route::parse(try_it.path).map_or_else(|| try_it.path.to_owned(), href);
        card()
            .child(h2(words::TRY_IT))
            .child(soft(try_it.lead))
            .child(link(to, try_it.label).class("btn wide"))
    });
    let pager = el("nav")
        .class("pager")
        .attr("aria-label", words::PAGER)
        .child(neighbour(place.checked_sub(1), "‹ ", ""))
        .child(neighbour(place.checked_add(1), "", " ›"));
    many(vec![
        header(
            words::chapter_of(usize::from(place) + 1, CHAPTERS.len(), chapter.minutes),
            chapter.title,
        ),
        el("article").child(long_text(chapter.body)).view(),
        try_again(Some(chapter.body)),
        div("mt").child(try_it).view(),
        pager.view(),
        foot(),
    ])
}

/// The link to the chapter at `place`, if there is one.
fn neighbour(place: Option<u8>, before: &str, after: &str) -> Option<El> {
    let to = CHAPTERS.get(usize::from(place?))?;
    let title = [before, to.title, after].concat();
    let way = link(href(Route::Chapter(place?)), title);
    Some(if after.is_empty() {
        way
    } else {
        way.class("on")
    })
}
