//! Activities to choose from, with seated, low-cost and wheelchair ways, and one of the person's own.

use crate::{
    domain::{
        activity::Activity,
        stamp::Id,
        start_here::take_up,
        template::{Template, Ways},
    },
    text::{activities, plan as words, today},
    ui::{
        components::{
            frame::{card, h2},
            segmented::segmented,
        },
        html::{Inside, button, div, many, shows, shows_if, soft},
        pages::today::add_activity::{FORM, add_activity},
        platform::page,
        state::{AppState, state},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A way's slug, its name, and whether a template fits.
type Way = (&'static str, &'static str, fn(Ways) -> bool);

/// The ways that can be asked for.
const WAYS: [Way; 4] = [
    ("all", words::ALL_WAYS, |_| true),
    ("seated", words::SEATED, |w| w.seated),
    ("low-cost", words::LOW_COST, |w| w.low_cost),
    ("wheelchair", words::WHEELCHAIR, |w| w.wheelchair),
];

/// The card that adds one.
pub fn add_card(editing: RwSignal<String>) -> AnyView {
    let app = state();
    let way = RwSignal::new("all".to_owned());
    let adding = RwSignal::new(app.drafts.with_untracked(|d| d.contains_key(FORM)));
    let ways = segmented(
        "ways",
        words::WAYS,
        WAYS.map(|(slug, name, _)| (slug, name)).to_vec(),
        move || way.get(),
        move |slug| way.set(slug.to_owned()),
    );
    let chips = move || {
        let fits = way.with(|way| WAYS.iter().find(|(slug, ..)| slug == way).map(|w| w.2));
        let here = |t: &Template| {
            let name = activities::template(*t);
            let is_it = |(id, a): &(&Id, &Activity)| {
                id.as_str() == t.slug() || a.name.eq_ignore_ascii_case(name)
            };
            let known = app.read(|j| j.offered_activities().iter().any(is_it));
            !known && fits.is_none_or(|fits| fits(t.ways()))
        };
        let left: Vec<_> = Template::ALL.into_iter().filter(here).collect();
        if left.is_empty() {
            return soft(words::ALL_IN_USE).view();
        }
        let chips = left.into_iter().map(|template| {
            button("chip", activities::template(template), move |_| {
                add(app, template);
                page::focus_soon("#add-more");
            })
            .view()
        });
        many(chips.collect())
    };
    let own = button("chip", today::SOMETHING_ELSE, move |_| {
        adding.update(|a| *a = !*a);
        page::focus_soon("#new-name");
    })
    .id("something-else")
    .says("aria-expanded", move || adding.get());
    let form = move || {
        add_activity(Arc::new(move |made: Option<(Id, String)>| {
            adding.set(false);
            match made {
                Some((id, _)) => {
                    editing.set(id.to_string());
                    page::focus_soon(["#edit-", id.as_str()].concat());
                }
                None => page::focus_soon("#something-else"),
            }
        }))
    };
    card()
        .child(h2(words::ADD_MORE).id("add-more").attr("tabindex", "-1"))
        .child(ways)
        .child(
            div("row wrap")
                .attr("role", "group")
                .attr("aria-label", words::ADD_MORE)
                .child(shows(chips))
                .child(own),
        )
        .child(shows_if(move || adding.get(), form))
        .view()
}

/// Adds it at the end, or takes it out again with all that it was.
fn add(app: AppState, template: Template) {
    let name = activities::template(template);
    app.change_plan(
        |p| &mut p.activities,
        today::added(name),
        move |journal| {
            let at = journal.tick();
            take_up(journal, at, name, Some(template), &mut || app.new_id());
        },
    );
}
