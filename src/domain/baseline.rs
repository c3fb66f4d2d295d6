//! Where to begin: a baseline from a few manageable tries, and the first quota (algorithms B, sources S2, S3).

use super::{
    activity::{Amount, floor_to_step},
    day::Day,
    fraction::{Fraction, median},
    journal::Journal,
    quota::history,
    stamp::Id,
};

/// Tries that are needed, each on a day of its own.
pub const TRIALS: usize = 3;
/// Days within which they lie.
pub const TRIAL_DAYS: i32 = 10;
/// Days for which tries are kept in mind.
const KEPT_DAYS: i32 = 28;
/// Tries from which the median stands in for the mean.
const MANY: usize = 5;

/// One try: "stop while it still feels manageable".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Its log day.
    pub day: Day,
    /// How much it came to.
    pub amount: Amount,
}

/// How the tries were drawn together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Middle {
    /// Their mean, for 3 or 4 of them.
    Mean,
    /// Their median, from 5 on.
    Median,
}

/// A baseline with the arithmetic that leads to the first quota.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// Mean or median.
    pub middle: Middle,
    /// `B`, exactly.
    pub level: Fraction,
    /// The share of it to begin with: 80 %, or 60 % when it flares easily.
    pub percent: u8,
    /// That share, floored to a step.
    pub share: Amount,
    /// The lowest try (the second lowest from 5 on), when it is less than the share and so takes its place.
    pub held_to: Option<Amount>,
    /// `Q1`, the first quota that is offered.
    pub first: Amount,
}

/// How far the tries have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The tries that count, in order.
    pub trials: Vec<Trial>,
    /// On how many different days they were.
    pub days: usize,
    /// The baseline, once there are 3 tries on 3 days.
    pub baseline: Option<Baseline>,
}

/// The tries since the present quota that lie within the 10 days ending with the latest, and what they come to.
///
/// A try that falls out of the 10 days no longer counts: the flow then goes on from those that are left. A baseline that
/// is not accepted within 28 days is let go, as a gap of 28 days would let a quota go.
#[must_use]
pub fn progress(journal: &Journal, activity: &Id, today: Day, flares_easily: bool) -> Progress {
    let quotas = history(journal, activity);
    let since = quotas.last().map(|r| r.value.from);
    let mut trials = Vec::new();
    for (day, log) in journal.days.range(today.plus(1 - KEPT_DAYS)..=today) {
        if since.is_none_or(|from| *day > from) {
            let own = log.sessions.iter();
            let own = own.filter(|s| s.activity == *activity && s.work.value.trial);
            trials.extend(own.map(|s| Trial {
                day: *day,
                amount: s.work.value.amount,
            }));
        }
    }
    if let Some(last) = trials.last().map(|t| t.day) {
        trials.retain(|t| last.since(t.day) < TRIAL_DAYS);
    }
    if different_days(&trials) < TRIALS {
        trials.retain(|t| today.since(t.day) < TRIAL_DAYS); // too late to be one of three
    }
    let days = different_days(&trials);
    let amounts: Vec<Amount> = trials.iter().map(|t| t.amount).collect();
    let step = journal.activity(activity).map(|a| a.step);
    let baseline = step
        .filter(|_| days >= TRIALS)
        .and_then(|step| baseline(&amounts, step, flares_easily));
    Progress {
        trials,
        days,
        baseline,
    }
}

fn different_days(trials: &[Trial]) -> usize {
    let mut days: Vec<Day> = trials.iter().map(|t| t.day).collect();
    days.dedup();
    days.len()
}

/// The baseline and first quota of at least 3 tries (algorithms B 2, 3); `None` for fewer.
#[must_use]
pub fn baseline(trials: &[Amount], step: Amount, flares_easily: bool) -> Option<Baseline> {
    if trials.len() < TRIALS {
        return None;
    }
    let many = trials.len() >= MANY;
    let mut sorted: Vec<u32> = trials.iter().map(|a| a.get()).collect();
    let middle = median(&mut sorted)?;
    let level = if many {
        Fraction::new(i64::from(middle.doubled()), 2)
    } else {
        Fraction::mean(sorted.iter().map(|a| i64::from(*a)).sum(), sorted.len())?
    };
    let percent: u8 = if flares_easily { 60 } else { 80 };
    let parts = u64::try_from(level.numerator()).ok()?;
    let whole = u64::try_from(level.denominator()).ok()?;
    let share = floor_to_step(parts * u64::from(percent), whole * 100, step);
    let low = Amount::clamped(*sorted.get(usize::from(many))?);
    let held_to = (share > low).then_some(low);
    Some(Baseline {
        middle: if many { Middle::Median } else { Middle::Mean },
        level,
        percent,
        share,
        held_to,
        first: held_to.map_or(share, |low| floor_to_step(u64::from(low.get()), 1, step)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(trials: &[u32], step: u32, flares_easily: bool) -> (i64, u32) {
        let trials: Vec<_> = trials.iter().map(|t| Amount::new(*t).unwrap()).collect();
        let found = baseline(&trials, Amount::new(step).unwrap(), flares_easily).unwrap();
        (found.level.tenths(), found.first.get())
    }

    #[test]
    fn the_worked_baselines() {
        assert_eq!(first(&[180, 200, 220], 10, false), (2000, 160));
        assert_eq!(first(&[4, 12, 14], 1, false), (100, 4)); // 8 would be more than the lowest try
        assert_eq!(first(&[30, 40, 45], 50, false), (383, 30));
        assert_eq!(first(&[2, 3, 4], 5, false), (30, 2));
        assert_eq!(first(&[1, 20, 20, 20, 20], 1, false), (200, 16));
    }

    #[test]
    fn what_flares_easily_begins_at_sixty_percent() {
        assert_eq!(first(&[180, 200, 220], 10, true), (2000, 120));
        assert_eq!(first(&[1, 1, 1], 1, true), (10, 1));
    }

    #[test]
    fn the_second_lowest_of_five_holds_it_down() {
        assert_eq!(first(&[1, 9, 20, 20, 20], 1, false), (200, 9));
        assert_eq!(
            first(&[120, 130, 400, 500, 500, 600], 50, false),
            (4500, 100)
        ); // 130 floored to 50s
        assert_eq!(first(&[20, 20, 20, 4], 1, false), (160, 4)); // four: the lowest
    }

    #[test]
    fn two_tries_are_too_few() {
        let two = [Amount::clamped(5), Amount::clamped(6)];
        assert_eq!(baseline(&two, Amount::clamped(1), false), None);
    }
}
