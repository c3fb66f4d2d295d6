//! The floor plan and the way back.

use super::{START, flared, pauses, support::*};
use gradual::domain::{
    day::Day,
    flare::{Page, Phase, Rung, back_at_full, phase, rung_amount, rungs},
    journal::Journal,
};
use proptest::prelude::*;

pub fn rung(journal: &Journal, n: i32) -> Option<Rung> {
    match phase(journal, day(START).plus(n), pauses) {
        Phase::In { rung, .. } | Phase::Returning { rung, .. } => Some(rung),
        Phase::Clear | Phase::NewBaseline { .. } => None,
    }
}

/// The percentages of the first `days` days.
pub fn percents(journal: &Journal, days: i32) -> Vec<u8> {
    (0..days)
        .map(|n| rung(journal, n).map_or(100, |r| r.percent))
        .collect()
}

#[test]
fn the_floor_plan_has_five_rungs_or_the_same_shape_from_another() {
    assert_eq!(rungs(70), [70, 70, 80, 90, 100]);
    assert_eq!(rungs(30), [30, 30, 40, 50, 60, 70, 80, 90, 100]);
    assert_eq!(rungs(90), [90, 90, 100]);
    assert_eq!(rungs(75), [75, 75, 85, 95, 100]);
    assert_eq!(rungs(5), rungs(30));
    assert_eq!(rung_amount(amount(90), 70, amount(1)), amount(63));
    assert_eq!(rung_amount(amount(500), 70, amount(250)), amount(250));
    assert_eq!(rung_amount(amount(1), 30, amount(1)), amount(1));
}

#[test]
fn a_settling_flare_climbs_one_rung_a_day() {
    let journal = flared("77877", None); // 8 is the first evening + 1
    assert_eq!(percents(&journal, 6), [70, 70, 80, 90, 100, 100]);
}

#[test]
fn a_higher_or_unlogged_evening_repeats_the_rung() {
    let journal = flared("79-77777", None);
    assert_eq!(percents(&journal, 8), [70, 70, 70, 70, 80, 90, 100, 100]);
    let offers: Vec<_> = (0..5).map(|n| rung(&journal, n).unwrap().down).collect();
    assert_eq!(offers, [None, None, None, Some(60), None]); // two repeats, then on
}

#[test]
fn the_first_logged_evening_is_the_measure_even_when_late() {
    let journal = flared("--56677", None); // the first two days repeat, 5 is the measure, 7 is above 6
    assert_eq!(percents(&journal, 7), [70, 70, 70, 70, 80, 90, 90]);
}

#[test]
fn a_rung_of_ones_own_is_where_the_climb_goes_on() {
    let mut journal = flared("7999777", None);
    journal.plan.flares[0].value.rungs = vec![(day(START).plus(4), 60)];
    assert_eq!(percents(&journal, 7), [70, 70, 70, 70, 60, 70, 80]);
    journal.plan.flares[0].value.rungs = vec![(day(START).plus(1), 90)];
    journal.days.clear();
    assert_eq!(percents(&journal, 3), [70, 90, 90]);
    journal.plan.flares[0].value.rungs = vec![(day(START).plus(1), 0)];
    assert_eq!(percents(&journal, 2), [70, 30]);
    assert_eq!(
        rung(&journal, 9).unwrap().down,
        None,
        "30 is the lowest rung"
    );
}

#[test]
fn of_two_rungs_for_one_day_the_later_counts_and_one_outside_the_flare_counts_nothing() {
    let mut journal = flared("7999777", None);
    let rung = |n, percent| (day(START).plus(n), percent);
    journal.plan.flares[0].value.rungs = vec![rung(4, 90), rung(-1, 40), rung(4, 60), rung(90, 30)];
    assert_eq!(percents(&journal, 7), [70, 70, 70, 70, 60, 70, 80]);
}

/// A file made by hand: days times rungs, or times signs, would hold up each look at Today for many seconds.
#[test]
fn a_flare_of_a_hundred_years_with_very_many_rungs_and_signs_is_climbed_in_a_moment() {
    let mut journal = Journal::default();
    flare(&mut journal, Day::FIRST, None);
    let far = day("2199-12-31");
    let rungs = (0..20_000).map(|n| (far.plus(-n), 80));
    journal.plan.flares[0].value.rungs = rungs.chain([(day(START).plus(-9), 60)]).collect();
    for n in 0..2_000 {
        let seen = super::sign("weight-loss", "1900-01-01", None);
        journal.plan.signs.push(record(&format!("w{n}"), seen));
        let seen = super::sign("fever", "2190-01-01", Some("2199-01-01"));
        journal.plan.signs.push(record(&format!("f{n}"), seen));
    }
    for n in 0..20 {
        let rung = rung(&journal, n).unwrap();
        assert_eq!((rung.percent, rung.down), (60, Some(50)));
    }
}

#[test]
fn after_the_end_it_goes_on_from_the_rung_reached() {
    let journal = flared("77677777", Some(2)); // over after the third day, at 80 %
    assert!(matches!(
        phase(&journal, day(START).plus(3), pauses),
        Phase::Returning {
            rung: Rung { percent: 90, .. },
            ..
        }
    ));
    assert_eq!(phase(&journal, day(START).plus(4), pauses), Phase::Clear);
    let full = back_at_full(&journal, day(START).plus(20), pauses);
    assert_eq!(full, Some((day(START).plus(2), day(START).plus(4))));
    assert_eq!(back_at_full(&journal, day(START).plus(3), pauses), None);
    assert_eq!(back_at_full(&journal, day(START).plus(2), pauses), None);
}

#[test]
fn after_a_flare_without_a_logged_evening_the_first_one_later_is_the_measure() {
    let journal = flared("-22222", Some(0));
    assert_eq!(percents(&journal, 6), [70, 70, 70, 80, 90, 100]);
}

#[test]
fn below_all_of_it_after_fourteen_days_wants_a_new_baseline() {
    let journal = flared("777", Some(2)); // no evening logged afterwards
    let ended = day(START).plus(2);
    assert!(matches!(
        phase(&journal, ended.plus(14), pauses),
        Phase::Returning {
            rung: Rung {
                percent: 90,
                repeats: 13,
                down: Some(80)
            },
            ..
        }
    ));
    let flare = &journal.plan.flares[0].id;
    let rung = rung(&journal, 16).unwrap();
    let expected = Phase::NewBaseline { flare, ended, rung };
    assert_eq!(phase(&journal, ended.plus(15), pauses), expected);
    assert_eq!(phase(&journal, ended.plus(400), pauses), expected);
    assert_eq!(back_at_full(&journal, ended.plus(400), pauses), None);
}

#[test]
fn a_flare_ended_at_all_of_it_is_simply_over() {
    let journal = flared("77777", Some(4));
    assert_eq!(phase(&journal, day(START).plus(5), pauses), Phase::Clear);
    let full = back_at_full(&journal, day(START).plus(5), pauses);
    assert_eq!(full, Some((day(START).plus(4), day(START).plus(5))));
}

#[test]
fn a_long_flare_brings_up_its_pages() {
    let journal = flared("7", None);
    let page = |n| match phase(&journal, day(START).plus(n - 1), pauses) {
        Phase::In {
            page, day_number, ..
        } => {
            assert_eq!(day_number, n);
            page
        }
        _ => panic!("in a flare"),
    };
    assert_eq!((page(1), page(13)), (None, None));
    assert_eq!(
        (page(14), page(42)),
        (Some(Page::Fortnight), Some(Page::Fortnight))
    );
    assert_eq!(
        (page(43), page(400)),
        (Some(Page::SixWeeks), Some(Page::SixWeeks))
    );
}

#[test]
fn a_new_flare_governs_over_the_way_back_from_the_last() {
    let mut journal = flared("777", Some(2));
    flare(&mut journal, day(START).plus(5), None);
    assert!(matches!(
        phase(&journal, day(START).plus(6), pauses),
        Phase::In { day_number: 2, .. }
    ));
    assert_eq!(phase(&journal, day(START).plus(-1), pauses), Phase::Clear);
}

proptest! {
    #[test]
    fn rungs_stay_between_thirty_and_a_hundred(
        first in any::<u8>(),
        chosen in proptest::collection::vec((0..40_i32, any::<u8>()), 0..4),
        scores in proptest::collection::vec(proptest::option::of(0..=10_u8), 40),
        end in proptest::option::of(0..30_i32),
        on in 0..60_i32,
    ) {
        let mut journal = flared("", end);
        let told = &mut journal.plan.flares[0].value;
        told.first_rung = first;
        told.rungs = chosen.into_iter().map(|(n, p)| (day(START).plus(n), p)).collect();
        for (n, score) in (0..).zip(scores) {
            if let Some(score) = score { evening(&mut journal, day(START).plus(n), score); }
        }
        let today: Day = day(START).plus(on);
        let found = phase(&journal, today, pauses);
        if let Phase::In { rung, .. } | Phase::Returning { rung, .. } = found {
            prop_assert!((30..=100).contains(&rung.percent));
            prop_assert!(rung.down.is_none_or(|d| (30..rung.percent).contains(&d)));
        }
        if let Phase::Returning { rung, .. } = found {
            prop_assert!(rung.percent < 100);
        }
        prop_assert!(rungs(first).iter().all(|r| (30..=100).contains(r)));
        prop_assert_eq!(found, phase(&journal, today, pauses));
    }
}
