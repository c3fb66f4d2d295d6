//! The cards: a heading that says the most, the picture, what its marks mean, and the same in words and rows.

use super::{
    View, cursor, picture,
    tables::{Paged, fold, paged, pain_table},
};
use crate::{
    chart::{
        Scene, expected, goals, minutes, pain as pain_chart,
        panels::Card,
        rows::{self, Table},
        summary,
        weekly::{self, WeeklyCard},
    },
    domain::{
        consistency::consistency,
        journal::Journal,
        trend::{confidence as confidence_days, evenings, last_full_week_end, saying},
    },
    route::Route,
    text::trends as words,
    ui::{
        components::frame::{card, h2},
        html::{Inside, div, el, link, many, nothing, p, says, shows, soft},
        platform::intl::BrowserNames,
        router::href,
    },
};
use leptos::prelude::*;

/// Evening pain with its reading: now, or as it was read in the week that is shown. What is unfolded under the picture is
/// not drawn anew with it: the cursor keeps the focus when it moves the window.
pub fn pain(view: View) -> AnyView {
    // Every range that ends with the same week has the same reading: it is the slower part of the two.
    let end = Memo::new(move |_| last_full_week_end(view.window().1, view.app.first_weekday));
    let reading = Memo::new(move |_| {
        let end = end.get();
        let read = |journal: &Journal| saying(&evenings(journal, end));
        summary::reading(&view.app.journal.with(read), end, &BrowserNames)
    });
    // Words that stay the same in another range are not laid out anew.
    card()
        .child(soft(words::PAIN))
        .child(shows(move || reading.with(verdict)))
        .child(shows(move || pictured(view, &view.scene(None, drawn_pain))))
        .child(shows(move || reading.with(facts)))
        .child(pain_table(view))
        .child(cursor::reader(view))
        .child(how_read(view, "pain", move || {
            view.scene(None, drawn_pain).description
        }))
        .view()
}

fn drawn_pain(scene: &Scene) -> pain_chart::PainCard {
    let Scene {
        journal,
        window,
        today,
        frame,
        names,
        ..
    } = *scene;
    pain_chart::card(journal, window, today, frame, names)
}

/// Confidence with its reading.
pub fn confidence(view: View) -> AnyView {
    let (reading, drawn) = view.scene(None, |scene| {
        let end = last_full_week_end(scene.window.1, scene.week_start);
        let saying = saying(&confidence_days(scene.journal, end));
        (
            summary::confidence_reading(&saying, end, scene.names),
            pain_chart::confidence(scene),
        )
    });
    let table = Paged {
        key: "confidence".to_owned(),
        months: 1,
        caption: Some(words::CONFIDENCE.to_owned()),
        linked: true,
        days: |window| window,
    };
    let said = drawn.description.clone();
    el("section")
        .class("card load")
        .child(soft(words::CONFIDENCE))
        .child(verdict(&reading))
        .child(pictured(view, &drawn))
        .child(facts(&reading))
        .child(soft(words::CONFIDENCE_NOTE))
        .child(paged(view, table, rows::confidence))
        .child(how_read(view, "confidence", move || said.clone()))
        .view()
}

/// A week that stands out, which is said first of all, and the reading in a line.
fn verdict(reading: &summary::Reading) -> AnyView {
    let lead = reading.lead.clone();
    many(vec![
        lead.map_or_else(nothing, |lead| p(lead).view()),
        h2(reading.headline).class("verdict").view(),
    ])
}

fn facts(reading: &summary::Reading) -> AnyView {
    soft([&*reading.facts, " ", reading.meaning].concat()).view()
}

fn pictured(view: View, drawn: &pain_chart::PainCard) -> AnyView {
    many(vec![
        picture::line(view, &drawn.chart, &drawn.name, &drawn.description),
        soft(drawn.key.clone()).view(),
    ])
}

/// What the chart shows in words, how such a reading comes about, and how often it is wrong.
fn how_read(
    view: View,
    key: &str,
    said: impl Fn() -> String + Clone + Send + Sync + 'static,
) -> AnyView {
    let key = ["read-", key].concat();
    fold(view, key, words::HOW_READ, words::HOW_READ, move || {
        let said = said.clone();
        div("stack")
            .child(p(says(said)))
            .child(p(words::HOW_OFTEN_WRONG))
            .child(link(href(Route::Chapter(9)), words::READ_MORE).class("text-btn"))
            .view()
    })
}

/// Minutes a week, over all activities.
pub fn minutes(view: View) -> AnyView {
    let drawn = |scene: &Scene| {
        minutes::card(
            scene.journal,
            scene.window,
            scene.today,
            scene.week_start,
            scene.frame,
            scene.names,
        )
    };
    let table = Paged {
        key: "minutes".to_owned(),
        months: 12,
        caption: Some(words::MINUTES.to_owned()),
        linked: false,
        // As many weeks as the picture has.
        days: minutes::drawn,
    };
    card()
        .child(soft(words::MINUTES))
        .child(shows(move || {
            let drawn = view.scene(None, drawn);
            many(vec![
                h2(drawn.headline).class("verdict").view(),
                picture::bars(view, &drawn.chart, &drawn.name, &drawn.description),
                soft(drawn.key).view(),
                soft(drawn.description).view(),
            ])
        }))
        .child(paged(view, table, move |scene| {
            let weeks = view.scene(None, drawn).weeks;
            rows::weeks(scene, &weeks, view.window().1, words::COLUMN_MINUTES)
        }))
        .view()
}

/// Active days: those up to today, whichever range is shown.
pub fn active(view: View) -> AnyView {
    let today = view.app.today.get();
    let [headline, weeks] = view.app.read(|j| {
        let target = j.settings.target;
        summary::active(
            &consistency(j, today, target, view.app.first_weekday),
            target,
        )
    });
    card()
        .child(soft(words::ACTIVE))
        .child(h2(headline).class("verdict"))
        .child(soft(weeks))
        .view()
}

/// Effort times minutes a week.
pub fn load(view: View) -> AnyView {
    let drawn = view.scene(None, weekly::load);
    card()
        .child(h2(words::LOAD))
        .child(weekly(view, drawn, "load", words::COLUMN_TOTAL))
        .view()
}

/// A weekly picture with its words and its table.
pub fn weekly(view: View, drawn: WeeklyCard, key: &str, total: &'static str) -> AnyView {
    let table = Paged {
        key: [key, "-weeks"].concat(),
        months: 12,
        caption: Some(words::WEEKS.to_owned()),
        linked: false,
        days: |window| window,
    };
    let weeks = drawn.weeks;
    many(vec![
        picture::bars(view, &drawn.chart, &drawn.name, &drawn.description),
        soft(drawn.key).view(),
        soft([&*drawn.description, " ", words::AMOUNTS_NOTE].concat()).view(),
        paged(view, table, move |scene| {
            rows::weeks(scene, &weeks, view.window().1, total)
        }),
    ])
}

/// Tries on the ladders.
pub fn tries(view: View) -> AnyView {
    let drawn = view.scene(None, expected::tries);
    plain(view, words::TRIES, &drawn, "tries", rows::tries)
}

/// The goals' paths.
pub fn goals(view: View) -> AnyView {
    let drawn = view.scene(None, goals::goals);
    plain(view, words::GOALS, &drawn, "goals", rows::goals)
}

fn plain(
    view: View,
    title: &'static str,
    drawn: &Card,
    key: &'static str,
    table: fn(&Scene) -> Table,
) -> AnyView {
    let paged_by = Paged {
        key: key.to_owned(),
        months: 12,
        caption: Some(title.to_owned()),
        linked: false,
        days: |window| window,
    };
    el("section")
        .class("card load")
        .child(h2(title))
        .child(panels(view, drawn))
        .child(paged(view, paged_by, table))
        .view()
}

/// A picture with its key and its sentences.
pub fn panels(view: View, drawn: &Card) -> AnyView {
    many(vec![
        picture::panels(view, &drawn.picture, &drawn.name, &drawn.description),
        soft(drawn.key.clone()).view(),
        soft(drawn.description.clone()).view(),
    ])
}
