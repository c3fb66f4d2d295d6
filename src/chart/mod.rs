//! Pictures of the journal as plain numbers and words: pure geometry that knows neither a screen nor a clock.
//!
//! A screen measures its box, hands a [`Frame`] in, and gets text for `d="…"` and [`label::Label`]s back; it adds
//! classes and knows no geometry. Every picture comes with its sentences ([`summary`]) and its rows ([`table`]).
//!
//! ```text
//! range → series, band (what the journal holds) → axis, trace, line, bars, panels, calendar (geometry)
//!       → pain, minutes, weekly, sessions, expected, goals, calendar (a whole card) ; shown says which there are, rows their tables
//! ```
//!
//! Lengths inside `chart` are tenths of a CSS pixel, as `i32`: no float is formatted, and a path of ten years is written
//! in well under a millisecond. Labels are placed to the whole pixel.

pub mod axis;
pub mod band;
pub mod bars;
pub mod calendar;
pub mod compared;
pub mod entry;
pub mod expected;
pub mod goals;
pub mod label;
pub mod line;
pub mod minutes;
pub mod pain;
pub mod panels;
mod path;
pub mod range;
pub mod ratings;
pub mod rows;
pub mod scene;
pub mod series;
pub mod sessions;
pub mod shown;
pub mod summary;
pub mod table;
mod ticks;
pub mod trace;
pub mod tries;
pub mod value;
mod week_labels;
pub mod weekly;

pub use range::Range;
pub use scene::Scene;

/// Whether this is a build that draws nothing, for `make chart-size`: what it weighs less is what drawing weighs. Readings,
/// sentences and tables stay.
pub const UNDRAWN: bool = cfg!(feature = "undrawn");

/// The box that a chart is drawn into, as the screen measured it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    width: i32,
    font: i32,
    /// The least width of the column left of the plot, in tenths: charts under one another keep their days in line.
    gutter: i32,
}

impl Frame {
    /// A box `width` CSS pixels wide (held to 120..=4000) with labels of `font` CSS pixels (held to 6..=64).
    #[must_use]
    pub fn new(width: i32, font: i32) -> Self {
        Self {
            width: width.clamp(120, 4000),
            font: font.clamp(6, 64),
            gutter: 0,
        }
    }

    /// The same box, with room left of the plot for value labels as long as `widest`, at most a quarter of it.
    #[must_use]
    pub fn with_room_for(mut self, widest: &str) -> Self {
        self.gutter =
            (label::text_width(widest, self.font) + self.font * 5).min(self.width * 10 / 4);
        self
    }

    /// Its width in CSS pixels, also the `viewBox`'s.
    #[must_use]
    pub const fn width(self) -> i32 {
        self.width
    }

    /// The size of its labels in CSS pixels.
    #[must_use]
    pub const fn font(self) -> i32 {
        self.font
    }

    /// Where the plot begins, under one row of labels, in tenths. It lies on a half pixel, as do the level lines: they
    /// are sharp when 1 px wide.
    const fn plot_top(self) -> i32 {
        (self.font * 14 + 35) / 10 * 10 + 5
    }

    /// The height of the plot in tenths: an even number of whole pixels.
    fn plot_height(self) -> i32 {
        (self.width * 2 / 5).clamp(120, 240) / 2 * 20
    }

    /// The width in tenths of the column left of the plot, for value labels as long as `widest`.
    fn gutter(self, widest: &str) -> i32 {
        (label::text_width(widest, self.font) + self.font * 5).max(self.gutter)
    }

    /// The width in tenths.
    const fn right(self) -> i32 {
        self.width * 10
    }
}

/// A phone's card at 390 CSS pixels with labels of 11: what is drawn before the box was measured.
impl Default for Frame {
    fn default() -> Self {
        Self {
            width: 326,
            font: 11,
            gutter: 0,
        }
    }
}
