//! One module a screen.

pub mod before;
pub mod chapter;
pub mod data;
pub mod faq;
pub mod learn;
pub mod lock;
pub mod plan;
pub mod report;
pub mod settings;
pub mod sources;
pub mod today;
pub mod trends;
pub mod warning_signs;
pub mod welcome;

use super::{
    components::frame::{card, foot, header},
    html::{Inside, link, many, p},
    router::href,
};
use crate::{route::Route, text::shell};
use leptos::prelude::*;

/// The page for an address that Gradual does not have.
pub fn not_found() -> AnyView {
    let card = card()
        .child(p(shell::NOT_FOUND_BODY))
        .child(link(href(Route::Today), shell::BACK_TO_TODAY).class("btn wide"));
    many(vec![
        header(shell::APP, shell::NOT_FOUND),
        card.view(),
        foot(),
    ])
}
