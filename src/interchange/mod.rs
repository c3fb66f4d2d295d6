//! A log's ways out and back in, each as plain text; nothing here knows a browser, a clock or a screen.
//!
//! ```text
//! backup::put_backup(&journal)            everything, as JSON: backup.schema.json says how
//! locked::put_locked_backup(…)            the same under a passphrase; the browser does the sums
//! table::put_table(&journal)              the log as CSV: a row a day and a row a session
//! fhir::put_bundle(&journal)              the log as a FHIR R4 Bundle of Observations
//! ics::calendar(&reminder, today, made)    reminders for the person's own calendar
//! report::html::put_html(&report)         a page for a visit, as one HTML file
//! import::what_is(text)                   which of these a file is, or why it is none
//! import::import_backup(text, &journal, …) what the journal would be afterwards, and what a preview says; nothing changes
//! ```
//!
//! A file is a stranger's until it is read to its end: at most [`MOST_BYTES`], a table [`MOST_TABLE`], [`MOST_ROWS`],
//! [`MOST_SESSIONS`] and [`MOST_ACTIVITIES`], a backup [`MOST_SHOWN`], [`MOST_LEVELS`] and [`MOST_PARTS`]; what is in it is
//! either taken in or named among the refused. No time of export is written, but for a reminder's file, which calendars tell
//! by it: the same journal makes the same bytes.

pub mod backup;
pub mod columns;
pub mod fhir;
pub mod ics;
pub mod import;
pub mod locked;
mod members;
pub mod report;
pub mod rows;
mod stated;
pub mod table;
mod taking;

/// The longest file that is read, in bytes: local storage holds five million letters, in UTF-8 of up to three bytes each, and
/// a locked copy takes a third more.
pub const MOST_BYTES: usize = 30_000_000;
/// The longest table that is read, in bytes.
pub const MOST_TABLE: usize = 5_000_000;
/// The most brackets that may be open at once.
pub const MOST_LEVELS: usize = 64;
/// The most parts of a backup: three hundred years have 3,600 months.
pub const MOST_PARTS: usize = 4_000;
/// The most activities, ladders or goals of a backup, and sessions of one of its days: a screen shows them all at once.
pub const MOST_SHOWN: usize = 5_000;
/// The most rows of a table, and records of any kind in a backup: forty years of two sessions a day are 43,800.
pub const MOST_ROWS: usize = 50_000;
/// The most sessions that one day has from a table, with those that it had before.
pub const MOST_SESSIONS: usize = 100;
/// The most activities that there are with those from a table: a person has a few dozen.
pub const MOST_ACTIVITIES: usize = 500;
/// The longest text in a file, in bytes: a note of 10,000 characters, each an escaped pair.
pub const MOST_TEXT: usize = 200_000;

/// A file's text without the spaces and the byte order mark that may stand before it.
fn bare(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// Why nothing of a file can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The browser cannot read it: it may have moved, or lie in a cloud.
    OutOfReach,
    /// There is nothing in it.
    Empty,
    /// More than [`MOST_BYTES`].
    TooBig,
    /// No copy of ours, and more than [`MOST_TABLE`].
    BigTable,
    /// More than [`MOST_LEVELS`] or [`MOST_PARTS`].
    TooDeep,
    /// More than [`MOST_ROWS`].
    TooManyRows,
    /// A text in it is longer than [`MOST_TEXT`].
    TooLong,
    /// A table in another encoding than UTF-8: a letter of it was lost.
    Encoding,
    /// None of the files that we know.
    Unknown,
    /// A later version of the app wrote it.
    Newer,
}

/// A piece of a file that is left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The row of a table, the header being the first; the part of a backup, from 1.
    pub row: usize,
    /// The words that are wrong, at most 40 characters; the part's name in a backup.
    pub what: String,
    /// What is wrong with them.
    pub why: Why,
}

/// What is wrong with a piece of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not a day like 2026-11-24 between 1900 and 2199.
    Day,
    /// Not a whole number from 0 to 10.
    Score,
    /// Not a whole number from 1 to 1,000,000.
    Amount,
    /// Not the unit of this activity, or not a unit.
    Unit,
    /// Not one of the words that may stand here.
    Word,
    /// Not a name for a new activity: nothing, more than 60 characters, or one more than [`MOST_ACTIVITIES`].
    Name,
    /// A note longer than the app's own.
    Long,
    /// It says otherwise than an earlier row or another entry does.
    Twice,
    /// Its day has [`MOST_SESSIONS`].
    Full,
    /// There is nothing in this row but a day.
    Nothing,
    /// The file ends in the middle of it, it is not as it was written, or there is more in it than any life brings.
    Broken,
}
