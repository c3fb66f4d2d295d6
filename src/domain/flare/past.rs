//! How long earlier flares lasted (algorithms E).

use crate::domain::{
    day::Day,
    fraction::{Half, median},
    journal::Journal,
    order::sort_short,
    stamp::Id,
};

/// Flares that are over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Each one's id, first day and length in days, 1 when it ended on the day it began; the newest first.
    pub lengths: Vec<(Id, Day, u32)>,
    /// The median of the lengths; `None` when there was no flare.
    pub median: Option<Half>,
}

/// The flares that were over before `today` ends.
#[must_use]
pub fn past(journal: &Journal, today: Day) -> Past {
    let flares = journal.plan.flares.iter();
    let over = flares.filter_map(|r| {
        let end = r.value.end.filter(|end| *end <= today)?;
        let days = u32::try_from(end.since(r.value.start) + 1).ok()?;
        Some((r.id.clone(), r.value.start, days.max(1)))
    });
    let mut lengths: Vec<_> = over.collect();
    sort_short(&mut lengths, |a, b| (b.1, &b.0) < (a.1, &a.0));
    let mut days: Vec<u32> = lengths.iter().map(|(_, _, days)| *days).collect();
    Past {
        median: median(&mut days),
        lengths,
    }
}
