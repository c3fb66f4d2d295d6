//! Consistency that does not punish a day without activity (algorithms G, source S13).

use super::{
    day::{Day, Weekday},
    entry::SetAside,
    journal::Journal,
};

/// Days looked back over, today among them.
pub const DAYS: i32 = 28;
/// Full weeks looked back over.
pub const WEEKS: i32 = 4;

/// Why a day is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// In a flare.
    Flare,
    /// Ill.
    Ill,
    /// A planned rest day.
    Rest,
}

/// What one day was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayUse {
    /// At least one session of any activity, of any amount.
    pub active: bool,
    /// Why it is set aside, if it is; a flare is named before illness or rest.
    pub aside: Option<Aside>,
}

impl DayUse {
    /// Whether it counts at all: a set-aside day without an activity does not.
    #[must_use]
    pub const fn is_open(self) -> bool {
        self.active || self.aside.is_none()
    }
}

/// What one day was.
#[must_use]
pub fn day_use(journal: &Journal, day: Day) -> DayUse {
    let log = journal.day(day);
    let own = log.and_then(|l| l.set_aside.value);
    DayUse {
        active: log.is_some_and(|l| !l.sessions.is_empty()),
        aside: if journal.flare_on(day).is_some() {
            Some(Aside::Flare)
        } else {
            own.map(|why| match why {
                SetAside::Ill => Aside::Ill,
                SetAside::Rest => Aside::Rest,
            })
        },
    }
}

/// The two counts that are led with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consistency {
    /// Active days of the last 28.
    pub active: u8,
    /// Open days of the last 28; with 0 the whole time is "set aside".
    pub open: u8,
    /// Full weeks on target.
    pub on_target: u8,
    /// Full weeks that are counted, 0..=4.
    pub weeks: u8,
}

/// Active days of the 28 that end today, and the last 4 full weeks on `target` (1..=7 active days), for weeks that begin on
/// `first`.
///
/// The rules leave two things to us. The week that is still running is not among the four: it would read as off target
/// every Monday. And a week's days before the journal's first evening score or session are not open, so that weeks
/// before the person began are left out too; the 28 days are always 28, less those set aside.
#[must_use]
pub fn consistency(journal: &Journal, today: Day, target: u8, first: Weekday) -> Consistency {
    let (active, open) = count(journal, today.plus(1 - DAYS), DAYS, None);
    let mut found = Consistency {
        active,
        open,
        on_target: 0,
        weeks: 0,
    };
    let target = target.clamp(1, 7);
    let Some(began) = began(journal) else {
        return found;
    };
    let this_week = today.week_start(first);
    for back in 1..=WEEKS {
        let (active, open) = count(journal, this_week.plus(-7 * back), 7, Some(began));
        if open >= target {
            found.weeks += 1;
            found.on_target += u8::from(active >= target);
        }
    }
    found
}

/// Active and open days among `length` days from `from`, those before `began` not open.
fn count(journal: &Journal, from: Day, length: i32, began: Option<Day>) -> (u8, u8) {
    let (mut active, mut open) = (0, 0);
    for day in (0..length).map(|n| from.plus(n)) {
        if began.is_none_or(|b| day >= b) {
            let found = day_use(journal, day);
            active += u8::from(found.active);
            open += u8::from(found.is_open());
        }
    }
    (active, open)
}

/// The first day with an evening score or a session; setting a day aside does not begin a journal.
#[must_use]
pub fn began(journal: &Journal) -> Option<Day> {
    let mut days = journal.days.iter();
    days.find(|(_, log)| log.pain.value.is_some() || !log.sessions.is_empty())
        .map(|(day, _)| *day)
}
