//! Bringing a copy in.

pub const ABOVE: &str = "Your data";
pub const HEADING: &str = "Bring a copy in";
pub const FILE: &str = "The file";
pub const FILE_WHY: &str = "A copy that you saved with Gradual, or a table (CSV) with a date and a pain score in each row. A copy has at most 30 MB, a table 5 MB.";
pub const READING: &str = "Reading the file…";
pub const ANOTHER: &str = "Choose another file";

pub const LOCKED: &str = "This copy has a passphrase";
pub const PASSPHRASE: &str = "The passphrase of this file";
pub const OPEN: &str = "Open the file";

pub const COLUMNS: &str = "Which column is which?";
pub const COLUMNS_WHY: &str = "These are the first rows. Check what we guessed.";
pub const ROWS: &str = "The first rows of the file";
pub const ROLES: [&str; 5] = ["Date", "Evening pain", "Minutes", "Activity", "Note"];
pub const NO_COLUMN: &str = "Not in this table";
pub const NO_DATE: &str = "Please say which column is the date.";
pub const NEXT: &str = "Show what will change";
pub const OTHER: &str = "Exercise";

pub const PREVIEW: &str = "What will change";
pub const HOW: &str = "How to bring it in";
pub const MERGE: &str = "Add to my log";
pub const REPLACE: &str = "In place of my log";
pub const MERGE_WHY: &str =
    "All that is here stays. Where both speak of the same thing, the later entry counts.";
pub const MERGE_TABLE_WHY: &str =
    "All that is here stays. Where both speak of the same thing, the table counts.";
pub const REPLACE_WHY: &str = "Your log here will be just what the file says.";
pub const REPLACE_TABLE_WHY: &str =
    "Your days here will be just what the table says. Your plan and settings stay.";
pub const NEW: &str = "New days";
pub const CHANGED: &str = "Days that will change";
pub const SAME: &str = "Days that are here already";
pub const LOST: &str = "Days here that will go";
pub const PLAN: &str = "Plan or settings";
pub const WILL_CHANGE: &str = "Will change";
pub const STAYS: &str = "Stays as it is";
pub const ALTERED: &str = "This file was changed after it was saved. Look at the days afterwards.";
pub const NOTHING: &str = "There is nothing in this file that is not here already.";
pub const DO_IT: &str = "Bring it in";
pub const WAIT: &str = "One moment…";

pub const DONE: &str = "It is in";
pub const DONE_WHY: &str = "Your log now has what the file says.";
pub const TO_TODAY: &str = "Go to today";
pub const UNDO: &str = "Undo the import";
pub const UNDO_WHY: &str =
    "Until you next open Gradual you can take this back. What you wrote since then stays.";
pub const UNDONE: &str = "The import is taken back. Your log is as it was before.";
pub const NOT_DONE: &str = "Nothing was changed.";

pub fn days(count: usize) -> String {
    match count {
        1 => "1 day came in or changed.".to_owned(),
        many => [&many.to_string(), " days came in or changed."].concat(),
    }
}

/// A column without a name, and the first thing in it.
pub fn column(place: usize, cell: &str) -> String {
    ["Column ", &place.to_string(), ": ", cell].concat()
}

pub fn refused(count: usize) -> String {
    match count {
        1 => "1 piece cannot be read and is left out:".to_owned(),
        many => [
            &many.to_string(),
            " pieces cannot be read and are left out:",
        ]
        .concat(),
    }
}

pub fn more(count: usize) -> String {
    ["And ", &count.to_string(), " more."].concat()
}

/// Where a piece stands that is left out.
pub fn place(row: usize, table: bool) -> String {
    let name = if table { "Row " } else { "Part " };
    [name, &row.to_string(), ": "].concat()
}

/// Why nothing of a file is taken.
pub const OUT_OF_REACH: &str =
    "This file could not be read. If it lies in a cloud folder, download it to this device first.";
pub const EMPTY: &str = "There is nothing in this file.";
pub const TOO_BIG: &str = "This file is larger than 30 MB, so it is not a copy of one log.";
pub const BIG_TABLE: &str =
    "This file is larger than 5 MB. Only a copy saved with Gradual may be, and this is none.";
pub const TOO_DEEP: &str = "This file is built in a way that no copy of a log is.";
pub const TOO_MANY_ROWS: &str =
    "This table has more than 50,000 rows. Please cut it into two files.";
pub const TOO_LONG: &str = "There is a text in this file that is longer than any note can be.";
pub const ENCODING: &str =
    "Some letters in this table cannot be read. Save it as CSV UTF-8 and try again.";
pub const UNKNOWN: &str = "This is not a copy that Gradual knows. It may be another kind of file, or its end may be missing.";
pub const NEWER: &str =
    "A newer version of Gradual saved this copy. Update Gradual here, then try again.";

/// Why a piece is left out; the piece itself stands before it.
pub const NO_DAY: &str = "is not a date such as 2026-11-24.";
pub const NO_SCORE: &str = "is not a whole number from 0 to 10.";
pub const NO_AMOUNT: &str = "is not a whole number from 1 up.";
pub const NO_UNIT: &str = "is not the unit of this activity.";
pub const NO_WORD: &str = "is not a word that can stand here.";
pub const NO_NAME: &str = "cannot be the name of one more activity.";
pub const LONG_NOTE: &str = "is the start of a note longer than 10,000 letters.";
pub const TWICE: &str = "does not fit with the other entries.";
pub const FULL_DAY: &str = "is a day with a hundred entries already.";
pub const ONLY_A_DAY: &str = "has only a date beside it.";
pub const BROKEN: &str = "cannot be read.";
pub const EMPTY_CELL: &str = "An empty cell";
