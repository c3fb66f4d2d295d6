//! The report for a visit: the screen that makes it, and every word on the page itself.

use super::{
    goals::{BEYOND, WITHIN},
    ladder::happened,
    trends::{counted, fill, percent},
};
use crate::domain::ladder::Expected;

// The screen.

pub const ABOVE: &str = "For a visit";
pub const HEADING: &str = "Your report";
pub const WHY: &str =
    "One or two pages to print, or to send to someone you trust. You choose what is on them.";
pub const PERIOD: &str = "Which time";
pub const NAME: &str = "Your name, if you want it on the page";
pub const NAME_TOO_LONG: &str = "Please keep the name to 80 letters.";
pub const QUESTIONS: &str = "Your questions for the visit";
pub const QUESTIONS_HINT: &str = "One on each line. They come first on the page.";
pub const QUESTIONS_TOO_LONG: &str = "These are more than 800 letters, which is too much for the page. What is typed here is kept once it is shorter.";
pub const PARTS: &str = "What is on the page";
pub const SHARE: &str = "Send or save as a file";
pub const PRINT: &str = "Print, or save as PDF";
pub const PREVIEW: &str = "This is the page";
pub const STAYS: &str = "It leaves this device only when you send it. The file needs no network and holds nothing but this page.";
pub const FILE: &str = "my-report.html";
pub const SAVED: &str = "The file is with your downloads.";
pub const SHARED: &str = "Handed on.";
pub const NOT_SHARED: &str =
    "The browser did not let us hand the file on. Please try printing instead.";
pub const LINK_TITLE: &str = "A page for a visit";
pub const LINK_WHY: &str =
    "Your weeks, goals and questions on one or two pages, to print or to send.";
pub const LINK: &str = "Make a report";

// The page: its head.

pub const TITLE: &str = "My own record";

#[must_use]
pub fn title_of(name: &str) -> String {
    fill("Own record of {}", &[name])
}

#[must_use]
pub fn from_to(first: &str, last: &str) -> String {
    fill("{} to {}", &[first, last])
}

// Questions, warning signs.

pub const MY_QUESTIONS: &str = "My questions";
pub const SIGNS: &str = "Warning signs ticked";
pub const NO_SIGNS: &str =
    "None ticked in this time. A box left empty does not mean that all is well.";
pub const SIGN_NOT_SEEN: &str = "not seen about it yet";
/// Of thoughts of ending one's life: whoever was spoken to may have been a friend.
pub const SIGN_NOT_SPOKEN: &str = "has not noted yet that it was spoken about";

#[must_use]
pub fn sign_ticked(sign: &str, day: &str, seen: &str) -> String {
    fill("{} (ticked {}, {})", &[sign, day, seen])
}

#[must_use]
pub fn sign_seen(day: &str) -> String {
    fill("seen about it {}", &[day])
}

#[must_use]
pub fn sign_spoken(day: &str) -> String {
    fill("spoke to someone {}", &[day])
}

// Goals.

pub const GOALS: &str = "What I want to do again";
pub const GOALS_SCALE: &str = "0 is “can't do it at all”, 10 is “as well as before”.";
pub const GOAL_COLUMNS: [&str; 4] = ["Goal", "Then", "Now", "Change"];
pub const NO_GOALS: &str = "No goal is in use now.";
pub const NOT_RATED: &str = "not rated";
pub const SAME: &str = "none";
pub const NONE: &str = "–";

#[must_use]
pub fn rated(score: u8, day: &str) -> String {
    let day = day.replace(' ', "\u{a0}");
    fill("{} ({})", &[&score.to_string(), &day])
}

/// A change of a goal's rating or of an average, in words that need no sign.
#[must_use]
pub fn more_or_less(change: &str, up: bool) -> String {
    fill(if up { "up {}" } else { "down {}" }, &[change])
}

/// The average over the goals rated at both ends.
#[must_use]
pub fn goals_average(first: &str, last: &str, beyond: bool) -> String {
    let how_far = if beyond { BEYOND } else { WITHIN };
    fill("On average {} then and {} now. {}", &[first, last, how_far])
}

#[must_use]
pub fn in_the_way(first: u8, first_day: &str, last: u8, last_day: &str) -> String {
    let with = [&*first.to_string(), first_day, &last.to_string(), last_day];
    fill(
        "How much pain got in the way of the week, 0 to 10: {} (week from {}), then {} (week from {}).",
        &with,
    )
}

#[must_use]
pub fn in_the_way_once(score: u8, day: &str) -> String {
    fill(
        "How much pain got in the way of the week, 0 to 10: {} (week from {}).",
        &[&score.to_string(), day],
    )
}

// Pain.

pub const PAIN: &str = "Evening pain, 0 to 10";

// Activity.

pub const ACTIVITY: &str = "What I did, and what was planned";
pub const ACTIVITY_COLUMNS: [&str; 4] = ["Activity", "Days", "In all", "Planned amount"];
pub const NOTHING_DONE: &str = "No activity was logged in this time.";
pub const NO_QUOTA: &str = "none set";
pub const QUOTA_IS: &str =
    "The planned amount is meant to be the same on good days and on bad days.";

#[must_use]
pub fn active_on(days: u32, of: u32) -> String {
    let with = [&*days.to_string(), &counted(of, "day", "days")];
    fill("Something was done on {} of {}.", &with)
}

#[must_use]
pub fn then(first: &str, last: &str) -> String {
    fill("{}, then {}", &[first, last])
}

#[must_use]
pub fn days_a_week(amount: &str, days: u32) -> String {
    fill("{}, {} a week", &[amount, &counted(days, "day", "days")])
}

#[must_use]
pub fn and_more(count: u32, one: &str, many: &str) -> String {
    fill("And {}.", &[&counted(count, one, many)])
}

pub const MORE_ACTIVITY: &str = "more activity";
pub const MORE_ACTIVITIES: &str = "more activities";
pub const EARLIER_FLARE: &str = "earlier one";
pub const EARLIER_FLARES: &str = "earlier ones";
pub const MORE_LADDER: &str = "more ladder";
pub const MORE_LADDERS: &str = "more ladders";
pub const MORE_SIGN: &str = "more sign";
pub const MORE_SIGNS: &str = "more signs";

// Flares.

pub const FLARES: &str = "Flares";
pub const NO_FLARES: &str = "None in this time.";

#[must_use]
pub fn flare(first: &str, last: &str, days: u32) -> String {
    fill(
        "{} to {}: {}.",
        &[first, last, &counted(days, "day", "days")],
    )
}

#[must_use]
pub fn flare_of_a_day(day: &str) -> String {
    fill("{}: 1 day.", &[day])
}

#[must_use]
pub fn flare_open(first: &str) -> String {
    fill("Since {}, not over yet.", &[first])
}

#[must_use]
pub fn flares_middle(days: &str) -> String {
    let unit = if days == "1" { "day" } else { "days" };
    fill(
        "The middle length of those that are over: {} {}.",
        &[days, unit],
    )
}

// Ladders.

pub const LADDERS: &str = "Facing what I avoided, in small steps";
pub const NO_LADDERS: &str = "No step was tried in this time.";
#[must_use]
pub fn ladder(name: &str, tried: u32, of: u32, sum: &Expected) -> String {
    // A step that was tried may have been taken away since.
    let steps = match tried {
        0 => "steps tried that are no longer on it".to_owned(),
        _ => [
            &tried.to_string(),
            " of ",
            &counted(of, "step", "steps"),
            " tried",
        ]
        .concat(),
    };
    let with = [name, &steps, &percent(sum.percent()), &happened(sum)];
    fill(
        "{}: {}. The feared thing was expected at {} on average; {}.",
        &with,
    )
}

#[must_use]
pub fn last_step(name: &str, first: u8, now: u8) -> String {
    let with = [name, &first.to_string(), &now.to_string()];
    fill(
        "Last step, “{}”: worry {} before the first try, {} after the last.",
        &with,
    )
}

// What the figures are.

pub const FIGURES: &str = "What these figures are";
pub const FIGURES_SELF: &str = "I wrote all of this down myself, on my own device. Scores go from 0, none, to 10, the worst I can imagine; evening pain is my average of the day. A day without a number is left out, never filled in.";
pub const FIGURES_READING: &str = "The reading compares the days of four weeks and can be wrong. With no true change, about 1 look in 10 still reads easing and 1 in 20 rising.";
pub const FIGURES_PLAN: &str = "Planned amounts follow a fixed rule of small steps, or are my own choice. Nobody has checked them.";
pub const FIGURES_NOT: &str =
    "None of this shows what causes what. It is not an assessment or a diagnosis.";

#[must_use]
pub fn made(day: &str) -> String {
    fill("Made with Gradual on {}.", &[day])
}

#[cfg(test)]
mod tests {
    use super::flares_middle;

    #[test]
    fn one_day_is_a_day() {
        assert!(flares_middle("1").ends_with(": 1 day."));
        assert!(flares_middle("1.5").ends_with(": 1.5 days."));
    }
}
