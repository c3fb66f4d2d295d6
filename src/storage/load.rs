//! Reading everything at the start.

use super::{
    LoadError,
    copies::{Copies, Pair, choose},
    format::{
        apply_body,
        envelope::mark,
        key::{Key, LOCK, PREFIX, REGION, THEME},
        settings::take_drafts,
    },
    heal::Heal,
    store::{Put, Store},
};
use crate::domain::{
    activity::Activity,
    journal::{Journal, Part},
    plan::Record,
    stamp::{Id, Stamp},
    template::Template,
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
    /// Keys of texts that could not be read on an earlier day and were kept: [`Store::unreadable`] gives each as it was found.
    pub kept: Vec<String>,
    /// The lock's header, when everything is locked and no passphrase was given yet: nothing else was read then.
    pub lock: Option<String>,
    /// Whether there is a mirror.
    pub mirrored: bool,
    /// How many keys differed between the two copies and are alike again.
    pub healed: usize,
    /// Whether local storage had lost everything and it came back from the mirror.
    pub came_back: bool,
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
    /// Whether the storage answered at all, and is not locked.
    pub(super) open: bool,
    /// Whether it is locked: only bare words are written then.
    pub(super) locked: bool,
    /// Keys whose text could not be fetched, so that it is unknown what a write would bury.
    pub(super) unread: Vec<String>,
    /// The mark of the text that was read of each key.
    pub(super) marks: Vec<(String, String)>,
    /// The drafts' body as it was read.
    pub(super) drafts: String,
}

impl Default for Pass {
    fn default() -> Self {
        Self {
            epoch: None,
            open: true,
            locked: false,
            unread: Vec::new(),
            marks: Vec::new(),
            drafts: String::new(),
        }
    }
}

/// Loads all that is stored, from whichever copy has it, and makes the copies alike. With one copy, and nothing in it that
/// is of an older version, it writes nothing; an erase or a replacement that was cut short is finished first.
///
/// `fresh` becomes the epoch in that case: a random id. `starter_names` are the words for the six activities that everyone
/// starts with, in their order; a journal without a plan has them, unwritten. The journal's clock is the greatest stamp seen.
/// Never an error: what cannot be read is a [`Problem`] and everything else loads.
pub async fn load(store: &Store, fresh: &Id, starter_names: &[&str; 6]) -> Loaded {
    let mut loaded = Loaded::default();
    loaded.journal.plan.activities = starters(starter_names);
    let inside = store.gate.enter().await;
    match Copies::read(store, fresh).await {
        Ok(copies) => loaded.take_all(store, copies).await,
        Err(_) => {
            loaded.pass.open = false;
            loaded.problem(PREFIX.to_owned(), LoadError::Unavailable);
        }
    }
    drop(inside);
    loaded.mirrored = store.mirror().is_some();
    loaded
}

impl Loaded {
    fn problem(&mut self, key: String, error: LoadError) {
        self.problems.push(Problem { key, error });
    }

    async fn take_all(&mut self, store: &Store, copies: Copies) {
        let mut heal = Heal {
            puts: copies.puts,
            ..Heal::default()
        };
        let behind = matches!(heal.puts.first(), Some(Put::Clear));
        self.pass.epoch = copies.epoch;
        self.came_back = copies.came_back;
        for key in &copies.unread {
            self.problem(key.clone(), LoadError::Unavailable);
        }
        self.pass.unread = copies.unread;
        let header = copies.pairs.iter().find(|pair| pair.key == LOCK);
        if !store.is_unlocked() {
            self.lock = header.and_then(Pair::either);
            self.pass.open = self.lock.is_none();
            self.pass.locked = self.lock.is_some();
        }
        let mut before = Vec::new();
        for mut pair in copies.pairs {
            let Some(kind) = Key::of(&pair.key) else {
                continue;
            };
            if kind == Key::Before {
                before.push(pair.key);
            } else if !self.pass.unread.contains(&pair.key)
                && !self.take_month(store, &mut pair, kind, &mut heal)
                && let Err(error) = self.take(store, &pair, kind, &mut heal).await
            {
                self.problem(pair.key, error);
            }
        }
        if self.lock.is_some() {
            // What it still has in plain from before the lock goes now; the rest waits for the passphrase.
            if behind {
                heal.finish(store).await;
            }
            return;
        }
        if !copies.new_mirror && !self.came_back {
            self.healed = heal.count;
        }
        // The snapshot goes with the next good start: this one, if nothing was of an older version.
        if self.problems.is_empty() && !heal.migrates {
            for key in before {
                // Should it stay, the next start tries again.
                _ = store.local.remove(&key);
                heal.puts.push(Put::Remove(key));
            }
        }
        heal.finish(store).await;
    }

    /// Takes a month that was read from local storage, unless the mirror says something else.
    fn take_month(&mut self, store: &Store, pair: &mut Pair, kind: Key, heal: &mut Heal) -> bool {
        let (Key::Part(Part::Month(first)), None, Some(text)) = (kind, &self.lock, &pair.local)
        else {
            return false;
        };
        if pair.mirror.as_ref().is_some_and(|other| other != text) {
            return false;
        }
        let Some(month) = pair.month.take() else {
            return false;
        };
        let seen = month.replace_in(&mut self.journal, first);
        self.journal.clock = self.journal.clock.max(seen);
        self.knows(&pair.key, text);
        if pair.mirror.is_none() {
            heal.alike(store, pair, text);
        }
        true
    }

    /// Takes one key, and notes what it takes to make its copies alike.
    async fn take(
        &mut self,
        store: &Store,
        pair: &Pair,
        kind: Key,
        heal: &mut Heal,
    ) -> Result<(), LoadError> {
        let Some(found) = pair.either() else {
            return Ok(());
        };
        match kind {
            Key::Part(_) | Key::Drafts if self.lock.is_some() => {
                if pair.mirror.is_none() {
                    heal.alike(store, pair, &found);
                }
                return Ok(());
            }
            Key::Part(_) | Key::Drafts => {
                let Some(chosen) = choose(store, kind, pair).await? else {
                    return Ok(());
                };
                if !self.believe(kind, &chosen.body) {
                    let raw = if chosen.locked { chosen.body } else { found };
                    return Err(LoadError::Corrupt { raw });
                }
                self.knows(&pair.key, &chosen.text);
                heal.chosen(store, pair, chosen).await;
                return Ok(());
            }
            Key::Bare if pair.key == THEME => self.theme = Some(found.clone()),
            Key::Bare if pair.key == REGION => self.region = Some(found.clone()),
            Key::Kept => self.kept.push(pair.key.clone()),
            Key::Bare => {}
            Key::Unknown => return Err(LoadError::Corrupt { raw: found }),
            Key::Before | Key::Inner => return Ok(()),
        }
        if kind != Key::Kept || pair.local.is_none() || pair.mirror.is_none() {
            heal.alike(store, pair, &found);
        }
        Ok(())
    }

    /// What is saved under this key takes the place of this text.
    fn knows(&mut self, key: &str, text: &str) {
        let known = (key.to_owned(), mark(text).to_owned());
        self.pass.marks.push(known);
    }

    fn believe(&mut self, kind: Key, body: &str) -> bool {
        if let Key::Part(part) = kind {
            return apply_body(&mut self.journal, part, body);
        }
        let drafts = take_drafts(body);
        let readable = drafts.is_some();
        self.drafts = drafts.unwrap_or_default();
        self.pass.drafts = body.to_owned();
        readable
    }
}

/// The six activities that everyone starts with, never written: stamp 0.
#[must_use]
pub fn starters(names: &[&str; 6]) -> Vec<Record<Activity>> {
    let all = Template::ALL.into_iter().zip(names).zip(0..);
    all.filter_map(|((template, name), order)| {
        let id = template.id()?;
        let (unit, step, _) = template.amounts();
        let value = Activity {
            name: (*name).to_owned(),
            unit,
            step,
            days_a_week: 3,
            order,
            archived: false,
        };
        let at = Stamp(0);
        Some(Record { id, at, value })
    })
    .collect()
}
