//! "This morning": the pain after yesterday's sessions, asked the day after and kept with them.

use crate::{
    domain::{day::Day, scale::Score},
    text::today as words,
    ui::{
        components::{
            frame::card,
            scale_input::{Scale, scale_input},
        },
        state::state,
    },
};
use leptos::prelude::*;

const SCALE: Scale = Scale {
    name: "morning",
    legend: words::MORNING_PAIN,
    low: words::NONE,
    high: words::WORST,
    pain: true,
};

/// The question about this morning; nothing when yesterday had no session.
///
/// An answer that was there when the screen opened is one line with an Edit button; one given now stays open, so that
/// nothing jumps under the thumb.
pub fn this_morning(today: Day) -> AnyView {
    let app = state();
    let yesterday = today.plus(-1);
    let log = app.day_log(yesterday);
    let names = Memo::new(move |_| {
        app.journal.with(|j| {
            let mut names: Vec<String> = Vec::new();
            for session in j
                .day(yesterday)
                .map(|l| l.sessions.as_slice())
                .unwrap_or_default()
            {
                let name = j
                    .activity(&session.activity)
                    .map(|a| a.name.clone())
                    .unwrap_or_default();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        })
    });
    let open = RwSignal::new(log.with_untracked(|l| l.next_morning.value.is_none()));
    (move || {
        if names.with(Vec::is_empty) {
            return ().into_any();
        }
        let after = names.with(|n| words::after_yesterday(n));
        if open.get() {
            return card(view! {
                <p class="soft">{after}</p>
                {question(yesterday, SCALE)}
            });
        }
        card(view! {
            <div class="row between">
                <div class="grow">
                    <h2 class="legend">{words::MORNING}</h2>
                    <p class="soft">
                        {after} ": " {move || log.with(|l| l.next_morning.value.map(words::pain_is))}
                    </p>
                </div>
                <button type="button" class="text-btn" on:click=move |_| open.set(true)>
                    {words::EDIT}
                    <span class="sr-only">" " {words::MORNING}</span>
                </button>
            </div>
        })
    })
    .into_any()
}

/// The same question on an earlier day's own screen; nothing when that day had no session.
pub fn next_morning(day: Day) -> AnyView {
    let log = state().day_log(day);
    (move || {
        if log.with(|l| l.sessions.is_empty() && l.next_morning.value.is_none()) {
            return ().into_any();
        }
        card(question(
            day,
            Scale {
                legend: words::NEXT_MORNING_PAIN,
                ..SCALE
            },
        ))
    })
    .into_any()
}

fn question(day: Day, scale: Scale) -> AnyView {
    let app = state();
    let log = app.day_log(day);
    scale_input(
        scale,
        "",
        Signal::derive(move || log.with(|l| l.next_morning.value)),
        move |score: Option<Score>| {
            app.change_day(day, words::pain_set(score), |log, at| {
                log.next_morning.set(score, at);
            });
        },
    )
}
