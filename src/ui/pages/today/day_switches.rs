//! Rest day, ill, flare; and the optional questions.

use super::flare;
use crate::{
    domain::{
        day::Day,
        entry::{Extra, SetAside},
        scale::Score,
    },
    route::Route,
    text::today as words,
    ui::{
        components::{
            frame::{card, h2},
            scale_input::{Scale, scale_input},
        },
        html::{Inside, button, div, el, link, many, nothing, shows_by, shows_if},
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// The three switches of a day.
pub fn switches(day: Day, is_today: bool) -> AnyView {
    let app = state();
    let set_aside = move |label: &'static str, kind: SetAside| {
        switch(
            label,
            move || app.of_day(day, |l| l.set_aside.value == Some(kind)),
            move |on| {
                app.change_day(day, words::switched(label, on), |log, at| {
                    log.set_aside.set(on.then_some(kind), at);
                });
            },
        )
    };
    let in_flare = move || app.read(|j| j.flare_on(day).is_some());
    let flare = switch(words::FLARE, in_flare, move |on| flare::set(app, day, on));
    let advice = move || {
        if is_today {
            return flare::lines(day);
        }
        let more = link(href(Route::Chapter(8)), words::FLARE_LINK);
        el("p")
            .class("soft")
            .child(words::FLARE_ON)
            .child(" ")
            .child(more)
            .view()
    };
    card()
        .child(h2(words::DAY_IS).class("legend"))
        .child(
            div("row wrap")
                .child(set_aside(words::REST, SetAside::Rest))
                .child(set_aside(words::ILL, SetAside::Ill))
                .child(flare),
        )
        .child(shows_if(in_flare, advice))
        .view()
}

fn switch(
    label: &'static str,
    on: impl Fn() -> bool + Clone + Send + 'static,
    turn: impl Fn(bool) + 'static,
) -> AnyView {
    let now = on.clone();
    button("chip", label, move |_| turn(!untrack(&now)))
        .says("aria-pressed", on)
        .view()
}

/// The optional questions that the person turned on; nothing when all are off.
pub fn extras(day: Day) -> AnyView {
    let app = state();
    let key = move || {
        let asks = app.read(|j| j.settings.asks);
        [
            if asks.confidence { "c" } else { "" },
            if asks.sleep { "s" } else { "" },
            if asks.relief { "r" } else { "" },
        ]
        .concat()
    };
    shows_by(key, move |asked| {
        let confidence = Scale {
            name: "confidence",
            legend: words::CONFIDENCE,
            low: words::NONE,
            high: words::FULL,
            pain: false,
        };
        let sleep = Scale {
            name: "sleep",
            legend: words::SLEEP,
            low: words::SLEEP_LOW,
            high: words::SLEEP_HIGH,
            pain: false,
        };
        many(vec![
            if asked.contains('c') {
                extra(day, confidence, |e| &mut e.confidence)
            } else {
                nothing()
            },
            if asked.contains('s') {
                extra(day, sleep, |e| &mut e.sleep)
            } else {
                nothing()
            },
            if asked.contains('r') {
                relief(day)
            } else {
                nothing()
            },
        ])
    })
}

fn extra(day: Day, scale: Scale, place: fn(&mut Extra) -> &mut Option<Score>) -> AnyView {
    let app = state();
    let question = scale_input(
        scale,
        "",
        move || app.of_day(day, |l| *place(&mut l.extra.value.clone())),
        move |score| {
            app.answer_day(day, words::changed(scale.legend), |log, at| {
                let mut extra = log.extra.value;
                *place(&mut extra) = score;
                log.extra.set(extra, at);
            });
        },
    );
    card().child(question).view()
}

/// Yes or no; tapping the answer again takes it away.
fn relief(day: Day) -> AnyView {
    let app = state();
    let answer = move |label: &'static str, said: bool| {
        switch(
            label,
            move || app.of_day(day, |l| l.extra.value.relief == Some(said)),
            move |on| {
                app.change_day(day, words::changed(words::RELIEF), |log, at| {
                    let mut extra = log.extra.value;
                    extra.relief = on.then_some(said);
                    log.extra.set(extra, at);
                });
            },
        )
    };
    card()
        .child(h2(words::RELIEF).class("legend"))
        .child(
            div("row wrap")
                .attr("role", "group")
                .attr("aria-label", words::RELIEF)
                .child(answer(words::YES, true))
                .child(answer(words::NO, false)),
        )
        .view()
}
