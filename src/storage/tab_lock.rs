//! Tabs that take turns, by the browser's Web Locks.
//!
//! A browser without them (and a page over plain HTTP) goes without: the mirror's transactions still keep two tabs apart, and
//! local storage is made like the mirror by the next save or start.

use super::{
    Wait,
    js::{after, call, get, object, wait},
    store::{Gate, Inside, NobodyElse},
};
use js_sys::{Function, Promise};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsValue, closure::Closure};

/// Held while both copies are read or changed.
const TURN: &str = "gradual";
/// Held for as long as its page lives by the one tab that writes where there is no mirror.
const WRITER: &str = "gradual/writer";

/// How long a page waits for its first turn, the start, in milliseconds. Who has it longer is a page that the system put to
/// sleep in the middle of it, or that the browser keeps for the back button: without an end no other could start. Going on
/// without is what a browser without locks does.
const FIRST_PATIENCE: i32 = 5000;
/// And for the later ones, in which it writes: another tab may have ten years to lock, on a slow phone.
const LATER_PATIENCE: i32 = 30_000;

/// How long is waited before each try to be the one that writes, in milliseconds.
const PATIENCE: [i32; 5] = [0, 50, 150, 300, 500];

struct WebLocks {
    locks: JsValue,
    writes: Cell<bool>,
    patience: Cell<i32>,
}

/// The browser's locks, or a gate that is always open.
#[must_use]
pub fn open() -> Rc<dyn Gate> {
    let navigator = get(&js_sys::global(), "navigator");
    match navigator.and_then(|navigator| get(&navigator, "locks")) {
        Some(locks) => Rc::new(WebLocks {
            locks,
            writes: Cell::new(false),
            patience: Cell::new(FIRST_PATIENCE),
        }),
        None => Rc::new(NobodyElse),
    }
}

impl WebLocks {
    /// Waits for a lock. The answer is what lets it go again, or `None` when it is taken and was to be free at once, or does
    /// not become free in time.
    async fn take(&self, name: &str, at_once: bool) -> Result<Option<Function>, JsValue> {
        // The lock is held until this promise is kept.
        let mut leave = None;
        let held = Promise::new(&mut |done, _| leave = Some(done));
        // And this one is kept once the lock is ours, with the lock, or with null if it is not to be had.
        let mut ours = None;
        let taken = Promise::new(&mut |done, _| ours = Some(done));
        let granted = Closure::once_into_js(move |lock: JsValue| {
            if let Some(ours) = ours {
                _ = ours.call1(&JsValue::NULL, &lock);
            }
            held
        });
        let options = object(&[("ifAvailable", &at_once.into())]);
        let request = call(&self.locks, "request", &[&name.into(), &options, &granted])?;
        // A request that the browser refuses never grants anything.
        let late = after(self.patience.get());
        let lock = wait(Promise::race(&js_sys::Array::of3(&taken, &request, &late))).await?;
        if lock.is_null()
            && let Some(leave) = leave.take()
        {
            // Should it come after all, it goes at once.
            _ = leave.call0(&JsValue::NULL);
        }
        Ok(leave)
    }
}

impl Gate for WebLocks {
    fn enter(&self) -> Wait<'_, Inside> {
        Box::pin(async {
            let leave = self.take(TURN, false).await.ok().flatten();
            self.patience.set(LATER_PATIENCE);
            Inside::until(Box::new(move || {
                if let Some(leave) = leave {
                    _ = leave.call0(&JsValue::NULL);
                }
            }))
        })
    }

    fn claim(&self) -> Wait<'_, bool> {
        Box::pin(async {
            // Held by a page that is just going, it is free in a moment: that of another tab, or the one before this in this tab.
            for millis in PATIENCE {
                if self.writes.get() {
                    break;
                }
                _ = wait(after(millis)).await;
                // Never let go of: the browser does so when the page goes. One that refuses to lock has no other tabs to fear.
                let free = self.take(WRITER, true).await;
                self.writes.set(!matches!(free, Ok(None)));
            }
            self.writes.get()
        })
    }
}
