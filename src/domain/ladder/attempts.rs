//! What was expected, what was found (algorithms D).

use crate::domain::{
    day::Day,
    fraction::Fraction,
    journal::Journal,
    order::sort_short,
    plan::{After, Attempt, LadderStep, Outcome, Record},
    scale::Score,
    stamp::Id,
};

/// A step of a ladder, in use or put away.
#[must_use]
pub fn step_of<'a>(journal: &'a Journal, ladder: &Id, step: &Id) -> Option<&'a LadderStep> {
    let own = journal.plan.ladders.iter().find(|r| r.id == *ladder)?;
    own.value.steps.iter().find(|s| s.id == *step)
}

/// The attempts at a step up to `today`, in order: by day, then as they were added.
#[must_use]
pub fn attempts<'a>(
    journal: &'a Journal,
    ladder: &Id,
    step: &Id,
    today: Day,
) -> Vec<&'a Record<Attempt>> {
    let all = journal.plan.attempts.iter();
    let mut own: Vec<_> = all
        .filter(|r| r.value.ladder == *ladder && r.value.step == *step && r.value.day <= today)
        .collect();
    sort_short(&mut own, |a, b| a.value.day < b.value.day);
    own
}

/// The attempts whose second page is still to be filled in, however long ago the first one was; the oldest first. That of a step
/// that was taken away waits for nothing.
#[must_use]
pub fn waiting(journal: &Journal) -> Vec<&Record<Attempt>> {
    let waits = |tried: &Attempt| {
        tried.after.is_none() && step_of(journal, &tried.ladder, &tried.step).is_some()
    };
    let all = journal.plan.attempts.iter();
    let mut open: Vec<_> = all.filter(|r| waits(&r.value)).collect();
    sort_short(&mut open, |a, b| a.value.day < b.value.day);
    open
}

/// Twice `o`: 0 no, 1 partly, 2 yes.
pub(super) const fn halves(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::No => 0,
        Outcome::Partly => 1,
        Outcome::Yes => 2,
    }
}

/// One finished attempt: how far it was from what was expected. Both gaps are plotted over the attempts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Its log day.
    pub day: Day,
    /// The likelihood given beforehand, 0..=100 %.
    pub likelihood: u8,
    /// What happened, 0, 50 or 100 %.
    pub happened: u8,
    /// `L/100 − o` in percent, −100..=100: above 0 it went better than feared.
    pub surprise: i8,
    /// Predicted pain, 0..=10.
    pub predicted: Score,
    /// Actual pain, 0..=10.
    pub actual: Score,
    /// `predicted − actual`, −10..=10.
    pub pain_gap: i8,
}

/// The comparison of an attempt, once it has its second page.
#[must_use]
pub fn compare(attempt: &Attempt) -> Option<Comparison> {
    let After { outcome, pain, .. } = attempt.after.as_ref()?;
    let likelihood = attempt.before.likelihood.percent();
    let happened = 50 * halves(*outcome);
    Some(Comparison {
        day: attempt.day,
        likelihood,
        happened,
        surprise: difference(likelihood, happened),
        predicted: attempt.before.pain,
        actual: *pain,
        pain_gap: difference(attempt.before.pain.get(), pain.get()),
    })
}

fn difference(a: u8, b: u8) -> i8 {
    i8::try_from(i16::from(a) - i16::from(b)).unwrap_or(0)
}

/// Expected against happened over several attempts: "You expected 70 %, it happened 1 time in 4".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Finished attempts, at least 1.
    pub attempts: usize,
    /// The average likelihood, in percent.
    pub likelihood: Fraction,
    /// How often it happened.
    pub yes: usize,
    /// How often it happened in part.
    pub partly: usize,
}

impl Expected {
    /// The average likelihood in whole percent, the nearest, a half rounded up.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let (n, of) = (self.likelihood.numerator(), self.likelihood.denominator());
        u8::try_from((2 * n + of) / (2 * of)).unwrap_or(100)
    }
}

/// Sums up the finished ones of these attempts; `None` when there is none.
#[must_use]
pub fn expected(attempts: &[&Record<Attempt>]) -> Option<Expected> {
    let found: Vec<Comparison> = attempts.iter().filter_map(|r| compare(&r.value)).collect();
    let total = found.iter().map(|c| i64::from(c.likelihood)).sum();
    let count = |happened| found.iter().filter(|c| c.happened == happened).count();
    Some(Expected {
        attempts: found.len(),
        likelihood: Fraction::mean(total, found.len())?,
        yes: count(100),
        partly: count(50),
    })
}

/// Apprehension after the last finished attempt: shown beside the first rating.
#[must_use]
pub fn apprehension_now(attempts: &[&Record<Attempt>]) -> Option<Score> {
    let mut finished = attempts.iter().rev();
    finished.find_map(|r| r.value.after.as_ref().map(|after| after.apprehension))
}
