//! Exact fractions and halves: averages and medians that are compared and said without a float.

use super::order::sort_short;
use std::cmp::Ordering;

/// A fraction with a positive denominator, compared by value: ½ equals 2⁄4.
///
/// Meant for averages of scores and of amounts; both parts stay under 2³¹ there, so that products fit an `i64`.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

/// The average of whole numbers.
pub type Mean = Fraction;

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self::new(0, 1);

    /// `numerator / denominator`; a denominator under 1 is read as 1.
    #[must_use]
    pub const fn new(numerator: i64, denominator: i64) -> Self {
        Self {
            numerator,
            denominator: if denominator < 1 { 1 } else { denominator },
        }
    }

    /// The average of `count` numbers with this `sum`, or `None` for no numbers.
    #[must_use]
    pub fn mean(sum: i64, count: usize) -> Option<Mean> {
        (count > 0).then(|| Self::new(sum, i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// The number above the line, as given: not reduced.
    #[must_use]
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// The number under the line, at least 1.
    #[must_use]
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// `self − other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self::new(
            self.numerator * other.denominator - other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }

    /// Whole tenths, the nearest, a half rounded away from zero: 23⁄4 is 58, to be said "5.8".
    #[must_use]
    pub const fn tenths(self) -> i64 {
        let doubled = 20 * self.numerator.abs() + self.denominator;
        let rounded = doubled / (2 * self.denominator);
        if self.numerator < 0 {
            -rounded
        } else {
            rounded
        }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

/// A median of whole numbers, kept doubled: 17 is 8½ (a median of an even count averages the middle two).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Half(u32);

impl Half {
    /// The half with this double.
    #[must_use]
    pub const fn from_doubled(doubled: u32) -> Self {
        Self(doubled)
    }

    /// A whole number.
    #[must_use]
    pub const fn from_whole(whole: u32) -> Self {
        Self(whole * 2)
    }

    /// Twice the number.
    #[must_use]
    pub const fn doubled(self) -> u32 {
        self.0
    }

    /// The whole number below or at it.
    #[must_use]
    pub const fn whole(self) -> u32 {
        self.0 / 2
    }

    /// Whether a half goes on top of [`Half::whole`].
    #[must_use]
    pub const fn has_half(self) -> bool {
        self.0 % 2 == 1
    }

    /// Whole tenths: 8½ is 85.
    #[must_use]
    pub const fn tenths(self) -> u32 {
        self.0 * 5
    }
}

/// The median, or `None` of nothing; `values` is left sorted.
pub fn median(values: &mut [u32]) -> Option<Half> {
    sort_short(values, |a, b| a < b);
    let (low, high) = (values.len().checked_sub(1)? / 2, values.len() / 2);
    Some(Half(values.get(low)?.saturating_add(*values.get(high)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_round_a_half_away_from_zero() {
        let tenths = |n, d| Fraction::new(n, d).tenths();
        assert_eq!(tenths(23, 4), 58); // 5.75
        assert_eq!(tenths(20, 3), 67);
        assert_eq!(tenths(1, 20), 1);
        assert_eq!(tenths(-1, 20), -1);
        assert_eq!(tenths(-1, 21), 0);
        assert_eq!(tenths(0, 7), 0);
    }

    #[test]
    fn fractions_compare_by_value() {
        assert_eq!(Fraction::new(1, 2), Fraction::new(2, 4));
        assert!(Fraction::new(-1, 2) < Fraction::new(-1, 3));
        assert_eq!(
            Fraction::new(5, 2).minus(Fraction::new(1, 3)),
            Fraction::new(13, 6)
        );
        assert_eq!(Fraction::mean(0, 0), None);
    }

    #[test]
    fn a_median_of_an_even_count_averages_the_middle_two() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [9, 1, 8]), Some(Half::from_whole(8)));
        let half = median(&mut [9, 8, 1, 10]).unwrap();
        assert_eq!(
            (half.whole(), half.has_half(), half.tenths()),
            (8, true, 85)
        );
    }
}
