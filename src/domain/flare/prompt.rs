//! When the app may ask: "is this a flare?" and "is it over?" (algorithms E).

use super::Flare;
use crate::domain::{
    day::Day, fraction::Half, journal::Journal, scale::Score, usual::usual_evening,
};

/// Two evenings belong together when they lie at most this many days apart.
const APART: i32 = 3;
/// Days that are looked back over for two evenings.
const LOOK_BACK: i32 = 28;
/// Once there are two, for the first of their run: who logs seldom may have a long one.
const RUN: i32 = 366;

/// An evening and its score.
pub type Evening = (Day, Score);

/// A question: is this a flare?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// The first evening of the run of high evenings: it names the question.
    pub since: Day,
    /// `u`, usual evening pain.
    pub usual: Half,
    /// The two evenings that are 2 or more above it, the earlier first.
    pub evenings: [Evening; 2],
}

impl Prompt {
    /// The name under which this question is dismissed: one a run of high evenings.
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = String::from("flare-");
        key.push_str(&self.since.to_string());
        key
    }
}

/// Asks once, when two logged evenings at most 3 days apart are both 2 or more above the usual, `u` (algorithms E).
///
/// The later of the two is the last logged evening, at most 3 days old; evenings in a flare do not count, and in a flare
/// nothing is asked. A run of such evenings is asked about once: dismissed, it stays so until the run has ended.
#[must_use]
pub fn prompt(journal: &Journal, today: Day) -> Option<Prompt> {
    if journal.flare_on(today).is_some() {
        return None;
    }
    let usual = usual_evening(journal, today)?;
    let logged = |days| evenings(journal, today, days, &|day| journal.flare_on(day).is_none());
    let high = |score: Score| doubled(score) >= usual.doubled() + 4;
    let evenings = pair(&logged(LOOK_BACK), today, high)?;
    let mut since = evenings[0].0;
    for (day, score) in logged(RUN).iter().rev() {
        if high(*score) && since.since(*day) <= APART {
            since = since.min(*day);
        }
    }
    let found = Prompt {
        since,
        usual,
        evenings,
    };
    (!journal.settings.dismissed.contains(&found.key())).then_some(found)
}

/// A question: is it over?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndOffer {
    /// `u`, usual evening pain.
    pub usual: Half,
    /// The two evenings that are at most 1 above it, the earlier first.
    pub evenings: [Evening; 2],
}

/// Offers to end an open flare, when two of its logged evenings at most 3 days apart, the last among them, are at most 1
/// above the usual (algorithms E). The person may end it at any time.
#[must_use]
pub fn end_offer(journal: &Journal, flare: &Flare, today: Day) -> Option<EndOffer> {
    if flare.end.is_some() {
        return None;
    }
    let usual = usual_evening(journal, today)?;
    let logged = evenings(journal, today, LOOK_BACK, &|day| flare.covers(day));
    let low = |score: Score| doubled(score) <= usual.doubled() + 2;
    let evenings = pair(&logged, today, low)?;
    Some(EndOffer { usual, evenings })
}

fn doubled(score: Score) -> u32 {
    2 * u32::from(score.get())
}

/// The logged evenings of the last `back` days, the oldest first.
fn evenings(
    journal: &Journal,
    today: Day,
    back: i32,
    wanted: &dyn Fn(Day) -> bool,
) -> Vec<Evening> {
    let days = journal.days.range(today.plus(1 - back)..=today);
    days.filter(|(day, _)| wanted(**day))
        .filter_map(|(day, log)| Some((*day, log.pain.value?)))
        .collect()
}

/// The last evening and the one nearest before it that fits too, when both fit and lie close enough.
fn pair(logged: &[Evening], today: Day, fits: impl Fn(Score) -> bool) -> Option<[Evening; 2]> {
    let (later, before) = logged.split_last()?;
    if today.since(later.0) > APART || !fits(later.1) {
        return None;
    }
    let earlier = before.iter().rev().find(|(_, score)| fits(*score))?;
    (later.0.since(earlier.0) <= APART).then_some([*earlier, *later])
}
