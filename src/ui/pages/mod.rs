//! One module a screen.

pub mod chapter;
pub mod faq;
pub mod learn;
pub mod plan;
pub mod settings;
pub mod sources;
pub mod today;
pub mod trends;
pub mod warning_signs;
pub mod welcome;

use super::{
    components::frame::{card, foot, header},
    router::href,
};
use crate::{route::Route, text::shell};
use leptos::prelude::*;

/// The page for an address that Gradual does not have.
pub fn not_found() -> AnyView {
    view! {
        {header(shell::APP, shell::NOT_FOUND)}
        {card(view! {
            <p>{shell::NOT_FOUND_BODY}</p>
            <a class="btn wide" href=href(Route::Today)>{shell::BACK_TO_TODAY}</a>
        })}
        {foot()}
    }
    .into_any()
}
