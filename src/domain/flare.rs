//! A flare-up: what the person says it is (algorithms E).

use super::{activity::Amount, day::Day};

/// One flare, open until `end` is known. The only source of "in a flare".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flare {
    /// Its first day.
    pub start: Day,
    /// Its last day, once it is over.
    pub end: Option<Day>,
    /// The first rung in percent of the quota, 30..=90.
    pub first_rung: u8,
    /// The rung of each day that had one, in percent.
    pub rungs: Vec<(Day, u8)>,
}

impl Flare {
    /// Whether `day` lies in it; an open flare reaches up to every later day.
    #[must_use]
    pub fn covers(&self, day: Day) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }
}

/// What the person wrote beforehand for the next flare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlarePlan {
    /// The first rung in percent, 30..=90.
    pub first_rung: u8,
    /// What helps me.
    pub helps: String,
    /// Who I can call.
    pub call: String,
}

/// The rung's amount: `floor_to_step(quota · percent / 100)` (algorithms E).
#[must_use]
pub fn rung_amount(quota: Amount, percent: u8, step: Amount) -> Amount {
    super::activity::floor_to_step(u64::from(quota.get()) * u64::from(percent), 100, step)
}
