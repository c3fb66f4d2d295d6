//! Mornings after smaller and bigger days, in words.

use crate::sample::{activity, day, session, today};
use gradual::{
    chart::compared::{ComparedCard, activities, card},
    domain::{
        activity::Unit,
        journal::Journal,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
};

/// One walk a day up to today: minutes, and pain the next morning.
fn walked(days: &[(u32, u8)]) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", Unit::Minutes);
    for ((amount, morning), back) in days.iter().rev().zip(0..) {
        let on = today().plus(-back);
        session(&mut journal, on, "walk", *amount);
        let log = journal.days.get_mut(&on).unwrap();
        log.next_morning = Group::new(Score::new(*morning), Stamp(1));
    }
    journal
}

fn said(days: &[(u32, u8)]) -> ComparedCard {
    card(&walked(days), &Id::parse("walk").unwrap(), today()).unwrap()
}

#[test]
fn too_few_days_are_counted_and_nothing_is_shown() {
    let days = [vec![(10, 2); 5], vec![(20, 4); 12]].concat();
    let card = said(&days);
    assert_eq!(card.headline, "Not enough yet");
    assert!(card.bands.is_empty());
    assert_eq!(
        card.said,
        "5 of 8 smaller days and 8 of 8 bigger days so far, each with a number for the next morning."
    );
    assert_eq!(
        card.about,
        "walk, the last 26 weeks. Days in a flare are left out."
    );
}

#[test]
fn eight_days_in_each_band_are_held_against_each_other() {
    let mut days = vec![(10, 2); 7];
    days.push((12, 2));
    days.extend([
        (20, 2),
        (20, 2),
        (20, 2),
        (20, 2),
        (20, 3),
        (20, 3),
        (21, 3),
        (25, 3),
    ]);
    let card = said(&days);
    assert_eq!(
        card.bands,
        [
            "Smaller days, 10 min to 12 min: 8 days. The middle score of the next mornings was 2.",
            "Bigger days, 20 min to 25 min: 8 days. The middle score of the next mornings was 2.5.",
        ]
    );
    assert_eq!(card.headline, "No clear difference");
    assert_eq!(
        card.said,
        "After bigger days, the middle morning score was 0.5 higher. This is rough: other days like these would mostly give something from no different to 1 higher (9 times in 10)."
    );
    let clear = |small, big| said(&[vec![(10, small); 8], vec![(20, big); 8]].concat());
    let higher = clear(2, 4);
    assert_eq!(higher.headline, "Mornings were higher after bigger days");
    assert!(higher.bands[0].starts_with("Smaller days, 10 min: 8 days"));
    assert_eq!(
        higher.said,
        "After bigger days, the middle morning score was 2 higher. This is rough: other days like these would mostly give the same (9 times in 10)."
    );
    assert_eq!(
        clear(4, 2).headline,
        "Mornings were lower after bigger days"
    );
    assert_eq!(clear(3, 3).headline, "No clear difference");
}

#[test]
fn only_activities_with_a_morning_after_them_are_offered() {
    let mut journal = walked(&[(10, 2)]);
    activity(&mut journal, "stairs", Unit::Steps);
    session(&mut journal, today().plus(-3), "stairs", 9);
    let offered = activities(&journal, today());
    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].1, "walk");
    assert!(
        activities(&journal, today().plus(26 * 7)).is_empty(),
        "too long ago"
    );
    assert!(activities(&Journal::default(), day("2026-11-23")).is_empty());
}
