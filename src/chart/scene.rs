//! What every chart of one screen is drawn from: the journal, the days, the box and the words for dates.

use super::{Frame, axis::TimeAxis, band, line::INSET};
use crate::{
    domain::{
        day::{Day, Weekday},
        journal::Journal,
        quota::history,
        stamp::Id,
    },
    text::names::Names,
};

/// One journal seen through one window of days.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// All that was written.
    pub journal: &'a Journal,
    /// The first and the last day that are shown.
    pub window: (Day, Day),
    /// The log day it is now.
    pub today: Day,
    /// The first day of the person's week.
    pub week_start: Weekday,
    /// The box of one chart.
    pub frame: Frame,
    /// Words for dates.
    pub names: &'a dyn Names,
}

impl Scene<'_> {
    /// The axis that all charts of the scene share.
    pub(super) fn time(&self) -> TimeAxis {
        let left = self.frame.gutter("10");
        let (first, last) = self.window;
        TimeAxis::new(first, last, left + INSET, self.frame.right() - INSET)
    }

    /// Flares, illness and rest of the window.
    pub(super) fn bands(&self) -> Vec<band::Band> {
        let (first, last) = self.window;
        band::bands(self.journal, first, last, self.today)
    }

    /// The window's ends with their years, for names.
    pub(super) fn ends(&self) -> [String; 2] {
        [self.window.0, self.window.1].map(|day| self.names.dated(day))
    }

    /// What was planned of an activity on some day of the window, `days` times its amount: from which day on, the oldest first.
    /// An answer that left it as it was is no step.
    pub(super) fn planned(&self, activity: &Id, days: u32) -> Vec<(Day, u32)> {
        let (first, last) = self.window;
        let mut steps: Vec<(Day, u32)> = Vec::new();
        for quota in history(self.journal, activity) {
            let step = (quota.value.from, quota.value.amount.get() * days);
            if step.0 <= first {
                steps.clear();
            } else if steps.last().is_some_and(|held| held.0 == step.0) {
                steps.pop();
            }
            if step.0 <= last && steps.last().is_none_or(|held| held.1 != step.1) {
                steps.push(step);
            }
        }
        steps
    }

    /// Whether the window holds a day.
    pub(super) fn holds(&self, day: Day) -> bool {
        self.window.0 <= day && day <= self.window.1
    }
}
