//! What a row of a table states, read whole before any of it counts.

use super::{
    Why,
    columns::{
        ACTIVITY, AMOUNT, ASKED, BEFORE, CONFIDENCE, Columns, DATE, DURING, EFFORT, ID,
        NEXT_MORNING, NONE, NOTE, PAIN, RELIEF, ROW, SET_ASIDE, SLEEP, TRIAL, UNIT, day_of,
    },
};
use crate::{
    domain::{
        activity::{Amount, Unit},
        day::Day,
        entry::{DayLog, Feel, NOTE_LIMIT, Session, Work},
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    storage::{
        format::disk::Disk,
        json::{Reader, put_text},
    },
};

/// A row's content: a day's own values, and a session's when an amount is given.
pub struct Stated {
    /// The log day.
    pub day: Day,
    /// The day's values, each group set at the stamp that was asked for or not at all.
    pub log: DayLog,
    /// What was done.
    pub done: Option<Done>,
}

/// A session as a row states it.
pub struct Done {
    /// The activity's name; nothing when the table does not say.
    pub activity: String,
    /// The unit, when the table says.
    pub unit: Option<Unit>,
    /// All else; its id and its activity's are to be found.
    pub session: Session,
    /// Its id, when the table says.
    pub id: Option<Id>,
}

/// A wrong cell and what is wrong with it.
pub type Wrong = (usize, Why);

/// The cells of a row, by their roles.
pub struct Cells<'a> {
    /// The row.
    pub cells: &'a [String],
    /// Which cell says what.
    pub columns: &'a Columns,
    /// The stamp that everything is set at.
    pub at: Stamp,
}

impl Cells<'_> {
    /// Reads the whole row.
    pub fn read(&self) -> Result<Stated, Wrong> {
        let day = day_of(self.cell(DATE)).ok_or((DATE, Why::Day))?;
        // None of it done is nothing done.
        let none = self.cell(AMOUNT) == "0";
        let amount = if none { None } else { self.amount(AMOUNT)? };
        let unsaid = |role: &usize| self.cell(*role).is_empty();
        let of_session = [ACTIVITY, UNIT, ASKED, TRIAL, BEFORE, DURING, EFFORT, ID];
        if amount.is_none() && !none && !of_session.iter().all(unsaid) {
            return Err((AMOUNT, Why::Amount));
        }
        let (row, is_day) = (self.cell(ROW), amount.is_none());
        let named = self.columns.ours();
        if named && row != if is_day { "day" } else { "session" } {
            return Err((ROW, Why::Word));
        }
        let mut log = DayLog::default();
        self.set(&mut log.pain, self.score(PAIN)?);
        self.set(&mut log.next_morning, self.score(NEXT_MORNING)?);
        self.set(&mut log.set_aside, self.word(SET_ASIDE)?);
        log.extra.value.confidence = self.score(CONFIDENCE)?;
        log.extra.value.sleep = self.score(SLEEP)?;
        log.extra.value.relief = self.yes_or_no(RELIEF)?;
        let note = self.note()?;
        let done = match amount {
            Some(amount) => Some(self.done(amount, note)?),
            None => {
                self.set(&mut log.note, note);
                None
            }
        };
        if !named && done.is_none() && !log.is_logged() {
            return Err((DATE, Why::Nothing));
        }
        Ok(Stated { day, log, done })
    }

    fn done(&self, amount: Amount, note: String) -> Result<Done, Wrong> {
        let work = Work {
            amount,
            asked: self.amount(ASKED)?,
            trial: self.yes_or_no(TRIAL)?.unwrap_or(false),
        };
        let feel = Feel {
            before: self.score(BEFORE)?,
            during: self.score(DURING)?,
            effort: self.score(EFFORT)?,
        };
        let nobody = Id::from_random([0; 8]);
        let mut session = Session {
            id: nobody.clone(),
            activity: nobody,
            work: Group::new(work, self.at),
            feel: Group::default(),
            note: Group::default(),
        };
        self.set(&mut session.feel, feel);
        self.set(&mut session.note, note);
        Ok(Done {
            activity: self.cell(ACTIVITY).to_owned(),
            unit: match self.columns.0[UNIT] {
                // A plain table's amounts are minutes.
                NONE => Some(Unit::Minutes),
                _ => self.word(UNIT)?,
            },
            session,
            id: self.word(ID)?,
        })
    }

    fn set<T: PartialEq>(&self, group: &mut Group<T>, value: T) {
        group.set(value, self.at);
    }

    /// The cell for a role, trimmed, and without the `'` that our own table puts before some.
    fn cell(&self, role: usize) -> &str {
        let cell = self.columns.cell(self.cells, role);
        match cell.strip_prefix('\'') {
            Some(bare) if self.columns.ours() => bare,
            _ => cell,
        }
    }

    /// The note keeps its spaces.
    fn note(&self) -> Result<String, Wrong> {
        let place = self.columns.0[NOTE];
        let note = self.cells.get(place).map_or("", String::as_str);
        let guard = if self.columns.ours() { "'" } else { "" };
        let note = note.strip_prefix(guard).unwrap_or(note);
        if note.chars().count() > NOTE_LIMIT {
            return Err((NOTE, Why::Long));
        }
        Ok(note.to_owned())
    }

    fn score(&self, role: usize) -> Result<Option<Score>, Wrong> {
        read(self.cell(role), false).map_err(|()| (role, Why::Score))
    }

    fn amount(&self, role: usize) -> Result<Option<Amount>, Wrong> {
        read(self.cell(role), false).map_err(|()| (role, Why::Amount))
    }

    fn word<T: Disk>(&self, role: usize) -> Result<Option<T>, Wrong> {
        read(self.cell(role), true).map_err(|()| (role, Why::Word))
    }

    fn yes_or_no(&self, role: usize) -> Result<Option<bool>, Wrong> {
        match self.cell(role) {
            "" => Ok(None),
            "yes" => Ok(Some(true)),
            "no" => Ok(Some(false)),
            _ => Err((role, Why::Word)),
        }
    }
}

/// Reads a cell as the stored text has it; nothing is `None`.
fn read<T: Disk>(cell: &str, quoted: bool) -> Result<Option<T>, ()> {
    if cell.is_empty() {
        return Ok(None);
    }
    let mut text = String::new();
    if quoted {
        put_text(&mut text, cell);
    } else {
        text.push_str(cell);
    }
    let mut from = Reader::new(&text);
    let value = T::take(&mut from);
    if from.end() { Ok(Some(value)) } else { Err(()) }
}
