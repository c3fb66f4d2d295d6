//! What is kept beside the journal: the theme, the country, and text that is not yet an entry.

use super::{platform::page, state::AppState};
use crate::storage::format::key;
use leptos::prelude::*;

impl AppState {
    /// Keeps typed text of a form that is not yet an entry; empty text forgets it.
    pub fn keep_draft(self, form: &str, text: &str) {
        let known = self
            .drafts
            .with_untracked(|d| d.get(form).cloned().unwrap_or_default());
        if known == text {
            return;
        }
        self.drafts.update(|drafts| {
            if text.is_empty() {
                drafts.remove(form);
            } else {
                drafts.insert(form.to_owned(), text.to_owned());
            }
        });
        self.write(|queue| {
            self.drafts
                .with_untracked(|drafts| queue.put_drafts(drafts))
        });
    }

    /// Chooses a theme: `system`, `light` or `dark`.
    pub fn choose_theme(self, word: &str) {
        self.theme.set(word.to_owned());
        page::apply_theme(word);
        self.write(|queue| queue.put(key::THEME.to_owned(), word.to_owned()));
    }

    /// Chooses the region of the emergency numbers.
    pub fn choose_region(self, code: &str) {
        self.region.set(code.to_owned());
        self.write(|queue| queue.put(key::REGION.to_owned(), code.to_owned()));
    }
}
