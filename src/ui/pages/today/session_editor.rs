//! One session, opened: amount, pain before and during, effort, a note, and delete.

use super::sessions::Known;
use crate::{
    domain::{
        day::Day,
        entry::{Feel, NOTE_LIMIT, Session},
        scale::Score,
        stamp::{Id, Stamp},
    },
    text::today as words,
    ui::{
        components::{
            frame::between,
            note_field::{Note, note_field},
            scale_input::{Scale, scale_input},
            stepper::stepper,
        },
        html::{Inside, button, div},
        platform::page,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The editor of one session; each tap in it is saved at once.
pub fn session_editor(day: Day, known: Known, editing: RwSignal<String>) -> AnyView {
    let app = state();
    let Known {
        session,
        name,
        unit,
        step,
    } = known;
    let id = session.id.clone();
    let of = Target {
        day,
        id: id.clone(),
        name: name.clone(),
    };
    let (shown, changed, noted, wrote) = (of.clone(), of.clone(), of.clone(), of.clone());
    let first = session.work.value.amount;
    let amount = stepper(
        ["amount-", id.as_str()].concat(),
        unit,
        step,
        move || shown.read(app, |s| s.work.value.amount).unwrap_or(first),
        move |amount| {
            changed.change(app, |session, at| {
                let mut work = session.work.value;
                work.amount = amount;
                session.work.set(work, at);
            });
        },
    );
    let pain = Scale {
        name: "before",
        legend: words::BEFORE,
        low: words::NONE,
        high: words::WORST,
        pain: true,
    };
    let effort = Scale {
        name: "effort",
        legend: words::EFFORT,
        high: words::HARDEST,
        pain: false,
        low: words::NONE,
    };
    let note = Note {
        id: ["note-", id.as_str()].concat(),
        label: words::SESSION_NOTE,
        limit: NOTE_LIMIT,
        too_long: words::NOTE_TOO_LONG,
    };
    let note = note_field(
        note,
        move || noted.note(app).unwrap_or_default(),
        move |text| {
            wrote.change(app, |session, at| {
                session.note.set(text, at);
            });
        },
    );
    let (deleted, said) = (id.clone(), name.clone());
    let delete = button("btn quiet small", words::DELETE, move |_| {
        editing.set(String::new());
        app.change_sessions(day, words::deleted(&said), |journal| {
            journal.delete_session(day, &deleted);
        });
        page::focus_soon("#done");
    });
    let close = button("btn small", words::CLOSE, move |_| {
        editing.set(String::new());
        page::focus_soon(["#edit-", id.as_str()].concat());
    });
    div("editor")
        .attr("role", "group")
        .attr("aria-label", name)
        .child(amount)
        .child(rate(app, &of, pain, |f| &mut f.before))
        .child(rate(
            app,
            &of,
            Scale {
                name: "during",
                legend: words::DURING,
                ..pain
            },
            |f| &mut f.during,
        ))
        .child(rate(app, &of, effort, |f| &mut f.effort))
        .child(note)
        .child(between().child(delete).child(close))
        .view()
}

/// The session that is edited.
#[derive(Clone)]
struct Target {
    day: Day,
    id: Id,
    name: String,
}

impl Target {
    fn read<T>(&self, app: AppState, read: impl Fn(&Session) -> T) -> Option<T> {
        app.of_day(self.day, |log| {
            log.sessions.iter().find(|s| s.id == self.id).map(read)
        })
    }

    fn note(&self, app: AppState) -> Option<String> {
        self.read(app, |s| s.note.value.clone())
    }

    fn change(&self, app: AppState, change: impl FnOnce(&mut Session, Stamp)) {
        // A note that saves itself as its editor goes comes after the deletion.
        if self.note(app).is_none() {
            return;
        }
        app.change_day(self.day, words::changed(&self.name), |log, at| {
            if let Some(session) = log.sessions.iter_mut().find(|s| s.id == self.id) {
                change(session, at);
            }
        });
    }
}

/// One of the three ratings of a session.
fn rate(
    app: AppState,
    of: &Target,
    scale: Scale,
    place: fn(&mut Feel) -> &mut Option<Score>,
) -> AnyView {
    let (shown, changed) = (of.clone(), of.clone());
    scale_input(
        scale,
        &["-", of.id.as_str()].concat(),
        move || {
            shown
                .read(app, |s| *place(&mut s.feel.value.clone()))
                .flatten()
        },
        move |score| {
            changed.change(app, |session, at| {
                let mut feel = session.feel.value;
                *place(&mut feel) = score;
                session.feel.set(feel, at);
            });
        },
    )
    .view()
}
