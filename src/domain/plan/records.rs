//! What each kind of record says.

use crate::domain::{
    activity::Amount,
    day::Day,
    scale::{Likelihood, Score},
    stamp::Id,
};

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
