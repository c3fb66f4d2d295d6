//! What the person did on a day: its sessions, and one tap for each activity to add one.

use super::{
    add_activity::{self, add_activity},
    session_editor::session_editor,
};
use crate::{
    domain::{
        activity::{Amount, STARTERS, Unit, starter},
        day::Day,
        entry::{Session, Work},
        journal::Journal,
        stamp::{Group, Id, Stamp},
    },
    text::today as words,
    ui::{
        components::frame::{card, h2},
        html::{
            Inside, button, div, el, many, nothing, says, shows, shows_by, shows_if, soft, unseen,
        },
        platform::page,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The card with the day's sessions.
pub fn sessions(day: Day) -> AnyView {
    let app = state();
    // The id of the session that is open, empty for none.
    let editing = RwSignal::new(String::new());
    let adding = RwSignal::new(
        app.drafts
            .with_untracked(|d| d.contains_key(add_activity::FORM)),
    );
    let ids = move || {
        app.of_day(day, |l| {
            l.sessions
                .iter()
                .map(|s| s.id.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        })
    };
    let list = shows_by(ids, move |ids| {
        if ids.is_empty() {
            return soft(words::DONE_EMPTY).view();
        }
        let rows = ids
            .split(' ')
            .filter_map(Id::parse)
            .map(|id| row(day, id, editing));
        el("ul").class("list gap-0").children(rows).view()
    });
    let offered = move || {
        let names = app.read(|j| {
            let offered = j.offered_activities();
            offered
                .into_iter()
                .map(|(id, a)| (id.clone(), a.name.clone()))
                .collect::<Vec<_>>()
        });
        let chips = names.into_iter().map(|(id, name)| {
            let said = name.clone();
            button("chip", name, move |_| {
                add(app, day, id.clone(), &said, editing)
            })
            .view()
        });
        many(chips.collect())
    };
    let something_else = button("chip", words::SOMETHING_ELSE, move |_| {
        adding.update(|a| *a = !*a);
        page::focus_soon("#new-name");
    })
    .id("something-else")
    .says("aria-expanded", move || adding.get());
    let new = move || {
        add_activity(move |made| {
            adding.set(false);
            match made {
                Some((id, name)) => add(app, day, id, &name, editing),
                None => page::focus_soon("#something-else"),
            }
        })
    };
    let chips = div("row wrap")
        .attr("role", "group")
        .attr("aria-label", words::ADD_MORE)
        .child(shows(offered))
        .child(something_else);
    card()
        .child(
            h2(words::DONE)
                .class("legend")
                .id("done")
                .attr("tabindex", "-1"),
        )
        .child(list)
        .child(chips)
        .child(shows_if(move || adding.get(), new))
        .view()
}

/// One tap: a session with the last amount of the same activity, saved at once and opened to be refined.
fn add(app: AppState, day: Day, activity: Id, name: &str, editing: RwSignal<String>) {
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
    editing.set(id.to_string());
    page::focus_soon(["#edit-", id.as_str()].concat());
}

fn first_amount(journal: &Journal, activity: &Id) -> Amount {
    let place = STARTERS.iter().position(|s| *s == activity.as_str());
    let of_starter = place.and_then(starter).map(|(_, _, _, first)| first);
    of_starter
        .or_else(|| journal.activity(activity).map(|a| a.step))
        .unwrap_or(Amount::clamped(1))
}

/// A session as it is now, with its activity's name, unit and step.
pub struct Known {
    /// The session.
    pub session: Session,
    /// What its activity is called.
    pub name: String,
    /// What its amount counts.
    pub unit: Unit,
    /// The convenient change of its amount.
    pub step: Amount,
}

/// The session with this id on this day, if it is still there.
pub fn known(app: AppState, day: Day, id: &Id) -> Option<Known> {
    app.read(|j| {
        let session = j.day(day)?.sessions.iter().find(|s| s.id == *id)?.clone();
        Some(match j.activity(&session.activity) {
            Some(a) => Known {
                name: a.name.clone(),
                unit: a.unit,
                step: a.step,
                session,
            },
            None => Known {
                name: session.activity.to_string(),
                unit: Unit::Minutes,
                step: Amount::clamped(1),
                session,
            },
        })
    })
}

fn row(day: Day, id: Id, editing: RwSignal<String>) -> AnyView {
    let app = state();
    let of = move |id: &Id, read: fn(&Known) -> String| {
        known(app, day, id).as_ref().map(read).unwrap_or_default()
    };
    let read = |read: fn(&Known) -> String| {
        let id = id.clone();
        says(move || of(&id, read))
    };
    let is_open = |id: &Id| {
        let id = id.to_string();
        move || editing.with(|e| *e == id)
    };
    let (open, noted) = (is_open(&id), is_open(&id));
    let (now, label) = (open.clone(), open.clone());
    let (toggled, opened, note_of) = (id.to_string(), id.clone(), id.clone());
    let note = shows_by(
        move || {
            if noted() {
                String::new()
            } else {
                of(&note_of, |k| k.session.note.value.clone())
            }
        },
        |note| {
            if note.is_empty() {
                nothing()
            } else {
                soft(note.to_owned()).view()
            }
        },
    );
    let edit = says(move || if label() { words::CLOSE } else { words::EDIT }.to_owned());
    let toggle = button(
        "text-btn",
        (edit, unseen((" ", read(|k| k.name.clone())))),
        move |_| {
            let shut = untrack(&now);
            editing.set(if shut { String::new() } else { toggled.clone() });
        },
    )
    .id(["edit-", id.as_str()].concat())
    .says("aria-expanded", open.clone());
    let words = div("grow")
        .child(el("strong").child(read(|k| k.name.clone())))
        .child(soft(read(|k| {
            words::session(
                k.session.work.value.amount.get(),
                k.unit,
                &k.session.feel.value,
            )
        })))
        .child(note);
    let editor = shows_if(open, move || {
        untrack(|| known(app, day, &opened))
            .map_or_else(nothing, |known| session_editor(day, known, editing))
    });
    let tick = el("span")
        .class("tick on")
        .attr("aria-hidden", "true")
        .child("✓");
    el("li")
        .class("session")
        .child(div("row").child(tick).child(words).child(toggle))
        .child(editor)
        .view()
}
