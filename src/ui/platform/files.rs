//! Files: made here and handed on, or chosen by the person. Everything is asked for by its name; what a browser lacks is an answer.

use super::{clock, page};
use crate::{
    interchange::{MOST_BYTES, Unreadable},
    storage::js::{ask, call, get, list, object},
};
use js_sys::{Array, Function, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

/// How long the downloads may take to read a file, in milliseconds.
const KEPT: u64 = 60_000;

/// What became of a file that was offered to the share sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It was handed on.
    Done,
    /// The person closed the sheet.
    PutOff,
    /// There is none, or not for such a file.
    Cannot,
}

/// A file of this text.
#[must_use]
pub fn make(name: &str, kind: &str, text: &str) -> Option<JsValue> {
    let file: Function = get(&global(), "File")?.dyn_into().ok()?;
    let options = object(&[("type", &kind.into())]);
    let parts: JsValue = list(&[&text.into()]).into();
    let arguments = Array::of3(&parts, &name.into(), &options);
    Reflect::construct(&file, &arguments).ok()
}

/// An address at which this page finds the file, until [`forget`].
#[must_use]
pub fn address(file: &JsValue) -> Option<String> {
    let url = get(&global(), "URL")?;
    call(&url, "createObjectURL", &[file]).ok()?.as_string()
}

/// The file at this address is not needed any more, once the downloads have had their time to read it.
pub fn forget(address: String) {
    clock::after(KEPT, move || {
        if let Some(url) = get(&global(), "URL") {
            // Kept for longer, it costs some memory.
            _ = call(&url, "revokeObjectURL", &[&address.into()]);
        }
    });
}

/// Offers the file to the share sheet.
pub async fn share(file: &JsValue) -> Shared {
    let Some(navigator) = get(&global(), "navigator") else {
        return Shared::Cannot;
    };
    let data = object(&[("files", &list(&[file]).into())]);
    if !call(&navigator, "canShare", &[&data]).is_ok_and(|can| can.is_truthy()) {
        return Shared::Cannot;
    }
    match ask(&navigator, "share", &[&data]).await {
        Ok(_) => Shared::Done,
        Err(error) => {
            let name = get(&error, "name").and_then(|name| name.as_string());
            if name.as_deref() == Some("AbortError") {
                Shared::PutOff
            } else {
                Shared::Cannot
            }
        }
    }
}

/// Saves the file at an address under a name, as a press on a link would.
pub fn download(address: &str, name: &str) {
    let link = page::document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link {
        for (attribute, value) in [("href", address), ("download", name)] {
            // An element just made takes any attribute.
            _ = link.set_attribute(attribute, value);
        }
        _ = call(&link, "click", &[]);
    }
}

/// The text of the file that was chosen in the field with this id: `None` for none.
pub async fn chosen(id: &str) -> Option<Result<String, Unreadable>> {
    let field = page::by_id(id)?;
    let file = get(&get(&field, "files")?, "0")?;
    let size = get(&file, "size")?.as_f64()?;
    if size > f64::from(u32::try_from(MOST_BYTES).unwrap_or_default()) {
        return Some(Err(Unreadable::TooBig));
    }
    let text = ask(&file, "text", &[]).await.ok();
    let text = text.and_then(|text| text.as_string());
    Some(text.ok_or(Unreadable::OutOfReach))
}

/// What the browser says of its storage: how many bytes of how many are used, and whether it agreed to keep them.
pub async fn storage() -> (Option<(f64, f64)>, Option<bool>) {
    let navigator = get(&global(), "navigator");
    let Some(storage) = navigator.and_then(|navigator| get(&navigator, "storage")) else {
        return (None, None);
    };
    let kept = ask(&storage, "persisted", &[]).await.ok();
    let room = ask(&storage, "estimate", &[]).await.ok();
    let room = room.and_then(|room| {
        let number = |name| get(&room, name)?.as_f64();
        Some((number("usage")?, number("quota")?))
    });
    (room, kept.and_then(|kept| kept.as_bool()))
}
