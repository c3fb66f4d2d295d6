//! What the person writes beforehand for the next flare.

use crate::{
    domain::{
        flare::{FlarePlan, rungs},
        flare_switch::DEFAULT_FIRST_RUNG,
        plan::put,
        stamp::Id,
    },
    text::flare as words,
    ui::{
        components::{
            frame::{card, field_label, h2},
            note_field::{Note, note_field},
        },
        html::{Inside, el, says, soft, typed},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The most characters of each of the two texts.
const LIMIT: usize = 1_000;

fn written(app: AppState) -> FlarePlan {
    let known = app.read(|j| j.plan.flare_plans.first().map(|r| r.value.clone()));
    known.unwrap_or(FlarePlan {
        first_rung: DEFAULT_FIRST_RUNG,
        helps: String::new(),
        call: String::new(),
    })
}

fn change(app: AppState, edit: impl FnOnce(&mut FlarePlan)) {
    let Some(id) = Id::parse("flareplan") else {
        return;
    };
    let mut plan = untrack(|| written(app));
    edit(&mut plan);
    app.change_plan(
        |p| &mut p.flare_plans,
        words::CHANGED,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.flare_plans, id, plan, at);
        },
    );
}

/// The card with the first rung and the two texts.
pub fn written_card() -> AnyView {
    let app = state();
    let first = move || written(app).first_rung;
    let options = (3..=9_u8).map(|tens| {
        let percent = tens * 10;
        el("option")
            .attr("value", percent.to_string())
            .flag("selected", move || first() == percent)
            .child(words::percent(percent))
            .view()
    });
    let select = el("select")
        .class("input")
        .id("first-rung")
        .value(move || first().to_string())
        .on("change", move |event| {
            if let Ok(percent) = typed(&event).parse() {
                change(app, |plan| plan.first_rung = percent);
            }
        })
        .children(options);
    let text =
        |id: &str, label, read: fn(&FlarePlan) -> String, write: fn(&mut FlarePlan, String)| {
            let note = Note {
                id: id.to_owned(),
                label,
                limit: LIMIT,
                too_long: words::TOO_LONG,
            };
            note_field(
                note,
                move || read(&written(app)),
                move |typed| change(app, |plan| write(plan, typed)),
            )
        };
    card()
        .child(h2(words::WRITTEN))
        .child(soft(words::WRITTEN_WHY))
        .child(
            el("div")
                .child(field_label("first-rung", words::FIRST))
                .child(select),
        )
        .child(soft(says(move || words::rungs(&rungs(first())))))
        .child(text(
            "helps",
            words::HELPS,
            |plan| plan.helps.clone(),
            |plan, typed| plan.helps = typed,
        ))
        .child(text(
            "call",
            words::CALL,
            |plan| plan.call.clone(),
            |plan, typed| plan.call = typed,
        ))
        .view()
}
