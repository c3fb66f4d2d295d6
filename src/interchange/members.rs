//! An object's members as the texts that they are, before anything in them is believed.

use super::{MOST_LEVELS, MOST_PARTS, Unreadable};
use crate::storage::json::{byte_at, next_mark};

/// What was found of an object.
pub struct Members<'a> {
    /// Each key, as it stands between its quotes, and its value's text.
    pub found: Vec<(&'a str, &'a str)>,
    /// Whether the object was read to its end and nothing follows; else the last value may be cut short.
    pub whole: bool,
}

/// Splits an object into its members, where no text may be longer than `most` bytes.
///
/// # Errors
/// [`Unreadable::TooDeep`] and [`Unreadable::TooLong`], as soon as that is seen.
pub fn members(text: &str, most: usize) -> Result<Members<'_>, Unreadable> {
    let mut scan = Scan { text, at: 0, most };
    let mut found = Vec::new();
    let mut whole = scan.eat(b'{');
    while whole && !scan.eat(b'}') {
        whole = found.is_empty() || scan.eat(b',');
        if !whole || scan.peek() != b'"' {
            whole = false;
            break;
        }
        if found.len() == MOST_PARTS {
            return Err(Unreadable::TooDeep);
        }
        let key = scan.piece(Scan::string)?;
        let colon = scan.eat(b':');
        scan.peek();
        let value = scan.piece(Scan::value)?;
        whole = colon && scan.at < text.len();
        found.push((key.trim_matches('"'), value.trim_end()));
    }
    whole &= scan.peek() == 0;
    Ok(Members { found, whole })
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    most: usize,
}

impl<'a> Scan<'a> {
    fn byte(&self) -> u8 {
        byte_at(self.text, self.at)
    }

    fn peek(&mut self) -> u8 {
        next_mark(self.text, &mut self.at)
    }

    fn eat(&mut self, mark: u8) -> bool {
        let found = self.peek() == mark;
        self.at += usize::from(found);
        found
    }

    /// What `read` passes over.
    fn piece(
        &mut self,
        read: fn(&mut Self) -> Result<(), Unreadable>,
    ) -> Result<&'a str, Unreadable> {
        let start = self.at;
        read(self)?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// Passes over a text, from quote to quote.
    fn string(&mut self) -> Result<(), Unreadable> {
        let start = self.at;
        self.at += 1;
        while self.at < self.text.len() && self.byte() != b'"' {
            self.at += if self.byte() == b'\\' { 2 } else { 1 };
            if self.at - start > self.most {
                return Err(Unreadable::TooLong);
            }
        }
        self.at = self.text.len().min(self.at + 1);
        Ok(())
    }

    /// Passes over everything up to the comma or the bracket that ends a member's value.
    fn value(&mut self) -> Result<(), Unreadable> {
        let mut open = 0;
        while self.at < self.text.len() {
            match self.byte() {
                b'"' => {
                    self.string()?;
                    continue;
                }
                b'[' | b'{' => open += 1,
                b']' | b'}' if open > 0 => open -= 1,
                b',' | b']' | b'}' if open == 0 => break,
                _ => {}
            }
            if open >= MOST_LEVELS {
                return Err(Unreadable::TooDeep);
            }
            self.at += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::MOST_TEXT;

    fn found(text: &str) -> (Vec<(&str, &str)>, bool) {
        let members = members(text, MOST_TEXT).unwrap();
        (members.found, members.whole)
    }

    #[test]
    fn members_stand_as_they_are_written() {
        let text = r#" { "a" : [1, {"b":"},"}] , "c":"\"" , "d":-1 } "#;
        let all = vec![("a", r#"[1, {"b":"},"}]"#), ("c", r#""\"""#), ("d", "-1")];
        assert_eq!(found(text), (all, true));
        assert_eq!(found("{}"), (vec![], true));
    }

    #[test]
    fn what_is_cut_short_says_so() {
        let text = r#"{"a":["é\"",2],"b":{"c":"d"}}"#;
        for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            assert!(!found(&text[..cut]).1, "{cut}");
        }
        for odd in [
            "",
            "[]",
            "{}x",
            "{\"a\":1]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" 1}",
        ] {
            assert!(!found(odd).1, "{odd}");
        }
    }

    #[test]
    fn bombs_are_noticed_before_they_go_off() {
        let deep = ["{\"a\":", &"[".repeat(4_000_000)].concat();
        assert_eq!(members(&deep, MOST_TEXT).err(), Some(Unreadable::TooDeep));
        let long = ["{\"a\":\"", &"a".repeat(4_000_000), "\"}"].concat();
        assert_eq!(members(&long, MOST_TEXT).err(), Some(Unreadable::TooLong));
        let just = ["{\"a\":", &"[".repeat(63), &"]".repeat(63), "}"].concat();
        assert!(members(&just, MOST_TEXT).is_ok_and(|m| m.whole));
        let over = ["{\"a\":", &"[".repeat(64), &"]".repeat(64), "}"].concat();
        assert_eq!(members(&over, MOST_TEXT).err(), Some(Unreadable::TooDeep));
    }
}
