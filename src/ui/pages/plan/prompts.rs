//! The plan's cards for ladders, goals, active days, the look-back, the start and reminders.

use super::goals;
use crate::{
    content::pauses,
    domain::{
        consistency,
        goal::to_rate_again,
        ladder::{ready_steps, waiting},
        plan::{Ladder, Record},
        week,
    },
    route::Route,
    text::{
        calendar, goals as goal_words, ladder, limits, look_back, prompts as words, reminders,
        start_here,
    },
    ui::{
        components::frame::{card, h2, list_link},
        html::{Inside, el, nothing, says, shows},
        pages::plan::{
            gate,
            ladder::{to_attempt, to_ladder},
        },
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// What waits for the person now: a try's second page, the week, the goals. Nothing while nothing does.
pub fn waiting_card() -> AnyView {
    let app = state();
    shows(move || {
        let rows = rows(app);
        if rows.is_empty() {
            return nothing();
        }
        let rows = rows
            .into_iter()
            .map(|(to, title, under)| list_link(to, nothing(), title, under));
        card().child(el("ul").class("list").children(rows)).view()
    })
}

type Prompt = (String, &'static str, &'static str);

fn rows(app: AppState) -> Vec<Prompt> {
    let today = app.today.get();
    let held = gate::is_held(app);
    app.read(|j| {
        let mut rows = Vec::new();
        if let Some(open) = waiting(j).first().filter(|_| !held) {
            let (ladder, step) = (&open.value.ladder, &open.value.step);
            let to = to_attempt(ladder, step);
            rows.push((to, words::WAITING, words::WAITING_UNDER));
        }
        if week::due(j, today, app.first_weekday).is_some() {
            rows.push((
                href(Route::LookBack),
                words::LOOK_BACK,
                words::LOOK_BACK_UNDER,
            ));
        }
        if to_rate_again(j, today) {
            rows.push((href(Route::Goals), words::RATE, words::RATE_UNDER));
        }
        rows
    })
}

/// The ladders in use, each with where it stands.
pub fn ladders_card() -> AnyView {
    let app = state();
    let rows = move || {
        let today = app.today.get();
        let rows = app.read(|j| {
            let ready = ready_steps(j, today, pauses);
            let used = j.plan.ladders.iter().filter(|r| !r.value.archived);
            let row = |r: &Record<Ladder>| {
                let under = if ready.iter().any(|step| step.ladder == r.id) {
                    ladder::READY.to_owned()
                } else {
                    let tries = j.plan.attempts.iter().filter(|a| a.value.ladder == r.id);
                    ladder::summary(r.value.steps.len(), tries.count())
                };
                let to = to_ladder(&r.id);
                (to, r.value.name.clone(), under)
            };
            used.map(row).collect::<Vec<_>>()
        });
        if rows.is_empty() {
            return nothing();
        }
        let rows = rows
            .into_iter()
            .map(|(to, name, under)| list_link(to, nothing(), name, under));
        card()
            .child(h2(ladder::YOURS))
            .child(el("ul").class("list").children(rows))
            .view()
    };
    shows(rows)
}

/// The tools, one line each.
pub fn tools() -> [AnyView; 7] {
    let app = state();
    let tool = |to: Route, title: &'static str, under: AnyView| {
        list_link(href(to), nothing(), title, under)
    };
    let active = says(move || {
        let today = app.today.get();
        let found = app.read(|j| {
            let target = j.settings.target;
            let found = consistency::consistency(j, today, target, app.first_weekday);
            u32::from(found.active)
        });
        calendar::card_line(found)
    });
    [
        tool(Route::Ladders, ladder::HEADING, ladder::UNDER.view()),
        tool(
            Route::Goals,
            goal_words::HEADING,
            says(move || goals::card_line(app)),
        ),
        tool(Route::Calendar, calendar::HEADING, active),
        tool(Route::LookBack, look_back::HEADING, look_back::UNDER.view()),
        tool(
            Route::StartHere,
            start_here::HEADING,
            start_here::UNDER.view(),
        ),
        tool(
            Route::Reminders,
            reminders::HEADING,
            reminders::UNDER.view(),
        ),
        tool(Route::Limits, limits::LINK, limits::LINK_UNDER.view()),
    ]
}
