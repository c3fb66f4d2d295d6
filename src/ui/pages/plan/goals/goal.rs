//! One goal: where it stands, its path, the next rating.

use super::{
    change_goal,
    edit::{edit_form, field_of},
    goal_of,
};
use crate::{
    chart::ratings,
    domain::{
        day::Day,
        goal::{beyond_noise, due, path},
        plan::{Rating, put, remove},
        scale::Score,
        stamp::Id,
        start_here::because,
    },
    text::{goals as words, names::Names, start_here},
    ui::{
        components::{
            frame::{card, h2},
            picture,
            scale_input::{Scale, scale_input},
        },
        html::{Inside, button, div, many, nothing, p, says, shows, shows_if, soft, unseen},
        platform::{intl::BrowserNames, page},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

const RATE: Scale = Scale {
    name: "rate",
    legend: words::QUESTION,
    low: words::LOW,
    high: words::HIGH,
    pain: false,
};

/// The card of a goal in use.
pub fn goal_card(id: Id) -> AnyView {
    let app = state();
    let today = app.today.get_untracked();
    // Open while it is due, and then for as long as the screen stays: nothing jumps under the thumb.
    let rating = RwSignal::new(app.glance(|j| due(j, today).contains(&id)));
    // All cards are drawn anew when one comes or goes: what was half typed stands open again.
    let half = field_of(&id);
    let editing = RwSignal::new(app.drafts.with_untracked(|d| d.contains_key(&half)));
    let (named, shown, linked, asked, edited) =
        (id.clone(), id.clone(), id.clone(), id.clone(), id.clone());
    let name = move || {
        app.read(|j| {
            goal_of(j, &named)
                .map(|g| g.words.clone())
                .unwrap_or_default()
        })
    };
    let because = start_here::because_of(app.glance(|j| because(j, &id).cloned()));
    let again = {
        let field = ["#rate-", id.as_str(), " input"].concat();
        let name = name.clone();
        move || {
            let field = field.clone();
            let said = (words::RATE_AGAIN, unseen((" ", says(name.clone()))));
            button("btn quiet small", said, move |_| {
                rating.set(true);
                page::focus_soon(field.clone());
            })
            .view()
        }
    };
    let field = ["#", &field_of(&id)].concat();
    let edit = button(
        "text-btn",
        (words::EDIT, unseen((" ", says(name.clone())))),
        move |_| {
            editing.update(|e| *e = !*e);
            page::focus_soon(field.clone());
        },
    )
    .id(["edit-", id.as_str()].concat())
    .says("aria-expanded", move || editing.get());
    let gone = id.clone();
    let away = button(
        "text-btn",
        (words::PUT_AWAY, unseen((" ", says(name.clone())))),
        move |_| {
            change_goal(app, &gone, |goal| {
                goal.archived = true;
                words::put_away(&goal.words)
            });
            page::focus_soon("h1");
        },
    );
    card()
        .child(
            h2(says(name))
                .id(["goal-", id.as_str()].concat())
                .attr("tabindex", "-1"),
        )
        .child(because.map(soft))
        .child(shows(move || so_far(app, &shown)))
        .child(shows(move || served_by(app, &linked)))
        .child(shows_if(move || rating.get(), move || rate(app, &asked)))
        .child(shows_if(move || !rating.get(), again))
        .child(div("row").child(edit).child(away))
        .child(shows_if(
            move || editing.get(),
            move || edit_form(app, edited.clone(), editing),
        ))
        .view()
}

/// Its path in words and, from two ratings on, as a picture.
fn so_far(app: AppState, id: &Id) -> AnyView {
    let today = app.today.get();
    let (words_of, path) = app.read(|j| {
        let words = goal_of(j, id).map(|g| g.words.clone()).unwrap_or_default();
        (words, path(j, id, Day::FIRST, today))
    });
    let said = |day| BrowserNames.dated(day);
    match &*path {
        [] => soft(words::NOT_RATED).view(),
        [(day, score)] => many(vec![
            p(words::last_rated(score.get(), &said(*day))).view(),
            soft(words::FIRST_RATING).view(),
        ]),
        [first, .., last] => {
            let beyond = if beyond_noise(first.1, last.1) {
                words::BEYOND
            } else {
                words::WITHIN
            };
            let points = path
                .iter()
                .map(|(day, score)| words::point(score.get(), &said(*day)));
            let points = points.collect::<Vec<_>>().join(" ");
            let drawn = ratings::draw(page::chart_frame(), &path, today, &BrowserNames);
            let drawn = drawn.map(|chart| {
                let said = [&words::chart(&words_of), ". ", &*points].concat();
                picture::chart(&chart, "chart", said)
            });
            many(vec![
                p(words::path(
                    first.1.get(),
                    &said(first.0),
                    last.1.get(),
                    &said(last.0),
                ))
                .view(),
                soft(beyond).view(),
                drawn.unwrap_or_else(nothing),
            ])
        }
    }
}

fn served_by(app: AppState, id: &Id) -> AnyView {
    let names = app.read(|j| {
        let Some(goal) = goal_of(j, id) else {
            return String::new();
        };
        let ladders = goal.ladders.iter().filter_map(|id| {
            let mut all = j.plan.ladders.iter();
            all.find(|r| r.id == *id).map(|r| r.value.name.clone())
        });
        let activities = goal.activities.iter();
        let activities = activities.filter_map(|id| j.activity(id).map(|a| a.name.clone()));
        activities.chain(ladders).collect::<Vec<_>>().join(", ")
    });
    if names.is_empty() {
        return nothing();
    }
    soft([words::SERVED_BY, ": ", &names].concat()).view()
}

fn rate(app: AppState, id: &Id) -> AnyView {
    let (shown, rated) = (id.clone(), id.clone());
    scale_input(
        RATE,
        &["-", id.as_str()].concat(),
        move || {
            let today = app.today.get();
            app.read(|j| {
                path(j, &shown, today, today)
                    .last()
                    .map(|(_, score)| *score)
            })
        },
        move |score| set(app, &rated, score),
    )
    .view()
}

/// Today's rating: one record a day.
fn set(app: AppState, goal: &Id, score: Option<Score>) {
    let (day, goal, new) = (app.today.get_untracked(), goal.clone(), app.new_id());
    app.change_plan(
        |p| &mut p.ratings,
        words::rated(score.map(Score::get)),
        move |journal| {
            let at = journal.tick();
            let plan = &mut journal.plan;
            let mut of_today = plan
                .ratings
                .iter()
                .filter(|r| r.value.goal == goal && r.value.day == day);
            let known = of_today.next_back().map(|r| r.id.clone());
            match (score, known) {
                (Some(score), known) => {
                    let rating = Rating { goal, day, score };
                    put(&mut plan.ratings, known.unwrap_or(new), rating, at);
                }
                (None, Some(known)) => {
                    remove(&mut plan.ratings, &known, &mut plan.gone, at);
                }
                (None, None) => {}
            }
        },
    );
}
