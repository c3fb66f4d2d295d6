//! One activity session by session: what was done against what was asked for, and pain before, during and the next morning.

use super::{
    Scene, bars,
    panels::{Card, Panels},
    summary::{Dates, band_sentences, spaced},
    trace::Dots,
    value::{figures, rounded_up},
};
use crate::{
    domain::{
        activity::Unit,
        day::Day,
        entry::Session,
        fraction::{Half, median},
        scale::Score,
        stamp::Id,
    },
    text::trends,
};

/// The sessions of an activity in `first..=last`, in order of time, each with the pain of its next morning.
pub(super) fn of<'a>(scene: &Scene<'a>, activity: &Id) -> Vec<(Day, &'a Session, Option<Score>)> {
    let (first, last) = scene.window;
    let mut found = Vec::new();
    for (day, log) in scene.journal.days.range(first..=last.max(first)) {
        let own = log.sessions.iter().filter(|s| s.activity == *activity);
        found.extend(own.map(|s| (*day, s, log.next_morning.value)));
    }
    found
}

/// Each session's amount as a dot, the amounts asked for a day as steps.
#[must_use]
pub fn asked(scene: &Scene, activity: &Id) -> Card {
    let sessions = of(scene, activity);
    let amounts: Vec<(Day, i32)> = sessions
        .iter()
        .map(|(day, s, _)| (*day, whole(s.work.value.amount.get())))
        .collect();
    let held = scene.planned(activity, 1);
    let highest = amounts.iter().map(|a| a.1);
    let highest = highest.chain(held.iter().map(|step| whole(step.1)));
    let most = rounded_up(highest.max().unwrap_or(0));
    let unit = scene
        .journal
        .activity(activity)
        .map_or(Unit::Minutes, |a| a.unit);
    let mut panels = Panels::new(scene);
    let (half, top) = (figures(most / 2), figures(most));
    let levels = [(0, "0"), (most / 2, &*half), (most, &*top)];
    let values = panels.plot("", most, &levels);
    let kind = panels.dots(&values, &amounts);
    let steps = bars::steps(&held, &panels.time, &values);
    panels.draw("plan-under", steps.clone());
    panels.draw("plan", steps);
    let [from, to] = scene.ends();
    Card {
        name: trends::from_to(trends::ASKED, &from, &to),
        description: asked_words(scene, &amounts, &held, unit),
        key: panels.key(match kind {
            Dots::Spans => trends::ASKED_SPANS,
            _ => trends::ASKED_KEY,
        }),
        picture: panels.done(),
    }
}

fn asked_words(scene: &Scene, amounts: &[(Day, i32)], held: &[(Day, u32)], unit: Unit) -> String {
    let dates = Dates::of(scene.names, scene.window.0, scene.window.1);
    let say = |n: i32| trends::measured(n.unsigned_abs(), Some(unit));
    let mut said = Vec::new();
    let ends = (
        amounts.iter().map(|a| a.1).min(),
        amounts.iter().map(|a| a.1).max(),
    );
    if let (Some(least), Some(most)) = ends {
        said.push(trends::sessions_from_to(
            count(amounts.len()),
            &say(least),
            &say(most),
        ));
    } else {
        said.push(trends::NO_SESSIONS.to_owned());
    }
    match held {
        [] => said.push(trends::NOTHING_ASKED.to_owned()),
        [(day, only)] => said.push(trends::asked_all_along(
            &say(whole(*only)),
            &dates.say((*day).max(scene.window.0)),
        )),
        [(first_day, first), .., (last_day, last)] => said.push(trends::asked_changed(
            &say(whole(*first)),
            &dates.say((*first_day).max(scene.window.0)),
            &say(whole(*last)),
            &dates.say(*last_day),
            count(held.len() - 1),
        )),
    }
    spaced(&said)
}

/// Pain before, during and the next morning: three plots under one another.
#[must_use]
pub fn pain_around(scene: &Scene, activity: &Id) -> Card {
    let sessions = of(scene, activity);
    let mut panels = Panels::new(scene);
    let (mut said, mut kind) = (Vec::new(), Dots::Rings);
    said.push(trends::sessions(count(sessions.len())));
    for (title, read) in AROUND {
        let points: Vec<(Day, i32)> = sessions
            .iter()
            .filter_map(|(day, s, morning)| {
                let score = read(s, *morning)?;
                Some((*day, i32::from(score.get()) * 2))
            })
            .collect();
        let values = panels.scores(title);
        kind = panels.dots(&values, &points);
        let mut scores: Vec<u32> = points.iter().map(|p| p.1.unsigned_abs() / 2).collect();
        let middle = median(&mut scores).map(Half::tenths);
        said.push(match (middle, scores.first(), scores.last()) {
            (Some(middle), Some(low), Some(high)) => trends::middle_of(
                title,
                count(points.len()),
                &trends::tenths(middle),
                &low.to_string(),
                &high.to_string(),
            ),
            _ => trends::not_told(title),
        });
    }
    let dates = Dates::of(scene.names, scene.window.0, scene.window.1);
    band_sentences(&scene.bands(), &dates, &mut said);
    let [from, to] = scene.ends();
    Card {
        name: trends::from_to(trends::AROUND, &from, &to),
        description: spaced(&said),
        key: panels.key(kind.key()),
        picture: panels.done(),
    }
}

type Told = fn(&Session, Option<Score>) -> Option<Score>;

/// What is asked of pain round a session.
const AROUND: [(&str, Told); 3] = [
    (trends::BEFORE, |s, _| s.feel.value.before),
    (trends::DURING, |s, _| s.feel.value.during),
    (trends::NEXT_MORNING, |_, morning| morning),
];

fn whole(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
