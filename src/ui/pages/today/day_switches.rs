//! Rest day, ill, flare; and the optional questions.

use crate::{
    domain::{day::Day, entry::SetAside},
    route::Route,
    text::today as words,
    ui::{
        components::{
            frame::card,
            scale_input::{Scale, scale_input},
        },
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The three switches of a day.
pub fn switches(day: Day) -> AnyView {
    let app = state();
    let log = app.day_log(day);
    let set_aside = move |kind| move || log.with(|l| l.set_aside.value == Some(kind));
    let in_flare = Memo::new(move |_| app.journal.with(|j| j.flare_on(day).is_some()));
    card(view! {
        <h2 class="legend">{words::DAY_IS}</h2>
        <div class="row wrap">
            {switch(words::REST, Signal::derive(set_aside(SetAside::Rest)), move |on| {
                set(app, day, words::REST, SetAside::Rest, on);
            })}
            {switch(words::ILL, Signal::derive(set_aside(SetAside::Ill)), move |on| {
                set(app, day, words::ILL, SetAside::Ill, on);
            })}
            {switch(words::FLARE, in_flare.into(), move |on| {
                let today = app.today.get_untracked();
                let id = app.new_id();
                app.change_plan(words::switched(words::FLARE, on), move |journal| {
                    journal.set_flare(day, on, today, &id);
                });
            })}
        </div>
        <Show when=move || in_flare.get()>
            <p class="soft">
                {words::FLARE_ON} " "
                <a href=href(Route::Chapter(8))>{words::FLARE_LINK}</a>
            </p>
        </Show>
    })
}

fn switch(label: &'static str, on: Signal<bool>, turn: impl Fn(bool) + 'static) -> AnyView {
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || if on.get() { "true" } else { "false" }
            on:click=move |_| turn(!on.get_untracked())
        >
            {label}
        </button>
    }
    .into_any()
}

fn set(app: AppState, day: Day, name: &str, kind: SetAside, on: bool) {
    app.change_day(day, words::switched(name, on), |log, at| {
        log.set_aside.set(on.then_some(kind), at);
    });
}

/// The optional questions that the person turned on; nothing when all are off.
pub fn extras(day: Day) -> AnyView {
    let app = state();
    let asks = Memo::new(move |_| app.journal.with(|j| j.settings.asks));
    let log = app.day_log(day);
    (move || {
        let asks = asks.get();
        let confidence = asks.confidence.then(|| {
            let scale = Scale {
                name: "confidence",
                legend: words::CONFIDENCE,
                low: words::NONE,
                high: words::FULL,
                pain: false,
            };
            card(scale_input(
                scale,
                "",
                Signal::derive(move || log.with(|l| l.extra.value.confidence)),
                move |score| {
                    app.change_day(day, words::changed(words::CONFIDENCE), |log, at| {
                        let mut extra = log.extra.value;
                        extra.confidence = score;
                        log.extra.set(extra, at);
                    });
                },
            ))
        });
        let sleep = asks.sleep.then(|| {
            let scale = Scale {
                name: "sleep",
                legend: words::SLEEP,
                low: words::SLEEP_LOW,
                high: words::SLEEP_HIGH,
                pain: false,
            };
            card(scale_input(
                scale,
                "",
                Signal::derive(move || log.with(|l| l.extra.value.sleep)),
                move |score| {
                    app.change_day(day, words::changed(words::SLEEP), |log, at| {
                        let mut extra = log.extra.value;
                        extra.sleep = score;
                        log.extra.set(extra, at);
                    });
                },
            ))
        });
        view! {
            {confidence}
            {sleep}
        }
        .into_any()
    })
    .into_any()
}
