//! Reading.

use std::collections::BTreeSet;

/// A place in a JSON text.
///
/// It remembers the first thing that is wrong instead of answering with it: from then on every method takes nothing and
/// answers something empty, and [`Reader::end`] tells. Code that reads is thereby a straight line, which is what makes it
/// light in the browser.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    spoilt: bool,
    ids: BTreeSet<&'a str>,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of `text`.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            spoilt: false,
            ids: BTreeSet::new(),
        }
    }

    /// Declares the whole text wrong.
    pub fn spoil(&mut self) {
        self.spoilt = true;
        self.at = self.text.len();
    }

    /// Declares the whole text wrong unless `right`.
    pub fn demand(&mut self, right: bool) {
        if !right {
            self.spoil();
        }
    }

    /// Whether everything so far was right and nothing but white space follows.
    #[must_use]
    pub fn end(&mut self) -> bool {
        self.peek() == 0 && !self.spoilt && self.at == self.text.len()
    }

    fn byte(&self) -> u8 {
        byte_at(self.text, self.at)
    }

    fn peek(&mut self) -> u8 {
        next_mark(self.text, &mut self.at)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes one punctuation mark.
    pub fn eat(&mut self, mark: u8) {
        let right = self.peek() == mark;
        self.at += 1;
        self.demand(right);
    }

    fn literal(&mut self, word: &str) -> bool {
        _ = self.peek();
        let found = self.rest().starts_with(word);
        if found {
            self.at += word.len();
        }
        found
    }

    /// Whether another item of an open list or object follows; the comma or the closing mark is taken.
    ///
    /// `first` is true before the first item and false afterwards.
    pub fn more(&mut self, first: &mut bool, close: u8) -> bool {
        if self.peek() == close {
            self.at += 1;
            return false;
        }
        if !*first {
            self.eat(b',');
        }
        *first = false;
        // A text that ends inside an open list or object was cut short.
        let goes_on = self.peek() != 0;
        self.demand(goes_on);
        goes_on
    }

    /// Demands another item of an open list.
    pub fn item(&mut self, first: &mut bool) {
        let more = self.more(first, b']');
        self.demand(more);
    }

    /// Demands that an open list ends here.
    pub fn last(&mut self, first: &mut bool) {
        let more = self.more(first, b']');
        self.demand(!more);
    }

    /// Takes `null`, if it stands here.
    pub fn null(&mut self) -> bool {
        self.literal("null")
    }

    /// Takes `true` or `false`.
    pub fn boolean(&mut self) -> bool {
        let yes = self.literal("true");
        let either = yes || self.literal("false");
        self.demand(either);
        yes
    }

    /// Takes a whole number `low..=high` of at most fifteen digits, without leading zeros, fraction or exponent; `low`
    /// when there is none or it lies outside.
    pub fn number(&mut self, low: i64, high: i64) -> i64 {
        let negative = self.peek() == b'-';
        self.at += usize::from(negative);
        let start = self.at;
        let leading_zero = self.byte() == b'0';
        let mut value: i64 = 0;
        while self.byte().is_ascii_digit() && self.at - start < 16 {
            value = value * 10 + i64::from(self.byte() - b'0');
            self.at += 1;
        }
        let digits = self.at - start;
        let odd = matches!(self.byte(), b'.' | b'e' | b'E')
            || (leading_zero && (digits > 1 || negative))
            || digits > 15
            || digits == 0;
        let value = if negative { -value } else { value };
        self.demand(!odd && low <= value && value <= high);
        if self.spoilt { low } else { value }
    }

    /// Takes what stands before the next quotation mark, escape or bare control character.
    fn plain(&mut self) -> &'a str {
        let rest = self.rest();
        let length = rest
            .bytes()
            .position(|b| b == b'"' || b == b'\\' || b < b' ')
            .unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Takes a text without escapes: an id, a date, a word of the format.
    pub fn word(&mut self) -> &'a str {
        self.eat(b'"');
        let word = self.plain();
        let right = self.byte() == b'"';
        self.at += 1;
        self.demand(right);
        word
    }

    /// Takes an object's key and its colon; a key of the format holds no escapes.
    pub fn key(&mut self) -> &'a str {
        let key = self.word();
        self.eat(b':');
        key
    }

    /// Forgets the ids that [`Reader::new_word`] has seen: another list of them begins.
    pub fn forget_ids(&mut self) {
        self.ids.clear();
    }

    /// Takes a word that was not taken this way since [`Reader::forget_ids`].
    pub fn new_word(&mut self) -> &'a str {
        let word = self.word();
        let new = self.ids.insert(word);
        self.demand(new);
        word
    }

    /// Takes a text, its escapes undone; a lone surrogate or a bare control character is refused.
    pub fn text(&mut self) -> String {
        self.eat(b'"');
        let mut out = String::new();
        loop {
            out.push_str(self.plain());
            let mark = self.byte();
            self.at += 1;
            match mark {
                b'"' => return out,
                b'\\' => out.extend(self.escaped()),
                _ => {
                    self.spoil();
                    return out;
                }
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let mark = self.byte();
        self.at += 1;
        let c = match mark {
            b'"' | b'\\' | b'/' => Some(char::from(mark)),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'u' => {
                let high = self.four_hex();
                let low = match high {
                    0xd800..0xdc00 if self.literal("\\u") => self.four_hex(),
                    _ => 0,
                };
                if (0xdc00..0xe000).contains(&low) {
                    char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))
                } else {
                    // After half a pair there is no character, whatever follows it.
                    char::from_u32(high)
                }
            }
            _ => None,
        };
        self.demand(c.is_some());
        c
    }

    fn four_hex(&mut self) -> u32 {
        let value = self.rest().get(..4).and_then(hex);
        self.at += 4;
        self.demand(value.is_some());
        value.unwrap_or_default()
    }
}

/// The byte at a place; 0 at the end.
#[must_use]
pub fn byte_at(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().unwrap_or(0)
}

/// Moves past white space; the byte that follows is left where it is, 0 at the end.
pub fn next_mark(text: &str, at: &mut usize) -> u8 {
    while matches!(byte_at(text, *at), b' ' | b'\n' | b'\r' | b'\t') {
        *at += 1;
    }
    byte_at(text, *at)
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
