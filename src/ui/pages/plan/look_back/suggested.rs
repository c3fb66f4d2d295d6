//! What the week suggests.

use super::look;
use crate::{
    content::pauses,
    domain::{day::Day, ladder::step_of, loading::Advice, stamp::Id, warning::hold, week::BuildUp},
    route::Route,
    text::look_back as words,
    ui::{
        components::frame::{card, h2},
        html::{Inside, el, link, nothing, p},
        pages::plan::ladder::to_ladder,
        router::href,
        state::AppState,
    },
};
use leptos::prelude::*;

/// At most one about building up, one about a ladder, one about goals.
pub fn suggestions(app: AppState, starts: Day) -> AnyView {
    let Some(week) = look(app, starts) else {
        return nothing();
    };
    let mut said = Vec::new();
    if let Some(build_up) = &week.build_up {
        said.push(one(
            build_up_words(app, build_up),
            href(Route::Plan),
            words::OPEN_PLAN,
        ));
    }
    if let Some(ready) = &week.ladder {
        let step = app.read(|j| Some(step_of(j, &ready.ladder, &ready.step)?.name.clone()));
        said.push(one(
            words::ladder(&step.unwrap_or_default()),
            to_ladder(&ready.ladder),
            words::OPEN_LADDER,
        ));
    }
    if week.goals_due {
        let due = words::GOALS_DUE.to_owned();
        said.push(one(due, href(Route::Goals), words::OPEN_GOALS));
    }
    if said.is_empty() {
        // That nothing is suggested meanwhile does not mean that all is well.
        if app.read(|j| hold(j, app.today.get(), pauses).is_some()) {
            return nothing();
        }
        said.push(p(words::NOTHING_NOW).view());
    }
    card().child(h2(words::ONE_THING)).children(said).view()
}

fn one(said: String, to: String, label: &'static str) -> AnyView {
    el("div")
        .child(p(said))
        .child(link(to, label).class("text-btn"))
        .view()
}

fn build_up_words(app: AppState, build_up: &BuildUp) -> String {
    let name = |id: &Id| app.read(|j| j.activity(id).map(|a| a.name.clone()).unwrap_or_default());
    match build_up {
        BuildUp::Ease(found) if found.advice == Advice::StaySmall => {
            words::small(&name(&found.activity))
        }
        BuildUp::Ease(found) => words::ease(&name(&found.activity)),
        BuildUp::Gap(id, _) => words::gap(&name(id)),
        BuildUp::NewBaseline(id) => words::new_baseline(&name(id)),
        BuildUp::Raise(ids) => {
            let names: Vec<String> = ids.iter().map(name).collect();
            words::raise(&names.join(", "))
        }
    }
}
