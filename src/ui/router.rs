//! Moving between screens: our own few lines, because the routes are finite and known.
//!
//! A click on a link inside the base path changes the screen without a load; everything else (other origins, modifier
//! keys, downloads, new windows) is left to the browser. Back and forward give each screen its scroll position again.

use super::platform::{in_browser, page};
use crate::{domain::day::Day, route::Route};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, MouseEvent, PopStateEvent, Url};

/// Where the person is. `None` as route: an address that Gradual does not have.
#[derive(Clone, Copy)]
pub struct Router {
    /// The screen.
    pub route: RwSignal<Option<Route>>,
    /// What stands after `#`, without it.
    pub hash: RwSignal<String>,
    scrolls: StoredValue<Vec<(u32, f64)>>,
    entry: StoredValue<u32>,
    newest: StoredValue<u32>,
}

/// A link's target: base-relative, because every page has a `<base href>`.
#[must_use]
pub fn href(route: Route) -> String {
    match route.path() {
        path if path.is_empty() => "./".to_owned(),
        path => path,
    }
}

/// The same with what stands after `#`: a day, the id of a record, an element of the screen.
#[must_use]
pub fn href_to(route: Route, place: &str) -> String {
    [&href(route), "#", place].concat()
}

/// The way to a day's log: today's is Today.
#[must_use]
pub fn href_to_day(day: Day, today: Day) -> String {
    if day == today {
        href(Route::Today)
    } else {
        href_to(Route::Day, &day.to_string())
    }
}

impl Router {
    /// A router that stands on `route`, listening to nothing: what prerendering uses.
    #[must_use]
    pub fn fixed(route: Option<Route>) -> Self {
        Self {
            route: RwSignal::new(route),
            hash: RwSignal::new(String::new()),
            scrolls: StoredValue::new(Vec::new()),
            entry: StoredValue::new(0),
            newest: StoredValue::new(0),
        }
    }

    /// A router that follows the browser's address bar.
    #[must_use]
    pub fn browser() -> Self {
        let router = Self::fixed(None);
        let Some((route, hash)) = here() else {
            return router;
        };
        router.route.set(route);
        router.hash.set(hash);
        let history = window().history();
        if let Ok(history) = &history {
            let entry = entry_of(&history.state().unwrap_or(JsValue::NULL)).unwrap_or(0);
            router.entry.set_value(entry);
            router.newest.set_value(entry);
            drop(history.replace_state(&JsValue::from_f64(f64::from(entry)), ""));
        }
        let click = window_event_listener(ev::click, move |event| router.follow(&event));
        let pop = window_event_listener(ev::popstate, move |event| router.popped(&event));
        let hash = window_event_listener(ev::hashchange, move |_| {
            if let Some((_, hash)) = here() {
                router.hash.set(hash.clone());
                page::next_frame(move || arrive(true, &hash, 0.0));
            }
        });
        // They serve the page for as long as it lives.
        std::mem::forget((click, pop, hash));
        let first = router.hash.get_untracked();
        if !first.is_empty() {
            page::next_frame(move || arrive(true, &first, 0.0));
        }
        router
    }

    /// Goes to `route`, `hash` being what comes after `#` (empty for none).
    pub fn go(self, route: Route, hash: &str) {
        let to = if hash.is_empty() {
            href(route)
        } else {
            href_to(route, hash)
        };
        let base = page::document()
            .and_then(|d| d.base_uri().ok().flatten())
            .unwrap_or_default();
        if let Ok(url) = Url::new_with_base(&to, &base) {
            self.push(&url, route);
        }
    }

    fn follow(self, event: &MouseEvent) {
        if event.default_prevented()
            || event.button() != 0
            || event.meta_key()
            || event.ctrl_key()
            || event.shift_key()
            || event.alt_key()
        {
            return;
        }
        let Some(link) = link_of(event) else { return };
        if !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download") {
            return;
        }
        let Ok(url) = Url::new(&link.href()) else {
            return;
        };
        let Some(route) = route_of(&url) else { return };
        event.prevent_default();
        self.push(&url, route);
    }

    /// Shows `route` at `url`. At the address where the person already is nothing is drawn anew and the way back gets no second
    /// step, as browsers do it: the screen goes to its beginning.
    fn push(self, url: &Url, route: Route) {
        let hash = decoded_hash(&url.hash());
        if window().location().href().is_ok_and(|at| at == url.href()) {
            return page::next_frame(move || arrive(false, &hash, 0.0));
        }
        self.remember_scroll();
        let next = self.newest.get_value() + 1;
        let Ok(history) = window().history() else {
            return;
        };
        if history
            .push_state_with_url(&JsValue::from_f64(f64::from(next)), "", Some(&url.href()))
            .is_err()
        {
            return;
        }
        self.entry.set_value(next);
        self.newest.set_value(next);
        let same_screen = self.turn_to(Some(route), hash.clone());
        page::next_frame(move || arrive(same_screen, &hash, 0.0));
    }

    /// Has the screen of `route` drawn; tells whether it is the one that was there.
    fn turn_to(self, route: Option<Route>, hash: String) -> bool {
        let same_screen = self.is_same_screen(route);
        if !same_screen {
            page::let_go();
        }
        self.hash.set(hash);
        self.route.set(route);
        same_screen
    }

    fn popped(self, event: &PopStateEvent) {
        self.remember_scroll();
        let Some((route, hash)) = here() else { return };
        let entry = entry_of(&event.state()).unwrap_or(0);
        self.entry.set_value(entry);
        let scroll = self.scrolls.with_value(|all| {
            all.iter()
                .rev()
                .find(|(of, _)| *of == entry)
                .map_or(0.0, |(_, at)| *at)
        });
        let same_screen = self.turn_to(route, hash);
        page::next_frame(move || arrive(same_screen, "", scroll));
    }

    /// Whether going to `route` stays on the screen. Two dates of [`Route::Day`] are two screens, and so are two activities of
    /// [`Route::Baseline`] and two ladders.
    fn is_same_screen(self, route: Option<Route>) -> bool {
        let by_hash = matches!(
            route,
            Some(Route::Day | Route::Baseline | Route::Ladder | Route::Attempt)
        );
        self.route.get_untracked() == route && !by_hash
    }

    fn remember_scroll(self) {
        let at = window().scroll_y().unwrap_or(0.0);
        let entry = self.entry.get_value();
        self.scrolls.update_value(|all| {
            all.retain(|(of, _)| *of != entry);
            all.push((entry, at));
        });
    }
}

/// The link that was clicked, if it was one.
#[must_use]
pub fn link_of(event: &web_sys::Event) -> Option<HtmlAnchorElement> {
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

/// After the new screen is drawn: the focus on its heading (so that it is read aloud), the scroll where it belongs.
fn arrive(same_screen: bool, hash: &str, scroll: f64) {
    let target = if hash.is_empty() {
        None
    } else {
        page::by_id(hash)
    };
    if let Some(target) = target {
        target.scroll_into_view();
        // A question is opened by its page; its summary is what takes the focus.
        if !page::focus(&["#", hash, " > summary"].concat()) {
            drop(target.focus());
        }
        return;
    }
    if !same_screen {
        page::focus("h1");
    }
    if !same_screen || scroll > 0.0 {
        window().scroll_to_with_x_and_y(0.0, scroll);
    }
}

fn entry_of(state: &JsValue) -> Option<u32> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // we wrote it: a small whole number
    state.as_f64().map(|n| n as u32)
}

fn decoded_hash(hash: &str) -> String {
    let plain = hash.trim_start_matches('#');
    js_sys::decode_uri_component(plain).map_or_else(|_| plain.to_owned(), String::from)
}

/// The route and fragment of the present address.
#[must_use]
pub fn here() -> Option<(Option<Route>, String)> {
    if !in_browser() {
        return None;
    }
    let url = Url::new(&window().location().href().ok()?).ok()?;
    Some((route_of(&url), decoded_hash(&url.hash())))
}

/// The route of an address below our base, if it is one.
fn route_of(url: &Url) -> Option<Route> {
    let base = Url::new(&page::document()?.base_uri().ok()??).ok()?;
    let folder = base.pathname();
    let folder = &folder[..=folder.rfind('/')?];
    if url.origin() != base.origin() {
        return None;
    }
    Route::parse(url.pathname().strip_prefix(folder)?)
}
