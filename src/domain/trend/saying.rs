//! What is said once a week (algorithms F, "What is said").

use super::{LOOK_DAYS, Label, look};
use crate::domain::{
    fraction::{Half, Mean},
    scale::Score,
};

/// The words that a week's saying comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// Too early to tell.
    Early,
    /// Easing, two weeks running.
    Easing,
    /// Easing for the first time: next week's look will tell.
    MaybeEasing,
    /// Rising, two weeks running.
    Rising,
    /// Rising for the first time.
    MaybeRising,
    /// Steady.
    Steady,
    /// No clear change yet.
    NoClearChange,
}

/// One week's saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// What is said.
    pub label: Spoken,
    /// Whether this look's easing is one that many people would notice.
    pub notable: bool,
    /// The medians of the last 7 days and of the 21 before, when they differ by 2 or more: said first.
    pub lead: Option<(Half, Half)>,
    /// The average of the first two of the four weeks, if any day was logged.
    pub first: Option<Mean>,
    /// The average of the last two of the four weeks, if any day was logged.
    pub second: Option<Mean>,
    /// Days logged in the four weeks, 0..=28.
    pub logged: u8,
}

/// Days that a saying reads: this week's look and the one of the week before.
pub const SAYING_DAYS: usize = 35;

/// What is said about the last 28 of 35 days, the oldest first, which end with the last full log week.
#[must_use]
pub fn saying(scores: &[Option<Score>; SAYING_DAYS]) -> Saying {
    let mut before = [None; LOOK_DAYS];
    let mut now = [None; LOOK_DAYS];
    before.copy_from_slice(&scores[..LOOK_DAYS]);
    now.copy_from_slice(&scores[SAYING_DAYS - LOOK_DAYS..]);
    let this = look(&now);
    let held = this.label == look(&before).label;
    Saying {
        label: match this.label {
            Label::Early => Spoken::Early,
            Label::Easing if held => Spoken::Easing,
            Label::Easing => Spoken::MaybeEasing,
            Label::Rising if held => Spoken::Rising,
            Label::Rising => Spoken::MaybeRising,
            Label::Steady => Spoken::Steady,
            Label::NoClearChange => Spoken::NoClearChange,
        },
        notable: this.notable,
        lead: lead(&now),
        first: this.first,
        second: this.second,
        logged: this.logged,
    }
}

/// The last week's median (from 4 days) against that of the three before (from 10), when 2 or more apart.
fn lead(scores: &[Option<Score>; LOOK_DAYS]) -> Option<(Half, Half)> {
    let (earlier, last) = scores.split_at(LOOK_DAYS - 7);
    let (last, earlier) = (median_of(last, 4)?, median_of(earlier, 10)?);
    (last.doubled().abs_diff(earlier.doubled()) >= 4).then_some((last, earlier))
}

/// The median of the logged scores, when at least `enough` are.
pub(super) fn median_of(scores: &[Option<Score>], enough: usize) -> Option<Half> {
    let mut counts = Counts::default();
    for score in scores {
        counts.add(*score);
    }
    counts.median(enough)
}

/// How many there are of each score: the median is asked for each of thousands of days.
#[derive(Default)]
pub(super) struct Counts {
    of: [usize; 11],
    logged: usize,
}

impl Counts {
    fn of(&mut self, score: Option<Score>) -> Option<&mut usize> {
        self.of.get_mut(usize::from(score?.get()))
    }

    pub fn add(&mut self, score: Option<Score>) {
        if let Some(count) = self.of(score) {
            *count += 1;
            self.logged += 1;
        }
    }

    /// Takes away one that was added.
    pub fn remove(&mut self, score: Option<Score>) {
        if let Some(count) = self.of(score) {
            *count -= 1;
            self.logged -= 1;
        }
    }

    /// Their median, when there are at least `enough`.
    pub fn median(&self, enough: usize) -> Option<Half> {
        let last = self
            .logged
            .checked_sub(1)
            .filter(|_| self.logged >= enough)?;
        // The two scores in the middle of the sorted ones: each is passed by as long as no more than half lie under it.
        let (mut under, mut doubled) = (0, 0);
        for count in self.of {
            under += count;
            if under > self.logged / 2 {
                break;
            }
            doubled += 1 + u32::from(under <= last / 2);
        }
        Some(Half::from_doubled(doubled))
    }
}
