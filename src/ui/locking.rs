//! The lock: set, opened, changed, taken away, and set again when the app was out of sight.

use super::{
    components::saving::{start_words, why_not_saved},
    platform::{page, random},
    state::AppState,
};
use crate::{
    storage::{
        SaveError, SaveQueue,
        format::key::LOCK,
        load,
        lock::{self, LockError},
        relock,
    },
    text::{activities::STARTER_NAMES, lock as words},
};
use leptos::{prelude::*, task::spawn_local};
use std::{cell::Cell, rc::Rc};

/// What to say when something was not done.
pub type Said = &'static str;

pub(super) fn said(error: LockError) -> Said {
    match error {
        LockError::Passphrase => words::WRONG,
        LockError::Header => words::BAD_HEADER,
        LockError::Unavailable => words::NO_CRYPTO,
    }
}

pub(super) fn saved(done: Result<(), SaveError>) -> Result<(), Said> {
    done.map_err(why_not_saved)
}

impl AppState {
    /// Whether the log has a lock, which is open now.
    #[must_use]
    pub fn has_lock(self) -> bool {
        self.store.with_value(|store| store.is_unlocked())
    }

    /// Opens a locked log.
    ///
    /// # Errors
    /// What to say; nothing is changed then.
    pub async fn open_lock(self, passphrase: String) -> Result<(), Said> {
        let header = self.locked.get_untracked();
        let cipher = lock::open(&header, &passphrase).await.map_err(said)?;
        // While it still closes, what waits to be saved stands nowhere else.
        if !self.has_lock() {
            self.store.with_value(|store| store.unlock(cipher));
            self.undo.set(None);
            self.load_again().await;
        }
        self.locked.set(String::new());
        Ok(())
    }

    /// Loads all that is stored, in place of what is on the screens.
    pub(super) async fn load_again(self) {
        let store = self.store.get_value();
        let loaded = load(&store, &random::new_id(), &STARTER_NAMES).await;
        let mut told = self.problems.get_untracked();
        for line in start_words(&loaded) {
            if !told.contains(&line) {
                told.push('\n');
                told.push_str(&line);
            }
        }
        self.problems.set(told.trim_start().to_owned());
        let queue = SaveQueue::new(store, loaded.pass, Rc::new(self.screen()));
        self.queue.set_value(queue);
        self.drafts.set(loaded.drafts);
        self.journal.set(loaded.journal);
        self.look_at_the_clock();
    }

    /// Locks everything with a new passphrase; the page begins anew then, and asks for it.
    ///
    /// # Errors
    /// What to say; everything is as it was then.
    pub async fn set_lock(self, passphrase: String) -> Result<(), Said> {
        self.all_saved().await?;
        let new = lock::create(&passphrase).await.map_err(said)?;
        let store = self.store.get_value();
        saved(relock(&store, self.queue().epoch(), Some(new), &random::new_id()).await)?;
        page::reload();
        Ok(())
    }

    /// Changes the passphrase; nothing else is written anew.
    ///
    /// # Errors
    /// As [`AppState::set_lock`].
    pub async fn change_passphrase(self, now: String, new: String) -> Result<(), Said> {
        let header = lock::change(&self.header()?, &now, &new)
            .await
            .map_err(said)?;
        let store = self.store.get_value();
        saved(store.save_bare(self.queue().epoch(), LOCK, &header).await)
    }

    /// Stores everything in plain again; the page begins anew then.
    ///
    /// # Errors
    /// As [`AppState::set_lock`].
    pub async fn take_lock_away(self, passphrase: String) -> Result<(), Said> {
        lock::open(&self.header()?, &passphrase)
            .await
            .map_err(said)?;
        self.all_saved().await?;
        let store = self.store.get_value();
        saved(relock(&store, self.queue().epoch(), None, &random::new_id()).await)?;
        page::reload();
        Ok(())
    }

    /// Closes the lock again: at once to the eye, and by a new beginning of the page once all is saved. What cannot be saved
    /// keeps the log open, for it stands nowhere else.
    pub fn close_lock(self) {
        let Ok(header) = self.header() else { return };
        self.locked.set(header);
        spawn_local(Box::pin(async move {
            let saved = self.all_saved().await.is_ok();
            // Who has opened it again meanwhile need not do so twice.
            if saved && !self.locked.with_untracked(String::is_empty) {
                page::reload();
            } else {
                self.locked.set(String::new());
            }
        }));
    }

    /// Closes the lock if the page was out of sight for long enough. `hidden` is the moment since when it is, else 0.
    pub fn look_at_the_lock(self, hidden: &Cell<f64>) {
        let (now, since) = (js_sys::Date::now(), hidden.get());
        let minutes = self
            .journal
            .with_untracked(|journal| journal.settings.lock_minutes);
        if since > 0.0 && now - since >= f64::from(minutes) * 60_000.0 && self.has_lock() {
            self.close_lock();
        }
        if !page::is_hidden() {
            hidden.set(0.0);
        } else if since == 0.0 {
            hidden.set(now);
        }
    }

    fn header(self) -> Result<String, Said> {
        let store = self.store.get_value();
        let header = store.local.read(LOCK).ok().flatten();
        header.filter(|_| self.has_lock()).ok_or(words::BAD_HEADER)
    }

    /// Waits until all is saved, for two seconds at most.
    pub(super) async fn all_saved(self) -> Result<(), Said> {
        for _ in 0..20 {
            let queue = self.queue();
            queue.pump().await;
            if !queue.is_waiting() {
                return Ok(());
            }
            page::wait(100).await;
        }
        Err(words::NOT_NOW)
    }
}
