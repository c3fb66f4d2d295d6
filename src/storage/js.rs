//! Asking the browser for what it may not have: by name, so that a missing thing is an answer and not a trap.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What `of` has under this name; `None` for nothing.
#[must_use]
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// A JavaScript text; `None` for anything else. wasm-bindgen's own way goes letter by letter in JavaScript: 18 ms of a start
/// with ten years. The browser's encoder takes each text in one piece.
#[must_use]
pub fn text(of: &JsValue) -> Option<String> {
    if !of.is_string() {
        return None;
    }
    let bytes = get(&js_sys::global(), "TextEncoder")
        .and_then(|kind| Reflect::construct(kind.dyn_ref::<Function>()?, &Array::new()).ok())
        .and_then(|encoder| call(&encoder, "encode", &[of]).ok());
    match bytes {
        Some(bytes) => String::from_utf8(bytes.unchecked_into::<Uint8Array>().to_vec()).ok(),
        None => of.as_string(),
    }
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

/// A promise of nothing that is kept after so many milliseconds.
pub fn after(millis: i32) -> Promise {
    Promise::new(&mut |done, _| {
        let arguments: [&JsValue; 3] = [&done, &millis.into(), &JsValue::NULL];
        // A browser without timers is not waited for.
        if millis == 0 || call(&js_sys::global(), "setTimeout", &arguments).is_err() {
            _ = done.call1(&JsValue::NULL, &JsValue::NULL);
        }
    })
}

/// Waits for a promise.
///
/// # Errors
/// It is broken.
pub async fn wait(promise: Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}
