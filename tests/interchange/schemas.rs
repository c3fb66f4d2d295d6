//! The documented form of a backup is its form.

use crate::{dice::Dice, journal};
use gradual::interchange::backup::put_backup;
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
        let backup = gradual::interchange::backup::take_backup(&changed);
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
