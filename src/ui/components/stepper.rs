//! An amount with − and + by its step, and typing.

use crate::{
    domain::activity::{Amount, Unit},
    text::today as words,
    ui::{
        components::note_field::at_pauses,
        html::{El, Inside, button, div, el, says, typed},
        platform::page,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// An amount's field: `value` is what is kept, `change` is told of each new amount.
///
/// Typing anything but a whole number 1..=1,000,000 keeps the old amount and says so beside the field.
pub fn stepper(
    id: String,
    unit: Unit,
    step: Amount,
    value: impl Fn() -> Amount + Send + Sync + 'static,
    change: impl Fn(Amount) + Send + Sync + 'static,
) -> AnyView {
    draw(id, unit, step, Arc::new(value), Arc::new(change))
}

type Value = Arc<dyn Fn() -> Amount + Send + Sync>;
type Change = Arc<dyn Fn(Amount) + Send + Sync>;

fn draw(id: String, unit: Unit, step: Amount, value: Value, change: Change) -> AnyView {
    let oops = RwSignal::new(String::new());
    // An amount that is typed and not taken yet: taken as soon as typing pauses, so that "25" is one change and not two.
    let waiting = RwSignal::new(String::new());
    let message = [&id, "-oops"].concat();
    let take: Arc<dyn Fn() + Send + Sync> = {
        let (value, change) = (Arc::clone(&value), Arc::clone(&change));
        Arc::new(move || {
            let typed = waiting.try_get_untracked().and_then(|t| read_amount(&t));
            if let Some(amount) = typed {
                waiting.set(String::new());
                if amount != untrack(|| value()) {
                    change(amount);
                }
            }
        })
    };
    let at_pause = Arc::clone(&take);
    let changed = at_pauses(move || at_pause());
    let key = |sign: &'static str, label: String, moved: fn(Amount, Amount) -> Amount| {
        let (id, value, change) = (id.clone(), Arc::clone(&value), Arc::clone(&change));
        let take = Arc::clone(&take);
        button("btn quiet", sign, move |_| {
            take();
            let amount = moved(untrack(|| value()), step);
            oops.set(String::new());
            // Written straight into the field too: an amount that stays the same must still replace a wrong text.
            page::set_value(&id, &amount.get().to_string());
            change(amount);
        })
        .attr("aria-label", label)
    };
    let less = key("−", words::less(step.get(), unit), Amount::down);
    let more = key("+", words::more(step.get(), unit), Amount::up);
    let (shown, kept, counted, field) = (Arc::clone(&value), Arc::clone(&value), value, id.clone());
    let wrong = move || oops.set(words::wrong_amount(untrack(|| kept()).get(), unit));
    let left = wrong.clone();
    let input = el("input")
        .class("input")
        .id(id.clone())
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .wrong(oops, message.clone())
        .value(move || {
            let now = shown().get().to_string();
            let typed = waiting.get_untracked();
            if typed.is_empty() { now } else { typed }
        })
        .on("input", move |event| {
            let text = typed(&event);
            oops.set(String::new());
            if read_amount(&text).is_some() {
                waiting.set(text);
                changed();
            } else {
                waiting.set(String::new());
                // An empty field is one that is about to be filled.
                if !text.trim().is_empty() {
                    wrong();
                }
            }
        })
        .on("change", move |event| {
            take();
            // Left with something that is no amount: it is said, and the focus comes back to it.
            if read_amount(&typed(&event)).is_none() {
                left();
                page::focus_soon(["#", &field].concat());
            }
        });
    el("div")
        .child(
            el("label")
                .class("field-label")
                .attr("for", id)
                .child(words::amount_label(unit)),
        )
        .child(
            div("stepper").child(less).child(input).child(more).child(
                el("span")
                    .class("soft")
                    .child(says(move || words::unit(unit, counted().get()).to_owned())),
            ),
        )
        .child(oops_line(message, oops))
        .view()
}

/// The line that says what is wrong with the field above it; empty while nothing is.
pub fn oops_line(id: String, oops: RwSignal<String>) -> AnyView {
    el("p")
        .class("oops")
        .id(id)
        .attr("role", "alert")
        .child(says(move || oops.get()))
        .view()
}

/// A group of keys with the line that says what is missing in it, as its description.
pub fn asking(group: El, id: &str, oops: RwSignal<String>) -> El {
    let line = [id, "-oops"].concat();
    let described = line.clone();
    group
        .live("aria-describedby", move || {
            oops.with(|o| (!o.is_empty()).then(|| described.clone()))
        })
        .child(oops_line(line, oops))
}

fn read_amount(text: &str) -> Option<Amount> {
    Amount::new(text.trim().parse().ok()?)
}
