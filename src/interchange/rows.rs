//! Rows of cells as text, after RFC 4180.

use super::{MOST_TEXT, Unreadable};

/// The most cells in a row that are read.
const MOST_CELLS: usize = 100;

/// Appends a row; a spreadsheet shows every cell as it is and computes none: see [`guarded`].
pub fn put_row(out: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        let quoted = cell.contains(['"', ',', '\r', '\n']);
        if quoted {
            out.push('"');
        }
        if guarded(cell) {
            out.push('\'');
        }
        for c in cell.chars() {
            if c == '"' {
                out.push('"');
            }
            out.push(c);
        }
        if quoted {
            out.push('"');
        }
    }
    out.push_str("\r\n");
}

/// Whether a cell gets one `'` before it: a spreadsheet would take it for a formula, or for one that is guarded already.
///
/// The marks are those of OWASP's list; where people write Japanese a spreadsheet may take the wide ones for the narrow.
#[must_use]
pub fn guarded(cell: &str) -> bool {
    cell.starts_with([
        '\'', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠',
    ])
}

/// Rows still to be read.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    rest: &'a str,
    separator: char,
}

impl<'a> Rows<'a> {
    /// The rows of `text`, its cells parted by commas; by semicolons or tabs when the first line has no comma.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let first = text.lines().next().unwrap_or_default();
        let found = [',', ';', '\t'].into_iter().find(|c| first.contains(*c));
        Self {
            rest: text,
            separator: found.unwrap_or(','),
        }
    }

    /// The next row's cells, or `None` after the last.
    ///
    /// # Errors
    /// [`Unreadable::TooLong`] for a cell, [`Unreadable::Unknown`] for a row that has too many of them.
    pub fn next_row(&mut self) -> Result<Option<Row>, Unreadable> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let mut row = Row::default();
        loop {
            let (cell, ended) = self.cell(&mut row.cut);
            if cell.len() > MOST_TEXT {
                return Err(Unreadable::TooLong);
            }
            row.cells.push(cell);
            if row.cells.len() > MOST_CELLS {
                return Err(Unreadable::Unknown);
            }
            if ended {
                return Ok(Some(row));
            }
        }
    }

    /// Takes a cell and what parts it from the next; whether the row ends here.
    fn cell(&mut self, cut: &mut bool) -> (String, bool) {
        let mut cell = String::new();
        let mut inside = false;
        let mut chars = self.rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            match c {
                '"' if inside && next == Some('"') => {
                    cell.push('"');
                    chars.next();
                }
                '"' if inside => inside = false,
                '"' if cell.is_empty() => inside = true,
                '\r' if !inside && next == Some('\n') => {}
                c if !inside && (c == self.separator || c == '\n') => {
                    self.rest = self.rest.get(at + 1..).unwrap_or_default();
                    return (cell, c == '\n');
                }
                c => cell.push(c),
            }
            if cell.len() > MOST_TEXT {
                break;
            }
        }
        *cut = inside;
        self.rest = "";
        (cell, true)
    }
}

/// A row as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells, without their quotes.
    pub cells: Vec<String>,
    /// Whether the file ended inside a quoted cell.
    pub cut: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &str) -> Vec<Vec<String>> {
        let mut rows = Rows::new(text);
        let mut found = Vec::new();
        while let Some(row) = rows.next_row().unwrap() {
            assert!(!row.cut);
            found.push(row.cells);
        }
        found
    }

    #[test]
    fn the_standard_s_examples() {
        for text in [
            "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n",
            "aaa,bbb,ccc\nzzz,yyy,xxx",
            "\u{feff}aaa;bbb;ccc\r\nzzz;\"yyy\";xxx\r\n",
        ] {
            assert_eq!(all(text), [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]);
        }
        let odd = "\"aaa\",\"b \r\nbb\",\"c\"\"c,c\"\r\n,,\r\n";
        assert_eq!(all(odd), [["aaa", "b \r\nbb", "c\"c,c"], ["", "", ""]]);
        assert_eq!(all(""), Vec::<Vec<String>>::new());
        assert_eq!(all("a,\"\"\n"), [["a", ""]]);
    }

    #[test]
    fn a_quote_that_is_never_closed_says_so() {
        let row = Rows::new("a,\"b\nc").next_row().unwrap().unwrap();
        assert_eq!(
            (row.cells, row.cut),
            (vec!["a".to_owned(), "b\nc".to_owned()], true)
        );
    }

    #[test]
    fn too_much_is_refused_at_once() {
        let long = "a".repeat(4_000_000);
        assert_eq!(Rows::new(&long).next_row(), Err(Unreadable::TooLong));
        let wide = ",".repeat(4_000_000);
        assert_eq!(Rows::new(&wide).next_row(), Err(Unreadable::Unknown));
    }

    proptest! {
        #[test]
        fn cells_come_back(rows: Vec<[String; 3]>) {
            let mut text = String::new();
            for row in &rows {
                put_row(&mut text, row);
            }
            let back = all(&["x,\r\n", &text].concat());
            for (row, cells) in rows.iter().zip(&back[1..]) {
                for (cell, back) in row.iter().zip(cells) {
                    let bare = if guarded(cell) { &back[1..] } else { back };
                    prop_assert_eq!(cell, bare);
                }
            }
            prop_assert_eq!(rows.len(), back.len() - 1);
        }
    }
}
