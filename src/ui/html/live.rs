//! Views and texts that follow what they read.

use super::nothing;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// A boxed closure that is read again whenever something that it reads changes.
pub(in crate::ui) type Read<T> = Box<dyn FnMut() -> T + Send>;

/// What Leptos follows: one type for every closure with the same answer.
pub(in crate::ui) fn live<T: 'static>(read: Read<T>) -> Arc<Mutex<dyn FnMut() -> T + Send>> {
    Arc::new(Mutex::new(read))
}

/// Text that follows what `read` reads.
pub fn says(read: impl FnMut() -> String + Send + 'static) -> AnyView {
    live_text(Box::new(read))
}

#[inline(never)]
fn live_text(read: Read<String>) -> AnyView {
    live(read).into_any()
}

/// A view that is drawn anew whenever something that `draw` reads changes.
pub fn shows(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    live_view(Box::new(draw))
}

#[inline(never)]
fn live_view(draw: Read<AnyView>) -> AnyView {
    live(draw).into_any()
}

/// A view that is drawn anew only when its key changes, whatever else `key` read.
pub fn shows_by(
    key: impl Fn() -> String + Send + Sync + 'static,
    draw: impl Fn(&str) -> AnyView + Send + 'static,
) -> AnyView {
    live_view_by(Box::new(key), Box::new(draw))
}

#[inline(never)]
fn live_view_by(
    key: Box<dyn Fn() -> String + Send + Sync>,
    draw: Box<dyn Fn(&str) -> AnyView + Send>,
) -> AnyView {
    let key = Memo::new(move |_| key());
    // Drawn outside of tracking: the key alone says when.
    shows(move || key.with(|key| untrack(|| draw(key))))
}

/// A view that is there while `condition` holds.
pub fn shows_if(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    draw: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    live_view_if(Box::new(condition), Box::new(draw))
}

#[inline(never)]
fn live_view_if(
    condition: Box<dyn Fn() -> bool + Send + Sync>,
    draw: Box<dyn Fn() -> AnyView + Send>,
) -> AnyView {
    let key = move || {
        if condition() {
            "1".to_owned()
        } else {
            String::new()
        }
    };
    shows_by(
        key,
        move |key| if key.is_empty() { nothing() } else { draw() },
    )
}
