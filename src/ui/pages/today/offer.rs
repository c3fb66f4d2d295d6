//! What Today offers above the log: four questions to start with, at first; later one thing that waits.

use super::START_HERE;
use crate::{
    content::pauses,
    domain::{goal::to_rate_again, ladder::waiting, loading::is_away, week},
    route::Route,
    text::{prompts, start_here as words},
    ui::{
        components::frame::{between, card, list_link},
        html::{Inside, button, el, link, nothing, p, shows_by},
        pages::plan::gate,
        platform::page,
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// The offer, or nothing.
pub fn offer() -> AnyView {
    let app = state();
    let what = move || {
        let today = app.today.get();
        let held = gate::is_held(app);
        app.read(|j| {
            let begun = j.settings.dismissed.contains(START_HERE) || !j.plan.answers.is_empty();
            let logged = j.days.values().filter(|log| log.is_logged()).take(3);
            if !held && !begun && logged.count() < 3 {
                return "start";
            }
            // Today's amount does not know that the plan offers less.
            let all = j.offered_activities();
            let mut all = all.into_iter();
            if !held && all.any(|(id, _)| is_away(j, id, today, pauses)) {
                "away"
            } else if !held && !waiting(j).is_empty() {
                "waiting"
            } else if week::due(j, today, app.first_weekday).is_some() {
                "week"
            } else if to_rate_again(j, today) {
                "goals"
            } else {
                ""
            }
        })
        .to_owned()
    };
    shows_by(what, |what| {
        let one = |to: Route, title: &'static str, under: &'static str| {
            let row = list_link(href(to), nothing(), title, under);
            card().child(el("ul").class("list").child(row)).view()
        };
        match what {
            "start" => start(),
            "away" => one(Route::Plan, prompts::AWAY, prompts::AWAY_UNDER),
            "waiting" => one(Route::Ladders, prompts::WAITING, prompts::WAITING_UNDER),
            "week" => one(
                Route::LookBack,
                prompts::LOOK_BACK,
                prompts::LOOK_BACK_UNDER,
            ),
            "goals" => one(Route::Goals, prompts::RATE, prompts::RATE_UNDER),
            _ => nothing(),
        }
    })
}

fn start() -> AnyView {
    let app = state();
    let later = button("text-btn", words::OFFER_LATER, move |_| {
        app.change_settings(|settings| {
            settings.dismissed.insert(START_HERE.to_owned());
        });
        page::focus_soon("h1");
    });
    card()
        .child(p(words::OFFER))
        .child(
            between()
                .child(later)
                .child(link(href(Route::StartHere), words::OFFER_OPEN).class("btn small")),
        )
        .view()
}
