//! The half-typed text of a form that is sent: a draft of it outlives whatever draws the form anew, and leaving the screen.

use super::note_field::at_pauses;
use crate::ui::{
    html::{El, el, typed},
    state::AppState,
};
use leptos::prelude::*;

/// The text of a field, and the draft that is kept of it while it differs from what is saved.
#[derive(Clone, Copy)]
pub struct HalfTyped {
    /// What stands in the field.
    pub text: RwSignal<String>,
    app: AppState,
    form: StoredValue<String>,
    saved: StoredValue<String>,
}

impl HalfTyped {
    /// The draft of this form; `saved` where there is none.
    #[must_use]
    pub fn new(app: AppState, form: String, saved: String) -> Self {
        let kept = app.drafts.with_untracked(|d| d.get(&form).cloned());
        Self {
            text: RwSignal::new(kept.unwrap_or_else(|| saved.clone())),
            app,
            form: StoredValue::new(form),
            saved: StoredValue::new(saved),
        }
    }

    /// Whether something stands in the field that is not saved.
    #[must_use]
    pub fn waits(self) -> bool {
        let text = self.text.get_untracked();
        self.saved.with_value(|saved| *saved != text)
    }

    /// What the field calls at each letter. The draft goes once `still` no longer holds: what it was typed for is gone.
    pub fn typing(
        self,
        still: impl Fn() -> bool + Send + Sync + 'static,
    ) -> impl Fn() + Clone + Send + Sync + 'static {
        at_pauses(move || self.keep(still()))
    }

    /// The field: a line of text, what is wrong with it (said by the element of this id) and, at each letter, what
    /// [`HalfTyped::typing`] gave.
    pub fn field(
        self,
        id: String,
        oops: RwSignal<String>,
        message: String,
        changed: impl Fn() + 'static,
    ) -> El {
        el("input")
            .class("input")
            .id(id)
            .attr("type", "text")
            .attr("autocomplete", "off")
            .wrong(oops, message)
            .value(move || self.text.get())
            .on("input", move |event| {
                self.text.set(typed(&event));
                oops.set(String::new());
                changed();
            })
    }

    fn keep(self, still: bool) {
        let known = (
            self.form.try_get_value(),
            self.text.try_get_untracked(),
            self.saved.try_get_value(),
        );
        // The form may be gone by then.
        if let (Some(form), Some(text), Some(saved)) = known {
            let waits = still && text != saved;
            self.app.keep_draft(&form, if waits { &text } else { "" });
        }
    }

    /// Empties the field: what stood in it was sent, or is not wanted. No draft of it is left.
    pub fn given_up(self) {
        self.text.set(String::new());
        self.done();
    }

    /// It is saved, or given up: no draft of it is left.
    pub fn done(self) {
        self.saved.set_value(self.text.get_untracked());
        self.keep(true);
    }
}
