//! Text on a chart: placed inside its box, and left out sooner than overlapping.

use super::{Frame, UNDRAWN};

/// Which part of a label stands at its `x`: SVG's `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of the `text-anchor` attribute.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One piece of text and where it stands, in whole CSS pixels; `y` is its baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Where its anchor stands, from the left edge.
    pub x: i32,
    /// Where its baseline stands, from the top edge.
    pub y: i32,
    /// Which part of it stands at `x`.
    pub anchor: Anchor,
}

/// The width of `text` at `font` pixels, in tenths: a generous guess from the kinds of letters, for any system font.
#[must_use]
pub(super) fn text_width(text: &str, font: i32) -> i32 {
    let hundredths: i32 = text
        .chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 't' | 'f' | ' ' | '.' | ',' | '\'' => 36,
            'm' | 'w' | 'M' | 'W' => 90,
            '\u{0300}'..='\u{036f}' => 0,
            '\u{1100}'.. => 100,
            'A'..='Z' => 72,
            _ => 62,
        })
        .sum();
    hundredths * font / 10
}

/// As much of `text` as fits into `room` tenths, with "…" where it was cut.
fn fitted(text: &str, font: i32, room: i32) -> String {
    if text_width(text, font) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut left = room - text_width("…", font);
    for c in text.chars() {
        left -= text_width(c.encode_utf8(&mut [0; 4]), font);
        if left < 0 {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept
}

/// One row of labels: each is kept inside the box, and taken only where it touches no other.
#[derive(Clone, Debug)]
pub(super) struct Row {
    frame: Frame,
    /// The baseline in whole pixels.
    y: i32,
    /// What stands so far, from left to right: left and right edge in tenths, and the label.
    taken: Vec<(i32, i32, Label)>,
}

impl Row {
    /// An empty row whose baseline lies `y` tenths under the top.
    pub const fn new(frame: Frame, y: i32) -> Self {
        Self {
            frame,
            y: y / 10,
            taken: Vec::new(),
        }
    }

    /// The labels placed from now on stand with their baseline `y` tenths under the top.
    pub const fn lower_to(&mut self, y: i32) {
        self.y = y / 10;
    }

    /// Centres `text` on `x` tenths, moved just far enough to stay inside the box; tells whether there was room.
    pub fn place(&mut self, text: String, x: i32) -> bool {
        if UNDRAWN {
            return true;
        }
        let width = text_width(&text, self.frame.font);
        let left = x - width / 2;
        if left < 0 {
            self.take(text, 0, width, Anchor::Start)
        } else if left + width > self.frame.right() {
            self.take(text, self.frame.right() - width, width, Anchor::End)
        } else {
            self.take(text, left, width, Anchor::Middle)
        }
    }

    /// Puts `text` with its beginning at `left` tenths, shortened where the box is too narrow for it.
    pub fn begin(&mut self, text: &str, left: i32) {
        if UNDRAWN {
            return;
        }
        let text = fitted(text, self.frame.font, self.frame.right() - left);
        let width = text_width(&text, self.frame.font);
        self.take(text, left, width, Anchor::Start);
    }

    /// Centres `text` on the span `left..right` tenths, or moves it left of what stands in its way, as long as it still
    /// touches the span; tells whether there was room.
    pub fn place_over(&mut self, text: &str, left: i32, right: i32) -> bool {
        if self.place(text.to_owned(), left.midpoint(right)) {
            return true;
        }
        let stands = |(l, ..): &&(i32, i32, Label)| *l > left;
        let Some(wall) = self.taken.iter().filter(stands).map(|(l, ..)| *l).min() else {
            return false;
        };
        let (width, end) = (
            text_width(text, self.frame.font),
            wall - self.frame.font * 6,
        );
        end > left && self.take(text.to_owned(), end - width, width, Anchor::End)
    }

    fn take(&mut self, text: String, left: i32, width: i32, anchor: Anchor) -> bool {
        let (right, gap) = (left + width, self.frame.font * 6);
        let clear = self
            .taken
            .iter()
            .all(|(l, r, _)| right + gap <= *l || left >= *r + gap);
        // A label wider than the whole box still stands, alone, from the left edge.
        let inside = left >= 0 && right <= self.frame.right() || self.taken.is_empty();
        if !(clear && inside) {
            return false;
        }
        let x = match anchor {
            Anchor::Start => left,
            Anchor::Middle => left + width / 2,
            Anchor::End => right,
        };
        let label = Label {
            text,
            x: (x + 5).div_euclid(10),
            y: self.y,
            anchor,
        };
        let after = self.taken.iter().position(|(l, ..)| *l > left);
        let place = after.unwrap_or(self.taken.len());
        self.taken.insert(place, (left, right, label));
        true
    }

    /// The labels that found room, from left to right.
    pub fn into_labels(self) -> Vec<Label> {
        self.taken.into_iter().map(|(.., label)| label).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_inside_and_apart() {
        let mut row = Row::new(Frame::new(200, 10), 150);
        assert!(row.place("3 Nov".to_owned(), 0)); // pushed in from the left
        assert!(row.place("23 Nov".to_owned(), 2000)); // and from the right
        assert!(!row.place("4 Nov".to_owned(), 400)); // would touch the first
        assert!(row.place("10 Nov".to_owned(), 1000));
        let said: Vec<_> = row
            .into_labels()
            .into_iter()
            .map(|l| (l.text, l.x, l.y, l.anchor))
            .collect();
        let expected = [
            ("3 Nov".to_owned(), 0, 15, Anchor::Start),
            ("10 Nov".to_owned(), 100, 15, Anchor::Middle),
            ("23 Nov".to_owned(), 200, 15, Anchor::End),
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn long_words_are_cut_to_the_room() {
        assert_eq!(fitted("Walk", 10, 300), "Walk");
        let cut = fitted("Play football with the children", 10, 1000);
        assert_eq!(cut, "Play football wit…");
        assert!(text_width(&cut, 10) <= 1000);
        assert_eq!(fitted("Walk", 10, 20), "…");
    }

    #[test]
    fn wide_scripts_are_given_more_room() {
        assert!(text_width("11月23日", 10) > text_width("23 Nov", 10));
        assert_eq!(text_width("", 10), 0);
    }
}
