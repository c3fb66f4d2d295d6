//! Where to begin: tries, and the first amount.

use super::{building::whole_steps, today::amount, trends::number};
use crate::domain::{
    activity::Unit,
    baseline::{Baseline, Middle, Trial},
    fraction::Fraction,
};

pub const HEADING: &str = "Find your starting point";
pub const UNDER: &str = "Three easy tries, then four fifths of that";
pub const WHICH: &str = "Which activity?";
pub const WHICH_WHY: &str = "Pick one that you would like to build up. You can add others later.";
pub const HOW: &str = "Do it on three days within ten. Each time, stop while it still feels manageable. Then tell how much it was.";
pub const TODAYS: &str = "Log today's try";
pub const TRIED: &str =
    "Today's try is logged. The next one is for another day; Today will offer it.";
pub const LOG: &str = "Log this try";
pub const ANSWER: &str = "Your starting point";
pub const SAME: &str = "The same amount on good days and on bad days. That is the point of it: it may feel too easy at first.";
pub const CHANGE: &str = "Lower it, raise it or type your own.";
pub const USUAL: &str = "Your usual pain";
pub const USUAL_WHY: &str = "This tells an ordinary morning from one that was too much. It is asked again every eight weeks.";
pub const USUAL_EVENING: &str = "A usual evening";
pub const USUAL_MORNING: &str = "A usual morning";
pub const EASILY: &str = "Does it flare easily?";
pub const EASILY_WHY: &str = "If so, you begin with less: three fifths instead of four fifths.";
pub const YES: &str = "Yes, easily";
pub const NO: &str = "No";
pub const IN_USE: &str = "In your plan";
pub const TO_TODAY: &str = "Go to today";
pub const OTHERS: &str = "Another activity";

pub fn progress(days: usize) -> String {
    [&*days.to_string(), " of 3"].concat()
}

pub fn trial(day: &str, count: u32, unit: Unit) -> String {
    [day, ": ", &*amount(count, unit)].concat()
}

pub fn start_with(count: u32, unit: Unit) -> String {
    ["Start with ", &*amount(count, unit)].concat()
}

pub fn started(name: &str, count: u32, unit: Unit) -> String {
    [name, ": ", &*amount(count, unit), " a day"].concat()
}

/// A mean or a median of amounts as it is, for a share is taken of all of it: "200", "8⅓", "10½".
fn exact(level: Fraction) -> String {
    let (all, parts) = (level.numerator(), level.denominator());
    let whole = number(u32::try_from(all / parts).unwrap_or(0));
    let rest = match (all % parts, parts) {
        (0, _) => "",
        (1, 3) => "⅓",
        (2, 3) => "⅔",
        (1, 4) => "¼",
        (3, 4) => "¾",
        _ => "½",
    };
    [&*whole, rest].concat()
}

/// "180 + 200 + 220 = 600, and 600 ÷ 3 = 200. Four fifths of 200 is 160."
pub fn arithmetic(found: &Baseline, trials: &[Trial], step: u32) -> String {
    let level = exact(found.level);
    let middle = match found.middle {
        Middle::Mean => {
            let sum: u32 = trials.iter().map(|t| t.amount.get()).sum();
            let all: Vec<_> = trials.iter().map(|t| number(t.amount.get())).collect();
            [
                &*all.join(" + "),
                " = ",
                &number(sum),
                ", and ",
                &number(sum),
                " ÷ ",
                &trials.len().to_string(),
                " = ",
                &level,
                ".",
            ]
            .concat()
        }
        Middle::Median => {
            let mut all: Vec<_> = trials.iter().map(|t| t.amount.get()).collect();
            crate::domain::order::sort_short(&mut all, |a, b| a < b);
            let all: Vec<_> = all.iter().map(|n| number(*n)).collect();
            [
                "In order: ",
                &*all.join(", "),
                ". The middle is ",
                &level,
                ".",
            ]
            .concat()
        }
    };
    let share = if found.percent == 60 { "Three" } else { "Four" };
    let part = found.level.numerator() * i64::from(found.percent);
    let least = if part < found.level.denominator() * 100 {
        ", but at least 1"
    } else {
        ""
    };
    let steps = whole_steps(found.share.get(), step);
    let held = found.held_to.map(|low| {
        let low = number(low.get());
        let which = if found.middle == Middle::Median {
            "second lowest"
        } else {
            "lowest"
        };
        [
            " That is more than your ",
            which,
            " try, ",
            &*low,
            ". So you begin with ",
            &number(found.first.get()),
            ".",
        ]
        .concat()
    });
    [
        &*middle,
        " ",
        share,
        " fifths of ",
        &level,
        &*steps,
        ", rounded down",
        least,
        ", is ",
        &number(found.share.get()),
        ".",
        &*held.unwrap_or_default(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{activity::Amount, baseline::baseline, day::Day};

    fn said(amounts: &[u32], step: u32, easily: bool) -> String {
        let amounts: Vec<_> = amounts.iter().map(|n| Amount::new(*n).unwrap()).collect();
        let found = baseline(&amounts, Amount::new(step).unwrap(), easily).unwrap();
        let trials: Vec<_> = amounts
            .iter()
            .map(|amount| Trial {
                day: Day::EPOCH,
                amount: *amount,
            })
            .collect();
        arithmetic(&found, &trials, step)
    }

    #[test]
    fn the_arithmetic_is_one_line() {
        assert_eq!(
            said(&[180, 200, 220], 10, false),
            "180 + 200 + 220 = 600, and 600 ÷ 3 = 200. Four fifths of 200, in whole steps of 10, rounded down, is 160."
        );
        assert_eq!(
            said(&[4, 12, 14], 1, false),
            "4 + 12 + 14 = 30, and 30 ÷ 3 = 10. Four fifths of 10, rounded down, is 8. That is more than your lowest try, 4. So you begin with 4."
        );
        assert_eq!(
            said(&[18, 20, 21], 1, true),
            "18 + 20 + 21 = 59, and 59 ÷ 3 = 19⅔. Three fifths of 19⅔, rounded down, is 11."
        );
        assert_eq!(
            said(&[8, 8, 9], 1, true),
            "8 + 8 + 9 = 25, and 25 ÷ 3 = 8⅓. Three fifths of 8⅓, rounded down, is 5."
        );
        assert_eq!(
            said(&[1, 1, 1], 1, false),
            "1 + 1 + 1 = 3, and 3 ÷ 3 = 1. Four fifths of 1, rounded down, but at least 1, is 1."
        );
        assert_eq!(
            said(&[7, 8, 8, 8], 1, false),
            "7 + 8 + 8 + 8 = 31, and 31 ÷ 4 = 7¾. Four fifths of 7¾, rounded down, is 6."
        );
        assert_eq!(
            said(&[20, 1, 20, 20, 20], 1, false),
            "In order: 1, 20, 20, 20, 20. The middle is 20. Four fifths of 20, rounded down, is 16."
        );
    }
}
