//! A file on its way out, and what became of it.

use crate::{
    text::data as words,
    ui::{
        html::{Inside, div, el, link, nothing, p, shows},
        moving::Copied,
        platform::{
            files::{self, Shared},
            share::offer,
        },
        state::AppState,
    },
};
use leptos::prelude::*;

/// What is said of the last file, and where it is.
#[derive(Clone, Copy)]
pub struct Outbox {
    app: AppState,
    /// Whether what leaves is a backup: it is noted once it has left.
    is_backup: bool,
    said: RwSignal<String>,
    name: RwSignal<String>,
    address: RwSignal<String>,
}

impl Outbox {
    /// An empty one.
    pub fn new(app: AppState, is_backup: bool) -> Self {
        let empty = || RwSignal::new(String::new());
        let outbox = Self {
            app,
            is_backup,
            said: empty(),
            name: empty(),
            address: empty(),
        };
        on_cleanup(move || outbox.forget());
        outbox
    }

    fn forget(self) {
        let address = self.address.try_get_untracked().unwrap_or_default();
        if !address.is_empty() {
            files::forget(address);
        }
    }

    /// Offers the file: to the share sheet where there is one, else as a download.
    pub async fn send(self, file: Copied) {
        let Some((shared, address)) = offer(&file.name, file.media, &file.text).await else {
            // The screen may be gone by then.
            self.said.try_set(words::NO_FILE.to_owned());
            return;
        };
        if shared != Shared::PutOff {
            self.left();
        }
        if self.address.is_disposed() {
            return files::forget(address);
        }
        self.forget();
        let said = match shared {
            Shared::Done => words::SHARED,
            Shared::PutOff => words::PUT_OFF,
            Shared::Cannot => words::MADE,
        };
        self.name.set(file.name);
        self.address.set(address);
        self.said.set(said.to_owned());
    }

    fn left(self) {
        if self.is_backup {
            self.app.note_backup();
        }
    }

    /// What is said, and the file to download once more.
    pub fn shown(self) -> AnyView {
        let inside = shows(move || {
            let said = self.said.get();
            if said.is_empty() {
                return nothing();
            }
            let (name, address) = (self.name.get(), self.address.get());
            let again = (!address.is_empty()).then(|| {
                link(address, words::DOWNLOAD)
                    .attr("download", name.clone())
                    .class("text-btn")
                    .on("click", move |_| self.left())
            });
            div("note")
                .child(p(vec![
                    said.view(),
                    " ".view(),
                    el("strong").child(name).view(),
                ]))
                .child(again)
                .view()
        });
        el("div").attr("role", "status").child(inside).view()
    }
}
