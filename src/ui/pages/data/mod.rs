//! Your data: what is stored, the copies that leave, and the copies that come in.

mod bring;
mod leave;
mod outbox;
mod preview;
mod stored;
mod tables;
mod taken_back;
mod words;

pub use bring::bring_page;

use super::lock::folded;
use crate::{
    route::Route,
    text::data as words_of,
    ui::{
        components::{
            frame::{card, foot, h2, header},
            status_line::status_line,
        },
        html::{Inside, button, el, link, many, p, says},
        moving::can_take_back,
        platform::page,
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// Your data.
pub fn data_page() -> AnyView {
    let app = state();
    if app.sample.get_untracked() {
        return many(vec![
            header(words_of::ABOVE, words_of::HEADING),
            sample_card(),
            foot(),
        ]);
    }
    let bring = card()
        .child(h2(words_of::BRING))
        .child(p(words_of::BRING_WHY))
        .child(link(href(Route::BringIn), words_of::BRING_OPEN).class("btn quiet wide"));
    let steps = words_of::STEPS.map(|step| el("li").child(step).view());
    let steps = el("ol").class("steps").children(steps);
    let moving = card().child(folded(words_of::MOVE, el("div").child(steps)));
    many(vec![
        header(words_of::ABOVE, words_of::HEADING),
        stored::stored_card(app),
        leave::backup_card(app),
        leave::others_card(app),
        bring.view(),
        taken_back::undo_card(app, RwSignal::new(can_take_back()), || {}),
        moving.view(),
        stored::unreadable_card(app),
        status_line(),
        foot(),
    ])
}

/// In place of a person's own data while the sample is shown.
fn sample_card() -> AnyView {
    let leave = button(
        "btn quiet wide",
        crate::text::settings::SAMPLE_LEAVE,
        |_| page::reload(),
    );
    card().child(p(words_of::SAMPLE)).child(leave).view()
}

/// A name and what is known of it, a line each.
fn fact(name: &'static str, value: impl FnMut() -> String + Send + 'static) -> AnyView {
    el("div")
        .child(el("dt").child(name))
        .child(el("dd").child(says(value)))
        .view()
}

/// The settings' card that leads here.
pub fn link_card() -> AnyView {
    card()
        .child(h2(words_of::HEADING))
        .child(p(words_of::WHAT))
        .child(link(href(Route::Data), words_of::OPEN).class("btn quiet wide"))
        .view()
}
