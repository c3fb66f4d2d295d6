//! Where to begin: tries over some days, and the first daily amount with its arithmetic (algorithms B).

mod accept;
mod usual;

pub use usual::usual_card;

use self::accept::accept;
use super::gate;
use crate::{
    domain::{
        activity::{Activity, Amount},
        baseline::{Progress, TRIALS, progress},
        entry::{Session, Work},
        plan::QuotaReason,
        quota::{history, quota_on},
        stamp::{Group, Id, Stamp},
        start_here::first_try,
        usual::flares_easily,
    },
    route::Route,
    text::{baseline as words, building, names::Names, plan, today},
    ui::{
        components::{
            frame::{between, card, foot, h2, header, list_link},
            status_line::status_line,
            stepper::stepper,
        },
        html::{Inside, button, el, link, many, nothing, p, says, shows, shows_by, soft},
        platform::{intl::BrowserNames, page},
        router::{Router, href, href_to},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The guided flow for the activity whose id stands after `#`; without one, the choice.
pub fn baseline_page(router: Router) -> AnyView {
    let app = state();
    let chosen = move || {
        let id = Id::parse(&router.hash.get());
        let known = id.filter(|id| app.read(|j| j.activity(id).is_some_and(|a| !a.archived)));
        known.map(|id| id.to_string()).unwrap_or_default()
    };
    let tool = move || shows_by(chosen, |id| Id::parse(id).map_or_else(choice, flow));
    many(vec![
        header(plan::HEADING, words::HEADING),
        gate::notes(),
        gate::gated(tool),
        status_line(),
        foot(),
    ])
}

/// The address of an activity's tries.
pub fn to_baseline(id: &Id) -> String {
    href_to(Route::Baseline, id.as_str())
}

/// How far an activity's tries have come.
pub fn so_far(app: AppState, id: &Id) -> Progress {
    let today = app.today.get();
    app.journal
        .with(|j| progress(j, id, today, flares_easily(j, today)))
}

fn choice() -> AnyView {
    let app = state();
    let rows = move || {
        let today = app.today.get();
        let all = app.read(|j| {
            let offered = j.offered_activities().into_iter();
            let line = |(id, a): (&Id, &Activity)| {
                let quota = quota_on(j, id, today);
                let under = quota.map(|q| building::a_day(q.amount.get(), a.unit));
                (id.clone(), a.name.clone(), under.unwrap_or_default())
            };
            offered.map(line).collect::<Vec<_>>()
        });
        let links = all
            .into_iter()
            .map(|(id, name, under)| list_link(to_baseline(&id), nothing(), name, under));
        el("ul").class("list").children(links).view()
    };
    card()
        .child(h2(words::WHICH))
        .child(soft(words::WHICH_WHY))
        .child(shows(rows))
        .view()
}

/// Whether the first amount was accepted today.
fn is_accepted(app: AppState, id: &Id) -> bool {
    let today = app.today.get();
    app.read(|j| {
        let newest = history(j, id).last().map(|r| &r.value);
        newest.is_some_and(|q| q.from >= today && q.why == QuotaReason::First)
    })
}

fn flow(id: Id) -> AnyView {
    let app = state();
    let (named, counted, listed) = (id.clone(), id.clone(), id.clone());
    let name = says(move || {
        app.read(|j| {
            j.activity(&named)
                .map(|a| a.name.clone())
                .unwrap_or_default()
        })
    });
    let count = says(move || {
        if is_accepted(app, &counted) {
            return String::new();
        }
        words::progress(so_far(app, &counted).days.min(TRIALS))
    });
    let intro = card()
        .child(
            between()
                .child(h2(name).id("tries").attr("tabindex", "-1"))
                .child(soft(count).class("soft of")),
        )
        .child(shows(move || tries_list(app, &listed)));
    let key = {
        let id = id.clone();
        move || {
            if is_accepted(app, &id) {
                return "accepted".to_owned();
            }
            let (found, today) = (so_far(app, &id), app.today.get());
            let tried = found.trials.iter().any(|t| t.day == today);
            match (found.baseline.is_some(), tried) {
                (true, true) => "ready",
                (true, false) => "ready more",
                (false, true) => "tried",
                (false, false) => "more",
            }
            .to_owned()
        }
    };
    let rest = shows_by(key, move |key| {
        let mut cards = Vec::new();
        if key == "accepted" {
            cards.push(accepted(app, &id));
        }
        if key.starts_with("ready") {
            cards.push(accept(id.clone()));
        }
        if key.ends_with("more") {
            cards.push(log_card(&id));
        }
        if key == "tried" {
            cards.push(card().child(p(words::TRIED)).view());
        }
        many(cards)
    });
    let others = link(href(Route::Baseline), words::OTHERS).class("text-btn");
    many(vec![intro.view(), rest, usual_card(), p(others).view()])
}

fn tries_list(app: AppState, id: &Id) -> AnyView {
    if is_accepted(app, id) {
        return nothing();
    }
    let unit = app.read(|j| j.activity(id).map(|a| a.unit));
    let trials = so_far(app, id).trials;
    let rows = trials
        .iter()
        .zip(unit.into_iter().cycle())
        .map(|(trial, unit)| {
            let day = BrowserNames.long(trial.day);
            el("li")
                .child(words::trial(&day, trial.amount.get(), unit))
                .view()
        });
    let list = (!trials.is_empty()).then(|| el("ul").class("list tries").children(rows));
    many(vec![p(words::HOW).view(), list.view()])
}

fn accepted(app: AppState, id: &Id) -> AnyView {
    let a_day = app.read(|j| {
        let newest = history(j, id).last().map(|r| r.value.amount.get());
        let unit = j.activity(id).map(|a| a.unit);
        newest.zip(unit).map(|(n, unit)| building::a_day(n, unit))
    });
    card()
        .child(h2(words::IN_USE).id("in-use").attr("tabindex", "-1"))
        .child(p(el("strong").child(a_day.unwrap_or_default())))
        .child(p(words::SAME))
        .child(link(href(Route::Today), words::TO_TODAY).class("btn wide"))
        .view()
}

/// Today's try: how much it was.
fn log_card(id: &Id) -> AnyView {
    let app = state();
    let Some(Activity { unit, step, .. }) = app.glance(|j| j.activity(id).cloned()) else {
        return nothing();
    };
    let today = app.today.get_untracked();
    let offered = app.glance(|j| {
        let first = first_try(j, id, today).map_or(step, |first| first.amount);
        j.offered_amount(id, today, first).get()
    });
    let amount = RwSignal::new(offered);
    let field = stepper(
        "try-amount".to_owned(),
        unit,
        step,
        move || Amount::clamped(amount.get()),
        move |now| amount.set(now.get()),
    );
    let id = id.clone();
    let log = button("btn wide", words::LOG, move |_| {
        // A number that is typed and not taken yet counts as well.
        let typed = page::value_of("try-amount").trim().parse().ok();
        let shown = || Amount::clamped(amount.get_untracked());
        log_try(app, &id, typed.and_then(Amount::new).unwrap_or_else(shown));
        page::focus_soon("#tries");
    });
    card()
        .child(h2(words::TODAYS))
        .child(field)
        .child(log)
        .view()
}

fn log_try(app: AppState, activity: &Id, amount: Amount) {
    let name = app.glance(|j| j.activity(activity).map(|a| a.name.clone()));
    let said = today::added(&name.unwrap_or_default());
    let today = app.today.get_untracked();
    let work = Work {
        amount,
        asked: None,
        trial: true,
    };
    let session = Session {
        id: app.new_id(),
        activity: activity.clone(),
        work: Group::new(work, Stamp(0)),
        feel: Group::default(),
        note: Group::default(),
    };
    app.change_sessions(today, said, move |journal| {
        journal.add_session(today, session);
    });
}
