//! Usual pain, and whether it flares easily: what the readings and the first amount are measured by.

use crate::{
    domain::{
        day::Day,
        journal::{Journal, Part},
        plan::Stated,
        usual::{Usual, flares_easily, said_usual},
    },
    text::{baseline as words, today as text},
    ui::{
        components::{
            frame::{card, h2},
            scale_input::{Scale, scale_input},
            segmented::segmented,
        },
        html::{Inside, soft},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The card with the three questions.
pub fn usual_card() -> AnyView {
    let app = state();
    let scale = |name, legend| Scale {
        name,
        legend,
        low: text::NONE,
        high: text::WORST,
        pain: true,
    };
    let easily = move || {
        let today = app.today.get();
        if app.read(|j| flares_easily(j, today)) {
            "yes"
        } else {
            "no"
        }
        .to_owned()
    };
    let choice = segmented(
        "flares-easily",
        words::EASILY,
        vec![("no", words::NO), ("yes", words::YES)],
        easily,
        move |word| say(app, words::EASILY, |s| s.flares_easily = word == "yes"),
    );
    card()
        .child(h2(words::USUAL))
        .child(soft(words::USUAL_WHY))
        .child(rate(
            app,
            scale("usual-evening", words::USUAL_EVENING),
            0,
            |s| &mut s.usual_evening,
        ))
        .child(rate(
            app,
            scale("usual-morning", words::USUAL_MORNING),
            1,
            |s| &mut s.usual_morning,
        ))
        .child(choice)
        .child(soft(words::EASILY_WHY))
        .view()
}

fn rate(app: AppState, scale: Scale, place: usize, field: Usual) -> AnyView {
    scale_input(
        scale,
        "",
        move || {
            let today = app.today.get();
            app.read(|j| said_usual(j, today).get(place).copied().flatten())
        },
        move |score| match score {
            Some(_) => say(app, scale.legend, |s| *field(s) = score),
            None => change(app, scale.legend, move |journal, today| {
                journal.unstate(today, field)
            }),
        },
    )
    .view()
}

fn say(app: AppState, what: &str, edit: impl FnOnce(&mut Stated)) {
    let id = app.new_id();
    change(app, what, |journal, today| journal.state(today, &id, edit));
}

fn change(app: AppState, what: &str, edit: impl FnOnce(&mut Journal, Day) -> Part) {
    let today = app.today.get_untracked();
    app.change_plan(
        |p| &mut p.stated,
        text::changed(what),
        move |journal| {
            edit(journal, today);
        },
    );
}
