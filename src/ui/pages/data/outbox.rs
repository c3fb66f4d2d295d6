//! A file on its way out, and what became of it.

use crate::{
    text::data as words,
    ui::{
        components::handed_on::{HandedOn, Said},
        html::{Inside, div, el, nothing, p, shows},
        moving::Copied,
        state::AppState,
    },
};
use leptos::prelude::*;

const SAID: Said = Said {
    shared: words::SHARED,
    put_off: words::PUT_OFF,
    made: words::MADE,
    no_file: words::NO_FILE,
};

/// What is said of the last file, and where it is.
#[derive(Clone, Copy)]
pub struct Outbox {
    app: AppState,
    /// Whether what leaves is a backup: it is noted once it has left.
    is_backup: bool,
    handed: HandedOn,
}

impl Outbox {
    /// An empty one.
    pub fn new(app: AppState, is_backup: bool) -> Self {
        Self {
            app,
            is_backup,
            handed: HandedOn::none_yet(),
        }
    }

    /// Offers the file: to the share sheet where there is one, else as a download.
    pub async fn send(self, file: Copied) {
        let Copied { name, media, text } = file;
        if self.handed.offer(&name, media, &text, &SAID).await {
            self.left();
        }
    }

    fn left(self) {
        if self.is_backup {
            self.app.note_backup();
        }
    }

    /// What is said, and the file to download once more.
    pub fn shown(self) -> AnyView {
        let inside = shows(move || {
            let (said, name) = self.handed.told();
            if said.is_empty() {
                return nothing();
            }
            let again = self.handed.again(words::DOWNLOAD);
            div("note")
                .child(p(vec![
                    said.view(),
                    " ".view(),
                    el("strong").child(name).view(),
                ]))
                .child(again.map(|link| link.on("click", move |_| self.left())))
                .view()
        });
        el("div").attr("role", "status").child(inside).view()
    }
}
