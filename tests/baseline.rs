//! From tries over several days to the first quota (algorithms B).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    baseline::{Middle, Progress, baseline, progress},
    fraction::Half,
    journal::Journal,
    plan::QuotaReason,
    stamp::Stamp,
    usual::{flares_easily, last_said, restate_due, said_usual, usual_evening, usual_morning},
};
use proptest::prelude::*;
use support::{
    activity, amount, as_trial, day, evening, flare, id, morning_after, quota, score, session,
    stated,
};

fn tries(list: &[(&str, u32)]) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, 3);
    for (on, done) in list {
        session(&mut journal, day(on), "walk", *done, [None, None]);
        as_trial(&mut journal, day(on));
    }
    journal
}

fn on(journal: &Journal, today: &str) -> Progress {
    progress(journal, &id("walk"), day(today), false)
}

#[test]
fn three_days_are_needed_not_three_tries() {
    let journal = tries(&[("2026-11-02", 9), ("2026-11-02", 11), ("2026-11-04", 10)]);
    let found = on(&journal, "2026-11-04");
    assert_eq!((found.trials.len(), found.days), (3, 2));
    assert_eq!(found.baseline, None);
    let journal = tries(&[
        ("2026-11-02", 9),
        ("2026-11-02", 11),
        ("2026-11-04", 10),
        ("2026-11-11", 14),
    ]);
    let found = on(&journal, "2026-11-11").baseline.unwrap();
    assert_eq!((found.middle, found.level.tenths()), (Middle::Mean, 110));
    assert_eq!((found.share, found.first), (amount(8), amount(8)));
}

#[test]
fn a_try_counts_for_ten_days() {
    let journal = tries(&[("2026-11-02", 9), ("2026-11-04", 10), ("2026-11-12", 14)]);
    let found = on(&journal, "2026-11-12"); // the 3rd to the 12th
    assert_eq!((found.days, found.baseline), (2, None));
    assert_eq!(on(&journal, "2026-11-04").days, 2);
    assert_eq!(on(&journal, "2026-11-13").days, 2);
    assert_eq!(on(&journal, "2026-11-14").days, 1);
    let journal = tries(&[("2026-11-02", 9), ("2026-11-04", 10), ("2026-11-11", 14)]);
    assert!(
        on(&journal, "2026-11-29").baseline.is_some(),
        "complete, it waits"
    );
    assert!(
        on(&journal, "2026-11-30").baseline.is_none(),
        "but not for ever"
    );
}

#[test]
fn tries_of_an_earlier_run_do_not_count() {
    let mut journal = tries(&[("2026-11-02", 9), ("2026-11-04", 10), ("2026-11-05", 14)]);
    quota(
        &mut journal,
        "walk",
        day("2026-11-05"),
        8,
        8,
        QuotaReason::First,
    );
    assert_eq!(on(&journal, "2026-11-06").days, 0);
    session(&mut journal, day("2026-11-07"), "walk", 12, [None, None]);
    assert_eq!(
        on(&journal, "2026-11-07").days,
        0,
        "a plain session is no try"
    );
    as_trial(&mut journal, day("2026-11-07"));
    assert_eq!(on(&journal, "2026-11-07").days, 1);
}

#[test]
fn usual_evening_comes_from_fourteen_evenings_else_the_lower() {
    let mut journal = Journal::default();
    let today = day("2026-11-28");
    assert_eq!(usual_evening(&journal, today), None);
    for back in 0..13 {
        evening(&mut journal, today.plus(-back), 6);
    }
    assert_eq!(usual_evening(&journal, today), Some(Half::from_whole(6)));
    stated(&mut journal, day("2026-10-01"), Some(4), None, false);
    assert_eq!(usual_evening(&journal, today), Some(Half::from_whole(4)));
    evening(&mut journal, today.plus(-27), 7);
    assert_eq!(usual_evening(&journal, today), Some(Half::from_whole(6)));
    flare(&mut journal, today.plus(-27), Some(today.plus(-27)));
    assert_eq!(usual_evening(&journal, today), Some(Half::from_whole(4)));
}

#[test]
fn usual_morning_counts_ten_mornings_and_takes_the_lower() {
    let mut journal = Journal::default();
    let today = day("2026-11-28");
    for back in 1..=9 {
        morning_after(&mut journal, today.plus(-back), 2);
    }
    assert_eq!(usual_morning(&journal, today), None);
    stated(&mut journal, day("2026-10-01"), None, Some(3), false);
    assert_eq!(usual_morning(&journal, today), Some(Half::from_whole(3)));
    morning_after(&mut journal, today.plus(-27), 2);
    assert_eq!(usual_morning(&journal, today), Some(Half::from_whole(2)));
    stated(&mut journal, day("2026-11-01"), None, Some(1), true);
    assert_eq!(usual_morning(&journal, today), Some(Half::from_whole(1)));
}

#[test]
fn usual_pain_is_asked_again_after_eight_weeks() {
    let mut journal = Journal::default();
    assert!(restate_due(&journal, day("2026-11-01")));
    stated(&mut journal, day("2026-11-01"), Some(4), Some(3), true);
    assert!(!restate_due(&journal, day("2026-12-26")));
    assert!(restate_due(&journal, day("2026-12-27")));
    assert!(flares_easily(&journal, day("2026-11-01")));
    assert!(!flares_easily(&journal, day("2026-10-31")));
}

#[test]
fn one_thing_said_leaves_the_others_as_they_were() {
    let mut journal = Journal::default();
    stated(&mut journal, day("2026-09-01"), Some(5), Some(4), true);
    let today = day("2026-11-01");
    journal.state(today, &id("new"), |s| s.usual_evening = Some(score(3)));
    journal.state(today, &id("other"), |s| s.usual_morning = Some(score(2)));
    assert_eq!(journal.plan.stated.len(), 2, "one statement a day");
    assert!(flares_easily(&journal, today));
    assert_eq!(
        said_usual(&journal, today),
        [Some(score(3)), Some(score(2))]
    );
    assert_eq!(
        said_usual(&journal, today.plus(-1)),
        [None, None],
        "61 days old"
    );
    journal.state(today, &id("other"), |s| s.flares_easily = false);
    assert_eq!(last_said(&journal, today).map(|s| s.day), Some(today));
    assert!(!flares_easily(&journal, today) && flares_easily(&journal, today.plus(-1)));
}

#[test]
fn what_was_said_of_a_usual_pain_is_taken_back_whole() {
    let mut journal = Journal::default();
    stated(&mut journal, day("2026-10-20"), Some(7), Some(4), true);
    stated(&mut journal, day("2026-11-01"), Some(5), None, true);
    stated(&mut journal, day("2026-11-09"), Some(2), None, true);
    let today = day("2026-11-08");
    journal.clock = Stamp(7);
    journal.unstate(today, |s| &mut s.usual_evening);
    assert_eq!(said_usual(&journal, today), [None, Some(score(4))]);
    assert_eq!(usual_evening(&journal, today), None);
    assert_eq!(usual_morning(&journal, today), Some(Half::from_whole(4)));
    let later = said_usual(&journal, today.plus(1))[0];
    assert_eq!(later, Some(score(2)), "what a clock put ahead stays");
    // What was changed is newer than what another copy has of it; what was not is as it was.
    let stamps = journal.plan.stated.iter().map(|r| r.at == journal.clock);
    assert_eq!(stamps.collect::<Vec<_>>(), [true, true, false]);
}

proptest! {
    #[test]
    fn a_first_quota_is_at_least_one_and_never_above_what_was_tried(
        trials in proptest::collection::vec(1..2_000_u32, 3..9),
        step in 1..300_u32,
        easily in any::<bool>(),
    ) {
        let amounts: Vec<_> = trials.iter().map(|t| amount(*t)).collect();
        let found = baseline(&amounts, amount(step), easily).unwrap();
        let mut sorted = trials;
        sorted.sort_unstable();
        let low = sorted[usize::from(sorted.len() >= 5)];
        prop_assert!(found.first.get() >= 1 && found.first.get() <= low);
        let share = i64::from(found.percent) * found.level.numerator();
        prop_assert!(found.first.get() == 1 || i64::from(found.first.get()) * 100 * found.level.denominator() <= share);
        prop_assert_eq!(found.middle == Middle::Median, sorted.len() >= 5);
    }
}
