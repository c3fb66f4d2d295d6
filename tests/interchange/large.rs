//! Files that are small and hold very much: what is too much is named, and nothing takes more than a moment.

use crate::empty;
use gradual::{
    domain::{day::Day, journal::Journal},
    interchange::{
        MOST_ACTIVITIES, MOST_SESSIONS, Refused, Why,
        columns::guess,
        import::{How, Import, first_row, import_table},
    },
};

const ROWS: usize = 49_999;

fn import(text: &str, now: &Journal) -> Import {
    let columns = guess(&first_row(text).unwrap());
    import_table(text, &columns, "Exercise", now, How::Merge).unwrap()
}

fn why(refused: &Refused) -> (&str, Why) {
    (&refused.what, refused.why)
}

/// The ids of the sessions of all days.
fn ids(journal: &Journal) -> Vec<&str> {
    let sessions = journal.days.values().flat_map(|log| &log.sessions);
    sessions.map(|s| s.id.as_str()).collect()
}

#[test]
fn equal_rows_have_the_ids_that_they_always_had() {
    let row = "2026-01-01,5,Walk,\n2026-01-01,5,Walk,stiff\n";
    let text = ["date,minutes,activity,note\n", &row.repeat(3)].concat();
    assert_eq!(ids(&import(&text, &empty()).after), GOLDEN);
}

const GOLDEN: [&str; 6] = [
    "20260101889da914",
    "20260101efeffc07",
    "2026010128854f47",
    "20260101ac5c7ccc",
    "20260101da4757ef",
    "20260101a0a9d474",
];

#[test]
fn a_day_of_very_many_rows_has_a_hundred_and_names_the_rest() {
    let equal = ["date,minutes\n", &"2026-01-01,5\n".repeat(ROWS)].concat();
    let mut unequal = String::from("date,minutes\n");
    let mut named = String::from("date,minutes,activity\n");
    for n in 1..=ROWS {
        unequal.push_str(&format!("2026-01-01,{n}\n"));
        named.push_str(&format!("2026-01-01,5,activity {n}\n"));
    }
    for text in [equal, unequal, named] {
        let back = import(&text, &empty());
        assert_eq!(ids(&back.after).len(), MOST_SESSIONS);
        assert_eq!(back.refused.len(), ROWS - MOST_SESSIONS);
        assert_eq!(back.refused[0].row, MOST_SESSIONS + 2);
        for refused in &back.refused {
            assert_eq!(why(refused), ("2026-01-01", Why::Twice));
        }
        // What is refused leaves nothing, no activity either.
        let made = back.after.plan.activities.len() - empty().plan.activities.len();
        assert!(made <= MOST_SESSIONS);
        // Brought in again it adds nothing.
        let again = import(&text, &back.after);
        assert_eq!((again.new, again.changed, again.plan), (0, 0, false));
        assert_eq!(again.refused, back.refused);
    }
}

#[test]
fn many_days_of_equal_rows_are_read() {
    let mut text = String::from("date,minutes\n");
    for n in 0..ROWS {
        let day = Day::EPOCH.plus(i32::try_from(n / MOST_SESSIONS).unwrap());
        text.push_str(&format!("{day},5\n"));
    }
    let back = import(&text, &empty());
    assert_eq!((ids(&back.after).len(), back.refused.len()), (ROWS, 0));
    assert_eq!(import(&text, &back.after).after.days, back.after.days);
}

#[test]
fn activities_beyond_any_life_s_are_named_and_those_that_there_are_are_known() {
    let mut text = String::from("date,minutes,activity\n");
    for n in 0..ROWS {
        let day = Day::EPOCH.plus(i32::try_from(n).unwrap());
        text.push_str(&format!("{day},5,activity {n}\n{day},5,Walk\n"));
    }
    let text: String = text.split_inclusive('\n').take(ROWS + 1).collect();
    let back = import(&text, &empty());
    assert_eq!(back.after.plan.activities.len(), MOST_ACTIVITIES);
    let read = ROWS.div_ceil(2) - back.refused.len();
    assert_eq!(read, MOST_ACTIVITIES - empty().plan.activities.len());
    assert_eq!(
        why(&back.refused[0]),
        (&*format!("activity {read}"), Why::Name)
    );
    assert!(back.refused.iter().all(|r| r.why == Why::Name));
}
