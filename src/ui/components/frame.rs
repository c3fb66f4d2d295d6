//! What stands round a screen: its header with the two links that are always there, its foot, and cards.

use super::icon::{SHIELD, SLIDERS, icon};
use crate::{route::Route, text::shell, ui::router::href};
use leptos::prelude::*;

/// The header: a small line, the heading, and the links to the warning signs and the settings.
pub fn header(above: impl IntoView + 'static, heading: impl IntoView + 'static) -> AnyView {
    view! {
        <header class="top">
            <div>
                <p>{above.into_any()}</p>
                <h1 tabindex="-1">{heading.into_any()}</h1>
            </div>
            <a class="icon-link" href=href(Route::WarningSigns) aria-label=shell::WARNING_SIGNS>
                {icon(SHIELD)}
            </a>
            <a class="icon-link" href=href(Route::Settings) aria-label=shell::SETTINGS>
                {icon(SLIDERS)}
            </a>
        </header>
    }
    .into_any()
}

/// A white card.
pub fn card(inside: impl IntoView + 'static) -> AnyView {
    view! { <section class="card">{inside.into_any()}</section> }.into_any()
}

/// The one line at every page's foot.
pub fn foot() -> AnyView {
    view! {
        <footer class="foot">
            <p>
                {shell::FOOT_BEFORE}
                <a href=href(Route::WarningSigns)>{shell::FOOT_LINK}</a>
                {shell::FOOT_AFTER}
            </p>
        </footer>
    }
    .into_any()
}

/// HTML that `build.rs` made from our own Markdown: the only place where markup is set, never a person's words.
pub fn prose(html: &'static str) -> AnyView {
    view! { <div class="prose" inner_html=html></div> }.into_any()
}
