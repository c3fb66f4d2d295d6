//! Taking a table's rows in, one after the other: each whole or not at all.

use super::{
    MOST_ACTIVITIES, MOST_ROWS, MOST_SESSIONS, Refused, Unreadable, Why,
    columns::{ACTIVITY, Columns, DATE, ID, NOTE, PAIN, UNIT, is_header},
    import::How,
    rows::Row,
    stated::{Cells, Done, Stated, Wrong},
};
use crate::{
    domain::{
        activity::{Activity, Amount, Unit, check_name},
        day::Day,
        entry::{DayLog, Extra},
        journal::Journal,
        plan::Record,
        stamp::{Group, Id, Stamp},
    },
    storage::{format::envelope::crc32, json::put_hex},
};
use std::collections::{BTreeMap, BTreeSet};

/// A journal on its way.
pub struct Taking<'a> {
    /// The journal with what was taken in so far.
    pub after: Journal,
    /// The days that were spoken of, each once.
    pub days: Vec<Day>,
    /// The rows that were not taken in.
    pub refused: Vec<Refused>,
    /// The stamp of all that is taken in.
    at: Stamp,
    row: usize,
    other: &'a str,
    /// What was said already: sessions by their ids, days and values of days by a capital letter behind the date.
    said: BTreeSet<String>,
    /// The session ids there are.
    ids: BTreeSet<String>,
    /// What tells the last of some equal rows from the first, by what they say.
    times: BTreeMap<String, String>,
}

impl<'a> Taking<'a> {
    /// Begins with what `now` has, without its days if they are to be replaced.
    pub fn new(now: &Journal, how: How, other: &'a str) -> Self {
        let mut after = now.clone();
        if how == How::Replace {
            after.days.clear();
            after.gone = Default::default();
        }
        let days = after.days.values();
        let sessions = days.flat_map(|log| log.sessions.iter().chain(&log.remains));
        Self {
            ids: sessions.map(|s| s.id.as_str().to_owned()).collect(),
            at: after.tick(),
            after,
            days: Vec::new(),
            refused: Vec::new(),
            row: 0,
            other,
            said: BTreeSet::new(),
            times: BTreeMap::new(),
        }
    }

    /// Takes a row in, or notes why not.
    ///
    /// # Errors
    /// [`Unreadable::TooManyRows`].
    pub fn take(&mut self, row: Row, columns: &Columns) -> Result<(), Unreadable> {
        self.row += 1;
        if self.row > MOST_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        let empty = row.cells.iter().all(|cell| cell.trim().is_empty());
        if empty || (self.row == 1 && is_header(&row.cells)) {
            return Ok(());
        }
        let cells = Cells {
            cells: &row.cells,
            columns,
            at: self.at,
        };
        let taken = if row.cut {
            Err((NOTE, Why::Broken))
        } else {
            cells.read().and_then(|stated| self.add(stated))
        };
        if let Err((role, why)) = taken {
            let what = columns.cell(&row.cells, role);
            self.refused.push(Refused {
                row: self.row,
                what: what.chars().take(40).collect(),
                why,
            });
        }
        Ok(())
    }

    fn add(&mut self, stated: Stated) -> Result<(), Wrong> {
        let Stated { day, log, done } = stated;
        let date = day.to_string();
        // Taken out, not copied: each row's copy would hold all sessions of its day.
        let mut new = self.after.days.remove(&day).unwrap_or_default();
        let mut said = Vec::new();
        let added = self.add_to(&mut new, log, done, &date, &mut said);
        if !new.is_untouched() {
            self.after.days.insert(day, new);
        }
        let id = added?;
        self.said.extend(said);
        if let Some(id) = id {
            self.said.insert(id.clone());
            self.ids.insert(id);
        }
        if self.said.insert([&date, "D"].concat()) {
            self.days.push(day);
        }
        Ok(())
    }

    /// Adds what a row says to its day, or nothing; its session's id.
    fn add_to(
        &mut self,
        new: &mut DayLog,
        log: DayLog,
        done: Option<Done>,
        date: &str,
        said: &mut Vec<String>,
    ) -> Result<Option<String>, Wrong> {
        let extra = self.check_values(new, &log, date, said)?;
        let id = match done {
            Some(done) => Some(self.add_session(new, done, date)?),
            None => None,
        };
        set(&mut new.pain, log.pain);
        set(&mut new.next_morning, log.next_morning);
        set(&mut new.set_aside, log.set_aside);
        set(&mut new.note, log.note);
        new.extra.set(extra, self.at);
        Ok(id)
    }

    /// Looks at what the row says of the day itself, where two rows of a table must not contradict each other; the day's
    /// optional answers with those of the row.
    fn check_values(
        &self,
        now: &DayLog,
        log: &DayLog,
        date: &str,
        said: &mut Vec<String>,
    ) -> Result<Extra, Wrong> {
        let mut right = true;
        let mut once = |name: &str, stated: bool, differs: bool| {
            let key = [date, name].concat();
            right &= !(stated && differs && self.said.contains(&key));
            if stated {
                said.push(key);
            }
        };
        let (pain, morning) = (log.pain.value, log.next_morning.value);
        let (set_aside, note) = (log.set_aside.value, &log.note.value);
        let extra = log.extra.value;
        let mut merged = now.extra.value;
        merged.confidence = extra.confidence.or(merged.confidence);
        merged.sleep = extra.sleep.or(merged.sleep);
        merged.relief = extra.relief.or(merged.relief);
        once("P", pain.is_some(), pain != now.pain.value);
        once("M", morning.is_some(), morning != now.next_morning.value);
        once("O", set_aside.is_some(), set_aside != now.set_aside.value);
        once("X", extra != Extra::default(), merged != now.extra.value);
        once("N", !note.is_empty(), *note != now.note.value);
        if right {
            Ok(merged)
        } else {
            Err((PAIN, Why::Twice))
        }
    }

    /// Adds or changes a session; its id.
    fn add_session(&mut self, new: &mut DayLog, done: Done, date: &str) -> Result<String, Wrong> {
        let full = new.sessions.len() >= MOST_SESSIONS;
        let activity = self.activity(&done, full)?;
        let Done {
            mut session, id, ..
        } = done;
        let id = match id {
            Some(id) if self.said.contains(id.as_str()) => return Err((ID, Why::Twice)),
            Some(id) => id,
            None => self.id_for(
                &session.note.value,
                session.work.value.amount,
                &activity,
                date,
            ),
        };
        let text = id.as_str().to_owned();
        match new.sessions.iter_mut().find(|s| s.id == id) {
            Some(old) if old.activity != activity => return Err((ACTIVITY, Why::Twice)),
            Some(old) => {
                set(&mut old.feel, session.feel);
                set(&mut old.note, session.note);
                let mut work = session.work.value;
                work.asked = work.asked.or(old.work.value.asked);
                old.work.set(work, self.at);
            }
            None if self.ids.contains(&text) && new.remains.iter().all(|left| left.id != id) => {
                return Err((ID, Why::Twice));
            }
            None if full => return Err((DATE, Why::Full)),
            None => {
                session.id = id;
                session.activity = activity;
                new.insert_session(usize::MAX, session);
            }
        }
        Ok(text)
    }

    /// An id made of what the row says: the same row, read again, is the same session.
    fn id_for(&mut self, note: &str, amount: Amount, activity: &Id, date: &str) -> Id {
        let day: String = date.chars().filter(|c| *c != '-').collect();
        let count = amount.get().to_string();
        let words = [activity.as_str(), "\n", &count, "\n", note].concat();
        // From where the last equal row came to: thousands of them would each try all names before.
        let times = self.times.entry([&*day, &*words].concat()).or_default();
        loop {
            let mut text = day.clone();
            put_hex(&mut text, crc32([&*words, &*times].concat().as_bytes()), 8);
            match Id::parse(&text) {
                Some(id) if !self.said.contains(&text) => return id,
                _ => times.push('\n'),
            }
        }
    }

    /// The activity of that name, made if there is none and its day is not full.
    fn activity(&mut self, done: &Done, full: bool) -> Result<Id, Wrong> {
        let name = if done.activity.is_empty() {
            self.other
        } else {
            &done.activity
        };
        let activities = &mut self.after.plan.activities;
        let named = |r: &&Record<Activity>| r.value.name.eq_ignore_ascii_case(name);
        let found = activities.iter().find(named);
        let called = Id::parse(name);
        let by_id = || activities.iter().find(|r| called.as_ref() == Some(&r.id));
        if let Some(record) = found.or_else(by_id) {
            return match done.unit {
                Some(unit) if unit != record.value.unit => Err((UNIT, Why::Unit)),
                _ => Ok(record.id.clone()),
            };
        }
        if full {
            return Err((DATE, Why::Full));
        }
        if activities.len() >= MOST_ACTIVITIES {
            return Err((ACTIVITY, Why::Name));
        }
        let name = check_name(name, []).map_err(|_| (ACTIVITY, Why::Name))?;
        let mut id = String::from("a");
        put_hex(&mut id, crc32(name.as_bytes()), 8);
        let id = Id::parse(&id).ok_or((ACTIVITY, Why::Name))?;
        if activities.iter().any(|r| r.id == id) {
            return Err((ACTIVITY, Why::Name));
        }
        let unit = done.unit.unwrap_or(Unit::Minutes);
        let order = activities.iter().map(|r| r.value.order).max();
        let value = Activity {
            name,
            unit,
            step: Amount::clamped(unit.default_step()),
            days_a_week: 3,
            order: order.unwrap_or_default().saturating_add(1),
            archived: false,
        };
        let at = self.at;
        activities.push(Record {
            id: id.clone(),
            at,
            value,
        });
        Ok(id)
    }
}

/// Takes over a value that was stated.
fn set<T: PartialEq>(group: &mut Group<T>, stated: Group<T>) {
    if stated.at > Stamp(0) {
        group.set(stated.value, stated.at);
    }
}
