//! A year of days as twelve small months: the larger a square, the higher the number, so that no colour is needed.

use super::{
    Scene, UNDRAWN,
    label::{Anchor, Label},
    panels::{Card, Part, Picture},
    path::Path,
    shown::Measure,
    summary::spaced,
};
use crate::{
    domain::day::{Day, Weekday},
    text::trends,
};

/// The weeks of a month, each with its seven days; `None` where a day belongs to a neighbouring month.
#[must_use]
pub fn weeks_of(month: Day, week_start: Weekday) -> Vec<[Option<Day>; 7]> {
    let first = month.month_start();
    let next = first.next_month();
    let mut weeks = Vec::new();
    let mut monday = first.week_start(week_start);
    while monday < next && weeks.len() < 6 {
        let mut days = [None; 7];
        for (slot, n) in days.iter_mut().zip(0..) {
            let day = monday.plus(n);
            *slot = (first <= day && day < next).then_some(day);
        }
        weeks.push(days);
        monday = monday.plus(7);
    }
    weeks
}

/// The fourth of 0..=`most` that `value` lies in, 1..=4; 0 is nothing at all.
#[must_use]
pub fn level(value: u32, most: u32) -> usize {
    let fourths = (u64::from(value) * 4).div_ceil(u64::from(most.max(1)));
    usize::try_from(fourths).unwrap_or(4).min(4)
}

/// The months that end with that of `last`, the oldest first.
const MONTHS: usize = 12;
/// The classes of the levels 0..=4.
const CLASSES: [&str; 5] = ["cell none", "cell", "cell", "cell", "cell"];

/// The first of each of the twelve months that end with the window, the oldest first.
fn months((_, last): (Day, Day)) -> Vec<Day> {
    let mut months = vec![last.month_start()];
    while months.len() < MONTHS {
        let before = months.last().map_or(last, |m| m.plus(-1).month_start());
        months.push(before);
    }
    months.reverse();
    months
}

/// The days of those months, whatever the window's length.
#[must_use]
pub fn days(window: (Day, Day)) -> (Day, Day) {
    let last = window.1;
    (months(window).first().copied().unwrap_or(last), last)
}

/// The twelve months that end with the window, of one measure.
#[must_use]
pub fn year(scene: &Scene, measure: &Measure) -> Card {
    let months = months(scene.window);
    let (first, last) = days(scene.window);
    let values: Vec<(Day, u32)> = (0..=last.since(first))
        .filter_map(|n| {
            let day = first.plus(n);
            Some((day, measure.of(scene.journal, day)?))
        })
        .collect();
    let most = match measure.limit() {
        Some(limit) => limit,
        None => values.iter().map(|v| v.1).max().unwrap_or(0),
    };
    let title = measure.name(scene.journal);
    let (from, to) = (scene.names.dated(first), scene.names.dated(last));
    Card {
        name: trends::from_to(&trends::calendar_of(&title), &from, &to),
        description: words(scene, measure, &values, last.since(first) + 1),
        key: trends::CALENDAR_KEY.to_owned(),
        picture: draw(scene, &months, &values, most),
    }
}

fn draw(scene: &Scene, months: &[Day], values: &[(Day, u32)], most: u32) -> Picture {
    if UNDRAWN {
        return Picture::default();
    }
    let frame = scene.frame;
    let font = frame.font();
    let columns = match frame.width() / font {
        ..18 => 2,
        18..44 => 3,
        _ => 4,
    };
    let (gap, row) = (font * 8, font * 16);
    let block = (frame.right() - gap * (columns - 1)) / columns;
    let cell = (block / 7).min(260);
    let tall = row + cell * 6 + gap;
    let mut paths: [Path; 5] = std::array::from_fn(|_| Path::default());
    let mut labels = Vec::new();
    for (month, n) in months.iter().zip(0..) {
        let (left, top) = ((n % columns) * (block + gap), (n / columns) * tall);
        let name = scene.names.short_month(*month);
        let named = if n == 0 || month.month() == 1 {
            [&*name, " ", &*month.year().to_string()].concat()
        } else {
            name
        };
        labels.push(Label {
            text: named,
            x: left / 10,
            y: (top + font * 10) / 10,
            anchor: Anchor::Start,
        });
        for (week, y) in weeks_of(*month, scene.week_start).iter().zip(0..) {
            for (day, x) in week.iter().zip(0..) {
                let Some(day) = day.filter(|day| *day <= scene.window.1) else {
                    continue;
                };
                let middle = (left + x * cell + cell / 2, top + row + y * cell + cell / 2);
                let value = values.binary_search_by_key(&day, |v| v.0).ok();
                let value = value.and_then(|at| values.get(at)).map(|v| v.1);
                square(&mut paths, middle, cell, value.map(|v| level(v, most)));
            }
        }
    }
    let rows = (i32::try_from(months.len()).unwrap_or(12) + columns - 1) / columns;
    let parts = CLASSES.into_iter().zip(paths);
    Picture {
        width: frame.width(),
        height: (rows * tall) / 10,
        parts: parts
            .map(|(class, path)| Part {
                class,
                d: path.into_text(),
            })
            .filter(|part| !part.d.is_empty())
            .collect(),
        labels,
        time: None,
        top: 0,
        bottom: rows * tall,
    }
}

/// A dot for a day without a value, a small square for 0, then ever larger ones.
fn square(paths: &mut [Path; 5], (x, y): (i32, i32), cell: i32, level: Option<usize>) {
    let half = match level {
        None => {
            if let Some(path) = paths.first_mut() {
                path.dot(x, y);
            }
            return;
        }
        Some(0) => cell * 6 / 100,
        Some(1) => cell * 15 / 100,
        Some(2) => cell * 25 / 100,
        Some(3) => cell * 35 / 100,
        Some(_) => cell * 45 / 100,
    };
    if let Some(path) = paths.get_mut(level.unwrap_or(0).max(1)) {
        path.rect(x - half, y - half, x + half, y + half);
    }
}

fn words(scene: &Scene, measure: &Measure, values: &[(Day, u32)], days: i32) -> String {
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
    let most = values.iter().max_by_key(|(day, value)| (*value, *day));
    let Some((day, most)) = most else {
        return match measure.nothing() {
            Some(nothing) => trends::nothing_of(&measure.say(scene.journal, nothing)),
            None => trends::NOTHING_LOGGED.to_owned(),
        };
    };
    let times = values.iter().filter(|(_, value)| value == most).count();
    let times = u32::try_from(times).unwrap_or(u32::MAX);
    let most = measure.say(scene.journal, *most);
    spaced(&[
        trends::days_with(count, days.unsigned_abs()),
        trends::highest(&most, times, &scene.names.dated(*day)),
    ])
}
