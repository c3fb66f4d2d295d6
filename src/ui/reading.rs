//! The long texts on their way to the screen: see [`crate::content::reading`].

use super::{
    components::frame::prose,
    html::{Inside, shows, soft},
    platform::fetch,
    state::{AppState, state},
};
use crate::{
    content::{Body, reading},
    route::Route,
    text::learn as words,
};
use leptos::prelude::*;

/// Whether a screen is made of long texts.
#[must_use]
pub const fn is_read(route: Route) -> bool {
    matches!(route, Route::Chapter(_) | Route::Faq | Route::Sources)
}

/// Fetches the texts unless they are here; tells whether they are.
pub async fn fetch() -> bool {
    reading::is_here() || fetch::text(reading::FILE).await.is_some_and(reading::take)
}

/// Fetches the texts and lets every screen that waits for them know.
pub async fn follow(app: AppState) {
    let here = fetch().await;
    app.waiting
        .set(if here { "" } else { words::NOT_HERE }.to_owned());
}

/// What to say in place of the texts: nothing once they are here.
#[must_use]
pub fn waiting() -> String {
    if reading::is_here() {
        ""
    } else {
        words::COMING
    }
    .to_owned()
}

/// A long text, or why it is not here yet.
pub fn long_text(body: Body) -> AnyView {
    let app = state();
    shows(move || {
        app.waiting.with(|waiting| {
            if waiting.is_empty() {
                prose(body.html())
            } else {
                soft(waiting.clone()).view()
            }
        })
    })
}
