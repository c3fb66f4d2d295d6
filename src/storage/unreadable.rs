//! Texts that could not be read: those that were kept aside, and those that still stand where they were found.

use super::{
    LoadError,
    format::{is_body, key::Key},
    store::Store,
};
use crate::domain::order::sort_short;

impl Store {
    /// Every text of ours that cannot be read, by its key, as it was found; what a later version wrote is not among them.
    pub async fn unreadable(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        let mut keys = self.local_keys().unwrap_or_default();
        sort_short(&mut keys, |a, b| a < b);
        for key in keys {
            let Ok(Some(text)) = self.local.read(&key) else {
                continue;
            };
            let raw = match Key::of(&key) {
                Some(Key::Kept) => self.open_kept(&key, text).await,
                Some(Key::Unknown) => text,
                Some(kind @ (Key::Part(_) | Key::Drafts)) => match self.open(&key, &text).await {
                    Ok(opened) if is_body(kind, &opened.body) => continue,
                    Ok(opened) => opened.raw(&text),
                    Err(LoadError::Newer { .. }) => continue,
                    Err(_) => text,
                },
                _ => continue,
            };
            found.push((key, raw));
        }
        found
    }
}
