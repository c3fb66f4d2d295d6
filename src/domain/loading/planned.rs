//! What Today offers to do: the quotas that this week still asks for, and the trials under way.

use super::asked::{Asked, asked};
use crate::domain::{
    baseline::{TRIALS, progress},
    day::{Day, Weekday},
    entry::Session,
    journal::Journal,
    stamp::Id,
    usual::flares_easily,
    warning::{Hold, Pauses, hold},
};

/// An activity that a day asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The activity.
    pub activity: Id,
    /// What is asked for.
    pub asked: Asked,
    /// Whether the day has it, all of it.
    pub done: bool,
}

/// A baseline under way: an activity's trials so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trialling {
    /// The activity.
    pub activity: Id,
    /// On how many days it has a trial.
    pub days: usize,
    /// Whether today was one of them.
    pub today: bool,
    /// Whether the trials are enough: the first quota waits to be accepted.
    pub ready: bool,
}

/// Whether the plan's tools are closed: by a limit that leaves information only (algorithms I).
#[must_use]
pub fn is_closed(journal: &Journal, day: Day, pauses: Pauses) -> bool {
    matches!(hold(journal, day, pauses), Some(Hold::InformationOnly(_)))
}

/// What `today` asks for, in the person's order: every activity with a quota until it was done on as many days of this week
/// as are planned, all of it; the one that is done today stays. While trials are under way they take the quota's place.
///
/// Which days of the week are the person's own choice, so none is ever overdue.
#[must_use]
pub fn planned(journal: &Journal, today: Day, first: Weekday, pauses: Pauses) -> Vec<Planned> {
    if is_closed(journal, today, pauses) {
        return Vec::new();
    }
    let own = |day: Day, id: &Id, fits: &dyn Fn(&Session) -> bool| {
        let log = journal.day(day);
        log.is_some_and(|log| {
            let mut done = log.sessions.iter();
            done.any(|s| s.activity == *id && !s.work.value.trial && fits(s))
        })
    };
    let mut found = Vec::new();
    for (id, plan) in journal.offered_activities() {
        let Some(asked) = asked(journal, id, today, pauses) else {
            continue;
        };
        if tried_days(journal, id, today) > 0 {
            continue;
        }
        let done = own(today, id, &|s| s.work.value.amount >= asked.amount);
        let starts = today.week_start(first);
        // By what was asked for then; by the quota where nothing was.
        let all = |s: &Session| s.work.value.amount >= s.work.value.asked.unwrap_or(asked.quota);
        let before = (0..today.since(starts)).filter(|n| own(starts.plus(*n), id, &all));
        if done || before.count() < usize::from(plan.days_a_week) {
            found.push(Planned {
                activity: id.clone(),
                asked,
                done,
            });
        }
    }
    found
}

/// The baselines that are under way, in the person's order.
#[must_use]
pub fn trials_under_way(journal: &Journal, today: Day, pauses: Pauses) -> Vec<Trialling> {
    if is_closed(journal, today, pauses) {
        return Vec::new();
    }
    let easily = flares_easily(journal, today);
    let offered = journal.offered_activities().into_iter();
    let found = offered.filter_map(|(id, _)| {
        let so_far = progress(journal, id, today, easily);
        (so_far.days > 0).then(|| Trialling {
            activity: id.clone(),
            days: so_far.days,
            today: so_far.trials.last().is_some_and(|t| t.day == today),
            ready: so_far.days >= TRIALS,
        })
    });
    found.collect()
}

fn tried_days(journal: &Journal, id: &Id, today: Day) -> usize {
    progress(journal, id, today, false).days
}
