//! Spoilt stores: never a panic, never a silent drop. `cargo test -- --ignored` runs the full count.

use crate::{Heard, block_on, dice::Dice, journals::journal, load, store_of};
use gradual::storage::{
    Loaded, SaveQueue, Store,
    format::{self, envelope::seal},
    memory::MemoryBackend,
};
use std::{collections::BTreeMap, rc::Rc};

/// Changes a few bytes: overwritten, removed, doubled, moved, or made into a neighbour in meaning.
fn spoil(dice: &mut Dice, text: &str) -> String {
    const LURES: [&str; 14] = [
        "11",
        "-1",
        "null",
        "0",
        "1.5",
        "1e9",
        "\"",
        "[",
        "]",
        "{}",
        ",",
        "999999999999999",
        "2026-02-30",
        "\\u0000",
    ];
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.below(3) {
        let length = bytes.len() as u64;
        if length == 0 {
            break;
        }
        let at = usize::try_from(dice.below(length)).unwrap();
        let until = (at + usize::try_from(dice.below(12)).unwrap()).min(bytes.len());
        match dice.below(6) {
            0 => bytes[at] = dice.small(128),
            1 => bytes[at] ^= 1 << dice.small(8),
            2 => drop(bytes.drain(at..until)),
            3 => bytes.truncate(at),
            4 => {
                let piece = bytes[at..until].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => drop(bytes.splice(at..at + 1, dice.pick(&LURES).bytes())),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The same JSON, whatever its spaces, the order of its objects' keys, of days, and of lists of words.
fn same_json(one: &str, other: &str) -> bool {
    let value = |text| {
        let mut value: serde_json::Value = serde_json::from_str(text).ok()?;
        in_order(&mut value);
        Some(value)
    };
    value(one).is_some() && value(one) == value(other)
}

fn in_order(value: &mut serde_json::Value) {
    if let Some(items) = value.as_array_mut() {
        items.iter_mut().for_each(in_order);
        if items.iter().all(serde_json::Value::is_string) {
            items.sort_by_key(|word| word.as_str().map(str::to_owned));
        } else if items.iter().all(|day| day.get("d").is_some()) {
            items.sort_by_key(|day| day["d"].as_u64());
        }
    } else if let Some(fields) = value.as_object_mut() {
        fields.values_mut().for_each(in_order);
    }
}

/// Every text was either understood whole or told.
fn nothing_was_dropped(store: &BTreeMap<String, String>, loaded: &Loaded) {
    for (key, text) in store {
        if loaded.problems.iter().any(|p| p.key == *key) {
            continue;
        }
        let body = format::envelope::open(text).unwrap().body;
        let Some(format::key::Key::Part(part)) = format::key::Key::of(key) else {
            panic!("{key} was neither read nor told");
        };
        let ours = format::body_of(part, &loaded.journal).1;
        assert!(same_json(body, &ours), "{key}\n{body}\n{ours}");
    }
}

/// A save over the spoilt store leaves every unreadable text somewhere.
fn saving_keeps_it(store: &BTreeMap<String, String>, loaded: &Loaded) {
    let backend = Rc::new(MemoryBackend::from(store.clone()));
    let store_now = Store::alone(backend.clone());
    let queue = SaveQueue::new(store_now, loaded.pass.clone(), Rc::new(Heard::default()));
    for part in loaded.journal.parts() {
        queue.put_part(part, &loaded.journal);
    }
    block_on(queue.pump());
    let after = backend.texts();
    for problem in &loaded.problems {
        let raw = &store[&problem.key];
        assert!(after.values().any(|text| text == raw), "{raw}");
    }
}

fn spoil_stores(count: u64) {
    let mut dice = Dice(20_261_124);
    let (mut told, mut read) = (0, 0);
    for round in 0..count {
        let mut store = store_of(&journal(round % 50, 1 + round % 20));
        let keys: Vec<String> = store.keys().cloned().collect();
        for _ in 0..=dice.below(3) {
            let key = dice.pick(&keys);
            let text = store[&key].clone();
            let spoilt = if dice.coin() {
                spoil(&mut dice, &text)
            } else {
                // The sum made right again: only the reader of the body stands between this and the journal.
                let body = format::envelope::open(&text).map_or(text.as_str(), |e| e.body);
                seal(2, &spoil(&mut dice, body))
            };
            store.insert(key, spoilt);
        }
        let loaded = load(&Rc::new(MemoryBackend::from(store.clone())));
        told += loaded.problems.len();
        read += store.len() - loaded.problems.len();
        nothing_was_dropped(&store, &loaded);
        saving_keeps_it(&store, &loaded);
    }
    println!("{count} spoilt stores: {read} keys read, {told} told, 0 panics, 0 dropped");
    assert!(told as u64 > count / 2 && read as u64 > count / 2);
}

#[test]
fn five_hundred_spoilt_stores() {
    spoil_stores(500);
}

#[test]
#[ignore = "soak: takes minutes in a debug build"]
fn ten_thousand_spoilt_stores() {
    spoil_stores(10_000);
}
