//! The chapter list and what was opened of it.

use crate::{
    content::{CHAPTERS, WARNING_SIGNS},
    route::Route,
    text::{learn as words, shell},
    ui::{
        components::frame::{card, foot, header},
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// Learn.
pub fn learn_page() -> AnyView {
    let app = state();
    let opened = move |slug: &str| app.journal.with(|j| j.settings.opened.contains(slug));
    let count = move || CHAPTERS.iter().filter(|c| opened(c.slug)).count();
    let chapters = CHAPTERS.iter().zip(0_u8..).map(|(chapter, place)| {
        let seen = move || opened(chapter.slug);
        view! {
            <li>
                <a class="list-link" href=href(Route::Chapter(place))>
                    <span class="tick" class:on=seen aria-hidden="true">
                        {move || if seen() { "✓" } else { "" }}
                    </span>
                    <span class="grow">
                        <strong>{chapter.title}</strong>
                        <span class="soft">
                            {chapter.summary} " " {words::minutes(chapter.minutes)}
                            <span class="sr-only">{move || if seen() { words::OPENED } else { "" }}</span>
                        </span>
                    </span>
                </a>
            </li>
        }
        .into_any()
    });
    let more = [
        (Route::Faq, shell::FAQ, words::FAQ_SUMMARY),
        (
            Route::WarningSigns,
            WARNING_SIGNS.title,
            words::SIGNS_SUMMARY,
        ),
        (Route::Sources, shell::SOURCES, words::SOURCES_SUMMARY),
    ]
    .map(|(route, title, summary)| {
        view! {
            <li>
                <a class="list-link" href=href(route)>
                    <span class="grow">
                        <strong>{title}</strong>
                        <span class="soft">{summary}</span>
                    </span>
                    <span class="soft" aria-hidden="true">"›"</span>
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        {header(words::ABOVE, words::HEADING)}
        {card(view! {
            <h2>{words::CHAPTERS}</h2>
            <p class="soft">{move || words::opened_of(count(), CHAPTERS.len())}</p>
            <ol class="list gap-0">{chapters.collect::<Vec<_>>()}</ol>
        })}
        {card(view! {
            <h2>{words::MORE}</h2>
            <ul class="list gap-0">{more}</ul>
        })}
        {foot()}
    }
    .into_any()
}
