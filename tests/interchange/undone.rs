//! An import taken back: the log as it was, with what was written since.

use crate::{empty, journal};
use gradual::domain::journal::Part;
use gradual::{
    domain::{day::Day, journal::Journal, scale::Score, stamp::Id},
    interchange::{
        backup::put_backup,
        columns::guess,
        import::{How, import_backup, import_table, taken_back},
    },
    storage::format::key::key_of,
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn with_nothing_written_since_all_is_as_before(one: u64, two: u64, replace: bool) {
        let (before, other) = (journal(one, 20), journal(two, 20));
        let how = if replace { How::Replace } else { How::Merge };
        let after = import_backup(&put_backup(&other), &before, how).unwrap().after;
        let back = taken_back(&before, &after, &after);
        prop_assert_eq!(put_backup(&back), put_backup(&before));
    }
}

fn day(n: u8) -> Day {
    Day::new(2026, 11, n).unwrap()
}

fn pain(journal: &mut Journal, at: Day, score: u8) {
    journal.edit_day(at, |log, at| {
        log.pain.set(Score::new(score), at);
    });
}

fn pain_on(journal: &Journal, at: Day) -> Option<Score> {
    journal.day(at).and_then(|log| log.pain.value)
}

#[test]
fn what_was_written_since_stays() {
    let mut before = empty();
    pain(&mut before, day(1), 1);
    pain(&mut before, day(2), 2);
    let text = "date,pain,minutes,activity\n2026-11-01,9,,\n2026-11-03,9,20,Rowing\n2026-11-04,9,20,Rowing\n";
    let columns = guess(&["date", "pain", "minutes", "activity"].map(str::to_owned));
    let import = import_table(text, &columns, "Exercise", &before, How::Merge).unwrap();
    let after = import.after;
    let mut now = after.clone();
    pain(&mut now, day(3), 3);
    pain(&mut now, day(5), 5);
    let back = taken_back(&before, &after, &now);
    let found: Vec<_> = (1..=5).map(|n| pain_on(&back, day(n))).collect();
    assert_eq!(
        found,
        [
            Score::new(1),
            Score::new(2),
            Score::new(3),
            None,
            Score::new(5)
        ]
    );
    // The day that was touched since keeps what came with it, by its name.
    let rowing = &back.day(day(3)).unwrap().sessions[0].activity;
    assert_eq!(back.activity(rowing).unwrap().name, "Rowing");
    assert!(back.clock >= now.clock);
    now.settings.target = 5;
    assert_eq!(taken_back(&before, &after, &now).settings.target, 5);
}

#[test]
fn a_part_that_a_backup_does_not_hold_stays_in_a_replacement() {
    let mut now = journal(7, 10);
    now.settings.target = 6;
    let text = put_backup(&journal(8, 10));
    for part in [Part::Plan, Part::Settings] {
        let spoilt = text.replace(&format!("\n\"{}\":", key_of(part)), "\n\"gradual/odd\":");
        let import = import_backup(&spoilt, &now, How::Replace).unwrap();
        assert!(import.altered && import.refused.len() == 1);
        match part {
            Part::Plan => assert_eq!(import.after.plan, now.plan),
            _ => assert_eq!(import.after.settings, now.settings),
        }
        assert!(import.after.activity(&Id::parse("walk").unwrap()).is_some());
    }
}
