//! The save queue: the latest body of each key, written one after the other, read back, and only then called saved.

use super::{
    SaveError,
    format::{
        body_of,
        envelope::{mark, seq_of},
        key::{DRAFTS, Key},
        settings::put_drafts,
    },
    load::Pass,
    save::Job,
    store::Store,
};
use crate::domain::journal::{Journal, Part};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

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

/// Who hears of what a queue does.
pub trait Hear {
    /// The status is another.
    fn status(&self, status: SaveStatus);
    /// A save found something that was not in what it wrote: the body, in plain, now has it, and so should the journal.
    fn merged(&self, kind: Key, body: &str);
}

/// A body that waits, and the marks of the texts that it has in it.
#[derive(Clone)]
struct Waiting {
    key: String,
    /// The `Rc` tells one body from a later one.
    body: Rc<str>,
    known: Vec<String>,
    base: Rc<str>,
}

impl Waiting {
    fn job(&self) -> Job {
        let kind = Key::of(&self.key).unwrap_or(Key::Unknown);
        Job::new(&self.key, kind, &self.body, &self.known, &self.base)
    }
}

/// The most marks that are kept of one key.
const MARKS: usize = 32;

/// The queue. One for each journal, held in an `Rc`.
pub struct SaveQueue {
    store: Rc<Store>,
    hear: Rc<dyn Hear>,
    pass: Pass,
    /// The latest body of each key that is not known to be stored.
    waiting: RefCell<Vec<Waiting>>,
    /// For each key the marks of the texts that the journal has in it and that one copy or the other may hold.
    marks: RefCell<Vec<(String, String)>>,
    /// The drafts' body in the latest of those texts.
    drafts: RefCell<Rc<str>>,
    pumping: Cell<bool>,
}

impl SaveQueue {
    /// A queue that writes what `pass` allows and tells `hear`.
    #[must_use]
    pub fn new(store: Rc<Store>, pass: Pass, hear: Rc<dyn Hear>) -> Rc<Self> {
        Rc::new(Self {
            store,
            hear,
            waiting: RefCell::default(),
            marks: RefCell::new(pass.marks.clone()),
            drafts: RefCell::new(pass.drafts.as_str().into()),
            pumping: Cell::new(false),
            pass,
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
    ///
    /// While the journal is locked, nothing of it can be put.
    pub fn put(&self, key: String, text: String) {
        if self.pass.locked && Key::of(&key) != Some(Key::Bare) {
            return;
        }
        let marks = self.marks.borrow();
        let known = marks.iter().filter(|(other, _)| *other == key);
        let entry = Waiting {
            known: known.map(|(_, mark)| mark.clone()).collect(),
            base: Rc::clone(&self.drafts.borrow()),
            body: text.into(),
            key,
        };
        let mut waiting = self.waiting.borrow_mut();
        waiting.retain(|other| other.key != entry.key);
        waiting.push(entry);
        drop(waiting);
        self.hear.status(SaveStatus::Saving);
    }

    /// The epoch of the journal that it writes.
    #[must_use]
    pub fn epoch(&self) -> &Option<String> {
        &self.pass.epoch
    }

    fn may_write(&self) -> bool {
        self.pass.open || self.pass.locked
    }

    /// Whether anything is not known to be stored.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.waiting.borrow().is_empty()
    }

    /// Opens a text that another tab wrote under `key`. The journal must take the body in before it does anything else.
    pub async fn open(&self, key: &str, text: &str) -> Option<String> {
        let body = self.store.open(key, text).await.ok()?.body;
        self.note(key, &[mark(text).to_owned()], &body, false);
        Some(body)
    }

    /// The texts with these marks are in the journal, the last with this body; `alone` when no other stands anywhere now.
    fn note(&self, key: &str, known: &[String], body: &str, alone: bool) {
        let mut marks = self.marks.borrow_mut();
        let newest = known.last().map_or(0, |mark| seq_of(mark));
        let is_later = |(other, mark): &(String, String)| other == key && seq_of(mark) > newest;
        if !marks.iter().any(is_later) {
            marks.retain(|(other, _)| !alone || other != key);
            if key == DRAFTS {
                self.drafts.replace(body.into());
            }
        }
        for mark in known {
            if marks
                .iter()
                .any(|(other, held)| other == key && held == mark)
            {
                continue;
            }
            // What only listens for days hears many: the oldest stands nowhere any more.
            let own = |(other, _): &(String, String)| other == key;
            if marks.iter().filter(|held| own(held)).count() >= MARKS
                && let Some(oldest) = marks.iter().position(own)
            {
                marks.remove(oldest);
            }
            marks.push((key.to_owned(), mark.clone()));
        }
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
                queue.hear.status(status);
            }
        }
    }

    async fn write_all(&self) -> Option<SaveStatus> {
        let mut status = None;
        let mut refused: Vec<(Waiting, SaveError)> = Vec::new();
        while let Some(entry) = self.next(&refused) {
            refused.retain(|(other, _)| other.key != entry.key);
            match self.write(&entry).await {
                Ok(()) => {
                    let mut waiting = self.waiting.borrow_mut();
                    waiting.retain(|now| !Rc::ptr_eq(&now.body, &entry.body));
                }
                Err(error) => refused.push((entry, error)),
            }
            status = Some(SaveStatus::Saved);
        }
        match refused.first() {
            Some((_, error)) => Some(SaveStatus::NotSaved(*error)),
            None => status,
        }
    }

    /// Puts all that waits into local storage at once: the page goes, and may not live to see it written to both copies.
    pub fn save_in_passing(&self) {
        for entry in self.waiting.borrow().iter() {
            if self.may_write() && !self.pass.unread.contains(&entry.key) {
                // What does not go in stays in the queue: a page that comes back goes on with it.
                _ = self
                    .store
                    .save_in_passing(&self.pass.epoch, &mut entry.job());
            }
        }
    }

    /// The next entry that this round has not tried yet.
    fn next(&self, refused: &[(Waiting, SaveError)]) -> Option<Waiting> {
        let waiting = self.waiting.borrow();
        let untried = |entry: &&Waiting| {
            let tried = |(tried, _): &(Waiting, _)| Rc::ptr_eq(&tried.body, &entry.body);
            !refused.iter().any(tried)
        };
        waiting.iter().find(untried).cloned()
    }

    async fn write(&self, entry: &Waiting) -> Result<(), SaveError> {
        let (key, epoch) = (&entry.key, &self.pass.epoch);
        if !self.may_write() {
            return Err(SaveError::Unavailable);
        }
        if self.pass.unread.contains(key) {
            return Err(SaveError::NotLoaded);
        }
        let mut job = entry.job();
        let kind = job.kind;
        if kind == Key::Bare {
            return self.store.save_bare(epoch, key, &entry.body).await;
        }
        let saved = self.store.save(epoch, &mut job).await;
        if !job.stands {
            return saved;
        }
        // Where one copy failed, it may hold an earlier text still, and what we wrote is no other tab's all the same.
        let alone = saved.is_ok();
        let new = if alone {
            job.known.len() - 1
        } else {
            entry.known.len()
        };
        self.note(key, &job.known[new..], &job.body, alone);
        if job.merged {
            self.hear.merged(kind, &job.body);
        } else {
            // A later body, put meanwhile, has in it all that was just written.
            let known = if alone { &job.known[new..] } else { &job.known };
            for later in self.waiting.borrow_mut().iter_mut() {
                if later.key == *key && later.known == entry.known {
                    later.known = known.to_owned();
                    later.base = Rc::clone(&entry.body);
                }
            }
        }
        saved
    }
}

/// Held while a pump runs; a pump that is dropped half way lets the next one begin.
struct Running<'a>(&'a SaveQueue);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.pumping.set(false);
    }
}
