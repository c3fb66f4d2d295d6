//! Line icons on a 24 × 24 grid, each one path; always beside words or with an accessible name on their link.

use super::drawing;
use leptos::prelude::*;

/// A sun: today.
pub const SUN: &str = "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4";
/// A line chart: trends.
pub const CHART: &str = "M4 4v16h16M7.5 14.5l4-4.5l3.5 3l4.5-6";
/// Rising steps: the plan.
pub const STEPS: &str = "M3.5 20H8v-5h5v-5h5V5h2.5";
/// An open book: learn.
pub const BOOK: &str = "M12 6.5C10.5 5 8 4.5 3.5 4.5v13.5c4.5 0 7 .5 8.5 2c1.5-1.5 4-2 8.5-2V4.5C16 4.5 13.5 5 12 6.5v13.5";
/// A shield with a mark: warning signs.
pub const SHIELD: &str =
    "M12 3l7.5 2.5v6c0 4.5-3 7.8-7.5 9.5c-4.5-1.7-7.5-5-7.5-9.5v-6zM12 8v4.5M12 15.8v.01";
/// Sliders: settings.
pub const SLIDERS: &str = "M3.5 8h9M17.5 8h3M3.5 16h3M11.5 16h9M15 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5M9 13.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5";

/// A tray with an arrow out of it: Share, as an iPhone draws it.
pub const SHARE: &str = "M12 3v12M8 6.5l4-4l4 4M8 10H5.5v11h13V10H16";
/// A square with a plus: Add to Home Screen, as an iPhone draws it.
pub const ADD: &str = "M4 4h16v16H4zM12 8v8M8 12h8";

/// Draws one icon; hidden from screen readers.
pub fn icon(path: &'static str) -> AnyView {
    let attributes = [
        ("class", "icon"),
        ("viewBox", "0 0 24 24"),
        ("aria-hidden", "true"),
        ("focusable", "false"),
    ];
    drawing::svg(
        attributes
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
        vec![drawing::path("", path.to_owned())],
    )
}
