//! The floor plan: which share of every quota a day of a flare has, and the way back to all of it (algorithms E).
//!
//! The rungs are 70, 70, 80, 90, 100 % of the quota, or the same shape from another first rung. A day's rung follows from
//! the evenings before it, so nothing needs to be stored but what the person chose otherwise. "Afterwards carry on from
//! the rung reached" is read as: by the same rule, which is what makes "still below 100 % after 14 days" possible.

use super::Flare;
use crate::domain::{day::Day, journal::Journal, plan::Record, stamp::Id, warning::Pauses};

/// Days after a flare's end in which its rungs are climbed; still below 100 % after them means a new baseline.
pub const RETURN_DAYS: i32 = 14;
/// The lowest rung that can be set.
const LOWEST: u8 = 30;
/// The highest first rung that can be set.
const HIGHEST_FIRST: u8 = 90;
/// Repeats after which one rung down is offered.
const REPEATS: u8 = 2;

/// One day's rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Percent of every quota, 30..=100.
    pub percent: u8,
    /// How often in a row it was repeated because an evening was higher or not logged.
    pub repeats: u8,
    /// One rung down, offered after two repeats.
    pub down: Option<u8>,
}

/// A page that a long flare brings up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// From its 14th day: the warning signs, and "talk to someone".
    Fortnight,
    /// From six weeks on: see someone.
    SixWeeks,
}

/// Where in a flare or its aftermath a day lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase<'a> {
    /// In neither.
    Clear,
    /// In a flare.
    In {
        /// The flare's id.
        flare: &'a Id,
        /// 1 on its first day.
        day_number: i32,
        /// Today's rung.
        rung: Rung,
        /// What its length brings up.
        page: Option<Page>,
    },
    /// After it, on the way back to 100 %.
    Returning {
        /// The flare's id.
        flare: &'a Id,
        /// Its last day.
        ended: Day,
        /// Today's rung, under 100 %.
        rung: Rung,
    },
    /// Still below 100 % 14 days after it: a new baseline, for every quota that began before its end.
    NewBaseline {
        /// The flare's id.
        flare: &'a Id,
        /// Its last day.
        ended: Day,
        /// The rung reached, under 100 %.
        rung: Rung,
    },
}

/// The rungs of an even climb from `first`: twice the first, then 10 more each day up to 100.
#[must_use]
pub fn rungs(first: u8) -> Vec<u8> {
    let first = first.clamp(LOWEST, HIGHEST_FIRST);
    let mut all = vec![first, first];
    while let Some(last) = all.last().copied().filter(|last| *last < 100) {
        all.push((last + 10).min(100));
    }
    all
}

/// Where `today` lies.
#[must_use]
pub fn phase(journal: &Journal, today: Day, pauses: Pauses) -> Phase<'_> {
    let Some(Record {
        id: flare,
        value: told,
        ..
    }) = latest(journal, today)
    else {
        return Phase::Clear;
    };
    if told.covers(today) {
        let day_number = today.since(told.start) + 1;
        return Phase::In {
            flare,
            day_number,
            rung: climb(journal, told, today, pauses).rung(),
            page: match day_number {
                ..14 => None,
                14..=42 => Some(Page::Fortnight),
                _ => Some(Page::SixWeeks),
            },
        };
    }
    let Some(ended) = told.end else {
        return Phase::Clear;
    };
    let back = climb(journal, told, today.min(ended.plus(RETURN_DAYS)), pauses);
    let rung = back.rung();
    if back.full_since.is_some() {
        Phase::Clear
    } else if today.since(ended) > RETURN_DAYS {
        Phase::NewBaseline { flare, ended, rung }
    } else {
        Phase::Returning { flare, ended, rung }
    }
}

/// The last day of the last flare that was over before `today`, and the first day after it at 100 %; `None` when there was
/// no flare, or when 100 % is not reached.
#[must_use]
pub fn back_at_full(journal: &Journal, today: Day, pauses: Pauses) -> Option<(Day, Day)> {
    let told = &latest(journal, today)?.value;
    let ended = told.end.filter(|end| *end < today)?;
    let back = climb(journal, told, today.min(ended.plus(RETURN_DAYS)), pauses);
    back.full_since.map(|full| (ended, full))
}

/// The flare that governs `today`: of those begun by then the last to end, and of those the last to begin.
fn latest(journal: &Journal, today: Day) -> Option<&Record<Flare>> {
    let begun = journal
        .plan
        .flares
        .iter()
        .filter(|r| r.value.start <= today);
    begun.max_by_key(|r| {
        let end = r.value.end.filter(|end| *end < today);
        (end.is_none(), end, r.value.start, &r.id)
    })
}

/// The climb's state on one day.
struct Climb {
    percent: u8,
    first: u8,
    /// Whether the first rung's second day has been had.
    first_twice: bool,
    repeats: u8,
    /// The first day after the flare's end at 100 %.
    full_since: Option<Day>,
}

impl Climb {
    const fn rung(&self) -> Rung {
        let lower = self.percent.saturating_sub(10);
        Rung {
            percent: self.percent,
            repeats: self.repeats,
            down: if self.repeats >= REPEATS && self.percent > LOWEST {
                Some(if lower < LOWEST { LOWEST } else { lower })
            } else {
                None
            },
        }
    }

    /// The next rung of the list.
    fn next(&mut self) {
        self.repeats = 0;
        if self.percent == self.first && !self.first_twice {
            self.first_twice = true;
        } else {
            self.percent = (self.percent + 10).min(100);
        }
    }

    /// A rung of the person's own: the climb goes on from there.
    fn choose(&mut self, percent: u8) {
        if percent != self.percent {
            self.percent = percent;
            self.first_twice = true;
            self.repeats = 0;
        }
    }
}

/// Of each day from the flare's first to `to` the share that the person chose, 0 for none, and whether a pausing sign holds
/// it as [`pausing_signs`](crate::domain::warning::pausing_signs) says. Found for all days at once: a file may bring a flare
/// of a hundred years, with as many rungs and signs.
fn marked(journal: &Journal, flare: &Flare, to: Day, pauses: Pauses) -> (Vec<u8>, Vec<bool>) {
    let count = |day: Day| usize::try_from(day.since(flare.start)).unwrap_or_default();
    let days = count(to) + 1;
    let (mut own, mut held) = (vec![0; days], vec![false; days]);
    for (day, percent) in flare.rungs.iter().filter(|(day, _)| *day >= flare.start) {
        if let Some(own) = own.get_mut(count(*day)) {
            *own = (*percent).clamp(LOWEST, 100);
        }
    }
    let signs = journal.plan.signs.iter().map(|r| &r.value);
    for sign in signs.filter(|sign| pauses(&sign.slug)) {
        let seen = sign.seen.map_or(days, |seen| count(seen).min(days));
        if let Some(held) = held.get_mut(count(sign.ticked)..seen) {
            held.fill(true);
        }
    }
    (own, held)
}

/// Climbs from the flare's first day to `to`.
fn climb(journal: &Journal, flare: &Flare, to: Day, pauses: Pauses) -> Climb {
    let first = flare.first_rung.clamp(LOWEST, HIGHEST_FIRST);
    let mut state = Climb {
        percent: first,
        first,
        first_twice: false,
        repeats: 0,
        full_since: None,
    };
    let (own, held) = marked(journal, flare, to, pauses);
    let mut marked = own.into_iter().zip(held);
    let mut began_at = None;
    let mut today = flare.start;
    loop {
        let (percent, held) = marked.next().unwrap_or_default();
        if percent > 0 {
            state.choose(percent);
        }
        let after = flare.end.is_some_and(|end| today > end);
        if after && state.percent == 100 {
            state.full_since = Some(today);
            return state;
        }
        if today >= to {
            return state;
        }
        let evening = journal.day(today).and_then(|log| log.pain.value);
        // Where none was logged in the flare, the first one after it is what the others are held against.
        began_at = began_at.or(evening);
        let settled = evening
            .zip(began_at)
            .is_some_and(|(now, first)| now.get() <= first.get() + 1);
        // A warning sign pauses the rungs: the day counts neither way.
        if !held {
            if settled {
                state.next();
            } else {
                state.repeats = state.repeats.saturating_add(1);
            }
        }
        today = today.plus(1);
    }
}
