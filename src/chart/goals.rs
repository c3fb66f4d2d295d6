//! The goals' paths: a plot for each, under one another (algorithms H).

use super::{
    Scene, UNDRAWN,
    panels::{Card, Panels},
    path::Path,
    ratings,
    summary::{Dates, spaced},
    trace,
    value::ValueAxis,
};
use crate::{
    domain::{
        day::Day,
        goal::{self, Change},
        scale::Score,
    },
    text::trends,
};

/// Each goal in use that was rated in the window, with its ratings.
#[must_use]
pub fn goals(scene: &Scene) -> Card {
    let (first, last) = scene.window;
    let mut panels = Panels::new(scene);
    let mut said = Vec::new();
    let dates = Dates::of(scene.names, first, last);
    for record in goal::in_use(scene.journal) {
        let path = goal::path(scene.journal, &record.id, first, last);
        let (Some(begin), Some(end)) = (path.first(), path.last()) else {
            continue;
        };
        let words = &record.value.words;
        let values = panels.scores(words);
        draw(&mut panels, &values, &path);
        let value = |(_, score): &(Day, Score)| score.get().to_string();
        said.push(if path.len() == 1 {
            trends::goal_once(words, &value(begin), &dates.say(begin.0))
        } else {
            trends::goal_path(
                words,
                [&value(begin), &dates.say(begin.0)],
                [&value(end), &dates.say(end.0)],
                goal::beyond_noise(begin.1, end.1),
            )
        });
    }
    if said.is_empty() {
        said.push(trends::NO_RATINGS.to_owned());
    }
    said.push(mean(&goal::change(scene.journal, first, last)));
    let [from, to] = scene.ends();
    Card {
        name: trends::from_to(trends::GOALS, &from, &to),
        description: spaced(&said),
        key: panels.key(trends::GOALS_KEY),
        picture: panels.done(),
    }
}

fn draw(panels: &mut Panels, values: &ValueAxis, rated: &[(Day, Score)]) {
    if UNDRAWN {
        return;
    }
    let radius = 30;
    let arcs = trace::arcs(radius);
    let mut rings = Path::default();
    for (day, score) in rated {
        let y = values.y(i32::from(score.get()) * 2);
        rings.move_to(panels.time.x(*day) - radius, y);
        rings.raw(&arcs);
    }
    panels.draw("way", ratings::way(&panels.time, values, rated));
    panels.draw("stop", rings.into_text());
}

/// What became of the average over the goals rated at both ends.
fn mean(change: &Change) -> String {
    let (Some(first), Some(last)) = (change.first, change.last) else {
        return String::new();
    };
    if change.goals.len() < 2 {
        return String::new();
    }
    let tenths = |n: i64| trends::tenths(u32::try_from(n).unwrap_or(0));
    trends::goals_mean(
        u32::try_from(change.goals.len()).unwrap_or(u32::MAX),
        &tenths(first.tenths()),
        &tenths(last.tenths()),
        change.beyond_noise(),
    )
}
