//! What goes with what, carefully: mornings after smaller and bigger days of one activity.

use crate::{
    chart::compared,
    domain::stamp::Id,
    text::trends as words,
    ui::{
        components::frame::{card, field_label, h2},
        html::{Inside, div, el, many, nothing, p, shows, shows_by, soft, typed},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The card; nothing until an activity has a morning after it.
pub fn bands_card() -> AnyView {
    let app = state();
    let chosen = RwSignal::new(String::new());
    let ids = move || {
        let today = app.today.get();
        let all = app.read(|j| compared::activities(j, today));
        let ids = all
            .iter()
            .map(|(id, name)| [id.as_str(), " ", name].concat());
        ids.collect::<Vec<_>>().join("\n")
    };
    shows_by(ids, move |ids| {
        let all: Vec<(String, String)> = ids
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(id, name)| (id.to_owned(), name.to_owned()))
            .collect();
        let Some(first) = all.first().map(|a| a.0.clone()) else {
            return nothing();
        };
        let now = move || {
            let chosen = chosen.get();
            if chosen.is_empty() {
                first.clone()
            } else {
                chosen
            }
        };
        let which = (all.len() > 1).then(|| choice(all, chosen));
        card()
            .child(soft(words::MORNINGS))
            .child(which)
            .child(shows(move || said(app, &now())))
            .view()
    })
}

fn choice(all: Vec<(String, String)>, chosen: RwSignal<String>) -> AnyView {
    let options = all.into_iter().map(|(id, name)| {
        let own = id.clone();
        el("option")
            .attr("value", id)
            .flag("selected", move || chosen.with(|now| *now == own))
            .child(name)
            .view()
    });
    let select = el("select")
        .class("input")
        .id("mornings-of")
        .on("change", move |event| chosen.set(typed(&event)))
        .children(options);
    el("div")
        .child(field_label("mornings-of", words::MORNINGS_OF))
        .child(select)
        .view()
}

fn said(app: AppState, id: &str) -> AnyView {
    let today = app.today.get();
    let found = app.read(|j| compared::card(j, &Id::parse(id)?, today));
    let Some(found) = found else {
        return nothing();
    };
    let bands = found.bands.into_iter().map(|line| p(line).view());
    many(vec![
        h2(found.headline).class("verdict").view(),
        soft(found.about).view(),
        div("stack").children(bands).view(),
        p(found.said).view(),
        soft(words::NOT_A_CAUSE).view(),
    ])
}
