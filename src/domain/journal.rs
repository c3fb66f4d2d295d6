//! The whole of what a person has written, how a day of it is changed, and what is asked of it most.
//!
//! The fields are open to storage and to the tools of the plan; taking a change back ([`super::undo`]), the usual
//! ([`super::usual`]), the order of activities and flares have their own files.

use super::order::sort_short;
use super::{
    activity::{Activity, Amount, Unit},
    day::Day,
    entry::{DayLog, Session},
    flare::Flare,
    gone::Gone,
    plan::{self, Plan},
    settings::Settings,
    stamp::{Id, Stamp},
};
use std::collections::{BTreeMap, BTreeSet};

/// Days, plan and settings, with the deletions that belong to each month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// The days that were ever touched.
    pub days: BTreeMap<Day, DayLog>,
    /// Deleted sessions by the first day of their month, each with the stamp of its deletion.
    pub gone: Gone,
    /// The plan.
    pub plan: Plan,
    /// The settings.
    pub settings: Settings,
    /// The greatest stamp seen in any loaded key.
    pub clock: Stamp,
}

/// The part of a journal that one stored key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The month that begins on this day.
    Month(Day),
    /// The plan.
    Plan,
    /// The settings.
    Settings,
}

impl Journal {
    /// The stamp for the next edit.
    pub fn tick(&mut self) -> Stamp {
        self.clock = self.clock.next();
        self.clock
    }

    /// What is known of `day`, if it was ever touched.
    #[must_use]
    pub fn day(&self, day: Day) -> Option<&DayLog> {
        self.days.get(&day)
    }

    /// Changes one day through `edit`, which is given the stamp to write with; the touched month is returned.
    pub fn edit_day(&mut self, day: Day, edit: impl FnOnce(&mut DayLog, Stamp)) -> Part {
        let at = self.tick();
        edit(self.days.entry(day).or_default(), at);
        Part::Month(day.month_start())
    }

    /// Adds a session at the end of its day.
    pub fn add_session(&mut self, day: Day, session: Session) -> Part {
        self.edit_day(day, |log, at| {
            log.insert_session(usize::MAX, session.restamped(at));
        })
    }

    /// Deletes a session; nothing happens when it is not there.
    pub fn delete_session(&mut self, day: Day, id: &Id) -> Part {
        let at = self.tick();
        if let Some(log) = self.days.get_mut(&day)
            && let Some(place) = log.sessions.iter().position(|s| s.id == *id)
        {
            log.sessions.remove(place);
            let month = day.month_start();
            let mut gone = self.gone.take(month);
            plan::mark_gone(&mut gone, id, at);
            self.gone.insert(month, gone);
        }
        Part::Month(day.month_start())
    }

    /// Every part that holds anything: what a full save writes.
    #[must_use]
    pub fn parts(&self) -> BTreeSet<Part> {
        let months = self
            .days
            .keys()
            .map(|d| d.month_start())
            .chain(self.gone.keys());
        months
            .map(Part::Month)
            .chain([Part::Plan, Part::Settings])
            .collect()
    }

    /// An activity by its id, archived or not.
    #[must_use]
    pub fn activity(&self, id: &Id) -> Option<&Activity> {
        self.plan
            .activities
            .iter()
            .find(|r| r.id == *id)
            .map(|r| &r.value)
    }

    /// The activities on offer, in the person's order (ties by id).
    #[must_use]
    pub fn offered_activities(&self) -> Vec<(&Id, &Activity)> {
        let mut list: Vec<_> = self
            .plan
            .activities
            .iter()
            .filter(|r| !r.value.archived)
            .map(|r| (&r.id, &r.value))
            .collect();
        sort_short(&mut list, |a, b| (a.1.order, a.0) < (b.1.order, b.0));
        list
    }

    /// The last session of an activity on or before `day`, with its day.
    #[must_use]
    pub fn last_session(&self, activity: &Id, day: Day) -> Option<(Day, &Session)> {
        self.days.range(..=day).rev().find_map(|(d, log)| {
            log.sessions
                .iter()
                .rev()
                .find(|s| s.activity == *activity)
                .map(|s| (*d, s))
        })
    }

    /// The flare that covers `day`, if any; the latest to begin when several do.
    #[must_use]
    pub fn flare_on(&self, day: Day) -> Option<(&Id, &Flare)> {
        let covering = self.plan.flares.iter().filter(|r| r.value.covers(day));
        covering
            .max_by_key(|r| (r.value.start, r.id.clone()))
            .map(|r| (&r.id, &r.value))
    }

    /// Minutes done on `day`, over the activities counted in minutes.
    #[must_use]
    pub fn minutes_on(&self, day: Day) -> u32 {
        let Some(log) = self.days.get(&day) else {
            return 0;
        };
        let minutes = log.sessions.iter().filter(|s| {
            self.activity(&s.activity)
                .is_some_and(|a| a.unit == Unit::Minutes)
        });
        minutes
            .map(|s| s.work.value.amount.get())
            .fold(0, u32::saturating_add)
    }

    /// The first day that holds an entry.
    #[must_use]
    pub fn first_logged(&self) -> Option<Day> {
        self.days
            .iter()
            .find(|(_, log)| log.is_logged())
            .map(|(day, _)| *day)
    }

    /// The amount to offer for a new session: that of the last same activity, else `first`.
    #[must_use]
    pub fn offered_amount(&self, activity: &Id, day: Day, first: Amount) -> Amount {
        self.last_session(activity, day)
            .map_or(first, |(_, s)| s.work.value.amount)
    }
}
