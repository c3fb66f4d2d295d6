//! The first visit: one short page, then Today.

use crate::{
    route::Route,
    text::welcome as words,
    ui::{
        chunk::{self, Apart},
        components::frame::{card, foot, header},
        html::{Inside, button, div, link, many, p, shows_if},
        platform::page,
        router::href,
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
    let asked = RwSignal::new(false);
    let sample = || chunk::part(|| Apart::Sample, Some(("#sample", "h1")));
    let signs = div("note")
        .child(p(words::CHECK))
        .child(p(link(href(Route::WarningSigns), words::CHECK_LINK)));
    let card = card()
        .child(p(words::WHAT))
        .child(p(words::NOT))
        .child(p(words::PRIVATE))
        .child(signs)
        .child(start.id("start"))
        .child(button("btn quiet wide", words::SAMPLE, move |_| asked.set(true)).id("sample"))
        .child(shows_if(move || asked.get(), sample))
        .child(link(href(Route::BringIn), words::BRING).class("text-btn"));
    many(vec![
        header(words::ABOVE, words::HEADING),
        card.view(),
        foot(),
    ])
}
