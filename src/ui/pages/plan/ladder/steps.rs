//! The steps of a ladder: to try, and to put in order.

use super::{
    change,
    form::{Beside, step_form},
    ladder_of, to_attempt,
};
use crate::{
    domain::{
        day::Day,
        journal::Journal,
        ladder::{
            self, STEPS, apprehension_now, attempts, jumps, lowest, move_step, readiness,
            tried_last,
        },
        plan::{Ladder, LadderStep},
        stamp::Id,
    },
    text::ladder as words,
    ui::{
        components::frame::{card, h2},
        html::{
            El, Inside, button, div, el, link, many, nothing, p, says, shows, shows_if, soft,
            unseen,
        },
        pages::plan::gate,
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// What a row says of its step.
struct Row {
    step: LadderStep,
    line: String,
    ready: bool,
    /// The next to try.
    current: bool,
}

/// The step to try next: the one tried last, or the one above it when that is ready; the least worrying at first.
fn current(journal: &Journal, id: &Id, steps: &[LadderStep], today: Day) -> Option<Id> {
    let step = match tried_last(journal, id, steps, today) {
        Some((place, far)) if far.is_ready() => steps.get(place + 1).or_else(|| steps.get(place)),
        Some((place, _)) => steps.get(place),
        None => lowest(steps),
    };
    step.map(|s| s.id.clone())
}

fn rows(app: AppState, id: &Id, ladder: &Ladder) -> Vec<Row> {
    let today = app.today.get();
    app.read(|j| {
        let next = current(j, id, &ladder.steps, today);
        let row = |step: &LadderStep| {
            let own = attempts(j, id, &step.id, today);
            let now = apprehension_now(&own).map(|s| s.get());
            Row {
                line: words::step_line(now, step.rating.get(), own.len()),
                ready: readiness(&own).is_ready(),
                current: next.as_ref() == Some(&step.id),
                step: step.clone(),
            }
        };
        ladder.steps.iter().map(row).collect()
    })
}

/// The card with the steps, and the forms that change them.
pub fn steps(app: AppState, id: Id, open: RwSignal<String>) -> AnyView {
    let changing = RwSignal::new(false);
    let beside = Beside::none_yet();
    let (listed, short, sorted, new) = (id.clone(), id.clone(), id.clone(), id.clone());
    let list = shows(move || {
        let Some(ladder) = ladder_of(app, &listed) else {
            return nothing();
        };
        let jumps = jumps(&ladder.steps);
        let last = ladder.steps.len().saturating_sub(1);
        let held = gate::is_held(app);
        let rows = rows(app, &listed, &ladder);
        let rows = rows.into_iter().enumerate().flat_map(|(place, row)| {
            let gap = jumps.iter().find(|(after, ..)| *after == place);
            let gap = gap.map(|(_, low, high)| between(*low, *high, open));
            let item = if changing.get() {
                to_change(app, &listed, &row.step, (place, last), open, beside)
            } else {
                to_try(&listed, row, held)
            };
            [item, gap.view()]
        });
        el("ol").class("list").children(rows).view()
    });
    let wanted = says(move || {
        let have = ladder_of(app, &short).map_or(0, |l| l.steps.len());
        match STEPS.start.saturating_sub(have) {
            0 => String::new(),
            n => words::more_wanted(n, have),
        }
    });
    let buttons = move || {
        let add = button("btn quiet", words::ADD, move |_| {
            open.set("+".to_owned());
            page::focus_soon("#step-name-new");
        })
        .id("add-step")
        .says("aria-expanded", move || open.with(|o| o == "+"));
        let label = says(move || {
            if changing.get() {
                words::DONE_CHANGING
            } else {
                words::CHANGE
            }
            .to_owned()
        });
        let toggle = button("text-btn", label, move |_| changing.update(|c| *c = !*c));
        div("row wrap between").child(add).child(toggle).view()
    };
    let unsorted = move || {
        changing.get()
            && ladder_of(app, &sorted).is_some_and(|l| !l.steps.is_sorted_by_key(|s| s.rating))
    };
    let of_sort = id.clone();
    let sort = move || {
        let id = of_sort.clone();
        button("text-btn", words::SORT, move |_| {
            change(app, &id, |ladder| {
                ladder::sort_by_rating(&mut ladder.steps);
                words::SORTED.to_owned()
            });
            page::focus_soon("#add-step");
        })
        .view()
    };
    let is_new = move || open.with(|o| o == "+");
    card()
        .child(h2(words::STEPS))
        .child(soft(wanted))
        .child(list)
        .child(shows_if(is_new, move || {
            step_form(app, new.clone(), None, open, beside)
        }))
        .child(shows_if(move || !gate::is_held(app), buttons))
        .child(shows_if(unsorted, sort))
        .view()
}

fn name_and_line(name: String, line: String) -> El {
    div("grow")
        .child(el("strong").child(name))
        .child(soft(line))
}

fn to_try(ladder: &Id, row: Row, held: bool) -> AnyView {
    let Row {
        step,
        line,
        ready,
        current,
    } = row;
    let tick = el("span")
        .class(if ready { "tick on" } else { "tick" })
        .child(ready.then(|| {
            (
                el("span").attr("aria-hidden", "true").child("✓"),
                unseen(words::READY_TICK),
            )
        }));
    let said = (words::TRY, unseen([" ", &step.name].concat()));
    let to_try = (!held).then(|| {
        let to_try = link(to_attempt(ladder, &step.id), said).class("chip");
        if current {
            to_try.attr("aria-current", "step")
        } else {
            to_try
        }
    });
    el("li")
        .class("session row")
        .child(tick)
        .child(name_and_line(step.name, line))
        .child(to_try)
        .view()
}

fn to_change(
    app: AppState,
    ladder: &Id,
    step: &LadderStep,
    (place, last): (usize, usize),
    open: RwSignal<String>,
    beside: Beside,
) -> AnyView {
    let named = |word: &'static str| (word, unseen([" ", &step.name].concat()));
    let mover = |down: bool| {
        let (id, step, at_end) = (
            ladder.clone(),
            step.clone(),
            if down { place == last } else { place == 0 },
        );
        let (word, prefix) = if down {
            (words::DOWN, "down-")
        } else {
            (words::UP, "up-")
        };
        let element_id = [prefix, step.id.as_str()].concat();
        let back = ["#", &element_id].concat();
        button("btn quiet small", named(word), move |_| {
            if at_end {
                return;
            }
            change(app, &id, |ladder| {
                move_step(&mut ladder.steps, place, down);
                words::moved(&step.name)
            });
            page::focus_soon(back.clone());
        })
        .id(element_id)
        .says("aria-disabled", move || at_end)
    };
    let (id, of, gone) = (ladder.clone(), step.id.clone(), step.clone());
    let remove = button("text-btn", named(words::REMOVE), move |_| {
        app.keep_draft(&["step-", gone.id.as_str()].concat(), "");
        change(app, &id, |ladder| {
            ladder.steps.retain(|s| s.id != gone.id);
            words::removed(&gone.name)
        });
        page::focus_soon("#add-step");
    });
    let edit_id = of.to_string();
    let edit = button("text-btn", named(words::EDIT), move |_| {
        open.set(edit_id.clone());
        page::focus_soon(["#step-name-", &edit_id].concat());
    })
    .id(["edit-", of.as_str()].concat());
    let (editing, in_ladder) = (of.to_string(), ladder.clone());
    let form = shows_if(
        move || open.with(|o| *o == editing),
        move || step_form(app, in_ladder.clone(), Some(of.clone()), open, beside),
    );
    let line = words::step_line(None, step.rating.get(), 0);
    el("li")
        .class("session")
        .child(name_and_line(step.name.clone(), line))
        .child(
            div("row wrap")
                .child(mover(false))
                .child(mover(true))
                .child(edit)
                .child(remove),
        )
        .child(form)
        .view()
}

/// The invitation to put a step between two that are far apart.
fn between(low: u8, high: u8, open: RwSignal<String>) -> AnyView {
    let add = button("btn quiet small", words::BETWEEN, move |_| {
        open.set("+".to_owned());
        page::focus_soon("#step-name-new");
    });
    let note = div("note").child(p(words::jump(low, high))).child(add);
    many(vec![el("li").class("session").child(note).view()])
}
