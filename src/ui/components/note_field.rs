//! A text field that saves itself when typing pauses, and when the screen is left.

use super::stepper::oops_line;
use crate::ui::{
    html::{Inside, el, typed},
    platform::clock,
    state::state,
};
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// How long a pause in typing is, in milliseconds.
const PAUSE_MILLIS: u64 = 500;

/// Calls `keep` when typing pauses, when the page is hidden, and when the screen is left; the returned function is to be
/// called at each change.
pub fn at_pauses(
    keep: impl Fn() + Send + Sync + 'static,
) -> impl Fn() + Clone + Send + Sync + 'static {
    let keep: Arc<dyn Fn() + Send + Sync> = Arc::new(keep);
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    };
    let (at_hide, at_end) = (Arc::clone(&keep), Arc::clone(&keep));
    let app = state();
    let leave = move || {
        at_hide();
        app.queue().save_in_passing();
    };
    // A phone that is put away may never say more than the first.
    let away = leave.clone();
    let hidden = window_event_listener(ev::visibilitychange, move |_| away());
    let gone = window_event_listener(ev::pagehide, move |_| leave());
    on_cleanup(move || {
        hidden.remove();
        gone.remove();
        stop();
        at_end();
    });
    move || {
        stop();
        let keep = Arc::clone(&keep);
        timer.set_value(clock::after(PAUSE_MILLIS, move || keep()));
    }
}

/// What a note's field asks.
pub struct Note {
    /// The field's id, unique on the page.
    pub id: String,
    /// Its label.
    pub label: &'static str,
    /// The most characters that are kept.
    pub limit: usize,
    /// What is said above that.
    pub too_long: &'static str,
}

/// A labelled text area that shows `value`; `keep` is given the text whenever typing changed it.
pub fn note_field(
    note: Note,
    value: impl Fn() -> String + Send + Sync + 'static,
    keep: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let Note {
        id,
        label,
        limit,
        too_long,
    } = note;
    let text = RwSignal::new(untrack(&value));
    let kept = StoredValue::new(text.get_untracked());
    let oops = RwSignal::new(String::new());
    let changed = at_pauses(move || {
        let now = text.try_get_untracked().unwrap_or_default();
        if kept.try_with_value(|k| *k != now) == Some(true) && now.chars().count() <= limit {
            kept.set_value(now.clone());
            keep(now);
        }
    });
    // An undo or another tab may change the note: that is shown, unless something was typed that is not kept yet.
    let shown = move || {
        let now = value();
        if kept.with_value(|k| text.with_untracked(|t| t != k)) {
            return text.get_untracked();
        }
        kept.set_value(now.clone());
        text.set(now.clone());
        now
    };
    let message = [&id, "-oops"].concat();
    let area = el("textarea")
        .class("input")
        .id(id.clone())
        .attr("rows", "2")
        // Or the browser keeps what is typed in files of its own, beyond a lock.
        .attr("autocomplete", "off")
        .wrong(oops, message.clone())
        .value(shown)
        .on("input", move |event| {
            let now = typed(&event);
            let long = now.chars().count() > limit;
            oops.set(if long { too_long } else { "" }.to_owned());
            text.set(now);
            changed();
        });
    el("div")
        .child(
            el("label")
                .class("field-label")
                .attr("for", id)
                .child(label),
        )
        .child(area)
        .child(oops_line(message, oops))
        .view()
}
