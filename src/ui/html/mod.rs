//! Elements as plain values: Leptos' builder behind one concrete type.
//!
//! `view!` gives every element a type of its own, and each type its own copy of the code that builds, updates and removes
//! it: the first screens came to 235 KB brotli that way. Here an element is a tag, a list of attributes and a list of
//! children, so that all of them share one copy. ARCHITECTURE.md has the figures.

mod element;
mod live;

pub use element::{El, Inside, Text, el};
pub(super) use live::live;
pub use live::{says, shows, shows_by, shows_if};

use leptos::{prelude::*, tachys::view::iterators::StaticVec};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// A `div` of a class.
#[must_use]
pub fn div(class: &'static str) -> El {
    el("div").class(class)
}

/// A paragraph of ordinary text.
pub fn p(inside: impl Inside) -> El {
    el("p").child(inside)
}

/// A paragraph of small grey text.
pub fn soft(inside: impl Inside) -> El {
    p(inside).class("soft")
}

/// A link; `to` is relative to the base, or a whole address: `https:`, `tel:`.
pub fn link(to: impl Text, inside: impl Inside) -> El {
    el("a").attr("href", to).child(inside)
}

/// A button that is not a form's submit button.
pub fn button(class: &'static str, inside: impl Inside, press: impl FnMut(Event) + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class(class)
        .child(inside)
        .on("click", press)
}

/// A form's submit button.
pub fn submit(class: &'static str, inside: impl Inside) -> El {
    el("button")
        .attr("type", "submit")
        .class(class)
        .child(inside)
}

/// A form that never leaves the page: `send` is called instead.
pub fn form(class: &'static str, send: impl FnMut() + 'static) -> El {
    sent_form(class, Box::new(send))
}

#[inline(never)]
fn sent_form(class: &'static str, mut send: Box<dyn FnMut()>) -> El {
    el("form")
        .class(class)
        .attr("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            send();
        })
}

/// Text for screen readers alone.
pub fn unseen(inside: impl Inside) -> El {
    el("span").class("sr-only").child(inside)
}

/// Views one after the other.
#[must_use]
pub fn many(views: Vec<AnyView>) -> AnyView {
    StaticVec::from(views).into_any()
}

/// Nothing at all.
#[must_use]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// What is typed in the field that an event came from.
#[must_use]
pub fn typed(event: &Event) -> String {
    event_target_value(event)
}

/// Whether the box that an event came from is ticked.
#[must_use]
pub fn ticked(event: &Event) -> bool {
    event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}
