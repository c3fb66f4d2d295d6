//! Merging two copies of one part: two tabs that edited the same month, or local storage and its mirror after a crash.
//!
//! The rule, for every field group: the higher stamp wins; of equal stamps the greater JSON text; a deletion beats every
//! group with a lower stamp, and a session lives as long as its `work` does. No group's fate depends on another's, so the
//! result is the same whichever copies meet first, and however often: merging is commutative, associative and idempotent.
//!
//! The order of sessions and records is not part of that: the first copy's stands, what only the second has comes after.

use super::format::{disk::Disk, month::Month};
use crate::domain::{
    entry::{DayLog, Session},
    plan::{Record, mark_gone},
    settings::Settings,
    stamp::{Group, Id, Stamp},
};
use std::collections::BTreeMap;

/// Deleted ids, each with the stamp of its deletion.
pub type Gone = [(Id, Stamp)];

/// Takes into `month` what `other`, another copy of it, knows.
pub fn merge_month(month: &mut Month, other: Month) {
    merge_gone(&mut month.gone, other.gone);
    for (day, log) in other.days {
        merge_day(month.days.entry(day).or_default(), log);
    }
    for log in month.days.values_mut() {
        log.sessions
            .retain_mut(|session| outlives(session, &month.gone));
    }
    month.days.retain(|_, log| !log.is_untouched());
}

fn merge_day(log: &mut DayLog, other: DayLog) {
    merge_group(&mut log.pain, other.pain);
    merge_group(&mut log.next_morning, other.next_morning);
    merge_group(&mut log.set_aside, other.set_aside);
    merge_group(&mut log.extra, other.extra);
    merge_group(&mut log.note, other.note);
    for session in other.sessions {
        match log.sessions.iter_mut().find(|s| s.id == session.id) {
            Some(ours) => merge_session(ours, session),
            None => log.sessions.push(session),
        }
    }
}

fn merge_session(session: &mut Session, other: Session) {
    // It is never edited; should two copies differ all the same, both ways round must give the same.
    if other.activity > session.activity {
        session.activity = other.activity;
    }
    merge_group(&mut session.work, other.work);
    merge_group(&mut session.feel, other.feel);
    merge_group(&mut session.note, other.note);
}

/// Takes away what was deleted later than it was said; tells whether the session is still there.
fn outlives(session: &mut Session, gone: &Gone) -> bool {
    let since = deleted_at(gone, &session.id);
    forget_before(&mut session.feel, since);
    forget_before(&mut session.note, since);
    session.work.at >= since
}

fn forget_before<T: Default>(group: &mut Group<T>, since: Stamp) {
    if group.at < since {
        *group = Group::default();
    }
}

/// Takes into one kind of the plan what another copy of it knows; `gone` is that of both.
pub fn merge_kind<T: Disk>(kind: &mut Vec<Record<T>>, other: Vec<Record<T>>, gone: &Gone) {
    for record in other {
        match kind.iter_mut().find(|r| r.id == record.id) {
            Some(ours) if wins(record.at, &record.value, ours.at, &ours.value) => *ours = record,
            Some(_) => {}
            None => kind.push(record),
        }
    }
    kind.retain(|r| r.at >= deleted_at(gone, &r.id));
}

/// Takes into `settings` what another copy of them says: the later whole, except that the two sets only grow.
pub fn merge_settings(settings: &mut Settings, mut other: Settings) {
    let mut opened = std::mem::take(&mut settings.opened);
    let mut dismissed = std::mem::take(&mut settings.dismissed);
    opened.append(&mut other.opened);
    dismissed.append(&mut other.dismissed);
    if wins(other.at, &other, settings.at, settings) {
        *settings = other;
    }
    settings.opened = opened;
    settings.dismissed = dismissed;
}

/// Takes into the list of the deleted what another copy of it knows: the later deletion of each.
pub fn merge_gone(gone: &mut Vec<(Id, Stamp)>, other: Vec<(Id, Stamp)>) {
    for (id, at) in other {
        mark_gone(gone, &id, at);
    }
}

/// Drafts have no stamps: what `ours` changed since `base` stands, for the rest `theirs` does.
#[must_use]
pub fn merge_drafts(
    ours: &BTreeMap<String, String>,
    base: &BTreeMap<String, String>,
    mut theirs: BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    for form in base.keys().chain(ours.keys()) {
        match ours.get(form) {
            now if now == base.get(form) => {}
            Some(typed) => drop(theirs.insert(form.clone(), typed.clone())),
            None => drop(theirs.remove(form)),
        }
    }
    theirs
}

fn merge_group<T: Disk>(group: &mut Group<T>, other: Group<T>) {
    if wins(other.at, &other.value, group.at, &group.value) {
        *group = other;
    }
}

fn wins<T: Disk>(at: Stamp, value: &T, over: Stamp, other: &T) -> bool {
    at > over || (at == over && text(value) > text(other))
}

fn text(value: &impl Disk) -> String {
    let mut out = String::new();
    value.put(&mut out);
    out
}

fn deleted_at(gone: &Gone, id: &Id) -> Stamp {
    let found = gone.iter().find(|(other, _)| other == id);
    found.map_or(Stamp(0), |(_, at)| *at)
}
