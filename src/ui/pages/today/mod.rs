//! Today's log, and the log of an earlier day.

mod add_activity;
mod day_switches;
mod morning;
mod other_days;
mod session_editor;
mod sessions;

use crate::{
    domain::{day::Day, scale::Score},
    route::Route,
    text::{names::Names, today as words},
    ui::{
        components::{
            frame::{card, foot, header},
            note_field::note_field,
            scale_input::{Scale, scale_input},
            status_line::status_line,
        },
        platform::intl::BrowserNames,
        router::{Router, href},
        state::state,
    },
};
use leptos::prelude::*;

/// The longest note that is kept, in characters.
pub const NOTE_LIMIT: usize = 10_000;

/// Today.
pub fn today_page() -> AnyView {
    let app = state();
    view! {
        {header(move || BrowserNames.long(app.today.get()), words::HEADING)}
        {move || form(app.today.get(), true)}
        {other_days::other_days()}
        {status_line()}
        {foot()}
    }
    .into_any()
}

/// The day that stands after `#` in the address.
pub fn day_page(router: Router) -> AnyView {
    let app = state();
    let day = Memo::new(move |_| {
        Day::parse(&router.hash.get()).filter(|d| other_days::check(*d, app.today.get()).is_ok())
    });
    (move || match day.get() {
        Some(day) => view! {
            {header(words::PAST_ABOVE, BrowserNames.long(day))}
            {neighbours(day)}
            {form(day, false)}
            {other_days::other_days()}
            {status_line()}
            {foot()}
        }
        .into_any(),
        None => view! {
            {header(words::PAST_ABOVE, words::NOT_A_DAY)}
            {other_days::other_days()}
            {foot()}
        }
        .into_any(),
    })
    .into_any()
}

/// Links to the day before and the day after.
fn neighbours(day: Day) -> AnyView {
    let app = state();
    let link = |to: Day| format!("{}#{to}", href(Route::Day));
    view! {
        <nav class="pager" aria-label=words::OTHER_DAYS>
            <a href=link(day.plus(-1))>{words::DAY_BEFORE}</a>
            {move || {
                if day.plus(1) < app.today.get() {
                    view! { <a href=link(day.plus(1))>{words::DAY_AFTER}</a> }.into_any()
                } else {
                    view! { <a href=href(Route::Today)>{words::BACK_TO_TODAY}</a> }.into_any()
                }
            }}
        </nav>
    }
    .into_any()
}

fn form(day: Day, is_today: bool) -> AnyView {
    let app = state();
    let log = app.day_log(day);
    let note = log.with_untracked(|l| l.note.value.clone());
    let pain = Scale {
        name: "pain",
        legend: if is_today {
            words::PAIN
        } else {
            words::PAIN_PAST
        },
        low: words::NONE,
        high: words::WORST,
        pain: true,
    };
    view! {
        {is_today.then(|| morning::this_morning(day))}
        {card(scale_input(
            pain,
            "",
            Signal::derive(move || log.with(|l| l.pain.value)),
            move |score: Option<Score>| {
                app.change_day(day, words::pain_set(score), |log, at| {
                    log.pain.set(score, at);
                });
            },
        ))}
        {sessions::sessions(day)}
        {(!is_today).then(|| morning::next_morning(day))}
        {day_switches::extras(day)}
        {day_switches::switches(day)}
        {card(note_field(
            "note".to_owned(),
            words::NOTE,
            NOTE_LIMIT,
            words::NOTE_TOO_LONG,
            note,
            move |text| {
                app.change_day(day, words::changed(words::NOTE), |log, at| {
                    log.note.set(text, at);
                });
            },
        ))}
    }
    .into_any()
}
