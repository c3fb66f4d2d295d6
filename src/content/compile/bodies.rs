//! The long texts, collected while the pages are read.

use super::{literal, literals};
use std::cell::RefCell;

/// The long texts so far.
#[derive(Default)]
pub struct Bodies(RefCell<Vec<String>>);

impl Bodies {
    /// Keeps a text; the answer is the expression for its place.
    pub fn keep(&self, html: String) -> String {
        let mut texts = self.0.borrow_mut();
        texts.push(html);
        format!("Body({})", texts.len() - 1)
    }

    /// The statics: the texts, their count, and the name of the file that carries them in a release.
    pub fn statics(self) -> [(&'static str, String); 3] {
        let texts = self.0.into_inner();
        let name = format!("reading-{:016x}.txt", fnv(&texts));
        [
            ("reading", literals(&texts)),
            ("reading_count", texts.len().to_string()),
            ("reading_name", literal(&name)),
        ]
    }
}

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bits): it tells two builds apart, it protects nothing.
fn fnv(texts: &[String]) -> u64 {
    let bytes = texts.iter().flat_map(|text| text.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
