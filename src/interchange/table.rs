//! The log as a table: CSV after RFC 4180, a row a day and after it a row for each of its sessions.
//!
//! [`ROLES`] are the columns. A cell that a spreadsheet would take for a formula has one `'` before it, and so has one that
//! begins with `'`; reading our own table takes one away. A byte order mark stands first.

use super::{columns::ROLES, rows::put_row};
use crate::{
    domain::{
        day::Day,
        entry::{DayLog, Session},
        journal::Journal,
    },
    storage::format::disk::Disk,
};

/// The log of `journal`: every day that was logged.
#[must_use]
pub fn put_table(journal: &Journal) -> String {
    // Excel takes it for UTF-8 by this mark alone.
    let mut out = String::from("\u{feff}");
    put_row(&mut out, &ROLES.map(str::to_owned));
    for (day, log) in journal.days.iter().filter(|(_, log)| log.is_logged()) {
        put_row(&mut out, &day_row(*day, log));
        for session in &log.sessions {
            put_row(&mut out, &session_row(journal, *day, session));
        }
    }
    out
}

/// A value as it stands in the stored text, without its quotes; nothing for nothing.
pub fn plain<T: Disk>(value: &T) -> String {
    let mut text = String::new();
    value.put(&mut text);
    if text == "null" {
        text.clear();
    }
    text.trim_matches('"').to_owned()
}

fn yes_or_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

fn day_row(day: Day, log: &DayLog) -> [String; 18] {
    let mut row = <[String; 18]>::default();
    let extra = log.extra.value;
    row[..8].clone_from_slice(&[
        "day".to_owned(),
        plain(&day),
        plain(&log.pain.value),
        plain(&log.next_morning.value),
        plain(&log.set_aside.value),
        plain(&extra.confidence),
        plain(&extra.sleep),
        extra.relief.map(yes_or_no).unwrap_or_default(),
    ]);
    row[16].clone_from(&log.note.value);
    row
}

fn session_row(journal: &Journal, day: Day, session: &Session) -> [String; 18] {
    let mut row = <[String; 18]>::default();
    let activity = journal.activity(&session.activity);
    let name = activity.map(|a| a.name.clone());
    let (work, feel) = (session.work.value, session.feel.value);
    row[0] = "session".to_owned();
    row[1] = plain(&day);
    row[8..].clone_from_slice(&[
        name.unwrap_or_else(|| session.activity.as_str().to_owned()),
        plain(&work.amount),
        plain(&activity.map(|a| a.unit)),
        plain(&work.asked),
        if work.trial {
            yes_or_no(true)
        } else {
            String::new()
        },
        plain(&feel.before),
        plain(&feel.during),
        plain(&feel.effort),
        session.note.value.clone(),
        plain(&session.id),
    ]);
    row
}
