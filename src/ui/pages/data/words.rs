//! The words for why something of a file is not taken.

use crate::{
    interchange::{Refused, Unreadable, Why},
    text::bring as words,
    ui::components::saving::part_name,
};

/// Why nothing of a file is taken.
pub const fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::OutOfReach => words::OUT_OF_REACH,
        Unreadable::Empty => words::EMPTY,
        Unreadable::TooBig => words::TOO_BIG,
        Unreadable::BigTable => words::BIG_TABLE,
        Unreadable::TooDeep => words::TOO_DEEP,
        Unreadable::TooManyRows => words::TOO_MANY_ROWS,
        Unreadable::TooLong => words::TOO_LONG,
        Unreadable::Encoding => words::ENCODING,
        Unreadable::Unknown => words::UNKNOWN,
        Unreadable::Newer => words::NEWER,
    }
}

/// Where a piece stands that is left out, what it says and why it is left out.
pub fn refused(piece: &Refused, table: bool) -> String {
    let why = match piece.why {
        Why::Day => words::NO_DAY,
        Why::Score => words::NO_SCORE,
        Why::Amount => words::NO_AMOUNT,
        Why::Unit => words::NO_UNIT,
        Why::Word => words::NO_WORD,
        Why::Name => words::NO_NAME,
        Why::Long => words::LONG_NOTE,
        Why::Twice => words::TWICE,
        Why::Full => words::FULL_DAY,
        Why::Nothing => words::ONLY_A_DAY,
        Why::Broken => words::BROKEN,
    };
    let what = match piece.what.as_str() {
        "" if table => words::EMPTY_CELL.to_owned(),
        what if table => ["“", what, "”"].concat(),
        key => part_name(key),
    };
    [&words::place(piece.row, table), &what, " ", why].concat()
}
