//! The way to any earlier day: the last seven as links, every other by its date.

use crate::{
    domain::day::Day,
    route::Route,
    text::{names::Names, today as words},
    ui::{
        components::{
            frame::{card, field_label, list_link},
            stepper::oops_line,
        },
        html::{Inside, div, el, form, many, nothing, shows, submit},
        platform::{intl::BrowserNames, page},
        router::{Router, href_to},
        state::{AppState, state},
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
    let oops = RwSignal::new(String::new());
    let week = move || {
        many(
            (1..=7)
                .map(|back| day_link(app, app.today.get().plus(-back)))
                .collect(),
        )
    };
    let open = move || {
        let typed = page::value_of("other-day");
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
        oops.set(wrong.to_owned());
        page::focus_soon("#other-day");
    };
    let input = el("input")
        .class("input")
        .id("other-day")
        .attr("type", "date")
        .attr("min", "2000-01-01")
        .live("max", move || Some(app.today.get().to_string()))
        .wrong(oops, "other-day-oops".to_owned())
        .on("input", move |_| oops.set(String::new()));
    let pick = form("row wrap mt", open)
        .child(
            div("grow")
                .child(field_label("other-day", words::PICK_DAY))
                .child(input),
        )
        .child(submit("btn quiet", words::OPEN));
    let details = el("details")
        .class("qa")
        .child(el("summary").child(words::OTHER_DAYS))
        .child(el("ul").class("list").child(shows(week)))
        .child(pick)
        .child(oops_line("other-day-oops".to_owned(), oops));
    card().child(details).view()
}

fn day_link(app: AppState, day: Day) -> AnyView {
    let known = app.read(|j| j.day(day).map(|l| (l.pain.value, l.sessions.len())));
    let (pain, sessions) = known.unwrap_or_default();
    let to = href_to(Route::Day, &day.to_string());
    list_link(
        to,
        nothing(),
        BrowserNames.long(day),
        words::day_summary(pain, sessions),
    )
}
