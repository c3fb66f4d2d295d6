//! Questions and answers: native details, a search that filters as one types, and deep links.

use crate::{
    content::{QUESTIONS, matches},
    text::{learn as words, shell},
    ui::{
        components::frame::{card, foot, header, prose},
        platform::page,
        router::Router,
    },
};
use leptos::prelude::*;

/// The FAQ; what stands after `#` names the question that is open.
pub fn faq_page(router: Router) -> AnyView {
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        query.with(|q| QUESTIONS.each_ref().map(|question| matches(question, q)))
    });
    let items = QUESTIONS.iter().enumerate().map(|(place, question)| {
        let linked = move || router.hash.with(|hash| hash == question.slug);
        view! {
            <details
                class="qa"
                id=question.slug
                hidden=move || found.with(|f| f.get(place) == Some(&false))
                prop:open=linked
            >
                <summary>{question.title}</summary>
                {prose(question.html)}
            </details>
        }
        .into_any()
    });
    // Serves the browser's focus and scroll: a deep link lands on its question.
    Effect::new(move |_| {
        let hash = router.hash.get();
        if QUESTIONS.iter().any(|q| q.slug == hash) {
            page::next_frame(move || {
                if let Some(target) = page::by_id(&hash) {
                    target.scroll_into_view();
                    page::focus(&format!("#{hash} summary"));
                }
            });
        }
    });
    view! {
        {header(words::FAQ_ABOVE, shell::FAQ)}
        {card(view! {
            <div role="search">
                <label class="field-label" for="faq-search">{words::SEARCH}</label>
                <input
                    class="input"
                    id="faq-search"
                    type="search"
                    autocomplete="off"
                    on:input=move |event| query.set(event_target_value(&event))
                />
            </div>
            <p class="soft" role="status">
                {move || {
                    let asked = query.with(|q| !q.trim().is_empty());
                    asked.then(|| words::found(found.with(|f| f.iter().filter(|hit| **hit).count())))
                }}
            </p>
            <div class="gap-0">{items.collect::<Vec<_>>()}</div>
        })}
        {foot()}
    }
    .into_any()
}
