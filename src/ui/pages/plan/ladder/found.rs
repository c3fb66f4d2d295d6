//! What the attempts showed, step by step: in words, as two pictures, and as a table.

use super::ladder_of;
use crate::{
    chart::{UNDRAWN, tries},
    domain::{
        ladder::{Comparison, attempts, compare, expected},
        plan::{Attempt, Record},
        stamp::Id,
    },
    text::ladder as words,
    ui::{
        components::{
            drawing::{path, svg},
            frame::{card, h2},
            picture::{frame, labels},
            table::table,
        },
        html::{Inside, el, many, nothing, p, shows, soft},
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// The card with what was found at each step; nothing before the first finished attempt.
pub fn found(app: AppState, id: Id) -> AnyView {
    shows(move || {
        let today = app.today.get();
        let Some(ladder) = ladder_of(app, &id) else {
            return nothing();
        };
        let steps = ladder.steps.into_iter().filter_map(|step| {
            let own = app.read(|j| {
                let own = attempts(j, &id, &step.id, today);
                own.into_iter().cloned().collect::<Vec<_>>()
            });
            let finished = own.iter().any(|r| r.value.after.is_some());
            finished.then(|| one_step(step.name, &own))
        });
        let steps: Vec<AnyView> = steps.collect();
        if steps.is_empty() {
            return nothing();
        }
        card().child(h2(words::FOUND)).children(steps).view()
    })
}

fn one_step(name: String, own: &[Record<Attempt>]) -> AnyView {
    let all: Vec<&Record<Attempt>> = own.iter().collect();
    let Some(sum) = expected(&all) else {
        return nothing();
    };
    let said = words::expected_and_happened(&sum);
    let compared: Vec<Comparison> = own.iter().filter_map(|r| compare(&r.value)).collect();
    let pain = compared
        .last()
        .map(|c| soft(words::pain_compared(c.predicted.get(), c.actual.get())));
    let surprise: Vec<i8> = compared.iter().map(|c| c.surprise).collect();
    let gap: Vec<i8> = compared.iter().map(|c| c.pain_gap).collect();
    let lessons = own
        .iter()
        .filter_map(|r| r.value.after.as_ref())
        .filter(|after| !after.learned.is_empty())
        .map(|after| el("li").child(after.learned.clone()).view());
    let lessons: Vec<AnyView> = lessons.collect();
    let lessons = if lessons.is_empty() {
        nothing()
    } else {
        many(vec![
            soft(words::LESSONS).view(),
            el("ul").children(lessons).view(),
        ])
    };
    el("div")
        .class("stack")
        .child(el("h3").child(name))
        .child(p(said))
        .child(pain)
        .child(soft(words::SURPRISE))
        .child(picture(
            &surprise,
            100,
            " %",
            words::SURPRISE,
            [words::BETTER, words::WORSE],
        ))
        .child(soft(words::PAIN_GAP))
        .child(picture(
            &gap,
            10,
            "",
            words::PAIN_GAP,
            [words::LESS, words::MORE],
        ))
        .child(rows(own))
        .child(lessons)
        .view()
}

/// Bars up and down from the middle line, one a try; said in words too.
fn picture(
    values: &[i8],
    most: i32,
    unit: &str,
    name: &str,
    [up, down]: [&'static str; 2],
) -> AnyView {
    if UNDRAWN {
        return nothing();
    }
    let drawn = tries::draw(page::chart_frame(), values, most, [up, down]);
    let mut said = [name, "."].concat();
    for (n, value) in (1..).zip(values) {
        said.push(' ');
        said.push_str(&words::bar(n, *value, unit, up, down));
    }
    let mut inside = vec![
        path("grid", drawn.grid),
        path("bar", drawn.up),
        path("bar part", drawn.down),
    ];
    inside.extend(labels(&drawn.labels));
    svg(frame("chart", (drawn.width, drawn.height), said), inside)
}

/// Each try as a row.
fn rows(own: &[Record<Attempt>]) -> AnyView {
    let finished = own
        .iter()
        .filter_map(|r| Some((&r.value, r.value.after.as_ref()?)));
    let rows = (1_usize..).zip(finished).map(|(n, (attempt, after))| {
        let before = &attempt.before;
        let cells = [
            n.to_string(),
            words::percent(before.likelihood.percent()),
            words::outcome(after.outcome).to_owned(),
            words::then(before.pain.get(), after.pain.get()),
            words::then(before.apprehension.get(), after.apprehension.get()),
        ];
        cells.map(Inside::view).into_iter().collect()
    });
    let rows = rows.collect();
    el("details")
        .class("qa")
        .child(el("summary").child(words::TABLE))
        .child(table(words::TABLE, &words::COLUMNS, rows))
        .view()
}
