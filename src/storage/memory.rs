//! A store that lives as long as the program: for tests, for prerendering and for the sample journal, which leaves no trace.

use super::{
    Backend, BackendError, Wait,
    store::{Decide, Mirror, Put},
};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
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
    /// Whether each call first lets others run, as a browser's does.
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
            fault: Cell::default(),
            slow: true,
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

    /// Boxes an answer that is made at the moment it is asked for, not before.
    fn answer<'a, T: 'a>(
        &'a self,
        work: impl FnOnce(&mut BTreeMap<String, String>) -> Result<T, BackendError> + 'a,
    ) -> Wait<'a, Result<T, BackendError>> {
        Box::pin(async move {
            if self.slow {
                once_later().await;
            }
            if self.fault.get() == Fault::Blocked {
                return Err(BackendError::Unavailable);
            }
            work(&mut self.texts.borrow_mut())
        })
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
    fn keys(&self) -> Wait<'_, Result<Vec<String>, BackendError>> {
        self.answer(|texts| Ok(texts.keys().cloned().collect()))
    }

    fn read<'a>(&'a self, key: &'a str) -> Wait<'a, Result<Option<String>, BackendError>> {
        self.answer(move |texts| match self.fault.get() {
            Fault::Hides(hidden) if hidden == key => Err(BackendError::Unavailable),
            _ => Ok(texts.get(key).cloned()),
        })
    }

    fn write<'a>(&'a self, key: &'a str, text: &'a str) -> Wait<'a, Result<(), BackendError>> {
        self.answer(move |texts| {
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
            texts.insert(key.to_owned(), text);
            Ok(())
        })
    }

    fn remove<'a>(&'a self, key: &'a str) -> Wait<'a, Result<(), BackendError>> {
        self.answer(move |texts| {
            texts.remove(key);
            if self.fault.get() == Fault::FullUntilSomethingGoes {
                self.fault.set(Fault::None);
            }
            Ok(())
        })
    }
}

impl Mirror for MemoryBackend {
    fn all(&self) -> Wait<'_, Result<Vec<(String, String)>, BackendError>> {
        self.answer(|texts| Ok(texts.clone().into_iter().collect()))
    }

    fn change<'a>(
        &'a self,
        keys: &'a [&'a str],
        decide: Decide<'a>,
    ) -> Wait<'a, Result<(), BackendError>> {
        self.answer(move |texts| {
            let found: Vec<_> = keys.iter().map(|key| texts.get(*key).cloned()).collect();
            let puts = decide(&found);
            if self.fault.get() == Fault::Full && !puts.is_empty() {
                return Err(BackendError::Full);
            }
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
