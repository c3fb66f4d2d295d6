//! A choice of a few, as one row of real radios.

use leptos::prelude::*;

/// A row of choices: `options` are (value, label).
pub fn segmented(
    name: &'static str,
    legend: &'static str,
    options: Vec<(String, String)>,
    chosen: Signal<String>,
    choose: impl Fn(&str) + Clone + Send + Sync + 'static,
) -> AnyView {
    let keys = options
        .into_iter()
        .map(|(value, label)| {
            let choose = choose.clone();
            let (shown, sent) = (value.clone(), value.clone());
            view! {
                <label>
                    <input
                        type="radio"
                        name=name
                        value=value
                        prop:checked=move || chosen.with(|c| *c == shown)
                        on:change=move |_| choose(&sent)
                    />
                    <span>{label}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset id=name>
            <legend class="legend">{legend}</legend>
            <div class="seg">{keys}</div>
        </fieldset>
    }
    .into_any()
}
