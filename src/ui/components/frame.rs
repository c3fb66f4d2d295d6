//! What stands round a screen: its header with the two links that are always there, its foot, and cards.

use super::icon::{SHIELD, SLIDERS, icon};
use crate::{
    route::Route,
    text::shell,
    ui::{
        html::{El, Inside, Text, div, el, link, p},
        router::href,
    },
};
use leptos::prelude::*;

/// The header: a small line, the heading, and the links to the warning signs and the settings.
pub fn header(above: impl Inside, heading: impl Inside) -> AnyView {
    draw_header(above.view(), heading.view())
}

fn draw_header(above: AnyView, heading: AnyView) -> AnyView {
    let icon_link = |route, name, path| {
        link(href(route), icon(path))
            .class("icon-link")
            .attr("aria-label", name)
    };
    el("header")
        .class("top")
        .child(
            el("div")
                .child(p(above))
                .child(el("h1").attr("tabindex", "-1").child(heading)),
        )
        .child(icon_link(Route::WarningSigns, shell::WARNING_SIGNS, SHIELD))
        .child(icon_link(Route::Settings, shell::SETTINGS, SLIDERS))
        .view()
}

/// A white card.
#[must_use]
pub fn card() -> El {
    el("section").class("card")
}

/// A button's row: the first at the start, the last at the end.
#[must_use]
pub fn between() -> El {
    div("row between")
}

/// A heading inside a card.
pub fn h2(inside: impl Inside) -> El {
    el("h2").child(inside)
}

/// The one line at every page's foot.
pub fn foot() -> AnyView {
    let line = el("p")
        .child(shell::FOOT_BEFORE)
        .child(link(href(Route::WarningSigns), shell::FOOT_LINK))
        .child(shell::FOOT_AFTER);
    el("footer").class("foot").child(line).view()
}

/// HTML that `build.rs` made from our own Markdown, never a person's words.
#[must_use]
pub fn prose(html: &'static str) -> El {
    div("prose").markup(html)
}

/// A list's link: a title, a line under it, and what stands before and after.
pub fn list_link(
    to: impl Text,
    before: impl Inside,
    title: impl Inside,
    under: impl Inside,
) -> AnyView {
    let words = el("span")
        .class("grow")
        .child(el("strong").child(title))
        .child(el("span").class("soft").child(under));
    let arrow = el("span")
        .class("soft")
        .attr("aria-hidden", "true")
        .child("›");
    el("li")
        .child(link(to, (before, words, arrow)).class("list-link"))
        .view()
}

/// The label of the field of this id.
pub fn field_label(id: impl Text, label: &'static str) -> AnyView {
    el("label")
        .class("field-label")
        .attr("for", id)
        .child(label)
        .view()
}
