//! However many days share a pixel, the highest and the lowest of them are drawn; no line crosses a gap.

use crate::{
    picture::{add, drawn_extremes, strokes},
    sample::{day, today},
};
use gradual::{
    chart::{
        Frame,
        line::{self, LineChart},
        series::Series,
        trace::Dots,
    },
    domain::{fraction::Half, scale::Score},
    text::names::EnglishNames,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn drawn(series: &Series, width: i32) -> LineChart {
    line::draw(Frame::new(width, 11), series, &[], today(), &EnglishNames)
}

/// Mostly quiet days with rare spikes and gaps: what thinning could lose.
fn scores(most: usize) -> impl Strategy<Value = Vec<Option<u8>>> {
    let one = prop_oneof![
        8 => Just(Some(4)),
        2 => (0..=10_u8).prop_map(Some),
        2 => Just(None),
    ];
    prop::collection::vec(one, 1..most)
}

fn series(scores: &[Option<u8>], halves: &[Option<u8>]) -> Series {
    Series {
        first: day("2020-02-28"),
        scores: scores.iter().map(|s| s.and_then(Score::new)).collect(),
        medians: halves
            .iter()
            .map(|h| h.map(|h| Half::from_doubled(u32::from(h))))
            .collect(),
    }
}

/// Where each day's value lies, days without one left out, in runs of consecutive days.
fn runs(chart: &LineChart, series: &Series, doubled: &[Option<i32>]) -> Vec<Vec<(i32, i32)>> {
    let mut runs = vec![Vec::new()];
    for (value, n) in doubled.iter().zip(0..) {
        match value {
            Some(value) => runs
                .last_mut()
                .unwrap()
                .push((chart.time.x(series.first.plus(n)), chart.score.y(*value))),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn extremes(points: impl Iterator<Item = (i32, i32)>) -> BTreeMap<i32, (i32, i32)> {
    let mut columns = BTreeMap::new();
    points.for_each(|(x, y)| add(&mut columns, x, y));
    columns
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn every_logged_day_is_drawn_or_lies_between_its_columns_extremes(
        scores in prop_oneof![scores(60), scores(400), scores(4000)],
        width in 120..900_i32,
    ) {
        let series = series(&scores, &[]);
        let chart = drawn(&series, width);
        let doubled: Vec<_> = scores.iter().map(|s| s.map(|s| i32::from(s) * 2)).collect();
        let points = runs(&chart, &series, &doubled).concat();
        let strokes = strokes(&chart.dots);
        match chart.dot_kind {
            Dots::Spans => {
                prop_assert_eq!(drawn_extremes(&strokes), extremes(points.into_iter()));
                prop_assert!(strokes.len() <= usize::try_from(width).unwrap());
            }
            Dots::Points => {
                let dots: Vec<_> = strokes.iter().map(|s| s[0]).collect();
                prop_assert_eq!(dots, points);
            }
            Dots::Rings => {
                // Two arcs there and back: the centre lies half way.
                let centres: Vec<_> = strokes
                    .iter()
                    .map(|s| (i32::midpoint(s[0].0, s[1].0), s[0].1))
                    .collect();
                prop_assert_eq!(centres, points);
            }
        }
    }

    #[test]
    fn the_line_keeps_every_columns_extremes_and_crosses_no_gap(
        halves in prop::collection::vec(
            prop_oneof![6 => (6..=9_u8).prop_map(Some), 1 => (0..=20_u8).prop_map(Some), 1 => Just(None)],
            1..4000,
        ),
        width in 120..900_i32,
    ) {
        let series = series(&vec![None; halves.len()], &halves);
        let chart = drawn(&series, width);
        let doubled: Vec<_> = halves.iter().map(|h| h.map(i32::from)).collect();
        let runs = runs(&chart, &series, &doubled);
        let strokes = strokes(&chart.line);
        prop_assert_eq!(strokes.len(), runs.len());
        for (stroke, run) in strokes.iter().zip(&runs) {
            let mut drawn = drawn_extremes(std::slice::from_ref(stroke));
            let data = extremes(run.iter().copied());
            // Columns between two days are only passed through.
            drawn.retain(|column, _| data.contains_key(column));
            prop_assert_eq!(&drawn, &data);
            let column = |x: i32| x.div_euclid(10);
            prop_assert_eq!(column(stroke[0].0), column(run[0].0));
            prop_assert_eq!(column(stroke.last().unwrap().0), column(run.last().unwrap().0));
        }
    }
}
