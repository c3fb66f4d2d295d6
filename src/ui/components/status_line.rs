//! How saving stands, and the undo of the last change.

use super::saving::status_words;
use crate::{
    storage::SaveStatus,
    text::{lock, save, settings, today as words},
    ui::{
        html::{Inside, button, el, says, shows_if},
        platform::page,
        state::state,
    },
};
use leptos::prelude::*;

/// The line at the foot of a screen that writes: "Saved on this device", and Undo for ten seconds.
pub fn status_line() -> AnyView {
    let app = state();
    let undoable = move || app.undo.with(Option::is_some);
    let failed = move || matches!(app.status.get(), SaveStatus::NotSaved(_));
    let said = move || {
        if app.sample.get() {
            return settings::SAMPLE_STATUS.to_owned();
        }
        let done = app.undo.with(|u| u.as_ref().map(|u| u.said.clone()));
        if done.is_some() && !app.locked.with(String::is_empty) {
            return lock::NOT_KEPT.to_owned();
        }
        match (app.status.get(), done) {
            (SaveStatus::Saved, Some(done)) => words::said_and_saved(&done),
            (status, _) => status_words(status).to_owned(),
        }
    };
    el("div")
        .live("class", move || {
            let class = match (undoable(), failed()) {
                (_, true) => "status failed",
                (true, false) => "status undo",
                _ => "status",
            };
            Some(class.to_owned())
        })
        .child(el("span").attr("role", "status").child(says(said)))
        .child(shows_if(undoable, move || {
            hand_on_focus();
            button("text-btn", words::UNDO, move |_| {
                app.take_back();
                // The button is gone then; what was taken back is still to be seen.
                page::catch_focus();
            })
            .id("undo")
            .view()
        }))
        .child(shows_if(failed, move || {
            hand_on_focus();
            button("text-btn", save::TRY_AGAIN, move |_| app.try_again()).view()
        }))
        .view()
}

/// A button that goes by itself, after its ten seconds or because saving went well, leaves its focus to the heading.
fn hand_on_focus() {
    on_cleanup(|| {
        if page::focus(".status :focus") {
            page::catch_focus();
        }
    });
}
