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

use super::{LoadError, merge};
use crate::domain::{
    day::Day,
    journal::{Journal, Part},
    plan::Plan,
    settings::Settings,
    stamp::Stamp,
};
use envelope::{Closed, Envelope};
use key::Key;
use month::Month;

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

/// Takes into `journal` what the stored text of one key knows: merged group by group, see [`merge`]. Answers the part, or
/// `None` for a key that holds none.
///
/// # Errors
/// [`LoadError::Corrupt`] or [`LoadError::Newer`]; the journal is then untouched.
pub fn merge_key(journal: &mut Journal, key: &str, text: &str) -> Result<Option<Part>, LoadError> {
    let mut theirs = Journal::default();
    let Some(part) = apply_key(&mut theirs, key, text)? else {
        return Ok(None);
    };
    journal.clock = journal.clock.max(theirs.clock);
    let ours = take_part(journal, part);
    // The stored order first: what every tab sees.
    put_back(journal, take_part(&mut theirs, part));
    put_back(journal, ours);
    Ok(Some(part))
}

/// One body out of two copies of the same part, in the order of the first; `None` when either cannot be read.
#[must_use]
pub fn merge_bodies(part: Part, first: &str, second: &str) -> Option<String> {
    let mut journal = Journal::default();
    apply_body(&mut journal, part, second)?;
    let second = take_part(&mut journal, part);
    apply_body(&mut journal, part, first)?;
    put_back(&mut journal, second);
    Some(body_of(part, &journal).1)
}

/// A part that was taken out of its journal.
enum Taken {
    Month(Day, Month),
    Plan(Box<Plan>),
    Settings(Box<Settings>),
}

fn take_part(journal: &mut Journal, part: Part) -> Taken {
    match part {
        Part::Month(first) => Taken::Month(first, Month::take_from(journal, first)),
        Part::Plan => Taken::Plan(Box::new(std::mem::take(&mut journal.plan))),
        Part::Settings => Taken::Settings(Box::new(std::mem::take(&mut journal.settings))),
    }
}

/// Merges a part into what now stands in its place.
fn put_back(journal: &mut Journal, taken: Taken) {
    match taken {
        Taken::Month(first, month) => {
            let mut now = Month::take_from(journal, first);
            merge::merge_month(&mut now, month);
            now.replace_in(journal, first);
        }
        Taken::Plan(plan) => plan::merge_plan(&mut journal.plan, *plan),
        Taken::Settings(settings) => merge::merge_settings(&mut journal.settings, *settings),
    }
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
