//! The very sessions behind a suggestion, each with its reading.

use super::About;
use crate::{
    domain::loading::Suggestion,
    route::Route,
    text::{building as words, names::Names, today},
    ui::{
        html::{Inside, div, el, link, soft, unseen},
        platform::intl::BrowserNames,
        router::href,
    },
};
use leptos::prelude::*;

/// "Which days?": opened, the list.
pub fn which(about: &About, found: &Suggestion) -> AnyView {
    let unit = about.activity.unit;
    let rows = found.sessions.iter().map(|session| {
        let done = today::amount(session.amount.get(), unit);
        let scores = [session.before, session.during, session.morning];
        el("li")
            .child(el("strong").child(BrowserNames.long(session.day)))
            .child(soft(words::session(&done, scores, session.reading)))
            .view()
    });
    let list = if found.sessions.is_empty() {
        soft(words::NO_SESSIONS).view()
    } else {
        el("ul").class("list tries").children(rows).view()
    };
    let rule = link(href(Route::Chapter(5)), words::RULE).class("text-btn");
    let name = unseen([" ", &about.activity.name].concat());
    el("details")
        .class("qa")
        .child(el("summary").child((words::WHICH, name)))
        .child(
            div("stack")
                .child(list)
                .child(soft(words::usual_morning(found.usual_morning)))
                .child(rule),
        )
        .view()
}
