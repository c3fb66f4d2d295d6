//! "This morning": the pain after yesterday's sessions, asked the day after and kept with them.

use crate::{
    domain::day::Day,
    text::today as words,
    ui::{
        components::{
            frame::{between, card, h2},
            scale_input::{Scale, scale_input},
        },
        html::{Inside, button, div, nothing, says, shows_by, shows_if, soft, unseen},
        platform::page,
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
    let unsaid = move || app.of_day(yesterday, |l| l.next_morning.value.is_none());
    let open = RwSignal::new(untrack(unsaid));
    let after = move || {
        app.read(|j| {
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
            if names.is_empty() {
                String::new()
            } else {
                words::after_yesterday(&names)
            }
        })
    };
    // An answer that is taken back, or cleared in another tab, is asked for again.
    let key = move || {
        let asked = open.get() || unsaid();
        [if asked { "?" } else { "!" }, &after()].concat()
    };
    shows_by(key, move |key| {
        let (asked, after) = key.split_at(1);
        if after.is_empty() {
            return nothing();
        }
        if asked == "?" {
            return card()
                .child(soft(after.to_owned()))
                .child(question(yesterday, SCALE))
                .view();
        }
        let said = [after, ": "].concat();
        let answer = move || {
            let pain = app.of_day(yesterday, |l| l.next_morning.value);
            [&*said, &*pain.map(words::pain_is).unwrap_or_default()].concat()
        };
        let edit = button(
            "text-btn",
            (words::EDIT, unseen([" ", words::MORNING].concat())),
            move |_| {
                open.set(true);
                page::focus_soon("#morning input");
            },
        );
        let lines = div("grow")
            .child(h2(words::MORNING).class("legend"))
            .child(soft(says(answer)));
        card().child(between().child(lines).child(edit)).view()
    })
}

/// The same question on an earlier day's own screen; nothing when that day had no session.
pub fn next_morning(day: Day) -> AnyView {
    let app = state();
    shows_if(
        move || {
            app.of_day(day, |l| {
                !l.sessions.is_empty() || l.next_morning.value.is_some()
            })
        },
        move || {
            card()
                .child(question(
                    day,
                    Scale {
                        legend: words::NEXT_MORNING_PAIN,
                        ..SCALE
                    },
                ))
                .view()
        },
    )
}

fn question(day: Day, scale: Scale) -> AnyView {
    let app = state();
    scale_input(
        scale,
        "",
        move || app.of_day(day, |l| l.next_morning.value),
        move |score| {
            app.answer_day(day, words::pain_set(score), |log, at| {
                log.next_morning.set(score, at);
            });
        },
    )
    .view()
}
