//! Spoilt backups: never a panic, never a silent drop. `cargo test -- --ignored` runs the full count.

use crate::{dice::Dice, empty, journal};
use gradual::interchange::{
    Refused,
    backup::put_backup,
    import::{How, import_backup},
};
use serde_json::Value;

/// Changes a few bytes, as a bad disk, a mail program or a curious person would.
fn spoil(dice: &mut Dice, text: &str) -> String {
    const LURES: [&str; 12] = [
        "11",
        "-1",
        "null",
        "1.5",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        "2026-02-30",
        "\\u0000",
    ];
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(2) {
        let at = usize::try_from(dice.below(bytes.len() as u64)).unwrap();
        let until = (at + usize::try_from(dice.below(30)).unwrap()).min(bytes.len());
        match dice.below(6) {
            0 => bytes[at] = dice.small(128),
            1 => bytes[at] ^= 1 << dice.small(8),
            2 => drop(bytes.drain(at..until)),
            3 if dice.below(4) == 0 => bytes.truncate(at + 1),
            4 => {
                let piece = bytes[at..until].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => drop(bytes.splice(at..at + 1, dice.pick(&LURES).bytes())),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn body(text: &str) -> Option<serde_json::Map<String, Value>> {
    let value: Value = serde_json::from_str(text).ok()?;
    value.get("body")?.as_object().cloned()
}

fn spoil_backups(count: u64) {
    let mut dice = Dice(20_261_123);
    let (mut unread, mut told, mut same) = (0, 0, 0);
    for round in 0..count {
        let before = journal(round % 40, 1 + round % 8);
        let text = put_backup(&before);
        let spoilt = spoil(&mut dice, &text);
        let Ok(import) = import_backup(&spoilt, &empty(), How::Replace) else {
            unread += 1;
            continue;
        };
        let after = put_backup(&import.after);
        if !import.altered {
            // Nobody was told anything: then nothing is different.
            assert_eq!(import.refused, vec![]);
            assert_eq!(after, text, "{spoilt}");
            same += 1;
            continue;
        }
        told += 1;
        // Each part that stands in the file is read or named.
        if let Some(parts) = body(&spoilt) {
            let ours = body(&after).unwrap();
            for (key, value) in parts {
                // Named as it stands there, escapes and all.
                let quoted = serde_json::to_string(&key).unwrap();
                let short: String = quoted.trim_matches('"').chars().take(40).collect();
                let named = |r: &Refused| r.what == short || r.what.is_empty();
                let named = import.refused.iter().any(named);
                assert!(named || alike(ours.get(&key), &value), "{key} in\n{spoilt}");
            }
        }
    }
    println!(
        "{count} spoilt backups: {unread} refused, {told} told, {same} as they were; 0 panics, 0 silent drops"
    );
    assert!(unread + told > count * 9 / 10);
    assert!(told > count / 4);
}

/// The same but for the order of days and of lists of words, which a reader sorts.
fn alike(ours: Option<&Value>, theirs: &Value) -> bool {
    fn sorted(value: &Value) -> Value {
        match value {
            Value::Array(items) => {
                let mut items: Vec<Value> = items.iter().map(sorted).collect();
                if items.iter().all(Value::is_string) || items.iter().all(|d| d.get("d").is_some())
                {
                    items.sort_by_key(|item| match item.get("d") {
                        Some(day) => format!("{:02}", day.as_u64().unwrap_or(0)),
                        None => item.to_string(),
                    });
                }
                items.into()
            }
            Value::Object(fields) => {
                let kept = fields.iter().filter(|(_, v)| **v != Value::Array(vec![]));
                kept.map(|(k, v)| (k.clone(), sorted(v)))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }
            other => other.clone(),
        }
    }
    ours.is_some_and(|ours| sorted(ours) == sorted(theirs))
}

#[test]
fn five_hundred_spoilt_backups() {
    spoil_backups(500);
}

#[test]
#[ignore = "soak: takes minutes in a debug build"]
fn ten_thousand_spoilt_backups() {
    spoil_backups(10_000);
}
