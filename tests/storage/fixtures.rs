//! Stores as older versions wrote them, frozen: each must load for ever.
//!
//! `tests/fixtures/storage/v1/` holds one file a key, `/` in its name written `~`. They are never changed. A new version of
//! the format adds a folder: `WRITE_FIXTURES=1 cargo test --no-default-features --test storage fixtures` writes it once.

use crate::{journals::journal, load, store_of};
use gradual::{
    domain::day::Day,
    storage::{
        format::{self, envelope::seal, settings::put_drafts},
        memory::MemoryBackend,
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/storage/v1")
}

fn read_folder() -> BTreeMap<String, String> {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap());
    files
        .map(|file| {
            let key = file.file_name().into_string().unwrap().replace('~', "/");
            (key, fs::read_to_string(file.path()).unwrap())
        })
        .collect()
}

/// What the fixture was made from: one journal with every kind of record, and all the other keys.
fn made() -> BTreeMap<String, String> {
    let every_kind = |seed: &u64| {
        let store = store_of(&journal(*seed, 12));
        store["gradual/plan"].matches("\":[").count() == 14
    };
    let seed = (0..).find(every_kind).unwrap();
    let mut store = store_of(&journal(seed, 12));
    let drafts = BTreeMap::from([(
        "note 2026-11-24".to_owned(),
        "half a \"thought\"".to_owned(),
    )]);
    store.insert("gradual/drafts".to_owned(), seal(7, &put_drafts(&drafts)));
    for (key, word) in [("theme", "dark"), ("region", "GB"), ("epoch", "k3f9a2xw")] {
        store.insert(format!("gradual/{key}"), word.to_owned());
    }
    let example = r#"{"days":[{"d":24,"p":[4,812],"m":[3,820],"n":["slept badly",815],"s":[{"i":"k3f9a2xw","a":"walk","w":[[18,18],811],"f":[[3,4,5],811]}]}]}"#;
    store.insert("gradual/m/2026-11".to_owned(), seal(41, example));
    store
}

#[test]
fn version_1_loads_whole_and_is_written_the_same() {
    if std::env::var_os("WRITE_FIXTURES").is_some() {
        fs::create_dir_all(folder()).unwrap();
        for (key, text) in made() {
            fs::write(folder().join(key.replace('/', "~")), text).unwrap();
        }
    }
    let store = read_folder();
    assert_eq!(store.len(), 9, "{:?}", store.keys());
    let loaded = load(&std::rc::Rc::new(MemoryBackend::from(store.clone())));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.theme.as_deref(), Some("dark"));
    assert_eq!(loaded.region.as_deref(), Some("GB"));
    assert_eq!(loaded.drafts["note 2026-11-24"], "half a \"thought\"");
    let november = loaded.journal.day(Day::new(2026, 11, 24).unwrap()).unwrap();
    assert_eq!(november.pain.value.map(|p| p.get()), Some(4));
    assert_eq!(
        november.sessions[0].work.value.asked.map(|a| a.get()),
        Some(18)
    );
    let mut written = BTreeSet::new();
    for part in loaded.journal.parts() {
        let (key, body) = format::body_of(part, &loaded.journal);
        assert_eq!(format::envelope::open(&store[&key]).unwrap().body, body);
        written.insert(key);
    }
    // A month that came in empty would be no part.
    let holds_a_part = |key: &&String| {
        key.starts_with("gradual/m/") || ["gradual/plan", "gradual/settings"].contains(&&***key)
    };
    let stored: BTreeSet<String> = store.keys().filter(holds_a_part).cloned().collect();
    assert_eq!(written, stored);
}
