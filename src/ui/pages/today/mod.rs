//! Today's log, and the log of an earlier day.

pub mod add_activity;
mod adding;
mod day_switches;
pub mod flare;
mod morning;
mod offer;
mod other_days;
mod planned;
mod session_editor;
mod sessions;

use crate::{
    domain::{backup, day::Day, entry::NOTE_LIMIT},
    route::Route,
    text::{data, names::Names, today as words},
    ui::{
        components::{
            frame::{card, foot, header},
            install_card::install_cards,
            note_field::{Note, note_field},
            scale_input::{Scale, scale_input},
            status_line::status_line,
        },
        html::{Inside, button, div, el, link, many, nothing, p, says, shows_by, shows_if},
        pages::plan::gate,
        platform::{intl::BrowserNames, page},
        router::{Router, href, href_to},
        state::state,
    },
};
use leptos::prelude::*;

/// The offer of the four first questions, among the dismissed cards.
pub const START_HERE: &str = "start-here";

/// Today.
pub fn today_page() -> AnyView {
    let app = state();
    let (above, below) = install_cards();
    many(vec![
        header(
            says(move || BrowserNames.long(app.today.get())),
            words::HEADING,
        ),
        above,
        gate::paused(),
        offer::offer(),
        shows_by(
            move || app.today.get().to_string(),
            |day| Day::parse(day).map_or_else(nothing, |day| form(day, true)),
        ),
        other_days::other_days(),
        reminder(),
        below,
        status_line(),
        foot(),
    ])
}

/// Quietly, when two weeks of days have no backup; put away, it may come again the next month.
fn reminder() -> AnyView {
    let app = state();
    let due = move || !app.sample.get() && app.read(|j| backup::is_due(j, app.today.get()));
    shows_if(due, move || {
        let later = button("btn quiet small", data::NOT_NOW, move |_| {
            let name = backup::card(app.today.get_untracked());
            app.change_settings(|settings| {
                settings.dismissed.insert(name);
            });
            page::focus_soon("h1");
        });
        let copy = link(href(Route::Data), data::REMINDER_LINK).class("btn quiet small");
        card()
            .child(p(data::REMINDER))
            .child(div("row wrap").child(copy).child(later))
            .view()
    })
}

/// The day that stands after `#` in the address.
pub fn day_page(router: Router) -> AnyView {
    let app = state();
    let day = move || {
        let asked = Day::parse(&router.hash.get())
            .filter(|d| other_days::check(*d, app.today.get()).is_ok());
        asked.map(|day| day.to_string()).unwrap_or_default()
    };
    shows_by(day, |day| match Day::parse(day) {
        Some(day) => many(vec![
            header(words::PAST_ABOVE, BrowserNames.long(day)),
            neighbours(day),
            form(day, false),
            other_days::other_days(),
            status_line(),
            foot(),
        ]),
        None => many(vec![
            header(words::PAST_ABOVE, words::NOT_A_DAY),
            other_days::other_days(),
            foot(),
        ]),
    })
}

/// Links to the day before and the day after.
fn neighbours(day: Day) -> AnyView {
    let app = state();
    let to = |to: Day| href_to(Route::Day, &to.to_string());
    let before = link(to(day.plus(-1)), words::DAY_BEFORE);
    let after = if day.plus(1) < app.today.get_untracked() {
        link(to(day.plus(1)), words::DAY_AFTER)
    } else {
        link(href(Route::Today), words::BACK_TO_TODAY)
    };
    el("nav")
        .class("pager")
        .attr("aria-label", words::OTHER_DAYS)
        .child(before)
        .child(after.class("on"))
        .view()
}

fn form(day: Day, is_today: bool) -> AnyView {
    let app = state();
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
    let evening = scale_input(
        pain,
        "",
        move || app.of_day(day, |l| l.pain.value),
        move |score| {
            app.answer_day(day, words::pain_set(score), |log, at| {
                log.pain.set(score, at);
            });
        },
    );
    let note = Note {
        id: "note".to_owned(),
        label: words::NOTE,
        limit: NOTE_LIMIT,
        too_long: words::NOTE_TOO_LONG,
    };
    let note = note_field(
        note,
        move || app.of_day(day, |l| l.note.value.clone()),
        move |text| {
            app.change_day(day, words::changed(words::NOTE), |log, at| {
                log.note.set(text, at);
            });
        },
    );
    many(vec![
        if is_today {
            morning::this_morning(day)
        } else {
            nothing()
        },
        card().child(evening).view(),
        if is_today {
            flare::questions(day)
        } else {
            nothing()
        },
        sessions::sessions(day, is_today),
        if is_today {
            nothing()
        } else {
            morning::next_morning(day)
        },
        day_switches::extras(day),
        day_switches::switches(day, is_today),
        card().child(note).view(),
    ])
}
