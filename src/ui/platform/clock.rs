//! The device's clock and time zone, and timers.

use super::in_browser;
use crate::domain::day::{CivilTime, Day};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// The civil date and hour on the device now; [`Day::EPOCH`] where there is no browser.
#[must_use]
pub fn now() -> CivilTime {
    if !in_browser() {
        return CivilTime {
            date: Day::EPOCH,
            hour: 12,
        };
    }
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let month = u8::try_from(now.get_month() + 1).unwrap_or_default();
    let day = u8::try_from(now.get_date()).unwrap_or_default();
    CivilTime {
        date: Day::new(year, month, day).unwrap_or(Day::EPOCH),
        hour: u8::try_from(now.get_hours()).unwrap_or(12),
    }
}

/// Seconds since 1970 by the device's clock; 0 where there is no browser.
#[must_use]
pub fn seconds() -> u32 {
    if in_browser() {
        (js_sys::Date::now() / 1e3) as u32
    } else {
        0
    }
}

/// The IANA name of the device's time zone, such as `Africa/Johannesburg`; empty when the browser does not say.
#[must_use]
pub fn time_zone() -> String {
    if !in_browser() {
        return String::new();
    }
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    js_sys::Reflect::get(&format.resolved_options(), &JsValue::from_str("timeZone"))
        .ok()
        .and_then(|zone| zone.as_string())
        .unwrap_or_default()
}

/// Runs `then` once after `millis` milliseconds, unless the returned handle is cleared first.
pub fn after(millis: u64, then: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    if !in_browser() {
        return None;
    }
    set_timeout_with_handle(then, Duration::from_millis(millis)).ok()
}
