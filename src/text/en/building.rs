//! Building up: the weekly suggestion and its arithmetic.

use super::{
    today::amount,
    trends::{measured, number},
};
use crate::domain::{
    activity::Unit,
    fraction::Half,
    loading::{Because, Reading, Tally, Unmet},
    scale::Score,
    warning::Hold,
};

pub const LESS: &str = "Less";
pub const SAME: &str = "Same";
pub const MORE: &str = "More";
pub const STAY_SMALL: &str = "Stay small for now, and talk to someone";
pub const STAY_SMALL_WHY: &str = "It was too much on two days or more, and there is little left to take away. Someone who can see you may help.";
pub const WHICH: &str = "Which days?";
pub const RULE: &str = "How this is worked out";
pub const OWN: &str = "Another amount";
pub const OWN_LABEL: &str = "A day, from now on";
pub const USE_IT: &str = "Use it";
pub const ONE_FIRST: &str = "Which one first?";
pub const ONE_FIRST_WHY: &str = "More than one is ready. Raise one now; the others wait a week, so that you can tell what did what.";
pub const TRYING: &str = "Tries for a new starting point are under way.";
pub const GO_ON: &str = "Go on";
pub const NEW_BASELINE: &str = "Find a new starting point?";
pub const NEW_BASELINE_WHY: &str = "Two weeks after the flare you are still below your old amount. Three new tries would suit you better.";
pub const FIND: &str = "Find it";
pub const PICK_UP: &str = "You were away for a while. Pick up where you left off.";
pub const FINE: &str = "fine";
pub const TOO_MUCH: &str = "too much";
pub const UNSURE: &str = "not clear";
pub const NO_SESSIONS: &str = "No session in this time.";

/// "18 min a day".
pub fn a_day(count: u32, unit: Unit) -> String {
    [&*amount(count, unit), " a day"].concat()
}

pub fn ready_for(count: u32, unit: Unit) -> String {
    ["Ready for ", &*measured(count, Some(unit)), "?"].concat()
}

pub fn ease_to(count: u32, unit: Unit) -> String {
    ["Ease to ", &*measured(count, Some(unit)), "?"].concat()
}

pub fn stay_at(count: u32, unit: Unit) -> String {
    ["Stay at ", &*measured(count, Some(unit))].concat()
}

/// "6 of 7 planned days done. Times that felt fine: 5, too much: none." A day may have several times.
pub fn tally(tally: &Tally) -> String {
    let too_much = match tally.too_much {
        0 => "none".to_owned(),
        n => n.to_string(),
    };
    let unsure = match tally.unsure {
        0 => String::new(),
        n => [", not clear: ", &n.to_string()].concat(),
    };
    let (done, planned) = (tally.done.to_string(), tally.planned.to_string());
    let days = if tally.done > tally.planned {
        [&*done, " days done, ", &planned, " were planned. "].concat()
    } else {
        [&*done, " of ", &planned, " planned days done. "].concat()
    };
    [
        &*days,
        "Times that felt fine: ",
        &tally.fine.to_string(),
        &unsure,
        ", too much: ",
        &too_much,
        ".",
    ]
    .concat()
}

/// The line of arithmetic: "A tenth of 160, rounded down, in whole steps of 10, is 10."
pub fn arithmetic(because: Because, quota: u32, first: u32, result: u32, step: u32) -> String {
    let (share, of) = match because {
        Because::Tenth => ("A tenth of ", quota),
        Because::Fifth => ("A fifth of ", quota),
        Because::FourFifths => ("Four fifths of ", quota),
        Because::HalfOfFirst => ("Half of your first amount, ", first),
        Because::Step => return ["One of your steps is ", &number(result), "."].concat(),
        Because::One => return "The smallest step is 1.".to_owned(),
    };
    let steps = whole_steps(result, step);
    let close = [", rounded down", &*steps, ", is "].concat();
    [share, &number(of), &close, &number(result), "."].concat()
}

pub const fn unmet(unmet: Unmet) -> &'static str {
    match unmet {
        Unmet::Done => "To step up, do at least two thirds of the planned days.",
        Unmet::Mornings => "To step up, note your pain on the morning after, at least twice.",
        Unmet::TooMuch => "On one day it was too much, so the amount stays the same.",
        Unmet::Unsure => {
            "Too many times were not clear, so the amount stays the same. Pain noted before and during makes them clearer."
        }
    }
}

pub const TWICE: &str = "Too much on two days or more: a little less may suit you.";

pub const fn reading(reading: Reading) -> &'static str {
    match reading {
        Reading::Fine => FINE,
        Reading::TooMuch => TOO_MUCH,
        Reading::Unsure => UNSURE,
    }
}

/// "18 min · pain 3, then 4, next morning 3 · fine", with "?" for what is not known.
pub fn session(done: &str, scores: [Option<Score>; 3], how: Reading) -> String {
    let [before, during, morning] =
        scores.map(|s| s.map_or_else(|| "?".to_owned(), |s| s.get().to_string()));
    [
        done,
        " · pain ",
        &before,
        ", then ",
        &during,
        ", next morning ",
        &morning,
        " · ",
        reading(how),
    ]
    .concat()
}

/// "Your usual morning is taken as 3½."
pub fn usual_morning(usual: Option<Half>) -> String {
    let Some(usual) = usual else {
        return "Your usual morning pain is not known yet.".to_owned();
    };
    let half = if usual.has_half() { "½" } else { "" };
    [
        "Your usual morning pain is taken as ",
        &usual.whole().to_string(),
        half,
        ".",
    ]
    .concat()
}

pub fn next_look(day: &str) -> String {
    ["The next look is on ", day, "."].concat()
}

pub fn waiting(raised: &str, until: &str) -> String {
    [
        raised,
        " went up lately. One at a time: the next look at this one is on ",
        until,
        ".",
    ]
    .concat()
}

pub fn returning(percent: u8) -> String {
    [
        "On the way back from a flare: ",
        &percent.to_string(),
        " % today. The weekly look comes after it.",
    ]
    .concat()
}

pub fn away(days: i32) -> String {
    ["Back after ", &days.to_string(), " days"].concat()
}

/// ", in whole steps of 10", where a result is one.
pub fn whole_steps(result: u32, step: u32) -> String {
    if step > 1 && result >= step {
        [", in whole steps of ", &*number(step)].concat()
    } else {
        String::new()
    }
}

pub fn gap_lower(count: u32, unit: Unit, quota: u32) -> String {
    [
        "After two weeks or more, about four fifths of ",
        &number(quota),
        " is a gentle way in: ",
        &*measured(count, Some(unit)),
        ".",
    ]
    .concat()
}

pub const GAP_NEW: &str = "After four weeks or more, three new tries are the best way in.";

pub const fn held(why: Hold) -> &'static str {
    match why {
        Hold::InformationOnly(_) => "",
        Hold::Sign => "No step up while a warning sign waits.",
        Hold::Flare => "In a flare, no amount goes up. Today shows how much to do.",
    }
}

/// "Walk: 19 min a day".
pub fn set_to(name: &str, count: u32, unit: Unit) -> String {
    [name, ": ", &*a_day(count, unit)].concat()
}

pub fn wrong_own(most: u32, unit: Unit) -> String {
    [
        "Please type a whole number from 1 to ",
        &*number(most),
        " ",
        super::today::unit(unit, most),
        ".",
    ]
    .concat()
}

pub fn own_most(most: u32, unit: Unit) -> String {
    ["Anything up to ", &*amount(most, unit), "."].concat()
}

/// "Walk to 19 min".
pub fn raise(name: &str, count: u32, unit: Unit) -> String {
    [name, " to ", &*amount(count, unit)].concat()
}

#[cfg(test)]
mod tests {
    use super::{Because, Tally, arithmetic, tally};

    #[test]
    fn more_days_than_planned_are_no_share_of_them() {
        let said = |done, planned| {
            tally(&Tally {
                planned,
                done,
                mornings: 2,
                too_much: 0,
                too_much_days: 0,
                fine: done,
                unsure: 0,
            })
        };
        assert_eq!(
            said(3, 3),
            "3 of 3 planned days done. Times that felt fine: 3, too much: none."
        );
        assert_eq!(
            said(7, 3),
            "7 days done, 3 were planned. Times that felt fine: 7, too much: none."
        );
    }

    #[test]
    fn the_sum_is_true_as_it_is_said() {
        assert_eq!(
            arithmetic(Because::Tenth, 160, 80, 10, 10),
            "A tenth of 160, rounded down, in whole steps of 10, is 10."
        );
        assert_eq!(
            arithmetic(Because::Fifth, 19, 8, 3, 1),
            "A fifth of 19, rounded down, is 3."
        );
        assert_eq!(
            arithmetic(Because::FourFifths, 110, 80, 80, 10),
            "Four fifths of 110, rounded down, in whole steps of 10, is 80."
        );
        // Half of 8 would be no whole step of 10: it is said as it is.
        assert_eq!(
            arithmetic(Because::HalfOfFirst, 20, 8, 4, 10),
            "Half of your first amount, 8, rounded down, is 4."
        );
        assert_eq!(
            arithmetic(Because::Step, 40, 20, 10, 10),
            "One of your steps is 10."
        );
    }
}
