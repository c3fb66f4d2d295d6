//! The 0–10 scale and the likelihood: the only two ways a person rates anything (algorithms A).

use std::fmt;

/// A rating 0..=10: 0 none, 10 the most you can imagine (algorithms A, source S1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// Every score in order.
    pub const ALL: [Self; 11] = [
        Self(0),
        Self(1),
        Self(2),
        Self(3),
        Self(4),
        Self(5),
        Self(6),
        Self(7),
        Self(8),
        Self(9),
        Self(10),
    ];

    /// A score, or `None` above 10.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 10 { Some(Self(value)) } else { None }
    }

    /// The number 0..=10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// 10 less the score: how confidence is read by a rule that was made for pain (algorithms F).
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self(10 - self.0)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// How likely something feared seems: 0..=100 % in steps of 10 (algorithms A).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Likelihood(u8);

impl Likelihood {
    /// Not likely at all: 0 %.
    pub const NONE: Self = Self(0);

    /// A likelihood, or `None` when not a multiple of 10 up to 100.
    #[must_use]
    pub const fn new(percent: u8) -> Option<Self> {
        if percent <= 100 && percent.is_multiple_of(10) {
            Some(Self(percent))
        } else {
            None
        }
    }

    /// The percentage 0..=100.
    #[must_use]
    pub const fn percent(self) -> u8 {
        self.0
    }
}
