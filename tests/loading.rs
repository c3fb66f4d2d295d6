//! The weekly step rule: its branches and ties, its window, gaps and holds (algorithms C).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    day::Day,
    fraction::Half,
    journal::Journal,
    loading::{
        Advice, Choices, Gap, Offer, Outlook, Reading, Suggestion, Tally, Unmet, advise, asked,
        choices, ease, gap, outlook, ready_to_raise, step_up,
    },
    plan::{LimitKind, QuotaReason, Sign},
    quota::{answered, history, quota_on},
    warning::Hold,
};
use proptest::prelude::*;
use support::{
    activity, amount, as_trial, day, evening, flare, id, morning_after, quota, record, session,
    stated,
};

fn pauses(_: &str) -> bool {
    true
}

const FROM: &str = "2026-11-02"; // a Monday

/// A walk of `quota` minutes (first 16, step 1) held from [`FROM`], usual morning 3.
fn walking(days_a_week: u8, now: u32) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, days_a_week);
    quota(&mut journal, "walk", day(FROM), now, 16, QuotaReason::First);
    stated(&mut journal, day(FROM), Some(4), Some(3), false);
    journal
}

/// One session on the `n`th day: F fine, T too much, U unsure, `-` none, lower case under the quota.
fn week(journal: &mut Journal, name: &str, quota: u32, sessions: &str) {
    for (n, kind) in (0..).zip(sessions.chars()) {
        let on = day(FROM).plus(n);
        let feel = match kind.to_ascii_uppercase() {
            'F' => [Some(3), Some(4)],
            'T' => [Some(3), Some(6)],
            'U' => [Some(2), Some(4)],
            _ => continue,
        };
        let done = if kind.is_lowercase() {
            quota - 1
        } else {
            quota
        };
        session(journal, on, name, done, feel);
        morning_after(journal, on, 3);
    }
}

fn walk(journal: &Journal, n: i32) -> Outlook {
    outlook(journal, &id("walk"), day(FROM).plus(n), pauses)
}

fn ready(journal: &Journal, n: i32) -> Suggestion {
    match walk(journal, n) {
        Outlook::Ready(suggestion) => suggestion,
        other => panic!("{other:?}"),
    }
}

fn advice_for(days_a_week: u8, now: u32, sessions: &str) -> Advice {
    let mut journal = walking(days_a_week, now);
    week(&mut journal, "walk", now, sessions);
    let length = if days_a_week <= 2 { 14 } else { 7 };
    ready(&journal, length).advice
}

#[test]
fn the_weekly_rule_branch_by_branch_and_tie_by_tie() {
    let up = Advice::StepUp(amount(19));
    let stay = Advice::Stay;
    for (days, sessions, expected) in [
        // ease comes first: too much on two different days
        (7, "TTFFFFF", Advice::Ease(amount(14))),
        (7, "TT-----", Advice::Ease(amount(14))), // however little was done
        (7, "tFFFFFt", Advice::Ease(amount(14))),
        (7, "TFFFFFF", stay(Unmet::TooMuch)), // one day alone does not ease
        // two thirds of the planned sessions
        (3, "FF-----", up),
        (3, "F------", stay(Unmet::Done)),
        (3, "Fff----", stay(Unmet::Done)), // under the quota is not done
        (3, "FFf----", up),
        (4, "F-F-F--", up), // 3 of 4
        (4, "F-F----", stay(Unmet::Done)),
        (5, "FFFF---", up), // 4 of 5
        (5, "FFF----", stay(Unmet::Done)),
        (6, "FFFF---", up), // exactly two thirds
        (6, "FFF----", stay(Unmet::Done)),
        (7, "FFFFF--", up),
        (7, "FFFF---", stay(Unmet::Done)),
        (7, "-------", stay(Unmet::Done)),
        // fine against unsure, a tie steps up
        (6, "FFUU---", up),
        (6, "FUUUF-F", up),
        (6, "FUUU---", stay(Unmet::Unsure)),
        (3, "FUu----", stay(Unmet::Unsure)), // an unsure session counts though not done
        // two days a week or fewer: 14 days
        (2, "F-----F------F", up), // 3 of 4
        (2, "F-----F-------", stay(Unmet::Done)),
        (1, "F------F------", up), // once a week, two sessions
        (1, "F-------------", stay(Unmet::Done)),
        (1, "F------T------", stay(Unmet::TooMuch)),
        (1, "T------T------", Advice::Ease(amount(14))),
    ] {
        assert_eq!(
            advice_for(days, 18, sessions),
            expected,
            "{days} {sessions}"
        );
    }
}

#[test]
fn with_nothing_to_ease_to_it_stays_small() {
    assert_eq!(advice_for(7, 8, "TT-----"), Advice::StaySmall); // half of Q1 is 8
    assert_eq!(advice_for(7, 9, "TT-----"), Advice::Ease(amount(8)));
    assert_eq!(advice_for(7, 6, "TT-----"), Advice::StaySmall);
    assert_eq!(advice_for(7, 1, "TT-----"), Advice::StaySmall);
}

#[test]
fn two_next_mornings_must_be_known() {
    let mut journal = walking(3, 18);
    for n in [0, 2, 4] {
        session(
            &mut journal,
            day(FROM).plus(n),
            "walk",
            18,
            [Some(3), Some(3)],
        );
    }
    session(&mut journal, day(FROM), "walk", 18, [Some(3), Some(3)]);
    assert_eq!(ready(&journal, 7).advice, Advice::Stay(Unmet::Mornings));
    morning_after(&mut journal, day(FROM), 3);
    let one = ready(&journal, 7);
    assert_eq!(
        one.advice,
        Advice::Stay(Unmet::Mornings),
        "two sessions, one morning"
    );
    assert_eq!(
        (one.tally.mornings, one.tally.fine, one.tally.unsure),
        (1, 2, 2)
    );
    morning_after(&mut journal, day(FROM).plus(4), 3);
    assert_eq!(ready(&journal, 7).advice, Advice::StepUp(amount(19)));
}

#[test]
fn two_sessions_on_one_day_are_one_day_done_and_one_day_too_much() {
    let mut journal = walking(3, 18);
    week(&mut journal, "walk", 18, "T");
    session(&mut journal, day(FROM), "walk", 18, [Some(3), Some(6)]);
    let found = ready(&journal, 7);
    assert_eq!(
        (
            found.tally.done,
            found.tally.too_much,
            found.tally.too_much_days
        ),
        (1, 2, 1)
    );
    assert_eq!(found.advice, Advice::Stay(Unmet::Done));
}

#[test]
fn the_suggestion_shows_its_sessions_and_numbers() {
    let mut journal = walking(3, 18);
    week(&mut journal, "walk", 18, "F-U-f-F");
    session(&mut journal, day(FROM), "stairs", 40, [Some(3), Some(9)]); // another activity
    week(&mut journal, "walk", 18, "-------T"); // today: not in the window
    let found = ready(&journal, 7);
    assert_eq!((found.from, found.to), (day(FROM), day(FROM).plus(6)));
    let shown: Vec<_> = found
        .sessions
        .iter()
        .map(|s| (s.day, s.done, s.reading))
        .collect();
    let expected = [
        (0, true, Reading::Fine),
        (2, true, Reading::Unsure),
        (4, false, Reading::Fine),
        (6, true, Reading::Fine),
    ];
    assert_eq!(
        shown,
        expected.map(|(n, done, reading)| (day(FROM).plus(n), done, reading))
    );
    assert_eq!(
        found.tally,
        Tally {
            planned: 3,
            done: 3,
            mornings: 4,
            too_much: 0,
            too_much_days: 0,
            fine: 3,
            unsure: 1
        }
    );
    assert_eq!(found.usual_morning, Some(Half::from_whole(3)));
    assert_eq!(
        found.choices,
        Choices {
            less: amount(14),
            same: amount(18),
            more: amount(19),
            most: amount(21)
        }
    );
}

#[test]
fn an_answer_opens_the_next_window() {
    let mut journal = walking(3, 18);
    week(&mut journal, "walk", 18, "F-F-F--");
    assert_eq!(walk(&journal, 6), Outlook::Filling(day(FROM).plus(7)));
    assert_eq!(ready(&journal, 7).advice, Advice::StepUp(amount(19)));
    assert_eq!(
        ready(&journal, 8).tally.done,
        2,
        "unanswered, the window moves on"
    );
    let same = answered(
        &journal,
        &id("walk"),
        day(FROM).plus(7),
        amount(18),
        QuotaReason::Same,
    );
    assert_eq!((same.from, same.first), (day(FROM).plus(7), amount(16)));
    journal.plan.quotas.push(record("same", same));
    assert_eq!(walk(&journal, 7), Outlook::Filling(day(FROM).plus(14)));
    assert_eq!(ready(&journal, 14).tally.done, 0);
}

#[test]
fn an_answer_after_todays_session_holds_from_tomorrow() {
    let mut journal = walking(3, 18);
    week(&mut journal, "walk", 18, "F-F-F--F");
    let today = day(FROM).plus(7);
    let up = answered(&journal, &id("walk"), today, amount(19), QuotaReason::Up);
    assert_eq!(up.from, today.plus(1));
    journal.plan.quotas.push(record("up", up));
    assert_eq!(walk(&journal, 7), Outlook::Filling(day(FROM).plus(15)));
    assert_eq!(
        quota_on(&journal, &id("walk"), today).unwrap().amount,
        amount(18)
    );
    assert_eq!(
        quota_on(&journal, &id("walk"), today.plus(1))
            .unwrap()
            .amount,
        amount(19)
    );
    let new_run = answered(&journal, &id("walk"), today, amount(9), QuotaReason::First);
    assert_eq!(new_run.first, amount(9));
    assert_eq!(history(&journal, &id("walk")).len(), 2);
}

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
    assert!(matches!(
        stairs(14),
        Outlook::Ready(Suggestion {
            advice: Advice::StepUp(_),
            ..
        })
    ));
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
    assert_eq!(ready(&journal, 7).advice, Advice::Ease(amount(14)));
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
    let limit = gradual::domain::plan::Limit {
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

/// A journal of two activities from raw numbers: sessions as (day, activity, amount, feel, morning).
type Raw = (i32, bool, u32, [Option<u8>; 2], Option<u8>);

fn raw() -> impl Strategy<Value = Vec<Raw>> {
    let score = || proptest::option::of(0..=10_u8);
    let one = (
        0..40_i32,
        any::<bool>(),
        1..60_u32,
        [score(), score()],
        score(),
    );
    proptest::collection::vec(one, 0..40)
}

fn built(raw: &[Raw], quotas: &[(i32, bool, u32)], days: u8) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, days);
    activity(&mut journal, "stairs", 5, 3);
    stated(&mut journal, day(FROM), None, Some(3), false);
    let name = |walk: bool| if walk { "walk" } else { "stairs" };
    for (n, walk, done, feel, morning) in raw {
        let on = day(FROM).plus(*n);
        session(&mut journal, on, name(*walk), *done, *feel);
        if let Some(m) = morning {
            morning_after(&mut journal, on, *m);
        }
    }
    for (n, walk, now) in quotas {
        quota(
            &mut journal,
            name(*walk),
            day(FROM).plus(*n),
            *now,
            20,
            QuotaReason::Up,
        );
    }
    journal
}

proptest! {
    #[test]
    fn a_step_up_is_at_least_one_and_at_most_one_or_a_fifth(q in 1..=1_000_000_u32, step in 1..=10_000_u32) {
        let up = step_up(amount(q), amount(step)).get() - q;
        prop_assert!(up >= 1 || q == 1_000_000);
        prop_assert!(up <= (q / 5).max(1));
        let all = choices(amount(q), amount(q), amount(step), false);
        prop_assert!(all.more <= all.most && all.most.get() <= (6 * q / 5).max(q + 1));
    }

    #[test]
    fn easing_never_raises_nor_goes_under_half_of_the_first(q in 1..=20_000_u32, first in 1..=20_000_u32, step in 1..=500_u32) {
        let eased = ease(amount(q), amount(first), amount(step));
        prop_assert!(eased.get() >= 1 && eased <= amount(q));
        let half = gradual::domain::activity::floor_to_step(u64::from(first), 2, amount(step));
        prop_assert!(eased >= half || eased == amount(q));
        let fifths = gradual::domain::activity::floor_to_step(4 * u64::from(q), 5, amount(step));
        prop_assert!(eased == amount(q) || eased >= fifths);
    }

    #[test]
    fn outlooks_follow_from_journal_and_day_alone(
        raw in raw(),
        quotas in proptest::collection::vec((0..40_i32, any::<bool>(), 1..60_u32), 0..5),
        days in 1..=7_u8,
        on in 0..50_i32,
    ) {
        let journal = built(&raw, &quotas, days);
        let today: Day = day(FROM).plus(on);
        let name = id("walk");
        let found = outlook(&journal, &name, today, pauses);
        let mut shuffled = journal.clone();
        shuffled.plan.quotas.reverse();
        shuffled.plan.activities.reverse();
        prop_assert_eq!(&found, &outlook(&shuffled, &name, today, pauses));
        // days after today change nothing
        let mut later = journal.clone();
        later.days.retain(|d, _| *d <= today);
        prop_assert_eq!(&found, &outlook(&later, &name, today, pauses));
        if let Outlook::Ready(s) | Outlook::Waiting { suggestion: s, .. } = found {
            let q = s.quota.get();
            let to = match s.advice {
                Advice::Ease(to) => { prop_assert!(to < s.quota); to }
                Advice::StepUp(to) => { prop_assert!(to > s.quota && to.get() - q <= (q / 5).max(1)); to }
                Advice::Stay(_) | Advice::StaySmall => s.quota,
            };
            prop_assert!(to.get() >= 1);
            prop_assert_eq!(s.sessions.len(), usize::try_from(s.tally.fine + s.tally.unsure + s.tally.too_much).unwrap());
            prop_assert!(s.sessions.iter().all(|x| x.day >= s.from && x.day <= s.to));
            prop_assert_eq!(advise(&s.tally, s.choices), s.advice);
        }
    }
}
