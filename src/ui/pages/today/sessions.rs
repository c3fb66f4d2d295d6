//! What the person did on a day: its sessions, and one tap for each activity to add one.

use super::{
    add_activity::{self, Made},
    adding::{add, usual},
    planned as todays,
    session_editor::session_editor,
};
use crate::{
    content::pauses,
    domain::{
        activity::{Amount, Unit},
        day::Day,
        entry::Session,
        loading::planned,
        stamp::Id,
    },
    text::{planned as plan, today as words},
    ui::{
        chunk::{self, Apart},
        components::frame::{between, card, h2},
        html::{Inside, button, div, el, many, nothing, says, shows_by, shows_if, soft, unseen},
        platform::page,
        state::{AppState, state},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The card with the day's sessions; today's has the plan in it as well.
pub fn sessions(day: Day, is_today: bool) -> AnyView {
    let app = state();
    let count = move || {
        if is_today {
            todays::count(app, day)
        } else {
            String::new()
        }
    };
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
            return shows_if(
                move || count().is_empty(),
                || soft(words::DONE_EMPTY).view(),
            );
        }
        let rows = ids
            .split(' ')
            .filter_map(Id::parse)
            .map(|id| row(day, id, editing));
        el("ul").class("list").children(rows).view()
    });
    // An id and a name each: drawn anew only when these change, for a chip may have the focus while something else is saved.
    let offered = move || {
        app.read(|j| {
            // What the plan asks for has a row of its own until it is done.
            let asked = if is_today {
                planned(j, day, app.first_weekday, pauses)
            } else {
                Vec::new()
            };
            let open = |id: &Id| asked.iter().any(|p| p.activity == *id && !p.done);
            let offered = j.offered_activities();
            offered
                .into_iter()
                .filter(|(id, _)| !open(id))
                .map(|(id, a)| [id.as_str(), " ", &a.name, "\0"].concat())
                .collect::<String>()
        })
    };
    let offered = shows_by(offered, move |offered| {
        let chips = offered.split_terminator('\0').filter_map(|one| {
            let (id, name) = one.split_once(' ')?;
            let (id, said) = (Id::parse(id)?, words::added(name));
            let chip = button("chip", name.to_owned(), move |_| {
                let much = usual(app, day, &id);
                editing.set(add(app, day, id.clone(), &said, much));
            });
            Some(chip.view())
        });
        many(chips.collect())
    });
    let something_else = button("chip", words::SOMETHING_ELSE, move |_| {
        adding.update(|a| *a = !*a);
        page::focus_soon("#new-name");
    })
    .id("something-else")
    .says("aria-expanded", move || adding.get());
    let made: Made = Arc::new(move |made| {
        adding.set(false);
        match made {
            Some((id, name)) => {
                let much = usual(app, day, &id);
                let (activity, own) = (app.undo.get_untracked(), id.clone());
                editing.set(add(app, day, id, &words::added(&name), much));
                // One tap made both. Where another tab has logged it meanwhile, it stays.
                if let Some(activity) = activity {
                    app.undo_also(Arc::new(move |app| {
                        let sessions = app.glance(|j| {
                            let all = j.days.values().flat_map(|log| &log.sessions);
                            all.filter(|session| session.activity == own).count()
                        });
                        if sessions <= 1 {
                            app.put_back(&activity);
                        }
                    }));
                }
            }
            None => page::focus_soon("#something-else"),
        }
    });
    let new = move || {
        let made = Arc::clone(&made);
        chunk::part(
            move || Apart::NewActivity(Arc::clone(&made)),
            Some(("#something-else", "#new-name")),
        )
    };
    let chips = div("row wrap")
        .attr("role", "group")
        .attr("aria-label", words::ADD_MORE)
        .child(offered)
        .child(something_else);
    card()
        .child(
            between()
                .child(
                    h2(says(move || {
                        if count().is_empty() {
                            words::DONE
                        } else {
                            plan::PLAN
                        }
                        .to_owned()
                    }))
                    .class("legend")
                    .id("done")
                    .attr("tabindex", "-1"),
                )
                .child(soft(says(count)).class("soft of")),
        )
        .child(list)
        .child(is_today.then(|| todays::open_rows(app, day, editing)))
        .child(chips)
        .child(shows_if(move || adding.get(), new))
        .view()
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
            let work = k.session.work.value;
            let tried = if work.trial { plan::TRIED } else { "" };
            let said = words::session(work.amount.get(), k.unit, &k.session.feel.value);
            [&*said, tried].concat()
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
