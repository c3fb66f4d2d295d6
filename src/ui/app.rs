//! The frame round every screen, and which screen it is.

use super::{
    chunk,
    components::{
        icon::{BOOK, CHART, STEPS, SUN, icon},
        saving::why_not_saved,
    },
    html::{Inside, button, el, link, many, nothing, p, shows, shows_by, shows_if},
    pages,
    platform::{in_browser, page},
    router::{Router, href},
    state::{AppState, state},
};
use crate::{
    content::{CHAPTERS, SOURCES_PAGE, SignPage, WARNING_SIGNS},
    route::Route,
    storage::SaveStatus,
    text::{
        baseline, bring, calendar, data, flare, goals, ladder, learn, look_back, plan, reminders,
        report, save, settings, shell, start_here, today,
    },
};
use leptos::prelude::*;

/// The whole app. `state` and `router` are made by whoever mounts it.
pub fn app(state: AppState, router: Router) -> AnyView {
    provide_context(state);
    provide_context(router);
    let skip = link("#main", shell::SKIP)
        .class("skip")
        .on("click", |event| {
            event.prevent_default();
            page::focus("#main");
        });
    let main = el("main")
        .class("page")
        .id("main")
        .attr("tabindex", "-1")
        .child((!in_browser()).then(pages::before::without_javascript))
        .children(banners())
        .child(shows(move || screen(router)));
    // Without the app the link would lead from a page that is not there to the start.
    let skip = (in_browser() || router.route.get_untracked().is_some()).then(|| skip.view());
    many(vec![skip.into_any(), main.view(), tabs(router)])
}

fn screen(router: Router) -> AnyView {
    let route = router.route.get();
    page::set_title(&shell::title(title(route)));
    let Some(route) = route else {
        return pages::not_found();
    };
    if !in_browser()
        && let Some(shell) = pages::before::shell(route)
    {
        return shell;
    }
    if route.is_own() && state().locked.with(|header| !header.is_empty()) {
        return pages::lock::locked_page();
    }
    match route {
        Route::Today => home(),
        Route::Day => pages::today::day_page(router),
        Route::WarningSigns => pages::warning_signs::warning_signs_page(),
        Route::Emergency => pages::warning_signs::after_tick_page(SignPage::Emergency),
        Route::SeeSomeoneToday => pages::warning_signs::after_tick_page(SignPage::Today),
        Route::Crisis => pages::warning_signs::after_tick_page(SignPage::Crisis),
        other => chunk::draw(other, router, title(Some(other))),
    }
}

/// On a first visit the welcome, then Today.
fn home() -> AnyView {
    let app = state();
    shows_by(
        move || {
            let welcomed = app.read(|j| j.settings.dismissed.contains(pages::welcome::CARD));
            if welcomed { "today" } else { "welcome" }.to_owned()
        },
        |which| {
            if which == "today" {
                pages::today::today_page()
            } else {
                pages::welcome::welcome_page()
            }
        },
    )
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
        Some(Route::Activities) => plan::ACTIVITIES,
        Some(Route::Ladders) => ladder::HEADING,
        Some(Route::Ladder) => ladder::ONE,
        Some(Route::Attempt) => ladder::ATTEMPT,
        Some(Route::Goals) => goals::HEADING,
        Some(Route::Calendar) => calendar::HEADING,
        Some(Route::LookBack) => look_back::HEADING,
        Some(Route::StartHere) => start_here::HEADING,
        Some(Route::Reminders) => reminders::HEADING,
        Some(Route::Limits) => WARNING_SIGNS.limits_title,
        Some(Route::Baseline) => baseline::HEADING,
        Some(Route::FlarePlan) => flare::HEADING,
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
        Some(Route::Report) => report::HEADING,
        Some(Route::Data) => data::HEADING,
        Some(Route::BringIn) => bring::HEADING,
    }
}

/// A banner that says nothing of a page on paper.
const ON_SCREEN: &str = "note warn banner mt no-print";

/// What lasts above every screen: the sample's mark, storage that does not work, text that could not be read.
fn banners() -> [AnyView; 3] {
    let app = state();
    let banner = |class| el("div").class(class).attr("role", "note");
    let sample = shows_if(
        move || app.sample.get(),
        move || {
            let leave = button("btn quiet small", settings::SAMPLE_LEAVE, |_| {
                page::reload()
            });
            banner("note warn banner mt")
                .child(p(settings::SAMPLE_BANNER))
                .child(leave)
                .view()
        },
    );
    let not_saved = shows_by(
        move || match app.status.get() {
            SaveStatus::NotSaved(error) if !app.sample.get() => why_not_saved(error).to_owned(),
            _ => String::new(),
        },
        |why| {
            if why.is_empty() {
                return nothing();
            }
            let said = [save::NOT_SAVED, " ", why].concat();
            let way = match why {
                save::WHY_FULL => link(href(Route::Data), data::FULL_LINK)
                    .class("btn quiet small")
                    .view(),
                save::WHY_EPOCH | save::WHY_NEWER | save::WHY_NOT_LOADED => {
                    button("btn quiet small", save::RELOAD, |_| page::reload()).view()
                }
                _ => nothing(),
            };
            el("div")
                .class(ON_SCREEN)
                .attr("role", "alert")
                .child(p(said))
                .child(way)
                .view()
        },
    );
    let problems = shows(move || {
        let said = app.problems.get();
        if said.is_empty() {
            return nothing();
        }
        banner(ON_SCREEN)
            .children(said.lines().map(|line| p(line.to_owned()).view()))
            .view()
    });
    [sample, not_saved, problems]
}

fn tabs(router: Router) -> AnyView {
    let tab = |to: Route, label: &'static str, path: &'static str| {
        let current = move || {
            let at = router.route.get();
            let inside = match to {
                Route::Today => matches!(at, Some(Route::Today | Route::Day)),
                Route::Trends => matches!(at, Some(Route::Trends | Route::Report)),
                Route::Learn => matches!(
                    at,
                    Some(Route::Learn | Route::Chapter(_) | Route::Faq | Route::Sources)
                ),
                Route::Plan => at.is_some_and(|at| at == Route::Plan || at.is_of_plan()),
                other => at == Some(other),
            };
            inside.then(|| if at == Some(to) { "page" } else { "true" }.to_owned())
        };
        let inside = (icon(path), el("span").child(label));
        el("li")
            .child(link(href(to), inside).live("aria-current", current))
            .view()
    };
    let list = el("ul").class("tab-list").children([
        tab(Route::Today, shell::TODAY, SUN),
        tab(Route::Trends, shell::TRENDS, CHART),
        tab(Route::Plan, shell::PLAN, STEPS),
        tab(Route::Learn, shell::LEARN, BOOK),
    ]);
    el("nav")
        .class("tabs")
        .attr("aria-label", shell::TABS)
        .child(list)
        .view()
}
