//! Flares: the questions, the rungs, the way back, the end (algorithms E), and what a warning sign holds (I).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod questions;
mod rungs;

#[path = "../support/mod.rs"]
mod support;

use gradual::domain::{
    journal::Journal,
    plan::{Limit, LimitKind, Sign},
    warning::{Hold, hold, is_open, limits, pausing_signs},
};
use support::{day, evening, flare, id, record};

const START: &str = "2026-11-02";

fn pauses(slug: &str) -> bool {
    slug != "weight-loss"
}

/// A flare that begins on [`START`], with these evenings from its first day on; `-` is not logged.
fn flared(evenings: &str, end: Option<i32>) -> Journal {
    let mut journal = Journal::default();
    let start = day(START);
    flare(&mut journal, start, end.map(|n| start.plus(n)));
    for (n, score) in (0..).zip(evenings.chars()) {
        if let Some(score) = score.to_digit(10) {
            evening(&mut journal, start.plus(n), u8::try_from(score).unwrap());
        }
    }
    journal
}

fn sign(slug: &str, ticked: &str, seen: Option<&str>) -> Sign {
    Sign {
        slug: slug.to_owned(),
        ticked: day(ticked),
        seen: seen.map(day),
    }
}

#[test]
fn a_pausing_sign_holds_until_seen_and_stops_the_rungs() {
    let mut journal = flared("7777777777", None);
    let signs = &mut journal.plan.signs;
    signs.push(record("a", sign("weight-loss", "2026-11-01", None)));
    assert_eq!(hold(&journal, day("2026-11-01"), pauses), None);
    let signs = &mut journal.plan.signs;
    signs.push(record("b", sign("fever", "2026-11-03", Some("2026-11-06"))));
    assert_eq!(hold(&journal, day("2026-11-02"), pauses), Some(Hold::Flare));
    assert_eq!(hold(&journal, day("2026-11-03"), pauses), Some(Hold::Sign));
    assert_eq!(pausing_signs(&journal, day("2026-11-05"), pauses).len(), 1);
    assert_eq!(hold(&journal, day("2026-11-06"), pauses), Some(Hold::Flare));
    // What a wrong clock dated ahead waits, and can be seen to.
    let fever = &journal.plan.signs[1].value;
    assert!(is_open(fever, day("2026-11-05")) && !is_open(fever, day("2026-11-06")));
    // the 3rd, 4th and 5th stand still
    assert_eq!(
        rungs::percents(&journal, 8),
        [70, 70, 70, 70, 70, 80, 90, 100]
    );
    assert_eq!(rungs::rung(&journal, 4).unwrap().repeats, 0);
}

#[test]
fn limits_make_the_plan_information_only() {
    let mut journal = Journal::default();
    let since = day("2026-11-01");
    for (name, kind) in [("p", LimitKind::Pregnant), ("s", LimitKind::Surgery)] {
        let limit = Limit { kind, since };
        journal.plan.limits.push(record(name, limit));
    }
    assert_eq!(
        limits(&journal, since),
        [LimitKind::Surgery, LimitKind::Pregnant]
    );
    assert_eq!(limits(&journal, since.plus(-1)), []);
    assert_eq!(
        hold(&journal, since, pauses),
        Some(Hold::InformationOnly(LimitKind::Surgery))
    );
    journal.plan.limits.retain(|r| r.id == id("p"));
    assert_eq!(hold(&journal, since, pauses), None);
}
