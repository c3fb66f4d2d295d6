//! What was expected of each try on a ladder, and what happened.

use super::{
    Scene, UNDRAWN,
    panels::{Card, Panels},
    path::Path,
    summary::spaced,
    trace,
};
use crate::{
    domain::{
        day::Day,
        fraction::Mean,
        ladder::{Comparison, compare, expected},
        order::sort_short,
        plan::{Attempt, Record},
    },
    text::{ladder, trends},
};

/// The finished tries of the window in order of time.
pub(super) fn of<'a>(scene: &Scene<'a>) -> Vec<(&'a Record<Attempt>, Comparison)> {
    let all = scene.journal.plan.attempts.iter();
    let mut found: Vec<_> = all
        .filter(|r| scene.holds(r.value.day))
        .filter_map(|r| Some((r, compare(&r.value)?)))
        .collect();
    sort_short(&mut found, |a, b| a.1.day < b.1.day);
    found
}

/// Two plots: how likely the feared thing seemed and what happened, and the pain that was expected and found. A ring is
/// what was expected, a full square what was found, a thin line joins the two.
#[must_use]
pub fn tries(scene: &Scene) -> Card {
    let found = of(scene);
    let mut panels = Panels::new(scene);
    let likely = found.iter().map(|(_, c)| (c.day, c.likelihood, c.happened));
    let values = panels.plot(
        trends::LIKELY,
        100,
        &[(0, "0 %"), (50, "50 %"), (100, "100 %")],
    );
    pairs(&mut panels, &values, likely.collect());
    let pain = found
        .iter()
        .map(|(_, c)| (c.day, c.predicted.get() * 2, c.actual.get() * 2));
    let values = panels.scores(trends::PAIN_EXPECTED);
    pairs(&mut panels, &values, pain.collect());
    let [from, to] = scene.ends();
    Card {
        name: trends::from_to(trends::TRIES, &from, &to),
        description: words(&found),
        key: panels.key(trends::TRIES_KEY),
        picture: panels.done(),
    }
}

/// Half the side of a full square, and the radius of a ring, in tenths.
const HALF_SIDE: i32 = 26;

fn pairs(panels: &mut Panels, values: &super::value::ValueAxis, list: Vec<(Day, u8, u8)>) {
    if UNDRAWN {
        return;
    }
    let (mut links, mut rings, mut squares) = (Path::default(), Path::default(), Path::default());
    let arcs = trace::arcs(HALF_SIDE);
    for (day, expected, found) in list {
        let x = panels.time.x(day);
        let (from, to) = (values.y(i32::from(expected)), values.y(i32::from(found)));
        links.move_to(x, from);
        links.upright(to);
        rings.move_to(x - HALF_SIDE, from);
        rings.raw(&arcs);
        squares.rect(x - HALF_SIDE, to - HALF_SIDE, x + HALF_SIDE, to + HALF_SIDE);
    }
    panels.draw("link", links.into_text());
    panels.draw("found", squares.into_text());
    panels.draw("said", rings.into_text());
}

fn words(found: &[(&Record<Attempt>, Comparison)]) -> String {
    let finished: Vec<_> = found.iter().map(|(attempt, _)| *attempt).collect();
    let mean = |of: fn(&Comparison) -> u8| {
        let sum = found.iter().map(|(_, c)| i64::from(of(c))).sum();
        Mean::mean(sum, found.len())
    };
    let means = (mean(|c| c.predicted.get()), mean(|c| c.actual.get()));
    let (Some(sum), (Some(before), Some(after))) = (expected(&finished), means) else {
        return trends::NO_TRIES.to_owned();
    };
    let tenths = |mean: Mean| trends::tenths(u32::try_from(mean.tenths()).unwrap_or(0));
    spaced(&[
        ladder::expected_and_happened(&sum),
        trends::pain_expected(&tenths(before), &tenths(after)),
    ])
}
