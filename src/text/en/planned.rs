//! Today's plan: what the day asks for, and a flare.

use super::{building::whole_steps, today::amount};
use crate::domain::{activity::Unit, loading::Asked};

pub const PLAN: &str = "Today's plan";
pub const DONE: &str = "Done";
pub const TRY: &str = "Log a try";
pub const TRIED: &str = " · a try";
pub const READY: &str = "Your starting point is ready";
pub const SEE_IT: &str = "See it";
pub const IS_FLARE: &str = "Is this a flare?";
pub const IS_FLARE_WHY: &str =
    "Two evenings lately were 2 or more above your usual. You know best.";
pub const YES_FLARE: &str = "Yes, it's flaring";
pub const NO_FLARE: &str = "No";
pub const IS_OVER: &str = "Is the flare over?";
pub const IS_OVER_WHY: &str =
    "Two of your last evenings were close to your usual. It is over when you say so.";
pub const OVER: &str = "It's over";
pub const FLARE_OVER: &str = "Flare over";
pub const HELPS: &str = "What helps me";
pub const CALL: &str = "Who I can call";
pub const FLARE_PLAN: &str = "Your flare plan";
pub const FORTNIGHT: &str = "Two weeks in a flare";
pub const FORTNIGHT_WHY: &str =
    "Most flares settle sooner. Look at the warning signs once more, and talk to someone about it.";
pub const SIX_WEEKS: &str = "Six weeks in a flare";
pub const SIX_WEEKS_WHY: &str =
    "This has gone on long enough to be looked at. Please see someone who can examine you.";
pub const SIGNS: &str = "Warning signs";

/// "1 of 2 done".
pub fn count(done: usize, of: usize) -> String {
    [&done.to_string(), " of ", &of.to_string(), " done"].concat()
}

/// "18 min, the same on a good day".
pub fn asks(asked: Asked, unit: Unit) -> String {
    let much = amount(asked.amount.get(), unit);
    if asked.percent == 100 {
        return [&much, ", the same on a good day"].concat();
    }
    [&*much, ": ", &share(asked, unit)].concat()
}

/// "70 % of 18 min", and where steps of more than 1 make it less: "70 % of 200 m, in whole steps of 50".
pub fn share(asked: Asked, unit: Unit) -> String {
    let of = amount(asked.quota.get(), unit);
    let percent = u32::from(asked.percent);
    let part = asked.quota.get() * percent;
    let steps = if part < 100 {
        ", but at least 1".to_owned()
    } else if asked.amount.get() * 100 == part {
        String::new()
    } else {
        whole_steps(asked.amount.get(), asked.step.get())
    };
    [&*percent.to_string(), " % of ", &of, &steps].concat()
}

pub fn next_try(days: usize) -> String {
    let place = (days + 1).to_string();
    [
        "Try ",
        &place,
        " of 3: stop while it still feels manageable",
    ]
    .concat()
}

pub fn done(name: &str) -> String {
    [name, " done"].concat()
}

/// "Day 3 of the flare: 80 % today".
pub fn flare_day(number: i32, percent: u8) -> String {
    [
        "Day ",
        &number.to_string(),
        " of the flare: ",
        &percent.to_string(),
        " % today",
    ]
    .concat()
}

/// "On the way back from the flare: 90 % today".
pub fn way_back(percent: u8) -> String {
    [
        "On the way back from the flare: ",
        &percent.to_string(),
        " % today",
    ]
    .concat()
}

/// "One step down: 60 %".
pub fn one_down(percent: u8) -> String {
    ["One step down: ", &percent.to_string(), " %"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity::Amount;

    #[test]
    fn a_share_that_steps_make_smaller_says_so() {
        let said = |amount: u32, quota: u32, step: u32, unit| {
            let [amount, quota, step] = [amount, quota, step].map(Amount::clamped);
            let percent = 70;
            asks(
                Asked {
                    amount,
                    quota,
                    percent,
                    step,
                },
                unit,
            )
        };
        let metres = Unit::Metres;
        assert_eq!(said(12, 18, 1, Unit::Minutes), "12 min: 70 % of 18 min");
        assert_eq!(said(140, 200, 10, metres), "140 m: 70 % of 200 m");
        assert_eq!(
            said(100, 200, 50, metres),
            "100 m: 70 % of 200 m, in whole steps of 50"
        );
        assert_eq!(said(28, 40, 50, metres), "28 m: 70 % of 40 m");
        assert_eq!(said(1, 1, 1, metres), "1 m: 70 % of 1 m, but at least 1");
    }
}
