//! The thirteen chapters.

use super::Body;

/// A chapter of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The last part of its address; `crate::route::CHAPTER_SLUGS` in the same order.
    pub slug: &'static str,
    /// Plain text.
    pub title: &'static str,
    /// One line for the chapter list, plain text.
    pub summary: &'static str,
    /// How long reading takes, in whole minutes.
    pub minutes: u8,
    /// The tool that puts the chapter to work.
    pub try_it: Option<TryIt>,
    /// What it says.
    pub body: Body,
}

/// Where a chapter leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryIt {
    /// An address below the base, as `crate::route::Route::path` writes it.
    pub path: &'static str,
    /// The words on the button.
    pub label: &'static str,
    /// The line beside it.
    pub lead: &'static str,
}

/// The chapters in reading order.
pub static CHAPTERS: [Chapter; 13] = include!(concat!(env!("OUT_DIR"), "/chapters.rs"));
