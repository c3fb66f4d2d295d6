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

/// Eight characters `a`–`z`, `0`–`9`, or a fixed word of the same letters (a starter activity, `flareplan`, a date).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Reads an id: 1 to 16 characters of `a`–`z`, `0`–`9`, `-`; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=16).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    /// An id of eight characters from eight random bytes.
    #[must_use]
    pub fn from_random(bytes: [u8; 8]) -> Self {
        const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
        Self(
            bytes
                .iter()
                .map(|b| char::from(LETTERS[usize::from(*b) % 36]))
                .collect(),
        )
    }

    /// The id's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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
