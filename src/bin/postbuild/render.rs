//! A route drawn to HTML text by the app itself.

use gradual::{
    domain::day::Weekday,
    route::Route,
    storage::{Loaded, Store, memory::MemoryBackend},
    ui::{app::app, router::Router, state::AppState},
};
use leptos::prelude::*;
use std::rc::Rc;

/// Makes drawing possible; once, before the first [`draw`].
pub fn start() {
    // A second call finds it done.
    drop(any_spawner::Executor::init_futures_executor());
}

/// The app's HTML on a device where nothing was written yet; `None` is the page for an unknown address.
#[must_use]
pub fn draw(route: Option<Route>) -> String {
    html(|| {
        let nothing = Store::alone(Rc::new(MemoryBackend::new()));
        // Whether there is a safety copy is said by the app, in the browser.
        let loaded = Loaded {
            mirrored: true,
            ..Loaded::default()
        };
        let state = AppState::new(loaded, nothing, Weekday::MONDAY);
        app(state, Router::fixed(route))
    })
}

/// What `view` gives, as HTML.
pub fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}
