//! The change that can be taken back.

use crate::domain::{
    day::Day,
    entry::DayLog,
    journal::{Journal, Part},
    plan::Plan,
    stamp::Edit,
};

/// What an undo puts back.
#[derive(Clone, Debug, PartialEq)]
pub enum Earlier {
    /// A day's log.
    Day(Day, DayLog),
    /// The plan.
    Plan(Box<Plan>),
}

/// One change that can be taken back, and how it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// What was done, such as "Walk deleted".
    pub said: String,
    /// What it said before.
    pub earlier: Earlier,
    /// The stamps of the change.
    pub edit: Edit,
}

impl Undo {
    /// Takes the change back; the touched part is answered.
    pub fn apply(&self, journal: &mut Journal) -> Part {
        match &self.earlier {
            Earlier::Day(day, log) => journal.take_back_day(*day, log, self.edit),
            Earlier::Plan(plan) => journal.take_back_plan(plan, self.edit),
        }
    }
}
