//! Base64 as in RFC 4648, with padding: how random bytes and encrypted text stand in the stored text.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The text of these bytes.
#[must_use]
pub fn put_base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = three
            .iter()
            .fold(0, |bits: usize, byte| (bits << 8) | usize::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..4 {
            out.push(if place <= three.len() {
                char::from(LETTERS[(bits >> (18 - 6 * place)) & 63])
            } else {
                '='
            });
        }
    }
    out
}

/// The bytes of a text; `None` for anything that [`put_base64`] would not have written.
#[must_use]
pub fn take_base64(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    for four in text.as_bytes().chunks(4) {
        let mut bits: usize = 0;
        for letter in four.iter().filter(|letter| **letter != b'=') {
            let six = LETTERS.iter().position(|l| l == letter)?;
            bits = (bits << 6) | six;
        }
        let said = four.iter().take_while(|letter| **letter != b'=').count();
        bits <<= 6 * 4_usize.checked_sub(said)?;
        let bytes = bits.to_be_bytes();
        let three = bytes.get(bytes.len() - 3..)?;
        out.extend_from_slice(three.get(..said.checked_sub(1)?)?);
    }
    // Whatever is not the one way to write these bytes: padding inside, bits left over, a short end.
    (put_base64(&out) == text).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(put_base64(bytes.as_bytes()), text);
            assert_eq!(take_base64(text).as_deref(), Some(bytes.as_bytes()));
        }
        for odd in [
            "Z", "Zg", "Zg=", "Zh==", "=g==", "Z=g=", "Zm9v====", "Zm9*", "Zg==Zg==",
        ] {
            assert_eq!(take_base64(odd), None, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes: Vec<u8>) {
            prop_assert_eq!(take_base64(&put_base64(&bytes)), Some(bytes));
        }

        #[test]
        fn no_text_makes_it_stumble(text: String) {
            if let Some(bytes) = take_base64(&text) {
                prop_assert_eq!(put_base64(&bytes), text);
            }
        }
    }
}
