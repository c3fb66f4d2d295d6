//! A file that was handed on: what is said of it, and where it still is.

use crate::ui::{
    html::{El, link},
    platform::{
        files::{self, Shared},
        share::offer,
    },
};
use leptos::prelude::*;

/// The sentences for what may become of a file.
pub struct Said {
    /// The share sheet took it.
    pub shared: &'static str,
    /// The share sheet was closed.
    pub put_off: &'static str,
    /// It is in the downloads.
    pub made: &'static str,
    /// The browser makes no file.
    pub no_file: &'static str,
}

/// The last file of a screen. Its address goes with the screen or with the next file.
#[derive(Clone, Copy)]
pub struct HandedOn {
    said: RwSignal<String>,
    name: RwSignal<String>,
    address: RwSignal<String>,
}

impl HandedOn {
    /// No file so far.
    pub fn none_yet() -> Self {
        let empty = || RwSignal::new(String::new());
        let handed = Self {
            said: empty(),
            name: empty(),
            address: empty(),
        };
        on_cleanup(move || handed.forget());
        handed
    }

    fn forget(self) {
        let address = self.address.try_get_untracked().unwrap_or_default();
        if !address.is_empty() {
            files::forget(address);
        }
    }

    /// The file is no longer what the screen says.
    pub fn is_old(self) {
        self.forget();
        for text in [self.said, self.name, self.address] {
            text.set(String::new());
        }
    }

    /// Offers a file: to the share sheet where there is one, else as a download. `true` when it left; the screen may be gone by
    /// then.
    pub async fn offer(self, name: &str, kind: &str, text: &str, words: &Said) -> bool {
        let Some((shared, address)) = offer(name, kind, text).await else {
            self.said.try_set(words.no_file.to_owned());
            return false;
        };
        if self.address.is_disposed() {
            files::forget(address);
        } else {
            self.forget();
            let said = match shared {
                Shared::Done => words.shared,
                Shared::PutOff => words.put_off,
                Shared::Cannot => words.made,
            };
            self.name.set(name.to_owned());
            self.address.set(address);
            self.said.set(said.to_owned());
        }
        shared != Shared::PutOff
    }

    /// What is said of the file, and its name; empty while there is none.
    pub fn told(self) -> (String, String) {
        (self.said.get(), self.name.get())
    }

    /// The link that downloads it once more, while it can be had.
    pub fn again(self, label: &'static str) -> Option<El> {
        let address = self.address.get();
        (!address.is_empty()).then(|| {
            link(address, label)
                .attr("download", self.name.get())
                .class("text-btn")
        })
    }
}
