//! The window of sessions behind a suggestion, and the suggestion (algorithms C).

use super::{
    reading::{Reading, read_session},
    step::{Choices, choices},
};
use crate::domain::{
    activity::{Activity, Amount},
    day::Day,
    fraction::Half,
    journal::Journal,
    plan::Quota,
    scale::Score,
    stamp::Id,
    usual::{flares_easily, usual_morning},
};

/// Days of a window: the last 7 before today, or 14 when planned on 2 days a week or fewer.
pub(super) const fn length(activity: &Activity) -> i32 {
    if activity.days_a_week <= 2 { 14 } else { 7 }
}

/// One session of the window with what its reading was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionReading {
    /// Its log day.
    pub day: Day,
    /// Its id.
    pub id: Id,
    /// How much was done.
    pub amount: Amount,
    /// Pain before.
    pub before: Option<Score>,
    /// Highest pain during.
    pub during: Option<Score>,
    /// Pain the next morning.
    pub morning: Option<Score>,
    /// Whether the amount is at least the quota.
    pub done: bool,
    /// How it is read.
    pub reading: Reading,
}

/// The counts that decide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Planned days in the window.
    pub planned: u32,
    /// Days with a session of at least the quota.
    pub done: u32,
    /// Next mornings known, one a day.
    pub mornings: u32,
    /// Sessions that were too much.
    pub too_much: u32,
    /// The different days of those.
    pub too_much_days: u32,
    /// Sessions that were fine.
    pub fine: u32,
    /// Sessions that leave it open.
    pub unsure: u32,
}

/// The first condition of a step up that does not hold, in the order of the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmet {
    /// Fewer than ⅔ of the planned sessions are done.
    Done,
    /// Fewer than 2 next mornings are known.
    Mornings,
    /// A session was too much, on one day only.
    TooMuch,
    /// More sessions leave it open than were fine.
    Unsure,
}

/// What is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Ease to this amount.
    Ease(Amount),
    /// There is nothing to ease to: stay small, and talk to someone.
    StaySmall,
    /// Step up to this amount.
    StepUp(Amount),
    /// Stay, because this does not hold.
    Stay(Unmet),
}

/// A suggestion with all its arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The activity.
    pub activity: Id,
    /// The present quota.
    pub quota: Amount,
    /// The first day of the window.
    pub from: Day,
    /// Its last day, yesterday.
    pub to: Day,
    /// What is suggested.
    pub advice: Advice,
    /// The counts behind it.
    pub tally: Tally,
    /// The sessions behind it, the oldest first.
    pub sessions: Vec<SessionReading>,
    /// Usual morning pain at which they were read.
    pub usual_morning: Option<Half>,
    /// The amounts on the buttons.
    pub choices: Choices,
}

/// The suggestion from the window that ends yesterday, full or not; [`super::outlook`] knows when it is due.
///
/// Today is not in the window: its sessions have no next morning yet. "Planned sessions done" counts days, as they are
/// planned: two sessions on one day are one day done.
#[must_use]
pub fn suggestion(
    journal: &Journal,
    activity: &Id,
    plan: &Activity,
    quota: &Quota,
    today: Day,
) -> Suggestion {
    let length = length(plan);
    let (from, to) = (today.plus(-length), today.plus(-1));
    let usual = usual_morning(journal, today);
    let mut tally = Tally {
        planned: u32::from(plan.days_a_week.clamp(1, 7)) * if length == 14 { 2 } else { 1 },
        ..Tally::default()
    };
    let mut sessions = Vec::new();
    for (day, log) in journal.days.range(from..=to) {
        let morning = log.next_morning.value;
        let first = sessions.len();
        for session in log.sessions.iter().filter(|s| s.activity == *activity) {
            let feel = session.feel.value;
            sessions.push(SessionReading {
                day: *day,
                id: session.id.clone(),
                amount: session.work.value.amount,
                before: feel.before,
                during: feel.during,
                morning,
                done: session.work.value.amount >= quota.amount,
                reading: read_session(log, session, usual),
            });
        }
        let today = sessions.get(first..).unwrap_or_default();
        tally.count_day(today);
    }
    let amounts = choices(
        quota.amount,
        quota.first,
        plan.step,
        flares_easily(journal, today),
    );
    Suggestion {
        activity: activity.clone(),
        quota: quota.amount,
        from,
        to,
        advice: advise(&tally, amounts),
        tally,
        sessions,
        usual_morning: usual,
        choices: amounts,
    }
}

impl Tally {
    fn count_day(&mut self, sessions: &[SessionReading]) {
        let any = |holds: fn(&SessionReading) -> bool| u32::from(sessions.iter().any(holds));
        self.done += any(|s| s.done);
        self.mornings += any(|s| s.morning.is_some());
        self.too_much_days += any(|s| s.reading == Reading::TooMuch);
        for session in sessions {
            match session.reading {
                Reading::TooMuch => self.too_much += 1,
                Reading::Fine => self.fine += 1,
                Reading::Unsure => self.unsure += 1,
            }
        }
    }
}

/// The weekly rule, in its order: ease, step up, stay (algorithms C).
#[must_use]
pub fn advise(tally: &Tally, choices: Choices) -> Advice {
    if tally.too_much_days >= 2 {
        return if choices.less < choices.same {
            Advice::Ease(choices.less)
        } else {
            Advice::StaySmall
        };
    }
    if 3 * tally.done < 2 * tally.planned {
        Advice::Stay(Unmet::Done)
    } else if tally.mornings < 2 {
        Advice::Stay(Unmet::Mornings)
    } else if tally.too_much > 0 {
        Advice::Stay(Unmet::TooMuch)
    } else if tally.fine < tally.unsure {
        Advice::Stay(Unmet::Unsure)
    } else {
        Advice::StepUp(choices.more)
    }
}
