//! Its branches and ties, its window, and what it shows.

use super::{FROM, support::*, walk, walking, week};
use gradual::domain::{
    fraction::Half,
    journal::Journal,
    loading::{Advice, Choices, Outlook, Reading, Suggestion, Tally, Unmet},
    plan::QuotaReason,
    quota::{answered, history, quota_on},
};

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
    // Another amount of one's own on the same evening belongs to the new run.
    journal.plan.quotas.retain(|r| r.id != id("up"));
    journal.plan.quotas.push(record("new", new_run));
    let own = answered(&journal, &id("walk"), today, amount(10), QuotaReason::Own);
    assert_eq!((own.from, own.first), (today.plus(1), amount(9)));
}
