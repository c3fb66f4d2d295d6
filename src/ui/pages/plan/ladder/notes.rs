//! What a ladder says by itself: "ready when you are", a try that went as feared, a try that waits. Never a move.

use super::to_attempt;
use crate::{
    content::pauses,
    domain::{
        ladder::{Because, ReadyStep, ready_steps, to_repeat_or_split, waiting},
        stamp::Id,
    },
    text::ladder as words,
    ui::{
        html::{Inside, button, div, el, link, many, nothing, p, shows, soft},
        pages::plan::gate,
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// The notes above a ladder's steps.
pub fn notes(app: AppState, id: Id, open: RwSignal<String>) -> AnyView {
    shows(move || {
        if gate::is_held(app) {
            return nothing();
        }
        many(vec![ready(app, &id), as_feared(app, &id, open)])
    })
}

fn ready(app: AppState, id: &Id) -> AnyView {
    let today = app.today.get();
    let found = app.read(|j| {
        let mut all = ready_steps(j, today, pauses).into_iter();
        all.find(|r| r.ladder == *id)
    });
    let Some(ready) = found else {
        return nothing();
    };
    let next = ready.next.clone();
    let next = next.and_then(|step| super::step_of(app, id, &step));
    let go_on = match next {
        Some(step) => many(vec![
            link(to_attempt(id, &step.id), words::next_step(&step.name))
                .class("btn small")
                .view(),
            soft(words::STAY_FINE).view(),
        ]),
        None => p(words::READY_LAST).view(),
    };
    div("note mb")
        .child(p(el("strong").child(words::READY)))
        .child(p(reasons(&ready)))
        .child(go_on)
        .view()
}

fn reasons(ready: &ReadyStep) -> String {
    let found = &ready.readiness;
    let mut said = words::ready_because(found.attempts, found.days);
    for because in &found.because {
        said.push(' ');
        said.push_str(&match because {
            Because::Unlikely(likelihood) => words::ready_unlikely(likelihood.percent()),
            Because::Low(worry) => words::ready_low(worry.get()),
            Because::Halved { first, last } => words::ready_halved(first.get(), last.get()),
        });
    }
    said
}

/// After a try that went as feared: the same step again, or smaller ones.
fn as_feared(app: AppState, id: &Id, open: RwSignal<String>) -> AnyView {
    let today = app.today.get();
    let found = app.read(|j| {
        let waits = waiting(j).iter().any(|r| r.value.ladder == *id);
        to_repeat_or_split(j, id, today).filter(|_| !waits).cloned()
    });
    let Some(step) = found.and_then(|step| super::step_of(app, id, &step)) else {
        return nothing();
    };
    let again = link(to_attempt(id, &step.id), words::AGAIN).class("btn small");
    let split = button("btn quiet small", words::SPLIT, move |_| {
        open.set("+".to_owned());
        page::focus_soon("#step-name-new");
    });
    div("note mb")
        .child(p(el("strong").child(words::AS_FEARED)))
        .child(p([&step.name, ". ", words::AS_FEARED_MORE].concat()))
        .child(div("row wrap").child(again).child(split))
        .view()
}
