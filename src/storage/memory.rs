//! A store that lives as long as the program: for tests and for prerendering.

use super::{
    Backend, BackendError, Wait,
    store::{Decide, Mirror, Put, Texts},
};
use std::{
    cell::{Cell, RefCell, RefMut},
    collections::BTreeMap,
    rc::Rc,
    task::Poll,
};

/// What goes wrong in a [`MemoryBackend`], so that a test can watch what happens then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Every call answers [`BackendError::Unavailable`].
    Blocked,
    /// Every write answers [`BackendError::Full`], unless its text is shorter than the one it takes the place of.
    Full,
    /// The same, until a key is removed.
    FullUntilSomethingGoes,
    /// Reading this one key answers [`BackendError::Unavailable`].
    Hides(&'static str),
    /// Every write loses the last character of its text and says nothing.
    Garbles,
}

/// Texts under keys, in memory.
#[derive(Debug, Default)]
pub struct MemoryBackend {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Fault>,
    /// How many more changes are made before the crash, if there is to be one.
    left: RefCell<Option<Rc<Cell<usize>>>>,
    /// Whether it first lets others run when it is a mirror, as a browser's does.
    slow: bool,
}

impl MemoryBackend {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One that holds `texts` and lets others run before each answer.
    #[must_use]
    pub fn slow(texts: BTreeMap<String, String>) -> Self {
        Self {
            texts: RefCell::new(texts),
            slow: true,
            ..Self::default()
        }
    }

    /// One that refuses everything, in place of a storage that the browser blocks.
    #[must_use]
    pub fn blocked() -> Self {
        let backend = Self::default();
        backend.set_fault(Fault::Blocked);
        backend
    }

    /// From now on, this goes wrong.
    pub fn set_fault(&self, fault: Fault) {
        self.fault.set(fault);
    }

    /// All that is in it.
    #[must_use]
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// Puts a text in from outside, as another tab or a faulty disk does.
    pub fn set(&self, key: &str, text: &str) {
        self.texts
            .borrow_mut()
            .insert(key.to_owned(), text.to_owned());
    }

    /// From now on, after this many more changes, nothing answers any more: what a crash leaves behind. Two backends that
    /// are given one count crash together.
    pub fn crash_after(&self, changes: &Rc<Cell<usize>>) {
        self.left.replace(Some(Rc::clone(changes)));
    }

    /// Whether one more change may be made.
    fn change_is_made(&self) -> Result<(), BackendError> {
        if let Some(left) = &*self.left.borrow() {
            let more = left.get().checked_sub(1);
            left.set(more.ok_or(BackendError::Unavailable)?);
        }
        Ok(())
    }

    fn answers(&self) -> Result<RefMut<'_, BTreeMap<String, String>>, BackendError> {
        let crashed = self
            .left
            .borrow()
            .as_ref()
            .is_some_and(|left| left.get() == 0);
        if crashed || self.fault.get() == Fault::Blocked {
            return Err(BackendError::Unavailable);
        }
        Ok(self.texts.borrow_mut())
    }
}

impl From<BTreeMap<String, String>> for MemoryBackend {
    fn from(texts: BTreeMap<String, String>) -> Self {
        Self {
            texts: RefCell::new(texts),
            ..Self::default()
        }
    }
}

impl Backend for MemoryBackend {
    fn keys(&self) -> Result<Vec<String>, BackendError> {
        Ok(self.answers()?.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, BackendError> {
        let texts = self.answers()?;
        match self.fault.get() {
            Fault::Hides(hidden) if hidden == key => Err(BackendError::Unavailable),
            _ => Ok(texts.get(key).cloned()),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), BackendError> {
        let mut texts = self.answers()?;
        let mut text = text.to_owned();
        match self.fault.get() {
            Fault::Full | Fault::FullUntilSomethingGoes
                if texts.get(key).is_none_or(|old| old.len() <= text.len()) =>
            {
                return Err(BackendError::Full);
            }
            Fault::Garbles => {
                text.pop();
            }
            _ => {}
        }
        self.change_is_made()?;
        texts.insert(key.to_owned(), text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        let mut texts = self.answers()?;
        self.change_is_made()?;
        texts.remove(key);
        if self.fault.get() == Fault::FullUntilSomethingGoes {
            self.fault.set(Fault::None);
        }
        Ok(())
    }
}

impl Mirror for MemoryBackend {
    fn all(&self) -> Wait<'_, Result<Texts, BackendError>> {
        Box::pin(async {
            self.wait().await;
            let texts = self.answers()?.clone().into_iter();
            Ok(texts.map(|(key, text)| (key, Some(text))).collect())
        })
    }

    fn change<'a>(
        &'a self,
        keys: &'a [&'a str],
        decide: Decide<'a>,
    ) -> Wait<'a, Result<(), BackendError>> {
        Box::pin(async move {
            self.wait().await;
            let mut texts = self.answers()?;
            let found: Vec<_> = keys.iter().map(|key| texts.get(*key).cloned()).collect();
            let puts = decide(&found);
            if puts.is_empty() {
                return Ok(());
            }
            if self.fault.get() == Fault::Full {
                return Err(BackendError::Full);
            }
            self.change_is_made()?;
            for put in puts {
                match put {
                    Put::Clear => texts.clear(),
                    Put::Set(key, text) => drop(texts.insert(key, text)),
                    Put::Remove(key) => drop(texts.remove(&key)),
                }
            }
            Ok(())
        })
    }
}

impl MemoryBackend {
    async fn wait(&self) {
        if self.slow {
            once_later().await;
        }
    }
}

/// Lets the rest of the program run once.
async fn once_later() {
    let mut waited = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut waited, true) {
            Poll::Ready(())
        } else {
            context.waker().wake_by_ref();
            Poll::Pending
        }
    })
    .await;
}
