//! The way to any earlier day: the last seven as links, every other by its date.

use crate::{
    domain::day::Day,
    route::Route,
    text::{names::Names, today as words},
    ui::{
        components::frame::card,
        platform::{intl::BrowserNames, page},
        router::{Router, href},
        state::state,
    },
};
use leptos::prelude::*;

/// Why a date cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// Later than today.
    Ahead,
    /// Before the year 2000.
    TooEarly,
}

/// Whether a day's log can be opened.
///
/// # Errors
/// [`DayError`] says why not.
pub fn check(day: Day, today: Day) -> Result<(), DayError> {
    if day > today {
        Err(DayError::Ahead)
    } else if day.year() < 2000 {
        Err(DayError::TooEarly)
    } else {
        Ok(())
    }
}

/// The card that leads to other days.
pub fn other_days() -> AnyView {
    let app = state();
    let router: Router = expect_context();
    let oops = RwSignal::new(None::<&'static str>);
    let field = NodeRef::<leptos::html::Input>::new();
    let week = move || {
        let today = app.today.get();
        (1..=7)
            .map(|back| {
                let day = today.plus(-back);
                let known = app
                    .journal
                    .with(|j| j.day(day).map(|l| (l.pain.value, l.sessions.len())));
                let (pain, sessions) = known.unwrap_or_default();
                view! {
                    <li>
                        <a class="list-link" href=format!("{}#{day}", href(Route::Day))>
                            <span class="grow">
                                <strong>{BrowserNames.long(day)}</strong>
                                <span class="soft">{words::day_summary(pain, sessions)}</span>
                            </span>
                            <span class="soft" aria-hidden="true">"›"</span>
                        </a>
                    </li>
                }
                .into_any()
            })
            .collect::<Vec<_>>()
    };
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|f| f.value()).unwrap_or_default();
        let today = app.today.get_untracked();
        let wrong = match Day::parse(&typed).map(|day| (day, check(day, today))) {
            None if typed.is_empty() => words::DAY_UNREADABLE,
            // A date field gives `YYYY-MM-DD`: what does not read is a year outside ours.
            None => words::DAY_TOO_EARLY,
            Some((_, Err(DayError::Ahead))) => words::DAY_AHEAD,
            Some((_, Err(DayError::TooEarly))) => words::DAY_TOO_EARLY,
            Some((day, Ok(()))) if day == today => return router.go(Route::Today, ""),
            Some((day, Ok(()))) => return router.go(Route::Day, &day.to_string()),
        };
        oops.set(Some(wrong));
        page::focus_soon("#other-day");
    };
    card(view! {
        <details class="qa">
            <summary>{words::OTHER_DAYS}</summary>
            <ul class="list gap-0">{week}</ul>
            <form class="row wrap mt" on:submit=open novalidate>
                <div class="grow">
                    <label class="field-label" for="other-day">{words::PICK_DAY}</label>
                    <input
                        class="input"
                        id="other-day"
                        type="date"
                        node_ref=field
                        min="2000-01-01"
                        max=move || app.today.get().to_string()
                        aria-invalid=move || oops.get().map(|_| "true")
                        aria-describedby=move || oops.get().map(|_| "other-day-oops")
                        on:input=move |_| oops.set(None)
                    />
                </div>
                <button type="submit" class="btn quiet">{words::OPEN}</button>
            </form>
            <p class="oops" id="other-day-oops" role="alert">{move || oops.get()}</p>
        </details>
    })
}
