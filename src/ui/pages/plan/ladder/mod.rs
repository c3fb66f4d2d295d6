//! Ladders (algorithms D): the list, one ladder, and an attempt at a step.

mod after;
mod attempt;
mod before;
mod filling;
mod form;
mod found;
mod likelihood;
mod list;
mod notes;
mod steps;

pub use attempt::attempt_page;
pub use list::{ladders_page, make};

use crate::{
    domain::{
        ladder,
        plan::{Ladder, LadderStep, put},
        stamp::Id,
    },
    route::Route,
    text::{examples, ladder as words, start_here},
    ui::{
        components::{
            frame::{card, foot, header},
            status_line::status_line,
        },
        html::{Inside, button, link, many, p, says, shows_by},
        pages::plan::gate,
        router::{Router, href, href_to},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The address of one ladder.
pub fn to_ladder(id: &Id) -> String {
    href_to(Route::Ladder, id.as_str())
}

/// The address of an attempt at a step.
pub fn to_attempt(ladder: &Id, step: &Id) -> String {
    let place = [ladder.as_str(), "/", step.as_str()].concat();
    href_to(Route::Attempt, &place)
}

/// A ladder as it is now.
fn ladder_of(app: AppState, id: &Id) -> Option<Ladder> {
    app.read(|j| {
        let mut all = j.plan.ladders.iter();
        all.find(|r| r.id == *id).map(|r| r.value.clone())
    })
}

/// A step as it is now.
fn step_of(app: AppState, ladder: &Id, step: &Id) -> Option<LadderStep> {
    app.read(|j| ladder::step_of(j, ladder, step).cloned())
}

/// Changes one ladder; `edit` returns what the undo line says.
fn change(app: AppState, id: &Id, edit: impl FnOnce(&mut Ladder) -> String) {
    let Some(mut ladder) = untrack(|| ladder_of(app, id)) else {
        return;
    };
    let said = edit(&mut ladder);
    let id = id.clone();
    app.change_plan(
        |p| &mut p.ladders,
        said,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.ladders, id, ladder, at);
        },
    );
}

/// The ladder whose id stands after `#` in the address.
pub fn ladder_page(router: Router) -> AnyView {
    let app = state();
    let id = move || {
        let asked = Id::parse(&router.hash.get());
        let known = asked.filter(|id| ladder_of(app, id).is_some());
        known.map(|id| id.to_string()).unwrap_or_default()
    };
    shows_by(id, move |id| match Id::parse(id) {
        Some(id) => one(app, id),
        None => not_here(),
    })
}

fn one(app: AppState, id: Id) -> AnyView {
    let (named, because) = (
        id.clone(),
        start_here::because_of(app.glance(|j| crate::domain::start_here::because(j, &id).cloned())),
    );
    let name = move || ladder_of(app, &named).map(|l| l.name).unwrap_or_default();
    // The id of the step whose form is open, "+" for a new one, empty for none.
    let open = RwSignal::new(String::new());
    let (kept, away) = (id.clone(), id.clone());
    let archived = move || ladder_of(app, &kept).is_some_and(|l| l.archived);
    let label = says(move || {
        if archived() {
            words::USE_AGAIN
        } else {
            words::PUT_AWAY
        }
        .to_owned()
    });
    let put_away = button("text-btn", label, move |_| {
        change(app, &away, |ladder| {
            ladder.archived = !ladder.archived;
            if ladder.archived {
                words::put_away(&ladder.name)
            } else {
                words::taken_out(&ladder.name)
            }
        });
    });
    many(vec![
        header(words::ONE, says(name)),
        because.map(|said| p(said).class("soft mb")).view(),
        gate::why(),
        notes::notes(app, id.clone(), open),
        steps::steps(app, id.clone(), open),
        found::found(app, id),
        p(link(href(Route::Ladders), words::TO_LADDERS).class("text-btn"))
            .child(put_away)
            .view(),
        status_line(),
        foot(),
    ])
}

fn not_here() -> AnyView {
    let card = card()
        .child(p(words::NOT_HERE_MORE))
        .child(link(href(Route::Ladders), words::TO_LADDERS).class("btn wide"));
    many(vec![
        header(words::ONE, words::NOT_HERE),
        card.view(),
        foot(),
    ])
}

/// The ideas for steps that a ladder does not have yet.
fn ideas(ladder: &Ladder) -> Vec<&'static str> {
    let all = examples::of_name(&ladder.name).map_or(&[][..], examples::steps);
    let unused = |idea: &&&'static str| ladder.steps.iter().all(|s| s.name != **idea);
    all.iter().filter(unused).copied().collect()
}
