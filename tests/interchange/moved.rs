//! A session whose date was corrected in a spreadsheet, and an older copy that has it on the day before: it is one.

use crate::{empty, journal};
use gradual::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{Session, Work},
        journal::Journal,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    interchange::{
        backup::put_backup,
        columns::guess,
        import::{How, import_backup, import_table},
        table::put_table,
    },
};
use proptest::prelude::*;

fn day(n: u8) -> Day {
    Day::new(2026, 11, n).unwrap()
}

fn session(name: &str) -> Session {
    let work = Work {
        amount: Amount::clamped(9),
        asked: None,
        trial: false,
    };
    Session {
        id: Id::parse(name).unwrap(),
        activity: Id::parse("walk").unwrap(),
        work: Group::new(work, Stamp(0)),
        feel: Group::default(),
        note: Group::default(),
    }
}

/// `older` merged into `newer` and the other way round, nothing refused: the same days.
fn both_ways(older: &Journal, newer: &Journal) -> Journal {
    let merge = |copy: &Journal, into: &Journal| {
        let import = import_backup(&put_backup(copy), into, How::Merge).unwrap();
        assert_eq!(import.refused, []);
        import.after
    };
    let (one, other) = (merge(older, newer), merge(newer, older));
    assert!(one.days == other.days);
    assert!(merge(older, &one).days == one.days);
    one
}

#[test]
fn an_older_copy_is_merged_whole() {
    let mut older = empty();
    older.add_session(day(23), session("moved"));
    older.add_session(day(23), session("stayed"));
    older.edit_day(day(20), |log, at| _ = log.pain.set(Score::new(4), at));
    let row = "2026-11-23,,,,,,,Walk,9,min,,,,,,,moved";
    let table = put_table(&older);
    assert!(table.contains(row));
    let table = table.replace(row, &row.replace("-23", "-24"));
    // Written on this device and on the other after the table was.
    let written = "slept badly".to_owned();
    older.edit_day(day(21), |log, at| _ = log.note.set(written, at));
    let columns = guess(&gradual::interchange::import::first_row(&table).unwrap());
    let newer = import_table(&table, &columns, "Exercise", &older, How::Replace).unwrap();
    assert_eq!(newer.refused, []);
    let mut newer = newer.after;
    newer.edit_day(day(22), |log, at| _ = log.pain.set(Score::new(6), at));

    let after = both_ways(&older, &newer);
    let ids = |n: u8| -> Vec<&str> {
        let sessions = after.day(day(n)).into_iter().flat_map(|log| &log.sessions);
        sessions.map(|s| s.id.as_str()).collect()
    };
    assert_eq!((ids(23), ids(24)), (vec!["stayed"], vec!["moved"]));
    let pain = |n: u8| after.day(day(n)).unwrap().pain.value.map(|p| p.get());
    assert_eq!((pain(20), pain(22)), (Some(4), Some(6)));
    assert_eq!(after.day(day(21)).unwrap().note.value, "slept badly");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// Of two logs with days in common, in one of which a session was moved: all of both is there.
    #[test]
    fn nothing_else_is_lost(seed: u64, days in 2_u64..30, from: usize, to: usize) {
        let older = journal(seed, days);
        let days: Vec<Day> = older.days.keys().copied().collect();
        let mut newer = older.clone();
        let from = days[from % days.len()];
        let to = from.month_start().plus(i32::try_from(to % 28).unwrap());
        let moved = newer.days.get_mut(&from).unwrap().sessions.pop();
        prop_assume!(moved.is_some() && from != to);
        let mut moved = moved.unwrap();
        moved.note = Group::new("moved".to_owned(), Stamp(200_000));
        let id = moved.id.clone();
        newer.days.entry(to).or_default().insert_session(usize::MAX, moved);
        let all = |journal: &Journal| {
            let mut all = Vec::new();
            for (day, log) in &journal.days {
                let here = log.sessions.iter().map(|s| (s.id.to_string(), s.id != id || *day == to));
                all.extend(here);
            }
            all.sort();
            all
        };
        let found = both_ways(&older, &newer);
        prop_assert!(all(&found).iter().all(|(_, place)| *place));
        // What was deleted later than it was said goes, in one's own merge as well.
        let settled = import_backup(&put_backup(&newer), &newer, How::Merge).unwrap().after;
        prop_assert_eq!(all(&found), all(&settled));
    }
}
