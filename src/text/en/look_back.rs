//! The weekly look-back.

use super::trends::{counted, fill};
use crate::domain::week::Because;

pub const HEADING: &str = "Look back at the week";
pub const UNDER: &str = "One screen, once a week";
pub const DONE: &str = "What you did";
pub const NOTHING: &str = "No activity written in that week.";
pub const READING: &str = "Where your evenings are heading";
pub const IN_THE_WAY: &str = "How much did pain get in the way that week?";
pub const NOT_AT_ALL: &str = "not at all";
pub const OF_EVERYTHING: &str = "in everything";
pub const ONE_THING: &str = "One thing to look at";
pub const NOTHING_NOW: &str = "Nothing to change. Carry on as you are.";
pub const NOT_YET: &str =
    "There is no full week in your log yet. Come back when one is over: this page is in the plan.";
pub const OPEN_PLAN: &str = "Open the plan";
pub const OPEN_LADDER: &str = "Open the ladder";
pub const OPEN_GOALS: &str = "Rate your goals";
pub const CHAPTER: &str = "A chapter that fits";
pub const WORDS: &str = "A line of your own about that week";
pub const TOO_LONG: &str =
    "Please keep this to 500 letters. What you see here is not saved until it is shorter.";
pub const FINISH: &str = "Done looking back";
pub const SKIP: &str = "Do not ask me each week";
pub const SKIPPED: &str = "You will not be asked. This page stays here in the plan.";
pub const GOALS_DUE: &str = "It is time to rate your goals.";
pub const SAID_WORDS: &str = "Your line is kept";
pub const LOOKED: &str = "Week looked back at";

pub fn week(first: &str, last: &str) -> String {
    fill("{} to {}", &[first, last])
}

/// "3 active days, 5 evenings logged."
pub fn counts(active: u8, evenings: u8) -> String {
    let with = [
        &*counted(active.into(), "active day", "active days"),
        &counted(evenings.into(), "evening", "evenings"),
    ];
    fill("{}, {} logged.", &with)
}

/// "Walk: 4 sessions, 72 min".
pub fn done(name: &str, times: u32, amount: &str) -> String {
    fill(
        "{}: {}, {}",
        &[name, &counted(times, "session", "sessions"), amount],
    )
}

pub fn week_before(score: u8) -> String {
    fill("The week before: {}.", &[&score.to_string()])
}

pub fn in_the_way(score: Option<u8>) -> String {
    match score {
        Some(score) => fill("In the way: {}", &[&score.to_string()]),
        None => "Answer cleared".to_owned(),
    }
}

pub fn ease(name: &str) -> String {
    fill(
        "{}: some sessions were too much. Less may suit you better for now.",
        &[name],
    )
}

pub fn small(name: &str) -> String {
    fill(
        "{}: it is small already. Stay there, and talk to someone about it.",
        &[name],
    )
}

pub fn gap(name: &str) -> String {
    fill(
        "{}: it is a while since the last time. The plan has a way back.",
        &[name],
    )
}

pub fn new_baseline(name: &str) -> String {
    fill("{}: time for a new start after the flare.", &[name])
}

pub fn raise(names: &str) -> String {
    fill("Ready for a small step up, when you are: {}.", &[names])
}

pub fn ladder(step: &str) -> String {
    fill(
        "On your ladder, you may be ready to go on from “{}”.",
        &[step],
    )
}

/// The rule by which the chapter was chosen.
pub const fn because(because: Because) -> &'static str {
    match because {
        Because::Sign => "Because a warning sign is ticked.",
        Because::Flare => "Because it flared that week.",
        Because::TooMuch => "Because a session was too much.",
        Because::Ladder => "Because of what you found on your ladder.",
        Because::FewDays => "Because there were fewer active days than you aim for.",
        Because::Rising => "Because your evenings were higher.",
        Because::NoQuota => "Because no activity has its amount yet.",
        Because::SteppedUp => "Because you stepped up that week.",
        Because::NextUnread => "Because it is the next one that you have not opened.",
        Because::AllRead => "Because you have opened them all. This one helps most people.",
    }
}
