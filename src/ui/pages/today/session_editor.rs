//! One session, opened: amount, pain before and during, effort, a note, and delete.

use super::{NOTE_LIMIT, sessions::change_feel};
use crate::{
    domain::{
        activity::{Amount, Unit},
        day::Day,
        entry::{Feel, Session},
        scale::Score,
        stamp::Id,
    },
    text::today as words,
    ui::{
        components::{
            note_field::note_field,
            scale_input::{Scale, scale_input},
            stepper::stepper,
        },
        platform::page,
        state::state,
    },
};
use leptos::prelude::*;

/// Reads or writes one of the three ratings.
type Rating = (fn(&Feel) -> Option<Score>, fn(&mut Feel, Option<Score>));

/// The editor of one session; each tap in it is saved at once.
pub fn session_editor(
    day: Day,
    session: &Session,
    name: String,
    unit: Unit,
    step: Amount,
    editing: RwSignal<Option<Id>>,
) -> AnyView {
    let app = state();
    let id = session.id.clone();
    let log = app.day_log(day);
    let start = session.clone();
    let found = id.clone();
    let now = Memo::new(move |_| {
        log.with(|l| {
            l.sessions
                .iter()
                .find(|s| s.id == found)
                .map(|s| (s.work.value.amount, s.feel.value))
        })
        .unwrap_or((start.work.value.amount, start.feel.value))
    });
    let rate = |scale: Scale, rating: Rating| {
        let (id, name) = (id.clone(), name.clone());
        scale_input(
            scale,
            &format!("-{id}"),
            Signal::derive(move || rating.0(&now.get().1)),
            move |score| change_feel(app, day, &id, &name, |feel| rating.1(feel, score)),
        )
    };
    let pain = Scale {
        name: "before",
        legend: words::BEFORE,
        low: words::NONE,
        high: words::WORST,
        pain: true,
    };
    let before = rate(pain, (|f| f.before, |f, s| f.before = s));
    let during = rate(
        Scale {
            name: "during",
            legend: words::DURING,
            ..pain
        },
        (|f| f.during, |f, s| f.during = s),
    );
    let effort = Scale {
        name: "effort",
        legend: words::EFFORT,
        high: words::HARDEST,
        pain: false,
        ..pain
    };
    let effort = rate(effort, (|f| f.effort, |f, s| f.effort = s));
    let amount = {
        let (id, name) = (id.clone(), name.clone());
        stepper(
            format!("amount-{id}"),
            unit,
            step,
            Signal::derive(move || now.get().0),
            move |amount| {
                app.change_day(day, words::changed(&name), |log, at| {
                    if let Some(session) = log.sessions.iter_mut().find(|s| s.id == id) {
                        let mut work = session.work.value;
                        work.amount = amount;
                        session.work.set(work, at);
                    }
                });
            },
        )
    };
    let note = {
        let (id, name) = (id.clone(), name.clone());
        note_field(
            format!("note-{id}"),
            words::SESSION_NOTE,
            NOTE_LIMIT,
            words::NOTE_TOO_LONG,
            session.note.value.clone(),
            move |text| {
                app.change_day(day, words::changed(&name), |log, at| {
                    if let Some(session) = log.sessions.iter_mut().find(|s| s.id == id) {
                        session.note.set(text, at);
                    }
                });
            },
        )
    };
    let (closed, label) = (id.clone(), name.clone());
    view! {
        <div class="editor" role="group" aria-label=label>
            {amount}
            {before}
            {during}
            {effort}
            {note}
            <div class="row between">
                <button
                    type="button"
                    class="btn quiet small"
                    on:click=move |_| {
                        editing.set(None);
                        app.change_sessions(day, words::deleted(&name), |journal| {
                            journal.delete_session(day, &id);
                        });
                        page::focus_soon("#done");
                    }
                >
                    {words::DELETE}
                </button>
                <button
                    type="button"
                    class="btn small"
                    on:click=move |_| {
                        editing.set(None);
                        page::focus_soon(format!("#edit-{closed}"));
                    }
                >
                    {words::CLOSE}
                </button>
            </div>
        </div>
    }
    .into_any()
}
