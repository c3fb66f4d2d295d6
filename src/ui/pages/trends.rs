//! Trends.

use crate::{
    text::shell,
    ui::components::frame::{foot, header},
};
use leptos::prelude::*;

/// Trends.
pub fn trends_page() -> AnyView {
    view! {
        {header("", shell::TRENDS)}
        {foot()}
    }
    .into_any()
}
