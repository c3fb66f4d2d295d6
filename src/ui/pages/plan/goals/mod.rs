//! Goals in the person's own words (algorithms H): each one's path, the change of them all, and the next rating.

mod edit;
mod goal;

use crate::{
    domain::{
        day::Day,
        goal::{GOALS, change, check_goal, due, in_use, to_rate_again},
        journal::Journal,
        plan::{Goal, put},
        stamp::Id,
    },
    route::Route,
    text::{goals as words, plan},
    ui::{
        components::{
            frame::{card, field_label, foot, h2, header},
            note_field::at_pauses,
            status_line::status_line,
            stepper::oops_line,
        },
        html::{
            Inside, button, div, el, form, link, many, nothing, p, says, shows, shows_by, shows_if,
            soft, submit, typed,
        },
        platform::page,
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The draft's name: half a goal survives leaving the screen.
const FORM: &str = "new-goal";

/// The goals.
pub fn goals_page() -> AnyView {
    let app = state();
    let ids = move |archived: bool| {
        app.read(|j| {
            let ids: Vec<String> = if archived {
                let away = j.plan.goals.iter().filter(|r| r.value.archived);
                away.map(|r| r.id.to_string()).collect()
            } else {
                in_use(j).iter().map(|r| r.id.to_string()).collect()
            };
            ids.join(" ")
        })
    };
    let cards = shows_by(
        move || ids(false),
        |ids| {
            let ids = ids.split(' ').filter_map(Id::parse);
            many(ids.map(goal::goal_card).collect())
        },
    );
    let away = shows_by(move || ids(true), move |ids| put_away_list(app, ids));
    let about = card()
        .child(p(words::ABOUT))
        .child(link(href(Route::Chapter(4)), words::CHAPTER).class("text-btn"));
    many(vec![
        header(plan::HEADING, words::HEADING),
        shows(move || over_all(app)),
        cards,
        new_goal(app),
        about.view(),
        away,
        status_line(),
        foot(),
    ])
}

/// That it is time to rate again, and what became of all goals together.
fn over_all(app: AppState) -> AnyView {
    let today = app.today.get();
    let (is_due, found) =
        app.read(|j| (to_rate_again(j, today), Some(change(j, Day::FIRST, today))));
    let due = is_due.then(|| div("note mb").child(p(words::DUE)));
    let said = found.and_then(|found| {
        let (first, last) = (found.first?.tenths(), found.last?.tenths());
        let beyond = if found.beyond_noise() {
            words::BEYOND
        } else {
            words::WITHIN
        };
        let card = card()
            .child(h2(words::OVER_ALL))
            .child(p(words::mean(found.goals.len(), first, last)))
            .child(soft(beyond));
        Some(card)
    });
    many(vec![due.view(), said.view()])
}

fn put_away_list(app: AppState, ids: &str) -> AnyView {
    let rows = ids.split(' ').filter_map(Id::parse).map(|id| {
        let name = app.glance(|j| goal_of(j, &id).map(|g| g.words.clone()).unwrap_or_default());
        let label = [words::USE_AGAIN, " ", &name].concat();
        let again = move || {
            let id = id.clone();
            button("text-btn", words::USE_AGAIN, move |_| {
                change_goal(app, &id, |goal| {
                    goal.archived = false;
                    words::taken_out(&goal.words)
                });
                page::focus_soon(["#goal-", id.as_str()].concat());
            })
            .attr("aria-label", label.clone())
            .view()
        };
        el("li")
            .class("session row between")
            .child(el("span").child(name))
            .child(shows_if(move || !is_full(app), again))
            .view()
    });
    let rows: Vec<AnyView> = rows.collect();
    if rows.is_empty() {
        return nothing();
    }
    card()
        .child(h2(words::AWAY))
        .child(shows_if(
            move || is_full(app),
            || soft(words::NO_ROOM).view(),
        ))
        .child(el("ul").class("list").children(rows))
        .view()
}

/// A goal by its id.
fn goal_of<'a>(journal: &'a Journal, id: &Id) -> Option<&'a Goal> {
    let mut all = journal.plan.goals.iter();
    all.find(|r| r.id == *id).map(|r| &r.value)
}

/// Changes one goal; `edit` returns what the undo line says.
fn change_goal(app: AppState, id: &Id, edit: impl FnOnce(&mut Goal) -> String) {
    let Some(mut goal) = app.glance(|j| goal_of(j, id).cloned()) else {
        return;
    };
    let said = edit(&mut goal);
    let id = id.clone();
    app.change_plan(
        |p| &mut p.goals,
        said,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.goals, id, goal, at);
        },
    );
}

/// Whether there is room for no other goal.
fn is_full(app: AppState) -> bool {
    app.read(|j| in_use(j).len() >= *GOALS.end())
}

/// The form of a new goal, or why there is room for none.
fn new_goal(app: AppState) -> AnyView {
    let key = move || if is_full(app) { "full" } else { "" }.to_owned();
    shows_by(key, move |full| {
        if !full.is_empty() {
            return card().child(soft(words::FULL)).view();
        }
        let count = says(move || match app.read(|j| in_use(j).len()) {
            0 => String::new(),
            n => words::so_far(n),
        });
        card()
            .child(h2(words::ADD))
            .child(soft(count))
            .child(new_form(app))
            .view()
    })
}

fn new_form(app: AppState) -> AnyView {
    let kept = app.drafts.with_untracked(|d| d.get(FORM).cloned());
    let text = RwSignal::new(kept.unwrap_or_default());
    let oops = RwSignal::new(String::new());
    let keep = move || app.keep_draft(FORM, &text.try_get_untracked().unwrap_or_default());
    let changed = at_pauses(keep);
    let send = move || {
        let others = app.glance(|j| in_use(j).len());
        match check_goal(&text.get_untracked(), others) {
            Err(error) => {
                oops.set(words::error(error).to_owned());
                page::focus_soon("#goal-words");
            }
            Ok(words) => {
                text.set(String::new());
                keep();
                let id = app.new_id();
                let card = ["#goal-", id.as_str()].concat();
                add(app, id, words);
                page::focus_soon(card);
            }
        }
    };
    let input = el("input")
        .class("input")
        .id("goal-words")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "sentences")
        .wrong(oops, "goal-oops".to_owned())
        .value(move || text.get())
        .on("input", move |event| {
            text.set(typed(&event));
            oops.set(String::new());
            changed();
        });
    form("stack", send)
        .child(
            el("div")
                .child(field_label("goal-words", words::WORDS))
                .child(input)
                .child(oops_line("goal-oops".to_owned(), oops)),
        )
        .child(soft(words::HINT))
        .child(submit("btn wide", words::KEEP))
        .view()
}

fn add(app: AppState, id: Id, text: String) {
    app.change_plan(
        |p| &mut p.goals,
        words::added(&text),
        move |journal| {
            let at = journal.tick();
            let orders = journal.plan.goals.iter().map(|r| r.value.order + 1);
            let goal = Goal {
                words: text,
                order: orders.max().unwrap_or(0),
                activities: Vec::new(),
                ladders: Vec::new(),
                archived: false,
            };
            put(&mut journal.plan.goals, id, goal, at);
        },
    );
}

/// The line on the plan's card.
pub fn card_line(app: AppState) -> String {
    let today = app.today.get();
    app.read(|j| words::card_line(in_use(j).len(), due(j, today).len()))
}
