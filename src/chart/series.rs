//! What a chart draws, read out of the journal by date.

use crate::domain::{
    activity::Unit,
    day::{Day, Weekday},
    entry::{DayLog, Session},
    fraction::Half,
    journal::Journal,
    scale::Score,
    stamp::Id,
    trend::{MEDIAN_DAYS, rolling_median},
};

/// One score and one trailing median a day, for consecutive days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The day of the first entry of both lists.
    pub first: Day,
    /// Each day's score; `None` where not logged.
    pub scores: Vec<Option<Score>>,
    /// Each day's 7-day median (algorithms F); `None` where too little was logged. As long as `scores`.
    pub medians: Vec<Option<Half>>,
}

impl Series {
    /// Evening pain of `first..=last`.
    #[must_use]
    pub fn evening_pain(journal: &Journal, first: Day, last: Day) -> Self {
        Self::read(journal, first, last, |log| log.pain.value)
    }

    /// Any daily score of `first..=last`; the medians also look at the six days before `first`.
    #[must_use]
    pub fn read(
        journal: &Journal,
        first: Day,
        last: Day,
        read: impl Fn(&DayLog) -> Option<Score>,
    ) -> Self {
        let begin = first.plus(1 - i32::try_from(MEDIAN_DAYS).unwrap_or(7));
        let lead = usize::try_from(first.since(begin)).unwrap_or(0);
        let days = usize::try_from(last.since(begin) + 1).unwrap_or(0);
        let mut scores = vec![None; days];
        for (day, log) in journal.days.range(begin..=last.max(begin)) {
            let slot = usize::try_from(day.since(begin)).ok();
            if let Some(slot) = slot.and_then(|n| scores.get_mut(n)) {
                *slot = read(log);
            }
        }
        let medians = rolling_median(&scores).split_off(lead.min(days));
        Self {
            first,
            scores: scores.split_off(lead.min(days)),
            medians,
        }
    }

    /// The last day; the first when it holds none.
    #[must_use]
    pub fn last(&self) -> Day {
        let days = i32::try_from(self.scores.len()).unwrap_or(i32::MAX);
        self.first.plus(days.max(1) - 1)
    }

    /// The logged days in order.
    pub fn logged(&self) -> impl DoubleEndedIterator<Item = (Day, Score)> + '_ {
        let days = self.scores.iter().enumerate();
        days.filter_map(|(n, score)| {
            let day = self.first.plus(i32::try_from(n).ok()?);
            score.map(|score| (day, score))
        })
    }
}

/// One log week's total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekTotal {
    /// Its first day.
    pub starts: Day,
    /// The sum over its days, up to and including the last that was asked for.
    pub total: u32,
}

impl WeekTotal {
    /// Its last day.
    #[must_use]
    pub fn ends(self) -> Day {
        self.starts.plus(6)
    }

    /// Whether `day` lies in it.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.starts <= day && day <= self.ends()
    }
}

/// Totals of every week that touches `first..=last`, for weeks that begin on `week_start`; days after `last` are left out.
///
/// With `activity` the sum of that activity's amounts in its own unit; without, minutes over all activities counted in
/// minutes.
#[must_use]
pub fn weekly_totals(
    journal: &Journal,
    first: Day,
    last: Day,
    week_start: Weekday,
    activity: Option<&Id>,
) -> Vec<WeekTotal> {
    let in_minutes = minutes(journal);
    let amount = |session: &Session| {
        let counts = activity.map_or_else(
            || in_minutes.contains(&&session.activity),
            |id| session.activity == *id,
        );
        u32::from(counts) * session.work.value.amount.get()
    };
    weekly(journal, (first, last), week_start, &amount)
}

/// Weekly sums of effort × minutes, over the sessions counted in minutes whose effort was told.
#[must_use]
pub fn weekly_load(
    journal: &Journal,
    first: Day,
    last: Day,
    week_start: Weekday,
) -> Vec<WeekTotal> {
    let in_minutes = minutes(journal);
    let load = |session: &Session| match session.feel.value.effort {
        Some(effort) if in_minutes.contains(&&session.activity) => {
            u32::from(effort.get()).saturating_mul(session.work.value.amount.get())
        }
        _ => 0,
    };
    weekly(journal, (first, last), week_start, &load)
}

/// The activities counted in minutes.
pub(super) fn minutes(journal: &Journal) -> Vec<&Id> {
    let all = journal.plan.activities.iter();
    all.filter(|record| record.value.unit == Unit::Minutes)
        .map(|record| &record.id)
        .collect()
}

fn weekly(
    journal: &Journal,
    (first, last): (Day, Day),
    week_start: Weekday,
    of: &dyn Fn(&Session) -> u32,
) -> Vec<WeekTotal> {
    let begin = first.min(last).week_start(week_start);
    let mut weeks: Vec<WeekTotal> = (0..=last.since(begin) / 7)
        .map(|week| WeekTotal {
            starts: begin.plus(7 * week),
            total: 0,
        })
        .collect();
    for (day, log) in journal.days.range(begin..=last) {
        let week = usize::try_from(day.since(begin) / 7).unwrap_or(0);
        if let Some(week) = weeks.get_mut(week) {
            let amounts = log.sessions.iter().map(of);
            week.total = amounts.fold(week.total, u32::saturating_add);
        }
    }
    weeks
}
