//! The log on this device: format, load, queue, erase, and what happens to a store that something spoiled.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod dice;
mod erase;
mod fixtures;
mod journals;
mod load;
mod merging;
mod mutations;
mod queue;
mod replicas;
mod round_trip;
mod size;

use gradual::{
    domain::{journal::Journal, stamp::Id},
    storage::{self, Loaded, format, memory::MemoryBackend},
};
use std::{
    collections::BTreeMap,
    future::Future,
    pin::pin,
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

fn load(backend: &MemoryBackend) -> Loaded {
    block_on(storage::load(backend, &fresh(), &NAMES))
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
