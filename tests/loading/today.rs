//! What Today offers to do.

use super::{FROM, pauses, support::*, walking};
use gradual::domain::{
    activity::Amount,
    day::Weekday,
    journal::Journal,
    loading::{Trialling, planned, trials_under_way},
    plan::{Limit, LimitKind, Quota, QuotaReason},
    quota::answered,
};

/// (activity, amount, percent, done) of a day counted from [`FROM`], a Monday.
fn asks(journal: &Journal, n: i32) -> Vec<(String, u32, u8, bool)> {
    let list = planned(journal, day(FROM).plus(n), Weekday::MONDAY, pauses);
    let line = |p: gradual::domain::loading::Planned| {
        let asked = p.asked;
        (
            p.activity.to_string(),
            asked.amount.get(),
            asked.percent,
            p.done,
        )
    };
    list.into_iter().map(line).collect()
}

fn walk(amount: u32, percent: u8, done: bool) -> (String, u32, u8, bool) {
    ("walk".to_owned(), amount, percent, done)
}

#[test]
fn a_week_asks_for_as_many_days_as_are_planned() {
    let mut journal = walking(3, 18);
    activity(&mut journal, "stairs", 1, 3);
    assert_eq!(day(FROM).weekday(), Weekday::MONDAY);
    assert_eq!(
        asks(&journal, 0),
        [walk(18, 100, false)],
        "stairs have no quota"
    );
    session(&mut journal, day(FROM), "walk", 17, [None, None]);
    assert_eq!(asks(&journal, 0), [walk(18, 100, false)], "not all of it");
    session(&mut journal, day(FROM), "walk", 18, [None, None]);
    assert_eq!(asks(&journal, 0), [walk(18, 100, true)]);
    for n in [2, 4] {
        session(&mut journal, day(FROM).plus(n), "walk", 20, [None, None]);
    }
    assert_eq!(asks(&journal, 4), [walk(18, 100, true)]);
    assert_eq!(asks(&journal, 5), [], "three of three");
    assert_eq!(asks(&walking(3, 18), 5), [walk(18, 100, false)]);
    let mut short = walking(3, 18);
    for n in 0..3 {
        session(&mut short, day(FROM).plus(n), "walk", 5, [None, None]);
    }
    assert_eq!(asks(&short, 5), [walk(18, 100, false)], "none was done");
    assert_eq!(asks(&journal, 7), [walk(18, 100, false)], "a new week");
}

#[test]
fn a_flare_asks_for_its_rung_and_a_limit_for_nothing() {
    let mut journal = walking(3, 18);
    flare(&mut journal, day(FROM), None);
    assert_eq!(asks(&journal, 0), [walk(12, 70, false)]);
    session(&mut journal, day(FROM), "walk", 12, [None, None]);
    assert_eq!(asks(&journal, 0), [walk(12, 70, true)]);
    let limit = Limit {
        kind: LimitKind::Under18,
        since: day(FROM),
    };
    journal.plan.limits.push(record("limit", limit));
    assert_eq!(asks(&journal, 0), []);
}

#[test]
fn trials_take_the_place_of_a_quota() {
    let mut journal = walking(3, 18);
    activity(&mut journal, "stairs", 1, 3);
    let trying = |journal: &Journal, n: i32| {
        let list = trials_under_way(journal, day(FROM).plus(n), pauses);
        let line = |t: Trialling| (t.activity.to_string(), t.days, t.today, t.ready);
        list.into_iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(trying(&journal, 3), []);
    for (n, name) in [(1, "walk"), (1, "stairs"), (3, "stairs"), (5, "stairs")] {
        let on = day(FROM).plus(n);
        session(&mut journal, on, name, 9, [None, None]);
        as_trial(&mut journal, on);
    }
    let (one, three) = ("walk".to_owned(), "stairs".to_owned());
    assert_eq!(
        trying(&journal, 5),
        [(one.clone(), 1, false, false), (three, 3, true, true)]
    );
    assert_eq!(asks(&journal, 5), []);
    quota(
        &mut journal,
        "stairs",
        day(FROM).plus(6),
        7,
        7,
        QuotaReason::First,
    );
    assert_eq!(trying(&journal, 6), [(one, 1, false, false)]);
    assert_eq!(asks(&journal, 6), [("stairs".to_owned(), 7, 100, false)]);
}

#[test]
fn on_the_eve_of_a_new_starting_point_the_old_amount_is_over() {
    let mut journal = walking(3, 18);
    for (n, amount) in [(30, 8), (32, 9), (34, 10)] {
        session(
            &mut journal,
            day(FROM).plus(n),
            "walk",
            amount,
            [None, None],
        );
        as_trial(&mut journal, day(FROM).plus(n));
    }
    let found = day(FROM).plus(34);
    let new = answered(
        &journal,
        &id("walk"),
        found,
        Amount::clamped(7),
        QuotaReason::First,
    );
    assert_eq!(new.from, found.plus(1), "today had its try");
    journal.plan.quotas.push(record("new", new.clone()));
    assert_eq!(asks(&journal, 34), [], "neither the old amount nor the new");
    assert_eq!(asks(&journal, 35), [walk(7, 100, false)]);
    // Of any other answer the amount of today holds until tomorrow.
    let why = QuotaReason::Up;
    journal.plan.quotas.last_mut().unwrap().value = Quota { why, ..new };
    assert_eq!(asks(&journal, 34), [walk(18, 100, false)]);
}
