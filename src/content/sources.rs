//! The sources of the guide.

use super::{Article, Body};

/// A source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The part of its address after `sources/#`.
    pub id: &'static str,
    /// Its place on the page, from 1: the number that citations show.
    pub number: u8,
    /// First author or body, and year, such as "Hayden 2021".
    pub short: &'static str,
    /// Authors, title and journal, without a block around it.
    pub citation: Body,
    /// Its address outside the app: give links to it `rel="noopener noreferrer external"`.
    pub url: &'static str,
    /// Whether the article on which the guide rests lists it; otherwise it was added.
    pub from_article: bool,
    /// What it is and what it found, in plain words.
    pub note: Body,
}

/// The sources in the order of their numbers: the article's own first.
pub static SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// The title and the introduction of the sources page.
pub static SOURCES_PAGE: Article = include!(concat!(env!("OUT_DIR"), "/sources_page.rs"));
