//! Handing a file on: to the device's own sharing sheet where it takes files, else to the downloads.

use super::page::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlAnchorElement, ShareData, Url};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The sharing sheet took it.
    Shared,
    /// It went to the downloads.
    Saved,
    /// The person closed the sharing sheet.
    PutOff,
    /// The browser refused.
    Refused,
}

/// Hands on a file of this name, kind and text. Ask for it straight from a tap: a browser shares nothing unasked.
pub async fn hand_on(name: &str, kind: &str, text: &str) -> Handed {
    let Some(file) = file(name, kind, text) else {
        return Handed::Refused;
    };
    let Some(window) = web_sys::window() else {
        return Handed::Refused;
    };
    let navigator = window.navigator();
    let shared = ShareData::new();
    shared.set_files(&js_sys::Array::of1(&file));
    // Neither is in every browser, and asking for what is not there throws.
    let has =
        |method: &str| js_sys::Reflect::has(&navigator, &JsValue::from_str(method)) == Ok(true);
    if has("canShare") && has("share") && navigator.can_share_with_data(&shared) {
        match JsFuture::from(navigator.share_with_data(&shared)).await {
            Ok(_) => return Handed::Shared,
            Err(error) if named(&error, "AbortError") => return Handed::PutOff,
            // A desktop may promise what its system then refuses.
            Err(_) => {}
        }
    }
    save(name, &file).map_or(Handed::Refused, |()| Handed::Saved)
}

fn named(error: &JsValue, name: &str) -> bool {
    let said = js_sys::Reflect::get(error, &JsValue::from_str("name"));
    said.is_ok_and(|said| said.as_string().as_deref() == Some(name))
}

fn file(name: &str, kind: &str, text: &str) -> Option<File> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_str_sequence_and_options(&parts, name, &options).ok()
}

fn save(name: &str, file: &File) -> Option<()> {
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    link.set_href(&address);
    link.set_download(name);
    // Firefox follows only a link that is on the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // A slow device is given time to read it.
    super::clock::after(60_000, move || _ = Url::revoke_object_url(&address));
    Some(())
}
