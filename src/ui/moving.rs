//! Copies that leave, and copies that come in.

use super::{
    locking::{Said, said, saved},
    platform::random,
    state::AppState,
};
use crate::{
    domain::journal::Journal,
    interchange::{
        backup::put_backup,
        fhir::put_bundle,
        import::taken_back,
        locked::{Locked, bound, put_locked_backup},
        table::put_table,
    },
    storage::{
        format::{body_of, key::DRAFTS, settings::put_drafts},
        lock, replace,
    },
    text::lock as words,
};
use leptos::prelude::*;
use std::cell::RefCell;

/// What a copy is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything, as JSON.
    Backup,
    /// The days as a table.
    Table,
    /// The days as a FHIR Bundle.
    Bundle,
}

/// A copy on its way out.
pub struct Copied {
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// What is in it.
    pub text: String,
}

/// The journal before an import, and what that made of it.
type Brought = (Journal, Journal);

thread_local! {
    /// The last import, until the next start.
    static BROUGHT: RefCell<Option<Brought>> = const { RefCell::new(None) };
}

/// Whether an import can be taken back.
#[must_use]
pub fn can_take_back() -> bool {
    BROUGHT.with_borrow(Option::is_some)
}

impl AppState {
    /// A copy of the log in plain.
    #[must_use]
    pub fn copied(self, kind: Kind) -> Copied {
        let (put, media, end): (fn(&Journal) -> String, _, _) = match kind {
            Kind::Backup => (put_backup, "application/json", ".json"),
            Kind::Table => (put_table, "text/csv", ".csv"),
            Kind::Bundle => (put_bundle, "application/fhir+json", "-fhir.json"),
        };
        Copied {
            name: self.file_name(end),
            media,
            text: self.journal.with_untracked(put),
        }
    }

    fn file_name(self, end: &str) -> String {
        let day = self.today.get_untracked().to_string();
        ["gradual-", &day, end].concat()
    }

    /// A backup that only this passphrase opens.
    ///
    /// # Errors
    /// What to say.
    pub async fn locked_copy(self, passphrase: String) -> Result<Copied, Said> {
        let text = self.journal.with_untracked(put_backup);
        let (header, cipher) = lock::create(&passphrase).await.map_err(said)?;
        let sealed = cipher.seal(&bound(&header), &text).await;
        Ok(Copied {
            name: self.file_name("-locked.json"),
            media: "application/json",
            text: put_locked_backup(&header, &sealed.ok_or(words::NO_CRYPTO)?),
        })
    }

    /// Notes that a backup was made today.
    pub fn note_backup(self) {
        let today = self.today.get_untracked();
        let last = self.journal.with_untracked(|j| j.settings.last_backup);
        if last != Some(today) {
            self.change_settings(|settings| settings.last_backup = Some(today));
        }
    }

    /// Puts what an import makes, once all is saved, in the place of the journal, all or nothing.
    ///
    /// # Errors
    /// What to say; nothing is changed then.
    pub async fn bring_in(
        self,
        import: impl FnOnce() -> Result<Journal, Said>,
    ) -> Result<(), Said> {
        self.all_saved().await?;
        let after = import()?;
        let before = self.journal.get_untracked();
        self.put_in_place(&after).await?;
        BROUGHT.set(Some((before, after)));
        Ok(())
    }

    /// Takes the last import back; what was written since stays.
    ///
    /// # Errors
    /// What to say; nothing is changed then.
    pub async fn take_import_back(self) -> Result<(), Said> {
        self.all_saved().await?;
        let back = BROUGHT.with_borrow(|brought| {
            brought.as_ref().map(|(before, after)| {
                self.journal
                    .with_untracked(|now| taken_back(before, after, now))
            })
        });
        if let Some(back) = back {
            self.put_in_place(&back).await?;
            BROUGHT.set(None);
        }
        Ok(())
    }

    async fn put_in_place(self, journal: &Journal) -> Result<(), Said> {
        let parts = journal.parts().into_iter();
        let mut bodies: Vec<_> = parts.map(|part| body_of(part, journal)).collect();
        let drafts = self.drafts.get_untracked();
        if !drafts.is_empty() {
            bodies.push((DRAFTS.to_owned(), put_drafts(&drafts)));
        }
        let store = self.store.get_value();
        let fresh = random::new_id();
        saved(replace(&store, self.queue().epoch(), &bodies, &fresh).await)?;
        self.undo.set(None);
        self.load_again().await;
        Ok(())
    }
}

/// The text in an encrypted backup.
///
/// # Errors
/// What to say.
pub async fn open_copy(locked: Locked<'_>, passphrase: &str) -> Result<String, Said> {
    let cipher = lock::open(locked.header, passphrase).await.map_err(said)?;
    let text = cipher.open(&bound(locked.header), locked.sealed).await;
    text.ok_or(words::WRONG)
}
