//! Asking the browser for what it may not have: by name, so that a missing thing is an answer and not a trap.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What `of` has under this name; `None` for nothing.
#[must_use]
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// Sets a property.
pub fn set(of: &JsValue, name: &str, value: &JsValue) {
    // Only a frozen object refuses, and we ask none.
    _ = Reflect::set(of, &name.into(), value);
}

/// An object with these properties.
#[must_use]
pub fn object(properties: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new().into();
    for (name, value) in properties {
        set(&object, name, value);
    }
    object
}

/// A list.
#[must_use]
pub fn list(items: &[&JsValue]) -> Array {
    items.iter().copied().collect()
}

/// Calls a method by its name.
///
/// # Errors
/// There is no such method, or it throws.
pub fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(of, &name.into())?.dyn_into()?;
    Reflect::apply(&method, of, &list(arguments))
}

/// Calls a method and waits for what it promises.
///
/// # Errors
/// As [`call`], or the promise is broken.
pub async fn ask(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let promise = call(of, name, arguments)?;
    wait(promise.unchecked_into()).await
}

/// Waits for a promise.
///
/// # Errors
/// It is broken.
pub async fn wait(promise: Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}
