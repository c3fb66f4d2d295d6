//! Taking changes back, also those that touch several kinds of the plan's records at once.

use super::{
    platform::clock,
    state::AppState,
    undo::{self, Also, PutBack, Undo},
};
use crate::domain::{
    journal::{Journal, Part},
    plan::Kind,
};
use leptos::prelude::*;
use std::sync::Arc;

/// How long an undo is offered, in milliseconds.
const UNDO_MILLIS: u64 = 10_000;

impl AppState {
    /// One kind of the plan's records as it is now: what an undo puts back.
    #[must_use]
    pub fn as_it_is<T: Clone + Send + Sync + 'static>(self, kind: Kind<T>) -> Arc<PutBack> {
        let earlier = self
            .journal
            .try_update_untracked(|j| kind(&mut j.plan).clone());
        undo::records(kind, earlier.unwrap_or_default())
    }

    /// Changes several kinds of records; `said` names the change in the undo line, which puts all of `kinds` back.
    pub fn change_kinds<'a>(
        self,
        kinds: Vec<Arc<PutBack>>,
        said: impl Into<String>,
        change: impl FnOnce(&mut Journal) + 'a,
    ) {
        let back = Arc::new(move |journal: &mut Journal, edit| {
            kinds.iter().fold(Part::Plan, |_, back| back(journal, edit))
        });
        self.change(said.into(), back, Part::Plan, Box::new(change));
    }

    /// Takes the offered change back.
    pub fn take_back(self) {
        let Some(undo) = self.undo.get_untracked() else {
            return;
        };
        self.undo.set(None);
        self.put_back(&undo);
    }

    /// Takes one change back, and what goes with it.
    pub fn put_back(self, undo: &Undo) {
        if let Some(also) = &undo.also {
            also(self);
        }
        let part = self.journal.try_update(|journal| undo.apply(journal));
        if let Some(part) = part {
            self.save(part);
        }
    }

    /// Has something else done when the last change is taken back.
    pub fn undo_also(self, also: Arc<Also>) {
        self.undo.update(|undo| {
            if let Some(undo) = undo {
                undo.also = Some(also);
            }
        });
    }

    pub(super) fn offer_undo(self, undo: Undo) {
        let edit = undo.edit;
        self.undo.set(Some(undo));
        clock::after(UNDO_MILLIS, move || {
            // The page may be gone by then; a newer change has its own ten seconds.
            let still = self
                .undo
                .try_with_untracked(|now| now.as_ref().is_some_and(|u| u.edit == edit));
            if still == Some(true) {
                self.undo.set(None);
            }
        });
    }
}
