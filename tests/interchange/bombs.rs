//! Files made to choke us are refused. How quickly is asked in the browser, where people wait.

use crate::empty;
use gradual::interchange::{
    Unreadable,
    columns::guess,
    import::{How, first_row, import_backup, import_table, what_is},
};

/// What comes of a file, whichever kind it says it is.
fn outcome(text: &str) -> Result<(), Unreadable> {
    use gradual::interchange::import::Kind;
    let outcome = match what_is(text) {
        Ok(Kind::Backup) => import_backup(text, &empty(), How::Merge).map(|_| ()),
        Ok(Kind::Table) => {
            let columns = guess(&first_row(text).unwrap());
            import_table(text, &columns, "Exercise", &empty(), How::Merge).map(|_| ())
        }
        Ok(Kind::Locked) => Ok(()),
        Err(error) => Err(error),
    };
    println!("{:>9} bytes: {outcome:?}", text.len());
    outcome
}

#[test]
fn bombs_are_refused() {
    assert_eq!(outcome(&"[".repeat(5_000_000)), Err(Unreadable::TooLong));
    assert_eq!(
        outcome(&"{\"a\":".repeat(999_999)),
        Err(Unreadable::TooDeep)
    );
    assert_eq!(
        outcome(&["{\"a\":", &"[".repeat(4_999_000)].concat()),
        Err(Unreadable::TooDeep)
    );
    let long = [
        "{\"gradual\":\"backup\",\"v\":1,\"crc\":\"",
        &"a".repeat(4_000_000),
        "\"}",
    ]
    .concat();
    assert_eq!(outcome(&long), Err(Unreadable::TooLong));
    assert_eq!(
        outcome(&["\"", &"a".repeat(4_000_000), "\""].concat()),
        Err(Unreadable::TooLong)
    );
    assert_eq!(
        outcome(&"1,2\n".repeat(1_000_000)),
        Err(Unreadable::TooManyRows)
    );
    assert_eq!(outcome(&"\n".repeat(4_000_000)), Err(Unreadable::Empty));
    let rows = ["date,pain\n", &"2026-01-01,4\n".repeat(300_000)].concat();
    assert_eq!(outcome(&rows), Err(Unreadable::TooManyRows));
    assert_eq!(outcome(&",".repeat(5_000_000)), Err(Unreadable::Unknown));
    assert_eq!(outcome(&"a".repeat(5_000_001)), Err(Unreadable::BigTable));
    assert_eq!(outcome(&"{".repeat(30_000_001)), Err(Unreadable::TooBig));
    assert_eq!(outcome(""), Err(Unreadable::Empty));
    assert_eq!(outcome("<!doctype html>"), Err(Unreadable::Unknown));
    let parts = ["{", &"\"a\":1,".repeat(4_000_000), "\"a\":1}"].concat();
    assert_eq!(outcome(&parts), Err(Unreadable::TooDeep));
    let parts = [
        "{\"gradual\":\"backup\",\"v\":1,\"crc\":\"\",\"body\":",
        &parts,
        "}",
    ]
    .concat();
    assert_eq!(outcome(&parts), Err(Unreadable::TooDeep));
    let header = [
        "{\"gradual\":\"locked backup\",\"v\":1,\"lock\":",
        &"[".repeat(4_000_000),
    ]
    .concat();
    assert_eq!(outcome(&header), Err(Unreadable::TooDeep));
}

#[test]
fn as_many_rows_as_a_life_has_are_read() {
    let mut text = String::from("date,pain,minutes,activity,note\n");
    let first = gradual::domain::day::Day::new(2000, 1, 1).unwrap();
    for n in 0..24_000 {
        text.push_str(&format!(
            "{},4,20,Walk,fine\n{},,5,Ease,\n",
            first.plus(n),
            first.plus(n)
        ));
    }
    assert_eq!(outcome(&text), Ok(()));
}
