//! The sources of the guide, each with its link out.

use crate::{
    content::{SOURCES, SOURCES_PAGE},
    text::learn as words,
    ui::{
        components::frame::{card, foot, h2, header, prose},
        html::{Inside, div, el, link, many, soft},
        reading::{long_text, try_again},
    },
};
use leptos::prelude::*;

/// The sources.
pub fn sources_page() -> AnyView {
    let items = SOURCES.iter().map(|source| {
        let out = link(source.url, words::OPEN_SOURCE)
            .class("text-btn")
            .attr("rel", "noopener noreferrer external")
            .attr(
                "aria-label",
                [words::OPEN_SOURCE, ": ", source.short].concat(),
            );
        el("li")
            .class("session")
            .id(source.id)
            .attr("tabindex", "-1")
            .child(h2([&source.number.to_string(), ". ", source.short].concat()).class("legend"))
            .child(long_text(source.citation))
            .child(div("soft").child(long_text(source.note)))
            .child(soft(if source.from_article {
                words::FROM_ARTICLE
            } else {
                words::ADDED
            }))
            .child(out)
            .view()
    });
    let list = card().child(el("ol").class("list").children(items));
    many(vec![
        header(words::SOURCES_ABOVE, SOURCES_PAGE.title),
        prose(SOURCES_PAGE.html).view(),
        try_again(SOURCES.first().map(|source| source.note)),
        div("mt").child(list).view(),
        foot(),
    ])
}
