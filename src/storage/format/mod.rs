//! Version 1 of the stored text: what stands under which key.
//!
//! [`key`] names the keys, [`envelope`] checks a text before it is believed, [`month`], [`plan`] and [`settings`] are the
//! bodies, [`disk`] what they are made of. The domain's types carry no trace of any of this. A change of what is written here
//! is a new version with a migration and a frozen fixture.

pub mod disk;
pub mod envelope;
pub mod key;
pub mod month;
pub mod plan;
mod session;
pub mod settings;
mod values;

use super::LoadError;
use crate::domain::{
    journal::{Journal, Part},
    stamp::Stamp,
};
use envelope::{Closed, Envelope};
use key::Key;

/// The key and body under which `part` of `journal` is stored: what [`super::queue::SaveQueue::put`] takes.
#[must_use]
pub fn body_of(part: Part, journal: &Journal) -> (String, String) {
    let body = match part {
        Part::Month(first) => month::put_month(journal, first),
        Part::Plan => plan::put_plan(&journal.plan),
        Part::Settings => settings::put_settings(&journal.settings),
    };
    (key::key_of(part), body)
}

/// Brings `journal` up to date with the stored text of one key, as a `storage` event or a load gives it: that part is
/// replaced as a whole and the clock moves past its stamps. Answers the part, or `None` for a key that holds none.
///
/// # Errors
/// [`LoadError::Corrupt`] or [`LoadError::Newer`]; the journal is then untouched.
pub fn apply_key(journal: &mut Journal, key: &str, text: &str) -> Result<Option<Part>, LoadError> {
    let Some(Key::Part(part)) = Key::of(key) else {
        return Ok(None);
    };
    let body = open(text)?.body;
    let seen = apply_body(journal, part, body).ok_or_else(|| LoadError::Corrupt {
        raw: text.to_owned(),
    })?;
    journal.clock = journal.clock.max(seen);
    Ok(Some(part))
}

fn apply_body(journal: &mut Journal, part: Part, body: &str) -> Option<Stamp> {
    Some(match part {
        Part::Month(first) => {
            let month = month::take_month(first, body)?;
            let seen = month.latest();
            month.replace_in(journal, first);
            seen
        }
        Part::Plan => {
            journal.plan = plan::take_plan(body)?;
            journal.plan.latest()
        }
        Part::Settings => {
            journal.settings = settings::take_settings(body)?;
            journal.settings.at
        }
    })
}

/// Opens an envelope, naming what is wrong as a load would.
///
/// # Errors
/// [`LoadError::Corrupt`] or [`LoadError::Newer`].
pub fn open(text: &str) -> Result<Envelope<'_>, LoadError> {
    envelope::open(text).map_err(|closed| match closed {
        Closed::Corrupt => LoadError::Corrupt {
            raw: text.to_owned(),
        },
        Closed::Newer { version } => LoadError::Newer { version },
    })
}

/// How often a key was written, when its whole text can be read: what a writer must know before it writes over it.
///
/// # Errors
/// [`LoadError::Corrupt`] or [`LoadError::Newer`].
pub fn check(key: &str, text: &str) -> Result<u64, LoadError> {
    let envelope = open(text)?;
    let readable = match Key::of(key) {
        Some(Key::Part(Part::Month(first))) => month::take_month(first, envelope.body).is_some(),
        Some(Key::Part(Part::Plan)) => plan::take_plan(envelope.body).is_some(),
        Some(Key::Part(Part::Settings)) => settings::take_settings(envelope.body).is_some(),
        Some(Key::Drafts) => settings::take_drafts(envelope.body).is_some(),
        _ => true,
    };
    if readable {
        Ok(envelope.seq)
    } else {
        Err(LoadError::Corrupt {
            raw: text.to_owned(),
        })
    }
}
