//! The person's usual pain, from what they stated and from what they logged (algorithms B 1, C, E).

use super::{
    day::Day,
    entry::DayLog,
    fraction::{Half, median},
    journal::{Journal, Part},
    order::sort_short,
    plan::{Record, Stated, put},
    scale::Score,
    stamp::Id,
};

/// Days of log that usual pain is taken from, today among them.
const DAYS: i32 = 28;
/// Next mornings from which their median counts.
const MORNINGS: usize = 10;
/// Evenings from which their median alone counts.
const EVENINGS: usize = 14;
/// Days after which usual pain is asked again: 8 weeks.
pub const RESTATE_DAYS: i32 = 56;

/// What was stated on or before `today`, the newest first.
fn statements(journal: &Journal, today: Day) -> Vec<&Record<Stated>> {
    let all = journal.plan.stated.iter();
    let mut said: Vec<_> = all.filter(|r| r.value.day <= today).collect();
    sort_short(&mut said, |a, b| {
        (b.value.day, b.at, &b.id) < (a.value.day, a.at, &a.id)
    });
    said
}

fn newest(
    journal: &Journal,
    today: Day,
    read: impl Fn(&Stated) -> Option<Score>,
) -> Option<(Day, Score)> {
    let said = statements(journal, today);
    said.into_iter()
        .find_map(|r| Some((r.value.day, read(&r.value)?)))
}

/// Whether the person last said that it flares easily.
#[must_use]
pub fn flares_easily(journal: &Journal, today: Day) -> bool {
    let said = statements(journal, today);
    said.first().is_some_and(|r| r.value.flares_easily)
}

/// What was last said about the pain: where it is, whether it flares easily.
#[must_use]
pub fn last_said(journal: &Journal, today: Day) -> Option<&Stated> {
    let said = statements(journal, today);
    said.first().map(|r| &r.value)
}

/// Usual evening and morning pain as last said, each only while it need not be asked again.
#[must_use]
pub fn said_usual(journal: &Journal, today: Day) -> [Option<Score>; 2] {
    let young = |said: Option<(Day, Score)>| {
        let said = said.filter(|(day, _)| today.since(*day) < RESTATE_DAYS);
        said.map(|(_, score)| score)
    };
    [
        young(newest(journal, today, |s| s.usual_evening)),
        young(newest(journal, today, |s| s.usual_morning)),
    ]
}

/// Which usual pain: that of the evening or that of the morning.
pub type Usual = fn(&mut Stated) -> &mut Option<Score>;

impl Journal {
    /// Changes what was said today about the pain; a first statement of a day, with the id `new_id`, says again where it is
    /// and whether it flares easily, so that `edit` changes one thing.
    pub fn state(&mut self, today: Day, new_id: &Id, edit: impl FnOnce(&mut Stated)) -> Part {
        let at = self.tick();
        let last = statements(self, today).first().map(|r| (*r).clone());
        let (id, mut value) = match last {
            Some(record) if record.value.day == today => (record.id, record.value),
            last => (
                new_id.clone(),
                Stated {
                    day: today,
                    usual_evening: None,
                    usual_morning: None,
                    flares_easily: last.as_ref().is_some_and(|r| r.value.flares_easily),
                    sites: last.map(|r| r.value.sites).unwrap_or_default(),
                },
            ),
        };
        edit(&mut value);
        put(&mut self.plan.stated, id, value, at);
        Part::Plan
    }

    /// Takes back what was said of a usual pain until `today`, however often it was said.
    pub fn unstate(&mut self, today: Day, which: Usual) -> Part {
        let at = self.tick();
        for record in self.plan.stated.iter_mut().filter(|r| r.value.day <= today) {
            if which(&mut record.value).take().is_some() {
                record.at = at;
            }
        }
        Part::Plan
    }
}

/// Whether usual evening and morning pain should be asked: one never was, or was 8 weeks ago (algorithms B 1).
#[must_use]
pub fn restate_due(journal: &Journal, today: Day) -> bool {
    let old =
        |said: Option<(Day, Score)>| said.is_none_or(|(day, _)| today.since(day) >= RESTATE_DAYS);
    old(newest(journal, today, |s| s.usual_evening))
        || old(newest(journal, today, |s| s.usual_morning))
}

/// `u`: usual evening pain (algorithms E). The median of the last 28 days' evenings outside flares from 14 of them on, else
/// the lower of that median and what was stated; `None` when neither is known.
#[must_use]
pub fn usual_evening(journal: &Journal, today: Day) -> Option<Half> {
    let mut logged = outside_flares(journal, today, |log| log.pain.value);
    let found = median(&mut logged);
    if logged.len() >= EVENINGS {
        return found;
    }
    lower(found, newest(journal, today, |s| s.usual_evening))
}

/// `um`: usual morning pain (algorithms C). The lower of what was stated and the median of the last 28 days' next mornings
/// outside flares, which counts from 10 of them on; `None` when neither is known.
#[must_use]
pub fn usual_morning(journal: &Journal, today: Day) -> Option<Half> {
    let mut logged = outside_flares(journal, today, |log| log.next_morning.value);
    let found = median(&mut logged).filter(|_| logged.len() >= MORNINGS);
    lower(found, newest(journal, today, |s| s.usual_morning))
}

fn lower(found: Option<Half>, said: Option<(Day, Score)>) -> Option<Half> {
    let said = said.map(|(_, score)| Half::from_whole(u32::from(score.get())));
    found.into_iter().chain(said).min()
}

/// The scores of the 28 log days that end today, without days in a flare.
fn outside_flares(
    journal: &Journal,
    today: Day,
    read: impl Fn(&DayLog) -> Option<Score>,
) -> Vec<u32> {
    let days = journal.days.range(today.plus(1 - DAYS)..=today);
    days.filter(|(day, _)| journal.flare_on(**day).is_none())
        .filter_map(|(_, log)| read(log).map(|s| u32::from(s.get())))
        .collect()
}
