//! How saving stands, and the undo of the last change.

use super::saving::status_words;
use crate::{
    storage::SaveStatus,
    text::{save, settings, today as words},
    ui::state::state,
};
use leptos::prelude::*;

/// The line at the foot of a screen that writes: "Saved on this device", and Undo for ten seconds.
pub fn status_line() -> AnyView {
    let app = state();
    let undoable = move || app.undo.with(Option::is_some);
    view! {
        <div class="status" class:undo=undoable>
            <span role="status">
                {move || {
                    if app.sample.get() {
                        return settings::SAMPLE_STATUS.to_owned();
                    }
                    let done = app.undo.with(|u| u.as_ref().map(|u| u.said.clone()));
                    match (app.status.get(), done) {
                        (SaveStatus::Saved, Some(done)) => words::said_and_saved(&done),
                        (status, _) => status_words(status).to_owned(),
                    }
                }}
            </span>
            <Show when=undoable>
                <button type="button" class="text-btn" on:click=move |_| app.take_back()>
                    {words::UNDO}
                </button>
            </Show>
            <Show when=move || matches!(app.status.get(), SaveStatus::NotSaved(_))>
                <button type="button" class="text-btn" on:click=move |_| app.try_again()>
                    {save::TRY_AGAIN}
                </button>
            </Show>
        </div>
    }
    .into_any()
}
