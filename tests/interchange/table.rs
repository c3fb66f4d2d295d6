//! The log as CSV: read by Python as it was written, read by us as it was, never a formula.

use crate::{empty, journal};
use gradual::{
    domain::{
        day::Day,
        journal::Journal,
        stamp::{Group, Stamp},
    },
    interchange::{
        Refused, Unreadable, Why,
        backup::put_backup,
        columns::guess,
        import::{How, Import, Kind, first_row, import_table, what_is},
        rows::guarded,
        table::put_table,
    },
};
use proptest::prelude::*;
use std::{
    io::Write,
    process::{Command, Stdio},
};

fn import(text: &str, now: &Journal, how: How) -> Import {
    assert_eq!(what_is(text), Ok(Kind::Table));
    let columns = guess(&first_row(text).unwrap());
    import_table(text, &columns, "Exercise", now, how).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_table_comes_back_to_the_byte(seed: u64, days in 1_u64..30) {
        let before = journal(seed, days);
        let text = put_table(&before);
        let mut now = before.clone();
        now.days.clear();
        let back = import(&text, &now, How::Replace);
        prop_assert_eq!(&back.refused, &vec![]);
        prop_assert_eq!(put_table(&back.after), text);
        prop_assert!(!back.plan);
    }

    #[test]
    fn one_s_own_table_changes_nothing(seed: u64, days in 1_u64..30) {
        let before = journal(seed, days);
        let back = import(&put_table(&before), &before, How::Merge);
        prop_assert_eq!((back.new, back.changed, back.lost, back.plan), (0, 0, 0, false));
        prop_assert_eq!(&back.refused, &vec![]);
        prop_assert_eq!(&back.after.days, &before.days);
    }
}

/// Excel takes a table for one in the encoding of the country without it.
#[test]
fn a_table_says_that_it_is_utf_8_and_is_read_with_and_without_that() {
    let before = journal(3, 20);
    let text = put_table(&before);
    let without = text.strip_prefix('\u{feff}').unwrap();
    assert!(without.starts_with("row,date,pain,"));
    for text in [&text, without] {
        let back = import(text, &before, How::Merge);
        assert_eq!(back.after.days, before.days);
    }
}

#[test]
fn a_table_in_another_encoding_is_refused_with_what_to_do() {
    for bytes in [
        &b"date,pain,note\n2026-11-24,4,caf\xe9\n"[..],
        b"\xff\xfed\0a\0t\0e\0,\0p\0a\0i\0n\0\n\0",
    ] {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(what_is(&text), Err(Unreadable::Encoding));
    }
    // A copy is as it was written, whatever letters are in it.
    let mut before = empty();
    let day = before.days.entry(Day::EPOCH).or_default();
    day.note = Group::new("\u{fffd}".to_owned(), Stamp(1));
    assert_eq!(what_is(&put_backup(&before)), Ok(Kind::Backup));
}

/// What OWASP says a formula may begin with, its wide forms too.
const MARKS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

#[test]
fn each_mark_of_a_formula_is_guarded_and_comes_back() {
    let mut before = empty();
    for (n, mark) in (0..).zip(MARKS) {
        before.edit_day(Day::EPOCH.plus(n), |log, at| {
            log.note.set(format!("{mark}1+1"), at);
        });
    }
    let text = put_table(&before);
    for (mark, row) in MARKS.iter().zip(python(&text).iter().skip(1)) {
        assert_eq!(row[16], format!("'{mark}1+1"));
    }
    let back = import(&text, &empty(), How::Merge);
    let said = |journal: &Journal| -> Vec<String> {
        let notes = journal.days.values().map(|log| log.note.value.clone());
        notes.collect()
    };
    assert_eq!(said(&back.after), said(&before));
}

/// Python's own reader, told nothing but the standard; cells come back with a unit separator after each.
fn python(text: &str) -> Vec<Vec<String>> {
    let program = "import csv,io,json,sys\nrows=list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8'),newline='')))\nsys.stdout.write(json.dumps(rows))";
    let mut child = Command::new("python3")
        .args(["-c", program])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    let mut input = child.stdin.take().unwrap();
    let text = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn python_reads_the_same_cells_and_no_formula() {
    let mut cells = 0;
    for seed in 0..12 {
        let journal = journal(seed, 40);
        let rows = python(&put_table(&journal));
        let mut expected = rows.iter().skip(1);
        for (day, log) in journal.days.iter().filter(|(_, log)| log.is_logged()) {
            let row = expected.next().unwrap();
            assert_eq!(row.len(), 18);
            assert_eq!(
                (row[0].as_str(), row[1].as_str()),
                ("day", day.to_string().as_str())
            );
            assert_eq!(bare(&row[16]), log.note.value);
            assert_eq!(
                row[2],
                log.pain.value.map(|p| p.to_string()).unwrap_or_default()
            );
            for session in &log.sessions {
                let row = expected.next().unwrap();
                assert_eq!(
                    (row[0].as_str(), bare(&row[16])),
                    ("session", session.note.value.as_str())
                );
                assert_eq!(
                    bare(&row[8]),
                    journal.activity(&session.activity).unwrap().name
                );
                assert_eq!(row[17], session.id.as_str());
            }
        }
        assert_eq!(expected.next(), None);
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(MARKS), "{cell:?}");
            cells += 1;
        }
    }
    println!("{cells} cells read by Python, 0 formulas");
}

/// A cell without its guard.
fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(bare) if guarded(bare) => bare,
        _ => cell,
    }
}

#[test]
fn rows_that_cannot_be_read_are_named_and_leave_nothing() {
    let table = put_table(&Journal::default());
    let header = table.trim_end();
    let with = |rows: &[&str]| [&[header], rows].concat().join("\r\n");
    let text = with(&[
        "day,2026-11-24,4,,,,,,,,,,,,,,,",
        "day,2026-11-31,4,,,,,,,,,,,,,,,",
        "day,2026-11-25,11,,,,,,,,,,,,,,,",
        "session,2026-11-24,,,,,,,Walk,0,min,,,,,,,k3f9a2xw",
        "session,2026-11-24,,,,,,,Walk,18,miles,,,,,,,k3f9a2xw",
        "session,2026-11-24,,,,,,,Walk,18,reps,,,,,,,k3f9a2xw",
        "session,2026-11-24,,,,,,,Walk,18,min,,,3,,,ok,k3f9a2xw",
        "session,2026-11-26,,,,,,,Walk,18,min,,,3,,,ok,k3f9a2xw",
        "day,2026-11-24,5,,,,,,,,,,,,,,,",
        "holiday,2026-11-27,5,,,,,,,,,,,,,,,",
        "day,2026-11-28,5,,,,,maybe,,,,,,,,,,",
        "day,2026-11-29,5,,,,,,,,,,,,,,\"cut",
    ]);
    let back = import(&text, &empty(), How::Merge);
    let told: Vec<(usize, &str, Why)> = back
        .refused
        .iter()
        .map(|Refused { row, what, why }| (*row, what.as_str(), *why))
        .collect();
    assert_eq!(
        told,
        [
            (3, "2026-11-31", Why::Day),
            (4, "11", Why::Score),
            (5, "session", Why::Word),
            (6, "miles", Why::Word),
            (7, "reps", Why::Unit),
            (9, "k3f9a2xw", Why::Twice),
            (10, "5", Why::Twice),
            (11, "holiday", Why::Word),
            (12, "maybe", Why::Word),
            (13, "cut", Why::Broken),
        ]
    );
    assert_eq!((back.new, back.after.days.len()), (1, 1));
    let log = back.after.days.values().next().unwrap();
    assert_eq!(
        (log.sessions.len(), log.pain.value.map(|p| p.get())),
        (1, Some(4))
    );
}
