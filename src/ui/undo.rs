//! The change that can be taken back.

use super::state::AppState;
use crate::domain::{
    day::Day,
    entry::DayLog,
    journal::{Journal, Part},
    plan::{Kind, Record},
    stamp::Edit,
};
use std::sync::Arc;

/// Puts back what was there before a change, given the stamps of the change.
pub type PutBack = dyn Fn(&mut Journal, Edit) -> Part + Send + Sync;

/// What else is done as a change is taken back.
pub type Also = dyn Fn(AppState) + Send + Sync;

/// One change that can be taken back, and how it is called.
#[derive(Clone)]
pub struct Undo {
    /// What was done, such as "Walk deleted".
    pub said: String,
    /// The stamps of the change.
    pub edit: Edit,
    /// What is done before it is put back: a draft that it used up is kept again, or the other change of the same tap goes too.
    pub also: Option<Arc<Also>>,
    put_back: Arc<PutBack>,
}

impl Undo {
    /// The undo of a change that was called `said` and gave out the stamps of `edit`.
    #[must_use]
    pub const fn new(said: String, edit: Edit, put_back: Arc<PutBack>) -> Self {
        Self {
            said,
            edit,
            also: None,
            put_back,
        }
    }

    /// Takes the change back; the touched part is answered.
    #[must_use]
    pub fn apply(&self, journal: &mut Journal) -> Part {
        (self.put_back)(journal, self.edit)
    }
}

/// Puts a day back to what it said.
#[must_use]
pub fn day(day: Day, earlier: DayLog) -> Arc<PutBack> {
    Arc::new(move |journal, edit| journal.take_back_day(day, &earlier, edit))
}

/// Puts one kind of the plan's records back to what they said.
#[must_use]
pub fn records<T: Clone + Send + Sync + 'static>(
    kind: Kind<T>,
    earlier: Vec<Record<T>>,
) -> Arc<PutBack> {
    Arc::new(move |journal, edit| journal.take_back_records(kind, &earlier, edit))
}
