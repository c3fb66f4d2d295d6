//! The lock's header: `{"v":1,"kdf":"PBKDF2-SHA-256","iterations":600000,"salt":"…","iv":"…","key":"…"}`.
//!
//! `key` is the random data key that everything is locked with, itself encrypted with the key made of the passphrase
//! (AES-256-GCM, nonce `iv`). It stands under `gradual/lock` in plain: without the passphrase it opens nothing.

use super::base64::{put_base64, take_base64};
use crate::storage::json::{Reader, put_number, put_text};

/// How often the passphrase is hashed: what OWASP advises for PBKDF2 with SHA-256 (2023).
pub const ITERATIONS: u32 = 600_000;
/// A header that asks for more is not ours: it would only hang the page.
const MOST_ITERATIONS: u32 = 10_000_000;

/// What it takes besides the passphrase to open a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// How often the passphrase is hashed.
    pub iterations: u32,
    /// 16 random bytes, new for every passphrase.
    pub salt: Vec<u8>,
    /// The nonce of the data key's encryption, 12 bytes.
    pub iv: Vec<u8>,
    /// The data key, encrypted: 32 bytes and the tag of 16.
    pub key: Vec<u8>,
}

/// The header's text.
#[must_use]
pub fn put_header(header: &Header) -> String {
    let mut out = String::from("{\"v\":1,\"kdf\":\"PBKDF2-SHA-256\",\"iterations\":");
    put_number(&mut out, header.iterations.into());
    for (name, bytes) in [
        ("salt", &header.salt),
        ("iv", &header.iv),
        ("key", &header.key),
    ] {
        out.push_str(",\"");
        out.push_str(name);
        out.push_str("\":");
        put_text(&mut out, &put_base64(bytes));
    }
    out.push('}');
    out
}

/// Reads a header; `None` for one that this version did not write.
#[must_use]
pub fn take_header(text: &str) -> Option<Header> {
    let mut from = Reader::new(text.strip_prefix("{\"v\":1,")?);
    let right = from.key() == "kdf" && from.word() == "PBKDF2-SHA-256";
    from.demand(right);
    from.eat(b',');
    let right = from.key() == "iterations";
    from.demand(right);
    let iterations = from.number(ITERATIONS.into(), MOST_ITERATIONS.into());
    let mut take = |name: &str, length: usize| {
        from.eat(b',');
        let right = from.key() == name;
        from.demand(right);
        take_base64(from.word()).filter(|bytes| bytes.len() == length)
    };
    let header = Header {
        iterations: u32::try_from(iterations).ok()?,
        salt: take("salt", 16)?,
        iv: take("iv", 12)?,
        key: take("key", 48)?,
    };
    from.eat(b'}');
    from.end().then_some(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_as_documented() {
        let header = Header {
            iterations: 600_000,
            salt: vec![0; 16],
            iv: vec![255; 12],
            key: vec![1; 48],
        };
        let text = put_header(&header);
        assert_eq!(
            text,
            format!(
                "{{\"v\":1,\"kdf\":\"PBKDF2-SHA-256\",\"iterations\":600000,\"salt\":\"{}==\",\"iv\":\"{}\",\"key\":\"{}\"}}",
                "A".repeat(22),
                "/".repeat(16),
                "AQEB".repeat(16)
            )
        );
        assert_eq!(take_header(&text), Some(header));
        for cut in 0..text.len() {
            assert_eq!(take_header(&text[..cut]), None, "{cut}");
        }
        for (from, to) in [
            ("\"v\":1", "\"v\":2"),
            ("600000", "599999"),
            ("600000", "10000001"),
            ("SHA-256", "SHA-1"),
            ("AQEB", "AQE="),
            ("}", ",\"x\":1}"),
        ] {
            assert_eq!(take_header(&text.replace(from, to)), None, "{to}");
        }
    }
}
