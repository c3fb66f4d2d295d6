//! Which column of a table says what.

use crate::domain::day::Day;

/// The columns of our own table, in their order. `row` is `day` or `session`; a session's row says nothing of the day.
pub const ROLES: [&str; 18] = [
    "row",
    "date",
    "pain",
    "next_morning",
    "set_aside",
    "confidence",
    "sleep",
    "relief",
    "activity",
    "amount",
    "unit",
    "asked",
    "trial",
    "before",
    "during",
    "effort",
    "note",
    "id",
];

/// What the row is.
pub const ROW: usize = 0;
/// The log day.
pub const DATE: usize = 1;
/// Evening pain.
pub const PAIN: usize = 2;
/// Pain the next morning.
pub const NEXT_MORNING: usize = 3;
/// `rest` or `ill`.
pub const SET_ASIDE: usize = 4;
/// Confidence in moving.
pub const CONFIDENCE: usize = 5;
/// How the night went.
pub const SLEEP: usize = 6;
/// `yes` or `no`: took extra pain relief.
pub const RELIEF: usize = 7;
/// The activity's name.
pub const ACTIVITY: usize = 8;
/// How much.
pub const AMOUNT: usize = 9;
/// What the amount counts.
pub const UNIT: usize = 10;
/// The amount that was asked for.
pub const ASKED: usize = 11;
/// `yes` for a baseline trial.
pub const TRIAL: usize = 12;
/// Pain before a session.
pub const BEFORE: usize = 13;
/// The highest pain during it.
pub const DURING: usize = 14;
/// Effort.
pub const EFFORT: usize = 15;
/// The person's words.
pub const NOTE: usize = 16;
/// The session's id.
pub const ID: usize = 17;

/// No column says this.
pub const NONE: usize = usize::MAX;

/// The roles that a plain table may have, in the order of one without a header.
pub const PLAIN: [usize; 5] = [DATE, PAIN, AMOUNT, ACTIVITY, NOTE];

/// The column of each of [`ROLES`], or [`NONE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns(pub [usize; 18]);

impl Columns {
    /// The cell for a role; nothing when there is none.
    #[must_use]
    pub fn cell<'a>(&self, cells: &'a [String], role: usize) -> &'a str {
        let place = self.0.get(role).copied().unwrap_or(NONE);
        cells.get(place).map_or("", |cell| cell.trim())
    }

    /// Whether these are the columns of our own table.
    #[must_use]
    pub fn ours(&self) -> bool {
        self.0[ROW] != NONE && self.0[ID] != NONE
    }
}

/// Whether a first row names its columns: one without a header has a day in it.
#[must_use]
pub fn is_header(first: &[String]) -> bool {
    first.iter().all(|cell| day_of(cell).is_none())
}

/// What the columns most likely say, by their names or, without a header, by their order.
#[must_use]
pub fn guess(first: &[String]) -> Columns {
    let mut columns = Columns([NONE; 18]);
    let header = is_header(first);
    for (place, name) in first.iter().enumerate() {
        let role = if header {
            named(name.trim())
        } else {
            PLAIN.get(place).copied()
        };
        if let Some(role) = role.filter(|role| columns.0[*role] == NONE) {
            columns.0[role] = place;
        }
    }
    columns
}

fn named(name: &str) -> Option<usize> {
    const OTHERS: [(&str, usize); 10] = [
        ("day", DATE),
        ("score", PAIN),
        ("pain score", PAIN),
        ("minutes", AMOUNT),
        ("min", AMOUNT),
        ("mins", AMOUNT),
        ("duration", AMOUNT),
        ("exercise", ACTIVITY),
        ("notes", NOTE),
        ("comment", NOTE),
    ];
    let ours = ROLES
        .into_iter()
        .enumerate()
        .map(|(role, name)| (name, role));
    let mut all = ours.chain(OTHERS);
    let found = all.find(|(other, _)| name.eq_ignore_ascii_case(other));
    found.map(|(_, role)| role)
}

/// The day that a cell begins with; a time may follow it.
#[must_use]
pub fn day_of(cell: &str) -> Option<Day> {
    let cell = cell.trim();
    let (day, rest) = cell.split_at_checked(10)?;
    (rest.is_empty() || rest.starts_with(['T', ' '])).then(|| Day::parse(day))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn our_own_columns_are_known_in_any_order() {
        let columns = guess(&row(&ROLES));
        assert_eq!(columns.0, std::array::from_fn(|place| place));
        assert!(columns.ours());
        let columns = guess(&row(&["id", "note", "row", "date", "pain"]));
        assert_eq!(
            (columns.0[PAIN], columns.0[ID], columns.0[UNIT]),
            (4, 0, NONE)
        );
    }

    #[test]
    fn plain_columns_are_known_by_name_or_by_place() {
        let columns = guess(&row(&[
            "Notes", " Date", "PAIN", "Minutes", "weather", "pain",
        ]));
        let found = PLAIN.map(|role| columns.0[role]);
        assert_eq!(found, [1, 2, 3, NONE, 0]);
        let columns = guess(&row(&["2026-11-24 21:00", "4", "20"]));
        let found = PLAIN.map(|role| columns.0[role]);
        assert_eq!(found, [0, 1, 2, NONE, NONE]);
        assert!(!columns.ours());
    }

    #[test]
    fn a_day_may_have_a_time_behind_it() {
        let day = Day::new(2026, 11, 24);
        for good in [
            "2026-11-24",
            " 2026-11-24 ",
            "2026-11-24T21:00:00Z",
            "2026-11-24 21:00",
        ] {
            assert_eq!(day_of(good), day, "{good}");
        }
        for bad in [
            "24/11/2026",
            "2026-11-31",
            "2026-11-244",
            "2026-1-1",
            "ééééé2026",
            "",
        ] {
            assert_eq!(day_of(bad), None, "{bad}");
        }
    }
}
