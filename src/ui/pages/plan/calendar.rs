//! A year of active days as a real table (algorithms G): a column a month, a row a day of the month. Never a streak.

use crate::{
    chart::{range::month_away, summary},
    domain::{
        consistency::{DayUse, consistency, day_use},
        day::Day,
    },
    text::{calendar as words, names::Names, plan},
    ui::{
        components::frame::{between, card, foot, h2, header},
        html::{Inside, button, div, el, many, p, says, shows, shows_by, soft, unseen},
        platform::{intl::BrowserNames, page},
        router::href_to_day,
        state::{AppState, state},
    },
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// How many months are shown, the present one among them.
const MONTHS: usize = 12;

/// The consistency of the last weeks, and the year.
pub fn calendar_page() -> AnyView {
    let app = state();
    let counts = shows(move || {
        let today = app.today.get();
        let [headline, weeks] = app.read(|j| {
            let target = j.settings.target;
            summary::active(&consistency(j, today, target, app.first_weekday), target)
        });
        card()
            .child(h2(headline).class("verdict"))
            .child(p(weeks))
            .child(soft(words::ABOUT))
            .view()
    });
    let chosen = RwSignal::new(app.today.get_untracked());
    let year = shows_by(
        move || app.today.get().to_string(),
        move |today| {
            let today = Day::parse(today).unwrap_or(Day::EPOCH);
            card()
                .child(h2(words::YEAR))
                .child(soft(words::HOW))
                .child(shows(move || table(app, today, chosen)))
                .child(key())
                .child(day_line(app, today, chosen))
                .view()
        },
    );
    many(vec![
        header(plan::HEADING, words::HEADING),
        counts,
        year,
        foot(),
    ])
}

/// The first days of the months shown, the oldest first.
fn months(today: Day) -> Vec<Day> {
    let mut months = vec![today.month_start()];
    while months.len() < MONTHS {
        let before = months.last().map_or(today, |month| month.plus(-1));
        months.push(before.month_start());
    }
    months.reverse();
    months
}

fn class_of(found: DayUse) -> &'static str {
    match (found.active, found.aside.is_some()) {
        (true, false) => "cell active",
        (true, true) => "cell active aside",
        (false, true) => "cell aside",
        (false, false) => "cell",
    }
}

fn cell_id(day: Day) -> String {
    ["day-", &day.to_string()].concat()
}

fn table(app: AppState, today: Day, chosen: RwSignal<Day>) -> AnyView {
    let months = months(today);
    let at = chosen.get_untracked();
    let heads = months.iter().map(|month| {
        let name = BrowserNames.short_month(*month);
        let letter = name.chars().next().map(String::from).unwrap_or_default();
        el("th")
            .attr("scope", "col")
            .child(el("span").attr("aria-hidden", "true").child(letter))
            .child(unseen(BrowserNames.month(*month)))
            .view()
    });
    let rows = (1_u8..=31).map(|number| {
        let cells = months.iter().map(|month| {
            let day = Day::new(month.year(), month.month(), number).filter(|day| *day <= today);
            let Some(day) = day else {
                return el("td").view();
            };
            let found = app.read(|j| Some(day_use(j, day)));
            let (class, said) = found.map_or(("cell", ""), |u| (class_of(u), words::day_use(u)));
            el("td")
                .class(class)
                .id(cell_id(day))
                .attr("tabindex", if day == at { "0" } else { "-1" })
                .child(unseen(said))
                .view()
        });
        let seen = number == 1 || number.is_multiple_of(5);
        let label = el("span").class(if seen { "" } else { "sr-only" });
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .child(label.child(number.to_string())),
            )
            .children(cells)
            .view()
    });
    let (first, last) = (months.first().copied(), months.last().copied());
    let month = |day: Option<Day>| day.map(|d| BrowserNames.month(d)).unwrap_or_default();
    el("table")
        .class("year")
        .child(
            el("caption")
                .class("sr-only")
                .child(words::months_caption(&month(first), &month(last))),
        )
        .child(
            el("thead").child(
                el("tr")
                    .child(el("th").attr("scope", "col").child(unseen(words::COLUMN)))
                    .children(heads),
            ),
        )
        .child(el("tbody").children(rows))
        .on("keydown", move |event| pressed(&event, today, chosen))
        .on("focusin", move |event| came_to(&event, today, chosen))
        .view()
}

fn pressed(event: &Event, today: Day, chosen: RwSignal<Day>) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let at = chosen.get_untracked();
    let to = match &*key.key() {
        "ArrowUp" => at.plus(-1),
        "ArrowDown" => at.plus(1),
        "ArrowLeft" => month_away(at, false),
        "ArrowRight" => month_away(at, true),
        "Home" => months(today).first().copied().unwrap_or(at),
        "End" => today,
        _ => return,
    };
    event.prevent_default();
    if go(to, today, chosen) {
        page::focus_soon(["#", &cell_id(to)].concat());
    }
}

/// Whether the year that ends today has this day.
fn is_shown(day: Day, today: Day) -> bool {
    let first = months(today).first().copied().unwrap_or(today);
    (first..=today).contains(&day)
}

/// Moves the mark to a day of the year; tells whether it is one.
fn go(to: Day, today: Day, chosen: RwSignal<Day>) -> bool {
    if !is_shown(to, today) {
        return false;
    }
    for (day, tab) in [(chosen.get_untracked(), "-1"), (to, "0")] {
        if let Some(cell) = page::by_id(&cell_id(day)) {
            // A cell just drawn takes any attribute.
            _ = cell.set_attribute("tabindex", tab);
        }
    }
    chosen.set(to);
    true
}

/// A tap on a day gives it the focus too.
fn came_to(event: &Event, today: Day, chosen: RwSignal<Day>) {
    let cell = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let id = cell.map(|cell| cell.id()).unwrap_or_default();
    if let Some(day) = id.strip_prefix("day-").and_then(Day::parse) {
        go(day, today, chosen);
    }
}

/// What the marks mean.
fn key() -> AnyView {
    let item = |class: &'static str, said: &'static str| {
        el("li")
            .child(el("span").class(class).attr("aria-hidden", "true"))
            .child(el("span").child(said))
            .view()
    };
    el("ul")
        .class("year-key")
        .children([
            item("cell active", words::ACTIVE_IS),
            item("cell aside", words::ASIDE_IS),
            item("cell active aside", words::BOTH_IS),
            item("cell", words::OTHER_IS),
        ])
        .view()
}

/// The chosen day in words, its neighbours, and the way to its log.
fn day_line(app: AppState, today: Day, chosen: RwSignal<Day>) -> AnyView {
    let said = move || {
        let day = chosen.get();
        app.read(|j| {
            let sessions = j.day(day).map(|log| log.sessions.as_slice());
            let mut names: Vec<String> = Vec::new();
            for session in sessions.unwrap_or_default() {
                let name = j.activity(&session.activity).map(|a| a.name.clone());
                if let Some(name) = name.filter(|name| !names.contains(name)) {
                    names.push(name);
                }
            }
            words::chosen(
                &BrowserNames.long(day),
                words::day_use(day_use(j, day)),
                &names,
            )
        })
    };
    let turn = |label: &'static str, days: i32| {
        button("btn quiet small", label, move |_| {
            go(chosen.get_untracked().plus(days), today, chosen);
        })
        .says("aria-disabled", move || {
            !is_shown(chosen.get().plus(days), today)
        })
    };
    let open = el("a")
        .class("text-btn")
        .live("href", move || Some(href_to_day(chosen.get(), today)))
        .child(words::OPEN);
    div("stack")
        .child(p(says(said)).attr("role", "status"))
        .child(
            between()
                .child(turn(words::BEFORE, -1))
                .child(turn(words::AFTER, 1)),
        )
        .child(open)
        .view()
}
