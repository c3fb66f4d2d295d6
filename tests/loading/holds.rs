//! What comes before it: gaps, flares, warning signs, and one raise at a time.

use super::{FROM, pauses, support::*, walk, walking, week};
use gradual::domain::{
    journal::Journal,
    loading::{
        Advice, Gap, Offer, Outlook, Suggestion, asked, gap, is_away, outlook, ready_to_raise,
    },
    plan::{Limit, LimitKind, QuotaReason, Sign},
    warning::Hold,
};

#[test]
fn one_activity_is_raised_at_a_time() {
    let mut journal = walking(3, 18);
    activity(&mut journal, "stairs", 1, 3);
    quota(
        &mut journal,
        "stairs",
        day(FROM),
        10,
        10,
        QuotaReason::First,
    );
    week(&mut journal, "walk", 18, "F-F-F--F-F-F--F");
    week(&mut journal, "stairs", 10, "F-F-F--F-F-F--F");
    let today = day(FROM).plus(7);
    assert_eq!(
        ready_to_raise(&journal, today, pauses),
        [id("walk"), id("stairs")]
    );
    quota(&mut journal, "walk", today, 19, 16, QuotaReason::Up);
    assert_eq!(ready_to_raise(&journal, today, pauses), []);
    let stairs = |n| outlook(&journal, &id("stairs"), day(FROM).plus(n), pauses);
    for n in 7..14 {
        assert!(
            matches!(stairs(n), Outlook::Waiting { raised, until, .. } if raised == id("walk") && until == day(FROM).plus(14)),
            "{n}"
        );
    }
    let up = |found| {
        let Outlook::Ready(Suggestion { advice, .. }) = found else {
            return false;
        };
        matches!(advice, Advice::StepUp(_))
    };
    assert!(up(stairs(14)));
    quota(&mut journal, "walk", today, 18, 16, QuotaReason::Own);
    let back = outlook(&journal, &id("stairs"), today, pauses);
    assert!(up(back), "put back on its own day, it was never done");
}

#[test]
fn a_raise_elsewhere_holds_back_no_easing() {
    let mut journal = walking(3, 18);
    activity(&mut journal, "stairs", 1, 3);
    quota(
        &mut journal,
        "stairs",
        day(FROM).plus(-7),
        9,
        9,
        QuotaReason::First,
    );
    quota(
        &mut journal,
        "stairs",
        day(FROM).plus(6),
        10,
        9,
        QuotaReason::Own,
    );
    week(&mut journal, "walk", 18, "T-T-F--");
    let Outlook::Ready(found) = walk(&journal, 7) else {
        panic!("ready");
    };
    assert_eq!(found.advice, Advice::Ease(amount(14)));
}

#[test]
fn gaps_of_one_two_and_four_weeks() {
    let mut journal = walking(3, 18);
    week(&mut journal, "walk", 18, "F-F-F");
    let last = day(FROM).plus(4);
    let after = |days: i32| gap(&journal, &id("walk"), last.plus(days + 1)).map(|g| g.offer);
    let lower = Some(Offer::Lower(amount(14)));
    assert_eq!((after(6), after(7)), (None, Some(Offer::Same)));
    assert_eq!((after(13), after(14)), (Some(Offer::Same), lower));
    assert_eq!((after(27), after(28)), (lower, Some(Offer::NewBaseline)));
    let today = last.plus(15);
    let expected = Gap {
        last,
        days: 14,
        offer: Offer::Lower(amount(14)),
    };
    assert_eq!(
        outlook(&journal, &id("walk"), today, pauses),
        Outlook::Gap(expected)
    );
    assert!(matches!(
        outlook(&journal, &id("walk"), last.plus(14), pauses),
        Outlook::Ready(_)
    ));
    // answered, whatever with: not offered again in this gap, but in the next
    quota(&mut journal, "walk", today, 18, 16, QuotaReason::Gap);
    assert_eq!(gap(&journal, &id("walk"), today.plus(40)), None);
    session(&mut journal, today.plus(41), "walk", 18, [None, None]);
    let next = gap(&journal, &id("walk"), today.plus(41 + 20)).unwrap();
    assert_eq!((next.days, next.offer), (19, Offer::Lower(amount(14))));
}

#[test]
fn a_quota_never_begun_has_a_gap_from_its_first_day() {
    let journal = walking(3, 18);
    assert_eq!(gap(&journal, &id("walk"), day(FROM).plus(6)), None);
    let found = gap(&journal, &id("walk"), day(FROM).plus(14)).unwrap();
    assert_eq!((found.days, found.offer), (14, Offer::Lower(amount(14))));
    assert_eq!(gap(&journal, &id("stairs"), day(FROM).plus(14)), None);
}

#[test]
fn tries_for_a_new_baseline_still_the_weekly_rule() {
    let mut journal = walking(3, 18);
    let today = day(FROM).plus(40);
    session(&mut journal, today, "walk", 12, [None, None]);
    as_trial(&mut journal, today);
    assert_eq!(walk(&journal, 40), Outlook::Trying);
    assert_eq!(walk(&journal, 49), Outlook::Trying);
    assert!(
        matches!(walk(&journal, 50), Outlook::Ready(_)),
        "given up after ten days"
    );
}

#[test]
fn nothing_is_suggested_while_held() {
    let mut journal = walking(3, 18);
    week(&mut journal, "walk", 18, "F-F-F--");
    assert_eq!(
        outlook(&journal, &id("stairs"), day(FROM), pauses),
        Outlook::NoQuota
    );
    flare(&mut journal, day(FROM).plus(7), None);
    assert_eq!(walk(&journal, 7), Outlook::Held(Hold::Flare));
    journal.plan.signs.push(record(
        "sign",
        Sign {
            slug: "fever".to_owned(),
            ticked: day(FROM).plus(7),
            seen: None,
        },
    ));
    assert_eq!(walk(&journal, 7), Outlook::Held(Hold::Sign));
    let limit = Limit {
        kind: LimitKind::Under18,
        since: day(FROM),
    };
    journal.plan.limits.push(record("limit", limit));
    let held = Outlook::Held(Hold::InformationOnly(LimitKind::Under18));
    assert_eq!(walk(&journal, 7), held);
    journal.plan.activities[0].value.archived = true;
    assert_eq!(walk(&journal, 7), Outlook::NoQuota);
}

#[test]
fn a_flare_and_the_way_back_are_not_at_the_present_quota() {
    let mut journal = walking(7, 10);
    week(&mut journal, "walk", 10, "FFFF");
    for n in 4..8 {
        evening(&mut journal, day(FROM).plus(n), 6);
    }
    flare(&mut journal, day(FROM).plus(4), Some(day(FROM).plus(6))); // 70, 70, 80, then 90 and 100
    let asks = |n: i32| {
        let found = asked(&journal, &id("walk"), day(FROM).plus(n), pauses).unwrap();
        (found.percent, found.amount.get())
    };
    let found: Vec<_> = (3..10).map(asks).collect();
    assert_eq!(
        found,
        [
            (100, 10),
            (70, 7),
            (70, 7),
            (80, 8),
            (90, 9),
            (100, 10),
            (100, 10)
        ]
    );
    assert!(matches!(walk(&journal, 7), Outlook::Returning(r) if r.percent == 90));
    let away = |j: &Journal, n| is_away(j, &id("walk"), day(FROM).plus(n), pauses);
    assert!((0..30).all(|n| !away(&journal, n) || matches!(walk(&journal, n), Outlook::Gap(_))));
    assert_eq!(walk(&journal, 8), Outlook::Filling(day(FROM).plus(15)));
    assert!(matches!(walk(&journal, 15), Outlook::Ready(_)));
    // a quota of one's own after the flare ends the way back for this activity
    quota(
        &mut journal,
        "walk",
        day(FROM).plus(7),
        9,
        16,
        QuotaReason::Own,
    );
    assert_eq!(walk(&journal, 7), Outlook::Filling(day(FROM).plus(14)));
    let own = asked(&journal, &id("walk"), day(FROM).plus(7), pauses).unwrap();
    assert_eq!((own.percent, own.amount), (100, amount(9)));
}

#[test]
fn a_break_is_spoken_of_only_where_the_plan_has_an_answer_to_it() {
    let away = |j: &Journal, n| is_away(j, &id("walk"), day(FROM).plus(n), pauses);
    let mut journal = walking(7, 10);
    session(&mut journal, day(FROM), "walk", 10, [None, None]);
    assert!(!away(&journal, 14) && away(&journal, 15) && away(&journal, 40));
    assert!(matches!(walk(&journal, 15), Outlook::Gap(_)));
    // In a flare and on the way back from it the break waits.
    let mut flared = journal.clone();
    flare(&mut flared, day(FROM).plus(10), Some(day(FROM).plus(19)));
    assert!(gap(&flared, &id("walk"), day(FROM).plus(20)).is_some_and(|g| g.offer != Offer::Same));
    assert!(matches!(walk(&flared, 20), Outlook::Returning(_)));
    assert!(!away(&flared, 18) && !away(&flared, 20));
    // So it does while tries for a new starting point are under way.
    let mut trying = journal.clone();
    session(&mut trying, day(FROM).plus(1), "walk", 8, [None, None]);
    as_trial(&mut trying, day(FROM).plus(1));
    for n in [2, 3] {
        session(&mut trying, day(FROM).plus(n), "walk", 8, [None, None]);
        as_trial(&mut trying, day(FROM).plus(n));
    }
    assert_eq!(walk(&trying, 20), Outlook::Trying);
    assert!(!away(&trying, 20));
}

#[test]
fn a_way_back_that_takes_too_long_wants_a_new_baseline() {
    let mut journal = walking(7, 10);
    flare(&mut journal, day(FROM), Some(day(FROM).plus(2)));
    assert!(matches!(walk(&journal, 16), Outlook::Returning(_)));
    assert_eq!(walk(&journal, 17), Outlook::NewBaseline);
    quota(
        &mut journal,
        "walk",
        day(FROM).plus(17),
        5,
        5,
        QuotaReason::First,
    );
    assert_eq!(walk(&journal, 17), Outlook::Filling(day(FROM).plus(24)));
}
