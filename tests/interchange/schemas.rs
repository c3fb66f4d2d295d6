//! The documented form of a backup is its form.

use crate::{dice::Dice, journal};
use gradual::{
    domain::journal::Journal,
    interchange::{
        MOST_ROWS, MOST_SHOWN,
        backup::{put_backup, take_backup},
    },
};
use serde_json::Value;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../src/interchange/backup.schema.json")).unwrap()
}

#[test]
fn backups_are_as_their_schema_says() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for seed in 0..60 {
        let value = serde_json::from_str(&put_backup(&journal(seed, seed))).unwrap();
        if let Err(error) = validator.validate(&value) {
            panic!("{seed}: {error} at {}", error.instance_path());
        }
    }
}

#[test]
fn the_greatest_stamp_is_the_same_for_the_schema_and_for_the_reader() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    for (stamp, good) in [("999999999999999", true), ("1000000000000000", false)] {
        let text = put_backup(&Journal::default()).replace("[0,3,3", &format!("[{stamp},3,3"));
        let value = serde_json::from_str(&text).unwrap();
        assert_eq!(validator.is_valid(&value), good, "{stamp}");
        let backup = take_backup(&text).unwrap();
        assert_eq!(backup.refused.is_empty(), good, "{stamp}");
    }
}

#[test]
fn the_longest_lists_are_the_same_for_the_schema_and_for_the_reader() {
    let schema = schema();
    let most = |value: &Value| {
        value["maxItems"]
            .as_u64()
            .map(|n| usize::try_from(n).unwrap())
    };
    for (kind, list) in schema["$defs"]["plan"]["properties"].as_object().unwrap() {
        let shown = ["activities", "ladders", "goals"].contains(&kind.as_str());
        let expected = if shown { MOST_SHOWN } else { MOST_ROWS };
        assert_eq!(most(list), Some(expected), "{kind}");
    }
    let sessions = &schema["$defs"]["loggedDay"]["properties"]["s"];
    assert_eq!(most(sessions), Some(MOST_SHOWN));
}

/// What the schema refuses, the reader refuses.
#[test]
fn what_the_schema_refuses_the_reader_refuses() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let mut dice = Dice(5);
    let (mut refused, mut rounds) = (0, 0);
    for seed in 0..400 {
        let text = put_backup(&journal(seed, 3));
        let Some(at) = text
            .match_indices(|c: char| c.is_ascii_digit())
            .map(|(at, _)| at)
            .nth(usize::try_from(60 + dice.below(200)).unwrap())
        else {
            continue;
        };
        let lure = dice.pick(&["-", "\"x\"", "null", "1.5", "true", "[]", "99999999"]);
        let changed = [&text[..at], lure, &text[at + 1..]].concat();
        let Ok(value) = serde_json::from_str(&changed) else {
            continue;
        };
        rounds += 1;
        let backup = take_backup(&changed);
        if !validator.is_valid(&value) {
            refused += 1;
            let whole = backup.is_ok_and(|b| b.refused.is_empty());
            assert!(
                !whole,
                "the reader takes what the schema does not: {changed}"
            );
        }
    }
    println!("{rounds} changed backups: {refused} against the schema, all refused");
    assert!(refused > 50);
}
