//! The weekly look-back: what was done, the reading, at most one suggestion a kind, and one chapter that fits.

mod chapter;

pub use chapter::{Because, Fit, fitting};

use super::{
    consistency::day_use,
    day::{Day, Weekday},
    goal,
    journal::Journal,
    ladder::{ReadyStep, ready_steps},
    loading::{Advice, Gap, Outlook, Suggestion, outlook, ready_to_raise},
    order::sort_short,
    plan::Week,
    scale::Score,
    stamp::Id,
    trend::{Saying, evenings, saying},
    warning::Pauses,
};

/// The name under which look-backs are skipped for good.
pub const SKIPPED: &str = "look-back";

/// The one thing to say about building up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BuildUp {
    /// Ease an activity, or stay small.
    Ease(Suggestion),
    /// Back after a gap.
    Gap(Id, Gap),
    /// A new baseline after a flare.
    NewBaseline(Id),
    /// Ready for a step up: one activity, or several of which the person picks one.
    Raise(Vec<Id>),
}

/// What one activity came to in the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The activity.
    pub activity: Id,
    /// Sessions of it.
    pub sessions: u32,
    /// Their amounts together, in its unit.
    pub amount: u32,
}

/// One week looked back at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookBack {
    /// The week's first day.
    pub starts: Day,
    /// Its last day.
    pub ends: Day,
    /// Active days, 0..=7.
    pub active: u8,
    /// Evenings logged, 0..=7.
    pub evenings: u8,
    /// What was done, in the person's order of activities; archived ones last.
    pub done: Vec<Done>,
    /// How much pain got in the way, this week and the week before, where it was told.
    pub in_the_way: [Option<Score>; 2],
    /// The saying about the four weeks that end with this one.
    pub saying: Saying,
    /// One suggestion about building up, if there is one today: easing first, then what follows a gap or a flare, then
    /// a step up.
    pub build_up: Option<BuildUp>,
    /// One ladder step that is ready to be left.
    pub ladder: Option<ReadyStep>,
    /// Whether goals are to be rated.
    pub goals_due: bool,
}

/// The first day of the week to look back at: the last full one, when anything was logged in it and it was not looked
/// at yet; `None` also when look-backs are skipped for good.
#[must_use]
pub fn due(journal: &Journal, today: Day, first: Weekday) -> Option<Day> {
    if journal.settings.dismissed.contains(SKIPPED) {
        return None;
    }
    let starts = today.week_start(first).plus(-7);
    let mut days = journal.days.range(starts..=starts.plus(6));
    let logged = days.any(|(_, log)| log.is_logged());
    let looked = told(journal, starts).is_some_and(|week| week.looked);
    (logged && !looked).then_some(starts)
}

/// What the person told about the week that begins on `starts`.
#[must_use]
pub fn told(journal: &Journal, starts: Day) -> Option<&Week> {
    let all = journal.plan.weeks.iter();
    let own = all.filter(|r| r.value.starts == starts);
    own.max_by_key(|r| r.at).map(|r| &r.value)
}

/// Looks back today at the week that begins on `starts`.
#[must_use]
pub fn look_back(journal: &Journal, starts: Day, today: Day, pauses: Pauses) -> LookBack {
    let ends = starts.plus(6);
    let week = || (0..7).map(|n| starts.plus(n));
    let count = |holds: &dyn Fn(Day) -> bool| {
        let days = week().filter(|day| holds(*day)).count();
        u8::try_from(days).unwrap_or(0)
    };
    let pain = |day| journal.day(day).is_some_and(|log| log.pain.value.is_some());
    let in_the_way = |starts| told(journal, starts).and_then(|week| week.in_the_way);
    LookBack {
        starts,
        ends,
        active: count(&|day| day_use(journal, day).active),
        evenings: count(&pain),
        done: done(journal, starts, ends),
        in_the_way: [in_the_way(starts), in_the_way(starts.plus(-7))],
        saying: saying(&evenings(journal, ends)),
        build_up: build_up(journal, today, pauses),
        ladder: ready_steps(journal, today, pauses).into_iter().next(),
        goals_due: !goal::due(journal, today).is_empty(),
    }
}

fn done(journal: &Journal, starts: Day, ends: Day) -> Vec<Done> {
    let mut known: Vec<_> = journal.plan.activities.iter().collect();
    sort_short(&mut known, |a, b| {
        (a.value.archived, a.value.order, &a.id) < (b.value.archived, b.value.order, &b.id)
    });
    let mut done: Vec<Done> = known
        .into_iter()
        .map(|r| Done {
            activity: r.id.clone(),
            sessions: 0,
            amount: 0,
        })
        .collect();
    for (_, log) in journal.days.range(starts..=ends) {
        for session in &log.sessions {
            if let Some(own) = done.iter_mut().find(|d| d.activity == session.activity) {
                own.sessions += 1;
                own.amount = own.amount.saturating_add(session.work.value.amount.get());
            }
        }
    }
    done.retain(|d| d.sessions > 0);
    done
}

fn build_up(journal: &Journal, today: Day, pauses: Pauses) -> Option<BuildUp> {
    let mut later = None;
    for (id, _) in journal.offered_activities() {
        match outlook(journal, id, today, pauses) {
            Outlook::Ready(
                ease @ Suggestion {
                    advice: Advice::Ease(_) | Advice::StaySmall,
                    ..
                },
            ) => return Some(BuildUp::Ease(ease)),
            Outlook::Gap(gap) if later.is_none() => later = Some(BuildUp::Gap(id.clone(), gap)),
            Outlook::NewBaseline if later.is_none() => {
                later = Some(BuildUp::NewBaseline(id.clone()));
            }
            _ => {}
        }
    }
    later.or_else(|| {
        let ready = ready_to_raise(journal, today, pauses);
        (!ready.is_empty()).then_some(BuildUp::Raise(ready))
    })
}
