//! Making the two copies alike after a start has chosen.

use super::{
    copies::{Chosen, Pair},
    format::key::before_key,
    store::{Put, Store},
};

/// What is to be written for that.
#[derive(Default)]
pub struct Heal {
    /// Into the mirror, in one transaction.
    pub puts: Vec<Put>,
    /// Into local storage.
    pub writes: Vec<(String, String)>,
    /// How many keys differed.
    pub count: usize,
    /// Whether anything was of an older version.
    pub migrates: bool,
}

impl Heal {
    /// The text chosen for a key takes the place of whatever else stands there, once that is safe elsewhere.
    pub async fn chosen(&mut self, store: &Store, pair: &Pair, chosen: Chosen) {
        if let Some(raw) = &chosen.spoilt
            && store.keep_aside(&pair.key, raw).await.is_err()
        {
            return;
        }
        if let Some(text) = chosen.before {
            self.migrates = true;
            let key = before_key(&pair.key);
            if store.mirror().is_some() {
                self.puts.push(Put::Set(key, text));
            } else if store.write_local(&key, &text).is_err() {
                // No room for both: the old text stays as it is until the next edit.
                return;
            }
        }
        self.alike(store, pair, &chosen.text);
    }

    /// Both copies are to hold this text.
    pub fn alike(&mut self, store: &Store, pair: &Pair, text: &str) {
        let is = |copy: &Option<String>| copy.as_deref() == Some(text);
        let (local, mirror) = (
            is(&pair.local),
            is(&pair.mirror) || store.mirror().is_none(),
        );
        if !local {
            self.writes.push((pair.key.clone(), text.to_owned()));
        }
        if !mirror {
            self.puts.push(Put::Set(pair.key.clone(), text.to_owned()));
        }
        self.count += usize::from(!local || !mirror);
    }

    /// Writes it. What does not go in is healed by the next start, or by a save.
    pub async fn finish(self, store: &Store) {
        if let Some(mirror) = store.mirror().filter(|_| !self.puts.is_empty())
            && mirror
                .change(&[], &mut |_| self.puts.clone())
                .await
                .is_err()
        {
            return store.lose_mirror();
        }
        if self.writes.is_empty() || (store.mirror().is_none() && !store.gate.claim().await) {
            return;
        }
        for (key, text) in &self.writes {
            _ = store.local.write(key, text);
        }
    }
}
