//! The plan: a short list of cards, one function a tool. Each tool's own screen is in a file of its name.

pub mod activities;
pub mod calendar;
pub mod goals;
pub mod ladder;
pub mod limits;
pub mod look_back;
mod prompts;
pub mod reminders;
pub mod start_here;

use crate::{
    route::Route,
    text::{plan as words, report},
    ui::{
        components::{
            frame::{card, foot, h2, header, list_link},
            held::held_note,
            status_line::status_line,
        },
        html::{Inside, el, link, many, nothing, p},
        router::href,
    },
};
use leptos::prelude::*;

/// The plan.
pub fn plan_page() -> AnyView {
    many(vec![
        header(words::ABOVE, words::HEADING),
        held_note(),
        prompts::waiting_card(),
        prompts::ladders_card(),
        tools_card(),
        rule_card(),
        status_line(),
        foot(),
    ])
}

/// Links to the tools that have a screen of their own.
fn tools_card() -> AnyView {
    let tool = |to: Route, title: &'static str, under: &'static str| {
        list_link(href(to), nothing(), title, under)
    };
    let list = el("ul").class("list gap-0").children([
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
