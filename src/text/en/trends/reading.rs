//! What is read out of the days (algorithms F, G).

use super::{counted, days, fill, of_days_logged};
use crate::domain::trend::Spoken;

/// The words of one kind of reading.
#[derive(Clone, Copy)]
pub struct ReadWords {
    pub headline: fn(Spoken, bool) -> &'static str,
    pub meaning: fn(Spoken) -> &'static str,
}

pub const PAIN_READ: ReadWords = ReadWords { headline, meaning };

/// Confidence is read as 10 − score: what eases there grows here.
pub const CONFIDENCE_READ: ReadWords = ReadWords {
    headline: confidence_headline,
    meaning: confidence_meaning,
};

const fn confidence_headline(label: Spoken, notable: bool) -> &'static str {
    match label {
        Spoken::Easing if notable => "Growing: clearly more sure these two weeks",
        Spoken::Easing => "Growing: a little more sure these two weeks",
        Spoken::MaybeEasing => "May be growing: next week's look will tell",
        Spoken::Rising => "Lower: less sure these two weeks",
        Spoken::MaybeRising => "May be lower: next week's look will tell",
        _ => headline(label, notable),
    }
}

const fn confidence_meaning(label: Spoken) -> &'static str {
    match label {
        Spoken::Easing => "Last week's look and this week's agree: you feel surer.",
        Spoken::MaybeEasing => {
            "This week's look says you feel surer. One look can be wrong. Next week's will tell."
        }
        Spoken::Rising => {
            "Last week's look and this week's agree: you feel less sure. They cannot say why."
        }
        Spoken::MaybeRising => {
            "This week's look says you feel less sure. One look can be wrong. Next week's will tell."
        }
        _ => meaning(label),
    }
}

#[must_use]
pub const fn headline(label: Spoken, notable: bool) -> &'static str {
    match label {
        Spoken::Early => "Too early to tell",
        Spoken::Easing if notable => "Easing: a change many people would notice",
        Spoken::Easing => "Easing: a little lower these two weeks",
        Spoken::MaybeEasing => "May be easing: next week's look will tell",
        Spoken::Rising => "Rising: higher these two weeks",
        Spoken::MaybeRising => "May be rising: next week's look will tell",
        Spoken::Steady => "Steady: much the same for four weeks",
        Spoken::NoClearChange => "No clear change yet",
    }
}

#[must_use]
pub const fn meaning(label: Spoken) -> &'static str {
    match label {
        Spoken::Early => {
            "To tell, it takes 14 logged days in the four weeks: at least 6 in the first two weeks and 6 in the last two."
        }
        Spoken::Easing => "Last week's look and this week's agree: evening pain has come down.",
        Spoken::MaybeEasing => {
            "This week's look says evening pain has come down. One look can be wrong. Next week's will tell."
        }
        Spoken::Rising => {
            "Last week's look and this week's agree: evening pain has gone up. They cannot say why. If it goes on, or if it worries you, talk to someone."
        }
        Spoken::MaybeRising => {
            "This week's look says evening pain has gone up. One look can be wrong. Next week's will tell."
        }
        Spoken::Steady => "Most days were close to the same number, at most 1 away.",
        Spoken::NoClearChange => {
            "The days do not show clearly which way they go. That is common, and it is an answer too."
        }
    }
}

/// Both are medians: "7" or "8.5".
#[must_use]
pub fn lead(last_week: &str, before: &str) -> String {
    fill(
        "This last week: {}. The three weeks before: {}.",
        &[last_week, before],
    )
}

/// `date` is the last day that was read.
#[must_use]
pub fn four_weeks_to(date: &str, logged: u32) -> String {
    fill(
        "The four weeks to {}: {}.",
        &[date, &of_days_logged(logged, 28)],
    )
}

/// The averages of the first and the last two weeks; `None` where nothing was logged.
#[must_use]
pub fn halves(first: Option<&str>, second: Option<&str>) -> String {
    let with = [first.unwrap_or_default(), second.unwrap_or_default()];
    let sentence = match (first, second) {
        (Some(_), Some(_)) => "The first two weeks averaged {}, the last two {}.",
        (Some(_), None) => "The first two weeks averaged {}; nothing was logged in the last two{}.",
        (None, Some(_)) => "Nothing was logged in the first two weeks{}; the last two averaged {}.",
        (None, None) => "",
    };
    fill(sentence, &with)
}

// Consistency (algorithms G).

/// `aside` days of the 28 were set aside with nothing done.
#[must_use]
pub fn active_days(active: u32, aside: u32) -> String {
    let active = counted(active, "active day", "active days");
    if aside == 0 {
        fill("{} in the last 28", &[&active])
    } else {
        fill(
            "{} in the last 28, with {} set aside",
            &[&active, &days(aside)],
        )
    }
}

pub const ALL_SET_ASIDE: &str = "The last 28 days are set aside";
pub const NO_WEEK_YET: &str = "No full week to count yet.";

/// `weeks` of the last 4 full weeks count, 1..=4.
#[must_use]
pub fn weeks_on_target(on_target: u32, weeks: u32, target: u32) -> String {
    let sentence = match weeks {
        4 => "On target in {} of the last {} weeks. The target is {} a week.",
        1 => "On target in {} of the {} week that counts. The target is {} a week.",
        _ => "On target in {} of the {} weeks that count. The target is {} a week.",
    };
    let with = [&*on_target.to_string(), &weeks.to_string(), &days(target)];
    fill(sentence, &with)
}
