//! The backup: all of a journal as JSON, each part as it is stored.
//!
//! `{"gradual":"backup","v":1,"crc":"5f3a9c20","body":{"gradual/m/2026-11":{…},"gradual/plan":{…},"gradual/settings":[…]}}`
//!
//! `v` is the version of the stored text, `crc` the CRC-32 of body's exact text. `backup.schema.json`, beside this file, says
//! the rest. A file whose sum does not fit was changed by somebody: what can still be read in it is read, and the preview says
//! so.

use super::{MOST_ROWS, MOST_SHOWN, MOST_TEXT, Refused, Unreadable, Why, members::members};
use crate::{
    domain::{journal::Journal, plan::Plan},
    storage::{
        format::{
            apply_body, body_of,
            envelope::{VERSION, crc32},
            key::Key,
            merge_bodies,
            plan::longest,
        },
        json::{Reader, hex, put_hex, put_number},
    },
};

/// The whole of `journal` as a backup: the same journal, the same bytes.
#[must_use]
pub fn put_backup(journal: &Journal) -> String {
    let mut body = String::from("{");
    for part in journal.parts() {
        let (key, text) = body_of(part, journal);
        if body.len() > 1 {
            body.push(',');
        }
        for piece in ["\n\"", &key, "\":", &text] {
            body.push_str(piece);
        }
    }
    body.push_str("\n}");
    let mut out = String::from("{\"gradual\":\"backup\",\"v\":");
    put_number(&mut out, VERSION.into());
    out.push_str(",\"crc\":\"");
    put_hex(&mut out, crc32(body.as_bytes()), 8);
    out.push_str("\",\"body\":");
    out.push_str(&body);
    out.push_str("}\n");
    out
}

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup<'a> {
    /// The parts that can be read: key and body.
    pub parts: Vec<(&'a str, &'a str)>,
    /// All of them in a journal of their own.
    pub journal: Journal,
    /// What cannot be read.
    pub refused: Vec<Refused>,
    /// Whether the file is not as it was written.
    pub altered: bool,
}

/// Reads a backup.
///
/// # Errors
/// [`Unreadable`] when it is none, or too much.
pub fn take_backup(text: &str) -> Result<Backup<'_>, Unreadable> {
    let file = members(text, MOST_TEXT)?;
    let [
        ("gradual", "\"backup\""),
        ("v", version),
        ("crc", crc),
        ("body", body),
    ] = file.found[..]
    else {
        return Err(Unreadable::Unknown);
    };
    check_version(version)?;
    let sum = hex(crc.trim_matches('"'));
    let mut backup = Backup {
        altered: !file.whole || sum != Some(crc32(body.as_bytes())),
        ..Backup::default()
    };
    let parts = members(body, MOST_TEXT)?;
    for (key, body) in parts.found {
        let new = backup.parts.iter().all(|(other, _)| *other != key);
        let mut alone = Journal::default();
        if new && put_part(&mut alone, key, body) && is_lived(&alone) {
            put_part(&mut backup.journal, key, body);
            backup.parts.push((key, body));
        } else {
            backup.refuse(key);
        }
    }
    if !parts.whole || !file.whole {
        backup.refuse("");
    }
    Ok(backup)
}

/// Whether a part has no more of anything than a life may bring: with a hundred thousand activities Today would stand still.
fn is_lived(part: &Journal) -> bool {
    let Plan {
        activities,
        ladders,
        goals,
        ..
    } = &part.plan;
    let logs = part.days.values();
    let sessions = logs.map(|log| log.sessions.len() + log.remains.len());
    sessions
        .chain([activities.len(), ladders.len(), goals.len()])
        .all(|count| count <= MOST_SHOWN)
        && longest(&part.plan) <= MOST_ROWS
}

/// Whether a file of this version can be read by this program.
///
/// # Errors
/// [`Unreadable::Newer`], or [`Unreadable::Unknown`] when it is no version.
pub fn check_version(version: &str) -> Result<(), Unreadable> {
    let mut from = Reader::new(version);
    let version = from.number(1, i64::from(u32::MAX));
    if !from.end() {
        return Err(Unreadable::Unknown);
    }
    if version > VERSION.into() {
        return Err(Unreadable::Newer);
    }
    Ok(())
}

/// Puts a part in the place of what `journal` has of it; `false` when it cannot be read.
pub fn put_part(journal: &mut Journal, key: &str, body: &str) -> bool {
    matches!(Key::of(key), Some(Key::Part(part)) if apply_body(journal, part, body))
}

/// Merges a part into `journal`; `false` when it cannot be read.
pub fn merge_part(journal: &mut Journal, key: &str, body: &str) -> bool {
    let Some(Key::Part(part)) = Key::of(key) else {
        return false;
    };
    // In this device's order, where a body that another tab stored would go first.
    let (_, now) = body_of(part, journal);
    merge_bodies(part, &now, body).is_some_and(|both| apply_body(journal, part, &both))
}

impl Backup<'_> {
    fn refuse(&mut self, key: &str) {
        self.refused.push(Refused {
            row: self.parts.len() + self.refused.len() + 1,
            what: key.chars().take(40).collect(),
            why: Why::Broken,
        });
    }
}
