//! The browser's local storage, through gloo.

use super::{Backend, BackendError, Wait};
use gloo_storage::{LocalStorage, Storage as _};
use std::{future::ready, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// Local storage that answered once. Other tabs hear of each write by a `storage` event.
pub struct LocalBackend(Storage);

/// The browser's local storage; where it is blocked, a backend that answers [`BackendError::Unavailable`] to everything,
/// so that the load and the save status say so.
#[must_use]
pub fn open() -> Rc<dyn Backend> {
    // Asked by hand first: gloo's own way throws where storage is blocked.
    let answers =
        web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))));
    if answers {
        Rc::new(LocalBackend(LocalStorage::raw()))
    } else {
        Rc::new(Blocked)
    }
}

/// Storage that the browser does not let us touch.
struct Blocked;

impl Backend for Blocked {
    fn keys(&self) -> Wait<'_, Result<Vec<String>, BackendError>> {
        Box::pin(ready(Err(BackendError::Unavailable)))
    }

    fn read<'a>(&'a self, _: &'a str) -> Wait<'a, Result<Option<String>, BackendError>> {
        Box::pin(ready(Err(BackendError::Unavailable)))
    }

    fn write<'a>(&'a self, _: &'a str, _: &'a str) -> Wait<'a, Result<(), BackendError>> {
        Box::pin(ready(Err(BackendError::Unavailable)))
    }

    fn remove<'a>(&'a self, _: &'a str) -> Wait<'a, Result<(), BackendError>> {
        Box::pin(ready(Err(BackendError::Unavailable)))
    }
}

/// Tells a full storage from a refused one.
pub(super) fn reason(error: &JsValue) -> BackendError {
    let name = error.unchecked_ref::<js_sys::Error>().name();
    if name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" {
        BackendError::Full
    } else {
        BackendError::Unavailable
    }
}

fn answer<'a, T: 'a>(result: Result<T, JsValue>) -> Wait<'a, Result<T, BackendError>> {
    Box::pin(ready(result.map_err(|error| reason(&error))))
}

impl Backend for LocalBackend {
    fn keys(&self) -> Wait<'_, Result<Vec<String>, BackendError>> {
        let keys = self.0.length().and_then(|count| {
            let keys: Result<Vec<_>, _> = (0..count).map(|index| self.0.key(index)).collect();
            Ok(keys?.into_iter().flatten().collect())
        });
        answer(keys)
    }

    fn read<'a>(&'a self, key: &'a str) -> Wait<'a, Result<Option<String>, BackendError>> {
        answer(self.0.get_item(key))
    }

    fn write<'a>(&'a self, key: &'a str, text: &'a str) -> Wait<'a, Result<(), BackendError>> {
        answer(self.0.set_item(key, text))
    }

    fn remove<'a>(&'a self, key: &'a str) -> Wait<'a, Result<(), BackendError>> {
        answer(self.0.remove_item(key))
    }
}
