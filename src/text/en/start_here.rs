//! "Start here": four optional questions, and what the answers set up.

use super::{activities, examples, trends::fill};
use crate::domain::{
    plan::Answer,
    start_here::{Avoid, Irritability, Named, Question, Want},
    template::Template,
};

pub const HEADING: &str = "Start here";
pub const UNDER: &str = "Four short questions, all optional";
pub const ABOUT: &str = "Answer what you like and leave the rest. Each answer sets something up for you. You can change or put away all of it later.";
pub const OWN: &str = "Or in your own words";
pub const OWN_SEND: &str = "Use these words";
pub const SET_UP: &str = "Set up for you";
pub const OPEN: &str = "Open";
pub const FINISH: &str = "Done: open the plan";
pub const OFFER: &str = "Four short questions can set up a first plan. All are optional.";
pub const OFFER_OPEN: &str = "Start here";
pub const OFFER_LATER: &str = "Not now";

pub const fn question(question: Question) -> &'static str {
    match question {
        Question::Want => "What do you want back?",
        Question::Flares => "How easily does it flare up?",
        Question::Avoid => "What do you keep away from?",
        Question::Enjoy => "What would you enjoy doing?",
    }
}

pub const fn makes(question: Question) -> &'static str {
    match question {
        Question::Want => "This becomes a goal.",
        Question::Flares => "This decides how gently you begin.",
        Question::Avoid => "This begins a ladder of small steps.",
        Question::Enjoy => "This is put on your list of activities.",
    }
}

pub const fn refused(question: Question) -> &'static str {
    match question {
        Question::Want => {
            "Please use a few words, up to 120 letters. You can have five goals at a time."
        }
        Question::Avoid | Question::Flares => "Please use a few words, up to 120 letters.",
        Question::Enjoy => "Please use a few words, up to 60 letters.",
    }
}

pub const fn want(want: Want) -> &'static str {
    match want {
        Want::Walk => "Walk further",
        Want::Sleep => "Sleep through the night",
        Want::Work => "Get through a day of work",
        Want::Lift => "Lift and carry",
        Want::Sit => "Sit for longer",
        Want::Play => "Play with the children",
        Want::Home => "House and garden",
        Want::Sport => "Do my sport again",
    }
}

pub const fn flares(how: Irritability) -> &'static str {
    match how {
        Irritability::Seldom => "Seldom",
        Irritability::Sometimes => "Sometimes",
        Irritability::Easily => "Easily",
    }
}

pub fn named(named: Named) -> String {
    match named {
        Named::Goal(one) => want(one).to_owned(),
        Named::Ladder(one) => examples::name(one).to_owned(),
        Named::Activity(one) => activities::template(one).to_owned(),
    }
}

/// The words of a stored choice; the person's own words are themselves.
pub fn choice(question: Question, choice: &str) -> String {
    let known = match question {
        Question::Want => Want::of(choice).map(want),
        Question::Flares => Irritability::of(choice).map(flares),
        Question::Avoid => Avoid::of(choice).map(examples::name),
        Question::Enjoy => Template::of(choice).map(activities::template),
    };
    known.map_or_else(|| choice.to_owned(), str::to_owned)
}

/// "Because you said: Bending."
pub fn because(answer: &Answer) -> String {
    let said = match Question::of(&answer.question) {
        Some(question) => choice(question, &answer.choice),
        None => answer.choice.clone(),
    };
    fill("Because you said: {}.", &[&said])
}

pub fn because_of(answer: Option<Answer>) -> Option<String> {
    answer.as_ref().map(because)
}

pub fn goal_made(words: &str) -> String {
    fill("Goal: {}", &[words])
}

pub fn ladder_made(name: &str) -> String {
    fill("Ladder: {}", &[name])
}

pub fn activity_made(name: &str) -> String {
    fill("Activity: {}", &[name])
}

pub fn answered(what: &str) -> String {
    fill("{} kept", &[what])
}

/// "Walk: 6 min the first time."
pub fn first_try(name: &str, amount: &str) -> String {
    fill("{}: {} the first time", &[name, amount])
}

pub fn share(percent: u8) -> String {
    match percent {
        100 => "You begin with the usual gentle amount.".to_owned(),
        percent => fill(
            "You begin with {} % of the usual gentle amount.",
            &[&percent.to_string()],
        ),
    }
}
