//! The sources of the guide, each with its link out.

use crate::{
    content::{SOURCES, SOURCES_PAGE},
    text::learn as words,
    ui::components::frame::{card, foot, header, prose},
};
use leptos::prelude::*;

/// The sources.
pub fn sources_page() -> AnyView {
    let items = SOURCES.iter().map(|source| {
        view! {
            <li id=source.id tabindex="-1" class="session">
                <h2 class="legend">{source.number} ". " {source.short}</h2>
                <p inner_html=source.citation_html></p>
                <p class="soft">{source.note}</p>
                <p class="soft">{if source.from_article { words::FROM_ARTICLE } else { words::ADDED }}</p>
                <a
                    class="text-btn"
                    href=source.url
                    rel="noopener noreferrer external"
                    aria-label=format!("{}: {}", words::OPEN_SOURCE, source.short)
                >
                    {words::OPEN_SOURCE}
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        {header(words::SOURCES_ABOVE, SOURCES_PAGE.title)}
        {prose(SOURCES_PAGE.html)}
        <div class="mt">{card(view! { <ol class="list gap-0">{items.collect::<Vec<_>>()}</ol> })}</div>
        {foot()}
    }
    .into_any()
}
