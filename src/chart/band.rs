//! Flares, illness and rest: the days that are drawn as a band (algorithms E).

use super::{UNDRAWN, axis::TimeAxis, label::Row, path::Path, value::ValueAxis};
use crate::{
    domain::{day::Day, entry::SetAside, journal::Journal},
    text::trends,
};

/// Why days are drawn as a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A flare.
    Flare,
    /// Illness.
    Ill,
    /// A planned rest day.
    Rest,
}

impl Kind {
    /// Every kind, in the order of drawing.
    pub const ALL: [Self; 3] = [Self::Flare, Self::Ill, Self::Rest];

    /// Its word on a chart and in a table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Flare => trends::FLARE,
            Self::Ill => trends::ILL,
            Self::Rest => trends::REST,
        }
    }

    /// Its word where a sentence begins.
    #[must_use]
    pub const fn capital(self) -> &'static str {
        match self {
            Self::Flare => trends::FLARE_CAPITAL,
            Self::Ill => trends::ILL_CAPITAL,
            Self::Rest => trends::REST_CAPITAL,
        }
    }

    /// How it is told from the others.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Flare => trends::FLARE_IS,
            Self::Ill => trends::ILL_IS,
            Self::Rest => trends::REST_IS,
        }
    }
}

/// Consecutive days of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Why.
    pub kind: Kind,
    /// Its first day.
    pub first: Day,
    /// Its last day.
    pub last: Day,
}

/// All bands of one kind as drawn: one path to fill, and one of lines that tells the kinds apart without colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Why.
    pub kind: Kind,
    /// Boxes, to be filled.
    pub fill: String,
    /// Lines inside them, to be stroked: none in a flare, slanting in illness, level at rest.
    pub lines: String,
}

/// The bands of `first..=last` by kind, each kind in order of time. A flare still open reaches up to `today`.
#[must_use]
pub fn bands(journal: &Journal, first: Day, last: Day, today: Day) -> Vec<Band> {
    let mut joined = flares(journal, first, last, today);
    let (mut ill, mut rest) = (Vec::new(), Vec::new());
    for (day, log) in journal.days.range(first..=last) {
        let (kind, bands): (_, &mut Vec<Band>) = match log.set_aside.value {
            Some(SetAside::Ill) => (Kind::Ill, &mut ill),
            Some(SetAside::Rest) => (Kind::Rest, &mut rest),
            None => continue,
        };
        let (first, last) = (*day, *day);
        match bands.last_mut() {
            Some(before) if before.last.plus(1) == last => before.last = last,
            _ => bands.push(Band { kind, first, last }),
        }
    }
    joined.append(&mut ill);
    joined.append(&mut rest);
    joined
}

/// The flares in order of time, those that touch made one.
fn flares(journal: &Journal, first: Day, last: Day, today: Day) -> Vec<Band> {
    let mut joined: Vec<Band> = Vec::new();
    for record in &journal.plan.flares {
        let flare = &record.value;
        let mut band = Band {
            kind: Kind::Flare,
            first: flare.start.max(first),
            last: flare.end.unwrap_or(today.max(flare.start)).min(last),
        };
        if band.first > band.last {
            continue;
        }
        // Few and mostly in order: each swallows what it touches and takes its place among the rest.
        joined.retain(|other| {
            let touches = other.first <= band.last.plus(1) && band.first <= other.last.plus(1);
            if touches {
                band.first = band.first.min(other.first);
                band.last = band.last.max(other.last);
            }
            !touches
        });
        let place = joined.iter().position(|other| other.first > band.first);
        joined.insert(place.unwrap_or(joined.len()), band);
    }
    joined
}

/// Distance between two lines inside a band, in tenths.
const LINES_APART: i32 = 50;
/// The narrowest band that gets lines and a name, in tenths.
const NAMED_FROM: i32 = 30;

/// Draws bands over a plot, and names each in `row` where there is room.
pub(super) fn draw(
    bands: &[Band],
    axis: &TimeAxis,
    values: &ValueAxis,
    row: &mut Row,
) -> Vec<Shape> {
    if UNDRAWN {
        return Vec::new();
    }
    let (top, bottom) = (values.top(), values.bottom());
    let mut shapes = Vec::new();
    for kind in Kind::ALL {
        let (mut fill, mut lines) = (Path::default(), Path::default());
        let spans = spans(bands, kind, axis);
        for (left, right) in &spans {
            fill.rect(*left, top, *right, bottom);
            if right - left >= NAMED_FROM {
                match kind {
                    Kind::Flare => {}
                    Kind::Ill => slanting(&mut lines, [*left, top, *right, bottom]),
                    Kind::Rest => level(&mut lines, [*left, top, *right, bottom]),
                }
                row.place_over(kind.word(), *left, *right);
            }
        }
        if !spans.is_empty() {
            shapes.push(Shape {
                kind,
                fill: fill.into_text(),
                lines: lines.into_text(),
            });
        }
    }
    shapes
}

/// Left and right edges of one kind's bands; those that overlap are made one.
///
/// A flare is at least a pixel wide, however long the axis. Single days of rest are many: they keep their share.
fn spans(bands: &[Band], kind: Kind, axis: &TimeAxis) -> Vec<(i32, i32)> {
    let least = if kind == Kind::Flare { 10 } else { 1 };
    let mut spans: Vec<(i32, i32)> = Vec::new();
    for band in bands.iter().filter(|band| band.kind == kind) {
        let left = axis.edge(band.first);
        let right = axis.edge(band.last.plus(1)).max(left + least);
        match spans.last_mut() {
            Some((_, end)) if left < *end => *end = right.max(*end),
            _ => spans.push((left, right)),
        }
    }
    spans
}

/// Lines from lower left to upper right: x + y is the same all along each.
fn slanting(path: &mut Path, [left, top, right, bottom]: [i32; 4]) {
    let mut sum = (left + top) / LINES_APART * LINES_APART + LINES_APART;
    while sum < right + bottom {
        let from = left.max(sum - bottom);
        let to = right.min(sum - top);
        path.move_to(from, sum - from);
        path.line_to(to, sum - to);
        sum += LINES_APART;
    }
}

fn level(path: &mut Path, [left, top, right, bottom]: [i32; 4]) {
    let mut y = top + LINES_APART;
    while y < bottom {
        path.move_to(left, y);
        path.across(right);
        y += LINES_APART;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        flare::Flare,
        plan::Record,
        stamp::{Group, Id, Stamp},
    };

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn journal(flares: &[(&str, Option<&str>)], aside: &[(&str, SetAside)]) -> Journal {
        let mut journal = Journal::default();
        for (n, (start, end)) in flares.iter().enumerate() {
            journal.plan.flares.push(Record {
                id: Id::parse(&format!("f{n}")).unwrap(),
                at: Stamp(1),
                value: Flare {
                    start: day(start),
                    end: end.map(day),
                    first_rung: 70,
                    rungs: vec![],
                },
            });
        }
        for (date, why) in aside {
            journal.days.entry(day(date)).or_default().set_aside = Group::new(Some(*why), Stamp(1));
        }
        journal
    }

    fn found(journal: &Journal) -> Vec<(Kind, String, String)> {
        let [first, last, today] = ["2026-11-01", "2026-11-28", "2026-11-23"].map(day);
        let found = bands(journal, first, last, today).into_iter();
        found
            .map(|b| (b.kind, b.first.to_string(), b.last.to_string()))
            .collect()
    }

    fn band(kind: Kind, first: &str, last: &str) -> (Kind, String, String) {
        (kind, first.to_owned(), last.to_owned())
    }

    #[test]
    fn flares_are_cut_to_the_window_and_joined() {
        let journal = journal(
            &[
                ("2026-11-20", None),
                ("2026-10-20", Some("2026-11-02")),
                ("2026-11-05", Some("2026-11-06")),
                ("2026-11-06", Some("2026-11-09")),
                ("2026-10-01", Some("2026-10-03")),
            ],
            &[],
        );
        let expected = [
            band(Kind::Flare, "2026-11-01", "2026-11-02"),
            band(Kind::Flare, "2026-11-05", "2026-11-09"),
            band(Kind::Flare, "2026-11-20", "2026-11-23"), // open: up to today
        ];
        assert_eq!(found(&journal), expected);
    }

    #[test]
    fn days_set_aside_make_runs_of_their_own_kind() {
        use SetAside::{Ill, Rest};
        let journal = journal(
            &[],
            &[
                ("2026-11-03", Ill),
                ("2026-11-04", Ill),
                ("2026-11-05", Rest),
                ("2026-11-06", Ill),
                ("2026-11-29", Rest),
            ],
        );
        let expected = [
            band(Kind::Ill, "2026-11-03", "2026-11-04"),
            band(Kind::Ill, "2026-11-06", "2026-11-06"),
            band(Kind::Rest, "2026-11-05", "2026-11-05"),
        ];
        assert_eq!(found(&journal), expected);
    }

    #[test]
    fn slanting_lines_stay_inside_their_band() {
        let mut path = Path::default();
        slanting(&mut path, [100, 0, 160, 120]);
        assert_eq!(path.into_text(), "M10 5L15 0M10 10L16 4M13 12L16 9");
    }
}
