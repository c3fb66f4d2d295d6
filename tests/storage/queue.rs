//! The save queue: what is called saved is stored, what is not stored is called so.

use crate::{Heard, block_on, load_from};
use gradual::storage::{
    SaveError::{EpochChanged, Full, NotLoaded, ReadBackDiffers, Unavailable},
    SaveQueue,
    SaveStatus::{self, NotSaved, Saved, Saving},
    Store, erase,
    format::envelope::{open, seal},
    memory::{Fault, MemoryBackend},
    store::NobodyElse,
};
use std::{
    collections::BTreeMap,
    future::Future,
    pin::pin,
    rc::Rc,
    task::{Context, Waker},
};

const MONTH: &str = "gradual/m/2026-11";
const PLAN: &str = "gradual/plan";

pub struct Desk {
    pub backend: Rc<MemoryBackend>,
    pub queue: Rc<SaveQueue>,
    pub heard: Rc<Heard>,
}

impl Desk {
    pub fn over(backend: MemoryBackend) -> Self {
        let backend = Rc::new(backend);
        Self::on(Store::alone(backend.clone()), backend)
    }

    /// One whose mirror lets others run before it answers.
    pub fn slow() -> Self {
        let backend = Rc::new(MemoryBackend::new());
        let mirror = Rc::new(MemoryBackend::slow(BTreeMap::new()));
        let store = Store::new(backend.clone(), Some(mirror), Rc::new(NobodyElse));
        Self::on(Rc::new(store), backend)
    }

    pub fn on(store: Rc<Store>, backend: Rc<MemoryBackend>) -> Self {
        let pass = load_from(&store).pass;
        let heard = Rc::new(Heard::default());
        let queue = SaveQueue::new(store, pass, heard.clone());
        Self {
            backend,
            queue,
            heard,
        }
    }

    pub fn put(&self, key: &str, body: &str) {
        self.queue.put(key.to_owned(), body.to_owned());
    }

    pub fn save(&self, key: &str, body: &str) -> SaveStatus {
        self.put(key, body);
        block_on(self.queue.pump());
        self.heard.last().unwrap()
    }

    pub fn stored(&self, key: &str) -> Option<String> {
        self.backend.texts().remove(key)
    }

    pub fn seq_and_body(&self, key: &str) -> (u64, String) {
        let text = self.stored(key).unwrap();
        let envelope = open(&text).unwrap();
        (envelope.seq, envelope.body.to_owned())
    }
}

#[test]
fn each_write_counts_and_is_told_once() {
    let desk = Desk::over(MemoryBackend::new());
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), Saved);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), Saved);
    assert_eq!(desk.seq_and_body(MONTH), (2, "{\"days\":[]}".to_owned()));
    assert_eq!(*desk.heard.status.borrow(), [Saving, Saved, Saving, Saved]);
    assert!(!desk.queue.is_waiting());
    block_on(desk.queue.pump());
    assert_eq!(
        desk.heard.status.borrow().len(),
        4,
        "nothing to do, nothing to say"
    );
}

#[test]
fn the_latest_body_of_a_key_wins() {
    let desk = Desk::over(MemoryBackend::new());
    desk.put(PLAN, "{}");
    desk.put(MONTH, "{\"days\":[]}");
    desk.put(PLAN, "{\"gone\":[[\"a\",1]]}");
    block_on(desk.queue.pump());
    assert_eq!(
        desk.seq_and_body(PLAN),
        (1, "{\"gone\":[[\"a\",1]]}".to_owned())
    );
    assert_eq!(desk.seq_and_body(MONTH).0, 1);
}

#[test]
fn what_is_put_while_it_writes_is_written_too() {
    let desk = Desk::slow();
    desk.put(MONTH, "{\"days\":[]}");
    let mut first = pin!(desk.queue.pump());
    let mut context = Context::from_waker(Waker::noop());
    assert!(first.as_mut().poll(&mut context).is_pending());
    desk.put(MONTH, "{\"days\":[{\"d\":1,\"p\":[4,1]}]}");
    desk.put(PLAN, "{}");
    block_on(desk.queue.pump()); // another is at it: returns at once
    assert!(desk.queue.is_waiting());
    assert!(!desk.heard.status.borrow().contains(&Saved));
    block_on(first);
    assert!(!desk.queue.is_waiting());
    assert_eq!(
        desk.seq_and_body(MONTH),
        (2, "{\"days\":[{\"d\":1,\"p\":[4,1]}]}".to_owned())
    );
    assert_eq!(desk.seq_and_body(PLAN).0, 1);
    assert_eq!(*desk.heard.status.borrow(), [Saving, Saving, Saving, Saved]);
}

#[test]
fn a_pump_that_is_dropped_loses_nothing() {
    let desk = Desk::slow();
    desk.put(MONTH, "{\"days\":[]}");
    {
        let mut dropped = pin!(desk.queue.pump());
        let mut context = Context::from_waker(Waker::noop());
        assert!(dropped.as_mut().poll(&mut context).is_pending());
    }
    block_on(desk.queue.pump());
    assert_eq!(desk.seq_and_body(MONTH).1, "{\"days\":[]}");
    assert_eq!(desk.heard.last(), Some(Saved));
}

#[test]
fn a_full_store_keeps_the_old_text_and_the_new_entry_waits() {
    let desk = Desk::over(MemoryBackend::new());
    desk.save(MONTH, "{\"days\":[]}");
    let old = desk.stored(MONTH);
    desk.backend.set_fault(Fault::Full);
    assert_eq!(
        desk.save(MONTH, "{\"days\":[{\"d\":1,\"p\":[4,1]}]}"),
        NotSaved(Full)
    );
    assert_eq!(desk.stored(MONTH), old);
    assert!(desk.queue.is_waiting());
    desk.backend.set_fault(Fault::None);
    block_on(desk.queue.pump());
    assert_eq!(desk.heard.last(), Some(Saved));
    assert_eq!(
        desk.seq_and_body(MONTH),
        (2, "{\"days\":[{\"d\":1,\"p\":[4,1]}]}".to_owned())
    );
}

#[test]
fn one_key_that_cannot_be_saved_holds_up_no_other() {
    let desk = Desk::over(MemoryBackend::new());
    desk.backend.set(MONTH, "{\"v\":9,\"later\":true}");
    desk.put(MONTH, "{\"days\":[]}");
    desk.put(PLAN, "{}");
    block_on(desk.queue.pump());
    assert_eq!(desk.seq_and_body(PLAN).0, 1);
    assert_eq!(
        desk.heard.last(),
        Some(NotSaved(gradual::storage::SaveError::Newer))
    );
}

#[test]
fn a_store_that_lies_is_found_out() {
    let desk = Desk::over(MemoryBackend::new());
    desk.backend.set_fault(Fault::Garbles);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(ReadBackDiffers));
    desk.backend.set_fault(Fault::Blocked);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(Unavailable));
    desk.backend.set_fault(Fault::None);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), Saved);
}

#[test]
fn unreadable_text_is_kept_aside_before_its_key_is_written() {
    let desk = Desk::over(MemoryBackend::new());
    let absurd = seal(40, "{\"days\":[{\"d\":1,\"p\":[11,1]}]}");
    for (n, raw) in ["not ours at all", "not ours at all", &absurd]
        .iter()
        .enumerate()
    {
        desk.backend.set(MONTH, raw);
        assert_eq!(desk.save(MONTH, "{\"days\":[]}"), Saved, "{n}");
    }
    assert_eq!(
        desk.stored("gradual/kept/m/2026-11/1").as_deref(),
        Some("not ours at all")
    );
    assert_eq!(desk.stored("gradual/kept/m/2026-11/2"), Some(absurd));
    assert_eq!(desk.stored("gradual/kept/m/2026-11/3"), None);
}

#[test]
fn unreadable_text_that_cannot_be_kept_is_not_written_over() {
    let desk = Desk::over(MemoryBackend::new());
    desk.backend.set(MONTH, "the only copy of something");
    desk.backend.set_fault(Fault::Full);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(Full));
    assert_eq!(
        desk.stored(MONTH).as_deref(),
        Some("the only copy of something")
    );
    desk.backend.set_fault(Fault::Garbles);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(ReadBackDiffers));
    assert_eq!(
        desk.stored(MONTH).as_deref(),
        Some("the only copy of something")
    );
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let desk = Desk::over(MemoryBackend::new());
    desk.save(MONTH, "{\"days\":[]}");
    let old = desk.stored(MONTH);
    for body in ["{\"days\":[{\"d\":1,\"p\":[11,1]}]}", "", "{\"days\":["] {
        assert_eq!(desk.save(MONTH, body), NotSaved(ReadBackDiffers));
        assert_eq!(desk.stored(MONTH), old);
    }
}

#[test]
fn a_store_that_did_not_load_is_never_written() {
    let backend = MemoryBackend::new();
    backend.set_fault(Fault::Blocked);
    let desk = Desk::over(backend);
    desk.backend.set_fault(Fault::None);
    desk.backend.set(MONTH, "what we never saw");
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(Unavailable));
    assert_eq!(desk.stored(MONTH).as_deref(), Some("what we never saw"));
}

#[test]
fn a_key_that_could_not_be_fetched_is_never_written() {
    let backend = MemoryBackend::new();
    backend.set(MONTH, &seal(41, "{\"days\":[{\"d\":1,\"p\":[4,1]}]}"));
    backend.set_fault(Fault::Hides(MONTH));
    let desk = Desk::over(backend);
    desk.backend.set_fault(Fault::None);
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(NotLoaded));
    assert_eq!(desk.seq_and_body(MONTH).0, 41);
    desk.put(PLAN, "{}");
    block_on(desk.queue.pump());
    assert_eq!(desk.seq_and_body(PLAN).0, 1);
}

#[test]
fn bare_words_are_written_bare() {
    let desk = Desk::over(MemoryBackend::new());
    assert_eq!(desk.save("gradual/theme", "dark"), Saved);
    assert_eq!(desk.stored("gradual/theme").as_deref(), Some("dark"));
}

#[test]
fn after_an_erase_elsewhere_nothing_is_written() {
    let desk = Desk::over(MemoryBackend::new());
    desk.save(MONTH, "{\"days\":[]}");
    block_on(erase(&Store::alone(desk.backend.clone()), &crate::fresh())).unwrap();
    let erased = desk.backend.texts();
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(EpochChanged));
    assert_eq!(desk.save("gradual/theme", "dark"), NotSaved(EpochChanged));
    assert_eq!(desk.backend.texts(), erased);
}

#[test]
fn while_an_erase_runs_nothing_is_written() {
    let desk = Desk::over(MemoryBackend::new());
    desk.backend.set("gradual/epoch", "erasing");
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), NotSaved(EpochChanged));
    assert_eq!(desk.stored(MONTH), None);
}
