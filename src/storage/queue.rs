//! The save queue: the latest body of each key, written one after the other, read back, and only then called saved.

use super::{
    Backend, LoadError, SaveError,
    format::{
        body_of, check,
        envelope::seal,
        key::{DRAFTS, EPOCH, Key, kept_key},
        settings::put_drafts,
    },
    load::Pass,
};
use crate::domain::journal::{Journal, Part};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

/// How many unreadable texts of one key are kept; a storage that spoils more than these is not written to any further.
const KEPT_AT_MOST: u8 = 20;

/// What the status line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing was written yet.
    #[default]
    Idle,
    /// Something waits or is being written.
    Saving,
    /// All of it is stored and was read back.
    Saved,
    /// At least one key is not stored. It stays in the queue and is tried again with the next [`SaveQueue::pump`].
    NotSaved(SaveError),
}

/// The queue. One for each journal, held in an `Rc`.
pub struct SaveQueue {
    backend: Rc<dyn Backend>,
    on_status: Rc<dyn Fn(SaveStatus)>,
    pass: Pass,
    /// The latest body of each key that is not known to be stored. The `Rc` tells one body from a later one.
    waiting: RefCell<Vec<(String, Rc<str>)>>,
    pumping: Cell<bool>,
}

impl SaveQueue {
    /// A queue that writes what `pass` allows and tells every change of status.
    #[must_use]
    pub fn new(
        backend: Rc<dyn Backend>,
        pass: &Pass,
        on_status: Rc<dyn Fn(SaveStatus)>,
    ) -> Rc<Self> {
        Rc::new(Self {
            backend,
            on_status,
            pass: pass.clone(),
            waiting: RefCell::default(),
            pumping: Cell::new(false),
        })
    }

    /// Queues a part of the journal as it is now.
    pub fn put_part(&self, part: Part, journal: &Journal) {
        let (key, body) = body_of(part, journal);
        self.put(key, body);
    }

    /// Queues the drafts.
    pub fn put_drafts(&self, drafts: &BTreeMap<String, String>) {
        self.put(DRAFTS.to_owned(), put_drafts(drafts));
    }

    /// Queues `text` for `key` in place of whatever waited there: a body, or the bare word of a theme or region.
    pub fn put(&self, key: String, text: String) {
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|(other, _)| *other != key);
        waiting.push((key, text.into()));
        drop(waiting);
        (self.on_status)(SaveStatus::Saving);
    }

    /// Whether anything is not known to be stored.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.waiting.borrow().is_empty()
    }

    /// Writes until nothing more can be written: every key that waits is tried once, a key that is put again meanwhile is
    /// tried again. To be spawned after each `put`; while one runs, another returns at once.
    pub fn pump(self: &Rc<Self>) -> impl Future<Output = ()> + use<> {
        let queue = Rc::clone(self);
        async move {
            if queue.pumping.replace(true) {
                return;
            }
            let running = Running(&queue);
            let status = queue.write_all().await;
            drop(running);
            if let Some(status) = status {
                (queue.on_status)(status);
            }
        }
    }

    async fn write_all(&self) -> Option<SaveStatus> {
        let mut status = None;
        let mut refused: Vec<(String, Rc<str>, SaveError)> = Vec::new();
        while let Some((key, text)) = self.next(&refused) {
            refused.retain(|(other, ..)| *other != key);
            match self.write(&key, &text).await {
                Ok(()) => {
                    self.waiting
                        .borrow_mut()
                        .retain(|(_, now)| !Rc::ptr_eq(now, &text));
                }
                Err(error) => refused.push((key, text, error)),
            }
            status = Some(SaveStatus::Saved);
        }
        match refused.first() {
            Some((.., error)) => Some(SaveStatus::NotSaved(*error)),
            None => status,
        }
    }

    /// The next entry that this round has not tried yet.
    fn next(&self, refused: &[(String, Rc<str>, SaveError)]) -> Option<(String, Rc<str>)> {
        let waiting = self.waiting.borrow();
        let untried = |text: &Rc<str>| refused.iter().all(|(_, tried, _)| !Rc::ptr_eq(tried, text));
        waiting
            .iter()
            .find(|(_, text)| untried(text))
            .map(|(key, text)| (key.clone(), Rc::clone(text)))
    }

    /// Writes one key and reads it back.
    ///
    /// What another tab wrote since it was last applied here is written over: merging by stamp comes with the second copy, and
    /// with it the count of writes goes on from the greater of both copies, also past an unreadable one.
    async fn write(&self, key: &str, text: &str) -> Result<(), SaveError> {
        if !self.pass.open {
            return Err(SaveError::Unavailable);
        }
        if self.pass.unread.iter().any(|unread| unread == key) {
            return Err(SaveError::NotLoaded);
        }
        if self.backend.read(EPOCH).await? != self.pass.epoch {
            return Err(SaveError::EpochChanged);
        }
        if Key::of(key) == Some(Key::Bare) {
            return self.write_exactly(key, text).await;
        }
        // A text that the next start could not read must not take the place of one that it can.
        if check(key, &seal(1, text)).is_err() {
            return Err(SaveError::ReadBackDiffers);
        }
        let seq = match self.backend.read(key).await? {
            None => 0,
            Some(stored) => match check(key, &stored) {
                Ok(seq) => seq,
                Err(LoadError::Corrupt { raw }) => {
                    self.keep_aside(key, &raw).await?;
                    0
                }
                Err(LoadError::Newer { .. }) => return Err(SaveError::Newer),
                Err(LoadError::Unavailable) => return Err(SaveError::Unavailable),
            },
        };
        self.write_exactly(key, &seal(seq + 1, text)).await
    }

    /// Puts an unreadable text where nothing overwrites it.
    async fn keep_aside(&self, key: &str, raw: &str) -> Result<(), SaveError> {
        for n in 1..=KEPT_AT_MOST {
            let kept = kept_key(key, n);
            match self.backend.read(&kept).await? {
                None => return self.write_exactly(&kept, raw).await,
                Some(text) if text == raw => return Ok(()),
                Some(_) => {}
            }
        }
        Err(SaveError::ReadBackDiffers)
    }

    async fn write_exactly(&self, key: &str, text: &str) -> Result<(), SaveError> {
        self.backend.write(key, text).await?;
        let stored = self.backend.read(key).await?;
        if stored.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(SaveError::ReadBackDiffers)
        }
    }
}

/// Held while a pump runs; a pump that is dropped half way lets the next one begin.
struct Running<'a>(&'a SaveQueue);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.pumping.set(false);
    }
}
