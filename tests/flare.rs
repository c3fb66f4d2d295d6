//! Flares: the question, the rungs, the way back, the end (algorithms E).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    day::Day,
    flare::{Page, Phase, Rung, back_at_full, end_offer, past, phase, prompt, rung_amount, rungs},
    fraction::Half,
    journal::Journal,
    plan::{LimitKind, Sign},
    warning::{Hold, hold, limits, pausing_signs},
};
use proptest::prelude::*;
use support::{amount, day, evening, flare, id, record, stated};

const START: &str = "2026-11-02";

fn pauses(slug: &str) -> bool {
    slug != "weight-loss"
}

/// A flare that begins on [`START`], with these evenings from its first day on; `-` is not logged.
fn flared(evenings: &str, end: Option<i32>) -> Journal {
    let mut journal = Journal::default();
    let start = day(START);
    flare(&mut journal, start, end.map(|n| start.plus(n)));
    for (n, score) in (0..).zip(evenings.chars()) {
        if let Some(score) = score.to_digit(10) {
            evening(&mut journal, start.plus(n), u8::try_from(score).unwrap());
        }
    }
    journal
}

fn rung(journal: &Journal, n: i32) -> Option<Rung> {
    match phase(journal, day(START).plus(n), pauses) {
        Phase::In { rung, .. } | Phase::Returning { rung, .. } => Some(rung),
        Phase::Clear | Phase::NewBaseline { .. } => None,
    }
}

/// The percentages of the first `days` days.
fn percents(journal: &Journal, days: i32) -> Vec<u8> {
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

fn evenings(list: &[(&str, u8)]) -> Journal {
    let mut journal = Journal::default();
    stated(&mut journal, day("2026-10-01"), Some(4), None, false);
    for (on, score) in list {
        evening(&mut journal, day(on), *score);
    }
    journal
}

#[test]
fn two_high_evenings_at_most_three_days_apart_bring_the_question() {
    // seven evenings, whose median is 4 as stated
    let usual = [
        ("2026-11-01", 4),
        ("2026-11-02", 3),
        ("2026-11-03", 3),
        ("2026-11-04", 4),
    ];
    let with = |more: &[(&str, u8)]| evenings(&[&usual[..], more].concat());
    let journal = with(&[("2026-11-10", 6), ("2026-11-11", 3), ("2026-11-13", 7)]);
    let found = prompt(&journal, day("2026-11-13")).unwrap();
    assert_eq!(found.usual, Half::from_whole(4));
    let dates = found
        .evenings
        .map(|(day, score)| (day.to_string(), score.get()));
    assert_eq!(
        dates,
        [("2026-11-10".to_owned(), 6), ("2026-11-13".to_owned(), 7)]
    );
    assert_eq!(found.key(), "flare-2026-11-10");
    assert!(prompt(&journal, day("2026-11-16")).is_some());
    assert!(
        prompt(&journal, day("2026-11-17")).is_none(),
        "four days old"
    );
    let apart = with(&[("2026-11-09", 6), ("2026-11-13", 7)]);
    assert_eq!(prompt(&apart, day("2026-11-13")), None);
    let lower = with(&[("2026-11-12", 5), ("2026-11-13", 9)]);
    assert_eq!(prompt(&lower, day("2026-11-13")), None);
    let gone = with(&[("2026-11-11", 6), ("2026-11-12", 6), ("2026-11-13", 5)]);
    assert_eq!(
        prompt(&gone, day("2026-11-13")),
        None,
        "the last evening is not high"
    );
}

#[test]
fn a_run_of_high_evenings_is_asked_about_once() {
    let mut journal = evenings(&[("2026-11-10", 7), ("2026-11-12", 7)]);
    let key = prompt(&journal, day("2026-11-12")).unwrap().key();
    journal.settings.dismissed.insert(key);
    for on in ["2026-11-13", "2026-11-15", "2026-11-18"] {
        evening(&mut journal, day(on), 8);
        assert_eq!(prompt(&journal, day(on)), None, "{on}");
    }
    evening(&mut journal, day("2026-11-22"), 8); // a new run
    evening(&mut journal, day("2026-11-23"), 8);
    assert_eq!(
        prompt(&journal, day("2026-11-23")).unwrap().key(),
        "flare-2026-11-22"
    );
}

#[test]
fn no_question_without_a_usual_nor_in_a_flare() {
    let mut journal = evenings(&[("2026-11-10", 8), ("2026-11-11", 8)]);
    assert!(prompt(&journal, day("2026-11-11")).is_some());
    flare(&mut journal, day("2026-11-11"), Some(day("2026-11-11")));
    assert_eq!(prompt(&journal, day("2026-11-11")), None);
    assert_eq!(
        prompt(&journal, day("2026-11-12")),
        None,
        "its evenings do not count"
    );
    let nothing = Journal::default();
    assert_eq!(prompt(&nothing, day("2026-11-11")), None);
    let mut unstated = Journal::default(); // the median itself is all there is
    evening(&mut unstated, day("2026-11-10"), 8);
    evening(&mut unstated, day("2026-11-11"), 8);
    assert_eq!(prompt(&unstated, day("2026-11-11")), None);
}

#[test]
fn the_end_is_offered_after_two_evenings_near_the_usual() {
    let mut journal = evenings(&[
        ("2026-11-10", 8),
        ("2026-11-12", 5),
        ("2026-11-13", 6),
        ("2026-11-15", 5),
    ]);
    flare(&mut journal, day("2026-11-10"), None);
    let told = journal.plan.flares[0].value.clone();
    assert_eq!(end_offer(&journal, &told, day("2026-11-13")), None);
    let found = end_offer(&journal, &told, day("2026-11-15")).unwrap();
    assert_eq!(
        found.evenings.map(|e| e.0),
        [day("2026-11-12"), day("2026-11-15")]
    );
    let mut over = told;
    over.end = Some(day("2026-11-15"));
    assert_eq!(end_offer(&journal, &over, day("2026-11-15")), None);
}

#[test]
fn past_flares_tell_their_lengths_and_median() {
    let mut journal = Journal::default();
    assert_eq!(past(&journal, day(START)).median, None);
    for (from, to) in [
        ("2026-01-01", "2026-01-01"),
        ("2026-03-01", "2026-03-04"),
        ("2026-11-01", "2026-11-30"),
    ] {
        flare(&mut journal, day(from), Some(day(to)));
    }
    flare(&mut journal, day("2026-12-05"), None);
    let found = past(&journal, day("2026-11-15"));
    assert_eq!(
        found.lengths.iter().map(|l| l.2).collect::<Vec<_>>(),
        [4, 1]
    );
    assert_eq!(found.median.map(Half::tenths), Some(25));
    assert_eq!(
        past(&journal, day("2026-12-10")).median,
        Some(Half::from_whole(4))
    );
}

fn sign(slug: &str, ticked: &str, seen: Option<&str>) -> Sign {
    Sign {
        slug: slug.to_owned(),
        ticked: day(ticked),
        seen: seen.map(day),
    }
}

#[test]
fn a_pausing_sign_holds_until_seen_and_stops_the_rungs() {
    let mut journal = flared("7777777777", None);
    let signs = &mut journal.plan.signs;
    signs.push(record("a", sign("weight-loss", "2026-11-01", None)));
    assert_eq!(hold(&journal, day("2026-11-01"), pauses), None);
    let signs = &mut journal.plan.signs;
    signs.push(record("b", sign("fever", "2026-11-03", Some("2026-11-06"))));
    assert_eq!(hold(&journal, day("2026-11-02"), pauses), Some(Hold::Flare));
    assert_eq!(hold(&journal, day("2026-11-03"), pauses), Some(Hold::Sign));
    assert_eq!(pausing_signs(&journal, day("2026-11-05"), pauses).len(), 1);
    assert_eq!(hold(&journal, day("2026-11-06"), pauses), Some(Hold::Flare));
    // the 3rd, 4th and 5th stand still
    assert_eq!(percents(&journal, 8), [70, 70, 70, 70, 70, 80, 90, 100]);
    assert_eq!(rung(&journal, 4).unwrap().repeats, 0);
}

#[test]
fn limits_make_the_plan_information_only() {
    let mut journal = Journal::default();
    let since = day("2026-11-01");
    for (name, kind) in [("p", LimitKind::Pregnant), ("s", LimitKind::Surgery)] {
        let limit = gradual::domain::plan::Limit { kind, since };
        journal.plan.limits.push(record(name, limit));
    }
    assert_eq!(
        limits(&journal, since),
        [LimitKind::Surgery, LimitKind::Pregnant]
    );
    assert_eq!(limits(&journal, since.plus(-1)), []);
    assert_eq!(
        hold(&journal, since, pauses),
        Some(Hold::InformationOnly(LimitKind::Surgery))
    );
    journal.plan.limits.retain(|r| r.id == id("p"));
    assert_eq!(hold(&journal, since, pauses), None);
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
