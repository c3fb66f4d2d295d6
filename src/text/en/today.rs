//! The day's log.

use super::{
    save,
    trends::{measured, number},
};
use crate::domain::{
    activity::{NameError, Unit},
    entry::Feel,
    scale::Score,
};

pub const HEADING: &str = "How was today?";
pub const PAST_ABOVE: &str = "An earlier day";
pub const PAIN: &str = "Average pain today";
pub const PAIN_PAST: &str = "Average pain that day";
pub const NONE: &str = "none";
pub const WORST: &str = "worst you can imagine";
pub const HARDEST: &str = "hardest you can imagine";
pub const CLEAR: &str = "Clear";
pub const UNDO: &str = "Undo";
pub const DONE: &str = "What you did";
pub const DONE_EMPTY: &str = "Tap what you did. One is plenty.";
pub const ADD_MORE: &str = "Add";
pub const SOMETHING_ELSE: &str = "+ Something else";
pub const DAY_IS: &str = "Was the day out of the ordinary?";
pub const REST: &str = "Rest day";
pub const ILL: &str = "Ill";
pub const FLARE: &str = "It's flaring";
pub const FLARE_ON: &str =
    "Keep moving gently and ease back a little. Most flares settle within days.";
pub const FLARE_LONG: &str = "Keep moving gently and ease back a little.";
pub const FLARE_LINK: &str = "When it flares";
pub const NOTE: &str = "A note for this day";
pub const NOTE_TOO_LONG: &str = "This note is longer than 10,000 letters. The part you see here is not saved until it is shorter.";
pub const MORNING: &str = "This morning";
pub const MORNING_PAIN: &str = "Pain this morning";
pub const NEXT_MORNING_PAIN: &str = "Pain the next morning";
pub const EDIT: &str = "Edit";
pub const CLOSE: &str = "Close";
pub const DELETE: &str = "Delete";
pub const BEFORE: &str = "Pain before";
pub const DURING: &str = "Highest pain during";
pub const EFFORT: &str = "Effort";
pub const SESSION_NOTE: &str = "A note about it";
pub const NAME: &str = "What do you call it?";
pub const COUNTED_IN: &str = "Counted in";
pub const ADD: &str = "Add it";
pub const CANCEL: &str = "Not now";
pub const OTHER_DAYS: &str = "Other days";
pub const PICK_DAY: &str = "Open another day";
pub const OPEN: &str = "Open";
pub const DAY_UNREADABLE: &str = "Please pick a date, such as 3 November 2026.";
pub const DAY_AHEAD: &str = "That day has not come yet. Please pick today or an earlier day.";
pub const DAY_TOO_EARLY: &str = "That is too long ago. Please pick a day from the year 2000 on.";
pub const DAY_BEFORE: &str = "‹ Day before";
pub const DAY_AFTER: &str = "Day after ›";
pub const BACK_TO_TODAY: &str = "Back to today";
pub const CONFIDENCE: &str = "Confidence in moving";
pub const FULL: &str = "full";
pub const RELIEF: &str = "Took extra pain relief?";
pub const YES: &str = "Yes";
pub const NO: &str = "No";
pub const SLEEP: &str = "Sleep last night";
pub const SLEEP_LOW: &str = "very poor";
pub const SLEEP_HIGH: &str = "very good";
pub const NOT_A_DAY: &str = "This day cannot be opened";

pub const NAME_PUT_AWAY: &str = "You put this activity away. The plan has it under “Your activities”, where you can use it again.";

pub fn name_error(error: NameError) -> &'static str {
    match error {
        NameError::Empty => "Please give it a name, such as swimming.",
        NameError::TooLong => "Please keep the name to 60 letters.",
        NameError::Taken => "You already have an activity with this name.",
    }
}

pub fn unit(unit: Unit, count: u32) -> &'static str {
    match (unit, count) {
        (Unit::Minutes, _) => "min",
        (Unit::Metres, _) => "m",
        (Unit::Steps, 1) => "step",
        (Unit::Steps, _) => "steps",
        (Unit::Repetitions, 1) => "time",
        (Unit::Repetitions, _) => "times",
        (Unit::Seconds, _) => "s",
    }
}

pub fn unit_long(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => "minutes",
        Unit::Metres => "metres",
        Unit::Steps => "steps",
        Unit::Repetitions => "times",
        Unit::Seconds => "seconds",
    }
}

pub fn amount_label(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => "How many minutes",
        Unit::Metres => "How many metres",
        Unit::Steps => "How many steps",
        Unit::Repetitions => "How many times",
        Unit::Seconds => "How many seconds",
    }
}

pub fn amount(count: u32, of: Unit) -> String {
    [&*number(count), " ", unit(of, count)].concat()
}

pub fn less(step: u32, of: Unit) -> String {
    [&measured(step, Some(of)), " less"].concat()
}

pub fn more(step: u32, of: Unit) -> String {
    [&measured(step, Some(of)), " more"].concat()
}

pub fn wrong_amount(kept: u32, of: Unit) -> String {
    [
        "Please type a whole number from 1 to 1,000,000. Until then it stays at ",
        &amount(kept, of),
        ".",
    ]
    .concat()
}

/// "18 min · pain 3, then 5 · effort 4", each part only when known.
pub fn session(count: u32, of: Unit, feel: &Feel) -> String {
    let mut said = amount(count, of);
    let before = match feel.during {
        Some(_) => " · pain ",
        None => " · pain before ",
    };
    let during = match feel.before {
        Some(_) => ", then ",
        None => " · highest pain ",
    };
    for (words, score) in [
        (before, feel.before),
        (during, feel.during),
        (" · effort ", feel.effort),
    ] {
        if let Some(score) = score {
            said.push_str(words);
            said.push_str(&score.get().to_string());
        }
    }
    said
}

/// "After yesterday's walk", "After yesterday's walk and stairs", "After what you did yesterday".
pub fn after_yesterday(names: &[String]) -> String {
    match names {
        [one] => ["After yesterday's ", &lower_first(one)].concat(),
        [one, two] => [
            "After yesterday's ",
            &lower_first(one),
            " and ",
            &lower_first(two),
        ]
        .concat(),
        _ => "After what you did yesterday".to_owned(),
    }
}

pub fn pain_is(score: Score) -> String {
    ["pain ", &score.get().to_string()].concat()
}

pub fn added(name: &str) -> String {
    [name, " added"].concat()
}

pub fn deleted(name: &str) -> String {
    [name, " deleted"].concat()
}

pub fn changed(name: &str) -> String {
    [name, " changed"].concat()
}

fn pain(score: Score) -> String {
    ["Pain ", &score.get().to_string()].concat()
}

pub fn pain_set(score: Option<Score>) -> String {
    score.map_or_else(|| "Pain cleared".to_owned(), pain)
}

pub fn switched(name: &str, on: bool) -> String {
    [name, if on { " on" } else { " off" }].concat()
}

pub fn said_and_saved(said: &str) -> String {
    ["✓ ", said, ". ", save::SAVED].concat()
}

/// The line under a day in the list of other days.
pub fn day_summary(evening: Option<Score>, sessions: usize) -> String {
    let done = match sessions {
        0 => String::new(),
        1 => "1 activity".to_owned(),
        n => [&*n.to_string(), " activities"].concat(),
    };
    match (evening, done.is_empty()) {
        (None, true) => "Nothing written".to_owned(),
        (None, false) => done,
        (Some(score), true) => pain(score),
        (Some(score), false) => [&*pain(score), " · ", &done].concat(),
    }
}

/// "Walk" inside a sentence is "walk"; "NHS class" stays as it is.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() => {
            std::iter::once(first.to_ascii_lowercase())
                .chain(letters)
                .collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_say_only_what_is_known() {
        let score = |n| Score::new(n);
        let feel = Feel {
            before: score(3),
            during: score(5),
            effort: score(4),
        };
        assert_eq!(
            session(18, Unit::Minutes, &feel),
            "18 min · pain 3, then 5 · effort 4"
        );
        assert_eq!(session(1, Unit::Repetitions, &Feel::default()), "1 time");
        let before = Feel {
            before: score(0),
            ..Feel::default()
        };
        assert_eq!(
            session(250, Unit::Steps, &before),
            "250 steps · pain before 0"
        );
    }

    #[test]
    fn one_is_not_said_like_many() {
        assert_eq!(more(1, Unit::Minutes), "1 minute more");
        assert_eq!(less(1, Unit::Repetitions), "1 time less");
        assert_eq!(less(5, Unit::Steps), "5 steps less");
    }

    #[test]
    fn yesterday_is_named_up_to_two_activities() {
        let names = |n: usize| {
            ["Walk", "Stairs", "Carry"]
                .iter()
                .take(n)
                .map(|s| (*s).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(after_yesterday(&names(1)), "After yesterday's walk");
        assert_eq!(
            after_yesterday(&names(2)),
            "After yesterday's walk and stairs"
        );
        assert_eq!(
            after_yesterday(&["NHS class".to_owned()]),
            "After yesterday's NHS class"
        );
        assert_eq!(after_yesterday(&names(3)), "After what you did yesterday");
    }
}
