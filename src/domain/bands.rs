//! Next-morning pain after smaller and after bigger amounts of an activity. It does not show what causes what, and the
//! screen says so; nothing else is held against anything.

use super::{
    day::Day,
    fraction::{Half, median},
    journal::Journal,
    random::Random,
    stamp::Id,
};

/// Days that each band needs before anything is shown.
pub const ENOUGH: usize = 8;
/// Resamples behind the interval.
const RESAMPLES: u32 = 2_000;
/// Where resampling begins: the same figures whenever they are looked at.
const SEED: u64 = 20_261_123;

/// One band: days whose amounts together lie in a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The least amount in it.
    pub from: u32,
    /// The greatest amount in it.
    pub to: u32,
    /// Days in it.
    pub count: usize,
    /// The median of the mornings after them.
    pub median: Half,
}

/// The two bands held against each other. Differences are doubled, as medians are kept: 3 is 1½.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The smaller amounts.
    pub smaller: Band,
    /// The bigger amounts.
    pub bigger: Band,
    /// Twice the bigger's median less the smaller's.
    pub difference: i32,
    /// Twice the lower end of its 90 % bootstrap interval.
    pub low: i32,
    /// Twice the upper end.
    pub high: i32,
}

/// What may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bands {
    /// "Not enough yet: 5 of 8": days in the smaller and in the bigger band so far.
    NotEnough {
        /// Days in the band of smaller amounts.
        smaller: usize,
        /// Days in the band of bigger amounts.
        bigger: usize,
    },
    /// Both bands have 8 days or more.
    Compared(Compared),
}

/// Reads the days from `from` to `to` with a session of `activity` and a known next morning.
///
/// The rules leave this to us: a day counts once, with the amounts of its sessions together, because it has one next
/// morning; days in a flare are left out, as smaller amounts go with a flare by plan; and the two bands are cut where
/// they come out most even, an amount never in both, the lower of two cuts that are as good.
#[must_use]
pub fn bands(journal: &Journal, activity: &Id, from: Day, to: Day) -> Bands {
    let mut seen = Vec::new();
    for (day, log) in journal.days.range(from..=to.max(from)) {
        let own = log.sessions.iter().filter(|s| s.activity == *activity);
        let amounts = own.map(|s| s.work.value.amount.get());
        let amount = amounts.reduce(u32::saturating_add);
        if let (Some(amount), Some(morning)) = (amount, log.next_morning.value)
            && journal.flare_on(*day).is_none()
        {
            seen.push((amount, morning.get()));
        }
    }
    seen.sort_unstable();
    let (smaller, bigger) = seen.split_at(cut(&seen));
    if smaller.len() < ENOUGH || bigger.len() < ENOUGH {
        return Bands::NotEnough {
            smaller: smaller.len(),
            bigger: bigger.len(),
        };
    }
    let mornings = |band: &[(u32, u8)]| band.iter().map(|b| b.1).collect::<Vec<u8>>();
    let (less, more) = (mornings(smaller), mornings(bigger));
    let (low, high) = interval(&less, &more);
    let (smaller, bigger) = (band(smaller), band(bigger));
    Bands::Compared(Compared {
        difference: doubled(bigger.median) - doubled(smaller.median),
        smaller,
        bigger,
        low,
        high,
    })
}

/// How many of the days, sorted by amount, go to the smaller band.
fn cut(sorted: &[(u32, u8)]) -> usize {
    let places = sorted.windows(2).zip(1..);
    let cuts = places.filter_map(|(pair, place)| match pair {
        [(a, _), (b, _)] if a < b => Some(place),
        _ => None,
    });
    let uneven = |place: &usize| place.abs_diff(sorted.len() - place);
    cuts.min_by_key(uneven).unwrap_or(sorted.len())
}

fn band(days: &[(u32, u8)]) -> Band {
    let mut mornings: Vec<u32> = days.iter().map(|d| u32::from(d.1)).collect();
    Band {
        from: days.first().map_or(0, |d| d.0),
        to: days.last().map_or(0, |d| d.0),
        count: days.len(),
        median: median(&mut mornings).unwrap_or(Half::from_doubled(0)),
    }
}

fn doubled(half: Half) -> i32 {
    i32::try_from(half.doubled()).unwrap_or(0)
}

/// Twice the ends of the 90 % percentile bootstrap interval of the difference of medians: both bands are resampled
/// 2,000 times, each as many days as it has; the ends are the 100th and the 1,900th of the sorted differences.
#[must_use]
pub fn interval(smaller: &[u8], bigger: &[u8]) -> (i32, i32) {
    const MOST: i32 = 20; // twice a score of 10
    let mut random = Random::seeded(SEED);
    let mut counts = [0_u32; 2 * MOST as usize + 1];
    for _ in 0..RESAMPLES {
        let one = resampled(smaller, &mut random);
        let difference = resampled(bigger, &mut random) - one;
        let slot = usize::try_from(difference + MOST).ok();
        if let Some(count) = slot.and_then(|n| counts.get_mut(n)) {
            *count += 1;
        }
    }
    let at_rank = |rank: u32| {
        let mut below = 0;
        let reached = |count: &u32| {
            below += count;
            below >= rank
        };
        let place = counts.iter().position(reached).unwrap_or(0);
        i32::try_from(place).unwrap_or(0) - MOST
    };
    (at_rank(RESAMPLES / 20), at_rank(RESAMPLES - RESAMPLES / 20))
}

/// Twice the median of as many scores drawn with replacement.
fn resampled(scores: &[u8], random: &mut Random) -> i32 {
    let size = u32::try_from(scores.len()).unwrap_or(u32::MAX);
    let mut counts = [0_u32; 11];
    for _ in 0..size {
        let drawn = usize::try_from(random.below(size)).unwrap_or(0);
        let score = scores.get(drawn).copied().unwrap_or(0);
        if let Some(count) = counts.get_mut(usize::from(score)) {
            *count += 1;
        }
    }
    let ranked = |rank: u32| {
        let mut below = 0;
        let reached = |count: &u32| {
            below += count;
            below > rank
        };
        let place = counts.iter().position(reached).unwrap_or(0);
        i32::try_from(place).unwrap_or(0)
    };
    ranked(size.saturating_sub(1) / 2) + ranked(size / 2)
}
