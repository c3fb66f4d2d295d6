//! Where the pain is: told once, changed whenever it moves.

use crate::{
    domain::{
        order::sort_short,
        plan::{Place, Side, Site},
        usual::last_said,
    },
    text::plan as words,
    ui::{
        components::{
            frame::{card, h2},
            segmented::segmented,
        },
        html::{Inside, el, shows_if, soft, ticked},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

const PLACES: [(Place, &str, &str); 5] = [
    (Place::Neck, words::NECK, "side-neck"),
    (Place::UpperBack, words::UPPER_BACK, "side-upper-back"),
    (Place::LowerBack, words::LOWER_BACK, "side-lower-back"),
    (Place::Arm, words::ARM, "side-arm"),
    (Place::Leg, words::LEG, "side-leg"),
];

/// The card.
pub fn place_card() -> AnyView {
    let boxes = PLACES.map(|(place, name, slug)| one(place, name, slug));
    card()
        .child(h2(words::WHERE))
        .child(soft(words::WHERE_WHY))
        .child(
            el("fieldset")
                .child(el("legend").class("sr-only").child(words::WHERE))
                .children(boxes),
        )
        .view()
}

fn side_of(app: AppState, place: Place) -> Option<Side> {
    let today = app.today.get();
    app.read(|j| {
        let said = last_said(j, today)?;
        let site = said.sites.iter().find(|s| s.place == place)?;
        Some(site.side)
    })
}

fn one(place: Place, name: &'static str, slug: &'static str) -> AnyView {
    let app = state();
    let on = move || side_of(app, place).is_some();
    let input = el("input")
        .attr("type", "checkbox")
        .checked(on)
        .on("change", move |event| {
            say(app, place, ticked(&event).then_some(Side::Both));
        });
    let label = el("label")
        .class("check")
        .child(input)
        .child(el("span").child(name));
    let side = move || {
        segmented(
            slug,
            words::WHICH_SIDE,
            vec![
                ("left", words::LEFT),
                ("both", words::BOTH),
                ("right", words::RIGHT),
            ],
            move || {
                match side_of(app, place) {
                    Some(Side::Left) => "left",
                    Some(Side::Right) => "right",
                    _ => "both",
                }
                .to_owned()
            },
            move |word| {
                let side = match word {
                    "left" => Side::Left,
                    "right" => Side::Right,
                    _ => Side::Both,
                };
                say(app, place, Some(side));
            },
        )
        .view()
    };
    el("div").child(label).child(shows_if(on, side)).view()
}

fn say(app: AppState, place: Place, side: Option<Side>) {
    let (today, id) = (app.today.get_untracked(), app.new_id());
    app.change_plan(
        |p| &mut p.stated,
        words::WHERE_CHANGED,
        move |journal| {
            journal.state(today, &id, |said| {
                said.sites.retain(|s| s.place != place);
                said.sites.extend(side.map(|side| Site { place, side }));
                sort_short(&mut said.sites, |a, b| a < b);
            });
        },
    );
}
