//! Changes that touch several kinds of the plan's records at once, and are taken back at once.

use super::{
    state::AppState,
    undo::{self, PutBack},
};
use crate::domain::{
    journal::{Journal, Part},
    plan::Kind,
};
use leptos::prelude::*;
use std::sync::Arc;

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
}
