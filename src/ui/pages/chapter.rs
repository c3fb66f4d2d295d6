//! One chapter of the guide.

use crate::{
    content::CHAPTERS,
    route::Route,
    text::learn as words,
    ui::{
        components::frame::{card, foot, header, prose},
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
    if app
        .journal
        .with_untracked(|j| !j.settings.opened.contains(chapter.slug))
        && app.may_note_reading()
    {
        app.change_settings(|settings| {
            settings.opened.insert(chapter.slug.to_owned());
        });
    }
    let neighbour = |place: Option<u8>, forward: bool| {
        let to = CHAPTERS.get(usize::from(place?))?;
        let (before, after) = if forward { ("", " ›") } else { ("‹ ", "") };
        Some(view! { <a href=href(Route::Chapter(place?))>{before} {to.title} {after}</a> })
    };
    let try_it = chapter.try_it.map(|try_it| {
        let to = Route::parse(try_it.path).map_or_else(|| try_it.path.to_owned(), href);
        card(view! {
            <h2>{words::TRY_IT}</h2>
            <p class="soft">{try_it.lead}</p>
            <a class="btn wide" href=to>{try_it.label}</a>
        })
    });
    view! {
        {header(words::chapter_of(usize::from(place) + 1, CHAPTERS.len(), chapter.minutes), chapter.title)}
        <article>{prose(chapter.html)}</article>
        <div class="mt">{try_it}</div>
        <nav class="pager" aria-label=words::PAGER>
            {neighbour(place.checked_sub(1), false)}
            {neighbour(Some(place + 1), true)}
        </nav>
        {foot()}
    }
    .into_any()
}
