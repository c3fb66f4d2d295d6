//! The plan's records: one vector a kind, each record one group that merges whole.

use super::{
    activity::{Activity, Amount},
    day::Day,
    flare::{Flare, FlarePlan},
    scale::{Likelihood, Score},
    stamp::{Edit, Id, Stamp},
};

/// A thing of the plan with its identity and the stamp of its last edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<T> {
    /// Its id, unique within its kind.
    pub id: Id,
    /// When it was last written.
    pub at: Stamp,
    /// What it says.
    pub value: T,
}

/// Why a quota is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotaReason {
    /// The first, from a baseline.
    First,
    /// A step up.
    Up,
    /// Kept the same; it opens the next window.
    Same,
    /// Eased.
    Ease,
    /// The person's own amount.
    Own,
    /// After a gap.
    Gap,
    /// After a flare.
    Flare,
}

/// One quota of an activity; an activity's history is all of its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The activity.
    pub activity: Id,
    /// The first day it holds.
    pub from: Day,
    /// The amount a day.
    pub amount: Amount,
    /// Q1: the first quota of this run.
    pub first: Amount,
    /// Why.
    pub why: QuotaReason,
}

/// Where the pain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The neck.
    Neck,
    /// The upper back.
    UpperBack,
    /// The lower back.
    LowerBack,
    /// An arm.
    Arm,
    /// A leg.
    Leg,
}

/// Which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Both, or the middle.
    Both,
}

/// A place and a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// The place.
    pub place: Place,
    /// The side.
    pub side: Side,
}

/// What the person stated about their usual pain (algorithms B 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// When they said it.
    pub day: Day,
    /// Usual evening pain.
    pub usual_evening: Option<Score>,
    /// Usual morning pain.
    pub usual_morning: Option<Score>,
    /// Whether it flares easily.
    pub flares_easily: bool,
    /// Where it is.
    pub sites: Vec<Site>,
}

/// One step of an exposure ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LadderStep {
    /// Its id, unique in the ladder.
    pub id: Id,
    /// What is done.
    pub name: String,
    /// Apprehension 0..=10 at first rating.
    pub rating: Score,
}

/// An exposure ladder (algorithms D).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// What it leads to.
    pub name: String,
    /// Its steps in the person's order.
    pub steps: Vec<LadderStep>,
    /// Put away; its history stays.
    pub archived: bool,
}

/// What was expected before an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// The feared outcome, in the person's words.
    pub feared: String,
    /// How likely it seems.
    pub likelihood: Likelihood,
    /// Predicted pain.
    pub pain: Score,
    /// Apprehension.
    pub apprehension: Score,
}

/// Whether the feared thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It did not: o = 0.
    No,
    /// It did in part: o = ½.
    Partly,
    /// It did: o = 1.
    Yes,
}

/// What was found after an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// Whether it happened.
    pub outcome: Outcome,
    /// Actual pain.
    pub pain: Score,
    /// Apprehension now.
    pub apprehension: Score,
    /// What I learned.
    pub learned: String,
}

/// One attempt at a ladder's step; without `after` it waits for its second page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The ladder.
    pub ladder: Id,
    /// The step in it.
    pub step: Id,
    /// The log day.
    pub day: Day,
    /// Expected.
    pub before: Before,
    /// Found.
    pub after: Option<After>,
}

/// A goal in the person's own words (algorithms H).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Own words, 1..=120 characters.
    pub words: String,
    /// Place in the list.
    pub order: i32,
    /// Activities that serve it.
    pub activities: Vec<Id>,
    /// Ladders that serve it.
    pub ladders: Vec<Id>,
    /// Put away; its ratings stay.
    pub archived: bool,
}

/// One rating of a goal, 0 can't do it at all to 10 as well as before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The goal.
    pub goal: Id,
    /// The log day.
    pub day: Day,
    /// The rating.
    pub score: Score,
}

/// One week's look-back; its record id is its first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// The first day.
    pub starts: Day,
    /// How much pain got in the way, 0..=10.
    pub in_the_way: Option<Score>,
    /// The person's own line.
    pub words: String,
    /// Whether the look-back was opened.
    pub looked: bool,
}

/// One answer of "start here" and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question's slug.
    pub question: String,
    /// The choice's slug or own words.
    pub choice: String,
    /// Ids of the records made because of it.
    pub made: Vec<Id>,
}

/// A warning sign that was ticked (algorithms I).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The sign's slug in the content.
    pub slug: String,
    /// The day it was ticked.
    pub ticked: Day,
    /// The day of "I have been seen".
    pub seen: Option<Day>,
}

/// A condition under which the plan is information only, or wants a word first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitKind {
    /// Under 18.
    Under18,
    /// Recent surgery or fracture.
    Surgery,
    /// Known serious spinal disease.
    SpinalDisease,
    /// Pregnant.
    Pregnant,
    /// Heart or lung disease, or blackouts.
    HeartLung,
}

/// A limit and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Which.
    pub kind: LimitKind,
    /// Since when.
    pub since: Day,
}

macro_rules! plan {
    ($($(#[$doc:meta])* $field:ident: $kind:ty,)*) => {
        /// Everything the person has planned, one vector of records a kind.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Plan {
            $($(#[$doc])* pub $field: Vec<Record<$kind>>,)*
            /// Deleted records with the stamp of their deletion; a lower stamp stays dead.
            pub gone: Vec<(Id, Stamp)>,
        }

        impl Plan {
            /// The greatest stamp in it.
            #[must_use]
            pub fn latest(&self) -> Stamp {
                let mut top = self.gone.iter().map(|(_, at)| *at).max().unwrap_or_default();
                $(top = self.$field.iter().map(|r| r.at).max().unwrap_or_default().max(top);)*
                top
            }

            /// Takes back what was written within `edit`: those records say again what they said in `earlier`, written
            /// at `at`. What others wrote meanwhile stays.
            pub fn take_back(&mut self, earlier: &Self, edit: Edit, at: Stamp) {
                $(take_back_kind(&mut self.$field, &earlier.$field, &mut self.gone, edit, at);)*
            }
        }
    };
}

plan! {
    /// The person's activities.
    activities: Activity,
    /// Quotas, all of history.
    quotas: Quota,
    /// Stated usual pain.
    stated: Stated,
    /// Exposure ladders.
    ladders: Ladder,
    /// Attempts at their steps.
    attempts: Attempt,
    /// Flares.
    flares: Flare,
    /// The plan for the next flare (one record, id `flareplan`).
    flare_plans: FlarePlan,
    /// Goals.
    goals: Goal,
    /// Ratings of goals.
    ratings: Rating,
    /// Weekly look-backs.
    weeks: Week,
    /// Answers of "start here".
    answers: Answer,
    /// Ticked warning signs.
    signs: Sign,
    /// Limits.
    limits: Limit,
}

/// Adds or replaces a record by id; tells whether anything changed.
pub fn put<T: PartialEq>(kind: &mut Vec<Record<T>>, id: Id, value: T, at: Stamp) -> bool {
    match kind.iter_mut().find(|r| r.id == id) {
        Some(record) if record.value == value => false,
        Some(record) => {
            *record = Record { id, at, value };
            true
        }
        None => {
            kind.push(Record { id, at, value });
            true
        }
    }
}

/// Takes a record out and remembers it in `gone`; tells whether it was there.
pub fn remove<T>(
    kind: &mut Vec<Record<T>>,
    id: &Id,
    gone: &mut Vec<(Id, Stamp)>,
    at: Stamp,
) -> bool {
    let before = kind.len();
    kind.retain(|r| r.id != *id);
    let removed = kind.len() < before;
    if removed {
        mark_gone(gone, id, at);
    }
    removed
}

/// Notes in `gone` that `id` was deleted at `at`, keeping one entry an id.
pub fn mark_gone(gone: &mut Vec<(Id, Stamp)>, id: &Id, at: Stamp) {
    match gone.iter_mut().find(|(other, _)| other == id) {
        Some((_, stamp)) => *stamp = at.max(*stamp),
        None => gone.push((id.clone(), at)),
    }
}

/// Whether `id` was deleted within `edit`.
fn was_deleted(gone: &[(Id, Stamp)], id: &Id, edit: Edit) -> bool {
    gone.iter()
        .any(|(other, at)| other == id && edit.holds(*at))
}

fn take_back_kind<T: Clone>(
    now: &mut Vec<Record<T>>,
    earlier: &[Record<T>],
    gone: &mut Vec<(Id, Stamp)>,
    edit: Edit,
    at: Stamp,
) {
    now.retain(|r| {
        let added = edit.holds(r.at) && earlier.iter().all(|e| e.id != r.id);
        if added {
            mark_gone(gone, &r.id, at);
        }
        !added
    });
    for old in earlier {
        match now.iter_mut().find(|r| r.id == old.id) {
            Some(record) if edit.holds(record.at) => {
                record.value = old.value.clone();
                record.at = at;
            }
            None if was_deleted(gone, &old.id, edit) => now.push(Record { at, ..old.clone() }),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn sign(slug: &str) -> Sign {
        Sign {
            slug: slug.to_owned(),
            ticked: Day::EPOCH,
            seen: None,
        }
    }

    #[test]
    fn an_undo_takes_back_one_edit_and_nothing_that_others_wrote() {
        let mut plan = Plan::default();
        put(&mut plan.signs, id("a"), sign("calf"), Stamp(1));
        put(&mut plan.signs, id("b"), sign("urine"), Stamp(2));
        let earlier = plan.clone();
        put(&mut plan.signs, id("a"), sign("changed"), Stamp(5));
        remove(&mut plan.signs, &id("b"), &mut plan.gone, Stamp(5));
        put(&mut plan.signs, id("c"), sign("added"), Stamp(5));
        put(&mut plan.signs, id("d"), sign("another tab"), Stamp(6));
        plan.take_back(
            &earlier,
            Edit {
                after: Stamp(4),
                until: Stamp(5),
            },
            Stamp(7),
        );
        let mut said: Vec<_> = plan
            .signs
            .iter()
            .map(|r| (r.id.as_str(), r.value.slug.as_str(), r.at.0))
            .collect();
        said.sort_unstable();
        assert_eq!(
            said,
            [("a", "calf", 7), ("b", "urine", 7), ("d", "another tab", 6)]
        );
        assert!(plan.gone.contains(&(id("c"), Stamp(7))));
    }
}
