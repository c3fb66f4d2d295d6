//! Hashes: in file names, in `integrity` attributes.

use sha2::{Digest as _, Sha256, Sha384};

/// An `integrity` attribute's value: `sha384-` and base64.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// The hash by which the service worker checks a file and the policy a script: `sha256-` and base64.
#[must_use]
pub fn worker_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// Sixteen hexadecimal digits that change with the content.
#[must_use]
pub fn digits(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// `gradual-0123456789abcdef.js` for `gradual-….js` or `gradual.js`: the digits change with the content.
#[must_use]
pub fn file_name(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.split('-').next().unwrap_or(stem);
    format!("{stem}-{}.{ending}", digits(bytes))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for piece in bytes.chunks(3) {
        let byte = |place: usize| u32::from(piece.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            text.push(if place <= piece.len() {
                char::from(DIGITS[(bits >> (18 - 6 * place) & 63) as usize])
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_name_follows_the_content() {
        let one = file_name("gradual-00_bg.wasm", b"1");
        assert_eq!(one, file_name("gradual.wasm", b"1"));
        assert_ne!(one, file_name("gradual.wasm", b"2"));
        assert_eq!(one.len(), "gradual-0123456789abcdef.wasm".len());
    }
}
