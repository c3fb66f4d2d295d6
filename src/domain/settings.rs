//! The person's own settings.

use super::{day::Day, stamp::Stamp};
use std::collections::BTreeSet;

/// Which optional questions Today asks; all off at first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Confidence 0–10.
    pub confidence: bool,
    /// Sleep 0–10.
    pub sleep: bool,
    /// "Took extra pain relief", yes or no.
    pub relief: bool,
}

/// Everything set once and seldom changed. One group, merged whole by its stamp, except the two sets, which only grow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// When it was last written.
    pub at: Stamp,
    /// The hour at which a log day begins, 0..=12; 3 by default.
    pub day_starts_at: u8,
    /// Active days a week aimed for, 1..=7; 3 by default.
    pub target: u8,
    /// The optional questions.
    pub asks: Asks,
    /// Slugs of the chapters that were opened.
    pub opened: BTreeSet<String>,
    /// Names of cards that were dismissed for good.
    pub dismissed: BTreeSet<String>,
    /// Minutes hidden after which a locked journal locks again.
    pub lock_minutes: u16,
    /// The log day of the last backup.
    pub last_backup: Option<Day>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            at: Stamp(0),
            day_starts_at: 3,
            target: 3,
            asks: Asks::default(),
            opened: BTreeSet::new(),
            dismissed: BTreeSet::new(),
            lock_minutes: 5,
            last_backup: None,
        }
    }
}

impl Settings {
    /// Takes over, field by field, what `now` says otherwise than `after` did.
    pub fn take_since(&mut self, after: &Self, now: &Self) {
        fn take<T: PartialEq + Copy>(ours: &mut T, after: T, now: T) {
            if now != after {
                *ours = now;
            }
        }
        take(
            &mut self.day_starts_at,
            after.day_starts_at,
            now.day_starts_at,
        );
        take(&mut self.target, after.target, now.target);
        let (asks, earlier) = (&mut self.asks, after.asks);
        take(
            &mut asks.confidence,
            earlier.confidence,
            now.asks.confidence,
        );
        take(&mut asks.sleep, earlier.sleep, now.asks.sleep);
        take(&mut asks.relief, earlier.relief, now.asks.relief);
        let new = now.opened.difference(&after.opened);
        self.opened.extend(new.cloned());
        let new = now.dismissed.difference(&after.dismissed);
        self.dismissed.extend(new.cloned());
        take(&mut self.lock_minutes, after.lock_minutes, now.lock_minutes);
        take(&mut self.last_backup, after.last_backup, now.last_backup);
        if now != after {
            self.at = self.at.max(now.at);
        }
    }
}
