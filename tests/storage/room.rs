//! Replacing where room is short and there is no safety copy: however much there is, the old journal is whole afterwards or the
//! new one.

use crate::{block_on, crash::fresh_id, load, load_from};
use gradual::storage::{
    Backend, BackendError, SaveError, Store,
    format::{envelope::seal, key::STAGED},
    memory::{Fault, MemoryBackend},
    replace,
    store::NobodyElse,
};
use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

type Texts = BTreeMap<String, String>;

/// Local storage with room for so much and no more.
struct Roomy {
    backend: MemoryBackend,
    room: usize,
    /// Whether each letter counts twice where any is not of Latin-1, as in some browsers.
    wide: bool,
}

impl Roomy {
    fn over(texts: Texts, room: usize, wide: bool) -> Rc<Self> {
        let backend = MemoryBackend::from(texts);
        Rc::new(Self {
            backend,
            room,
            wide,
        })
    }

    fn takes(&self, texts: &Texts) -> usize {
        let takes = |text: &String| {
            let twice = self.wide && text.chars().any(|c| c > '\u{ff}');
            text.encode_utf16().count() * if twice { 2 } else { 1 }
        };
        texts.iter().map(|(k, t)| takes(k) + takes(t)).sum()
    }
}

impl Backend for Roomy {
    fn keys(&self) -> Result<Vec<String>, BackendError> {
        self.backend.keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, BackendError> {
        self.backend.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), BackendError> {
        let mut texts = self.backend.texts();
        let before = self.takes(&texts);
        texts.insert(key.to_owned(), text.to_owned());
        let after = self.takes(&texts);
        if after > self.room && after > before {
            return Err(BackendError::Full);
        }
        self.backend.write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.backend.remove(key)
    }
}

/// Days' notes of two months, each of so many letters.
fn bodies(letter: &str, lengths: [usize; 2]) -> Vec<(String, String)> {
    let months = ["2026-10", "2026-11"].into_iter().zip(lengths);
    let month = |(month, length): (&str, usize)| {
        let note = letter.repeat(length);
        let body = format!("{{\"days\":[{{\"d\":24,\"n\":[\"{note}\",9]}}]}}");
        (format!("gradual/m/{month}"), body)
    };
    months.map(month).collect()
}

fn stored(bodies: &[(String, String)], epoch: Option<&str>) -> Texts {
    let sealed = bodies
        .iter()
        .map(|(key, body)| (key.clone(), seal(1, body)));
    let epoch = epoch.map(|epoch| ("gradual/epoch".to_owned(), epoch.to_owned()));
    sealed.chain(epoch).collect()
}

fn same(texts: &Texts, bodies: &[(String, String)]) -> bool {
    let found: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
    let (one, other) = (&bodies[0], &bodies[1]);
    found.range("gradual/m/".."gradual/n").count() == 2
        && [one, other]
            .iter()
            .all(|(key, body)| texts.get(key) == Some(&seal(1, body)))
}

#[test]
fn a_replacement_is_all_or_nothing_however_little_room_there_is() {
    for (old, new, epoch) in [
        (("a", [4, 30]), ("b", [30, 100]), None),
        (("a", [4, 30]), ("b", [100, 0]), Some("firstone")),
        (("a", [100, 30]), ("b", [4, 4]), None),
        (("כ", [100, 3]), ("b", [100, 70]), None),
        (("a", [100, 3]), ("כ", [97, 3]), Some("firstone")),
        (("é", [30, 3]), ("é", [97, 3]), None),
    ] {
        let (old, new) = (bodies(old.0, old.1), bodies(new.0, new.1));
        for wide in [false, true] {
            let before = stored(&old, epoch);
            let least = Roomy::over(Texts::new(), 0, wide).takes(&before);
            let mut outcomes = Vec::new();
            for room in (least..least + 1_500).step_by(5) {
                let at = format!("{room} above {least}, {wide}, {}", new[0].1);
                let start = |texts: Texts| {
                    let local = Roomy::over(texts, room, wide);
                    let loaded = load_from(&Store::alone(local.clone()));
                    assert_eq!(loaded.problems, [], "{at}");
                    let texts = local.backend.texts();
                    assert!(!texts.contains_key(STAGED), "{at}");
                    texts
                };
                let local = Roomy::over(before.clone(), room, wide);
                let store = Store::alone(local.clone());
                let (epoch, fresh) = (epoch.map(str::to_owned), fresh_id(1));
                let replaced = block_on(replace(&store, &epoch, &new, &fresh));
                let texts = local.backend.texts();
                if replaced.is_ok() {
                    assert!(same(&texts, &new), "{at}");
                } else {
                    assert_eq!((replaced, &texts), (Err(SaveError::Full), &before), "{at}");
                }
                outcomes.push(replaced.is_ok());
                start(texts);
                if room % 7 > 0 {
                    continue;
                }
                // The same, and the page goes half way.
                for cut in 0..14 {
                    let local = Roomy::over(before.clone(), room, wide);
                    local.backend.crash_after(&Rc::new(Cell::new(cut)));
                    let store = Store::alone(local.clone());
                    _ = block_on(replace(&store, &epoch, &new, &fresh));
                    let after = start(local.backend.texts());
                    assert!(same(&after, &old) || same(&after, &new), "{at}, {cut}");
                }
            }
            assert!(!outcomes[0] && outcomes.ends_with(&[true]), "{wide}");
            assert!(outcomes.is_sorted(), "more room never hurts");
        }
    }
}

#[test]
fn what_is_spoilt_on_its_way_does_not_stay() {
    let (old, new) = (bodies("a", [9, 9]), bodies("b", [9, 9]));
    let local = Rc::new(MemoryBackend::from(stored(&old, None)));
    local.set_fault(Fault::Garbles);
    let store = Store::alone(local.clone());
    let replaced = block_on(replace(&store, &None, &new, &fresh_id(1)));
    assert_eq!(replaced, Err(SaveError::ReadBackDiffers));
    assert_eq!(local.texts(), stored(&old, None));
}

/// A replacement without a safety copy is cut short, and there is one again at the next start, but less room.
#[test]
fn what_finds_no_room_when_a_replacement_is_finished_is_in_the_safety_copy() {
    let (old, new) = (bodies("a", [40, 40]), bodies("b", [40, 900]));
    let local = Rc::new(MemoryBackend::from(stored(&old, None)));
    local.crash_after(&Rc::new(Cell::new(4)));
    let store = Store::alone(local.clone());
    assert!(block_on(replace(&store, &None, &new, &fresh_id(1))).is_err());
    let cut = local.texts();
    assert_eq!(cut["gradual/epoch"], "replacing");

    let staged = cut[STAGED].len();
    for refuses in [false, true] {
        let local = Roomy::over(cut.clone(), staged + 700, false);
        let mirror = Rc::new(MemoryBackend::from(stored(&old, None)));
        if refuses {
            mirror.set_fault(Fault::Full);
        }
        let store = Store::new(local.clone(), Some(mirror.clone()), Rc::new(NobodyElse));
        let loaded = load_from(&store);
        let texts = local.backend.texts();
        if refuses {
            assert_eq!(loaded.problems.len(), 1, "nothing can be said of it yet");
            assert_eq!(texts[STAGED], cut[STAGED]);
        } else {
            assert_eq!(loaded.problems, []);
            assert!(!texts.contains_key(STAGED));
            assert!(same(&mirror.texts(), &new));
        }
        let more = Rc::new(MemoryBackend::from(texts));
        let store = Store::new(more.clone(), Some(mirror), Rc::new(NobodyElse));
        assert_eq!(load_from(&store).problems, []);
        assert!(same(&more.texts(), &new));
        assert_eq!(load(&more).journal.days.len(), 2);
    }
}
