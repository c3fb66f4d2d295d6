//! The first visit: one short page, then Today.

use crate::{
    route::Route,
    text::welcome as words,
    ui::{
        components::frame::{card, foot, header},
        platform::page,
        router::href,
        sample,
        state::state,
    },
};
use leptos::prelude::*;

/// The card's name among the dismissed ones.
pub const CARD: &str = "welcome";

/// What Gradual is, what it is not, where the data stays, and the warning signs first.
pub fn welcome_page() -> AnyView {
    let app = state();
    let start = move |_| {
        app.change_settings(|settings| {
            settings.dismissed.insert(CARD.to_owned());
        });
        page::focus_soon("h1");
    };
    view! {
        {header(words::ABOVE, words::HEADING)}
        {card(view! {
            <p>{words::WHAT}</p>
            <p>{words::NOT}</p>
            <p>{words::PRIVATE}</p>
            <div class="note">
                <p>{words::CHECK}</p>
                <p><a href=href(Route::WarningSigns)>{words::CHECK_LINK}</a></p>
            </div>
            <button type="button" class="btn wide" id="start" on:click=start>{words::START}</button>
            <button type="button" class="btn quiet wide" on:click=move |_| sample::enter(app)>{words::SAMPLE}</button>
        })}
        {foot()}
    }
    .into_any()
}
