//! Questions and answers: native details, a search that filters as one types, and deep links.

use crate::{
    content::{QUESTIONS, matches},
    text::{learn as words, shell},
    ui::{
        components::frame::{card, field_label, foot, header},
        html::{Inside, el, many, says, soft, typed},
        reading::{long_text, try_again},
        router::{Router, link_of},
        state::state,
    },
};
use leptos::prelude::*;
use web_sys::Event;

/// The FAQ; what stands after `#` names the question that is open.
pub fn faq_page(router: Router) -> AnyView {
    let query = RwSignal::new(String::new());
    let waiting = state().waiting;
    let found = move |q: &str, question| {
        // Asked again when the answers arrive.
        waiting.track();
        matches(question, q)
    };
    let items = QUESTIONS.iter().map(|question| {
        el("details")
            .class("qa")
            .id(question.slug)
            .flag("hidden", move || query.with(|q| !found(q, question)))
            .open(move || router.hash.with(|hash| hash == question.slug))
            .child(el("summary").child(question.title))
            .child(long_text(question.body))
            .view()
    });
    let said = move || {
        query.with(|q| {
            if q.trim().is_empty() {
                return String::new();
            }
            words::found(
                QUESTIONS
                    .iter()
                    .filter(|question| found(q, question))
                    .count(),
            )
        })
    };
    // A link between two answers may lead to one that the search has put aside.
    let all_again = move |event: Event| {
        if link_of(&event).is_some() {
            query.set(String::new());
        }
    };
    let search = el("input")
        .class("input")
        .id("faq-search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .value(move || query.get())
        .on("input", move |event| query.set(typed(&event)));
    let list = card()
        .child(
            el("search")
                .child(field_label("faq-search", words::SEARCH))
                .child(search),
        )
        .child(soft(says(said)).attr("role", "status"))
        .child(el("div").on("click", all_again).children(items));
    many(vec![
        header(words::FAQ_ABOVE, shell::FAQ),
        try_again(QUESTIONS.first().map(|question| question.body)),
        list.view(),
        foot(),
    ])
}
