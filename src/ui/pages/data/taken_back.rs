//! The way back from an import.

use crate::{
    text::bring as words,
    ui::{
        components::frame::card,
        html::{Inside, button, many, says, shows_if, soft},
        platform::page,
        state::AppState,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The way back from the last import, until the next start; `then` is called once it is taken back.
pub fn undo_card(
    app: AppState,
    there: RwSignal<bool>,
    then: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let told = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let back = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(Box::pin(async move {
            let done = app.take_import_back().await;
            // The screen may be gone by then.
            if busy.try_set(false).is_some() {
                return;
            }
            match done {
                Ok(()) => {
                    there.set(false);
                    told.set(words::UNDONE.to_owned());
                    then();
                    page::focus_soon("h1");
                }
                Err(why) => told.set([words::NOT_DONE, " ", why].concat()),
            }
        }));
    };
    let offer = shows_if(
        move || there.get(),
        move || {
            card()
                .child(button("btn quiet wide", words::UNDO, back))
                .child(soft(words::UNDO_WHY))
                .view()
        },
    );
    // A later import is in, whatever became of an earlier one.
    let now = move || {
        let told = told.get();
        if there.get() && told == words::UNDONE {
            String::new()
        } else {
            told
        }
    };
    let said = soft(says(now)).attr("role", "status");
    many(vec![offer, said.view()])
}
