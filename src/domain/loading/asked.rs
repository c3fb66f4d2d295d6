//! What Today asks for: the quota, the same on good days and bad, or a flare's rung of it.

use crate::domain::{
    activity::Amount,
    day::Day,
    flare::{Phase, phase, rung_amount},
    journal::Journal,
    plan::QuotaReason,
    quota::quota_on,
    stamp::Id,
    warning::Pauses,
};

/// What an activity asks for on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The amount.
    pub amount: Amount,
    /// The quota that it is a share of.
    pub quota: Amount,
    /// The share in percent: 100 but for a flare and the way back from it.
    pub percent: u8,
    /// The activity's step, of which a share is a whole number.
    pub step: Amount,
}

/// What `activity` asks for today; `None` without a quota, and on the eve of a new starting point, found by today's try.
#[must_use]
pub fn asked(journal: &Journal, activity: &Id, today: Day, pauses: Pauses) -> Option<Asked> {
    let step = journal.activity(activity)?.step;
    let quota = quota_on(journal, activity, today)?;
    let tomorrow = quota_on(journal, activity, today.plus(1))?;
    if tomorrow.from > today && tomorrow.why == QuotaReason::First {
        return None;
    }
    let percent = match phase(journal, today, pauses) {
        Phase::In { rung, .. } => rung.percent,
        Phase::Returning { ended, rung, .. } | Phase::NewBaseline { ended, rung, .. }
            if quota.from <= ended =>
        {
            rung.percent
        }
        _ => 100,
    };
    Some(Asked {
        amount: if percent == 100 {
            quota.amount
        } else {
            rung_amount(quota.amount, percent, step)
        },
        quota: quota.amount,
        percent,
        step,
    })
}
