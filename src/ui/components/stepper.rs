//! An amount with − and + by its step, and typing.

use crate::{
    domain::activity::{Amount, Unit},
    text::today as words,
};
use leptos::prelude::*;

/// An amount's field: `value` is what is kept, `change` is told of each new amount.
///
/// Typing anything but a whole number 1..=1,000,000 keeps the old amount and says so beside the field.
pub fn stepper(
    id: String,
    unit: Unit,
    step: Amount,
    value: Signal<Amount>,
    change: impl Fn(Amount) + Clone + Send + Sync + 'static,
) -> AnyView {
    let wrong = RwSignal::new(false);
    let (down, up, typed) = (change.clone(), change.clone(), change);
    let error_id = format!("{id}-oops");
    let described = error_id.clone();
    let field = NodeRef::<leptos::html::Input>::new();
    // Written straight into the field too: an amount that stays the same must still replace a wrong text.
    let show = move |amount: Amount| {
        wrong.set(false);
        if let Some(input) = field.get_untracked() {
            input.set_value(&amount.get().to_string());
        }
        amount
    };
    let leave = move || {
        if wrong.get_untracked()
            && let Some(input) = field.get_untracked()
        {
            // Left with something that is no amount: the message stays, the focus comes back to it.
            drop(input.focus());
        }
    };
    view! {
        <div>
            <label class="field-label" for=id.clone()>{words::amount_label(unit)}</label>
            <div class="stepper">
                <button
                    type="button"
                    class="btn quiet"
                    aria-label=words::less(step.get(), unit)
                    on:click=move |_| down(show(value.get_untracked().down(step)))
                >
                    "−"
                </button>
                <input
                    class="input"
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    node_ref=field
                    aria-invalid=move || wrong.get().then_some("true")
                    aria-describedby=move || wrong.get().then(|| described.clone())
                    prop:value=move || value.get().get().to_string()
                    on:input=move |event| {
                        match read_amount(&event_target_value(&event)) {
                            Some(amount) => {
                                wrong.set(false);
                                typed(amount);
                            }
                            None => wrong.set(true),
                        }
                    }
                    on:change=move |_| leave()
                />
                <button
                    type="button"
                    class="btn quiet"
                    aria-label=words::more(step.get(), unit)
                    on:click=move |_| up(show(value.get_untracked().up(step)))
                >
                    "+"
                </button>
                <span class="soft">{move || words::unit(unit, value.get().get())}</span>
            </div>
            <p class="oops" id=error_id role="alert">
                {move || wrong.get().then(|| words::wrong_amount(value.get().get(), unit))}
            </p>
        </div>
    }
    .into_any()
}

fn read_amount(text: &str) -> Option<Amount> {
    Amount::new(text.trim().parse().ok()?)
}
