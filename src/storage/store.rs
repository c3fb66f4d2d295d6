//! The places where everything is kept, and who may write to them.
//!
//! Local storage answers at once and is written last; the mirror is what a killed browser still has. Both hold
//! the same texts under the same keys. Every change of both goes through the gate, so that two tabs take turns.

use super::{
    Backend, BackendError, LoadError, SaveError, Wait,
    format::{
        self,
        envelope::seal_as,
        key::{EPOCH, PREFIX},
        locked,
        migrate::{self, STEPS, Step},
    },
    json::{Reader, put_text},
};
use std::{cell::RefCell, rc::Rc};

/// One change inside a mirror's transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// Everything goes.
    Clear,
    /// This text stands under this key.
    Set(String, String),
    /// This key goes.
    Remove(String),
}

/// What decides inside a mirror's transaction: it is given the texts that were asked for and answers what to change. It may
/// be asked again should the first transaction not come to its end.
pub type Decide<'a> = &'a mut dyn FnMut(&[Option<String>]) -> Vec<Put>;

/// Every key of the safety copy with its text. `None` may stand for a month's text that local storage has under the same key:
/// to bring years of them into the program once is enough.
pub type Texts = Vec<(String, Option<String>)>;

/// The safety copy: texts under keys, changed in transactions that are on the disk when they are done.
pub trait Mirror {
    /// Every key and its text.
    fn all(&self) -> Wait<'_, Result<Texts, BackendError>>;
    /// In one transaction: reads the texts under `keys`, lets `decide` see them, makes its changes, all or none.
    fn change<'a>(
        &'a self,
        keys: &'a [&'a str],
        decide: Decide<'a>,
    ) -> Wait<'a, Result<(), BackendError>>;
}

/// Who may write now.
pub trait Gate {
    /// Waits until no other tab is inside; this one is, until it drops what it was given.
    fn enter(&self) -> Wait<'_, Inside>;
    /// Whether this tab is the one that writes where there is no mirror. Once it is, it stays so.
    fn claim(&self) -> Wait<'_, bool>;
}

/// Being inside the gate.
pub struct Inside(Option<Box<dyn FnOnce()>>);

impl Inside {
    /// Inside, until it is dropped: then `leave` is called.
    #[must_use]
    pub fn until(leave: Box<dyn FnOnce()>) -> Self {
        Self(Some(leave))
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        if let Some(leave) = self.0.take() {
            leave();
        }
    }
}

/// Encrypts and decrypts the body of one key, the key's name bound to it.
pub trait Cipher {
    /// The locked body of `plain`, a JSON object; `None` when the browser refuses.
    fn seal<'a>(&'a self, key: &'a str, plain: &'a str) -> Wait<'a, Option<String>>;
    /// What was sealed; `None` for anything that this cipher did not seal under this key.
    fn open<'a>(&'a self, key: &'a str, sealed: &'a str) -> Wait<'a, Option<String>>;
}

/// All that saving needs to know of the outside.
pub struct Store {
    /// Local storage.
    pub local: Rc<dyn Backend>,
    /// Who may write now.
    pub gate: Rc<dyn Gate>,
    /// The steps from each version of the format to the next; the tests bring some of their own.
    pub steps: &'static [Step],
    mirror: RefCell<Option<Rc<dyn Mirror>>>,
    cipher: RefCell<Option<Rc<dyn Cipher>>>,
}

/// An opened text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// How often its key was written.
    pub seq: u64,
    /// The body in plain, of the present version.
    pub body: String,
    /// Whether it is of an older version.
    pub old: bool,
    /// Whether it is locked.
    pub locked: bool,
}

impl Opened {
    /// The text to show and to keep when what it says cannot be read: in plain, if it is locked.
    #[must_use]
    pub fn raw(self, text: &str) -> String {
        if self.locked {
            self.body
        } else {
            text.to_owned()
        }
    }
}

impl Store {
    /// Local storage with or without a mirror.
    #[must_use]
    pub fn new(local: Rc<dyn Backend>, mirror: Option<Rc<dyn Mirror>>, gate: Rc<dyn Gate>) -> Self {
        Self {
            local,
            gate,
            steps: STEPS,
            mirror: RefCell::new(mirror),
            cipher: RefCell::default(),
        }
    }

    /// One copy that no other tab knows: for tests, and for prerendering, which leaves no trace.
    #[must_use]
    pub fn alone(local: Rc<dyn Backend>) -> Rc<Self> {
        Rc::new(Self::new(local, None, Rc::new(NobodyElse)))
    }

    /// The mirror, if there is one.
    #[must_use]
    pub fn mirror(&self) -> Option<Rc<dyn Mirror>> {
        self.mirror.borrow().clone()
    }

    /// Goes on without a mirror.
    pub(super) fn lose_mirror(&self) {
        self.mirror.take();
    }

    /// From now on everything is read and written with this cipher.
    pub fn unlock(&self, cipher: Rc<dyn Cipher>) {
        self.cipher.replace(Some(cipher));
    }

    /// Whether a cipher is at hand.
    #[must_use]
    pub fn is_unlocked(&self) -> bool {
        self.cipher.borrow().is_some()
    }

    /// Opens a text of `key` down to its plain body of the present version, not yet understood.
    ///
    /// # Errors
    /// [`LoadError::Corrupt`] or [`LoadError::Newer`].
    pub async fn open(&self, key: &str, text: &str) -> Result<Opened, LoadError> {
        let corrupt = || LoadError::Corrupt {
            raw: text.to_owned(),
        };
        let version = migrate::version(self.steps);
        let envelope = format::open_as(version, text)?;
        let cipher = self.cipher.borrow().clone();
        let is_locked = locked::is_locked(envelope.body);
        let plain = match &cipher {
            Some(cipher) if is_locked => cipher.open(key, envelope.body).await,
            None if is_locked => None,
            _ => Some(envelope.body.to_owned()),
        };
        let body = migrate::migrate(
            self.steps,
            envelope.version,
            key,
            plain.ok_or_else(corrupt)?,
        );
        Ok(Opened {
            seq: envelope.seq,
            body: body.ok_or_else(corrupt)?,
            old: envelope.version < version,
            locked: is_locked,
        })
    }

    /// The text under which a plain body is stored, locked if all is.
    ///
    /// # Errors
    /// [`SaveError::Unavailable`] when the browser does not encrypt.
    pub async fn seal(&self, key: &str, seq: u64, body: &str) -> Result<String, SaveError> {
        let cipher = self.cipher.borrow().clone();
        seal_with(cipher.as_deref(), self.steps, key, seq, body).await
    }

    /// A kept text as it was found, whether or not it was locked since.
    pub async fn open_kept(&self, key: &str, text: String) -> String {
        // Only a locked one stands in an envelope: of what is kept in plain nothing is believed.
        if let Ok(opened) = self.open(key, &text).await
            && opened.locked
        {
            return Reader::new(&opened.body).text();
        }
        text
    }

    pub(super) async fn seal_kept(&self, key: &str, raw: &str) -> Result<String, SaveError> {
        let cipher = self.cipher.borrow().clone();
        seal_kept(cipher.as_deref(), self.steps, key, raw).await
    }

    /// Every key of ours in local storage except the epoch.
    pub(super) fn local_keys(&self) -> Result<Vec<String>, BackendError> {
        let mut keys = self.local.keys()?;
        keys.retain(|key| key.starts_with(PREFIX) && key != EPOCH);
        Ok(keys)
    }

    /// Writes to local storage and reads it back.
    pub(super) fn write_local(&self, key: &str, text: &str) -> Result<(), SaveError> {
        self.local.write(key, text)?;
        let stored = self.local.read(key)?;
        if stored.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(SaveError::ReadBackDiffers)
        }
    }
}

/// The text of a plain body under one cipher or none.
pub(super) async fn seal_with(
    cipher: Option<&dyn Cipher>,
    steps: &[Step],
    key: &str,
    seq: u64,
    body: &str,
) -> Result<String, SaveError> {
    let version = migrate::version(steps);
    match cipher {
        None => Ok(seal_as(version, seq, body)),
        Some(cipher) => {
            let sealed = cipher.seal(key, body).await;
            let sealed = sealed.ok_or(SaveError::Unavailable)?;
            Ok(seal_as(version, seq, &sealed))
        }
    }
}

/// An unreadable text as it is kept: as it was found, or locked like all else.
pub(super) async fn seal_kept(
    cipher: Option<&dyn Cipher>,
    steps: &[Step],
    key: &str,
    raw: &str,
) -> Result<String, SaveError> {
    if cipher.is_none() {
        return Ok(raw.to_owned());
    }
    let mut quoted = String::new();
    put_text(&mut quoted, raw);
    seal_with(cipher, steps, key, 1, &quoted).await
}

/// The gate of a program that has no other tabs.
pub struct NobodyElse;

impl Gate for NobodyElse {
    fn enter(&self) -> Wait<'_, Inside> {
        Box::pin(std::future::ready(Inside(None)))
    }

    fn claim(&self) -> Wait<'_, bool> {
        Box::pin(std::future::ready(true))
    }
}
