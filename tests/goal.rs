//! Goals: paths, what is due, what has changed (algorithms H).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    goal::{GoalChange, GoalError, beyond_noise, change, check_goal, due, path, to_rate_again},
    journal::Journal,
    plan::{Goal, Rating},
    stamp::Stamp,
};
use support::{day, id, record, score};

fn goals(count: usize) -> Journal {
    let mut journal = Journal::default();
    for n in 0..count {
        let goal = Goal {
            words: format!("goal {n}"),
            order: i32::try_from(count - n).unwrap(),
            activities: Vec::new(),
            ladders: Vec::new(),
            archived: false,
        };
        journal.plan.goals.push(record(&format!("g{n}"), goal));
    }
    journal
}

fn rate(journal: &mut Journal, goal: &str, on: &str, rating: u8) {
    let number = journal.plan.ratings.len();
    let mut rating = record(
        &format!("r{number}"),
        Rating {
            goal: id(goal),
            day: day(on),
            score: score(rating),
        },
    );
    rating.at = Stamp(u64::try_from(number).unwrap());
    journal.plan.ratings.push(rating);
}

#[test]
fn a_goal_is_rated_every_two_weeks() {
    let mut journal = goals(2);
    assert_eq!(due(&journal, day("2026-11-01")), [id("g1"), id("g0")]); // in the person's order
    assert!(!to_rate_again(&journal, day("2026-11-01"))); // the first time is no "again"
    rate(&mut journal, "g0", "2026-11-01", 3);
    assert!(!to_rate_again(&journal, day("2026-11-01"))); // nor is the rest of that day
    assert!(to_rate_again(&journal, day("2026-11-02")));
    rate(&mut journal, "g1", "2026-11-02", 3);
    assert_eq!(due(&journal, day("2026-11-14")), []);
    assert_eq!(due(&journal, day("2026-11-15")), [id("g0")]);
    assert!(
        !to_rate_again(&journal, day("2026-11-14")) && to_rate_again(&journal, day("2026-11-15"))
    );
    journal.plan.goals[0].value.archived = true;
    assert_eq!(due(&journal, day("2026-11-15")), []);
}

#[test]
fn the_last_rating_of_a_day_counts() {
    let mut journal = goals(1);
    rate(&mut journal, "g0", "2026-11-15", 6);
    rate(&mut journal, "g0", "2026-11-01", 3);
    rate(&mut journal, "g0", "2026-11-01", 2);
    let found = path(&journal, &id("g0"), day("2026-11-01"), day("2026-11-30"));
    assert_eq!(
        found,
        [(day("2026-11-01"), score(2)), (day("2026-11-15"), score(6))]
    );
}

#[test]
fn two_in_the_mean_or_three_in_one_is_beyond_noise() {
    let mut journal = goals(3);
    for (goal, first, last) in [("g0", 2, 5), ("g1", 3, 5), ("g2", 4, 5)] {
        rate(&mut journal, goal, "2026-11-01", first);
        rate(&mut journal, goal, "2026-11-29", last);
    }
    let found = change(&journal, day("2026-01-01"), day("2026-12-31"));
    let of = |g: &GoalChange| beyond_noise(g.first.1, g.last.1);
    let beyond: Vec<_> = found.goals.iter().map(of).collect();
    assert_eq!(beyond, [false, false, true]); // g2, g1, g0: by 1, 2 and 3
    assert_eq!(found.first.unwrap().tenths(), 30);
    assert_eq!(found.mean().unwrap().tenths(), 20);
    assert!(found.beyond_noise());
    rate(&mut journal, "g2", "2026-11-29", 4);
    let less = change(&journal, day("2026-01-01"), day("2026-12-31"));
    assert_eq!(less.mean().unwrap().tenths(), 17); // 5⁄3
    assert!(!less.beyond_noise());
    let mut alone = goals(1);
    rate(&mut alone, "g0", "2026-11-01", 2);
    rate(&mut alone, "g0", "2026-11-29", 4);
    let one = |journal: &_| change(journal, day("2026-01-01"), day("2026-12-31")).beyond_noise();
    assert!(!one(&alone), "of one goal alone it takes three");
    rate(&mut alone, "g0", "2026-11-29", 5);
    assert!(one(&alone));
    for goal in ["g0", "g1", "g2"] {
        rate(&mut journal, goal, "2026-12-20", 0);
    }
    let fallen = change(&journal, day("2026-01-01"), day("2026-12-31"));
    assert!(fallen.beyond_noise() && fallen.mean().unwrap().tenths() == -30);
    assert!(of(&fallen.goals[0]));
}

#[test]
fn the_mean_is_over_goals_rated_at_both_ends() {
    let mut journal = goals(3);
    rate(&mut journal, "g0", "2026-11-01", 2);
    rate(&mut journal, "g0", "2026-11-29", 6);
    rate(&mut journal, "g1", "2026-11-10", 2); // rated in the first two weeks and in the last
    rate(&mut journal, "g1", "2026-11-20", 3);
    rate(&mut journal, "g2", "2026-11-15", 0); // begun too late
    rate(&mut journal, "g2", "2026-11-29", 9);
    let found = change(&journal, day("2026-11-01"), day("2026-11-30"));
    let ids: Vec<_> = found.goals.iter().map(|g| g.goal.clone()).collect();
    assert_eq!(ids, [id("g1"), id("g0")]);
    assert_eq!(found.mean().unwrap().tenths(), 25);
    let nothing = change(&journal, day("2027-01-01"), day("2027-02-01"));
    assert_eq!((nothing.mean(), nothing.beyond_noise()), (None, false));
    let once = change(&journal, day("2026-11-01"), day("2026-11-05"));
    assert_eq!((once.goals.len(), once.mean()), (0, None));
}

#[test]
fn what_may_be_a_goal() {
    assert_eq!(
        check_goal("  lift  my grandson ", 4),
        Ok("lift my grandson".to_owned())
    );
    assert_eq!(check_goal("", 0), Err(GoalError::Empty));
    assert_eq!(check_goal(&"é".repeat(121), 0), Err(GoalError::TooLong));
    assert_eq!(check_goal("garden", 5), Err(GoalError::Full));
}
