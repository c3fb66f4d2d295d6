//! What a person writes about one day.

use super::{
    activity::Amount,
    scale::Score,
    stamp::{Group, Id, Stamp},
};

/// The most characters that are saved of a note.
pub const NOTE_LIMIT: usize = 10_000;

/// Why a day is set aside in the counts. A flare is not here: see [`super::flare::Flare`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// A planned rest day.
    Rest,
    /// A day of illness.
    Ill,
}

/// The optional questions, off until the person turns them on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    /// Confidence in moving, 0 none to 10 full.
    pub confidence: Option<Score>,
    /// How well the night went, 0..=10.
    pub sleep: Option<Score>,
    /// Whether extra pain relief was taken.
    pub relief: Option<bool>,
}

/// How much was done in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// What was done, in the activity's unit.
    pub amount: Amount,
    /// The quota or rung that was asked for at the time, if any.
    pub asked: Option<Amount>,
    /// Whether it was a baseline trial.
    pub trial: bool,
}

impl Work {
    /// What stands in the place of work that was deleted; its stamp is 0.
    pub const UNSET: Self = Self {
        amount: Amount::clamped(1),
        asked: None,
        trial: false,
    };
}

/// How a session felt; each part may stay unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Feel {
    /// Pain before it, 0..=10.
    pub before: Option<Score>,
    /// The highest pain during it, 0..=10.
    pub during: Option<Score>,
    /// Effort, 0 none to 10 the most you can imagine.
    pub effort: Option<Score>,
}

/// One session of one activity on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id, unique in the journal.
    pub id: Id,
    /// The activity's id.
    pub activity: Id,
    /// How much. A session lives as long as this is not below its entry in `gone`; unset only in [`DayLog::remains`].
    pub work: Group<Work>,
    /// How it felt.
    pub feel: Group<Feel>,
    /// The person's own words; text, never markup.
    pub note: Group<String>,
}

impl Session {
    /// The latest stamp in it.
    #[must_use]
    pub fn latest(&self) -> Stamp {
        self.work.at.max(self.feel.at).max(self.note.at)
    }

    /// The same session with every set group written at `at`: how an undone deletion comes back.
    #[must_use]
    pub fn restamped(mut self, at: Stamp) -> Self {
        self.work.at = at;
        for stamp in [&mut self.feel.at, &mut self.note.at] {
            if *stamp > Stamp(0) {
                *stamp = at;
            }
        }
        self
    }
}

/// Everything of one log day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayLog {
    /// Evening pain, 0..=10.
    pub pain: Group<Option<Score>>,
    /// Pain on the next morning; asked once, it serves every session of this day.
    pub next_morning: Group<Option<Score>>,
    /// Rest or illness.
    pub set_aside: Group<Option<SetAside>>,
    /// The optional questions.
    pub extra: Group<Extra>,
    /// The day's own note; text, never markup.
    pub note: Group<String>,
    /// Sessions in the order they were added.
    pub sessions: Vec<Session>,
    /// What another tab wrote of sessions after they had been deleted: without work, shown nowhere, there again when the
    /// deletion is undone. Kept because what comes out of a merge must not depend on which copies met first.
    pub remains: Vec<Session>,
}

impl DayLog {
    /// Whether the person has told this day anything.
    #[must_use]
    pub fn is_logged(&self) -> bool {
        self.pain.value.is_some()
            || self.next_morning.value.is_some()
            || self.set_aside.value.is_some()
            || self.extra.value != Extra::default()
            || !self.note.value.is_empty()
            || !self.sessions.is_empty()
    }

    /// Whether nothing was ever written here, not even a thing since cleared.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        *self == Self::default()
    }

    /// Puts a session in its place among the others, or at the end.
    pub fn insert_session(&mut self, place: usize, session: Session) {
        self.remains.retain(|left| left.id != session.id);
        let place = place.min(self.sessions.len());
        self.sessions.insert(place, session);
    }

    /// The greatest stamp of the day.
    #[must_use]
    pub fn latest(&self) -> Stamp {
        let own = self.pain.at.max(self.next_morning.at);
        let own = own.max(self.set_aside.at).max(self.extra.at);
        let sessions = self.sessions.iter().chain(&self.remains);
        sessions
            .map(Session::latest)
            .fold(own.max(self.note.at), Stamp::max)
    }
}
