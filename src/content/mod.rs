//! The guide, the questions, the warning signs, the sources and the emergency numbers.
//!
//! The words are Markdown and TOML under `src/content/en`; `build.rs` (whose parts are in `src/content/compile`) turns
//! them into the statics here. HTML is ready to set: addresses are relative to the page's `<base href>`, a body's first
//! heading level is 2, and no attribute carries a style or a script.

mod faq;
mod guide;
pub mod reading;
mod regions;
mod sources;
mod warning_signs;

pub use faq::{QUESTIONS, Question, matches};
pub use guide::{CHAPTERS, Chapter, TryIt};
pub use reading::Body;
pub use regions::{ELSEWHERE, Number, REGIONS, Region, region, region_for_zone};
pub use sources::{SOURCES, SOURCES_PAGE, Source};
pub use warning_signs::{
    Limit, SIGNS, Sign, SignGroup, SignPage, Urgency, WARNING_SIGNS, WarningSigns, pauses, sign,
};

/// A titled piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// Plain text, for the page's first heading.
    pub title: &'static str,
    /// The body as HTML.
    pub html: &'static str,
}
