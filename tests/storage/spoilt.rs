//! Two copies of one key that differ and cannot be read: an import and a lock keep both.

use crate::{
    block_on,
    crash::fresh_id,
    device::{Device, Tab},
    locks::Turned,
    renew::{MONTH, SPOILT, lived_in},
};
use gradual::storage::{Store, format::key::DRAFTS, relock, replace, store::Cipher};
use std::rc::Rc;

const OCTOBER: &str = "gradual/m/2026-10";
const ELSE: &str = "{\"else\":\"slept badly\"}";

/// What cannot be read and was kept, each text once.
fn kept(store: &Store) -> Vec<String> {
    let found = block_on(store.unreadable()).into_iter();
    let kept = found.filter(|(key, _)| key.starts_with("gradual/kept/"));
    let mut texts: Vec<_> = kept.map(|(_, text)| text).collect();
    texts.sort();
    texts
}

/// Keys that hold one text in local storage and another in the safety copy; only of the drafts one is good.
fn spoilt_twice() -> (Device, Tab) {
    let device = lived_in(true);
    let mirror = device.mirror.as_ref().unwrap();
    mirror.set(OCTOBER, ELSE);
    device.local.set("gradual/odd", "of nobody's making");
    mirror.set("gradual/odd", "of another's making");
    let tab = device.open();
    assert_eq!(tab.loaded.problems.len(), 2);
    mirror.set(DRAFTS, "half a draft");
    device.local.set("gradual/late", "of no making");
    mirror.set("gradual/late", LATER);
    (device, tab)
}

/// What a later version would know how to read.
const LATER: &str = "{\"v\":2,\"seq\":8,\"crc\":\"00000000\",\"body\":{}}";

const ALL: [&str; 7] = [
    "half a draft",
    "of another's making",
    "of no making",
    "of nobody's making",
    ELSE,
    SPOILT,
    LATER,
];

#[test]
fn an_import_keeps_both() {
    let (device, tab) = spoilt_twice();
    let fresh = fresh_id(1);
    let new = [(MONTH.to_owned(), "{\"days\":[]}".to_owned())];
    let replaced = replace(&tab.store, tab.queue.epoch(), &new, &fresh);
    block_on(replaced).unwrap();
    let tab = device.again().open();
    assert_eq!(kept(&tab.store), ALL);
    assert_eq!(tab.loaded.problems, []);
}

#[test]
fn a_lock_keeps_both_and_so_does_its_end() {
    let (device, tab) = spoilt_twice();
    let cipher: Rc<dyn Cipher> = Rc::new(Turned(3));
    let lock = Some(("header".to_owned(), Rc::clone(&cipher)));
    block_on(relock(&tab.store, tab.queue.epoch(), lock, &fresh_id(1))).unwrap();
    let store = device.store();
    store.unlock(Rc::clone(&cipher));
    assert_eq!(kept(&store), ALL);

    // What can be opened and says nothing that is known is kept as it was before the lock.
    let seal = |body: &str| block_on(store.seal(OCTOBER, 1, body)).unwrap();
    device.local.set(OCTOBER, &seal("{\"days\":[{}]}"));
    device.mirror.as_ref().unwrap().set(OCTOBER, &seal("{}"));
    let tab = Tab::on(store);
    let fresh = fresh_id(2);
    let relocked = relock(&tab.store, tab.queue.epoch(), None, &fresh);
    block_on(relocked).unwrap();
    let tab = device.again().open();
    let all = [&ALL[..4], &["{\"days\":[{}]}", ELSE, SPOILT, LATER, "{}"]].concat();
    assert_eq!(kept(&tab.store), all);
    assert_eq!(tab.loaded.problems, []);
    assert_eq!(tab.loaded.drafts["note"], "half");
}
