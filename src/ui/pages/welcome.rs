//! The first visit: one short page, then Today.

use crate::{
    route::Route,
    text::welcome as words,
    ui::{
        components::frame::{card, foot, header},
        html::{Inside, button, div, link, many, p},
        platform::page,
        router::href,
        sample,
        state::state,
    },
};
use leptos::prelude::*;

/// The card's name among the dismissed ones.
pub const CARD: &str = "welcome";

/// What Gradual is, what it is not, where the data stays, and the warning signs first.
pub fn welcome_page() -> AnyView {
    let app = state();
    let start = button("btn wide", words::START, move |_| {
        app.change_settings(|settings| {
            settings.dismissed.insert(CARD.to_owned());
        });
        page::focus_soon("h1");
    });
    let signs = div("note")
        .child(p(words::CHECK))
        .child(p(link(href(Route::WarningSigns), words::CHECK_LINK)));
    let card = card()
        .child(p(words::WHAT))
        .child(p(words::NOT))
        .child(p(words::PRIVATE))
        .child(signs)
        .child(start.id("start"))
        .child(button("btn quiet wide", words::SAMPLE, move |_| sample::enter(app)).id("sample"))
        .child(link(href(Route::BringIn), words::BRING).class("text-btn"));
    many(vec![
        header(words::ABOVE, words::HEADING),
        card.view(),
        foot(),
    ])
}
