//! What is prerendered of the screens that show a person's own log: their headings, until the app takes over.

use super::welcome::welcome_page;
use crate::{
    route::Route,
    text::{bring, data, plan, report, settings, shell, today},
    ui::{
        app::title,
        components::frame::header,
        html::{Inside, div, many, p},
    },
};
use leptos::prelude::*;

/// Keeps the height of a line whose words only the device knows, such as today's date.
const UNKNOWN: &str = "\u{a0}";

/// The prerendered page of a screen that shows what a person wrote; `None` for the others, which are prerendered whole.
///
/// The start page holds both of its beginnings; `theme.js` and `start.css` show the one that this person will see.
#[must_use]
pub fn shell(route: Route) -> Option<AnyView> {
    let (above, heading) = match route {
        Route::Today => {
            let known = many(vec![header(UNKNOWN, today::HEADING), opening()]);
            return Some(many(vec![
                div("for-new").child(welcome_page()).view(),
                div("for-known").child(known).view(),
            ]));
        }
        Route::Day => (UNKNOWN, today::PAST_ABOVE),
        Route::Trends => (UNKNOWN, shell::TRENDS),
        Route::Plan => (plan::ABOVE, plan::HEADING),
        route if route.is_of_plan() => (plan::HEADING, title(Some(route))),
        Route::Settings => (settings::ABOVE, shell::SETTINGS),
        Route::Report => (report::ABOVE, report::HEADING),
        Route::Data => (data::ABOVE, data::HEADING),
        Route::BringIn => (bring::ABOVE, bring::HEADING),
        _ => return None,
    };
    Some(many(vec![header(above, heading), opening()]))
}

fn opening() -> AnyView {
    p(shell::OPENING).class("soft needs-js").view()
}

/// What a page says where the app cannot start; hidden by `start.css` where `theme.js` found that it can.
#[must_use]
pub fn without_javascript() -> AnyView {
    div("note banner mt no-js")
        .child(p(shell::NO_JAVASCRIPT))
        .view()
}
