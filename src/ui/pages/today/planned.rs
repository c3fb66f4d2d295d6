//! "Today's plan": what the day asks for, each done by one tap, and the tries for a baseline.

use super::adding::{Adding, add};
use crate::{
    content::pauses,
    domain::{
        activity::Activity,
        day::Day,
        loading::{Planned, Trialling, planned, trials_under_way},
    },
    route::Route,
    text::{planned as words, today},
    ui::{
        html::{Inside, button, div, el, link, nothing, shows, soft, unseen},
        router::href_to,
        state::AppState,
    },
};
use leptos::prelude::*;

/// What the day asks for.
pub fn asked_of(app: AppState, day: Day) -> Vec<Planned> {
    app.read(|j| planned(j, day, app.first_weekday, pauses))
}

/// "1 of 2 done", nothing without a plan.
pub fn count(app: AppState, day: Day) -> String {
    let all = asked_of(app, day);
    if all.is_empty() {
        return String::new();
    }
    words::count(all.iter().filter(|p| p.done).count(), all.len())
}

/// What is still open: a row each.
pub fn open_rows(app: AppState, day: Day, editing: RwSignal<String>) -> AnyView {
    shows(move || {
        let open = asked_of(app, day).into_iter().filter(|p| !p.done);
        let mut rows: Vec<AnyView> = open.map(|p| row(app, day, p, editing)).collect();
        let tries = app.read(|j| trials_under_way(j, day, pauses));
        let due = tries.into_iter().filter(|t| t.ready || !t.today);
        rows.extend(due.map(|t| try_row(app, day, t, editing)));
        if rows.is_empty() {
            return nothing();
        }
        el("ul").class("list").children(rows).view()
    })
}

fn row(app: AppState, day: Day, planned: Planned, editing: RwSignal<String>) -> AnyView {
    let id = planned.activity;
    let Some(Activity { name, unit, .. }) = app.read(|j| j.activity(&id).cloned()) else {
        return nothing();
    };
    let said = words::done(&name);
    let asked = planned.asked.amount;
    let done = button(
        "btn small go",
        (words::DONE, unseen([" ", &name].concat())),
        move |_| {
            let much = Adding {
                amount: asked,
                asked: Some(asked),
                trial: false,
            };
            add(app, day, id.clone(), &said, much);
            // Nothing opens: one tap was all. The row that has taken its place has Edit.
            editing.set(String::new());
        },
    );
    line(name, words::asks(planned.asked, unit), done.view())
}

fn try_row(app: AppState, day: Day, trying: Trialling, editing: RwSignal<String>) -> AnyView {
    let id = trying.activity;
    let Some(Activity { name, step, .. }) = app.read(|j| j.activity(&id).cloned()) else {
        return nothing();
    };
    if trying.ready {
        let to = href_to(Route::Baseline, id.as_str());
        let see = link(to, (words::SEE_IT, unseen([" ", &name].concat()))).class("btn small go");
        return line(name, words::READY.to_owned(), see.view());
    }
    let said = today::added(&name);
    let log = button(
        "btn small go",
        (words::TRY, unseen([" ", &name].concat())),
        move |_| {
            let amount = app.glance(|j| j.last_session(&id, day).map(|(_, s)| s.work.value.amount));
            let much = Adding {
                amount: amount.unwrap_or(step),
                asked: None,
                trial: true,
            };
            editing.set(add(app, day, id.clone(), &said, much));
        },
    );
    line(name, words::next_try(trying.days), log.view())
}

fn line(name: String, under: String, act: AnyView) -> AnyView {
    let tick = el("span").class("tick").attr("aria-hidden", "true");
    let words = div("grow")
        .child(el("strong").child(name))
        .child(soft(under));
    el("li")
        .class("session")
        .child(div("row wrap").child(tick).child(words).child(act))
        .view()
}
