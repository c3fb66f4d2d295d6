//! Where the journal is kept on this device.
//!
//! The whole way, in the order that the app walks it:
//!
//! ```text
//! Store::new(local::open(), mirror::open().await, tab_lock::open())   both copies, and who may write
//! load(&store, &random_id, &names) → Loaded              journal, drafts, theme, region, problems; the copies are alike again
//! SaveQueue::new(store, loaded.pass, hear)               writes only what was loaded, or found absent
//! queue.put_part(part, &journal); spawn(queue.pump())    after every edit; the status says "Saved" after the read-back
//! queue.open(key, text), format::merge_body(…)           on another tab's `storage` event
//! erase(&store, &random_id)                              then reload
//! ```
//!
//! Rules held here: nothing is written under a key that was not loaded or found absent; text that cannot be read is moved
//! to `gradual/kept/…` before its key is written, never dropped; a later version's text is never overwritten; a journal
//! whose epoch changed underneath is never written; "Saved" is said after the stored text was read back equal.

pub mod copies;
pub mod format;
mod heal;
#[cfg(feature = "ui")]
pub mod js;
pub mod json;
mod load;
#[cfg(feature = "ui")]
pub mod local;
#[cfg(feature = "ui")]
pub mod lock;
pub mod memory;
pub mod merge;
#[cfg(feature = "ui")]
pub mod mirror;
pub mod queue;
mod replace;
pub mod rewrite;
pub mod save;
pub mod store;
#[cfg(feature = "ui")]
pub mod tab_lock;
mod unreadable;

pub use load::{Loaded, Pass, Problem, load, starters};
pub use queue::{Hear, SaveQueue, SaveStatus};
pub use replace::{relock, replace};
pub use rewrite::erase;
pub use store::Store;

use std::{future::Future, pin::Pin};

/// What work comes as that has to be waited for: boxed, on this thread.
pub type Wait<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Texts under keys, at once: all that saving needs of local storage.
pub trait Backend {
    /// Every key in it, ours or not, in any order.
    ///
    /// # Errors
    /// [`BackendError::Unavailable`], here and below.
    fn keys(&self) -> Result<Vec<String>, BackendError>;
    /// The text under `key`, if any.
    ///
    /// # Errors
    /// See [`Backend::keys`].
    fn read(&self, key: &str) -> Result<Option<String>, BackendError>;
    /// Puts `text` under `key`, all of it or none of it.
    ///
    /// # Errors
    /// [`BackendError::Full`] as well.
    fn write(&self, key: &str, text: &str) -> Result<(), BackendError>;
    /// Takes `key` and its text away; nothing happens when it is not there.
    ///
    /// # Errors
    /// See [`Backend::keys`].
    fn remove(&self, key: &str) -> Result<(), BackendError>;
}

/// What a backend may answer instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackendError {
    /// It cannot be used at all, now or ever: blocked, private, gone.
    Unavailable,
    /// There is no room for this text.
    Full,
}

/// Why a key could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The storage did not answer.
    Unavailable,
    /// Its text is not what was written, or says what cannot be.
    Corrupt {
        /// The text as found.
        raw: String,
    },
    /// A later version of the app wrote it.
    Newer {
        /// That version.
        version: u32,
    },
}

/// Why something is not saved. The words for each are in `text::save`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser does not let us save.
    Unavailable,
    /// There is no room; what was stored before is whole.
    Full,
    /// A later version of the app wrote this key: reload to update.
    Newer,
    /// What is stored is not what was written, or what was to be written could not be read again.
    ReadBackDiffers,
    /// The journal was erased or replaced elsewhere: reload.
    EpochChanged,
    /// This key could not be read at the start, so it is not written: reload.
    NotLoaded,
    /// Another tab writes, and without a mirror only one may.
    ReadOnly,
    /// It is in local storage, yet the mirror did not take it.
    OneCopy,
}

impl From<BackendError> for SaveError {
    fn from(error: BackendError) -> Self {
        match error {
            BackendError::Unavailable => Self::Unavailable,
            BackendError::Full => Self::Full,
        }
    }
}
