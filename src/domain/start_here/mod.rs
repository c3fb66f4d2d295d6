//! "Start here": four optional answers and what is made of each. No diagnosis, no score.
//!
//! Each answer is stored with the ids of what it made, so that everything can say "because you said…". All of it can be
//! edited or put away like anything else; answering again adds, and takes nothing away that may be in use.

mod make;

pub use make::{give, take_up};

use super::{
    activity::{Amount, Unit, floor_to_step},
    day::Day,
    journal::Journal,
    plan::Answer,
    quota::quota_on,
    spaces::single_spaced,
    stamp::Id,
    template::Template,
};

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $slug:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            /// Each of them, in the order of a form.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its lasting name.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)* }
            }

            /// The one with this lasting name.
            #[must_use]
            pub fn of(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.slug() == slug)
            }
        }
    };
}

choices! {
    /// The four questions.
    Question {
        /// What they want back: a goal.
        Want = "want",
        /// How easily it flares: a cautious first step.
        Flares = "flares",
        /// What they avoid: the draft of a ladder.
        Avoid = "avoid",
        /// What they would enjoy: an activity.
        Enjoy = "enjoy",
    }
}

choices! {
    /// Something that a person may want back.
    Want {
        /// Walking further.
        Walk = "walk",
        /// Sleeping through.
        Sleep = "sleep",
        /// Working a day.
        Work = "work",
        /// Lifting and carrying.
        Lift = "lift",
        /// Sitting for longer.
        Sit = "sit",
        /// Playing with children.
        Play = "play",
        /// Gardening or housework.
        Home = "home",
        /// Sport.
        Sport = "sport",
    }
}

choices! {
    /// How easily it flares.
    Irritability {
        /// Seldom.
        Seldom = "seldom",
        /// Sometimes.
        Sometimes = "sometimes",
        /// Easily.
        Easily = "easily",
    }
}

choices! {
    /// Something that a person may avoid; the ladder page has examples of steps for each.
    Avoid {
        /// Bending.
        Bend = "bend",
        /// Lifting.
        Lift = "lift",
        /// Sitting.
        Sit = "sit",
        /// Driving.
        Drive = "drive",
        /// Turning the head.
        TurnHead = "turn-head",
        /// Sleeping positions.
        Sleep = "sleep",
        /// Tasks at work.
        Work = "work",
        /// Sport.
        Sport = "sport",
    }
}

/// One of a list, or the person's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice<T> {
    /// One of the list.
    Of(T),
    /// Own words.
    Own(String),
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// What they want back.
    Want(Choice<Want>),
    /// How easily it flares.
    Flares(Irritability),
    /// What they avoid.
    Avoid(Choice<Avoid>),
    /// What they would enjoy.
    Enjoy(Choice<Template>),
}

/// Something that the text has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A goal's words.
    Goal(Want),
    /// A ladder's name.
    Ladder(Avoid),
    /// An activity's name.
    Activity(Template),
}

impl Reply {
    /// The question that it answers.
    #[must_use]
    pub const fn question(&self) -> Question {
        match self {
            Self::Want(_) => Question::Want,
            Self::Flares(_) => Question::Flares,
            Self::Avoid(_) => Question::Avoid,
            Self::Enjoy(_) => Question::Enjoy,
        }
    }

    /// The answer as it is stored: a lasting name, or the own words.
    #[must_use]
    pub fn stored(&self) -> String {
        match self {
            Self::Flares(one) => one.slug().to_owned(),
            Self::Want(Choice::Of(one)) => one.slug().to_owned(),
            Self::Avoid(Choice::Of(one)) => one.slug().to_owned(),
            Self::Enjoy(Choice::Of(one)) => one.slug().to_owned(),
            Self::Want(Choice::Own(text)) => own_words(text, Want::of),
            Self::Avoid(Choice::Own(text)) => own_words(text, Avoid::of),
            Self::Enjoy(Choice::Own(text)) => own_words(text, Template::of),
        }
    }
}

/// Own words as they are stored: a capital tells them from a lasting name.
fn own_words<T>(text: &str, named: fn(&str) -> Option<T>) -> String {
    let mut words = single_spaced(text);
    if named(&words).is_some()
        && let Some(first) = words.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    words
}

fn answer_id(question: Question) -> Option<Id> {
    let mut id = String::from("answer-");
    id.push_str(question.slug());
    Id::parse(&id)
}

/// The answer given to a question, if any.
#[must_use]
pub fn given(journal: &Journal, question: Question) -> Option<&Answer> {
    let all = journal.plan.answers.iter();
    let own = all.filter(|r| r.value.question == question.slug());
    own.max_by_key(|r| r.at).map(|r| &r.value)
}

/// The answer because of which a record was made, if there is one.
#[must_use]
pub fn because<'a>(journal: &'a Journal, id: &Id) -> Option<&'a Answer> {
    let mut all = journal.plan.answers.iter().map(|r| &r.value);
    all.find(|answer| answer.made.contains(id))
}

fn gentle(unit: Unit) -> (Unit, Amount, Amount) {
    let step = unit.default_step();
    (unit, Amount::clamped(step), Amount::clamped(step.max(5)))
}

/// A cautious amount for the first try of an activity, with the answer that it follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstTry<'a> {
    /// How much.
    pub amount: Amount,
    /// The share of the usual gentle first amount: 100, 80 or 60 %.
    pub percent: u8,
    /// "Because you said…", if anything was said.
    pub because: Option<&'a Answer>,
}

/// The amount to offer for the very first try: the gentle one of its template or unit, 80 % of it when it flares
/// sometimes, 60 % when easily (our own choice). `None` once the activity has a session or a quota.
#[must_use]
pub fn first_try<'a>(journal: &'a Journal, activity: &Id, today: Day) -> Option<FirstTry<'a>> {
    let plan = journal.activity(activity)?;
    if quota_on(journal, activity, today).is_some()
        || journal.last_session(activity, today).is_some()
    {
        return None;
    }
    let because = given(journal, Question::Flares);
    let how = because.and_then(|a| Irritability::of(&a.choice));
    let percent: u8 = match how {
        Some(Irritability::Easily) => 60,
        Some(Irritability::Sometimes) => 80,
        Some(Irritability::Seldom) | None => 100,
    };
    let template = Template::of(activity.as_str());
    let same_unit = template.map(Template::amounts).filter(|t| t.0 == plan.unit);
    let (_, _, first) = same_unit.unwrap_or_else(|| gentle(plan.unit));
    let parts = u64::from(first.get()) * u64::from(percent);
    Some(FirstTry {
        amount: floor_to_step(parts, 100, plan.step),
        percent,
        because,
    })
}
