//! "Is this a flare?", "is it over?", and how long earlier ones lasted.

use super::{START, support::*};
use gradual::domain::{
    flare::{end_offer, past, prompt},
    fraction::Half,
    journal::Journal,
};

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
    let mut long = journal.clone();
    for n in (0..60).step_by(3) {
        let on = day("2026-11-12").plus(n);
        evening(&mut long, on, 9);
        assert_eq!(prompt(&long, on), None, "{on}: however long it lasts");
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
