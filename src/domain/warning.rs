//! What a ticked warning sign or a limit holds back (algorithms I). The log and the person's data are never held back.

use super::{
    day::Day,
    journal::Journal,
    order::sort_short,
    plan::{LimitKind, Record, Sign},
};

/// Whether a sign with this slug pauses the plan: an emergency or "today" sign does, a "within days" sign does not.
///
/// The content knows which is which; a slug that it does not know should pause.
pub type Pauses = fn(&str) -> bool;

/// Whether a ticked sign still waits for "I have been seen" on `day`. A day that lies ahead is a wrong clock's.
#[must_use]
pub fn is_open(sign: &Sign, day: Day) -> bool {
    sign.seen.is_none_or(|seen| seen > day)
}

/// The signs that hold suggestions back on `day`: ticked, pausing, and not yet "I have been seen".
#[must_use]
pub fn pausing_signs(journal: &Journal, day: Day, pauses: Pauses) -> Vec<&Record<Sign>> {
    let ticked = journal.plan.signs.iter();
    let holds = |sign: &Sign| sign.ticked <= day && is_open(sign, day) && pauses(&sign.slug);
    ticked.filter(|r| holds(&r.value)).collect()
}

/// What a limit means for the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// The plan is open; a note says whom to ask first.
    AskFirst,
    /// Information only: the plan's tools say why and do not open.
    InformationOnly,
}

/// What a limit means for the plan.
#[must_use]
pub const fn reach(kind: LimitKind) -> Reach {
    match kind {
        LimitKind::Under18 | LimitKind::Surgery | LimitKind::SpinalDisease => {
            Reach::InformationOnly
        }
        LimitKind::Pregnant | LimitKind::HeartLung => Reach::AskFirst,
    }
}

/// The limits that hold on `day`, the strictest first.
#[must_use]
pub fn limits(journal: &Journal, day: Day) -> Vec<LimitKind> {
    let known = journal.plan.limits.iter();
    let mut kinds: Vec<LimitKind> = known
        .filter(|r| r.value.since <= day)
        .map(|r| r.value.kind)
        .collect();
    sort_short(&mut kinds, |a, b| reach(*a) > reach(*b));
    kinds
}

/// Why nothing is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// A limit makes the plan information only.
    InformationOnly(LimitKind),
    /// A warning sign waits for "I have been seen".
    Sign,
    /// In a flare.
    Flare,
}

/// What holds step-ups, rungs and ladder prompts back on `day`, the strongest reason first.
#[must_use]
pub fn hold(journal: &Journal, day: Day, pauses: Pauses) -> Option<Hold> {
    if let Some(kind) = limits(journal, day).first()
        && reach(*kind) == Reach::InformationOnly
    {
        return Some(Hold::InformationOnly(*kind));
    }
    if !pausing_signs(journal, day, pauses).is_empty() {
        return Some(Hold::Sign);
    }
    journal.flare_on(day).map(|_| Hold::Flare)
}
