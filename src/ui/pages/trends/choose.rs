//! "What to show": only charts that have something to show, each a chip; those that are on stand below in their order.

use super::{View, activity::activity, cards, tables::fold, year::calendar};
use crate::{
    chart::shown::Shown,
    text::trends as words,
    ui::html::{Inside, button, div, many, shows, shows_if},
};
use leptos::prelude::*;

fn available(view: View) -> Vec<Shown> {
    view.app.journal.with(Shown::available)
}

/// The chips, folded until they are wanted.
pub fn chips(view: View) -> AnyView {
    let inside = fold(
        view,
        "show",
        words::WHAT_TO_SHOW,
        words::WHAT_TO_SHOW,
        move || {
            shows(move || {
                let names = view.app.read(|j| {
                    let list = Shown::available(j).into_iter();
                    list.map(|s| (s.slug(), s.name(j))).collect::<Vec<_>>()
                });
                let chips = names.into_iter().map(|(slug, name)| {
                    let (on, tap) = (slug.clone(), slug);
                    button("chip", name, move |_| view.choose(&tap))
                        .says("aria-pressed", move || {
                            view.chosen.with(|chosen| chosen.contains(&on))
                        })
                        .view()
                });
                div("row wrap")
                    .attr("role", "group")
                    .attr("aria-label", words::WHAT_TO_SHOW)
                    .children(chips)
                    .view()
            })
        },
    );
    div("choose").child(inside).view()
}

/// The chosen charts.
pub fn chosen(view: View) -> AnyView {
    shows(move || {
        let all = available(view).into_iter().map(|shown| {
            let slug = shown.slug();
            shows_if(
                move || view.chosen.with(|chosen| chosen.contains(&slug)),
                move || {
                    let shown = shown.clone();
                    shows(move || card(view, &shown))
                },
            )
        });
        many(all.collect())
    })
}

fn card(view: View, shown: &Shown) -> AnyView {
    match shown {
        Shown::Minutes => cards::minutes(view),
        Shown::Active => cards::active(view),
        Shown::Confidence => cards::confidence(view),
        Shown::Activity(id) => activity(view, id),
        Shown::Tries => cards::tries(view),
        Shown::Goals => cards::goals(view),
        Shown::Load => cards::load(view),
        Shown::Calendar => calendar(view),
    }
}
