//! Which quota holds on a day. An activity's history is all of its quotas; nothing is ever overwritten.

use super::{
    activity::Amount,
    day::Day,
    journal::Journal,
    order::sort_short,
    plan::{Quota, QuotaReason, Record},
    stamp::Id,
};

/// An activity's quotas in order: by first day, then by when they were written, then by id.
#[must_use]
pub fn history<'a>(journal: &'a Journal, activity: &Id) -> Vec<&'a Record<Quota>> {
    let all = journal.plan.quotas.iter();
    let mut own: Vec<_> = all.filter(|r| r.value.activity == *activity).collect();
    sort_short(&mut own, |a, b| {
        (a.value.from, a.at, &a.id) < (b.value.from, b.at, &b.id)
    });
    own
}

/// The quota that holds on `day`: the last to begin on or before it, and of those the last written.
#[must_use]
pub fn quota_on<'a>(journal: &'a Journal, activity: &Id, day: Day) -> Option<&'a Quota> {
    let own = history(journal, activity);
    let held = own.into_iter().rev().find(|r| r.value.from <= day);
    held.map(|r| &r.value)
}

/// The quota to write for an answer given today.
///
/// It holds from today, or from tomorrow when the activity was already done today: that session keeps the quota it was
/// asked for. A new baseline begins a new run, so that Q1 is its own amount; every other answer carries Q1 on.
#[must_use]
pub fn answered(
    journal: &Journal,
    activity: &Id,
    today: Day,
    amount: Amount,
    why: QuotaReason,
) -> Quota {
    let done_today = journal
        .day(today)
        .is_some_and(|log| log.sessions.iter().any(|s| s.activity == *activity));
    let from = today.plus(i32::from(done_today));
    let run = quota_on(journal, activity, from).filter(|_| why != QuotaReason::First);
    Quota {
        activity: activity.clone(),
        from,
        amount,
        first: run.map_or(amount, |q| q.first),
        why,
    }
}
