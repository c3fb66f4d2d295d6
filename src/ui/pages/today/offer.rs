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
        pages::plan::{gate, ladder::to_attempt},
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
            let all = j.offered_activities();
            // Today's amount does not know that the plan offers less.
            let mut away = all.into_iter().map(|(id, _)| is_away(j, id, today, pauses));
            let what = if !held && !begun && logged.count() < 3 {
                "start"
            } else if !held && away.any(|away| away) {
                "away"
            } else if let Some(open) = waiting(j).first().filter(|_| !held) {
                return to_attempt(&open.value.ladder, &open.value.step);
            } else if week::due(j, today, app.first_weekday).is_some() {
                "week"
            } else if to_rate_again(j, today) {
                "goals"
            } else {
                ""
            };
            what.to_owned()
        })
    };
    shows_by(what, |what| {
        let (to, title, under) = match what {
            "" => return nothing(),
            "start" => return start(),
            "away" => (href(Route::Plan), prompts::AWAY, prompts::AWAY_UNDER),
            "week" => (
                href(Route::LookBack),
                prompts::LOOK_BACK,
                prompts::LOOK_BACK_UNDER,
            ),
            "goals" => (href(Route::Goals), prompts::RATE, prompts::RATE_UNDER),
            attempt => (attempt.to_owned(), prompts::WAITING, prompts::WAITING_UNDER),
        };
        let row = list_link(to, nothing(), title, under);
        card().child(el("ul").class("list").child(row)).view()
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
