//! The little JSON that Gradual writes: lists, objects, text, whole numbers, `true`, `false`, `null`.
//!
//! Read straight into the domain's types, without a tree: nothing can nest deeper than the format says, no number is a
//! float, and an object's unknown key is an error, so nothing is ever dropped in silence. It costs a fraction of a general
//! reader's weight in the browser (ARCHITECTURE.md has the figures).

/// The greatest whole number that is read, either side of zero: fifteen nines, exact in every JSON reader there is.
pub const GREATEST: i64 = 999_999_999_999_999;

/// A place in a JSON text. Every method takes one thing and answers `None` when something else stands there.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of `text`.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The next byte that is not white space, left where it is.
    fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at)?, b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        bytes.get(self.at).copied()
    }

    /// Takes one punctuation mark.
    pub fn eat(&mut self, mark: u8) -> Option<()> {
        (self.peek()? == mark).then(|| self.at += 1)
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.peek().is_some()
            && self
                .text
                .get(self.at..)
                .is_some_and(|rest| rest.starts_with(word));
        if found {
            self.at += word.len();
        }
        found
    }

    /// Whether another item of an open list or object follows; the comma or the closing mark is taken.
    ///
    /// `first` is true before the first item and false afterwards.
    pub fn more(&mut self, first: &mut bool, close: u8) -> Option<bool> {
        if self.peek()? == close {
            self.at += 1;
            return Some(false);
        }
        if !*first {
            self.eat(b',')?;
        }
        *first = false;
        Some(true)
    }

    /// Demands another item of an open list.
    pub fn item(&mut self, first: &mut bool) -> Option<()> {
        self.more(first, b']')?.then_some(())
    }

    /// Takes `null`, if it stands here.
    pub fn null(&mut self) -> bool {
        self.word("null")
    }

    /// Takes `true` or `false`.
    pub fn boolean(&mut self) -> Option<bool> {
        if self.word("true") {
            Some(true)
        } else {
            self.word("false").then_some(false)
        }
    }

    /// Takes a whole number of at most fifteen digits, without leading zeros, fraction or exponent.
    pub fn number(&mut self) -> Option<i64> {
        let negative = self.peek()? == b'-';
        if negative {
            self.at += 1;
        }
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut value: i64 = 0;
        while let Some(digit) = bytes.get(self.at).filter(|b| b.is_ascii_digit()) {
            if self.at - start == 15 {
                return None;
            }
            value = value * 10 + i64::from(digit - b'0');
            self.at += 1;
        }
        let digits = self.at - start;
        let leading_zero = digits > 1 && bytes.get(start) == Some(&b'0');
        let goes_on = matches!(bytes.get(self.at), Some(b'.' | b'e' | b'E'));
        if digits == 0 || leading_zero || goes_on || (negative && value == 0) {
            return None;
        }
        Some(if negative { -value } else { value })
    }

    /// Takes an object's key and its colon; a key of the format holds no escapes.
    pub fn key(&mut self) -> Option<&'a str> {
        self.eat(b'"')?;
        let rest = self.text.get(self.at..)?;
        let key = rest.get(..rest.find('"')?)?;
        if key.contains('\\') {
            return None;
        }
        self.at += key.len() + 1;
        self.eat(b':')?;
        Some(key)
    }

    /// Takes a text, its escapes undone; a lone surrogate or a bare control character is refused.
    pub fn text(&mut self) -> Option<String> {
        self.eat(b'"')?;
        let mut out = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let plain = rest.find(|c: char| c == '"' || c == '\\' || c < ' ')?;
            out.push_str(rest.get(..plain)?);
            self.at += plain + 1;
            match rest.as_bytes().get(plain)? {
                b'"' => return Some(out),
                b'\\' => out.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let mark = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(match mark {
            b'"' | b'\\' | b'/' => char::from(mark),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'u' => {
                let high = self.four_hex()?;
                if !(0xd800..0xe000).contains(&high) {
                    return char::from_u32(high);
                }
                if !self
                    .text
                    .get(self.at..)
                    .is_some_and(|r| r.starts_with("\\u"))
                {
                    return None;
                }
                self.at += 2;
                let low = self.four_hex()?;
                if high >= 0xdc00 || !(0xdc00..0xe000).contains(&low) {
                    return None;
                }
                return char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            }
            _ => return None,
        })
    }

    fn four_hex(&mut self) -> Option<u32> {
        let value = hex(self.text.get(self.at..self.at + 4)?)?;
        self.at += 4;
        Some(value)
    }

    /// Demands that nothing but white space follows.
    pub fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }
}

/// Reads up to eight hexadecimal digits of either case, nothing else.
#[must_use]
pub fn hex(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    text.chars()
        .try_fold(0, |value, c| Some((value << 4) | c.to_digit(16)?))
}

/// Appends `value` as `digits` lower-case hexadecimal digits.
pub fn put_hex(out: &mut String, value: u32, digits: u32) {
    for place in (0..digits).rev() {
        let nibble = (value >> (place * 4)) & 15;
        out.extend(char::from_digit(nibble, 16));
    }
}

/// Appends a whole number.
pub fn put_number(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    let mut rest = value.unsigned_abs();
    let mut digits = [b'0'; 20];
    let mut used = 0;
    for digit in &mut digits {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().take(used).rev().map(|d| char::from(*d)));
}

/// Appends a text in quotes, with the escapes that JSON demands and no others.
pub fn put_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                out.push_str("\\u");
                put_hex(out, c.into(), 4);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_only() {
        let number = |text: &str| {
            let mut reader = Reader::new(text);
            reader.number().filter(|_| reader.end().is_some())
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
            assert_eq!(reader.text().as_deref(), Some(text));
            assert!(reader.end().is_some());
            assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        }
    }

    #[test]
    fn odd_text_is_refused() {
        let text = |text: &str| Reader::new(text).text();
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
