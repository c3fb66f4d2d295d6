//! Small ways to write a journal by hand.
#![allow(dead_code)] // each test binary uses its own part

use gradual::domain::{
    activity::{Activity, Amount, Unit},
    day::Day,
    entry::{Feel, Session, SetAside, Work},
    flare::Flare,
    journal::Journal,
    plan::{Quota, QuotaReason, Record, Stated},
    scale::Score,
    stamp::{Group, Id, Stamp},
};

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub fn amount(n: u32) -> Amount {
    Amount::new(n).unwrap()
}

pub fn score(n: u8) -> Score {
    Score::new(n).unwrap()
}

pub fn record<T>(name: &str, value: T) -> Record<T> {
    Record {
        id: id(name),
        at: Stamp(1),
        value,
    }
}

/// Adds an activity in minutes.
pub fn activity(journal: &mut Journal, name: &str, step: u32, days_a_week: u8) {
    let order = i32::try_from(journal.plan.activities.len()).unwrap();
    journal.plan.activities.push(record(
        name,
        Activity {
            name: name.to_owned(),
            unit: Unit::Minutes,
            step: amount(step),
            days_a_week,
            order,
            archived: false,
        },
    ));
}

/// Adds a quota; its id is its number.
pub fn quota(journal: &mut Journal, name: &str, from: Day, now: u32, first: u32, why: QuotaReason) {
    let number = journal.plan.quotas.len();
    journal.plan.quotas.push(record(
        &format!("q{number}"),
        Quota {
            activity: id(name),
            from,
            amount: amount(now),
            first: amount(first),
            why,
        },
    ));
}

/// Adds a session; its id is its day and place.
pub fn session(journal: &mut Journal, on: Day, name: &str, done: u32, feel: [Option<u8>; 2]) {
    let log = journal.days.entry(on).or_default();
    let place = log.sessions.len();
    let asked = None;
    log.sessions.push(Session {
        id: id(&format!("{on}-{place}")),
        activity: id(name),
        work: Group::new(
            Work {
                amount: amount(done),
                asked,
                trial: false,
            },
            Stamp(1),
        ),
        feel: Group::new(
            Feel {
                before: feel[0].map(score),
                during: feel[1].map(score),
                effort: None,
            },
            Stamp(1),
        ),
        note: Group::default(),
    });
}

/// Makes the last session of a day a baseline trial.
pub fn as_trial(journal: &mut Journal, on: Day) {
    let log = journal.days.get_mut(&on).unwrap();
    log.sessions.last_mut().unwrap().work.value.trial = true;
}

pub fn morning_after(journal: &mut Journal, on: Day, n: u8) {
    journal.days.entry(on).or_default().next_morning = Group::new(Some(score(n)), Stamp(1));
}

pub fn evening(journal: &mut Journal, on: Day, n: u8) {
    journal.days.entry(on).or_default().pain = Group::new(Some(score(n)), Stamp(1));
}

pub fn aside(journal: &mut Journal, on: Day, why: SetAside) {
    journal.days.entry(on).or_default().set_aside = Group::new(Some(why), Stamp(1));
}

/// Adds a flare; its id is its number.
pub fn flare(journal: &mut Journal, start: Day, end: Option<Day>) {
    let number = journal.plan.flares.len();
    journal.plan.flares.push(record(
        &format!("f{number}"),
        Flare {
            start,
            end,
            first_rung: 70,
            rungs: Vec::new(),
        },
    ));
}

/// States usual pain on `on`.
pub fn stated(
    journal: &mut Journal,
    on: Day,
    evening: Option<u8>,
    morning: Option<u8>,
    flares_easily: bool,
) {
    let number = journal.plan.stated.len();
    journal.plan.stated.push(record(
        &format!("s{number}"),
        Stated {
            day: on,
            usual_evening: evening.map(score),
            usual_morning: morning.map(score),
            flares_easily,
            sites: Vec::new(),
        },
    ));
}
