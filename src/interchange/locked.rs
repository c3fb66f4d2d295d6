//! The container of an encrypted backup.
//!
//! `{"gradual":"locked backup","v":1,"lock":{…},"body":{"iv":"…","ct":"…"}}`
//!
//! `lock` is a header as `storage::format` has it for the log itself: PBKDF2-SHA-256, its salt, and a random data key that the
//! passphrase's key wraps. `body` is the backup's text under that data key (AES-256-GCM), bound to [`bound`]: a header that is
//! not the one it was written with opens nothing. No sum is made here; the browser does them.

use super::{MOST_BYTES, Unreadable, backup::check_version, bare, members::members};

/// An encrypted backup's parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locked<'a> {
    /// The lock's header, its exact text.
    pub header: &'a str,
    /// Nonce and ciphertext, its exact text.
    pub sealed: &'a str,
}

/// What is authenticated beside the text: what the file is, its version and its header.
#[must_use]
pub fn bound(header: &str) -> String {
    ["gradual locked backup 1 ", header].concat()
}

/// The file, of a header and of what was sealed with [`bound`].
#[must_use]
pub fn put_locked_backup(header: &str, sealed: &str) -> String {
    let start = "{\"gradual\":\"locked backup\",\"v\":1,\"lock\":";
    [start, header, ",\"body\":", sealed, "}\n"].concat()
}

/// Reads the file.
///
/// # Errors
/// [`Unreadable`] when it is none, or cut short.
pub fn take_locked_backup(text: &str) -> Result<Locked<'_>, Unreadable> {
    // The ciphertext is one long text.
    let file = members(bare(text), MOST_BYTES)?;
    let [
        ("gradual", "\"locked backup\""),
        ("v", version),
        ("lock", header),
        ("body", sealed),
    ] = file.found[..]
    else {
        return Err(Unreadable::Unknown);
    };
    check_version(version)?;
    if !file.whole {
        return Err(Unreadable::Unknown);
    }
    Ok(Locked { header, sealed })
}
