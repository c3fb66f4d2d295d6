//! Which chapter of the guide fits the week. The rule is our own, and the screen states it: [`Because`].

use crate::domain::{
    consistency::{began, day_use},
    day::Day,
    entry::DayLog,
    fraction::Half,
    journal::Journal,
    ladder::ready_steps,
    loading::{Reading, read_session},
    plan::{Outcome, QuotaReason},
    trend::{Spoken, evenings, saying},
    usual::usual_morning,
    warning::{Pauses, pausing_signs},
};

/// Why a chapter fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// A warning sign waits for "I have been seen".
    Sign,
    /// The week was in a flare, wholly or in part.
    Flare,
    /// A session was too much.
    TooMuch,
    /// An attempt came out as feared, or a ladder's step is ready to be left.
    Ladder,
    /// Fewer active days than aimed for, though there were days enough.
    FewDays,
    /// The saying is "rising" or "may be rising".
    Rising,
    /// No activity has a quota yet.
    NoQuota,
    /// A quota was stepped up in the week.
    SteppedUp,
    /// None of these: the next chapter that was not opened.
    NextUnread,
    /// Every chapter was opened.
    AllRead,
}

/// A chapter and why it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The chapter, 0..=12 in reading order.
    pub chapter: u8,
    /// Why.
    pub because: Because,
}

/// How many there are; the guide itself is above this layer, and `tests/week.rs` compares.
const CHAPTERS: u8 = 13;

impl Because {
    /// In this order; the chapter that each one points to.
    const ORDER: [(Self, u8); 8] = [
        (Self::Sign, 0),      // check first
        (Self::Flare, 8),     // when it flares
        (Self::TooMuch, 5),   // graded loading
        (Self::Ladder, 6),    // graded exposure
        (Self::FewDays, 4),   // five things good plans share
        (Self::Rising, 9),    // read the trend, not the twinge
        (Self::NoQuota, 3),   // why a printed routine disappoints: begin where you are
        (Self::SteppedUp, 5), // graded loading
    ];
}

/// The chapter that fits the week that begins on `starts`.
///
/// A warning sign or a flare decides at once. Of the other reasons that hold, in the order of [`Because`], the first whose
/// chapter was not opened yet; then the next chapter that was not opened; and when all were, the first reason that holds.
#[must_use]
pub fn fitting(
    journal: &Journal,
    starts: Day,
    today: Day,
    pauses: Pauses,
    opened: &dyn Fn(u8) -> bool,
) -> Fit {
    let week = Seen {
        journal,
        starts,
        ends: starts.plus(6),
        today,
        pauses,
    };
    let mut first = None;
    for (because, chapter) in Because::ORDER {
        if week.holds(because) {
            let fit = Fit { chapter, because };
            if matches!(because, Because::Sign | Because::Flare) || !opened(chapter) {
                return fit;
            }
            first = first.or(Some(fit));
        }
    }
    let next = (0..CHAPTERS).find(|chapter| !opened(*chapter));
    match (next, first) {
        (Some(chapter), _) => Fit {
            chapter,
            because: Because::NextUnread,
        },
        (None, Some(fit)) => fit,
        (None, None) => Fit {
            chapter: 9,
            because: Because::AllRead,
        },
    }
}

/// A week and the day from which it is looked back at.
struct Seen<'a> {
    journal: &'a Journal,
    starts: Day,
    ends: Day,
    today: Day,
    pauses: Pauses,
}

impl Seen<'_> {
    fn within(&self, day: Day) -> bool {
        self.starts <= day && day <= self.ends
    }

    fn days(&self) -> impl Iterator<Item = Day> {
        let starts = self.starts;
        (0..7).map(move |n| starts.plus(n))
    }

    fn holds(&self, because: Because) -> bool {
        let plan = &self.journal.plan;
        match because {
            Because::Sign => !pausing_signs(self.journal, self.today, self.pauses).is_empty(),
            Because::Flare => self.days().any(|d| self.journal.flare_on(d).is_some()),
            Because::TooMuch => {
                let usual = usual_morning(self.journal, self.today);
                let mut days = self.journal.days.range(self.starts..=self.ends);
                days.any(|(_, log)| too_much(log, usual))
            }
            Because::Ladder => {
                let mut attempts = plan.attempts.iter().filter(|r| self.within(r.value.day));
                attempts.any(|r| {
                    let after = r.value.after.as_ref();
                    after.is_some_and(|a| a.outcome == Outcome::Yes)
                }) || !ready_steps(self.journal, self.today, self.pauses).is_empty()
            }
            Because::FewDays => {
                let target = usize::from(self.journal.settings.target.clamp(1, 7));
                let days = || self.days().map(|d| day_use(self.journal, d));
                // A week in which the log had only just begun has too few days to be short of any.
                began(self.journal).is_some_and(|first| first <= self.starts)
                    && days().filter(|d| d.is_open()).count() >= target
                    && days().filter(|d| d.active).count() < target
            }
            Because::Rising => matches!(
                saying(&evenings(self.journal, self.ends)).label,
                Spoken::Rising | Spoken::MaybeRising
            ),
            Because::NoQuota => plan.quotas.is_empty(),
            Because::SteppedUp => {
                let mut ups = plan.quotas.iter().map(|r| &r.value);
                ups.any(|q| q.why == QuotaReason::Up && self.within(q.from))
            }
            Because::NextUnread | Because::AllRead => false,
        }
    }
}

fn too_much(log: &DayLog, usual: Option<Half>) -> bool {
    let mut sessions = log.sessions.iter();
    sessions.any(|s| read_session(log, s, usual) == Reading::TooMuch)
}
