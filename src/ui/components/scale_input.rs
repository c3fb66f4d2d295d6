//! The 0–10 scale: a fieldset of eleven real radios.

use crate::{domain::scale::Score, text::today as words};
use leptos::prelude::*;

/// What a scale asks and says.
#[derive(Clone, Copy)]
pub struct Scale {
    /// The radios' shared name, unique on the page, and the group's id.
    pub name: &'static str,
    /// The question.
    pub legend: &'static str,
    /// What 0 means.
    pub low: &'static str,
    /// What 10 means.
    pub high: &'static str,
    /// Drawn in the pain colour; otherwise in the brand's.
    pub pain: bool,
}

/// A scale that shows `value` and calls `choose` with the tapped score, or with `None` when the answer is taken away.
pub fn scale_input(
    scale: Scale,
    suffix: &str,
    value: Signal<Option<Score>>,
    choose: impl Fn(Option<Score>) + Clone + Send + Sync + 'static,
) -> AnyView {
    let name = format!("{}{suffix}", scale.name);
    let keys = Score::ALL
        .into_iter()
        .map(|score| {
            let choose = choose.clone();
            view! {
                <label>
                    <input
                        type="radio"
                        name=name.clone()
                        value=score.get().to_string()
                        prop:checked=move || value.get() == Some(score)
                        on:change=move |_| choose(Some(score))
                    />
                    <span>{score.get()}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="scale-box" id=name>
            <legend class="legend">{scale.legend}</legend>
            <div class="scale" class:plain=!scale.pain>{keys}</div>
            <div class="ends">
                <span>{format!("0 {}", scale.low)}</span>
                <span>{format!("10 {}", scale.high)}</span>
            </div>
            <Show when=move || value.get().is_some()>
                {
                    let choose = choose.clone();
                    view! {
                        <button type="button" class="text-btn" on:click=move |_| choose(None)>
                            {words::CLEAR}
                            <span class="sr-only">{format!(": {}", scale.legend)}</span>
                        </button>
                    }
                }
            </Show>
        </fieldset>
    }
    .into_any()
}
