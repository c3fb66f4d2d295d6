//! A body that is locked: `{"iv":"…","ct":"…"}`, nonce and AES-256-GCM ciphertext in Base64.

use super::base64::{put_base64, take_base64};
use crate::storage::json::{Reader, put_text};

/// A locked body's parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// The nonce, 12 bytes, never used twice with one key.
    pub iv: Vec<u8>,
    /// The ciphertext with its tag.
    pub ct: Vec<u8>,
}

/// The locked body.
#[must_use]
pub fn put_locked(locked: &Locked) -> String {
    let mut out = String::from("{\"iv\":");
    put_text(&mut out, &put_base64(&locked.iv));
    out.push_str(",\"ct\":");
    put_text(&mut out, &put_base64(&locked.ct));
    out.push('}');
    out
}

/// Reads a locked body; `None` for a plain one and for anything else.
#[must_use]
pub fn take_locked(body: &str) -> Option<Locked> {
    if !is_locked(body) {
        return None;
    }
    let mut from = Reader::new(body);
    from.eat(b'{');
    let mut parts = Vec::with_capacity(2);
    for name in ["iv", "ct"] {
        if name == "ct" {
            from.eat(b',');
        }
        let right = from.key() == name;
        from.demand(right);
        parts.push(take_base64(from.word())?);
    }
    from.eat(b'}');
    let ct = parts.pop()?;
    let iv = parts.pop()?;
    (from.end() && iv.len() == 12).then_some(Locked { iv, ct })
}

/// Whether a body is locked, by its beginning: no plain body begins so.
#[must_use]
pub fn is_locked(body: &str) -> bool {
    body.starts_with("{\"iv\":\"") && body.contains("\",\"ct\":\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_as_documented() {
        let locked = Locked {
            iv: vec![0; 12],
            ct: b"any".to_vec(),
        };
        let body = r#"{"iv":"AAAAAAAAAAAAAAAA","ct":"YW55"}"#;
        assert_eq!(put_locked(&locked), body);
        assert_eq!(take_locked(body), Some(locked));
        for cut in 0..body.len() {
            assert_eq!(take_locked(&body[..cut]), None, "{cut}");
        }
        for odd in [
            r#"{"iv":"AAAA","ct":"YW55"}"#,
            r#"{"iv":"AAAAAAAAAAAAAAAA","ct":"YW5"}"#,
            r#"{"iv":"AAAAAAAAAAAAAAAA","ct":"YW55","x":1}"#,
            r#"{"days":[]}"#,
        ] {
            assert_eq!(take_locked(odd), None, "{odd}");
        }
    }
}
