//! The page before an attempt: what is feared, how likely it seems, how much pain, how much worry.

use super::{
    filling::Filling,
    likelihood::{self, likelihood},
};
use crate::{
    domain::{
        ladder::attempts,
        plan::{Attempt, Before, put},
        scale::Likelihood,
        stamp::Id,
    },
    text::{
        ladder as words,
        today::{NONE, WORST},
    },
    ui::{
        components::{
            frame::{card, field_label},
            scale_input::Scale,
            stepper::{asking, oops_line},
        },
        html::{Inside, button, div, el, form, soft, submit, typed},
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// The most letters of what is feared.
const FEARED: usize = 500;

const PAIN: Scale = Scale {
    name: "expected",
    legend: words::PAIN_EXPECTED,
    low: NONE,
    high: WORST,
    pain: true,
};
const WORRY: Scale = Scale {
    name: "worry",
    legend: words::WORRY,
    low: words::NOT_AT_ALL,
    high: words::MOST,
    pain: false,
};

fn last_feared(app: AppState, ladder: &Id, step: &Id) -> String {
    let today = app.today.get_untracked();
    app.glance(|j| {
        let own = attempts(j, ladder, step, today);
        let last = own.last().map(|r| r.value.before.feared.clone());
        last.unwrap_or_default()
    })
}

/// The form; what is kept is an attempt that waits for its second page.
pub fn before_form(app: AppState, ladder: &Id, step: &Id) -> AnyView {
    let form_name = ["before-", step.as_str()].concat();
    let filling = Filling::of(app, form_name, &last_feared(app, ladder, step));
    let feared = filling.words;
    let changed = filling.typing();
    let chips = words::FEARS.map(|fear| {
        button("chip", fear, move |_| {
            feared.set(fear.to_owned());
            filling.touched();
        })
        .says("aria-pressed", move || feared.with(|f| f == fear))
        .view()
    });
    let field = el("textarea")
        .class("input")
        .id("feared")
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .attr("maxlength", FEARED.to_string())
        .says("aria-invalid", move || is_missing(filling))
        .live("aria-describedby", move || {
            let oops = if is_missing(filling) {
                " feared-oops"
            } else {
                ""
            };
            Some(["feared-hint", oops].concat())
        })
        .value(move || feared.get())
        .on("input", move |event| {
            feared.set(typed(&event));
            filling.nothing_is_missing();
            changed();
        });
    let (ladder, step) = (ladder.clone(), step.clone());
    let send = move || {
        let feared = feared.get_untracked().trim().to_owned();
        let likely = filling.choice.get_untracked().parse().ok();
        let (pain, worry) = (filling.pain.get_untracked(), filling.worry.get_untracked());
        let missing = |oops, said, id| filling.missing(oops, said, id);
        match (likely.and_then(Likelihood::new), pain, worry) {
            _ if feared.is_empty() => missing(filling.no_words, words::SAY_FEARED, "feared"),
            (None, ..) => missing(filling.no_choice, words::SAY_LIKELY, likelihood::NAME),
            (_, None, _) => missing(filling.no_pain, words::SAY_PAIN, PAIN.name),
            (.., None) => missing(filling.no_worry, words::SAY_WORRY, WORRY.name),
            (Some(likelihood), Some(pain), Some(apprehension)) => {
                let before = Before {
                    feared,
                    likelihood,
                    pain,
                    apprehension,
                };
                filling.sent(|| begin(app, ladder.clone(), step.clone(), before));
            }
        }
    };
    form("stack", send)
        .child(
            card()
                .child(field_label("feared", words::FEARED))
                .child(soft(words::FEARED_HINT).id("feared-hint"))
                .child(
                    div("row wrap")
                        .attr("role", "group")
                        .attr("aria-label", words::PICK)
                        .children(chips),
                )
                .child(field)
                .child(oops_line("feared-oops".to_owned(), filling.no_words)),
        )
        .child(card().child(asking(
            likelihood(filling.choice, move || filling.touched()),
            likelihood::NAME,
            filling.no_choice,
        )))
        .child(card().child(filling.scale(PAIN, filling.pain, filling.no_pain)))
        .child(card().child(filling.scale(WORRY, filling.worry, filling.no_worry)))
        .child(submit("btn wide", words::GO))
        .view()
}

fn is_missing(filling: Filling) -> bool {
    filling.no_words.with(|oops| !oops.is_empty())
}

fn begin(app: AppState, ladder: Id, step: Id, before: Before) {
    let (id, day) = (app.new_id(), app.today.get_untracked());
    app.change_plan(
        |p| &mut p.attempts,
        words::BEFORE_KEPT,
        move |journal| {
            let at = journal.tick();
            let attempt = Attempt {
                ladder,
                step,
                day,
                before,
                after: None,
            };
            put(&mut journal.plan.attempts, id, attempt, at);
        },
    );
    page::focus_soon("h1");
}
