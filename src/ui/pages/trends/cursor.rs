//! One day under a cursor: moved by keys, buttons, a date or a touch; its entry in a line, and the way to it.

use super::{View, tables::fold};
use crate::{
    chart::{entry, range::month_away},
    domain::day::Day,
    text::{names::Names, today as day_words, trends as words},
    ui::{
        components::{frame::field_label, stepper::oops_line},
        html::{El, Inside, button, div, el, link, says, shows_if, typed},
        platform::intl::BrowserNames,
        router::href_to_day,
    },
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// The key of what is unfolded.
pub const KEY: &str = "day";

/// The part that looks at one day, folded until it is wanted or the chart is touched.
pub fn reader(view: View) -> AnyView {
    fold(
        view,
        KEY,
        words::LOOK_AT_A_DAY,
        words::LOOK_AT_A_DAY,
        move || {
            let row = div("row scrub")
                .child(step(view, "‹", words::DAY_BEFORE, -1))
                .child(slider(view))
                .child(step(view, "›", words::DAY_AFTER, 1));
            let open = shows_if(
                move || view.cursor.get().is_some(),
                move || {
                    link("", words::OPEN_DAY)
                        .class("text-btn")
                        .live("href", move || {
                            Some(href_to_day(view.cursor.get()?, view.app.today.get()))
                        })
                        .view()
                },
            );
            div("stack reader")
                .child(row)
                .child(said(view))
                .child(open)
                .child(date_field(view))
                .view()
        },
    )
}

/// The day's entry. Moved by the slider, it is the slider that says it; otherwise this line does.
fn said(view: View) -> El {
    el("p")
        .attr("role", "status")
        .live("aria-live", move || {
            Some(
                if view.by_slider.get() {
                    "off"
                } else {
                    "polite"
                }
                .to_owned(),
            )
        })
        .child(says(move || {
            view.cursor.get().map_or_else(
                || words::TOUCH_A_DAY.to_owned(),
                |day| view.with(|j, _, today| entry::line(j, day, today, &BrowserNames)),
            )
        }))
}

/// The day that a move begins from.
fn here(view: View) -> Day {
    view.cursor.get().unwrap_or_else(|| view.window().1)
}

fn step(view: View, sign: &'static str, name: &'static str, by: i32) -> El {
    button("btn quiet", sign, move |_| {
        view.go_to(untrack(|| here(view)).plus(by), false);
    })
    .attr("aria-label", name)
    .says("aria-disabled", move || {
        by > 0 && here(view) >= view.app.today.get()
    })
}

/// The slider's steps: its length stays the same whatever is shown, so that its end and its place cannot disagree.
const STEPS: i32 = 1000;

fn slider(view: View) -> El {
    let place = move || {
        let (first, last) = view.window();
        let days = last.since(first).max(1);
        let here = here(view).min(last).since(first).max(0);
        ((2 * STEPS * here + days) / (2 * days)).to_string()
    };
    el("input")
        .attr("type", "range")
        .attr("aria-label", words::LOOK_AT_A_DAY)
        .attr("min", "0")
        .attr("max", STEPS.to_string())
        .value(place)
        .live("aria-valuetext", move || {
            let day = here(view);
            Some(view.with(|j, _, today| entry::line(j, day, today, &BrowserNames)))
        })
        .on("input", move |event| {
            let (first, last) = untrack(|| view.window());
            if let Ok(n) = typed(&event).parse::<i32>() {
                let days = last.since(first);
                view.go_to(first.plus((2 * n * days + STEPS) / (2 * STEPS)), true);
            }
        })
        .on("keydown", move |event| {
            if let Some(day) = moved(view, &event) {
                event.prevent_default();
                view.go_to(day, true);
            }
        })
}

/// Where a key leads: ← → a day, with Shift a week, Page keys a month, Home and End the ends of what is shown.
fn moved(view: View, event: &Event) -> Option<Day> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    if key.alt_key() || key.ctrl_key() || key.meta_key() {
        return None;
    }
    let (day, (first, last)) = untrack(|| (here(view), view.window()));
    let by = if key.shift_key() { 7 } else { 1 };
    Some(match &*key.key() {
        "ArrowLeft" | "ArrowDown" => day.plus(-by),
        "ArrowRight" | "ArrowUp" => day.plus(by),
        "PageUp" => month_away(day, true),
        "PageDown" => month_away(day, false),
        "Home" => first,
        "End" => last,
        _ => return None,
    })
}

/// A date that is typed or picked; a year that is still being typed goes nowhere.
fn date_field(view: View) -> El {
    const ID: &str = "go-to-day";
    const OOPS: &str = "go-to-day-oops";
    let first = Day::new(2000, 1, 1).unwrap_or(Day::FIRST);
    let field = el("input")
        .class("input")
        .id(ID)
        .attr("type", "date")
        .attr("min", first.to_string())
        .live("max", move || Some(view.app.today.get().to_string()))
        .wrong(view.oops, OOPS.to_owned())
        .on("input", move |event| {
            let today = view.app.today.get_untracked();
            match Day::parse(&typed(&event)) {
                Some(day) if day > today => view.oops.set(day_words::DAY_AHEAD.to_owned()),
                Some(day) if day >= first => view.go_to(day, false),
                _ => view.oops.set(String::new()),
            }
        });
    el("div")
        .child(field_label(ID, words::GO_TO))
        .child(field)
        .child(oops_line(OOPS.to_owned(), view.oops))
}

/// The days that are shown, with steps back and forward where there is more.
pub fn stepper(view: View) -> AnyView {
    let wanted = move || {
        view.range().step().is_some()
            && view.with(|j, (first, _), _| {
                view.end.get().is_some() || j.first_logged().is_some_and(|day| day < first)
            })
    };
    shows_if(wanted, move || {
        let turn = |label, forward: bool| {
            let at_end = move || {
                view.with(|j, (first, last), today| {
                    if forward {
                        last >= today
                    } else {
                        j.first_logged().is_none_or(|day| day >= first)
                    }
                })
            };
            button("btn quiet small", label, move |_| {
                let step = untrack(|| view.range()).step().unwrap_or_default();
                let (_, last) = untrack(|| view.window());
                let today = view.app.today.get_untracked();
                if !untrack(at_end) {
                    let end = last.plus(if forward { step } else { -step });
                    view.end.set((end < today).then_some(end));
                }
            })
            .says("aria-disabled", at_end)
        };
        let days = el("p").attr("role", "status").child(says(move || {
            let (first, last) = view.window();
            words::span(&BrowserNames.beside(first, last), &BrowserNames.dated(last))
        }));
        div("row between turning")
            .attr("role", "group")
            .attr("aria-label", words::WHICH_DAYS)
            .child(turn(words::EARLIER, false))
            .child(days)
            .child(turn(words::LATER, true))
            .view()
    })
}
