//! The first daily amount: its arithmetic, and the person's yes, more, less or own.

use super::so_far;
use crate::{
    domain::{
        activity::{Activity, Amount},
        plan::{QuotaReason, put},
        quota::answered,
        stamp::Id,
    },
    text::baseline as words,
    ui::{
        components::{
            frame::{card, h2},
            stepper::stepper,
        },
        html::{Inside, button, div, nothing, p, says, shows, soft},
        platform::page,
        state::state,
    },
};
use leptos::prelude::*;

/// The card that offers it.
pub fn accept(id: Id) -> AnyView {
    let app = state();
    let found = untrack(|| so_far(app, &id));
    let known = app.glance(|j| j.activity(&id).cloned());
    let (
        Some(baseline),
        Some(Activity {
            name, unit, step, ..
        }),
    ) = (found.baseline, known)
    else {
        return nothing();
    };
    // What the person made of the offer; 0 while it stands.
    let own = RwSignal::new(0);
    let offered = {
        let id = id.clone();
        move || {
            let first = so_far(app, &id).baseline.map(|b| b.first);
            first.unwrap_or(baseline.first)
        }
    };
    let told = id.clone();
    let arithmetic = shows(move || {
        let now = so_far(app, &told);
        now.baseline.map_or_else(nothing, |b| {
            p(words::arithmetic(&b, &now.trials, step.get())).view()
        })
    });
    let chosen = {
        let offered = offered.clone();
        move || match own.get() {
            0 => offered(),
            n => Amount::clamped(n),
        }
    };
    let (shown, said) = (chosen.clone(), chosen.clone());
    let field = stepper("first-amount".to_owned(), unit, step, shown, move |now| {
        own.set(now.get())
    });
    let start = says(move || words::start_with(said().get(), unit));
    let yes = button("btn wide", start, move |_| {
        let typed = page::value_of("first-amount").trim().parse().ok();
        let amount = typed
            .and_then(Amount::new)
            .unwrap_or_else(|| untrack(&chosen));
        let (new, id, today) = (app.new_id(), id.clone(), app.today.get_untracked());
        app.change_plan(
            |p| &mut p.quotas,
            words::started(&name, amount.get(), unit),
            move |journal| {
                let at = journal.tick();
                let quota = answered(journal, &id, today, amount, QuotaReason::First);
                put(&mut journal.plan.quotas, new, quota, at);
            },
        );
        page::focus_soon("#in-use");
    });
    card()
        .child(h2(words::ANSWER))
        .child(div("note").child(arithmetic))
        .child(soft(words::SAME))
        .child(field)
        .child(soft(words::CHANGE))
        .child(yes)
        .view()
}
