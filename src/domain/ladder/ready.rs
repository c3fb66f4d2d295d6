//! "Ready when you are": never an automatic move (algorithms D).

use super::attempts::attempts;
use crate::domain::{
    day::Day,
    journal::Journal,
    plan::{After, Attempt, Before, LadderStep, Outcome, Record},
    scale::{Likelihood, Score},
    stamp::Id,
    warning::{Pauses, hold},
};

/// Attempts that are needed.
const ATTEMPTS: usize = 3;
/// Different days that they lie on.
const DAYS: usize = 2;

/// Why a step may be left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The feared thing was given 30 % or less.
    Unlikely(Likelihood),
    /// Apprehension afterwards was 3 or less.
    Low(Score),
    /// Apprehension afterwards was at most half of what it was before the first attempt.
    Halved {
        /// Before the first attempt.
        first: Score,
        /// After the last.
        last: Score,
    },
}

/// How far a step has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// Finished attempts; 3 are needed.
    pub attempts: usize,
    /// Different days among them; 2 are needed.
    pub days: usize,
    /// Whether the feared thing happened in neither of the last two.
    pub last_two_clear: bool,
    /// Which of the three signs of ease hold; one is needed.
    pub because: Vec<Because>,
}

impl Readiness {
    /// Whether the step is ready to be left, when the person is.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.attempts >= ATTEMPTS
            && self.days >= DAYS
            && self.last_two_clear
            && !self.because.is_empty()
    }
}

/// Reads the attempts at one step, in order; those without a second page do not count.
#[must_use]
pub fn readiness(attempts: &[&Record<Attempt>]) -> Readiness {
    let finished: Vec<(Day, &Before, &After)> = attempts
        .iter()
        .filter_map(|r| Some((r.value.day, &r.value.before, r.value.after.as_ref()?)))
        .collect();
    let mut days: Vec<Day> = finished.iter().map(|(day, ..)| *day).collect();
    days.dedup();
    let mut last_two = finished.iter().rev().take(2);
    let mut because = Vec::new();
    if let (Some((_, first, _)), Some((_, before, after))) = (finished.first(), finished.last()) {
        let (first, last) = (first.apprehension, after.apprehension);
        if before.likelihood.percent() <= 30 {
            because.push(Because::Unlikely(before.likelihood));
        }
        if last.get() <= 3 {
            because.push(Because::Low(last));
        }
        if 2 * last.get() <= first.get() {
            because.push(Because::Halved { first, last });
        }
    }
    Readiness {
        attempts: finished.len(),
        days: days.len(),
        last_two_clear: finished.len() >= 2
            && last_two.all(|(_, _, after)| after.outcome == Outcome::No),
        because,
    }
}

/// The step to offer to repeat or to split: that of a ladder's last finished attempt, if it came out as feared.
#[must_use]
pub fn to_repeat_or_split<'a>(journal: &'a Journal, ladder: &Id, today: Day) -> Option<&'a Id> {
    let all = journal.plan.attempts.iter().map(|r| &r.value);
    let own = all.filter(|a| a.ladder == *ladder && a.day <= today && a.after.is_some());
    // Of one day the one that was added last.
    let last = own.max_by_key(|a| a.day)?;
    let as_feared = last.after.as_ref()?.outcome == Outcome::Yes;
    as_feared.then_some(&last.step)
}

/// A step that is ready to be left, and the one above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyStep {
    /// The ladder.
    pub ladder: Id,
    /// The step.
    pub step: Id,
    /// The next in the person's order; `None` on the last.
    pub next: Option<Id>,
    /// The numbers behind it.
    pub readiness: Readiness,
}

/// Which of a ladder's steps was tried last, and how far it has come: a person may start anywhere, and go back.
#[must_use]
pub fn tried_last(
    journal: &Journal,
    ladder: &Id,
    steps: &[LadderStep],
    today: Day,
) -> Option<(usize, Readiness)> {
    let all = journal.plan.attempts.iter();
    let own = all.filter(|r| r.value.ladder == *ladder && r.value.day <= today);
    let places = own.filter_map(|r| {
        let place = steps.iter().position(|s| s.id == r.value.step)?;
        Some((place, r.value.day))
    });
    let (place, _) = places.max_by_key(|(_, day)| *day)?;
    let own = attempts(journal, ladder, &steps.get(place)?.id, today);
    Some((place, readiness(&own)))
}

/// For each ladder in use, the step tried last, when it is ready to be left; none while suggestions are held.
#[must_use]
pub fn ready_steps(journal: &Journal, today: Day, pauses: Pauses) -> Vec<ReadyStep> {
    if hold(journal, today, pauses).is_some() {
        return Vec::new();
    }
    let used = journal.plan.ladders.iter().filter(|r| !r.value.archived);
    let found = used.filter_map(|r| {
        let steps = &r.value.steps;
        let (place, readiness) = tried_last(journal, &r.id, steps, today)?;
        let step = steps.get(place)?;
        readiness.is_ready().then(|| ReadyStep {
            ladder: r.id.clone(),
            step: step.id.clone(),
            next: steps.get(place + 1).map(|s| s.id.clone()),
            readiness,
        })
    });
    found.collect()
}
