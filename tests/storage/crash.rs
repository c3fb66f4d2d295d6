//! What is cut short.

use crate::{block_on, device::Device};
use gradual::domain::stamp::Id;
use std::{
    pin::Pin,
    task::{Context, Poll, Waker},
};

/// The id of the `n`th start or erase.
pub fn fresh_id(n: u64) -> Id {
    Id::from_random(n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes())
}

/// Runs a future for at most `steps` polls; `None` when it was not done by then, and it is dropped.
pub fn run_for<T>(steps: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future: Pin<Box<dyn Future<Output = T> + '_>> = Box::pin(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..steps {
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return Some(done);
        }
    }
    None
}

/// What happens next is cut short: even numbers after so many changes, odd ones after so many steps. The device as the next
/// start finds it, and whether it was done.
pub fn cut_short<T, E>(
    device: &Device,
    cut: usize,
    what: impl Future<Output = Result<T, E>>,
) -> (Device, bool) {
    let done = if cut.is_multiple_of(2) {
        device.crash_after(cut / 2);
        block_on(what).is_ok()
    } else {
        run_for(cut / 2, what).is_some()
    };
    (device.again(), done)
}
