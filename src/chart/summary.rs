//! The sentences that go with the charts: what is read out of them, and what a screen reader says in their place.

use super::{
    band::{self, Band},
    series::{Series, WeekTotal},
    ticks::YEAR_IS_SAID_FROM,
    trace::Dots,
};
use crate::{
    domain::{
        activity::Unit,
        consistency::{self, Consistency},
        day::Day,
        fraction::{Fraction, Half, Mean},
        trend::Saying,
    },
    text::{names::Names, trends},
};

/// What is said above the pain chart (algorithms F, "What is said"), to be shown in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The last week against the three before, when they differ enough to be said first.
    pub lead: Option<String>,
    /// The reading in a few words.
    pub headline: &'static str,
    /// What that means.
    pub meaning: &'static str,
    /// Up to which day was read, how many days were logged, and both halves' averages.
    pub facts: String,
}

/// The words of a weekly saying about the 28 days that end with `end`.
#[must_use]
pub fn reading(saying: &Saying, end: Day, names: &dyn Names) -> Reading {
    let average =
        |mean: Option<Mean>| mean.map(|m| trends::tenths(u32::try_from(m.tenths()).unwrap_or(0)));
    said(saying, end, names, average, Half::tenths, trends::PAIN_READ)
}

/// As [`reading`], of confidence: it was read as 10 − score, and the words and the averages are turned back.
#[must_use]
pub fn confidence_reading(saying: &Saying, end: Day, names: &dyn Names) -> Reading {
    let average = |mean: Option<Mean>| {
        let back = mean.map(|m| Fraction::new(10, 1).minus(m).tenths());
        back.map(|t| trends::tenths(u32::try_from(t).unwrap_or(0)))
    };
    let back = |half: Half| 100_u32.saturating_sub(half.tenths());
    said(saying, end, names, average, back, trends::CONFIDENCE_READ)
}

fn said(
    saying: &Saying,
    end: Day,
    names: &dyn Names,
    average: fn(Option<Mean>) -> Option<String>,
    middle: fn(Half) -> u32,
    words: trends::ReadWords,
) -> Reading {
    let (first, second) = (average(saying.first), average(saying.second));
    let logged = trends::four_weeks_to(&names.short(end), u32::from(saying.logged));
    Reading {
        lead: saying.lead.map(|(last, before)| {
            trends::lead(
                &trends::tenths(middle(last)),
                &trends::tenths(middle(before)),
            )
        }),
        headline: (words.headline)(saying.label, saying.notable),
        meaning: (words.meaning)(saying.label),
        facts: spaced(&[logged, trends::halves(first.as_deref(), second.as_deref())]),
    }
}

/// What is said of active days (algorithms G): the count, and the weeks on target.
#[must_use]
pub fn active(found: &Consistency, target: u8) -> [String; 2] {
    let aside = consistency::DAYS
        .unsigned_abs()
        .saturating_sub(u32::from(found.open));
    let days = if found.open == 0 {
        trends::ALL_SET_ASIDE.to_owned()
    } else {
        trends::active_days(u32::from(found.active), aside)
    };
    let weeks = if found.weeks == 0 {
        trends::NO_WEEK_YET.to_owned()
    } else {
        let (on_target, weeks) = (u32::from(found.on_target), u32::from(found.weeks));
        trends::weeks_on_target(on_target, weeks, u32::from(target))
    };
    [days, weeks]
}

/// What the marks of a score chart mean, kinds of bands included.
#[must_use]
pub fn key(dots: Dots, bands: &[band::Shape]) -> String {
    let dots = match dots {
        Dots::Rings | Dots::Points => trends::DOTS_ARE,
        Dots::Spans => trends::SPANS_ARE,
    };
    let mut key = dots.to_owned();
    for shape in bands {
        key.push(' ');
        key.push_str(shape.kind.key());
    }
    key
}

/// Says days of a window, with their year where the window is long.
pub struct Dates<'a> {
    names: &'a dyn Names,
    dated: bool,
}

impl<'a> Dates<'a> {
    /// For the days from `first` to `last`.
    #[must_use]
    pub fn of(names: &'a dyn Names, first: Day, last: Day) -> Self {
        Self {
            names,
            dated: last.since(first) + 1 >= YEAR_IS_SAID_FROM,
        }
    }

    /// One of them.
    #[must_use]
    pub fn say(&self, day: Day) -> String {
        if self.dated {
            self.names.dated(day)
        } else {
            self.names.short(day)
        }
    }
}

/// A score chart in sentences: counts, first and last, highest and lowest, gaps, bands.
#[must_use]
pub fn scores(series: &Series, bands: &[Band], names: &dyn Names) -> String {
    let dates = Dates::of(names, series.first, series.last());
    let logged: Vec<(Day, u8)> = series.logged().map(|(d, s)| (d, s.get())).collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let value = |score: u8| score.to_string();
    let mut said = Vec::new();
    let (Some((first, first_score)), Some((last, last_score))) = (logged.first(), logged.last())
    else {
        said.push(trends::NOTHING_LOGGED.to_owned());
        band_sentences(bands, &dates, &mut said);
        return spaced(&said);
    };
    said.push(trends::logged(
        count(logged.len()),
        count(series.scores.len()),
    ));
    if first == last {
        said.push(trends::only(&value(*first_score), &dates.say(*first)));
    } else {
        said.push(trends::first_and_last(
            &value(*first_score),
            &dates.say(*first),
            &value(*last_score),
            &dates.say(*last),
        ));
        // Of each score: how many days, and the last of them.
        let mut days = [(0, *first); 11];
        for (day, score) in &logged {
            if let Some(of) = days.get_mut(usize::from(*score)) {
                *of = (of.0 + 1, *day);
            }
        }
        let mut found = (0..=10_u8).zip(&days).filter(|(_, of)| of.0 > 0);
        match (found.next(), found.next_back()) {
            (Some((low, lows)), Some((high, highs))) => {
                said.push(trends::highest(&value(high), highs.0, &dates.say(highs.1)));
                said.push(trends::lowest(&value(low), lows.0, &dates.say(lows.1)));
            }
            _ => said.push(trends::every_day(&value(*first_score))),
        }
        said.push(gaps(&logged, &dates));
    }
    band_sentences(bands, &dates, &mut said);
    spaced(&said)
}

/// The days left out between the first and the last logged one.
fn gaps(logged: &[(Day, u8)], dates: &Dates) -> String {
    let (mut days, mut stretches) = (0, 0);
    let mut longest: Option<(u32, Day)> = None;
    for pair in logged.windows(2) {
        let [(before, _), (after, _)] = pair else {
            continue;
        };
        let length = u32::try_from(after.since(*before) - 1).unwrap_or(0);
        if length > 0 {
            (days, stretches) = (days + length, stretches + 1);
            if longest.is_none_or(|(most, _)| length > most) {
                longest = Some((length, before.plus(1)));
            }
        }
    }
    longest.map_or_else(
        || trends::NO_GAPS.to_owned(),
        |(longest, day)| trends::gaps(days, stretches, longest, &dates.say(day)),
    )
}

/// Up to this many bands of one kind are named one by one.
const BANDS_NAMED: usize = 3;

pub(super) fn band_sentences(bands: &[Band], dates: &Dates, said: &mut Vec<String>) {
    for kind in band::Kind::ALL {
        let of_kind: Vec<&Band> = bands.iter().filter(|b| b.kind == kind).collect();
        if of_kind.len() <= BANDS_NAMED {
            said.extend(
                of_kind
                    .iter()
                    .map(|b| trends::band(kind.capital(), &dates.say(b.first), &dates.say(b.last))),
            );
        } else {
            let days: i32 = of_kind.iter().map(|b| b.last.since(b.first) + 1).sum();
            said.push(trends::bands(
                kind.capital(),
                days.unsigned_abs(),
                u32::try_from(of_kind.len()).unwrap_or(u32::MAX),
            ));
        }
    }
}

/// Weekly minutes in sentences: how many weeks, the sum, the present week, the most and the least of the full ones.
#[must_use]
pub fn weeks(weeks: &[WeekTotal], bands: &[Band], today: Day, names: &dyn Names) -> String {
    let minutes = &|total| trends::measured(total, Some(Unit::Minutes));
    weeks_of(weeks, bands, today, names, minutes)
}

/// Weekly sums in sentences, as [`weeks`]; `say` names an amount.
pub(super) fn weeks_of(
    weeks: &[WeekTotal],
    bands: &[Band],
    today: Day,
    names: &dyn Names,
    say: &dyn Fn(u32) -> String,
) -> String {
    let all = weeks
        .iter()
        .fold(0, |sum: u32, w| sum.saturating_add(w.total));
    let mut said = Vec::new();
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
        return trends::nothing_of(&say(0));
    };
    let dates = Dates::of(names, first.starts, last.ends());
    if all == 0 {
        said.push(trends::nothing_of(&say(0)));
    } else {
        let count = u32::try_from(weeks.len()).unwrap_or(u32::MAX);
        said.push(trends::weeks_in_all(count, &say(all)));
        if last.holds(today) {
            said.push(trends::this_week_so_far(&say(last.total)));
        }
        let full: Vec<&WeekTotal> = weeks.iter().filter(|w| !w.holds(today)).collect();
        let most = full.iter().max_by_key(|w| (w.total, w.starts));
        let least = full.iter().rev().min_by_key(|w| w.total);
        match (most, least) {
            (Some(most), Some(_)) if full.len() == 1 => {
                said.push(trends::week_from(&dates.say(most.starts), &say(most.total)));
            }
            (Some(most), Some(least)) if most.total == least.total => {
                said.push(trends::every_week(&say(most.total)));
            }
            (Some(most), Some(least)) => said.push(trends::most_and_least(
                most.total,
                &dates.say(most.starts),
                least.total,
                &dates.say(least.starts),
            )),
            _ => {}
        }
    }
    band_sentences(bands, &dates, &mut said);
    spaced(&said)
}

/// Sentences with a space between; empty ones are left out.
pub(super) fn spaced(sentences: &[String]) -> String {
    let mut text = String::new();
    for sentence in sentences.iter().filter(|s| !s.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(sentence);
    }
    text
}
