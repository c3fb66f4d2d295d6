//! What comes to the page from elsewhere: how its own saves went, what they found, and what other tabs wrote.

use super::state::AppState;
use crate::{
    domain::journal::Journal,
    storage::{
        Hear, SaveStatus,
        format::{body_of, key::Key, merge_body, settings::take_drafts},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::collections::BTreeMap;

/// The signals that a save touches.
#[derive(Clone, Copy)]
pub struct Screen {
    /// All that the person wrote.
    pub journal: RwSignal<Journal>,
    /// How saving stands.
    pub status: RwSignal<SaveStatus>,
    /// Typed text that is not yet part of an entry.
    pub drafts: RwSignal<BTreeMap<String, String>>,
    /// Whether the sample journal is shown: it takes nothing in.
    pub sample: RwSignal<bool>,
}

impl Screen {
    /// The hour at which the person's day starts.
    #[must_use]
    pub fn starts_at(&self) -> u8 {
        self.journal.with_untracked(|j| j.settings.day_starts_at)
    }
}

impl Hear for Screen {
    fn status(&self, status: SaveStatus) {
        self.status.set(status);
    }

    fn merged(&self, kind: Key, body: &str) {
        if self.sample.get_untracked() {
            return;
        }
        if let Key::Part(part) = kind {
            self.journal.update(|journal| {
                merge_body(journal, part, body);
            });
        } else if let Some(drafts) = take_drafts(body) {
            self.drafts.set(drafts);
        }
    }
}

impl AppState {
    /// What a save touches of it.
    pub(super) fn screen(&self) -> Screen {
        Screen {
            journal: self.journal,
            status: self.status,
            drafts: self.drafts,
            sample: self.sample,
        }
    }

    /// Takes in what another tab wrote under a key. What cannot be read is left to the next start, which keeps it aside and
    /// says so.
    pub fn hear(self, key: String, text: String) {
        let Some(kind) = Key::of(&key) else { return };
        if !matches!(kind, Key::Part(_) | Key::Drafts) {
            return;
        }
        let queue = self.queue();
        let screen = self.screen();
        spawn_local(async move {
            let Some(body) = queue.open(&key, &text).await else {
                return;
            };
            screen.merged(kind, &body);
            // Without locks two tabs may write over each other: the one that knows more says it again.
            if let Key::Part(part) = kind
                && self
                    .journal
                    .with_untracked(|journal| body_of(part, journal).1 != body)
            {
                self.save(part);
            }
        });
    }
}
