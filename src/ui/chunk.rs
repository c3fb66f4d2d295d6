//! The second module: every screen that is neither a day's, the lock's nor the warning signs, what only those screens use, and
//! the parts of the others that can wait for it.
//!
//! A phone waits for the first module before Today answers; the second follows at once, unasked, and is kept for use
//! without a network like every other file. Only `make build` makes two of them (feature `chunks`): elsewhere all screens
//! are in one, and [`draw`] always has them.

use super::{
    components::frame::{card, header},
    html::{El, Inside, button, div, many, nothing, p, shows},
    pages::{
        self,
        today::add_activity::{Made, add_activity},
    },
    platform::{clock, page},
    router::Router,
    sample,
    state::{AppState, state},
};
use crate::{route::Route, text::shell};
use leptos::{prelude::*, task::spawn_local};
use std::cell::Cell;

/// What the second module draws.
pub enum Apart {
    /// A screen.
    Screen(Route, Router),
    /// The form for an activity of the person's own.
    NewActivity(Made),
    /// The card that erases everything.
    Erase,
    /// Nothing that is seen: the sample takes the place of the person's own log.
    Sample,
}

type Draw = fn(Apart) -> AnyView;

thread_local! {
    static HERE: Cell<Option<Draw>> = const { Cell::new(ALONE) };
}

#[cfg(feature = "chunks")]
const ALONE: Option<Draw> = None;
#[cfg(not(feature = "chunks"))]
const ALONE: Option<Draw> = Some(apart);

/// The id of what stands in the place of a screen that is on its way.
const COMING: &str = "coming";

/// Whether a screen is one of the second module's.
#[must_use]
pub const fn is_apart(route: Route) -> bool {
    !matches!(
        route,
        Route::Today
            | Route::Day
            | Route::WarningSigns
            | Route::Emergency
            | Route::SeeSomeoneToday
            | Route::Crisis
    )
}

/// Fetches the second module unless it is here; tells whether it is.
pub async fn fetch() -> bool {
    #[cfg(feature = "chunks")]
    if HERE.get().is_none()
        && let Ok(draw) = boundary::second().await
    {
        HERE.set(Some(draw));
    }
    HERE.get().is_some()
}

/// Fetches the second module and lets the screen that waits for it know.
pub async fn follow(app: AppState) {
    if fetch().await {
        let waited = page::by_id(COMING).is_some();
        app.second.set(String::new());
        // The heading that said what is coming had the focus: the real one takes it.
        if waited {
            page::catch_focus();
        }
    } else {
        app.second.set(shell::NOT_HERE.to_owned());
        // "Try again" is drawn anew.
        page::catch_focus();
    }
}

/// A screen of the second module, or, until that is here, what it will be.
pub fn draw(route: Route, router: Router, title: &'static str) -> AnyView {
    if let Some(draw) = HERE.get() {
        return draw(Apart::Screen(route, router));
    }
    many(vec![header(shell::APP, title), waits(card().id(COMING))])
}

/// A part of a screen that the second module draws once it is here. One that was asked for says meanwhile that it comes, and
/// hands the focus from what asked for it to its field, `asked` being how both are found; another is not missed.
pub fn part(
    what: impl Fn() -> Apart + Send + 'static,
    asked: Option<(&'static str, &'static str)>,
) -> AnyView {
    let late = Cell::new(false);
    shows(move || match (HERE.get(), asked) {
        (Some(draw), asked) => {
            if let Some((by, field)) = asked.filter(|_| late.take()) {
                page::hand_focus(by, field);
            }
            draw(what())
        }
        (None, Some(_)) => {
            late.set(true);
            waits(div("stack"))
        }
        (None, None) => {
            state().second.track();
            nothing()
        }
    })
}

/// Says that what belongs here is on its way, or that it did not come.
fn waits(around: El) -> AnyView {
    let app = state();
    let said = app.second.get();
    let again = button("btn", shell::TRY_AGAIN, move |_| {
        spawn_local(follow(app));
    });
    let missing = !said.is_empty();
    let words = if missing {
        said
    } else {
        shell::COMING.to_owned()
    };
    around
        .attr("role", "status")
        .child(p(words))
        .child(missing.then(|| again.view()))
        .view()
}

/// The one way from the first module into the second; Leptos' macro writes the foreign call, whence its `unsafe`.
#[cfg(feature = "chunks")]
#[allow(unsafe_code)]
mod boundary {
    use super::{Draw, apart};
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(more, wasm_split_path = ::leptos::wasm_split, fallible)]
    pub fn second() -> Result<Draw, SplitLoaderError> {
        Ok(apart)
    }
}

fn apart(what: Apart) -> AnyView {
    let (route, router) = match what {
        Apart::Screen(route, router) => (route, router),
        Apart::NewActivity(made) => return add_activity(made),
        Apart::Erase => return pages::settings::erase_card(state()),
        Apart::Sample => {
            let app = state();
            clock::after(0, move || sample::enter(app));
            return nothing();
        }
    };
    match route {
        #[cfg(not(feature = "uncharted"))]
        Route::Trends => pages::trends::trends_page(),
        Route::Plan => pages::plan::plan_page(),
        Route::Activities => pages::plan::activities::activities_page(),
        Route::Baseline => pages::plan::baseline::baseline_page(router),
        Route::FlarePlan => pages::plan::flare::flare_page(),
        Route::Ladders => pages::plan::ladder::ladders_page(router),
        Route::Ladder => pages::plan::ladder::ladder_page(router),
        Route::Attempt => pages::plan::ladder::attempt_page(router),
        Route::Goals => pages::plan::goals::goals_page(),
        Route::Calendar => pages::plan::calendar::calendar_page(),
        Route::LookBack => pages::plan::look_back::look_back_page(router),
        Route::StartHere => pages::plan::start_here::start_here_page(router),
        Route::Reminders => pages::plan::reminders::reminders_page(),
        Route::Limits => pages::plan::limits::limits_page(),
        Route::Learn => pages::learn::learn_page(),
        Route::Chapter(place) => pages::chapter::chapter_page(place),
        Route::Faq => pages::faq::faq_page(router),
        Route::Sources => pages::sources::sources_page(),
        Route::Settings => pages::settings::settings_page(router),
        Route::Report => pages::report::report_page(),
        Route::Data => pages::data::data_page(),
        Route::BringIn => pages::data::bring_page(),
        _ => pages::not_found(),
    }
}
