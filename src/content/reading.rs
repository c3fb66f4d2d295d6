//! The long texts: chapters, answers and what the sources say, apart from the program.
//!
//! Titles, summaries and everything about warning signs are part of the program. The long texts would be a tenth of its
//! bytes, which everybody would wait for before logging a day; so a release keeps them in one file beside it ([`FILE`]),
//! which `postbuild` writes, the service worker keeps with the rest, and a reading page asks for. Native code and debug
//! builds hold them themselves.

/// One of the long texts, by its place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body(pub(super) u8);

impl Body {
    /// Its place in the file, 0..[`COUNT`].
    #[must_use]
    pub const fn place(self) -> u8 {
        self.0
    }

    /// The HTML; empty while it is not here yet.
    #[must_use]
    pub fn html(self) -> &'static str {
        let at = usize::from(self.0);
        let mut held = [place::texts(), place::shown()].into_iter();
        held.find_map(|texts| texts.get(at).copied())
            .unwrap_or_default()
    }
}

/// The file's name; its digits follow the words.
pub const FILE: &str = include!(concat!(env!("OUT_DIR"), "/reading_name.rs"));

/// Between two texts in the file.
const BETWEEN: char = '\u{1e}';

/// How many texts there are.
pub const COUNT: usize = include!(concat!(env!("OUT_DIR"), "/reading_count.rs"));

/// Whether the texts are here.
#[must_use]
pub fn is_here() -> bool {
    place::texts().len() == COUNT
}

/// Takes the file in; `false` when it is not this build's.
pub fn take(file: String) -> bool {
    let texts: Vec<&'static str> = file.leak().split(BETWEEN).collect();
    if texts.len() == COUNT {
        place::keep(texts);
    }
    is_here()
}

/// Holds what the page showed before the app, for as long as the file is not here: a text for each place, empty where the
/// page showed none.
pub fn take_shown(texts: Vec<String>) {
    place::keep_shown(texts.into_iter().map(|text| &*text.leak()).collect());
}

#[cfg(all(target_arch = "wasm32", not(debug_assertions)))]
mod place {
    use std::sync::OnceLock;

    static TEXTS: OnceLock<Vec<&'static str>> = OnceLock::new();
    static SHOWN: OnceLock<Vec<&'static str>> = OnceLock::new();

    pub fn texts() -> &'static [&'static str] {
        TEXTS.get().map_or(&[], Vec::as_slice)
    }

    pub fn shown() -> &'static [&'static str] {
        SHOWN.get().map_or(&[], Vec::as_slice)
    }

    pub fn keep(texts: Vec<&'static str>) {
        drop(TEXTS.set(texts));
    }

    pub fn keep_shown(texts: Vec<&'static str>) {
        drop(SHOWN.set(texts));
    }
}

#[cfg(not(all(target_arch = "wasm32", not(debug_assertions))))]
mod place {
    static TEXTS: &[&str] = include!(concat!(env!("OUT_DIR"), "/reading.rs"));

    pub const fn texts() -> &'static [&'static str] {
        TEXTS
    }

    pub const fn shown() -> &'static [&'static str] {
        &[]
    }

    pub fn keep(_: Vec<&'static str>) {}

    pub fn keep_shown(_: Vec<&'static str>) {}

    /// The file as `postbuild` writes it.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn file() -> String {
        TEXTS.join(super::BETWEEN.encode_utf8(&mut [0; 1]))
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use place::file;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_every_text_once() {
        let file = file();
        assert_eq!(file.split(BETWEEN).count(), COUNT);
        assert!(file.split(BETWEEN).eq(place::texts().iter().copied()));
        assert!(place::texts().iter().all(|text| !text.is_empty()));
        assert!(FILE.starts_with("reading-") && FILE.ends_with(".txt"));
    }

    #[test]
    fn a_place_without_a_text_is_empty() {
        assert_eq!(Body(255).html(), "");
    }
}
