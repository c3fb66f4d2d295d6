//! The three amounts beside a suggestion: less, the same, more (algorithms C).

use crate::domain::activity::{Amount, floor_to_step};

/// What the buttons offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Eased; the same as [`Choices::same`] when there is nothing to ease to.
    pub less: Amount,
    /// The present quota.
    pub same: Amount,
    /// One step up.
    pub more: Amount,
    /// The greatest amount that may be typed.
    pub most: Amount,
}

/// Which part of the rule an amount comes from: the line of arithmetic that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// A tenth of the quota, floored to whole steps.
    Tenth,
    /// One step.
    Step,
    /// A fifth of the quota, floored: less than one step.
    Fifth,
    /// The smallest change there is.
    One,
    /// Four fifths of the quota, floored to a step.
    FourFifths,
    /// Half of the run's first quota, floored to a step.
    HalfOfFirst,
}

/// What [`step_up`] adds, and by which part of the rule.
#[must_use]
pub fn step_up_because(quota: Amount, step: Amount) -> (u32, Because) {
    let added = step_up(quota, step).get().saturating_sub(quota.get());
    let (q, step) = (quota.get(), step.get());
    let because = if step * (q / 10 / step) >= step.min(q / 5).max(1) {
        Because::Tenth
    } else if step <= q / 5 {
        Because::Step
    } else if q / 5 > 0 {
        Because::Fifth
    } else {
        Because::One
    };
    (added, because)
}

/// By which part of the rule [`ease`] comes to its amount.
#[must_use]
pub fn ease_because(quota: Amount, first: Amount, step: Amount) -> Because {
    let fifths = floor_to_step(4 * u64::from(quota.get()), 5, step);
    if ease(quota, first, step) == fifths {
        Because::FourFifths
    } else {
        Because::HalfOfFirst
    }
}

/// The amounts for a quota `Q`, its run's first quota `Q1` and the activity's step.
#[must_use]
pub fn choices(quota: Amount, first: Amount, step: Amount, flares_easily: bool) -> Choices {
    let more = step_up(quota, step);
    let q = quota.get();
    let typed = Amount::clamped((6 * q / 5).max(q + 1));
    Choices {
        less: ease(quota, first, step),
        same: quota,
        more,
        most: if flares_easily { more } else { typed.max(more) },
    }
}

/// `min(Q, max(floor_to_step(4·Q/5), floor_to_step(Q1/2)))`.
#[must_use]
pub fn ease(quota: Amount, first: Amount, step: Amount) -> Amount {
    let fifths = floor_to_step(4 * u64::from(quota.get()), 5, step);
    let half_of_first = floor_to_step(u64::from(first.get()), 2, step);
    quota.min(fifths.max(half_of_first))
}

/// `Q + max(1, min(step, ⌊Q/5⌋), step·⌊⌊Q/10⌋/step⌋)`: never over 1 unit or 20 %, whichever is more (source S5).
#[must_use]
pub fn step_up(quota: Amount, step: Amount) -> Amount {
    let (q, step) = (quota.get(), step.get());
    let tenths = step * (q / 10 / step);
    Amount::clamped(q + step.min(q / 5).max(tenths).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(n: u32) -> Amount {
        Amount::new(n).unwrap()
    }

    #[test]
    fn the_worked_steps() {
        let up = |q, step| step_up(amount(q), amount(step)).get();
        assert_eq!(up(18, 1), 19);
        assert_eq!(up(160, 10), 170);
        assert_eq!(up(5, 5), 6);
        assert_eq!(up(250, 250), 300);
        assert_eq!(up(1, 1), 2);
        assert_eq!(up(30, 1), 33);
        assert_eq!(up(29, 1), 31); // ⌊2.9⌋
        assert_eq!(up(9_000, 250), 9_750);
        assert_eq!(up(Amount::MAX, 1), Amount::MAX);
    }

    #[test]
    fn the_part_of_the_rule_is_named() {
        let up = |q, step| step_up_because(amount(q), amount(step));
        assert_eq!(up(18, 1), (1, Because::Tenth)); // one step would be as much
        assert_eq!(up(30, 1), (3, Because::Tenth));
        assert_eq!(up(160, 10), (10, Because::Tenth));
        assert_eq!(up(90, 10), (10, Because::Step));
        assert_eq!(up(250, 250), (50, Because::Fifth));
        assert_eq!(up(5, 5), (1, Because::Fifth));
        assert_eq!(up(4, 1), (1, Because::One));
        let less = |q, first, step| ease_because(amount(q), amount(first), amount(step));
        assert_eq!(less(20, 20, 1), Because::FourFifths);
        assert_eq!(less(12, 20, 1), Because::HalfOfFirst);
        assert_eq!(less(6, 20, 1), Because::HalfOfFirst);
    }

    #[test]
    fn the_worked_easing() {
        let less = |q, first, step| ease(amount(q), amount(first), amount(step)).get();
        assert_eq!(less(6, 20, 1), 6); // never under half of Q1: there already
        assert_eq!(less(20, 20, 1), 16);
        assert_eq!(less(12, 20, 1), 10);
        assert_eq!(less(160, 100, 10), 120); // 128 floored
        assert_eq!(less(1, 1, 1), 1);
        assert_eq!(less(40, 40, 50), 32); // under a step: whole units
    }

    #[test]
    fn what_may_be_typed() {
        let most = |q, step, easily| {
            choices(amount(q), amount(q), amount(step), easily)
                .most
                .get()
        };
        assert_eq!(most(18, 1, false), 21);
        assert_eq!(most(18, 1, true), 19);
        assert_eq!(most(4, 1, false), 5); // ⌊4.8⌋ is 4: at least one more
        assert_eq!(most(Amount::MAX, 1, false), Amount::MAX);
    }
}
