//! The person's activities, to rename, put away and take out again.

use crate::{
    domain::{
        activity::{Activity, check_name},
        order::sort_short,
        plan::put,
        stamp::Id,
    },
    text::{names::Names, plan as words, today},
    ui::{
        components::{
            frame::{between, card, field_label, foot, header},
            status_line::status_line,
            stepper::oops_line,
        },
        html::{
            Inside, button, div, el, form, many, nothing, says, shows_by, shows_if, soft, submit,
            unseen,
        },
        platform::{intl::BrowserNames, page},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The person's activities.
pub fn activities_page() -> AnyView {
    // The id of the activity that is being renamed, empty for none.
    let renaming = RwSignal::new(String::new());
    let activities = card()
        .child(soft(words::ACTIVITIES_WHY))
        .child(list(false, renaming))
        .child(list(true, renaming));
    many(vec![
        header(words::HEADING, words::ACTIVITIES),
        activities.view(),
        status_line(),
        foot(),
    ])
}

fn list(archived: bool, renaming: RwSignal<String>) -> AnyView {
    let app = state();
    let ids = move || {
        app.read(|j| {
            let mut list: Vec<_> = j
                .plan
                .activities
                .iter()
                .filter(|r| r.value.archived == archived)
                .collect();
            sort_short(&mut list, |a, b| {
                (a.value.order, &a.id) < (b.value.order, &b.id)
            });
            list.into_iter()
                .map(|r| r.id.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        })
    };
    shows_by(ids, move |ids| {
        if ids.is_empty() {
            return nothing();
        }
        let heading = archived.then(|| el("h3").child(words::ARCHIVED));
        let rows = ids
            .split(' ')
            .filter_map(Id::parse)
            .map(|id| row(id, renaming));
        many(vec![
            heading.view(),
            el("ul").class("list gap-0").children(rows).view(),
        ])
    })
}

fn row(id: Id, renaming: RwSignal<String>) -> AnyView {
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
            match (j.activity(&lined), last) {
                (Some(activity), Some((day, session))) => {
                    let amount = today::amount(session.work.value.amount.get(), activity.unit);
                    words::last(&amount, &BrowserNames.dated(day))
                }
                _ => words::NOT_YET.to_owned(),
            }
        })
    };
    let archived = move || app.read(|j| j.activity(&asked).is_some_and(|a| a.archived));
    let (rename_id, away_id, form_id, open_id) =
        (id.to_string(), id.clone(), id.clone(), id.to_string());
    let away_label = says(move || {
        if archived() {
            words::TAKE_OUT
        } else {
            words::PUT_AWAY
        }
        .to_owned()
    });
    let rename = button(
        "text-btn",
        (words::RENAME, unseen((" ", says(name.clone())))),
        move |_| {
            renaming.set(rename_id.clone());
            page::focus_soon("#activity-name");
        },
    );
    let away = button(
        "text-btn",
        (away_label, unseen((" ", says(name.clone())))),
        move |_| put_away(app, &away_id),
    );
    let form = shows_if(
        move || renaming.with(|r| *r == open_id),
        move || rename_form(form_id.clone(), renaming),
    );
    el("li")
        .class("session")
        .child(el("strong").child(says(name)))
        .child(soft(says(line)))
        .child(
            div("row")
                .child(rename.id(["rename-", id.as_str()].concat()))
                .child(away),
        )
        .child(form)
        .view()
}

fn put_away(app: AppState, id: &Id) {
    change(app, id, |activity| {
        activity.archived = !activity.archived;
        if activity.archived {
            words::put_away(&activity.name)
        } else {
            words::taken_out(&activity.name)
        }
    });
}

/// Changes one activity; `edit` returns what the undo line says.
fn change(app: AppState, id: &Id, edit: impl FnOnce(&mut Activity) -> String) {
    let Some(mut activity) = app.glance(|j| j.activity(id).cloned()) else {
        return;
    };
    let said = edit(&mut activity);
    let id = id.clone();
    app.change_plan(
        |p| &mut p.activities,
        said,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.activities, id, activity, at);
        },
    );
}

fn rename_form(id: Id, renaming: RwSignal<String>) -> AnyView {
    let app = state();
    let old = app.glance(|j| j.activity(&id).map(|a| a.name.clone()).unwrap_or_default());
    let oops = RwSignal::new(String::new());
    let back = ["#rename-", id.as_str()].concat();
    let done = move || {
        renaming.set(String::new());
        page::focus_soon(back.clone());
    };
    let cancel = done.clone();
    let send = move || {
        let typed = page::value_of("activity-name");
        let checked = app.journal.with_untracked(|j| {
            let others = j.plan.activities.iter().filter(|r| r.id != id);
            check_name(&typed, others.map(|r| r.value.name.as_str()))
        });
        match checked {
            Err(error) => {
                oops.set(today::name_error(error).to_owned());
                page::focus_soon("#activity-name");
            }
            Ok(name) => {
                change(app, &id, |activity| {
                    activity.name = name;
                    words::renamed(&activity.name)
                });
                done();
            }
        }
    };
    let input = el("input")
        .class("input")
        .id("activity-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("value", old)
        .wrong(oops, "activity-name-oops".to_owned())
        .on("input", move |_| oops.set(String::new()));
    form("editor", send)
        .child(
            el("div")
                .child(field_label("activity-name", words::NAME))
                .child(input)
                .child(oops_line("activity-name-oops".to_owned(), oops)),
        )
        .child(
            between()
                .child(button("btn quiet small", words::CANCEL, move |_| cancel()))
                .child(submit("btn small", words::KEEP)),
        )
        .view()
}
