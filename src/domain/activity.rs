//! An activity, its unit and its amounts (algorithms A).

use super::spaces::single_spaced;

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Minutes spent.
    Minutes,
    /// Metres covered.
    Metres,
    /// Steps walked.
    Steps,
    /// Repetitions done.
    Repetitions,
    /// Seconds held.
    Seconds,
}

impl Unit {
    /// Every unit, in the order a form offers them.
    pub const ALL: [Self; 5] = [
        Self::Minutes,
        Self::Metres,
        Self::Steps,
        Self::Repetitions,
        Self::Seconds,
    ];

    /// The convenient change that a new activity of this unit starts with.
    #[must_use]
    pub const fn default_step(self) -> u32 {
        match self {
            Self::Minutes | Self::Repetitions => 1,
            Self::Metres => 50,
            Self::Steps => 250,
            Self::Seconds => 5,
        }
    }
}

/// A positive whole count of an activity's unit, 1..=1,000,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u32);

impl Amount {
    /// The greatest amount that is taken for one session.
    pub const MAX: u32 = 1_000_000;

    /// An amount, or `None` outside 1..=1,000,000.
    #[must_use]
    pub const fn new(count: u32) -> Option<Self> {
        if count >= 1 && count <= Self::MAX {
            Some(Self(count))
        } else {
            None
        }
    }

    /// The nearest amount to `count`.
    #[must_use]
    pub const fn clamped(count: u32) -> Self {
        Self(if count < 1 {
            1
        } else if count > Self::MAX {
            Self::MAX
        } else {
            count
        })
    }

    /// The count, at least 1.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// One `step` more, on the grid of whole steps when the amount lies on it.
    #[must_use]
    pub const fn up(self, step: Self) -> Self {
        if self.0 < step.0 {
            step
        } else {
            Self::clamped(self.0.saturating_add(step.0))
        }
    }

    /// One `step` less, never under 1.
    #[must_use]
    pub const fn down(self, step: Self) -> Self {
        Self::clamped(self.0.saturating_sub(step.0))
    }
}

/// `step · ⌊x / step⌋` when x ≥ step, else max(1, ⌊x⌋), for x = `numerator / denominator` (algorithms A).
///
/// `denominator` 0 is read as 1.
#[must_use]
pub fn floor_to_step(numerator: u64, denominator: u64, step: Amount) -> Amount {
    let whole = numerator / denominator.max(1);
    let step = u64::from(step.get());
    let floored = if whole >= step {
        step * (whole / step)
    } else {
        whole.max(1)
    };
    Amount::clamped(u32::try_from(floored).unwrap_or(Amount::MAX))
}

/// Something the person does and may want to do more of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// The person's own word for it, 1..=60 characters.
    pub name: String,
    /// What its amounts count.
    pub unit: Unit,
    /// The convenient change of an amount.
    pub step: Amount,
    /// Planned days a week, 1..=7.
    pub days_a_week: u8,
    /// Place in the person's list, lowest first.
    pub order: i32,
    /// No longer offered; its history stays.
    pub archived: bool,
}

/// What is wrong with a proposed activity name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Nothing but spaces.
    Empty,
    /// More than 60 characters.
    TooLong,
    /// Another activity already has this name.
    Taken,
}

/// The name as it will be kept: trimmed, inner runs of white space made one space; refused when empty, over 60
/// characters, or equal (case aside) to one of `others`.
///
/// # Errors
/// [`NameError`] says which of the three.
pub fn check_name<'a>(
    text: &str,
    others: impl IntoIterator<Item = &'a str>,
) -> Result<String, NameError> {
    let name = single_spaced(text);
    if name.is_empty() {
        return Err(NameError::Empty);
    }
    if name.chars().count() > 60 {
        return Err(NameError::TooLong);
    }
    // ASCII case alone: the tables of every alphabet would cost 6 KB brotli to tell "École" from "école".
    if others
        .into_iter()
        .any(|other| other.eq_ignore_ascii_case(&name))
    {
        return Err(NameError::Taken);
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(n: u32) -> Amount {
        Amount::new(n).unwrap()
    }

    #[test]
    fn floors_to_whole_steps_and_never_under_one() {
        assert_eq!(floor_to_step(160, 1, amount(10)).get(), 160);
        assert_eq!(floor_to_step(115 * 4, 15, amount(50)).get(), 30); // 30.67 m is under one step: ⌊x⌋
        assert_eq!(floor_to_step(12, 5, amount(5)).get(), 2);
        assert_eq!(floor_to_step(4, 5, amount(1)).get(), 1);
        assert_eq!(floor_to_step(90 * 70, 100, amount(1)).get(), 63); // floats would say 62
    }

    #[test]
    fn names_are_trimmed_and_single() {
        assert_eq!(check_name("  Tai   chi ", []), Ok("Tai chi".to_owned()));
        assert_eq!(check_name(" \t", []), Err(NameError::Empty));
        assert_eq!(check_name("walk", ["Walk"]), Err(NameError::Taken));
        assert_eq!(check_name(&"é".repeat(61), []), Err(NameError::TooLong));
        assert!(check_name(&"é".repeat(60), []).is_ok());
    }

    #[test]
    fn stepping_stays_positive() {
        assert_eq!(amount(1).down(amount(1)), amount(1));
        assert_eq!(amount(30).up(amount(50)), amount(50));
        assert_eq!(amount(50).up(amount(50)), amount(100));
        assert_eq!(amount(Amount::MAX).up(amount(1)), amount(Amount::MAX));
    }
}
