//! Ten years fit.

use crate::store_of;
use gradual::domain::{
    activity::Amount,
    day::Day,
    entry::{Feel, Session, Work},
    journal::Journal,
    scale::Score,
    stamp::{Group, Id, Stamp},
};

/// 3,650 days with evening and next-morning pain, 7,300 sessions with all three scores, a 40-character note each third day,
/// every tap an edit with a stamp of its own.
fn ten_years() -> Journal {
    let mut dice = crate::dice::Dice(1);
    let mut journal = Journal::default();
    let start = Day::new(2026, 1, 1).unwrap();
    for n in 0..3_650 {
        let day = start.plus(n);
        for activity in ["walk", "strength"] {
            let id = dice.id();
            let work = Work {
                amount: Amount::new(18).unwrap(),
                asked: Amount::new(18),
                trial: false,
            };
            journal.add_session(
                day,
                Session {
                    id: id.clone(),
                    activity: Id::parse(activity).unwrap(),
                    work: Group::new(work, Stamp(0)),
                    feel: Group::default(),
                    note: Group::default(),
                },
            );
            let scores = [dice.score(), dice.score(), dice.score()].map(Some);
            let mut feel = Feel::default();
            for step in 0..3 {
                match step {
                    0 => feel.before = scores[0],
                    1 => feel.during = scores[1],
                    _ => feel.effort = scores[2],
                }
                journal.edit_day(day, |log, at| {
                    let session = log.sessions.iter_mut().find(|s| s.id == id).unwrap();
                    session.feel.set(feel, at);
                });
            }
        }
        journal.edit_day(day, |log, at| _ = log.pain.set(Score::new(4), at));
        journal.edit_day(day, |log, at| _ = log.next_morning.set(Score::new(3), at));
        if n % 3 == 0 {
            let note = "Stiff at first, easier after the walk up".to_owned();
            assert_eq!(note.chars().count(), 40);
            journal.edit_day(day, |log, at| _ = log.note.set(note, at));
        }
    }
    journal
}

#[test]
fn ten_years_take_at_most_a_million_utf16_units() {
    let journal = ten_years();
    let sessions: usize = journal.days.values().map(|log| log.sessions.len()).sum();
    assert_eq!((journal.days.len(), sessions), (3_650, 7_300));
    let store = store_of(&journal);
    let units: usize = store
        .iter()
        .map(|(key, text)| key.encode_utf16().count() + text.encode_utf16().count())
        .sum();
    println!("ten years: {units} UTF-16 units under {} keys", store.len());
    assert!(units <= 1_000_000, "{units}");
    let started = std::time::Instant::now();
    let loaded = crate::load(&std::rc::Rc::new(
        gradual::storage::memory::MemoryBackend::from(store),
    ));
    println!("ten years: loaded in {:?}", started.elapsed());
    assert_eq!(loaded.journal.days, journal.days);
}
