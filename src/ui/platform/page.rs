//! The page itself: title, focus, scroll, theme.

use super::{clock, in_browser};
use crate::{chart::Frame, storage::js};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The document, in a browser.
#[must_use]
pub fn document() -> Option<web_sys::Document> {
    if in_browser() {
        web_sys::window()?.document()
    } else {
        None
    }
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The element with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The markup inside the first element that `css` finds; empty when there is none.
#[must_use]
pub fn markup_of(css: &str) -> String {
    let found = document().and_then(|d| d.query_selector(css).ok().flatten());
    found
        .map(|element| element.inner_html())
        .unwrap_or_default()
}

/// Moves the focus to the first element that `css` finds, without scrolling; tells whether there was one.
pub fn focus(css: &str) -> bool {
    let found = document().and_then(|d| d.query_selector(css).ok().flatten());
    let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Takes the focus from what goes with its screen: to remove what has it makes a browser lay out the old screen and the new
/// one together.
pub fn let_go() {
    let active = document().and_then(|d| d.active_element());
    if let Some(element) = active.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        drop(element.blur());
    }
}

/// Does `then` after the present changes have reached the screen.
pub fn next_frame(then: impl FnOnce() + 'static) {
    if in_browser() {
        leptos::prelude::request_animation_frame(then);
    }
}

/// How long a frame that does not come is waited for, in milliseconds.
const SOON: u64 = 200;

/// Does `then` in the first task after the present changes were painted; where nothing is painted because nobody looks, soon.
pub fn after_paint(then: impl FnOnce() + 'static) {
    let then = Rc::new(Cell::new(Some(then)));
    let late = Rc::clone(&then);
    next_frame(move || {
        clock::after(0, move || do_once(&then));
    });
    clock::after(SOON, move || do_once(&late));
}

fn do_once(then: &Cell<Option<impl FnOnce()>>) {
    if let Some(then) = then.take() {
        then();
    }
}

/// Tells `boot.js` that the page before the app stays, because the app cannot draw a better one.
pub fn leave_as_it_is() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("gradual-stays")) {
        drop(window.dispatch_event(&event));
    }
}

/// Whether what has the focus is what `css` finds.
fn has_focus(css: &str) -> bool {
    let active = document().and_then(|d| d.active_element());
    active.is_none_or(|element| element.matches(css).unwrap_or_default())
}

/// Gives the heading a focus that was lost with what had it, once the screen has followed the last change. Without scrolling.
pub fn catch_focus() {
    next_frame(|| {
        if has_focus("body") {
            focus("h1");
        }
    });
}

/// Moves the focus to what `field` finds once the screen has followed the last change, if nothing has it by then but what `by`
/// finds.
pub fn hand_focus(by: &'static str, field: &'static str) {
    next_frame(move || {
        if has_focus("body") || has_focus(by) {
            focus_soon(field);
        }
    });
}

/// Moves the focus to what `css` finds once the screen has followed the last change.
pub fn focus_soon(css: impl Into<String>) {
    let css = css.into();
    next_frame(move || {
        if focus(&css)
            && let Some(element) = document().and_then(|d| d.active_element())
        {
            bring_into_view(&element);
        }
    });
}

/// Scrolls as little as shows the element.
pub fn bring_into_view(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Applies a theme word (`system`, `light`, `dark`) to the page.
pub fn apply_theme(word: &str) {
    let Some(root) = document().and_then(|d| d.document_element()) else {
        return;
    };
    let done = match word {
        "light" | "dark" => root.set_attribute("data-theme", word),
        _ => root.remove_attribute("data-theme"),
    };
    // A page whose root refuses an attribute cannot be themed: the system's colours stay.
    drop(done);
}

/// Whether nobody can see the page now.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Waits.
pub async fn wait(millis: i32) {
    _ = js::wait(js::after(millis)).await;
}

/// Opens the browser's own way to print, or to save as PDF.
pub fn print() {
    if in_browser()
        && let Some(window) = web_sys::window()
    {
        // A browser that cannot print does nothing; sharing is the other way.
        drop(window.print());
    }
}

/// Loads the page anew.
pub fn reload() {
    if in_browser()
        && let Some(window) = web_sys::window()
    {
        // A refused reload leaves the page as it is, which is all that can be done.
        drop(window.location().reload());
    }
}

/// Loads the start page anew, with nothing kept of this one.
pub fn leave_for_start() {
    let Some(base) = document().and_then(|d| d.base_uri().ok().flatten()) else {
        return;
    };
    if let Some(window) = web_sys::window() {
        drop(window.location().set_href(&base));
    }
}

/// The room for a chart in a card: the column's width less the page's and the card's padding, and the size of small print.
#[must_use]
pub fn chart_frame() -> Frame {
    let measured = || {
        let window = web_sys::window()?;
        let root = document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        // The browser reads its own number: Rust's float parser would cost 14 KB brotli.
        let font = js_sys::Number::parse_float(&style.get_property_value("font-size").ok()?);
        let width = f64::from(root.client_width());
        let padding = if width <= 24.0 * 16.0 { 42.0 } else { 66.0 };
        #[allow(clippy::cast_possible_truncation)] // Frame holds both to sensible bounds
        let whole = |x: f64| x.round() as i32;
        Some(Frame::new(
            whole(width.min(40.0 * font) - padding),
            whole(font * 0.8125),
        ))
    };
    if in_browser() {
        measured().unwrap_or_default()
    } else {
        Frame::default()
    }
}

/// How far across the element that hears it a pointer's event lies, as a part of `whole`; `None` for a pointer that only
/// passes over.
#[must_use]
pub fn across(event: &web_sys::Event, whole: i32) -> Option<i32> {
    let pointer = event.dyn_ref::<web_sys::MouseEvent>()?;
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let area = element.get_bounding_client_rect();
    if pointer.buttons() == 0 || area.width() <= 0.0 {
        return None;
    }
    let share = (f64::from(pointer.client_x()) - area.left()) / area.width();
    #[allow(clippy::cast_possible_truncation)] // held to the element
    Some((share.clamp(0.0, 1.0) * f64::from(whole)) as i32)
}

/// What is typed in the field with this id; empty when there is none.
#[must_use]
pub fn value_of(id: &str) -> String {
    field(id).map(|input| input.value()).unwrap_or_default()
}

/// Writes into the field with this id.
pub fn set_value(id: &str, value: &str) {
    if let Some(input) = field(id) {
        input.set_value(value);
    }
}

fn field(id: &str) -> Option<web_sys::HtmlInputElement> {
    by_id(id)?.dyn_into().ok()
}
