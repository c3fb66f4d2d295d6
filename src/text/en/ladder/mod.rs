//! Ladders: facing what is avoided, in small steps.

mod tries;

pub use super::trends::percent;
pub use tries::*;

use super::trends::{counted, fill};
use crate::domain::ladder::StepError;

pub const HEADING: &str = "Ladders";
pub const UNDER: &str = "What you avoid, in small steps";
pub const ONE: &str = "A ladder";
pub const ATTEMPT: &str = "A try";
pub const ABOUT: &str = "A ladder takes you back to something you avoid. You begin with the step that worries you least. Before each try you say what you expect. Afterwards you see what happened.";
pub const CHAPTER: &str = "Facing what you avoid: graded exposure";
pub const YOURS: &str = "Your ladders";
pub const AWAY: &str = "Put away";
pub const MAKE: &str = "Make a ladder";
pub const MAKE_WHY: &str = "What do you keep away from because of the pain?";
pub const OWN: &str = "Or in your own words";
pub const OWN_SEND: &str = "Make it";
pub const NOT_HERE: &str = "This ladder is not here";
pub const NOT_HERE_MORE: &str = "It may have been taken away. Your other ladders are in the list.";
pub const TO_LADDERS: &str = "All ladders";
pub const BACK: &str = "Back to the ladder";

// Its steps.

pub const STEPS: &str = "Steps";
pub const ADD: &str = "+ Add a step";
pub const BETWEEN: &str = "Add a step between";
pub const CHANGE: &str = "Change the steps";
pub const DONE_CHANGING: &str = "Done";
pub const SORT: &str = "Back to the order of worry";
pub const UP: &str = "Up";
pub const DOWN: &str = "Down";
pub const EDIT: &str = "Edit";
pub const REMOVE: &str = "Take away";
pub const TRY: &str = "Try";
pub const READY_TICK: &str = "ready";
pub const PUT_AWAY: &str = "Put this ladder away";
pub const USE_AGAIN: &str = "Use this ladder again";

// One step.

pub const STEP: &str = "What will you do?";
pub const PICK: &str = "Ideas to start from";
pub const TOLD: &str = "I was told to avoid this";
pub const RATING: &str = "How much does the thought of it worry you?";
pub const NOT_AT_ALL: &str = "not at all";
pub const MOST: &str = "the most you can imagine";
pub const KEEP: &str = "Keep this step";
pub const NOT_NOW: &str = "Not now";
pub const RATE_FIRST: &str = "Please say how much it worries you. The steps are put in that order.";

pub fn added(name: &str) -> String {
    fill("{} added", &[name])
}

pub fn changed(name: &str) -> String {
    fill("{} changed", &[name])
}

pub fn removed(name: &str) -> String {
    fill("{} taken away", &[name])
}

pub fn moved(name: &str) -> String {
    fill("{} moved", &[name])
}

pub fn put_away(name: &str) -> String {
    fill("{} put away", &[name])
}

pub fn taken_out(name: &str) -> String {
    fill("{} in use again", &[name])
}

pub const SORTED: &str = "Steps in the order of worry";
/// "3 steps · 2 tries", the line under a ladder's name.
pub fn summary(steps: usize, tries: usize) -> String {
    let steps = counted(small(steps), "step", "steps");
    if tries == 0 {
        return steps;
    }
    fill("{} · {}", &[&steps, &tries_of(tries)])
}

fn tries_of(n: usize) -> String {
    counted(small(n), "try", "tries")
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// "worry 2, was 5 · 3 tries".
pub fn step_line(now: Option<u8>, first: u8, tries: usize) -> String {
    let mut said = match now {
        Some(now) => fill("worry {}, was {}", &[&now.to_string(), &first.to_string()]),
        None => fill("worry {}", &[&first.to_string()]),
    };
    if tries > 0 {
        said.push_str(&fill(" · {}", &[&tries_of(tries)]));
    }
    said
}

/// How many more steps a ladder wants before it is whole, when it has `have`.
pub fn more_wanted(n: usize, have: usize) -> String {
    let sentence = if have == 0 {
        "{} steps make a ladder, from easy to hard."
    } else if n == 1 {
        "One more step makes a ladder. You can try the ones you have."
    } else {
        "{} more steps make a ladder. You can try the ones you have."
    };
    fill(sentence, &[&n.to_string()])
}

pub fn jump(low: u8, high: u8) -> String {
    let with = [&*low.to_string(), &high.to_string()];
    fill(
        "From {} to {} is a big jump. A step between may help.",
        &with,
    )
}

pub fn step_error(error: StepError) -> &'static str {
    match error {
        StepError::ToldToAvoid => {
            "Then it does not go on a ladder. Ask whoever told you if and when you may do it again."
        }
        StepError::Empty => "Please say what you will do, such as picking up a cup.",
        StepError::TooLong => "Please keep it to 120 letters.",
        StepError::Full => "A ladder has 12 steps at most. Take one away first.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_says_how_worry_changed() {
        assert_eq!(step_line(Some(2), 5, 1), "worry 2, was 5 · 1 try");
        assert_eq!(step_line(None, 7, 0), "worry 7");
        assert_eq!(summary(1, 0), "1 step");
    }
}
