//! What the person did on a day: its sessions, and one tap for each activity to add one.

use super::{add_activity::add_activity, session_editor::session_editor};
use crate::{
    domain::{
        activity::{Amount, STARTERS, starter},
        day::Day,
        entry::{Feel, Session, Work},
        journal::Journal,
        stamp::{Group, Id, Stamp},
    },
    text::today as words,
    ui::{
        components::frame::card,
        platform::page,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The card with the day's sessions.
pub fn sessions(day: Day) -> AnyView {
    let app = state();
    let log = app.day_log(day);
    let ids = Memo::new(move |_| {
        log.with(|l| l.sessions.iter().map(|s| s.id.clone()).collect::<Vec<_>>())
    });
    let editing = RwSignal::new(None::<Id>);
    let adding = RwSignal::new(
        app.drafts
            .with_untracked(|d| d.contains_key(super::add_activity::FORM)),
    );
    card(view! {
        <h2 class="legend" id="done" tabindex="-1">{words::DONE}</h2>
        <Show when=move || ids.with(Vec::is_empty)>
            <p class="soft">{words::DONE_EMPTY}</p>
        </Show>
        <ul class="list gap-0">
            <For each=move || ids.get() key=|id| id.clone() children=move |id| row(day, id, editing) />
        </ul>
        <div class="row wrap" role="group" aria-label=words::ADD_MORE>
            {move || {
                app.journal
                    .with(|j| {
                        j.offered_activities()
                            .into_iter()
                            .map(|(id, activity)| chip(app, day, id.clone(), activity.name.clone(), editing))
                            .collect::<Vec<_>>()
                    })
            }}
            <button
                type="button"
                class="chip"
                id="something-else"
                aria-expanded=move || if adding.get() { "true" } else { "false" }
                on:click=move |_| {
                    adding.update(|a| *a = !*a);
                    page::focus_soon("#new-name");
                }
            >
                {words::SOMETHING_ELSE}
            </button>
        </div>
        <Show when=move || adding.get()>
            {add_activity(move |made| {
                adding.set(false);
                match made {
                    Some((id, name)) => add(app, day, id, &name, editing),
                    None => page::focus_soon("#something-else"),
                }
            })}
        </Show>
    })
}

fn chip(app: AppState, day: Day, id: Id, name: String, editing: RwSignal<Option<Id>>) -> AnyView {
    let said = name.clone();
    view! {
        <button type="button" class="chip" on:click=move |_| add(app, day, id.clone(), &said, editing)>
            {name}
        </button>
    }
    .into_any()
}

/// One tap: a session with the last amount of the same activity, saved at once and opened to be refined.
fn add(app: AppState, day: Day, activity: Id, name: &str, editing: RwSignal<Option<Id>>) {
    let id = app.new_id();
    let amount = app
        .journal
        .with_untracked(|j| j.offered_amount(&activity, day, first_amount(j, &activity)));
    let session = Session {
        id: id.clone(),
        activity,
        work: Group::new(
            Work {
                amount,
                asked: None,
                trial: false,
            },
            Stamp(0),
        ),
        feel: Group::default(),
        note: Group::default(),
    };
    app.change_sessions(day, words::added(name), move |journal| {
        journal.add_session(day, session);
    });
    editing.set(Some(id.clone()));
    page::focus_soon(format!("#edit-{id}"));
}

fn first_amount(journal: &Journal, activity: &Id) -> Amount {
    let place = STARTERS.iter().position(|s| *s == activity.as_str());
    let of_starter = place.and_then(starter).map(|(_, _, _, first)| first);
    of_starter
        .or_else(|| journal.activity(activity).map(|a| a.step))
        .unwrap_or(Amount::clamped(1))
}

fn row(day: Day, id: Id, editing: RwSignal<Option<Id>>) -> AnyView {
    let app = state();
    let wanted = id.clone();
    let known = Memo::new(move |_| {
        app.journal.with(|j| {
            let session = j.day(day)?.sessions.iter().find(|s| s.id == wanted)?;
            let activity = j.activity(&session.activity);
            let (name, unit, step) = activity.map_or_else(
                || {
                    (
                        session.activity.to_string(),
                        crate::domain::activity::Unit::Minutes,
                        Amount::clamped(1),
                    )
                },
                |a| (a.name.clone(), a.unit, a.step),
            );
            Some((session.clone(), name, unit, step))
        })
    });
    let open_id = id.clone();
    let open = Memo::new(move |_| editing.with(|e| e.as_ref() == Some(&open_id)));
    let name = move || {
        known.with(|k| {
            k.as_ref()
                .map(|(_, name, ..)| name.clone())
                .unwrap_or_default()
        })
    };
    let line = move || {
        known.with(|k| {
            let (session, _, unit, _) = k.as_ref()?;
            Some(words::session(
                session.work.value.amount.get(),
                *unit,
                &session.feel.value,
            ))
        })
    };
    let noted = move || {
        known.with(|k| {
            k.as_ref()
                .map(|(s, ..)| s.note.value.clone())
                .filter(|n| !n.is_empty())
        })
    };
    let button = format!("edit-{id}");
    let toggled = id.clone();
    view! {
        <li class="session">
            <div class="row">
                <span class="tick on" aria-hidden="true">"✓"</span>
                <div class="grow">
                    <strong>{name}</strong>
                    <p class="soft">{line}</p>
                    {move || (!open.get()).then(|| noted().map(|n| view! { <p class="soft">{n}</p> }))}
                </div>
                <button
                    type="button"
                    class="text-btn"
                    id=button
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| {
                        let shut = open.get_untracked();
                        editing.set((!shut).then(|| toggled.clone()));
                    }
                >
                    {move || if open.get() { words::CLOSE } else { words::EDIT }}
                    <span class="sr-only">" " {name}</span>
                </button>
            </div>
            {move || {
                if !open.get() {
                    return ().into_any();
                }
                known
                    .with_untracked(|k| k.clone())
                    .map_or_else(
                        || ().into_any(),
                        |(session, name, unit, step)| session_editor(day, &session, name, unit, step, editing),
                    )
            }}
        </li>
    }
    .into_any()
}

/// What one session's editor changes: how it felt.
pub fn change_feel(app: AppState, day: Day, id: &Id, name: &str, change: impl FnOnce(&mut Feel)) {
    app.change_day(day, words::changed(name), |log, at| {
        if let Some(session) = log.sessions.iter_mut().find(|s| s.id == *id) {
            let mut feel = session.feel.value;
            change(&mut feel);
            session.feel.set(feel, at);
        }
    });
}
