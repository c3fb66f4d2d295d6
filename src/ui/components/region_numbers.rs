//! The emergency numbers of the person's country: suggested by the time zone, confirmed once, always shown with its name.

use crate::{
    content::{ELSEWHERE, Number, REGIONS, Region, region, region_for_zone},
    text::signs as words,
    ui::{
        platform::clock,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// Which numbers a page is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Emergency numbers.
    Emergency,
    /// Lines for urgent advice, where a country has one.
    Advice,
    /// Crisis lines, then the emergency number.
    Crisis,
}

/// The region now in use: the confirmed one, else what the time zone suggests, else elsewhere.
fn current(app: AppState) -> &'static Region {
    let chosen = app.region.with(|code| code.as_deref().and_then(region));
    chosen
        .or_else(|| region_for_zone(&clock::time_zone()))
        .unwrap_or(&ELSEWHERE)
}

/// Big links to call, the country's name beside them, and the way to change it.
pub fn region_numbers(kind: Kind) -> AnyView {
    let app = state();
    view! {
        {move || {
            let region = current(app);
            let lists = match kind {
                Kind::Emergency => [region.emergency, &[]],
                Kind::Advice => [region.advice, &[]],
                Kind::Crisis => [region.crisis, region.emergency],
            };
            let links = lists.concat().into_iter().map(call_link).collect::<Vec<_>>();
            let nothing = links.is_empty() || (kind == Kind::Crisis && region.crisis.is_empty());
            let known = !region.emergency.is_empty();
            view! {
                <p class="soft">{words::numbers_for(region.name)}</p>
                {(nothing && kind == Kind::Crisis).then(|| view! { <p>{words::ELSEWHERE_CRISIS}</p> })}
                {(nothing && kind == Kind::Emergency).then(|| view! { <p><strong>{words::ELSEWHERE}</strong></p> })}
                <div class="stack">{links}</div>
                {known.then(|| view! { <p class="soft">{words::checked(region.checked)}</p> })}
            }
        }}
        {region_choice()}
    }
    .into_any()
}

fn call_link(number: Number) -> AnyView {
    let dial: String = number
        .number
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    view! {
        <a class="btn wide" href=format!("tel:{dial}")>
            <span>
                {words::call(number.number)}
                <br />
                <small>{number.label}</small>
            </span>
        </a>
    }
    .into_any()
}

/// The list of countries; until one is confirmed, the suggestion with a Yes.
pub fn region_choice() -> AnyView {
    let app = state();
    let unconfirmed = move || app.region.with(Option::is_none);
    view! {
        <Show when=unconfirmed>
            <p class="soft">{move || words::guess(current(app).name)}</p>
            <button type="button" class="btn quiet small" on:click=move |_| app.choose_region(current(app).code)>
                {words::YES}
            </button>
        </Show>
        <label class="field mt">
            <span>{words::REGION_LABEL}</span>
            <select
                class="input"
                prop:value=move || current(app).code
                on:change=move |event| app.choose_region(&event_target_value(&event))
            >
                {REGIONS
                    .iter()
                    .map(|r| {
                        view! {
                            <option value=r.code selected=move || current(app).code == r.code>
                                {r.name}
                            </option>
                        }
                        .into_any()
                    })
                    .collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}
