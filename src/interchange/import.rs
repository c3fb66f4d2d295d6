//! What a journal would be with a file's content in it, and what a preview says of that. Nothing is changed here.

use super::{
    MOST_BYTES, MOST_TABLE, Refused, Unreadable, Why,
    backup::{merge_part, put_part, take_backup},
    bare,
    columns::Columns,
    locked::take_locked_backup,
    rows::Rows,
    taking::Taking,
};
use crate::{
    domain::{
        day::Day,
        entry::DayLog,
        journal::{Journal, Part},
    },
    storage::{
        format::{apply_body, body_of, key::key_of},
        merge::put_back,
    },
};
use std::collections::BTreeSet;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A backup.
    Backup,
    /// An encrypted backup: it is one of the others once it is opened.
    Locked,
    /// A table of cells, ours or another; [`super::columns::guess`] says more.
    Table,
}

/// What a file is, by its beginning.
///
/// # Errors
/// [`Unreadable`]: it is none that we know.
pub fn what_is(text: &str) -> Result<Kind, Unreadable> {
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooBig);
    }
    let start = bare(text);
    match start.chars().next() {
        None => Err(Unreadable::Empty),
        Some('{') if says_locked(start) => take_locked_backup(start).map(|_| Kind::Locked),
        Some('{') => take_backup_kind(start),
        _ if text.len() > MOST_TABLE => Err(Unreadable::BigTable),
        _ => match first_row(text)?.len() {
            0 | 1 => Err(Unreadable::Unknown),
            // What a browser reads in the place of bytes that are no UTF-8.
            _ if text.contains('\u{fffd}') => Err(Unreadable::Encoding),
            _ => Ok(Kind::Table),
        },
    }
}

/// Whether a file begins as a locked backup does; a note may say the same words further on.
fn says_locked(text: &str) -> bool {
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    let mut start = "{\"gradual\":\"lockedbackup\"".chars();
    start.all(|c| marks.next() == Some(c))
}

fn take_backup_kind(text: &str) -> Result<Kind, Unreadable> {
    super::members::members(text, super::MOST_TEXT)?;
    Ok(Kind::Backup)
}

/// The first row of a table.
///
/// # Errors
/// [`Unreadable`] when it is too much for a table's.
pub fn first_row(text: &str) -> Result<Vec<String>, Unreadable> {
    let row = Rows::new(text).next_row()?;
    Ok(row.unwrap_or_default().cells)
}

/// How a file's content meets what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// What is there stays; the later of two edits counts, and a table's cells count as edits of now.
    Merge,
    /// A backup takes the place of everything that it holds, and of every day; a table of every day.
    Replace,
}

/// What would be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The journal afterwards.
    pub after: Journal,
    /// Days that are not there yet.
    pub new: usize,
    /// Days that will read otherwise.
    pub changed: usize,
    /// Days of the file that are there already.
    pub same: usize,
    /// Days that are there now and will not be.
    pub lost: usize,
    /// Whether the plan or the settings will read otherwise.
    pub plan: bool,
    /// What is left out.
    pub refused: Vec<Refused>,
    /// Whether the file is a backup that somebody changed since it was written.
    pub altered: bool,
}

/// Takes a plain backup into account.
///
/// # Errors
/// [`Unreadable`].
pub fn import_backup(text: &str, now: &Journal, how: How) -> Result<Import, Unreadable> {
    let backup = take_backup(bare(text))?;
    let mut after = match how {
        How::Merge => now.clone(),
        How::Replace => Journal::default(),
    };
    if how == How::Replace {
        // What the file does not hold stays.
        let has = |part| backup.parts.iter().any(|(key, _)| *key == key_of(part));
        if !has(Part::Plan) {
            after.plan = now.plan.clone();
            after.clock = now.clock;
        }
        if !has(Part::Settings) {
            after.settings = now.settings.clone();
            after.clock = now.clock;
        }
    }
    let mut refused = backup.refused;
    for (place, (key, body)) in backup.parts.into_iter().enumerate() {
        let taken = match how {
            How::Merge => merge_part(&mut after, key, body),
            How::Replace => put_part(&mut after, key, body),
        };
        if !taken {
            refused.push(Refused {
                row: place + 1,
                what: key.to_owned(),
                why: Why::Broken,
            });
        }
    }
    let import = Import {
        after,
        refused,
        altered: backup.altered,
        ..Import::default()
    };
    let mut import = import.counted(now, backup.journal.days.keys());
    import.after.bring_down();
    Ok(import)
}

/// Takes a table into account. An amount without an activity is one of `other`, the name for it in the person's language.
///
/// # Errors
/// [`Unreadable`].
pub fn import_table(
    text: &str,
    columns: &Columns,
    other: &str,
    now: &Journal,
    how: How,
) -> Result<Import, Unreadable> {
    let mut taking = Taking::new(now, how, other);
    let mut rows = Rows::new(text);
    while let Some(row) = rows.next_row()? {
        taking.take(row, columns)?;
    }
    let import = Import {
        after: taking.after,
        refused: taking.refused,
        ..Import::default()
    };
    Ok(import.counted(now, taking.days.iter()))
}

/// The journal `now` without what an import brought: as it was `before` it, with all that was written since. `after` is what
/// the import made.
#[must_use]
pub fn taken_back(before: &Journal, after: &Journal, now: &Journal) -> Journal {
    let before = &settled_since(before, after, now);
    let mut back = before.clone();
    let mut written = now.parts();
    written.retain(|part| body_of(*part, after) != body_of(*part, now));
    // What stays as it is, in months that nothing was written in, stands in no other month as well.
    let stays = |day: &Day| !written.contains(&Part::Month(day.month_start()));
    let kept = before.days.iter().filter(|(day, _)| stays(day));
    let kept = kept.flat_map(|(_, log)| &log.sessions);
    let mut seen = kept.map(|s| ["\"", s.id.as_str(), "\""].concat()).collect();
    let mut taken = String::new();
    // The months come first: the plan keeps what they name.
    for part in now.parts() {
        let [(_, old), (_, made), (_, new)] = [before, after, now].map(|j| body_of(part, j));
        match part {
            Part::Settings => back.settings.take_since(&after.settings, &now.settings),
            Part::Month(_) if made == new => {}
            Part::Plan if made == new && taken.is_empty() => {}
            _ => {
                let body = put_back(&old, &made, &new, &mut taken, &mut seen);
                if !apply_body(&mut back, part, &body) {
                    // What was written since stays, whatever else.
                    apply_body(&mut back, part, &new);
                }
            }
        }
    }
    back.clock = before.clock.max(now.clock);
    back
}

/// The journal `before` without the sessions that were deleted since, and without those written in since that the import has
/// moved to another day: they stand where they are now.
fn settled_since(before: &Journal, after: &Journal, now: &Journal) -> Journal {
    let mut since: BTreeSet<String> = BTreeSet::new();
    for (id, at) in now.gone.values().flatten() {
        if *at > after.clock {
            since.insert(id.as_str().to_owned());
        }
    }
    for (day, log) in &now.days {
        let [made, old] =
            [after, before].map(|j| j.day(*day).map_or(&[][..], |log| &log.sessions[..]));
        for new in &log.sessions {
            if !made.contains(new) && !old.iter().any(|old| old.id == new.id) {
                since.insert(new.id.as_str().to_owned());
            }
        }
    }
    let mut settled = before.clone();
    for log in settled.days.values_mut() {
        log.sessions.retain(|s| !since.contains(s.id.as_str()));
    }
    settled
}

impl Import {
    /// Counts every day there is: a deletion in the file may change a day that the file does not name.
    fn counted<'a>(mut self, now: &Journal, said: impl Iterator<Item = &'a Day>) -> Self {
        fn found(journal: &Journal, day: Day) -> Option<&DayLog> {
            journal.day(day).filter(|log| !log.is_untouched())
        }
        let after = &self.after;
        for (day, log) in now.days.iter().filter(|(_, log)| !log.is_untouched()) {
            match found(after, *day) {
                None => self.lost += 1,
                Some(left) if left != log => self.changed += 1,
                Some(_) => {}
            }
        }
        let new = |day: &&Day| found(now, **day).is_none() && found(after, **day).is_some();
        self.new = after.days.keys().filter(new).count();
        let same = |day: &&Day| {
            let log = found(now, **day);
            log.is_some() && log == found(after, **day)
        };
        self.same = said.filter(same).count();
        let differs = |part| body_of(part, now) != body_of(part, &self.after);
        self.plan = differs(Part::Plan) || differs(Part::Settings);
        self
    }
}
