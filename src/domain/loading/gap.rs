//! Coming back after days without an activity (algorithms C).

use crate::domain::{
    activity::{Amount, floor_to_step},
    day::Day,
    journal::Journal,
    plan::QuotaReason,
    quota::{history, quota_on},
    stamp::Id,
};

/// Days without the activity from which a gap is spoken of at all: a whole week.
const SPOKEN_OF: i32 = 7;

/// What is offered after a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Under 14 days: pick up where you left off.
    Same,
    /// 14 to 27 days: four fifths.
    Lower(Amount),
    /// 28 days or more.
    NewBaseline,
}

/// A gap that is still open today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The last day before it.
    pub last: Day,
    /// Full days without a session, today not counted.
    pub days: i32,
    /// What is offered.
    pub offer: Offer,
}

/// The gap in an activity with a quota, when a week or more has gone by without it and no answer was given yet.
///
/// An answer is a quota with the reason [`QuotaReason::Gap`] that begins after the last session, whatever its amount: the
/// offer is made once a gap. A first quota, one of the person's own or one after a flare starts the count afresh.
#[must_use]
pub fn gap(journal: &Journal, activity: &Id, today: Day) -> Option<Gap> {
    let step = journal.activity(activity)?.step;
    let quota = quota_on(journal, activity, today)?;
    let session = journal.last_session(activity, today).map(|(day, _)| day);
    let after_session = |from: Day| session.is_none_or(|last| from > last);
    let answered = |why, from| why == QuotaReason::Gap && after_session(from);
    let own = history(journal, activity);
    if own.iter().any(|r| answered(r.value.why, r.value.from)) {
        return None;
    }
    let fresh = matches!(
        quota.why,
        QuotaReason::First | QuotaReason::Own | QuotaReason::Flare
    );
    let day_before = quota.from.plus(-1);
    let last = match session {
        Some(last) if !fresh => last,
        Some(last) => last.max(day_before),
        None => day_before,
    };
    let days = today.since(last) - 1;
    if days < SPOKEN_OF {
        return None;
    }
    let offer = match days {
        ..14 => Offer::Same,
        14..28 => Offer::Lower(floor_to_step(4 * u64::from(quota.amount.get()), 5, step)),
        _ => Offer::NewBaseline,
    };
    Some(Gap { last, days, offer })
}
