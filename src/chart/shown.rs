//! Which charts there are: those that have something to show.

use super::{
    pain::confidence_of,
    series::{self, WeekTotal, weekly_load, weekly_totals},
    value::{figures, rounded_up},
};
use crate::{
    domain::{
        activity::Unit,
        day::{Day, Weekday},
        entry::{DayLog, Session},
        journal::Journal,
        ladder::compare,
        stamp::Id,
    },
    text::trends,
};

/// A chart that can be chosen beside evening pain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Minutes a week over all activities.
    Minutes,
    /// Active days.
    Active,
    /// Confidence, by day.
    Confidence,
    /// One activity: amounts, what was asked for, pain around it.
    Activity(Id),
    /// Tries on the ladders.
    Tries,
    /// The goals' paths.
    Goals,
    /// Effort times minutes.
    Load,
    /// A year of days.
    Calendar,
}

impl Shown {
    /// Those that have data, in the order of the screen.
    #[must_use]
    pub fn available(journal: &Journal) -> Vec<Self> {
        let plan = &journal.plan;
        let mut shown = vec![Self::Minutes, Self::Active];
        let any = |holds: &dyn Fn(&DayLog) -> bool| journal.days.values().any(holds);
        if any(&|log| confidence_of(log).is_some()) {
            shown.push(Self::Confidence);
        }
        let done = done(journal);
        shown.extend(done.into_iter().map(Self::Activity));
        if plan.attempts.iter().any(|r| compare(&r.value).is_some()) {
            shown.push(Self::Tries);
        }
        let rated = |goal: &Id| plan.ratings.iter().any(|r| r.value.goal == *goal);
        if plan.goals.iter().any(|r| !r.value.archived && rated(&r.id)) {
            shown.push(Self::Goals);
        }
        let in_minutes = series::minutes(journal);
        let counts =
            |s: &Session| s.feel.value.effort.is_some() && in_minutes.contains(&&s.activity);
        if any(&|log| log.sessions.iter().any(counts)) {
            shown.push(Self::Load);
        }
        if any(&|log| log.is_logged()) {
            shown.push(Self::Calendar);
        }
        shown
    }

    /// Its word in the web's attributes: no language.
    #[must_use]
    pub fn slug(&self) -> String {
        match self {
            Self::Minutes => "minutes".to_owned(),
            Self::Active => "active".to_owned(),
            Self::Confidence => "confidence".to_owned(),
            Self::Activity(id) => [ACTIVITY, id.as_str()].concat(),
            Self::Tries => "tries".to_owned(),
            Self::Goals => "goals".to_owned(),
            Self::Load => "load".to_owned(),
            Self::Calendar => "calendar".to_owned(),
        }
    }

    /// What it is called; an activity by the person's own word for it.
    #[must_use]
    pub fn name(&self, journal: &Journal) -> String {
        match self {
            Self::Minutes => trends::MINUTES.to_owned(),
            Self::Active => trends::ACTIVE.to_owned(),
            Self::Confidence => trends::CONFIDENCE.to_owned(),
            Self::Activity(id) => journal
                .activity(id)
                .map(|a| a.name.clone())
                .unwrap_or_default(),
            Self::Tries => trends::TRIES.to_owned(),
            Self::Goals => trends::GOALS.to_owned(),
            Self::Load => trends::LOAD.to_owned(),
            Self::Calendar => trends::CALENDAR.to_owned(),
        }
    }

    /// A number as long as the longest beside the plots of the chosen charts, given by their slugs.
    #[must_use]
    pub fn widest(journal: &Journal, chosen: &[String], week_start: Weekday) -> String {
        let (Some(first), Some(last)) = (journal.first_logged(), journal.days.keys().next_back())
        else {
            return String::new();
        };
        let mut most = if chosen.contains(&Self::Tries.slug()) {
            1_000 // "100 %"
        } else {
            10
        };
        let of = |weeks: Vec<WeekTotal>| weeks.iter().map(|w| w.total).max().unwrap_or(0);
        for slug in chosen {
            if *slug == Self::Load.slug() {
                most = most.max(of(weekly_load(journal, first, *last, week_start)));
            } else if let Some(id) = slug.strip_prefix(ACTIVITY).and_then(Id::parse) {
                let weeks = weekly_totals(journal, first, *last, week_start, Some(&id));
                let quotas = journal
                    .plan
                    .quotas
                    .iter()
                    .filter(|r| r.value.activity == id);
                let planned = quotas.map(|r| r.value.amount.get() * 7).max();
                most = most.max(of(weeks)).max(planned.unwrap_or(0));
            }
        }
        figures(rounded_up(i32::try_from(most).unwrap_or(i32::MAX / 10)))
    }
}

/// What an activity's slug begins with.
const ACTIVITY: &str = "activity-";

/// The activities with a session, in the plan's order; those that are put away last.
fn done(journal: &Journal) -> Vec<Id> {
    let mut ids: Vec<&Id> = Vec::new();
    for session in journal.days.values().flat_map(|log| &log.sessions) {
        if !ids.contains(&&session.activity) {
            ids.push(&session.activity);
        }
    }
    let offered = journal.offered_activities().into_iter().map(|a| a.0);
    let away = journal.plan.activities.iter();
    let away = away.filter(|r| r.value.archived).map(|r| &r.id);
    offered
        .chain(away)
        .filter(|id| ids.contains(id))
        .cloned()
        .collect()
}

/// What a calendar shows of each day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Evening pain.
    Pain,
    /// Confidence.
    Confidence,
    /// Minutes over all activities.
    Minutes,
    /// One activity's amount.
    Amount(Id),
}

impl Measure {
    /// Those that have data.
    #[must_use]
    pub fn available(journal: &Journal) -> Vec<Self> {
        let mut list = vec![Self::Pain, Self::Minutes];
        for shown in Shown::available(journal) {
            match shown {
                Shown::Confidence => list.push(Self::Confidence),
                Shown::Activity(id) => list.push(Self::Amount(id)),
                _ => {}
            }
        }
        list
    }

    /// Its word in the web's attributes.
    #[must_use]
    pub fn slug(&self) -> String {
        match self {
            Self::Pain => "pain".to_owned(),
            Self::Confidence => "confidence".to_owned(),
            Self::Minutes => "minutes".to_owned(),
            Self::Amount(id) => [ACTIVITY, id.as_str()].concat(),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, journal: &Journal) -> String {
        match self {
            Self::Pain => trends::PAIN_DAILY.to_owned(),
            Self::Confidence => trends::CONFIDENCE.to_owned(),
            Self::Minutes => trends::COLUMN_MINUTES.to_owned(),
            Self::Amount(id) => Shown::Activity(id.clone()).name(journal),
        }
    }

    /// A day's value; `None` where there is none.
    #[must_use]
    pub fn of(&self, journal: &Journal, day: Day) -> Option<u32> {
        let log = journal.day(day)?;
        match self {
            Self::Pain => log.pain.value.map(|s| u32::from(s.get())),
            Self::Confidence => confidence_of(log).map(|s| u32::from(s.get())),
            Self::Minutes => Some(journal.minutes_on(day)).filter(|n| *n > 0),
            Self::Amount(id) => {
                let own = log.sessions.iter().filter(|s| s.activity == *id);
                let sum = own
                    .map(|s| s.work.value.amount.get())
                    .fold(0, u32::saturating_add);
                Some(sum).filter(|n| *n > 0)
            }
        }
    }

    /// The greatest value that there can be.
    pub(super) const fn limit(&self) -> Option<u32> {
        match self {
            Self::Pain | Self::Confidence => Some(10),
            _ => None,
        }
    }

    /// What a day without a value amounts to when something else was logged on it.
    pub(super) const fn nothing(&self) -> Option<u32> {
        match self {
            Self::Pain | Self::Confidence => None,
            Self::Minutes | Self::Amount(_) => Some(0),
        }
    }

    /// A value in a sentence.
    pub(super) fn say(&self, journal: &Journal, value: u32) -> String {
        match self {
            Self::Pain | Self::Confidence => value.to_string(),
            Self::Minutes => trends::measured(value, Some(Unit::Minutes)),
            Self::Amount(id) => {
                let unit = journal.activity(id).map_or(Unit::Minutes, |a| a.unit);
                trends::measured(value, Some(unit))
            }
        }
    }
}
