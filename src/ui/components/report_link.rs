//! The way to the page for a visit.

use super::frame::{card, h2};
use crate::{
    route::Route,
    text::report as words,
    ui::{
        html::{Inside, link, soft},
        router::href,
    },
};
use leptos::prelude::*;

/// A card that leads to the report.
pub fn report_link() -> AnyView {
    card()
        .child(h2(words::LINK_TITLE))
        .child(soft(words::LINK_WHY))
        .child(link(href(Route::Report), words::LINK).class("btn quiet wide"))
        .view()
}
