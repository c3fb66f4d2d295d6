//! Identity and order of edits: what lets two copies of a journal be merged without a clock.

use std::fmt;

/// A Lamport time: 1 + the greatest stamp seen anywhere in the journal. 0 means "never written".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(pub u64);

impl Stamp {
    /// The stamp of the next edit.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// One edit of this device: the stamps that it gave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The clock before it.
    pub after: Stamp,
    /// The clock when it was done.
    pub until: Stamp,
}

impl Edit {
    /// Whether something written at `at` was written by it.
    #[must_use]
    pub fn holds(self, at: Stamp) -> bool {
        self.after < at && at <= self.until
    }
}

/// The longest id, in letters.
const LONGEST: usize = 16;

/// Eight characters `a`–`z`, `0`–`9`, or a fixed word of the same letters (a starter activity, `flareplan`, a date).
///
/// Held in place, with zeros after its letters: years of sessions have two each, and a start reads them all.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; LONGEST]);

impl Id {
    /// Reads an id: 1 to 16 characters of `a`–`z`, `0`–`9`, `-`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = [0; LONGEST];
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        for (place, letter) in letters.iter_mut().zip(text.bytes()) {
            if !matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-') {
                return None;
            }
            *place = letter;
        }
        Some(Self(letters))
    }

    /// An id of eight characters from eight random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
        let mut letters = [0; LONGEST];
        for (place, byte) in letters.iter_mut().zip(bytes) {
            *place = LETTERS[usize::from(byte) % 36];
        }
        Self(letters)
    }

    /// The id's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let length = self.0.iter().position(|letter| *letter == 0);
        let letters = self.0.get(..length.unwrap_or(LONGEST));
        // ASCII, as everything that makes an id takes care of.
        letters
            .and_then(|letters| str::from_utf8(letters).ok())
            .unwrap_or_default()
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A value with the stamp of its last edit: the unit of merging.
///
/// A group that was never set has the default value and stamp 0, and is left out of the stored text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group<T> {
    /// What was last written.
    pub value: T,
    /// When, in Lamport time.
    pub at: Stamp,
}

impl<T> Group<T> {
    /// A value written at `at`.
    pub const fn new(value: T, at: Stamp) -> Self {
        Self { value, at }
    }
}

impl<T: Clone> Group<T> {
    /// Says again what `earlier` said, written at `at`, if `edit` wrote what is here now.
    pub fn take_back(&mut self, earlier: &Self, edit: Edit, at: Stamp) {
        if edit.holds(self.at) {
            *self = Self {
                value: earlier.value.clone(),
                at,
            };
        }
    }
}

impl<T: PartialEq> Group<T> {
    /// Writes `value` at `at`, unless it already holds that value; tells whether anything changed.
    pub fn set(&mut self, value: T, at: Stamp) -> bool {
        let changed = self.value != value;
        if changed {
            *self = Self { value, at };
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_is_its_text(text in "[a-z0-9-]{1,16}", other in "[a-z0-9-]{1,16}") {
            let (id, than) = (Id::parse(&text).unwrap(), Id::parse(&other).unwrap());
            prop_assert_eq!(id.as_str(), &*text);
            prop_assert_eq!(id.cmp(&than), text.cmp(&other));
        }
        #[test]
        fn a_random_id_is_one_that_can_be_read(bytes: [u8; 8]) {
            let id = Id::from_random(bytes);
            prop_assert_eq!(id.as_str().len(), 8);
            prop_assert_eq!(Id::parse(id.as_str()), Some(id.clone()));
        }
    }

    #[test]
    fn what_is_no_id() {
        for text in ["", "Walk", "a b", "a\0", "\0", "é", "seventeen-letters"] {
            assert_eq!(Id::parse(text), None, "{text:?}");
        }
    }
}
