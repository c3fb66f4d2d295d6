//! Mornings after smaller and bigger amounts of an activity, in sentences.

use crate::{
    domain::{
        bands::{Band, Bands, ENOUGH, bands},
        day::Day,
        journal::Journal,
        stamp::Id,
    },
    text::{today, trends},
};

/// How far back it looks, in weeks: half a year, so that an old level of pain is not held against a new one (our own choice).
pub const WEEKS: u32 = 26;

/// What the card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedCard {
    /// The finding in a few words.
    pub headline: &'static str,
    /// Which activity, and which days.
    pub about: String,
    /// The two bands; nothing while there are too few days.
    pub bands: Vec<String>,
    /// The difference, or how many days there are so far.
    pub said: String,
}

fn first(today: Day) -> Day {
    today.plus(1 - 7 * i32::try_from(WEEKS).unwrap_or(0))
}

/// The activities with a session and a known next morning in that time, in the person's order.
#[must_use]
pub fn activities(journal: &Journal, today: Day) -> Vec<(Id, String)> {
    let days = journal.days.range(first(today)..=today);
    let known: Vec<_> = days.filter(|d| d.1.next_morning.value.is_some()).collect();
    let done = |id: &Id| {
        let mut sessions = known.iter().flat_map(|d| &d.1.sessions);
        sessions.any(|s| s.activity == *id)
    };
    let offered = journal.offered_activities().into_iter();
    let own = offered.filter(|(id, _)| done(id));
    own.map(|(id, a)| (id.clone(), a.name.clone())).collect()
}

/// Holds the mornings after the smaller amounts of `activity` against those after the bigger.
#[must_use]
pub fn card(journal: &Journal, activity: &Id, today: Day) -> Option<ComparedCard> {
    let own = journal.activity(activity)?;
    let amount = |n: u32| today::amount(n, own.unit);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let about = trends::mornings_of(&own.name, WEEKS);
    let found = match bands(journal, activity, first(today), today) {
        Bands::NotEnough { smaller, bigger } => {
            let [smaller, bigger] = [smaller, bigger].map(|n| count(n.min(ENOUGH)));
            return Some(ComparedCard {
                headline: trends::NOT_ENOUGH,
                about,
                bands: Vec::new(),
                said: trends::not_enough(smaller, bigger, count(ENOUGH)),
            });
        }
        Bands::Compared(found) => found,
    };
    type Say = fn(&str, &str, u32, &str) -> String;
    let band = |say: Say, band: Band| {
        let middle = trends::tenths(band.median.tenths());
        say(
            &amount(band.from),
            &amount(band.to),
            count(band.count),
            &middle,
        )
    };
    let between = |doubled: i32| trends::between(doubled * 5);
    Some(ComparedCard {
        headline: match (found.low, found.high) {
            (1.., _) => trends::HIGHER_AFTER,
            (_, ..=-1) => trends::LOWER_AFTER,
            _ => trends::NO_DIFFERENCE,
        },
        about,
        bands: vec![
            band(trends::smaller_days, found.smaller),
            band(trends::bigger_days, found.bigger),
        ],
        said: trends::difference(
            &between(found.difference),
            &between(found.low),
            &between(found.high),
        ),
    })
}
