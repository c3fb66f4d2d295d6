//! Building up: one quota an activity, and once a week a suggestion that shows its arithmetic (algorithms C; sources S3, S4,
//! S5, the part about the usual morning is our own).
//!
//! [`read`] gives each session one reading, [`advise`] turns a window of them into less, more or the same, [`outlook`] says
//! whether today is the day to ask. Nothing changes without an answer, which is a new quota.

mod asked;
mod gap;
mod planned;
mod reading;
mod step;
mod window;

pub use asked::{Asked, asked};
pub use gap::{Gap, Offer, gap};
pub use planned::{Planned, Trialling, is_closed, planned, trials_under_way};
pub use reading::{Reading, read, read_session};
pub use step::{Because, Choices, choices, ease, ease_because, step_up, step_up_because};
pub use window::{Advice, SessionReading, Suggestion, Tally, Unmet, advise, suggestion};

use super::{
    baseline,
    day::Day,
    flare::{Phase, Rung, back_at_full, phase},
    journal::Journal,
    plan::QuotaReason,
    quota::{history, quota_on},
    stamp::Id,
    usual::flares_easily,
    warning::{Hold, Pauses, hold},
};

/// Days for which a raised activity holds other step-ups back: one full window.
const RAISED_DAYS: i32 = 7;

/// What there is to ask about an activity today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It has no quota yet: the baseline comes first.
    NoQuota,
    /// Nothing is suggested now.
    Held(Hold),
    /// Tries for a new baseline are under way.
    Trying,
    /// On the way back from a flare.
    Returning(Rung),
    /// Still below 100 % 14 days after a flare: a new baseline.
    NewBaseline,
    /// Back after 14 days or more without it: an offer, once.
    Gap(Gap),
    /// The window is not full; it will be on this day.
    Filling(Day),
    /// Ready for a step up, but another activity was raised: one at a time.
    Waiting {
        /// The activity that was raised.
        raised: Id,
        /// The first day on which this one may be.
        until: Day,
        /// What will be suggested if it still holds then.
        suggestion: Suggestion,
    },
    /// A suggestion.
    Ready(Suggestion),
}

/// What there is to ask about `activity` today.
#[must_use]
pub fn outlook(journal: &Journal, activity: &Id, today: Day, pauses: Pauses) -> Outlook {
    if let Some(first) = before_a_look(journal, activity, today, pauses) {
        return first;
    }
    let known = journal.activity(activity);
    let (Some(plan), Some(quota)) = (known, quota_on(journal, activity, today)) else {
        return Outlook::NoQuota;
    };
    let length = window::length(plan);
    // Days of a flare and of the way back were not at the present quota: a new window begins after them.
    let since = match back_at_full(journal, today, pauses) {
        Some((ended, full)) if quota.from <= ended => full,
        _ => quota.from,
    };
    if today.since(since) < length {
        return Outlook::Filling(since.plus(length));
    }
    let suggestion = suggestion(journal, activity, plan, quota, today);
    if matches!(suggestion.advice, Advice::StepUp(_))
        && let Some((raised, until)) = raised_elsewhere(journal, activity, today)
    {
        return Outlook::Waiting {
            raised,
            until,
            suggestion,
        };
    }
    Outlook::Ready(suggestion)
}

/// Whether the plan offers less of `activity`, because it was left for so long, and nothing else comes first.
#[must_use]
pub fn is_away(journal: &Journal, activity: &Id, today: Day, pauses: Pauses) -> bool {
    let first = before_a_look(journal, activity, today, pauses);
    matches!(first, Some(Outlook::Gap(_)))
}

/// What comes before any look at how it goes at the quota, if anything.
fn before_a_look(journal: &Journal, activity: &Id, today: Day, pauses: Pauses) -> Option<Outlook> {
    let known = journal.activity(activity).filter(|a| !a.archived);
    let (Some(plan), Some(quota)) = (known, quota_on(journal, activity, today)) else {
        return Some(Outlook::NoQuota);
    };
    if let Some(why) = hold(journal, today, pauses) {
        return Some(Outlook::Held(why));
    }
    let own = history(journal, activity);
    if let Some(next) = own.last().filter(|r| r.value.from > today) {
        let full = next.value.from.plus(window::length(plan));
        return Some(Outlook::Filling(full)); // answered today, from tomorrow on
    }
    let easily = flares_easily(journal, today);
    if baseline::progress(journal, activity, today, easily).days > 0 {
        return Some(Outlook::Trying);
    }
    match phase(journal, today, pauses) {
        Phase::Returning { ended, rung, .. } if quota.from <= ended => {
            return Some(Outlook::Returning(rung));
        }
        Phase::NewBaseline { ended, .. } if quota.from <= ended => {
            return Some(Outlook::NewBaseline);
        }
        _ => {}
    }
    gap(journal, activity, today)
        .filter(|g| g.offer != Offer::Same)
        .map(Outlook::Gap)
}

/// The activities that are ready for a step up today, in the person's order. From two on the app asks which: at most one
/// is raised at a time.
#[must_use]
pub fn ready_to_raise(journal: &Journal, today: Day, pauses: Pauses) -> Vec<Id> {
    let offered = journal.offered_activities().into_iter();
    let ready = offered.filter(|(id, _)| {
        let found = outlook(journal, id, today, pauses);
        matches!(
            found,
            Outlook::Ready(Suggestion {
                advice: Advice::StepUp(_),
                ..
            })
        )
    });
    ready.map(|(id, _)| id.clone()).collect()
}

/// Another activity whose quota was raised within the last 7 days, and the first day after them.
fn raised_elsewhere(journal: &Journal, activity: &Id, today: Day) -> Option<(Id, Day)> {
    let others = journal.plan.activities.iter().map(|r| &r.id);
    let raised = others.filter(|id| *id != activity).filter_map(|id| {
        let mut own = history(journal, id);
        // Of one day the last answer stands: what was raised and put back at once was never done.
        own.dedup_by(|later, earlier| {
            let same_day = later.value.from == earlier.value.from;
            if same_day {
                std::mem::swap(later, earlier);
            }
            same_day
        });
        let raised = own.windows(2).rev().find_map(|pair| match pair {
            [before, after] if after.value.amount > before.value.amount => Some(&after.value),
            _ => None,
        })?;
        let counts = matches!(raised.why, QuotaReason::Up | QuotaReason::Own);
        let until = raised.from.plus(RAISED_DAYS);
        (counts && until > today).then(|| (id.clone(), until))
    });
    raised.max_by_key(|(id, until)| (*until, std::cmp::Reverse(id.clone())))
}
