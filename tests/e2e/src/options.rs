//! How a trial's browser is set up.

/// What a person's device looks like; the default is a phone in London in British English, light, at the usual text size.
#[derive(Clone, Debug)]
pub struct Options {
    /// Width and height of the page in CSS pixels; at least 320 × 568.
    pub viewport: (u32, u32),
    /// Device pixels for a CSS pixel: two, though phones have three, for here a processor paints them.
    pub scale: u32,
    /// The IANA time zone.
    pub time_zone: &'static str,
    /// The language tag: `en-GB`.
    pub language: &'static str,
    /// The device asks for dark colours.
    pub dark: bool,
    /// The device asks for less motion.
    pub reduced_motion: bool,
    /// The device has few colours of its own choice (Windows' contrast themes); `WebKitGTK` knows no such thing.
    pub forced_colours: bool,
    /// The person set their browser's text to this many percent. On `WebKitGTK`, which has no such setting here, the pages that
    /// the server sends get this font size on their root.
    pub text_percent: u32,
    /// The instant at the start in RFC 3339, `2026-03-29T00:30:00Z`; the clock then runs on. See `Page::set_clock`.
    pub clock: Option<&'static str>,
    /// The browser refuses the page every kind of storage.
    pub storage_blocked: bool,
    /// JavaScript is off.
    pub javascript_off: bool,
    /// Everything but 127.0.0.1 goes through the stage's trap.
    pub trap: bool,
    /// The browser is one that no trial had before: see [`crate::waiting`].
    pub new_browser: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            viewport: (390, 844),
            scale: 2,
            time_zone: "Europe/London",
            language: "en-GB",
            dark: false,
            reduced_motion: false,
            forced_colours: false,
            text_percent: 100,
            clock: None,
            storage_blocked: false,
            javascript_off: false,
            trap: false,
            new_browser: false,
        }
    }
}
