//! Reading everything at the start.

use super::{
    Backend, LoadError, erase,
    format::{
        apply_key,
        key::{EPOCH, ERASING, Key, PREFIX, REGION, THEME},
        open,
        settings::take_drafts,
    },
};
use crate::domain::order::sort_short;
use crate::domain::{
    activity::{Activity, STARTERS, starter},
    journal::Journal,
    plan::Record,
    stamp::{Id, Stamp},
};
use std::collections::BTreeMap;

/// All that was stored, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Days, plan and settings; a part that could not be read is as if it had never been written.
    pub journal: Journal,
    /// Form name → typed text that is not yet part of an entry.
    pub drafts: BTreeMap<String, String>,
    /// The theme's bare word, as found.
    pub theme: Option<String>,
    /// The country code of the emergency numbers, as found.
    pub region: Option<String>,
    /// Every key that could not be read, and why.
    pub problems: Vec<Problem>,
    /// Keys of texts that could not be read on an earlier day and were kept: [`Backend::read`] gives each as it was found.
    pub kept: Vec<String>,
    /// What the save queue must know of this load.
    pub pass: Pass,
}

/// A key that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The key, or [`super::format::key::PREFIX`] when the storage as a whole did not answer.
    pub key: String,
    /// What stood in the way.
    pub error: LoadError,
}

/// What a load allows to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    /// The journal's epoch: `None` before the first erase or replacement.
    pub epoch: Option<String>,
    /// Whether the storage answered at all.
    pub(super) open: bool,
    /// Keys whose text could not be fetched, so that it is unknown what a write would bury.
    pub(super) unread: Vec<String>,
}

impl Default for Pass {
    fn default() -> Self {
        Self {
            epoch: None,
            open: true,
            unread: Vec::new(),
        }
    }
}

/// Loads all that is stored. It writes nothing, except that an erase which was cut short is finished first.
///
/// `fresh` becomes the epoch in that case: a random id. `starter_names` are the words for the six activities that everyone
/// starts with, in their order; a journal without a plan has them, unwritten. The journal's clock is the greatest stamp seen.
/// Never an error: what cannot be read is a [`Problem`] and everything else loads.
pub async fn load(backend: &dyn Backend, fresh: &Id, starter_names: &[&str; 6]) -> Loaded {
    let mut loaded = Loaded::default();
    loaded.journal.plan.activities = starters(starter_names);
    if read_all(backend, fresh, &mut loaded).await.is_none() {
        loaded.pass.open = false;
        loaded.problems.push(Problem {
            key: PREFIX.to_owned(),
            error: LoadError::Unavailable,
        });
    }
    loaded
}

/// `None` when the storage does not tell its keys or its epoch, or an unfinished erase cannot be finished.
async fn read_all(backend: &dyn Backend, fresh: &Id, loaded: &mut Loaded) -> Option<()> {
    loaded.pass.epoch = backend.read(EPOCH).await.ok()?;
    if loaded.pass.epoch.as_deref() == Some(ERASING) {
        erase(backend, fresh).await.ok()?;
        loaded.pass.epoch = Some(fresh.as_str().to_owned());
    }
    let mut keys = backend.keys().await.ok()?;
    sort_short(&mut keys, |a, b| a < b);
    for key in keys {
        let Some(kind) = Key::of(&key) else { continue };
        if kind == Key::Kept {
            loaded.kept.push(key);
            continue;
        }
        let error = match backend.read(&key).await {
            Ok(Some(text)) => take(loaded, &key, kind, text).err(),
            Ok(None) => None,
            Err(_) => {
                loaded.pass.unread.push(key.clone());
                Some(LoadError::Unavailable)
            }
        };
        if let Some(error) = error {
            loaded.problems.push(Problem { key, error });
        }
    }
    Some(())
}

fn take(loaded: &mut Loaded, key: &str, kind: Key, text: String) -> Result<(), LoadError> {
    match kind {
        Key::Part(_) => {
            apply_key(&mut loaded.journal, key, &text)?;
        }
        Key::Drafts => {
            let drafts = take_drafts(open(&text)?.body);
            loaded.drafts = drafts.ok_or(LoadError::Corrupt { raw: text })?;
        }
        Key::Bare if key == THEME => loaded.theme = Some(text),
        Key::Bare if key == REGION => loaded.region = Some(text),
        Key::Unknown => return Err(LoadError::Corrupt { raw: text }),
        Key::Bare | Key::Kept => {}
    }
    Ok(())
}

/// The six activities that everyone starts with, never written: stamp 0.
#[must_use]
pub fn starters(names: &[&str; 6]) -> Vec<Record<Activity>> {
    let place = |index: usize| i32::try_from(index).unwrap_or_default();
    (0..STARTERS.len())
        .zip(names)
        .filter_map(|(index, name)| {
            let (id, unit, step, _) = starter(index)?;
            let value = Activity {
                name: (*name).to_owned(),
                unit,
                step,
                days_a_week: 3,
                order: place(index),
                archived: false,
            };
            let at = Stamp(0);
            Some(Record { id, at, value })
        })
        .collect()
}
