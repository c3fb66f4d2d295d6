//! The list of activities, those on offer and those put away.

use super::{change, editor::editor};
use crate::{
    domain::{order::sort_short, stamp::Id},
    text::{names::Names, plan as words, today},
    ui::{
        html::{Inside, button, div, el, many, nothing, says, shows_by, shows_if, soft, unseen},
        platform::{intl::BrowserNames, page},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// One of the two lists.
pub fn list(archived: bool, editing: RwSignal<String>) -> AnyView {
    let app = state();
    let ids = move || {
        app.read(|j| {
            let all = j.plan.activities.iter();
            let mut list: Vec<_> = all.filter(|r| r.value.archived == archived).collect();
            sort_short(&mut list, |a, b| {
                (a.value.order, &a.id) < (b.value.order, &b.id)
            });
            let ids: Vec<_> = list.into_iter().map(|r| r.id.as_str()).collect();
            ids.join(" ")
        })
    };
    shows_by(ids, move |ids| {
        if ids.is_empty() {
            return nothing();
        }
        let heading = archived.then(|| el("h2").class("legend").child(words::ARCHIVED));
        let rows = ids
            .split(' ')
            .filter_map(Id::parse)
            .map(|id| row(id, editing));
        many(vec![
            heading.view(),
            el("ul").class("list").children(rows).view(),
        ])
    })
}

fn row(id: Id, editing: RwSignal<String>) -> AnyView {
    let app = state();
    let (named, lined, asked) = (id.clone(), id.clone(), id.clone());
    let name = move || {
        app.read(|j| {
            j.activity(&named)
                .map(|a| a.name.clone())
                .unwrap_or_default()
        })
    };
    let line = move || {
        app.read(|j| {
            let last = j.last_session(&lined, app.today.get());
            let Some(activity) = j.activity(&lined) else {
                return String::new();
            };
            let said = last.map_or_else(
                || words::NOT_YET.to_owned(),
                |(day, session)| {
                    let amount = today::amount(session.work.value.amount.get(), activity.unit);
                    words::last(&amount, &BrowserNames.beside(day, app.today.get()))
                },
            );
            [&*words::days_a_week(activity.days_a_week), " · ", &*said].concat()
        })
    };
    let archived = move || app.read(|j| j.activity(&asked).is_some_and(|a| a.archived));
    let (toggled, away_id, form_id, open_id) =
        (id.to_string(), id.clone(), id.clone(), id.to_string());
    let is_open = move || editing.with(|e| *e == open_id);
    let (now, label, pressed) = (is_open.clone(), is_open.clone(), is_open.clone());
    let away_label = says(move || {
        if archived() {
            words::TAKE_OUT
        } else {
            words::PUT_AWAY
        }
        .to_owned()
    });
    let edit_label = says(move || if label() { today::CLOSE } else { today::EDIT }.to_owned());
    let edit = button(
        "text-btn",
        (edit_label, unseen((" ", says(name.clone())))),
        move |_| {
            let shut = untrack(&now);
            editing.set(if shut { String::new() } else { toggled.clone() });
        },
    )
    .id(["edit-", id.as_str()].concat())
    .says("aria-expanded", pressed);
    let away = button(
        "text-btn",
        (away_label, unseen((" ", says(name.clone())))),
        move |_| put_away(app, &away_id),
    );
    el("li")
        .class("session")
        .child(el("strong").child(says(name)))
        .child(soft(says(line)))
        .child(div("row").child(edit).child(away))
        .child(shows_if(is_open, move || editor(form_id.clone(), editing)))
        .view()
}

/// Puts it away or takes it out again; the row in its new list has the focus then.
fn put_away(app: AppState, id: &Id) {
    change(app, id, |activity| {
        activity.archived = !activity.archived;
        if activity.archived {
            words::put_away(&activity.name)
        } else {
            words::taken_out(&activity.name)
        }
    });
    page::focus_soon(["#edit-", id.as_str()].concat());
}
