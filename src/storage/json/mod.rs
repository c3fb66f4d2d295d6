//! The little JSON that Gradual writes: lists, objects, text, whole numbers, `true`, `false`, `null`.
//!
//! Read straight into the domain's types, without a tree: nothing can nest deeper than the format says, no number is a
//! float, and an object's unknown key is an error, so nothing is ever dropped in silence.

mod reader;
mod writer;

pub use reader::{Reader, byte_at, hex, next_mark};
pub use writer::{put_hex, put_number, put_text};

/// The greatest whole number that is read, either side of zero: fifteen nines, exact in every JSON reader there is.
pub const GREATEST: i64 = 999_999_999_999_999;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_only() {
        let number = |text: &str| {
            let mut reader = Reader::new(text);
            let value = reader.number(-GREATEST, GREATEST);
            reader.end().then_some(value)
        };
        for good in [0, 7, -1, 40, GREATEST, -GREATEST] {
            let mut text = String::new();
            put_number(&mut text, good);
            assert_eq!(text, good.to_string());
            assert_eq!(number(&text), Some(good));
        }
        for bad in [
            "",
            "-",
            "01",
            "-0",
            "1.0",
            "1e3",
            "1000000000000000",
            "x",
            "\"1\"",
        ] {
            assert_eq!(number(bad), None, "{bad}");
        }
        let mut least = String::new();
        put_number(&mut least, i64::MIN);
        assert_eq!(least, i64::MIN.to_string());
    }

    #[test]
    fn text_comes_back_as_it_went() {
        for text in [
            "",
            "plain",
            "say \"no\" \\ back",
            "two\nlines\r\tand a tab",
            "\0\u{1}\u{1f}\u{7f}",
            "שלום 👩🏽‍🦽 é",
        ] {
            let mut out = String::new();
            put_text(&mut out, text);
            let mut reader = Reader::new(&out);
            assert_eq!(reader.text(), text);
            assert!(reader.end());
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        }
    }

    #[test]
    fn odd_text_is_refused() {
        let text = |text: &str| {
            let mut reader = Reader::new(text);
            let value = reader.text();
            reader.end().then_some(value)
        };
        assert_eq!(
            text("\"\\ud83d\\ude00\\u0041\\/\\b\\f\"").as_deref(),
            Some("😀A/\u{8}\u{c}")
        );
        for bad in [
            "\"",
            "\"\\",
            "\"\\u12",
            "\"\\u12é4\"",
            "\"\\ud83d\"",
            "\"\\ude00\"",
            "\"\\ud83d\\u0041\"",
            "\"\\x\"",
            "\"a\nb\"",
            "a\"",
        ] {
            assert_eq!(text(bad), None, "{bad}");
        }
    }
}
