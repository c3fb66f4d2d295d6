//! The start in a browser: load, take over the page, follow other tabs and the clock.

use super::{
    app::app,
    chunk,
    pages::today::add_activity,
    platform::{intl, page, random},
    reading,
    router::{self, Router},
    state::AppState,
};
use crate::{
    route::Route,
    storage::{Store, format::key, load, local, mirror, tab_lock},
    text::activities::STARTER_NAMES,
};
use leptos::{ev, prelude::*};
use std::{cell::Cell, rc::Rc, time::Duration};

/// Loads the journal, then mounts the app in place of what `#app` held.
pub fn start() {
    // Leptos has no executor before something is mounted.
    wasm_bindgen_futures::spawn_local(Box::pin(async {
        let mirror = mirror::open().await;
        let store = Rc::new(Store::new(local::open(), mirror, tab_lock::open()));
        let loaded = load(&store, &random::new_id(), &STARTER_NAMES).await;
        let Some(root) = page::by_id("app") else {
            return;
        };
        let route = router::here().and_then(|(route, _)| route);
        if route.is_some_and(chunk::is_apart) && !chunk::fetch().await {
            return page::leave_as_it_is();
        }
        // A form that stood there half filled in is drawn with the rest, so that nothing moves.
        if route == Some(Route::Today) && loaded.drafts.contains_key(add_activity::FORM) {
            chunk::fetch().await;
        }
        // A page to be read is taken over when its words are here, or with those that it shows.
        if route.is_some_and(reading::is_read) {
            reading::fetch_or_keep().await;
        }
        root.set_inner_html("");
        let mounted = mount_to(root, move || {
            let state = AppState::new(loaded, Rc::clone(&store), intl::first_weekday());
            follow_other_tabs(state);
            follow_the_clock(state);
            follow_the_end(state);
            follow_the_lock(state);
            leptos::task::spawn_local(chunk::follow(state));
            leptos::task::spawn_local(reading::follow(state));
            app(state, Router::browser())
        });
        mounted.forget();
    }));
}

/// What another tab wrote is shown here; after an erase or a replacement the page starts anew.
fn follow_other_tabs(state: AppState) {
    let heard = window_event_listener(ev::storage, move |event| {
        if state.sample.get_untracked() {
            return;
        }
        let Some(name) = event.key() else {
            return page::reload();
        };
        let text = event.new_value();
        match (name.as_str(), text) {
            (key::EPOCH, _) => page::reload(),
            (key::LOCK, Some(header)) if !state.has_lock() => state.locked.set(header),
            (key::THEME, text) => {
                let word = text.unwrap_or_else(|| "system".to_owned());
                page::apply_theme(&word);
                state.theme.set(word);
            }
            (key::REGION, text) => state.region.set(text.unwrap_or_default()),
            (_, Some(text)) => state.hear(name, text),
            _ => {}
        }
    });
    // It serves the page for as long as it lives.
    std::mem::forget(heard);
}

/// What still waits when the page goes, or is put out of sight for good, is put where it can be at once.
fn follow_the_end(state: AppState) {
    let gone = window_event_listener(ev::pagehide, move |_| state.queue().save_in_passing());
    let hidden = window_event_listener(ev::visibilitychange, move |_| {
        state.queue().save_in_passing()
    });
    std::mem::forget((gone, hidden));
}

/// A log with a lock locks again when it was out of sight for as long as the person chose.
fn follow_the_lock(state: AppState) {
    let hidden = Rc::new(Cell::new(0.0));
    let since = Rc::clone(&hidden);
    let looked = window_event_listener(ev::visibilitychange, move |_| {
        state.look_at_the_lock(&since);
    });
    std::mem::forget(looked);
    drop(set_interval_with_handle(
        move || state.look_at_the_lock(&hidden),
        Duration::from_secs(30),
    ));
}

/// A new log day is noticed when the page comes back into view, and at least every minute.
fn follow_the_clock(state: AppState) {
    let shown = window_event_listener(ev::visibilitychange, move |_| state.look_at_the_clock());
    let focused = window_event_listener(ev::focus, move |_| state.look_at_the_clock());
    std::mem::forget((shown, focused));
    drop(set_interval_with_handle(
        move || state.look_at_the_clock(),
        Duration::from_secs(60),
    ));
}
