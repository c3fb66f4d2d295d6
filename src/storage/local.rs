//! The browser's local storage, through gloo.

use super::{
    Backend, BackendError,
    js::{call, get, text},
};
use gloo_storage::{LocalStorage, Storage as _};
use std::rc::Rc;
use wasm_bindgen::JsValue;
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
    fn keys(&self) -> Result<Vec<String>, BackendError> {
        Err(BackendError::Unavailable)
    }

    fn read(&self, _: &str) -> Result<Option<String>, BackendError> {
        Err(BackendError::Unavailable)
    }

    fn write(&self, _: &str, _: &str) -> Result<(), BackendError> {
        Err(BackendError::Unavailable)
    }

    fn remove(&self, _: &str) -> Result<(), BackendError> {
        Err(BackendError::Unavailable)
    }
}

/// Tells a full storage from a refused one.
pub(super) fn reason(error: &JsValue) -> BackendError {
    let name = get(error, "name").and_then(|name| name.as_string());
    let name = name.as_deref().unwrap_or_default();
    if name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" {
        BackendError::Full
    } else {
        BackendError::Unavailable
    }
}

impl Backend for LocalBackend {
    fn keys(&self) -> Result<Vec<String>, BackendError> {
        let count = self.0.length().map_err(|error| reason(&error))?;
        let mut keys = Vec::new();
        for index in 0..count {
            keys.extend(self.0.key(index).map_err(|error| reason(&error))?);
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, BackendError> {
        let found = call(&self.0, "getItem", &[&key.into()]);
        found
            .map(|found| text(&found))
            .map_err(|error| reason(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), BackendError> {
        self.0.set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.0.remove_item(key).map_err(|error| reason(&error))
    }
}
