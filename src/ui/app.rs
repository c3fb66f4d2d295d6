//! The frame round every screen, and which screen it is.

use super::{
    components::{
        icon::{BOOK, CHART, STEPS, SUN, icon},
        saving::{problem_words, why_not_saved},
    },
    pages,
    platform::page,
    router::{Router, href},
    state::{AppState, state},
};
use crate::{
    content::{CHAPTERS, SOURCES_PAGE, SignPage, WARNING_SIGNS},
    route::Route,
    storage::SaveStatus,
    text::{learn, plan, save, settings, shell, today},
};
use leptos::prelude::*;

/// The whole app. `state` and `router` are made by whoever mounts it.
pub fn app(state: AppState, router: Router) -> AnyView {
    provide_context(state);
    provide_context(router);
    // Serves the window's title.
    Effect::new(move |_| page::set_title(&shell::title(title(router.route.get()))));
    view! {
        <a
            class="skip"
            href="#main"
            on:click=move |event| {
                event.prevent_default();
                page::focus("#main");
            }
        >
            {shell::SKIP}
        </a>
        <main class="page" id="main" tabindex="-1">
            {banners()}
            {move || screen(router)}
        </main>
        {tabs(router)}
    }
    .into_any()
}

fn screen(router: Router) -> AnyView {
    let Some(route) = router.route.get() else {
        return pages::not_found();
    };
    match route {
        Route::Today => home(),
        Route::Day => pages::today::day_page(router),
        Route::Trends => pages::trends::trends_page(),
        Route::Plan => pages::plan::plan_page(),
        Route::Learn => pages::learn::learn_page(),
        Route::Chapter(place) => pages::chapter::chapter_page(place),
        Route::Faq => pages::faq::faq_page(router),
        Route::WarningSigns => pages::warning_signs::warning_signs_page(),
        Route::Emergency => pages::warning_signs::after_tick_page(SignPage::Emergency),
        Route::SeeSomeoneToday => pages::warning_signs::after_tick_page(SignPage::Today),
        Route::Crisis => pages::warning_signs::after_tick_page(SignPage::Crisis),
        Route::Sources => pages::sources::sources_page(),
        Route::Settings => pages::settings::settings_page(router),
    }
}

/// On a first visit the welcome, then Today.
fn home() -> AnyView {
    let app = state();
    let welcomed = Memo::new(move |_| {
        app.journal
            .with(|j| j.settings.dismissed.contains(pages::welcome::CARD))
    });
    (move || {
        if welcomed.get() {
            pages::today::today_page()
        } else {
            pages::welcome::welcome_page()
        }
    })
    .into_any()
}

/// The title of a screen.
#[must_use]
pub fn title(route: Option<Route>) -> &'static str {
    match route {
        None => shell::NOT_FOUND,
        Some(Route::Today) => shell::TODAY,
        Some(Route::Day) => today::PAST_ABOVE,
        Some(Route::Trends) => shell::TRENDS,
        Some(Route::Plan) => plan::HEADING,
        Some(Route::Learn) => learn::HEADING,
        Some(Route::Chapter(place)) => CHAPTERS
            .get(usize::from(place))
            .map_or(shell::NOT_FOUND, |c| c.title),
        Some(Route::Faq) => shell::FAQ,
        Some(Route::WarningSigns) => WARNING_SIGNS.title,
        Some(Route::Emergency) => WARNING_SIGNS.emergency.title,
        Some(Route::SeeSomeoneToday) => WARNING_SIGNS.today.title,
        Some(Route::Crisis) => WARNING_SIGNS.crisis.title,
        Some(Route::Sources) => SOURCES_PAGE.title,
        Some(Route::Settings) => shell::SETTINGS,
    }
}

/// What lasts above every screen: the sample's mark, storage that does not work, text that could not be read.
fn banners() -> AnyView {
    let app = state();
    view! {
        <Show when=move || app.sample.get()>
            <div class="note warn banner mt" role="note">
                <p>{settings::SAMPLE_BANNER}</p>
                <button type="button" class="btn quiet small" on:click=move |_| page::reload()>
                    {settings::SAMPLE_LEAVE}
                </button>
            </div>
        </Show>
        <Show when=move || matches!(app.status.get(), SaveStatus::NotSaved(_)) && !app.sample.get()>
            <div class="note warn banner mt" role="alert">
                <p>
                    {save::NOT_SAVED} " "
                    {move || match app.status.get() {
                        SaveStatus::NotSaved(error) => why_not_saved(error),
                        _ => "",
                    }}
                </p>
            </div>
        </Show>
        <Show when=move || app.problems.with(|p| !p.is_empty())>
            <div class="note warn banner mt" role="note">
                {move || {
                    app.problems
                        .with(|all| problem_words(all))
                        .into_iter()
                        .map(|said| view! { <p>{said}</p> }.into_any())
                        .collect::<Vec<_>>()
                }}
            </div>
        </Show>
    }
    .into_any()
}

fn tabs(router: Router) -> AnyView {
    let tab = |to: Route, label: &'static str, path: &'static str| {
        let current = move || {
            let at = router.route.get();
            let inside = match to {
                Route::Today => matches!(at, Some(Route::Today | Route::Day)),
                Route::Learn => matches!(
                    at,
                    Some(Route::Learn | Route::Chapter(_) | Route::Faq | Route::Sources)
                ),
                other => at == Some(other),
            };
            inside.then_some(if at == Some(to) { "page" } else { "true" })
        };
        view! {
            <li>
                <a href=href(to) aria-current=current>
                    {icon(path)}
                    <span>{label}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav class="tabs" aria-label=shell::TABS>
            <ul class="tab-list">
                {tab(Route::Today, shell::TODAY, SUN)}
                {tab(Route::Trends, shell::TRENDS, CHART)}
                {tab(Route::Plan, shell::PLAN, STEPS)}
                {tab(Route::Learn, shell::LEARN, BOOK)}
            </ul>
        </nav>
    }
    .into_any()
}
