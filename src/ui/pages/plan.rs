//! The plan: for now the person's activities, to rename, put away and take out again.

use crate::{
    domain::{
        activity::{Activity, NameError, check_name},
        plan::put,
        stamp::Id,
    },
    route::Route,
    text::{names::Names, plan as words, today},
    ui::{
        components::{
            frame::{card, foot, header},
            status_line::status_line,
        },
        platform::{intl::BrowserNames, page},
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The plan.
pub fn plan_page() -> AnyView {
    let app = state();
    let renaming = RwSignal::new(None::<Id>);
    let ids = move |archived: bool| {
        move || {
            app.journal.with(|j| {
                let mut list: Vec<_> = j
                    .plan
                    .activities
                    .iter()
                    .filter(|r| r.value.archived == archived)
                    .collect();
                list.sort_by(|a, b| (a.value.order, &a.id).cmp(&(b.value.order, &b.id)));
                list.into_iter().map(|r| r.id.clone()).collect::<Vec<_>>()
            })
        }
    };
    let (offered, away) = (
        Memo::new(move |_| ids(false)()),
        Memo::new(move |_| ids(true)()),
    );
    view! {
        {header(words::ABOVE, words::HEADING)}
        {card(view! {
            <h2>{words::ACTIVITIES}</h2>
            <p class="soft">{words::ACTIVITIES_WHY}</p>
            <ul class="list gap-0">
                <For each=move || offered.get() key=|id| id.clone() children=move |id| row(id, renaming) />
            </ul>
            <Show when=move || away.with(|a| !a.is_empty())>
                <h3>{words::ARCHIVED}</h3>
                <ul class="list gap-0">
                    <For each=move || away.get() key=|id| id.clone() children=move |id| row(id, renaming) />
                </ul>
            </Show>
        })}
        {card(view! {
            <h2>{words::WHAT_THE_GUIDE_SAYS}</h2>
            <p>{words::RULE}</p>
            <a class="text-btn" href=href(Route::Chapter(5))>{words::RULE_LINK}</a>
        })}
        {status_line()}
        {foot()}
    }
    .into_any()
}

fn row(id: Id, renaming: RwSignal<Option<Id>>) -> AnyView {
    let app = state();
    let wanted = id.clone();
    let known = Memo::new(move |_| {
        app.journal.with(|j| {
            let activity = j.activity(&wanted)?.clone();
            let last = j
                .last_session(&wanted, app.today.get())
                .map(|(day, s)| (day, s.work.value.amount));
            Some((activity, last))
        })
    });
    let name = move || known.with(|k| k.as_ref().map(|(a, _)| a.name.clone()).unwrap_or_default());
    let line = move || {
        known.with(|k| match k {
            Some((activity, Some((day, amount)))) => words::last(
                &today::amount(amount.get(), activity.unit),
                &BrowserNames.dated(*day),
            ),
            _ => words::NOT_YET.to_owned(),
        })
    };
    let archived = move || known.with(|k| k.as_ref().is_some_and(|(a, _)| a.archived));
    let open_id = id.clone();
    let open = move || renaming.with(|r| r.as_ref() == Some(&open_id));
    let (rename_id, away_id, form_id) = (id.clone(), id.clone(), id);
    view! {
        <li class="session">
            <strong>{name}</strong>
            <p class="soft">{line}</p>
            <div class="row">
                <button
                    type="button"
                    class="text-btn"
                    id=format!("rename-{rename_id}")
                    on:click=move |_| {
                        renaming.set(Some(rename_id.clone()));
                        page::focus_soon("#activity-name");
                    }
                >
                    {words::RENAME}
                    <span class="sr-only">" " {name}</span>
                </button>
                <button type="button" class="text-btn" on:click=move |_| put_away(app, &away_id)>
                    {move || if archived() { words::TAKE_OUT } else { words::PUT_AWAY }}
                    <span class="sr-only">" " {name}</span>
                </button>
            </div>
            {move || open().then(|| rename_form(form_id.clone(), renaming))}
        </li>
    }
    .into_any()
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
    let Some(mut activity) = app.journal.with_untracked(|j| j.activity(id).cloned()) else {
        return;
    };
    let said = edit(&mut activity);
    let id = id.clone();
    app.change_plan(said, move |journal| {
        let at = journal.tick();
        put(&mut journal.plan.activities, id, activity, at);
    });
}

fn rename_form(id: Id, renaming: RwSignal<Option<Id>>) -> AnyView {
    let app = state();
    let old = app
        .journal
        .with_untracked(|j| j.activity(&id).map(|a| a.name.clone()).unwrap_or_default());
    let field = NodeRef::<leptos::html::Input>::new();
    let oops = RwSignal::new(None::<NameError>);
    let back = format!("#rename-{id}");
    let back_too = back.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|f| f.value()).unwrap_or_default();
        let checked = app.journal.with_untracked(|j| {
            let others = j.plan.activities.iter().filter(|r| r.id != id);
            check_name(&typed, others.map(|r| r.value.name.as_str()))
        });
        match checked {
            Err(error) => {
                oops.set(Some(error));
                page::focus_soon("#activity-name");
            }
            Ok(name) => {
                change(app, &id, |activity| {
                    activity.name = name;
                    words::renamed(&activity.name)
                });
                renaming.set(None);
                page::focus_soon(back.clone());
            }
        }
    };
    view! {
        <form class="editor" on:submit=submit novalidate>
            <div>
                <label class="field-label" for="activity-name">{words::NAME}</label>
                <input
                    class="input"
                    id="activity-name"
                    type="text"
                    autocomplete="off"
                    node_ref=field
                    value=old
                    aria-invalid=move || oops.get().map(|_| "true")
                    aria-describedby=move || oops.get().map(|_| "activity-name-oops")
                />
                <p class="oops" id="activity-name-oops" role="alert">{move || oops.get().map(today::name_error)}</p>
            </div>
            <div class="row between">
                <button
                    type="button"
                    class="btn quiet small"
                    on:click=move |_| {
                        renaming.set(None);
                        page::focus_soon(back_too.clone());
                    }
                >
                    {words::CANCEL}
                </button>
                <button type="submit" class="btn small">{words::KEEP}</button>
            </div>
        </form>
    }
    .into_any()
}
