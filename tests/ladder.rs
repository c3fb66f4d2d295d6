//! The exposure ladder: order, attempts, "ready when you are" (algorithms D).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    journal::Journal,
    ladder::{
        Because, StepError, apprehension_now, attempts, check_step, compare, expected, insert,
        jumps, lowest, move_step, readiness, ready_steps, sort_by_rating, to_repeat_or_split,
        waiting,
    },
    plan::{After, Attempt, Before, Ladder, LadderStep, Outcome},
    scale::Likelihood,
};
use proptest::prelude::*;
use support::{day, flare, id, record, score};

fn step(name: &str, rating: u8) -> LadderStep {
    LadderStep {
        id: id(name),
        name: name.to_owned(),
        rating: score(rating),
    }
}

fn names(steps: &[LadderStep]) -> Vec<&str> {
    steps.iter().map(|s| s.id.as_str()).collect()
}

#[test]
fn steps_stand_by_first_rating_until_the_person_sorts_them() {
    let mut steps = Vec::new();
    for (name, rating) in [("c", 5), ("a", 2), ("d", 5), ("b", 3)] {
        insert(&mut steps, step(name, rating));
    }
    assert_eq!(names(&steps), ["a", "b", "c", "d"]); // c before d: their own order
    assert!(move_step(&mut steps, 2, true)); // a tie moved keeps the order by rating
    insert(&mut steps, step("e", 4));
    assert_eq!(names(&steps), ["a", "b", "e", "d", "c"]);
    assert!(move_step(&mut steps, 1, false));
    insert(&mut steps, step("f", 1)); // sorted by the person: a new step goes to the end
    assert_eq!(names(&steps), ["b", "a", "e", "d", "c", "f"]);
    sort_by_rating(&mut steps);
    assert_eq!(names(&steps), ["f", "a", "b", "e", "d", "c"]);
    assert!(!move_step(&mut steps, 0, false) && !move_step(&mut steps, 5, true));
    assert!(!move_step(&mut steps, 9, false));
    assert_eq!(lowest(&steps).unwrap().id, id("f"));
    assert_eq!(lowest(&[step("x", 4), step("y", 4)]).unwrap().id, id("x"));
}

#[test]
fn a_jump_of_more_than_three_invites_a_step_between() {
    let steps = [
        step("a", 1),
        step("b", 4),
        step("c", 8),
        step("d", 10),
        step("e", 2),
    ];
    assert_eq!(jumps(&steps), [(1, 4, 8)]);
    assert_eq!(jumps(&[]), []);
}

#[test]
fn what_may_be_a_step() {
    let many: Vec<_> = (0..12).map(|n| step("x", n % 11)).collect();
    assert_eq!(
        check_step("  pick up \n a cup ", false, &[]),
        Ok("pick up a cup".to_owned())
    );
    assert_eq!(check_step("run", true, &[]), Err(StepError::ToldToAvoid));
    assert_eq!(check_step(" ", false, &[]), Err(StepError::Empty));
    assert_eq!(
        check_step(&"é".repeat(121), false, &[]),
        Err(StepError::TooLong)
    );
    assert!(check_step("sit", false, &many[..11]).is_ok());
    assert_eq!(check_step("sit", false, &many), Err(StepError::Full));
}

type Try = (&'static str, u8, u8, Option<(Outcome, u8)>);

/// Attempts at step `a` of the ladder `bend`: (day, likelihood, apprehension before, outcome, apprehension after).
fn tried(list: &[Try]) -> Journal {
    let mut journal = Journal::default();
    journal.plan.ladders.push(record(
        "bend",
        Ladder {
            name: "Bend".to_owned(),
            steps: vec![step("a", 5), step("b", 7)],
            archived: false,
        },
    ));
    for (n, (on, likelihood, apprehension, after)) in list.iter().enumerate() {
        let attempt = Attempt {
            ladder: id("bend"),
            step: id("a"),
            day: day(on),
            before: Before {
                feared: "my back locks".to_owned(),
                likelihood: Likelihood::new(*likelihood).unwrap(),
                pain: score(6),
                apprehension: score(*apprehension),
            },
            after: after.map(|(outcome, apprehension)| After {
                outcome,
                pain: score(4),
                apprehension: score(apprehension),
                learned: String::new(),
            }),
        };
        journal
            .plan
            .attempts
            .push(record(&format!("t{n}"), attempt));
    }
    journal
}

const NO: Outcome = Outcome::No;

fn is_ready(list: &[Try]) -> Vec<Because> {
    let journal = tried(list);
    let found = readiness(&attempts(
        &journal,
        &id("bend"),
        &id("a"),
        day("2026-12-31"),
    ));
    if found.is_ready() {
        found.because
    } else {
        Vec::new()
    }
}

#[test]
fn three_attempts_on_two_days_the_last_two_clear_and_one_sign_of_ease() {
    let first = ("2026-11-01", 70, 8, Some((NO, 7)));
    let second = ("2026-11-02", 50, 7, Some((NO, 6)));
    let low = [
        Because::Low(score(3)),
        Because::Halved {
            first: score(8),
            last: score(3),
        },
    ];
    assert_eq!(
        is_ready(&[first, second, ("2026-11-02", 40, 6, Some((NO, 3)))]),
        low
    );
    assert_eq!(
        is_ready(&[first, ("2026-11-02", 40, 6, Some((NO, 3)))]),
        [],
        "two"
    );
    let same_day = ("2026-11-01", 40, 6, Some((NO, 3)));
    assert_eq!(is_ready(&[first, same_day, same_day]), [], "one day");
    let halved = [Because::Halved {
        first: score(8),
        last: score(4),
    }];
    assert_eq!(
        is_ready(&[first, second, ("2026-11-03", 40, 6, Some((NO, 4)))]),
        halved
    );
    assert_eq!(
        is_ready(&[first, second, ("2026-11-03", 40, 6, Some((NO, 5)))]),
        []
    );
    let unlikely = [Because::Unlikely(Likelihood::new(30).unwrap())];
    assert_eq!(
        is_ready(&[first, second, ("2026-11-03", 30, 6, Some((NO, 5)))]),
        unlikely
    );
    let partly = ("2026-11-03", 30, 6, Some((Outcome::Partly, 3)));
    assert_eq!(is_ready(&[first, second, partly]), [], "the last in part");
    assert_eq!(
        is_ready(&[first, partly, ("2026-11-04", 0, 0, Some((NO, 0)))]),
        []
    );
    let yes = ("2026-11-01", 70, 8, Some((Outcome::Yes, 9)));
    let clear = ("2026-11-03", 40, 6, Some((NO, 3)));
    assert_eq!(
        is_ready(&[yes, second, clear]),
        low,
        "only the last two must be clear"
    );
    let open = ("2026-11-04", 0, 0, None);
    assert_eq!(
        is_ready(&[first, second, open]),
        [],
        "an open attempt does not count"
    );
}

#[test]
fn a_ready_step_is_offered_with_the_next_unless_held() {
    let clear = ("2026-11-03", 30, 6, Some((NO, 3)));
    let mut journal = tried(&[("2026-11-01", 70, 8, Some((NO, 7))), clear, clear]);
    let today = day("2026-11-04");
    let found = ready_steps(&journal, today, |_| true);
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].step, &found[0].next), (&id("a"), &Some(id("b"))));
    assert_eq!(ready_steps(&journal, day("2026-11-02"), |_| true), []);
    let mut next = journal.plan.attempts[0].clone();
    next.value.step = id("b");
    next.value.day = today;
    journal.plan.attempts.push(next);
    assert_eq!(
        ready_steps(&journal, today, |_| true),
        [],
        "the next is under way"
    );
    journal.plan.attempts[3].value.day = day("2026-11-02");
    assert_eq!(
        ready_steps(&journal, today, |_| true),
        found,
        "whoever went back is told of the step tried last"
    );
    journal.plan.attempts.pop();
    flare(&mut journal, today, None);
    assert_eq!(ready_steps(&journal, today, |_| true), []);
}

#[test]
fn an_attempt_compares_what_was_expected_with_what_was_found() {
    let journal = tried(&[
        ("2026-11-01", 90, 8, Some((Outcome::Yes, 7))),
        ("2026-11-02", 80, 8, Some((Outcome::Partly, 6))),
        ("2026-11-03", 60, 8, Some((NO, 5))),
        ("2026-11-04", 50, 8, Some((NO, 4))),
        ("2026-11-05", 10, 8, None),
    ]);
    let own = attempts(&journal, &id("bend"), &id("a"), day("2026-12-31"));
    let compared: Vec<_> = own.iter().filter_map(|r| compare(&r.value)).collect();
    let gaps: Vec<_> = compared.iter().map(|c| (c.surprise, c.pain_gap)).collect();
    assert_eq!(gaps, [(-10, 2), (30, 2), (60, 2), (50, 2)]);
    let sum = expected(&own).unwrap();
    assert_eq!(
        (sum.attempts, sum.likelihood.tenths(), sum.yes, sum.partly),
        (4, 700, 1, 1)
    );
    assert_eq!(apprehension_now(&own), Some(score(4)));
    assert_eq!(expected(&own[4..]), None);
    assert_eq!(waiting(&journal).len(), 1);
}

#[test]
fn what_was_tried_last_and_went_as_feared_is_offered_once_more() {
    let mut journal = tried(&[
        ("2026-11-01", 90, 8, Some((Outcome::Yes, 7))),
        ("2026-11-03", 60, 8, Some((NO, 5))),
        ("2026-11-03", 60, 8, Some((Outcome::Yes, 5))),
        ("2026-11-04", 60, 8, None),
    ]);
    let offered =
        |journal: &Journal, on| to_repeat_or_split(journal, &id("bend"), day(on)).cloned();
    assert_eq!(offered(&journal, "2026-11-02"), Some(id("a")));
    journal.plan.attempts[2].value.step = id("b");
    assert_eq!(
        offered(&journal, "2026-11-30"),
        Some(id("b")),
        "the last of its day, not the topmost that ever did"
    );
    journal.plan.attempts.remove(2);
    assert_eq!(offered(&journal, "2026-11-30"), None, "it went well since");
}

#[test]
fn a_try_at_a_step_that_was_taken_away_waits_for_nothing() {
    let mut journal = tried(&[("2026-11-05", 10, 8, None)]);
    assert_eq!(waiting(&journal).len(), 1);
    let steps = std::mem::take(&mut journal.plan.ladders[0].value.steps);
    assert!(waiting(&journal).is_empty(), "its page could not be opened");
    journal.plan.ladders[0].value.steps = steps;
    journal.plan.ladders[0].value.archived = true;
    assert_eq!(waiting(&journal).len(), 1, "it is there still");
    journal.plan.ladders.clear();
    assert!(waiting(&journal).is_empty());
}

proptest! {
    #[test]
    fn the_order_is_total_and_stable(ratings in proptest::collection::vec(0..=10_u8, 0..13)) {
        let mut steps = Vec::new();
        for (n, rating) in ratings.iter().enumerate() {
            insert(&mut steps, step(&format!("s{n:02}"), *rating));
        }
        prop_assert_eq!(steps.len(), ratings.len());
        let keys: Vec<_> = steps.iter().map(|s| (s.rating, s.id.clone())).collect();
        let mut sorted = keys.clone();
        sorted.sort();
        prop_assert_eq!(&keys, &sorted); // by rating, ties as they were added
        let mut again = steps.clone();
        sort_by_rating(&mut again);
        prop_assert_eq!(again, steps);
    }
}
