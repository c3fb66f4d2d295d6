//! The plan: a short list of cards, one function a tool. Each tool's own screen is in a file of its name.

pub mod activities;
pub mod baseline;
mod building;
pub mod calendar;
pub mod flare;
pub mod gate;
pub mod goals;
pub mod ladder;
pub mod limits;
pub mod look_back;
mod prompts;
pub mod reminders;
pub mod start_here;

use crate::{
    domain::usual::restate_due,
    route::Route,
    text::{baseline as baseline_words, plan as words, report},
    ui::{
        components::{
            frame::{card, foot, h2, header, list_link},
            status_line::status_line,
        },
        html::{Inside, el, link, many, nothing, p},
        router::href,
        state::state,
    },
};
use leptos::prelude::*;

/// The plan.
pub fn plan_page() -> AnyView {
    many(vec![
        header(words::ABOVE, words::HEADING),
        gate::notes(),
        prompts::waiting_card(),
        gate::gated(open_tools),
        prompts::ladders_card(),
        tools_card(),
        rule_card(),
        status_line(),
        foot(),
    ])
}

/// The tools that a limit closes.
fn open_tools() -> AnyView {
    many(vec![
        building::cards(),
        restate(),
        baseline_card(),
        flare::flare_card(),
    ])
}

/// Asks for usual pain when it was never told, or eight weeks ago, once there is something to build up.
fn restate() -> AnyView {
    let app = state();
    let due = move || {
        let today = app.today.get();
        app.read(|j| !j.plan.quotas.is_empty() && restate_due(j, today))
    };
    // Once asked it stays until the screen is left: nothing goes away under the thumb.
    if untrack(due) {
        baseline::usual_card()
    } else {
        nothing()
    }
}

/// The way to a first amount: what is tried now, or where to begin.
fn baseline_card() -> AnyView {
    let list = el("ul").class("list").child(list_link(
        href(Route::Baseline),
        nothing(),
        baseline_words::HEADING,
        baseline_words::UNDER,
    ));
    card().child(list).view()
}

/// Links to the tools that have a screen of their own.
fn tools_card() -> AnyView {
    let tool = |to: Route, title: &'static str, under: &'static str| {
        list_link(href(to), nothing(), title, under)
    };
    let list = el("ul").class("list").children([
        tool(
            Route::Activities,
            words::ACTIVITIES,
            words::ACTIVITIES_UNDER,
        ),
        tool(Route::Report, report::LINK_TITLE, report::LINK_WHY),
    ]);
    card().child(list.children(prompts::tools())).view()
}

fn rule_card() -> AnyView {
    card()
        .child(h2(words::WHAT_THE_GUIDE_SAYS))
        .child(p(words::RULE))
        .child(link(href(Route::Chapter(5)), words::RULE_LINK).class("text-btn"))
        .view()
}
