//! Goals in the person's own words, and whether they have come nearer (algorithms H, source S14).

use super::{
    day::Day,
    fraction::{Fraction, Mean},
    journal::Journal,
    order::sort_short,
    plan::{Goal, Record},
    scale::Score,
    spaces::single_spaced,
    stamp::Id,
};
use std::ops::RangeInclusive;

/// How many goals are asked for: 3 to 5.
pub const GOALS: RangeInclusive<usize> = 3..=5;
/// Days after which a goal is rated again: two weeks.
pub const RATE_DAYS: i32 = 14;
/// The most characters in a goal.
const WORDS: usize = 120;

/// What keeps a goal from being kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalError {
    /// Nothing but spaces.
    Empty,
    /// More than 120 characters.
    TooLong,
    /// There are 5 already.
    Full,
}

/// A goal's words as they will be kept: trimmed, inner white space single; `others` goals are in use.
///
/// # Errors
/// [`GoalError`] says what is wrong.
pub fn check_goal(words: &str, others: usize) -> Result<String, GoalError> {
    let words = single_spaced(words);
    if words.is_empty() {
        Err(GoalError::Empty)
    } else if words.chars().count() > WORDS {
        Err(GoalError::TooLong)
    } else if others >= *GOALS.end() {
        Err(GoalError::Full)
    } else {
        Ok(words)
    }
}

/// The goals in use, in the person's order (ties by id).
#[must_use]
pub fn in_use(journal: &Journal) -> Vec<&Record<Goal>> {
    let all = journal.plan.goals.iter();
    let mut list: Vec<_> = all.filter(|r| !r.value.archived).collect();
    sort_short(&mut list, |a, b| {
        (a.value.order, &a.id) < (b.value.order, &b.id)
    });
    list
}

/// A goal's ratings from `from` to `to`, one a day, the last written of a day; the oldest first.
#[must_use]
pub fn path(journal: &Journal, goal: &Id, from: Day, to: Day) -> Vec<(Day, Score)> {
    let all = journal.plan.ratings.iter();
    let mut own: Vec<_> = all
        .filter(|r| r.value.goal == *goal && r.value.day >= from && r.value.day <= to)
        .collect();
    sort_short(&mut own, |a, b| {
        (a.value.day, a.at, &a.id) < (b.value.day, b.at, &b.id)
    });
    let mut path: Vec<(Day, Score)> = Vec::new();
    for rating in own {
        let point = (rating.value.day, rating.value.score);
        match path.last_mut() {
            Some(last) if last.0 == point.0 => *last = point,
            _ => path.push(point),
        }
    }
    path
}

/// The goals to rate today: never rated, or last rated two weeks ago or more.
#[must_use]
pub fn due(journal: &Journal, today: Day) -> Vec<Id> {
    let ratings = &journal.plan.ratings;
    let last = |goal: &Id| {
        let own = ratings.iter().filter(|r| r.value.goal == *goal);
        own.map(|r| r.value.day).filter(|d| *d <= today).max()
    };
    let list = in_use(journal).into_iter();
    list.filter(|r| last(&r.id).is_none_or(|day| today.since(day) >= RATE_DAYS))
        .map(|r| r.id.clone())
        .collect()
}

/// Whether a person who has rated goals on an earlier day has some to rate today: the first time asks for itself.
#[must_use]
pub fn to_rate_again(journal: &Journal, today: Day) -> bool {
    let mut ratings = journal.plan.ratings.iter();
    ratings.any(|r| r.value.day < today) && !due(journal, today).is_empty()
}

/// Whether a goal's rating went beyond usual measurement noise: 3 or more either way.
#[must_use]
pub const fn beyond_noise(first: Score, last: Score) -> bool {
    last.get().abs_diff(first.get()) >= 3
}

/// A goal rated at both ends of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalChange {
    /// The goal.
    pub goal: Id,
    /// Its first rating.
    pub first: (Day, Score),
    /// Its last, on a later day.
    pub last: (Day, Score),
}

/// What became of the goals over a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The goals rated at both ends, in the person's order.
    pub goals: Vec<GoalChange>,
    /// Their average at the beginning; `None` when no goal was rated at both ends.
    pub first: Option<Mean>,
    /// Their average at the end.
    pub last: Option<Mean>,
}

impl Change {
    /// The average at the end less that at the beginning.
    #[must_use]
    pub fn mean(&self) -> Option<Fraction> {
        Some(self.last?.minus(self.first?))
    }

    /// Whether the average changed by 2 or more either way; of one goal alone it takes 3.
    #[must_use]
    pub fn beyond_noise(&self) -> bool {
        let least = Fraction::new(if self.goals.len() == 1 { 3 } else { 2 }, 1);
        self.mean()
            .is_some_and(|c| c >= least || Fraction::ZERO.minus(c) >= least)
    }
}

/// What became of the goals in use from `from` to `to`.
///
/// The ends are the first and the last day on which any of them was rated in that time. As one round of rating may take
/// some days, a goal counts as rated at an end when it was rated within the two weeks from the first day, and again, on a
/// later day, within the two weeks up to the last.
#[must_use]
pub fn change(journal: &Journal, from: Day, to: Day) -> Change {
    let goals = in_use(journal).into_iter();
    let paths: Vec<_> = goals
        .map(|r| (r.id.clone(), path(journal, &r.id, from, to)))
        .collect();
    let all = || paths.iter().flat_map(|(_, path)| path.iter().map(|p| p.0));
    let (Some(begin), Some(end)) = (all().min(), all().max()) else {
        return Change {
            goals: Vec::new(),
            first: None,
            last: None,
        };
    };
    let both = paths.into_iter().filter_map(|(goal, path)| {
        let (first, last) = (*path.first()?, *path.last()?);
        let near = first.0.since(begin) < RATE_DAYS && end.since(last.0) < RATE_DAYS;
        (near && first.0 < last.0).then_some(GoalChange { goal, first, last })
    });
    let goals: Vec<GoalChange> = both.collect();
    let mean = |score: fn(&GoalChange) -> Score| {
        let sum = goals.iter().map(|g| i64::from(score(g).get())).sum();
        Fraction::mean(sum, goals.len())
    };
    Change {
        first: mean(|g| g.first.1),
        last: mean(|g| g.last.1),
        goals,
    }
}
