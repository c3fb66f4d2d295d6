//! A new session by one tap.

use crate::{
    content::pauses,
    domain::{
        activity::Amount,
        day::Day,
        entry::{Session, Work},
        loading::asked,
        stamp::{Group, Id, Stamp},
        start_here::first_try,
    },
    ui::{platform::page, state::AppState},
};
use leptos::prelude::*;

/// How much a new session comes to.
pub struct Adding {
    /// Its amount.
    pub amount: Amount,
    /// What the plan asked for.
    pub asked: Option<Amount>,
    /// Whether it is a try for a baseline.
    pub trial: bool,
}

/// What the plan asks of the activity on that day, else the amount of the last time.
pub fn usual(app: AppState, day: Day, activity: &Id) -> Adding {
    app.journal.with_untracked(|j| {
        let asked = asked(j, activity, day, pauses).map(|a| a.amount);
        // The very first time the gentle amount, or less for someone who said that it flares.
        let first = first_try(j, activity, day).map(|first| first.amount);
        let last = j.offered_amount(activity, day, first.unwrap_or(Amount::clamped(1)));
        Adding {
            amount: asked.unwrap_or(last),
            asked,
            trial: false,
        }
    })
}

/// One tap: a session, saved at once; its id is answered, for whoever wants to open it.
pub fn add(app: AppState, day: Day, activity: Id, said: &str, much: Adding) -> String {
    let id = app.new_id();
    let Adding {
        amount,
        asked,
        trial,
    } = much;
    let session = Session {
        id: id.clone(),
        activity,
        work: Group::new(
            Work {
                amount,
                asked,
                trial,
            },
            Stamp(0),
        ),
        feel: Group::default(),
        note: Group::default(),
    };
    app.change_sessions(day, said, move |journal| {
        journal.add_session(day, session);
    });
    page::focus_soon(["#edit-", id.as_str()].concat());
    id.to_string()
}
