//! A flare-up: what the person says it is (algorithms E, sources S8, S9; the percentages are our own).
//!
//! [`prompt`] may ask whether one has begun, [`phase`] says where in it a day lies and which rung of the floor plan that
//! day has, [`end_offer`] may ask whether it is over, [`past`] tells how long earlier ones lasted.

mod past;
mod prompt;
mod rung;

pub use past::{Past, past};
pub use prompt::{EndOffer, Prompt, end_offer, prompt};
pub use rung::{Page, Phase, RETURN_DAYS, Rung, back_at_full, phase, rungs};

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
    /// The days on which the person chose a rung of their own, each with its percentage; the others follow from the
    /// evenings.
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
