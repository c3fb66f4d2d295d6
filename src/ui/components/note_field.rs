//! A text field that saves itself when typing pauses, and when the screen is left.

use crate::ui::platform::clock;
use leptos::{ev, prelude::*};

/// How long a pause in typing is, in milliseconds.
const PAUSE_MILLIS: u64 = 500;

/// A labelled text area. `start` is its first text; `keep` is given the text at each pause, when the page is hidden, and
/// when the field goes away.
pub fn note_field(
    id: String,
    label: &'static str,
    limit: usize,
    too_long: &'static str,
    start: String,
    keep: impl Fn(String) + Clone + Send + Sync + 'static,
) -> AnyView {
    let text = RwSignal::new(start.clone());
    let kept = StoredValue::new(start.clone());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let long = RwSignal::new(false);
    let flush = move || {
        let now = text.get_untracked();
        if kept.with_value(|k| *k != now) && now.chars().count() <= limit {
            kept.set_value(now.clone());
            keep(now);
        }
    };
    let (at_pause, at_end) = (flush.clone(), flush.clone());
    let hidden = window_event_listener(ev::pagehide, move |_| flush());
    on_cleanup(move || {
        hidden.remove();
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        at_end();
    });
    let (error_id, described) = (format!("{id}-oops"), format!("{id}-oops"));
    view! {
        <div>
            <label class="field-label" for=id.clone()>{label}</label>
            <textarea
                class="input"
                id=id
                rows="2"
                aria-invalid=move || long.get().then_some("true")
                aria-describedby=move || long.get().then(|| described.clone())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    long.set(typed.chars().count() > limit);
                    text.set(typed);
                    if let Some(old) = timer.get_value() {
                        old.clear();
                    }
                    timer.set_value(clock::after(PAUSE_MILLIS, at_pause.clone()));
                }
            >
                {start}
            </textarea>
            <p class="oops" id=error_id role="alert">{move || long.get().then_some(too_long)}</p>
        </div>
    }
    .into_any()
}
