//! Tries at a ladder's steps: what was expected, and what was found.

use super::{counted, fill, percent, small, tries_of};
use crate::domain::{ladder::Expected, plan::Outcome};

// Before a try.

pub const BEFORE: &str = "Before you try";
pub const FEARED: &str = "What might the pain do, or stop you from doing?";
pub const FEARED_HINT: &str = "Not “it will hurt”, but what would come of it.";
pub const LIKELY: &str = "How likely is that?";
pub const LIKELY_LOW: &str = "cannot happen";
pub const LIKELY_HIGH: &str = "sure to happen";
pub const PAIN_EXPECTED: &str = "How much pain do you expect?";
pub const WORRY: &str = "How worried are you now?";
pub const GO: &str = "Keep this, then try it";
pub const KEPT: &str = "Kept. Now try it, at your own pace.";
pub const WAITS: &str =
    "Come back here when you have tried it, today or another day. This page waits.";
pub const SAY_FEARED: &str = "Please say what you fear in a few words.";
pub const SAY_LIKELY: &str = "Please say how likely it is.";
pub const SAY_PAIN: &str = "Please say how much pain you expect.";
pub const SAY_WORRY: &str = "Please say how worried you are.";
pub const FEARS: [&str; 4] = [
    "I will have to stop",
    "I will get stuck",
    "It will flare for days",
    "I will need help",
];

// After it.

pub const AFTER: &str = "After you tried";
pub const HAPPENED: &str = "Did it happen?";
pub const NO: &str = "No";
pub const PARTLY: &str = "Partly";
pub const YES: &str = "Yes";
pub const PAIN_FOUND: &str = "How much pain was there?";
pub const WORRY_NOW: &str = "How worried are you about it now?";
pub const LEARNED: &str = "What did you learn?";
pub const LEARNED_LONG: &str = "Please keep this to 1,000 letters.";
pub const FINISH: &str = "Compare";
pub const LATER: &str = "Not yet: back to the ladder";
pub const FORGET: &str = "Take this try away";
pub const SAY_HAPPENED: &str = "Please say if it happened.";
pub const SAY_PAIN_FOUND: &str = "Please say how much pain there was.";
pub const SAY_WORRY_NOW: &str = "Please say how worried you are now.";

// What was found.

pub const FOUND: &str = "What you found";
pub const SURPRISE: &str = "How far it was from what you feared";
pub const PAIN_GAP: &str = "How far the pain was from what you expected";
pub const BETTER: &str = "better than feared";
pub const WORSE: &str = "worse than feared";
pub const LESS: &str = "less than expected";
pub const MORE: &str = "more than expected";
pub const TABLE: &str = "Each try";
pub const COLUMNS: [&str; 5] = ["Try", "You expected", "It happened", "Pain", "Worry"];
pub const LESSONS: &str = "What you wrote";
pub const READY: &str = "Ready when you are";
pub const READY_LAST: &str =
    "This was the last step. You can go back to any of them, or begin another ladder.";
pub const STAY_FINE: &str = "Staying on this step is fine too.";
pub const AS_FEARED: &str = "It went as you feared this time";
pub const AS_FEARED_MORE: &str =
    "That happens. You can try the same step again, or split it into smaller ones.";
pub const AGAIN: &str = "Try it again";
pub const SPLIT: &str = "Split it";

pub const BEFORE_KEPT: &str = "What you expect is kept";
pub const AFTER_KEPT: &str = "What you found is kept";
pub const TRY_REMOVED: &str = "Try taken away";

/// What was expected before the try that waits.
pub fn expected_then(feared: &str, likely: u8, pain: u8, worry: u8) -> String {
    let with = [
        feared,
        &likely.to_string(),
        &pain.to_string(),
        &worry.to_string(),
    ];
    fill("“{}”, {} % likely. Pain {}, worry {}.", &with)
}

pub const YOU_EXPECTED: &str = "What you expected";

/// "You expected 70 %, it happened 1 time in 4."
pub fn expected_and_happened(sum: &Expected) -> String {
    let sentence = if sum.attempts == 1 {
        "You expected {}, and {}."
    } else {
        "You expected {}, {}."
    };
    fill(sentence, &[&percent(sum.percent()), &happened(sum)])
}

/// "it happened 1 time in 4, and partly 2 times".
pub fn happened(sum: &Expected) -> String {
    let times = |n| counted(small(n), "time", "times");
    match (sum.attempts, sum.yes, sum.partly) {
        (1, 0, 0) => "it did not happen".to_owned(),
        (1, 0, _) => "it partly happened".to_owned(),
        (1, ..) => "it happened".to_owned(),
        (of, yes, 0) => fill("it happened {} in {}", &[&times(yes), &of.to_string()]),
        (of, yes, partly) => {
            let with = [&*times(yes), &of.to_string(), &times(partly)];
            fill("it happened {} in {}, and partly {}", &with)
        }
    }
}

/// The last try's pain against what was expected.
pub fn pain_compared(expected: u8, found: u8) -> String {
    let with = [&*expected.to_string(), &found.to_string()];
    fill("Last time you expected pain {} and found {}.", &with)
}

pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::No => "no",
        Outcome::Partly => "partly",
        Outcome::Yes => "yes",
    }
}

/// "6, then 3".
pub fn then(before: u8, after: u8) -> String {
    fill("{}, then {}", &[&before.to_string(), &after.to_string()])
}

/// "Try 2: 70 % better than feared.", a bar in words; 0 is "as expected".
pub fn bar(n: usize, value: i8, unit: &str, better: &str, worse: &str) -> String {
    let size = value.unsigned_abs().to_string();
    let n = n.to_string();
    match value {
        0 => fill("Try {}: as expected.", &[&n]),
        1.. => fill("Try {}: {}{} {}.", &[&n, &size, unit, better]),
        _ => fill("Try {}: {}{} {}.", &[&n, &size, unit, worse]),
    }
}

/// "3 tries on 2 days. What you feared did not happen in the last two."
pub fn ready_because(tries: usize, days: usize) -> String {
    let with = [&*tries_of(tries), &counted(small(days), "day", "days")];
    fill(
        "{} on {}. What you feared did not happen in the last two.",
        &with,
    )
}

pub fn ready_unlikely(percent: u8) -> String {
    fill("You gave it {} % the last time.", &[&percent.to_string()])
}

pub fn ready_low(worry: u8) -> String {
    fill("Your worry afterwards was {}.", &[&worry.to_string()])
}

pub fn ready_halved(first: u8, last: u8) -> String {
    let with = [&*first.to_string(), &last.to_string()];
    fill("Your worry went from {} to {}.", &with)
}

pub fn next_step(name: &str) -> String {
    fill("Next: {}", &[name])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fraction::Fraction;

    #[test]
    fn expected_against_happened_reads_naturally() {
        let said = |percents: i64, attempts, yes, partly| {
            expected_and_happened(&Expected {
                attempts,
                likelihood: Fraction::mean(percents, attempts).unwrap(),
                yes,
                partly,
            })
        };
        assert_eq!(
            said(280, 4, 1, 0),
            "You expected 70 %, it happened 1 time in 4."
        );
        assert_eq!(
            said(200, 3, 0, 2),
            "You expected 67 %, it happened 0 times in 3, and partly 2 times."
        );
        for (yes, partly, end) in [
            (0, 0, "it did not happen."),
            (0, 1, "it partly happened."),
            (1, 0, "it happened."),
        ] {
            let one = said(50, 1, yes, partly);
            assert_eq!(one, ["You expected 50 %, and ", end].concat());
        }
    }
}
