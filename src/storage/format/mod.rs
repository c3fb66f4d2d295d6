//! Version 1 of the stored text: what stands under which key.
//!
//! [`key`] names the keys, [`envelope`] checks a text before it is believed, [`month`], [`plan`] and [`settings`] are the
//! bodies, [`disk`] what they are made of. The domain's types carry no trace of any of this. A change of what is written here
//! is a new version with a migration and a frozen fixture.

pub mod base64;
pub mod disk;
pub mod envelope;
pub mod header;
pub mod key;
pub mod locked;
pub mod migrate;
pub mod month;
pub mod plan;
mod session;
pub mod settings;
mod values;

use super::{LoadError, merge};
use crate::domain::{
    day::Day,
    journal::{Journal, Part},
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

/// Takes into `journal` what a body knows, merged group by group: see [`merge`]. `false`, and nothing happens, when it
/// cannot be read.
pub fn merge_body(journal: &mut Journal, part: Part, body: &str) -> bool {
    // The stored order first: what every tab sees.
    merge_bodies(part, body, &body_of(part, journal).1)
        .is_some_and(|merged| apply_body(journal, part, &merged))
}

/// One body out of two copies of the same part, in the order of the first; `None` when either cannot be read.
#[must_use]
pub fn merge_bodies(part: Part, first: &str, second: &str) -> Option<String> {
    let (first, second) = (anew(part, first)?, anew(part, second)?);
    let merge = match part {
        Part::Settings => merge::merge_settings,
        Part::Month(_) | Part::Plan => merge::merge_groups,
    };
    anew(part, &merge(&first, &second))
}

/// The one way to write what a body says.
fn anew(part: Part, body: &str) -> Option<String> {
    let mut journal = Journal::default();
    apply_body(&mut journal, part, body).then(|| body_of(part, &journal).1)
}

/// Whether a plain body can be read as one of this kind.
#[must_use]
pub fn is_body(kind: Key, body: &str) -> bool {
    match kind {
        Key::Part(part) => apply_body(&mut Journal::default(), part, body),
        Key::Drafts => settings::take_drafts(body).is_some(),
        _ => false,
    }
}

/// Reads a plain body into its place, as a whole, and moves the clock past its stamps. `false`, and nothing happens, when
/// it cannot be read.
pub fn apply_body(journal: &mut Journal, part: Part, body: &str) -> bool {
    let seen = read_body(journal, part, body);
    journal.clock = journal.clock.max(seen.unwrap_or_default());
    seen.is_some()
}

/// The month that a text in plain and of the version that is written holds; `None` for any other text.
#[must_use]
pub fn read_month(present: u32, first: Day, text: &str) -> Option<Month> {
    let envelope = envelope::open_as(present, text).ok()?;
    if envelope.version < present {
        return None;
    }
    // What is locked says no month.
    month::take_month(first, envelope.body)
}

fn read_body(journal: &mut Journal, part: Part, body: &str) -> Option<Stamp> {
    Some(match part {
        Part::Month(first) => month::take_month(first, body)?.replace_in(journal, first),
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

/// Opens an envelope where `present` is the version that is written, naming what is wrong as a load would.
///
/// # Errors
/// [`LoadError::Corrupt`] or [`LoadError::Newer`].
pub fn open_as(present: u32, text: &str) -> Result<Envelope<'_>, LoadError> {
    envelope::open_as(present, text).map_err(|closed| match closed {
        Closed::Corrupt => LoadError::Corrupt {
            raw: text.to_owned(),
        },
        Closed::Newer { version } => LoadError::Newer { version },
    })
}
