//! The log on this device: format, load, queue, erase, and what happens to a store that something spoiled.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod crash;
mod device;
mod dice;
mod erase;
mod fixtures;
mod journals;
mod load;
mod locking;
mod locks;
mod merging;
mod mirror;
mod moved;
mod mutations;
mod passing;
mod queue;
mod renew;
mod replicas;
mod room;
mod round_trip;
mod sent;
mod size;
mod spoilt;
mod tabs;
mod versions;

use gradual::{
    domain::{journal::Journal, stamp::Id},
    storage::{
        self, Hear, Loaded, SaveStatus, Store,
        format::{self, key::Key},
        memory::MemoryBackend,
    },
};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    future::Future,
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

/// Runs a future to its end on this thread.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return done;
        }
    }
}

const NAMES: [&str; 6] = ["Walk", "Ease", "Strength", "Stairs", "Carry", "Floor"];

fn fresh() -> Id {
    Id::parse("freshone").unwrap()
}

/// A start on one copy.
fn load(backend: &Rc<MemoryBackend>) -> Loaded {
    load_from(&Store::alone(backend.clone()))
}

fn load_from(store: &Store) -> Loaded {
    block_on(storage::load(store, &fresh(), &NAMES))
}

/// All that a queue told.
#[derive(Default)]
struct Heard {
    status: RefCell<Vec<SaveStatus>>,
    merged: RefCell<Vec<(Key, String)>>,
}

impl Heard {
    fn last(&self) -> Option<SaveStatus> {
        self.status.borrow().last().copied()
    }
}

impl Hear for Heard {
    fn status(&self, status: SaveStatus) {
        self.status.borrow_mut().push(status);
    }

    fn merged(&self, kind: Key, body: &str) {
        self.merged.borrow_mut().push((kind, body.to_owned()));
    }
}

/// Every part of `journal` as it is stored, each for the first time.
fn store_of(journal: &Journal) -> BTreeMap<String, String> {
    let parts = journal.parts().into_iter();
    parts
        .map(|part| {
            let (key, body) = format::body_of(part, journal);
            let text = format::envelope::seal(1, &body);
            (key, text)
        })
        .collect()
}
