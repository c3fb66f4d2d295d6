//! Files of our own origin.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The text of a file beside the page; `None` when it cannot be had.
pub async fn text(path: &str) -> Option<String> {
    let asked = JsFuture::from(web_sys::window()?.fetch_with_str(path));
    let response: web_sys::Response = asked.await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
