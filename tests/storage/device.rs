//! A device with both copies in memory, and tabs that write to them by turns.

use crate::{NAMES, block_on, crash::fresh_id};
use gradual::{
    domain::{
        day::Day,
        journal::{Journal, Part},
        scale::Score,
    },
    storage::{
        self, BackendError, Hear, Loaded, SaveQueue, SaveStatus, Store, Wait,
        format::{envelope, key::Key, merge_body},
        memory::MemoryBackend,
        store::{Decide, Gate, Inside, Mirror, NobodyElse},
    },
};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    future::poll_fn,
    rc::Rc,
    task::Poll,
};

pub type Texts = BTreeMap<String, String>;

/// One lock for all tabs of a device, as Web Locks are.
#[derive(Default)]
pub struct OneAtATime {
    taken: Rc<Cell<bool>>,
    /// The tab that writes, where there is no mirror.
    writer: Rc<Cell<Option<u32>>>,
}

pub struct TabGate {
    lock: Rc<OneAtATime>,
    tab: u32,
}

impl Gate for TabGate {
    fn enter(&self) -> Wait<'_, Inside> {
        Box::pin(async {
            poll_fn(|context| {
                if self.lock.taken.replace(true) {
                    context.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Poll::Ready(())
            })
            .await;
            let taken = Rc::clone(&self.lock.taken);
            Inside::until(Box::new(move || taken.set(false)))
        })
    }

    fn claim(&self) -> Wait<'_, bool> {
        let writer = &self.lock.writer;
        writer.set(writer.get().or(Some(self.tab)));
        Box::pin(std::future::ready(writer.get() == Some(self.tab)))
    }
}

/// The mirror of a browser, which gives no month that local storage gives as well.
struct Sparing {
    mirror: Rc<MemoryBackend>,
    local: Rc<MemoryBackend>,
}

impl Mirror for Sparing {
    fn all(&self) -> Wait<'_, Result<storage::store::Texts, BackendError>> {
        Box::pin(async {
            let mut all = self.mirror.all().await?;
            let local = self.local.texts();
            for (key, text) in &mut all {
                if key.starts_with("gradual/m/") && local.get(key) == text.as_ref() {
                    *text = None;
                }
            }
            Ok(all)
        })
    }

    fn change<'a>(
        &'a self,
        keys: &'a [&'a str],
        decide: Decide<'a>,
    ) -> Wait<'a, Result<(), BackendError>> {
        self.mirror.change(keys, decide)
    }
}

/// Local storage, mirror and lock of one device.
pub struct Device {
    pub local: Rc<MemoryBackend>,
    pub mirror: Option<Rc<MemoryBackend>>,
    /// Whether the browser has Web Locks.
    pub locks: bool,
    lock: Rc<OneAtATime>,
    tabs: Cell<u32>,
}

impl Device {
    /// One where nothing was ever stored; `slow` lets other tabs run at each step.
    pub fn new(slow: bool) -> Self {
        Self::holding(&Texts::new(), Some(&Texts::new()), slow)
    }

    /// One that holds these texts.
    pub fn holding(local: &Texts, mirror: Option<&Texts>, slow: bool) -> Self {
        let backend = |texts: &Texts| {
            Rc::new(if slow {
                MemoryBackend::slow(texts.clone())
            } else {
                MemoryBackend::from(texts.clone())
            })
        };
        Self {
            local: backend(local),
            mirror: mirror.map(backend),
            locks: true,
            lock: Rc::default(),
            tabs: Cell::new(0),
        }
    }

    pub fn store(&self) -> Rc<Store> {
        self.tabs.set(self.tabs.get() + 1);
        let gate: Rc<dyn Gate> = if self.locks {
            let lock = Rc::clone(&self.lock);
            let tab = self.tabs.get();
            Rc::new(TabGate { lock, tab })
        } else {
            Rc::new(NobodyElse)
        };
        let mirror = self.mirror.clone().map(|mirror| -> Rc<dyn Mirror> {
            let local = Rc::clone(&self.local);
            Rc::new(Sparing { mirror, local })
        });
        Rc::new(Store::new(self.local.clone(), mirror, gate))
    }

    /// Both copies answer nothing any more after this many changes.
    pub fn crash_after(&self, changes: usize) {
        let left = Rc::new(Cell::new(changes));
        for copy in [Some(&self.local), self.mirror.as_ref()]
            .into_iter()
            .flatten()
        {
            copy.crash_after(&left);
        }
    }

    /// The same device after a crash: no lock is held, and no tab is open.
    pub fn again(&self) -> Self {
        let mirror = self.mirror.as_ref().map(|mirror| mirror.texts());
        Self::holding(&self.local.texts(), mirror.as_ref(), true)
    }

    /// The tab that writes without a mirror is closed.
    pub fn close_writer(&self) {
        self.lock.writer.set(None);
    }

    pub fn open(&self) -> Tab {
        Tab::on(self.store())
    }

    pub fn texts(&self) -> (Texts, Texts) {
        let mirror = self.mirror.as_ref().map(|mirror| mirror.texts());
        (self.local.texts(), mirror.unwrap_or_default())
    }
}

pub struct Screen {
    pub journal: RefCell<Journal>,
    pub status: RefCell<Vec<SaveStatus>>,
}

impl Hear for Screen {
    fn status(&self, status: SaveStatus) {
        self.status.borrow_mut().push(status);
    }

    fn merged(&self, kind: Key, body: &str) {
        if let Key::Part(part) = kind {
            assert!(merge_body(&mut self.journal.borrow_mut(), part, body));
        }
    }
}

/// An open page: what it loaded, its journal and its queue.
pub struct Tab {
    pub store: Rc<Store>,
    pub loaded: Loaded,
    pub screen: Rc<Screen>,
    pub queue: Rc<SaveQueue>,
    /// Local storage as this tab last heard of it.
    heard: RefCell<Texts>,
}

impl Tab {
    pub fn on(store: Rc<Store>) -> Self {
        let loaded = block_on(storage::load(&store, &fresh_id(77), &NAMES));
        let screen = Rc::new(Screen {
            journal: RefCell::new(loaded.journal.clone()),
            status: RefCell::default(),
        });
        let queue = SaveQueue::new(Rc::clone(&store), loaded.pass.clone(), screen.clone());
        Self {
            store,
            loaded,
            screen,
            queue,
            heard: RefCell::default(),
        }
    }

    /// Changes the journal and queues the part.
    pub fn change(&self, change: impl FnOnce(&mut Journal) -> Part) {
        let mut journal = self.screen.journal.borrow_mut();
        let part = change(&mut journal);
        self.queue.put_part(part, &journal);
    }

    /// Writes the note of a day, and waits until the queue is done.
    pub fn note(&self, day: Day, words: &str) -> SaveStatus {
        self.change(|journal| {
            journal.edit_day(day, |log, at| _ = log.note.set(words.to_owned(), at))
        });
        self.save()
    }

    /// Rates a day, and waits.
    pub fn rate(&self, day: Day, pain: u8) -> SaveStatus {
        self.change(|journal| {
            journal.edit_day(day, |log, at| _ = log.pain.set(Score::new(pain), at))
        });
        self.save()
    }

    pub fn save(&self) -> SaveStatus {
        block_on(self.queue.pump());
        self.status()
    }

    pub fn status(&self) -> SaveStatus {
        self.screen
            .status
            .borrow()
            .last()
            .copied()
            .unwrap_or_default()
    }

    pub fn said(&self, day: Day) -> String {
        let journal = self.screen.journal.borrow();
        journal
            .day(day)
            .map(|log| log.note.value.clone())
            .unwrap_or_default()
    }

    /// Hears what other tabs wrote to local storage, as `storage` events tell it.
    pub fn hear(&self, local: &MemoryBackend) {
        for (key, text) in local.texts() {
            let known = self.heard.borrow_mut().insert(key.clone(), text.clone());
            let Some(Key::Part(part)) = Key::of(&key) else {
                continue;
            };
            if known.as_ref() != Some(&text)
                && let Some(body) = block_on(self.queue.open(&key, &text))
            {
                merge_body(&mut self.screen.journal.borrow_mut(), part, &body);
            }
        }
    }
}

/// The bodies of a store's texts without their envelopes: what they say, not how often it was said.
pub fn bodies(texts: &Texts) -> Texts {
    let body = |(key, text): (&String, &String)| {
        let body = envelope::open(text).map_or(text.as_str(), |e| e.body);
        (key.clone(), body.to_owned())
    };
    texts.iter().map(body).collect()
}
