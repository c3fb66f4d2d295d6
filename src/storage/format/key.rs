//! The names under which things are stored.

use crate::domain::{day::Day, journal::Part};

/// What every key of ours begins with.
pub const PREFIX: &str = "gradual/";
/// Where the plan is.
pub const PLAN: &str = "gradual/plan";
/// Where the settings are.
pub const SETTINGS: &str = "gradual/settings";
/// Where typed text waits that is not yet part of an entry.
pub const DRAFTS: &str = "gradual/drafts";
/// Where the theme is: a bare word.
pub const THEME: &str = "gradual/theme";
/// Where the region is: a bare country code.
pub const REGION: &str = "gradual/region";
/// Where the passphrase's header is, while all else is locked.
pub const LOCK: &str = "gradual/lock";
/// Until when the install card stays away, for `offline.js`: milliseconds since 1970, or `never`.
pub const INSTALL: &str = "gradual/install";
/// Whether the browser was asked to keep the log, for `offline.js`.
pub const ASKED_TO_KEEP: &str = "gradual/asked-to-keep";
/// Where the journal's epoch is: a bare id, or [`ERASING`].
pub const EPOCH: &str = "gradual/epoch";
/// The epoch while an erase runs.
pub const ERASING: &str = "erasing";
/// The epoch in local storage while it is written anew: from [`STAGED`] if that is there, else from the mirror.
pub const REPLACING: &str = "replacing";
/// The epochs that are over, one a word, `-` for none: in the mirror alone.
pub const PAST: &str = "gradual/past";
/// All that is to take the place of what is stored, where there is no mirror to hold it meanwhile.
pub const STAGED: &str = "gradual/staged";

/// What the keys of months begin with.
pub const MONTH: &str = "gradual/m/";
const KEPT: &str = "gradual/kept/";
const BEFORE: &str = "gradual/before/";

/// What a stored key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A part of the journal.
    Part(Part),
    /// The drafts.
    Drafts,
    /// The theme, the region, the lock's header, the epoch or what `offline.js` keeps: no envelope round it.
    Bare,
    /// Text that could not be read, kept as it was found.
    Kept,
    /// A text of an older version, kept until the next good start.
    Before,
    /// What the two copies need to be kept alike.
    Inner,
    /// Ours by its name, yet nothing that this version knows.
    Unknown,
}

impl Key {
    /// What `key` is for, or `None` when it is not ours.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Some(match key {
            PLAN => Self::Part(Part::Plan),
            SETTINGS => Self::Part(Part::Settings),
            DRAFTS => Self::Drafts,
            THEME | REGION | LOCK | EPOCH | INSTALL | ASKED_TO_KEEP => Self::Bare,
            PAST | STAGED => Self::Inner,
            _ if key.starts_with(KEPT) => Self::Kept,
            _ if key.starts_with(BEFORE) => Self::Before,
            _ if key.starts_with(PREFIX) => key
                .strip_prefix(MONTH)
                .filter(|month| month.len() == 7)
                .and_then(|month| Day::parse(&[month, "-01"].concat()))
                .map_or(Self::Unknown, |first| Self::Part(Part::Month(first))),
            _ => return None,
        })
    }
}

/// The key that holds `part`: `gradual/m/2026-11`, [`PLAN`] or [`SETTINGS`].
#[must_use]
pub fn key_of(part: Part) -> String {
    match part {
        Part::Month(day) => {
            let date = day.to_string();
            [MONTH, date.get(..7).unwrap_or_default()].concat()
        }
        Part::Plan => PLAN.to_owned(),
        Part::Settings => SETTINGS.to_owned(),
    }
}

/// Where the `n`th unreadable text of `key` is kept: `gradual/kept/m/2026-11/1`.
#[must_use]
pub fn kept_key(key: &str, n: u8) -> String {
    let name = key.strip_prefix(PREFIX).unwrap_or(key);
    [KEPT, name, "/", &n.to_string()].concat()
}

/// Where the text of `key` is kept that a migration took the place of: `gradual/before/m/2026-11`.
#[must_use]
pub fn before_key(key: &str) -> String {
    [BEFORE, key.strip_prefix(PREFIX).unwrap_or(key)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_parts_name_each_other() {
        let november = Part::Month(Day::new(2026, 11, 1).unwrap());
        for (part, key) in [
            (november, "gradual/m/2026-11"),
            (Part::Plan, "gradual/plan"),
            (Part::Settings, "gradual/settings"),
        ] {
            assert_eq!(key_of(part), key);
            assert_eq!(Key::of(key), Some(Key::Part(part)));
        }
        assert_eq!(kept_key("gradual/m/2026-11", 2), "gradual/kept/m/2026-11/2");
        assert_eq!(Key::of("gradual/kept/plan/1"), Some(Key::Kept));
        assert_eq!(Key::of("gradual/epoch"), Some(Key::Bare));
        assert_eq!(Key::of("gradually"), None);
        for odd in [
            "gradual/m/2026-13",
            "gradual/m/1800-01",
            "gradual/m/2026-1",
            "gradual/m/2026-11-01",
            "gradual/m/",
            "gradual/x",
        ] {
            assert_eq!(Key::of(odd), Some(Key::Unknown), "{odd}");
        }
    }
}
