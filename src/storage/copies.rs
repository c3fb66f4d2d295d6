//! The two copies side by side, as a start finds them: which journal they are, and which text of each key is the right one.

use super::{
    LoadError, SaveError,
    format::{
        is_body,
        key::{EPOCH, ERASING, Key, PAST, PREFIX, REPLACING},
        merge_bodies, migrate,
        month::Month,
        read_month,
    },
    rewrite::{Epochs, erase_inside, finish_staged, rewrite_local},
    store::{Put, Store},
};
use crate::domain::{journal::Part, order::sort_short, stamp::Id};

/// One key in both copies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The key.
    pub key: String,
    /// Its text in local storage.
    pub local: Option<String>,
    /// Its text in the mirror.
    pub mirror: Option<String>,
    /// What its text in local storage says, if that is a month in plain: read while the mirror is waited for.
    pub month: Option<Month>,
}

impl Pair {
    /// The text in local storage, else the mirror's.
    #[must_use]
    pub fn either(&self) -> Option<String> {
        self.local.clone().or_else(|| self.mirror.clone())
    }
}

/// All that is stored, but for the epoch.
#[derive(Debug, Default)]
pub struct Copies {
    /// The keys in their order.
    pub pairs: Vec<Pair>,
    /// The epoch of what they hold.
    pub epoch: Option<String>,
    /// Keys of local storage whose text could not be fetched.
    pub unread: Vec<String>,
    /// Whether all of it was missing from local storage and is in the mirror.
    pub came_back: bool,
    /// Whether the mirror held nothing at all yet.
    pub new_mirror: bool,
    /// What makes the mirror's epoch the right one.
    pub puts: Vec<Put>,
}

impl Copies {
    /// Reads both copies and finds out which journal they hold, finishing an erase or a replacement that was cut short;
    /// `fresh` is a random id. To be called inside the gate.
    ///
    /// # Errors
    /// Local storage does not answer, or what was cut short cannot be finished.
    pub async fn read(store: &Store, fresh: &Id) -> Result<Self, SaveError> {
        let mut copies = Self {
            epoch: store.local.read(EPOCH)?,
            ..Self::default()
        };
        if copies.epoch.as_deref() == Some(ERASING) {
            erase_inside(store, fresh).await?;
            copies.epoch = Some(fresh.as_str().to_owned());
        }
        finish_staged(store, &mut copies.epoch, fresh).await?;
        let mirror = store.mirror();
        let asked = mirror.as_ref().map(|mirror| mirror.all());
        for key in store.local_keys()? {
            match store.local.read(&key) {
                Ok(text) => copies.take_local(store, key, text),
                Err(_) => copies.unread.push(key),
            }
        }
        if let Some(asked) = asked {
            match asked.await {
                Ok(texts) => {
                    let texts = texts.into_iter().filter_map(|(key, text)| {
                        let text = text.or_else(|| copies.pair(key.clone()).local.clone())?;
                        Some((key, text))
                    });
                    let texts: Vec<_> = texts.collect();
                    copies.settle(store, texts)?;
                }
                Err(_) => store.lose_mirror(),
            }
        }
        if copies.epoch.as_deref() == Some(REPLACING) {
            // Half of it is here and the rest where it cannot be read now.
            return Err(SaveError::Unavailable);
        }
        sort_short(&mut copies.pairs, |a, b| a.key < b.key);
        Ok(copies)
    }

    /// Finds out whether the mirror's texts are of the journal in local storage, and if not, which of the two is over.
    fn settle(&mut self, store: &Store, mut texts: Vec<(String, String)>) -> Result<(), SaveError> {
        texts.retain(|(key, _)| key.starts_with(PREFIX));
        self.new_mirror = texts.is_empty();
        let epochs = Epochs::take_from(&mut texts);
        let missing = !self.pairs.iter().any(|pair| is_journal(&pair.key));
        let kept = texts.iter().any(|(key, _)| is_journal(key));
        self.came_back = missing && kept && self.epoch.is_none();
        if self.new_mirror || self.epoch == epochs.now {
            self.set_epoch(&epochs);
        } else if self.came_back || self.over(&epochs) {
            // Local storage is behind: it was cleared, or its last writes were lost with the browser.
            rewrite_local(store, &texts, epochs.now.as_deref())?;
            self.pairs.clear();
            for (key, text) in &texts {
                self.take_local(store, key.clone(), Some(text.clone()));
            }
            self.epoch = epochs.now;
        } else if self.epoch.is_none() {
            // Cleared, and then written without a mirror.
            store
                .local
                .write(EPOCH, epochs.now.as_deref().unwrap_or_default())?;
            self.epoch = epochs.now;
        } else {
            // The mirror is behind: it was out of reach at an erase or a replacement.
            texts.clear();
            self.puts.push(Put::Clear);
            let past = epochs.over();
            self.set_epoch(&Epochs { now: None, past });
        }
        for (key, text) in texts {
            self.pair(key).mirror = Some(text);
        }
        Ok(())
    }

    /// Whether the epoch of local storage is one that ended.
    fn over(&self, epochs: &Epochs) -> bool {
        self.epoch.as_deref() == Some(REPLACING) || epochs.ended(self.epoch.as_deref())
    }

    fn set_epoch(&mut self, mirror: &Epochs) {
        if let Some(epoch) = self.epoch.as_ref().filter(|_| self.epoch != mirror.now) {
            self.puts.push(Put::Set(EPOCH.to_owned(), epoch.clone()));
            self.puts
                .push(Put::Set(PAST.to_owned(), mirror.past.clone()));
        }
    }

    /// Takes what stands under a key in local storage.
    fn take_local(&mut self, store: &Store, key: String, local: Option<String>) {
        let month = match (Key::of(&key), &local) {
            (Some(Key::Part(Part::Month(first))), Some(text)) if !store.is_unlocked() => {
                read_month(migrate::version(store.steps), first, text)
            }
            _ => None,
        };
        let pair = self.pair(key);
        pair.local = local;
        pair.month = month;
    }

    fn pair(&mut self, key: String) -> &mut Pair {
        let found = self.pairs.iter().position(|pair| pair.key == key);
        let place = found.unwrap_or(self.pairs.len());
        if found.is_none() {
            self.pairs.push(Pair {
                key,
                ..Pair::default()
            });
        }
        &mut self.pairs[place]
    }
}

fn is_journal(key: &str) -> bool {
    matches!(Key::of(key), Some(Key::Part(_) | Key::Drafts))
}

/// The right text of a key.
#[derive(Debug)]
pub struct Chosen {
    /// The text; written anew if it is neither copy's.
    pub text: String,
    /// What it says, in plain; not yet read when only one copy has it.
    pub body: String,
    /// Whether it was locked.
    pub locked: bool,
    /// The unreadable text beside it, to be put aside before it is written over.
    pub spoilt: Option<String>,
    /// The text of an older version that it takes the place of.
    pub before: Option<String>,
}

/// Chooses between the copies of one key: the one that can be read; of two the later, with all in it that the other knows.
///
/// # Errors
/// [`LoadError::Corrupt`] when none can be read, [`LoadError::Newer`] when one is of a later version.
pub async fn choose(store: &Store, kind: Key, pair: &Pair) -> Result<Option<Chosen>, LoadError> {
    let mirror = pair
        .mirror
        .iter()
        .filter(|text| pair.local.as_ref() != Some(*text));
    let texts: Vec<&String> = pair.local.iter().chain(mirror).collect();
    let mut good = Vec::with_capacity(2);
    let mut spoilt = None;
    for text in &texts {
        match store.open(&pair.key, text).await {
            // A lone text is read by the one who asks.
            Ok(opened) if texts.len() == 1 || is_body(kind, &opened.body) => {
                good.push((*text, opened));
            }
            Ok(opened) => spoilt = Some(opened.raw(text)),
            Err(LoadError::Newer { version }) => return Err(LoadError::Newer { version }),
            Err(_) => spoilt = Some((*text).clone()),
        }
    }
    sort_short(&mut good, |a, b| a.1.seq > b.1.seq);
    let mut good = good.into_iter();
    let Some((text, mut first)) = good.next() else {
        return spoilt.map_or(Ok(None), |raw| Err(LoadError::Corrupt { raw }));
    };
    let merged = match (kind, good.next()) {
        (Key::Part(part), Some((_, second))) => merge_bodies(part, &first.body, &second.body),
        _ => None,
    };
    let mut current = !first.old && first.locked == store.is_unlocked();
    if let Some(merged) = merged {
        current &= merged == first.body;
        first.body = merged;
    }
    let written = if current {
        None
    } else {
        store.seal(&pair.key, first.seq + 1, &first.body).await.ok()
    };
    Ok(Some(Chosen {
        before: first.old.then(|| text.clone()),
        locked: first.locked,
        text: written.unwrap_or_else(|| text.clone()),
        body: first.body,
        spoilt,
    }))
}
