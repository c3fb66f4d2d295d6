//! The envelope round every stored body: `{"v":1,"seq":41,"crc":"5f3a9c20","body":…}`.
//!
//! The check is made over the exact text of the body, before anything in it is believed.

use super::migrate::{STEPS, version};
use crate::storage::json::{GREATEST, hex, put_hex, put_number};

/// The version of the format that this program writes.
pub const VERSION: u32 = version(STEPS);

/// An opened envelope: its body's text is whole, though not yet understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// The version it was written in, 1..=[`VERSION`].
    pub version: u32,
    /// How often this key was written, from 1.
    pub seq: u64,
    /// The body's exact text.
    pub body: &'a str,
}

/// Why an envelope stays closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// Not an envelope, or the body is not what was written.
    Corrupt,
    /// Written by a later version of the app.
    Newer {
        /// That version.
        version: u32,
    },
}

/// Puts `body` into an envelope of the present version.
#[must_use]
pub fn seal(seq: u64, body: &str) -> String {
    seal_as(VERSION, seq, body)
}

/// Puts `body` into an envelope of this version.
#[must_use]
pub fn seal_as(version: u32, seq: u64, body: &str) -> String {
    let mut out = String::with_capacity(body.len() + 60);
    out.push_str("{\"v\":");
    put_number(&mut out, version.into());
    out.push_str(",\"seq\":");
    // Held at the greatest number that is read.
    put_number(
        &mut out,
        i64::try_from(seq).unwrap_or(GREATEST).min(GREATEST),
    );
    out.push_str(",\"crc\":\"");
    put_hex(&mut out, crc32(body.as_bytes()), 8);
    out.push_str("\",\"body\":");
    out.push_str(body);
    out.push('}');
    out
}

/// Opens an envelope and checks its body's sum.
///
/// # Errors
/// [`Closed::Newer`] as soon as the version is a later one, whatever follows; [`Closed::Corrupt`] for anything that
/// [`seal`] would not have written.
pub fn open(text: &str) -> Result<Envelope<'_>, Closed> {
    open_as(VERSION, text)
}

/// Opens an envelope where `present` is the version that is written.
///
/// # Errors
/// As [`open`].
pub fn open_as(present: u32, text: &str) -> Result<Envelope<'_>, Closed> {
    let (version, rest) = text
        .strip_prefix("{\"v\":")
        .and_then(digits)
        .and_then(|(version, rest)| Some((u32::try_from(version).ok()?, rest)))
        .ok_or(Closed::Corrupt)?;
    if version > present && rest.starts_with(',') {
        return Err(Closed::Newer { version });
    }
    parts(version, rest).ok_or(Closed::Corrupt)
}

/// What tells one text of a key from another without keeping the text: all of the envelope before the body, or the whole of
/// a text that is no envelope.
#[must_use]
pub fn mark(text: &str) -> &str {
    let end = text.find(",\"body\":").filter(|end| *end < 80);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// How often its key was written, by a text's mark; 0 when it does not say.
#[must_use]
pub fn seq_of(mark: &str) -> u64 {
    let found = mark
        .split_once(",\"seq\":")
        .and_then(|(_, rest)| digits(rest));
    found.map_or(0, |(seq, _)| seq)
}

fn parts(version: u32, rest: &str) -> Option<Envelope<'_>> {
    let (seq, rest) = digits(rest.strip_prefix(",\"seq\":")?)?;
    let rest = rest.strip_prefix(",\"crc\":\"")?;
    let sum = hex(rest.get(..8)?)?;
    let body = rest
        .get(8..)?
        .strip_prefix("\",\"body\":")?
        .strip_suffix('}')?;
    let whole = version > 0 && crc32(body.as_bytes()) == sum;
    whole.then_some(Envelope { version, seq, body })
}

fn digits(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, rest) = text.split_at_checked(end)?;
    let fits = number.len() <= 15 && !(number.len() > 1 && number.starts_with('0'));
    fits.then_some((number.parse().ok()?, rest))
}

thread_local! {
    /// Made at the first use: in the program it would be a kilobyte that nothing packs.
    static CRC_TABLE: [u32; 256] = std::array::from_fn(|byte| {
        (0..8).fold(u32::try_from(byte).unwrap_or(0), |sum, _| {
            (sum >> 1) ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    });
}

/// CRC-32 as in ISO 3309 and gzip (reflected polynomial 0xEDB88320).
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    CRC_TABLE.with(|table| {
        !bytes.iter().fold(!0, |sum: u32, byte| {
            (sum >> 8) ^ table[usize::from(sum.to_le_bytes()[0] ^ byte)]
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_standard_one() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926); // the check value of the CRC catalogues
    }

    #[test]
    fn opens_what_it_sealed() {
        for body in [
            "{}",
            "[]",
            "{\"days\":[{\"d\":1,\"n\":[\"}\\\"é👩🏽‍🦽\",3]}]}",
            "",
        ] {
            let text = seal(41, body);
            let opened = Envelope {
                version: 1,
                seq: 41,
                body,
            };
            assert_eq!(open(&text), Ok(opened), "{text}");
        }
        assert_eq!(
            seal(7, "[]"),
            "{\"v\":1,\"seq\":7,\"crc\":\"0d4cbb29\",\"body\":[]}"
        );
    }

    #[test]
    fn a_mark_tells_texts_apart() {
        let (one, other) = (seal(41, "[]"), seal(42, "[]"));
        assert_eq!(mark(&one), "{\"v\":1,\"seq\":41,\"crc\":\"0d4cbb29\"");
        assert_ne!(mark(&one), mark(&other));
        assert_ne!(mark(&one), mark(&seal(41, "{}")));
        assert_eq!((seq_of(mark(&one)), seq_of("?")), (41, 0));
        assert_eq!(mark("no envelope"), "no envelope");
        let last = seal(u64::MAX, "[]");
        assert_eq!(open(&last).map(|e| e.seq), Ok(999_999_999_999_999));
    }

    #[test]
    fn says_newer_before_it_says_corrupt() {
        assert_eq!(
            open("{\"v\":2,\"whatever\":…}"),
            Err(Closed::Newer { version: 2 })
        );
        for text in [
            "",
            "{",
            "null",
            "{\"v\":",
            "{\"v\":0,",
            "{\"v\":2",
            "{\"v\":01,\"seq\":1,\"crc\":\"00000000\",\"body\":}",
        ] {
            assert_eq!(open(text), Err(Closed::Corrupt), "{text}");
        }
    }

    #[test]
    fn every_single_changed_byte_is_noticed_in_the_body() {
        let text = seal(3, "{\"days\":[{\"d\":24,\"p\":[4,812]}]}");
        let start = text.find("{\"days").unwrap();
        for place in start..text.len() - 1 {
            for mask in 1..=127_u8 {
                let mut bytes = text.clone().into_bytes();
                bytes[place] ^= mask;
                if let Ok(changed) = String::from_utf8(bytes) {
                    assert_eq!(open(&changed), Err(Closed::Corrupt));
                }
            }
        }
    }
}
