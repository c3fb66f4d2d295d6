//! Erasing: all of it, even when it is cut short.

use crate::{block_on, fresh, journals::journal, load, store_of};
use gradual::storage::{
    SaveError, Store, erase,
    format::envelope::seal,
    memory::{Fault, MemoryBackend},
};
use std::{cell::Cell, collections::BTreeMap, rc::Rc};

fn full_house() -> BTreeMap<String, String> {
    let mut store = store_of(&journal(5, 60));
    for (key, text) in [
        ("gradual/epoch", "k3f9a2xw"),
        ("gradual/theme", "dark"),
        ("gradual/region", "GB"),
        ("gradual/kept/plan/1", "{{{"),
        ("gradual/from-a-later-version", "…"),
        ("somebody-else", "stays"),
    ] {
        store.insert(key.to_owned(), text.to_owned());
    }
    store.insert("gradual/drafts".to_owned(), seal(1, "{}"));
    store
}

fn what_remains() -> BTreeMap<String, String> {
    BTreeMap::from([
        ("gradual/epoch".to_owned(), "freshone".to_owned()),
        ("somebody-else".to_owned(), "stays".to_owned()),
    ])
}

#[test]
fn nothing_of_ours_is_left_but_a_new_epoch() {
    let backend = Rc::new(MemoryBackend::from(full_house()));
    block_on(erase(&Store::alone(backend.clone()), &fresh())).unwrap();
    assert_eq!(backend.texts(), what_remains());
    assert_eq!(load(&backend).journal, load(&Rc::default()).journal);
}

#[test]
fn an_erase_cut_short_anywhere_is_finished_by_the_next_start() {
    let steps = full_house().len() + 6;
    let fresh = fresh();
    let mut begun = 0;
    for cut in 0..steps {
        let crashed = Rc::new(MemoryBackend::from(full_house()));
        crashed.crash_after(&Rc::new(Cell::new(cut)));
        let store = Store::alone(crashed.clone());
        let done = block_on(erase(&store, &fresh));
        assert_eq!(done.is_ok(), crashed.texts() == what_remains(), "{cut}");
        let backend = Rc::new(MemoryBackend::from(crashed.texts()));
        let epoch = backend.texts()["gradual/epoch"].clone();
        let loaded = load(&backend);
        if epoch == "k3f9a2xw" {
            assert_eq!(backend.texts(), full_house(), "not yet begun: all is there");
        } else {
            begun += 1;
            assert_eq!(backend.texts(), what_remains(), "cut after {cut} changes");
            assert_eq!(loaded.journal, load(&Rc::default()).journal);
            assert_eq!(loaded.pass.epoch.as_deref(), Some("freshone"));
        }
    }
    assert!(begun >= full_house().len(), "{begun}");
}

#[test]
fn a_full_store_can_be_erased() {
    for epoch in [None, Some("k3f9a2xw")] {
        let mut store = full_house();
        store.remove("gradual/epoch");
        store.extend(epoch.map(|e| ("gradual/epoch".to_owned(), e.to_owned())));
        let backend = Rc::new(MemoryBackend::from(store));
        backend.set_fault(Fault::FullUntilSomethingGoes);
        block_on(erase(&Store::alone(backend.clone()), &fresh())).unwrap();
        assert_eq!(backend.texts(), what_remains());
    }
}

#[test]
fn a_store_that_refuses_is_told_and_stays_whole() {
    let backend = Rc::new(MemoryBackend::from(full_house()));
    backend.set_fault(Fault::Blocked);
    assert_eq!(
        block_on(erase(&Store::alone(backend.clone()), &fresh())),
        Err(SaveError::Unavailable)
    );
    assert_eq!(backend.texts(), full_house());
}
