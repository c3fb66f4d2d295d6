//! The long texts on their way to the screen: see [`crate::content::reading`].

use super::{
    components::frame::prose,
    html::{Inside, button, shows, shows_if, soft},
    platform::{fetch, page},
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

/// Fetches the texts; where that cannot be done, keeps those that the page before the app shows.
pub async fn fetch_or_keep() {
    if !fetch().await {
        let shown = (0..reading::COUNT)
            .map(|place| page::markup_of(&["[data-text=\"", &place.to_string(), "\"]"].concat()));
        reading::take_shown(shown.collect());
    }
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
        app.waiting.with(|waiting| match body.html() {
            "" => soft(waiting.clone()).view(),
            html => prose(html)
                .attr("data-text", body.place().to_string())
                .view(),
        })
    })
}

/// A button while the texts, of which `one` is on this screen, could not be fetched: the page that is loaded anew brings its words
/// with it.
pub fn try_again(one: Option<Body>) -> AnyView {
    let app = state();
    let lacks = move || {
        let said = app.waiting.with(|waiting| waiting == words::NOT_HERE);
        said && one.is_some_and(|body| body.html().is_empty())
    };
    shows_if(lacks, || {
        button("btn quiet mt", words::TRY_AGAIN, |_| page::reload()).view()
    })
}
