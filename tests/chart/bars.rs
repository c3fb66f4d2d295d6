//! Bars: their heights, dates, and many weeks in one pixel column.

use crate::{
    picture::{drawn_extremes, strokes},
    sample::{activity, day, flare, minutes, session, today, walked},
};
use gradual::{
    chart::{
        Frame, Range, bars,
        label::Label,
        series::{WeekTotal, weekly_totals},
    },
    domain::{activity::Unit, day::Weekday, stamp::Id},
    text::names::EnglishNames,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn said(labels: &[Label]) -> Vec<&str> {
    labels.iter().map(|l| l.text.as_str()).collect()
}

const EIGHT: [u32; 8] = [64, 76, 75, 92, 101, 55, 106, 118];

#[test]
fn eight_weeks_to_the_tenth_of_a_pixel() {
    let card = minutes(
        &walked(&EIGHT, "2026-11-23"),
        Range::FourWeeks,
        Frame::new(326, 11),
    );
    let chart = card.chart;
    assert_eq!((chart.width, chart.height), (326, 183));
    assert_eq!(chart.grid, "M19.1 163.5H326");
    assert!(chart.values.is_empty() && chart.marks.is_empty() && chart.tops.is_empty());
    assert_eq!(
        said(&chart.totals),
        ["64", "76", "75", "92", "101", "55", "106", "118"]
    );
    assert_eq!(
        said(&chart.dates),
        ["5 Oct", "12", "19", "26", "2 Nov", "9", "16", "now"]
    );
    // 64 of 118 in 130 px: 163.5 − 70.5 = 93.
    assert!(
        chart
            .bars
            .starts_with("M28.8 163.5V97a4 4 0 0 1 4 -4H49a4 4 0 0 1 4 4V163.5zM66.4")
    );
    assert_eq!(strokes(&chart.bars).len(), 7);
    assert_eq!(
        chart.now,
        "M292.1 163.5V37.5a4 4 0 0 1 4 -4H312.3a4 4 0 0 1 4 4V163.5z"
    );
    assert_eq!(card.headline, "118 this week");
}

#[test]
fn a_week_without_minutes_has_a_nought_and_no_bar() {
    let chart = minutes(
        &walked(&[30, 0, 1, 20], "2026-11-23"),
        Range::FourWeeks,
        Frame::default(),
    );
    assert_eq!(said(&chart.chart.totals), ["30", "0", "1", "20"]);
    let bars = strokes(&chart.chart.bars);
    assert_eq!(bars.len(), 2);
    // 1 of 30 is over 4 px; a hundredth would still be one pixel.
    let hundredth = minutes(
        &walked(&[900, 1, 0], "2026-11-23"),
        Range::FourWeeks,
        Frame::default(),
    );
    let low = strokes(&hundredth.chart.bars)[1].clone();
    let height = low.iter().map(|p| p.1).max().unwrap() - low.iter().map(|p| p.1).min().unwrap();
    assert_eq!(height, 10);
}

#[test]
fn a_young_journal_is_not_drawn_as_one_wide_block() {
    let chart = minutes(&walked(&[30], "2026-11-23"), Range::All, Frame::default()).chart;
    let now = &strokes(&chart.now)[0];
    let width = now.iter().map(|p| p.0).max().unwrap() - now.iter().map(|p| p.0).min().unwrap();
    assert!(width < 400, "{width}");
    assert_eq!(said(&chart.dates), ["now"]);
}

#[test]
fn dates_thin_out_and_never_lose_their_month() {
    let said_at = |width, font| {
        let journal = walked(&EIGHT, "2026-11-23");
        said(
            &minutes(&journal, Range::FourWeeks, Frame::new(width, font))
                .chart
                .dates,
        )
        .join(" | ")
    };
    assert_eq!(said_at(256, 11), "5 Oct | 19 | 2 Nov | 16 | now");
    assert_eq!(said_at(256, 22), "5 Oct | 26 | now");
    assert_eq!(said_at(120, 33), "now"); // "5 Oct" would touch it
}

#[test]
fn many_weeks_get_level_lines_and_months() {
    let weeks: Vec<u32> = (0..53).map(|n| 40 + (n * 37) % 100).collect();
    let card = minutes(
        &walked(&weeks, "2026-11-23"),
        Range::Year,
        Frame::new(326, 11),
    );
    let chart = card.chart;
    assert_eq!(said(&chart.values), ["0", "100", "200"]);
    assert_eq!(said(&chart.totals), ["139"]); // the highest alone
    assert_eq!(
        said(&chart.dates),
        ["24 Nov 2025", "Mar", "May", "Jul", "Sep", "now"]
    );
    assert_eq!(strokes(&chart.bars).len(), 52);
    assert!(chart.tops.is_empty());
}

#[test]
fn bands_lie_on_the_bars_days() {
    let mut journal = walked(&EIGHT, "2026-11-23");
    flare(&mut journal, "2026-11-09", Some("2026-11-15"));
    let chart = minutes(&journal, Range::FourWeeks, Frame::new(326, 11)).chart;
    assert_eq!(chart.bands[0].fill, "M210.2 33.5H247.8V163.5H210.2z"); // one week's slot, 37.6 px
    assert_eq!(said(&chart.notes), ["flare"]);
}

#[test]
fn totals_follow_the_week_start_and_the_unit() {
    let mut journal = walked(&[], "2026-11-23");
    activity(&mut journal, "stairs", Unit::Steps);
    activity(&mut journal, "ease", Unit::Minutes);
    session(&mut journal, day("2026-11-21"), "walk", 10); // Saturday
    session(&mut journal, day("2026-11-22"), "ease", 5); // Sunday
    session(&mut journal, day("2026-11-22"), "stairs", 900);
    session(&mut journal, day("2026-11-23"), "walk", 7); // Monday
    session(&mut journal, day("2026-11-24"), "walk", 100); // after the last day asked for
    let totals = |start, id: Option<&str>| -> Vec<(String, u32)> {
        let id = id.map(|id| Id::parse(id).unwrap());
        weekly_totals(&journal, day("2026-11-18"), today(), start, id.as_ref())
            .into_iter()
            .map(|w| (w.starts.to_string(), w.total))
            .collect()
    };
    let week = |date: &str, total| (date.to_owned(), total);
    assert_eq!(
        totals(Weekday::MONDAY, None),
        [week("2026-11-16", 15), week("2026-11-23", 7)]
    );
    assert_eq!(
        totals(Weekday::SUNDAY, None),
        [week("2026-11-15", 10), week("2026-11-22", 12)]
    );
    assert_eq!(
        totals(Weekday::MONDAY, Some("stairs")),
        [week("2026-11-16", 900), week("2026-11-23", 0)]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn weeks_that_share_a_column_keep_their_lowest_and_highest(
        totals in prop::collection::vec(prop_oneof![6 => 50..90_u32, 1 => 0..2000_u32], 300..900),
        width in 120..260_i32,
    ) {
        let from = day("2010-01-04");
        let weeks: Vec<WeekTotal> = totals
            .iter()
            .zip(0..)
            .map(|(total, n)| WeekTotal { starts: from.plus(7 * n), total: *total })
            .collect();
        let frame = Frame::new(width, 11);
        let chart = bars::draw(frame, from, &weeks, &[], today(), &EnglishNames);
        prop_assume!(chart.time.width_of(7) < 10);
        let mut expected: BTreeMap<i32, (i32, i32)> = BTreeMap::new();
        for week in &weeks {
            let total = i32::try_from(week.total).unwrap();
            let mut y = chart.amount.y(total);
            if total > 0 {
                y = y.min(chart.amount.bottom() - 10);
            }
            crate::picture::add(&mut expected, chart.time.x(week.starts.plus(3)), y);
        }
        // The top of the full part is the lowest week, the top of the pale part the highest.
        let tops = |path: &str| -> BTreeMap<i32, i32> {
            let boxes = strokes(path);
            boxes.iter().map(|b| (b[0].0.div_euclid(10), b[0].1)).collect()
        };
        let (full, pale) = (tops(&chart.bars), tops(&chart.tops));
        for (column, (high, low)) in expected {
            let full = full.get(&column).copied().unwrap_or(chart.amount.bottom());
            prop_assert_eq!(full, low);
            prop_assert_eq!(pale.get(&column).copied().unwrap_or(full), high);
        }
        prop_assert!(drawn_extremes(&strokes(&chart.tops)).len() <= usize::try_from(width).unwrap() * 2);
    }
}
