//! The person's own names for days and months, through the browser's `Intl`.

use super::in_browser;
use crate::{
    domain::day::{Day, Weekday},
    text::names::{EnglishNames, Names},
};
use wasm_bindgen::{JsCast, JsValue};

/// `Intl`'s words, English ones where there is no browser.
///
/// The page's own language is asked for, so that a date never stands in another language than the sentence around it;
/// the region comes from the browser ("en-GB" or "en-US").
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserNames;

thread_local! {
    static FORMATS: Formats = Formats::new();
}

struct Formats {
    short: Option<js_sys::Function>,
    long: Option<js_sys::Function>,
    dated: Option<js_sys::Function>,
    month: Option<js_sys::Function>,
    short_month: Option<js_sys::Function>,
    weekday: Option<js_sys::Function>,
}

impl Formats {
    fn new() -> Self {
        Self {
            short: format(&[("day", "numeric"), ("month", "short")]),
            long: format(&[("weekday", "long"), ("day", "numeric"), ("month", "long")]),
            dated: format(&[("day", "numeric"), ("month", "short"), ("year", "numeric")]),
            month: format(&[("month", "long"), ("year", "numeric")]),
            short_month: format(&[("month", "short")]),
            weekday: format(&[("weekday", "short")]),
        }
    }
}

/// The browser's first language that is English, else plain English.
fn language() -> String {
    let languages = web_sys::window()
        .map(|w| w.navigator().languages())
        .unwrap_or_default();
    languages
        .iter()
        .filter_map(|l| l.as_string())
        .find(|l| l.starts_with("en"))
        .unwrap_or_else(|| "en-GB".to_owned())
}

fn format(parts: &[(&str, &str)]) -> Option<js_sys::Function> {
    if !in_browser() {
        return None;
    }
    let options = js_sys::Object::new();
    for (name, value) in parts.iter().chain(&[("timeZone", "UTC")]) {
        js_sys::Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        )
        .ok()?;
    }
    let locales = js_sys::Array::of1(&JsValue::from_str(&language()));
    Some(js_sys::Intl::DateTimeFormat::new(&locales, &options).format())
}

fn say(
    day: Day,
    which: fn(&Formats) -> &Option<js_sys::Function>,
    plain: fn(&EnglishNames, Day) -> String,
) -> String {
    let said = FORMATS.with(|formats| {
        let format = which(formats).as_ref()?;
        // Noon UTC of the civil date, said in UTC: no zone can move it.
        let millis = js_sys::Date::utc(f64::from(day.year()), f64::from(day.month()) - 1.0)
            + (f64::from(day.day()) - 0.5) * 86_400_000.0;
        format
            .call1(
                &JsValue::NULL,
                &js_sys::Date::new(&JsValue::from_f64(millis)),
            )
            .ok()?
            .as_string()
    });
    said.unwrap_or_else(|| plain(&EnglishNames, day))
}

impl Names for BrowserNames {
    fn short(&self, day: Day) -> String {
        say(day, |f| &f.short, EnglishNames::short)
    }

    fn long(&self, day: Day) -> String {
        say(day, |f| &f.long, EnglishNames::long)
    }

    fn dated(&self, day: Day) -> String {
        say(day, |f| &f.dated, EnglishNames::dated)
    }

    fn month(&self, day: Day) -> String {
        say(day, |f| &f.month, EnglishNames::month)
    }

    fn short_month(&self, day: Day) -> String {
        say(day, |f| &f.short_month, EnglishNames::short_month)
    }

    fn in_month(&self, day: Day) -> String {
        let weekday = |names: &EnglishNames, day| {
            let both = names.in_month(day);
            both.split(' ').next().unwrap_or_default().to_owned()
        };
        let weekday = say(day, |f| &f.weekday, weekday);
        [&weekday, " ", &*day.day().to_string()].concat()
    }
}

/// The first day of the week where the person lives, from `Intl.Locale`'s week info; Monday where unknown.
#[must_use]
pub fn first_weekday() -> Weekday {
    ask_first_weekday().unwrap_or(Weekday::MONDAY)
}

fn ask_first_weekday() -> Option<Weekday> {
    if !in_browser() {
        return None;
    }
    let language = web_sys::window()?.navigator().language()?;
    let get =
        |object: &JsValue, name: &str| js_sys::Reflect::get(object, &JsValue::from_str(name)).ok();
    let constructor: js_sys::Function = get(&get(&js_sys::global(), "Intl")?, "Locale")?
        .dyn_into()
        .ok()?;
    let locale = js_sys::Reflect::construct(
        &constructor,
        &js_sys::Array::of1(&JsValue::from_str(&language)),
    )
    .ok()?;
    // A method in the standard, a property in older browsers.
    let info = match get(&locale, "getWeekInfo")?.dyn_into::<js_sys::Function>() {
        Ok(method) => method.call0(&locale).ok()?,
        Err(_) => get(&locale, "weekInfo")?,
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked by Weekday::new
    let iso = get(&info, "firstDay")?.as_f64()? as u8;
    Weekday::new(iso)
}
