//! How much one day's score resembles the next day's, once a trend or a step is taken out (algorithms F 3, sources S10,
//! S11). Everything is a whole number: residuals are multiplied by their common denominator, ranks are doubled.

use super::{Fraction, HALF_DAYS};
use crate::domain::fraction::median;
use crate::domain::order::sort_short;
use std::cmp::Ordering;

/// Stands in when there are too few neighbouring days to tell.
const UNKNOWN: Fraction = Fraction::new(3, 10);
/// Neighbouring pairs from which the estimate is trusted.
const MIN_PAIRS: i64 = 5;
/// The estimate is held to 0..=4⁄5.
const MOST: Fraction = Fraction::new(4, 5);

/// The lag-1 autocorrelation of ranked residuals, 0..=4⁄5: the lesser of that about a line and that about a step.
pub(super) fn lag_one(days: &[(i64, i64)]) -> Fraction {
    about_line(days).min(about_step(days))
}

fn about_line(days: &[(i64, i64)]) -> Fraction {
    let slope = theil_sen(days);
    let residuals = days
        .iter()
        .map(|(day, y)| y * slope.denominator() - slope.numerator() * day);
    of_residuals(days, &residuals.collect::<Vec<_>>())
}

fn about_step(days: &[(i64, i64)]) -> Fraction {
    let half = i64::try_from(HALF_DAYS).unwrap_or(0);
    let level = |late: bool| {
        let part = days.iter().filter(|(day, _)| (*day >= half) == late);
        let mut scores: Vec<u32> = part.map(|(_, y)| u32::try_from(*y).unwrap_or(0)).collect();
        median(&mut scores).map_or(0, |m| i64::from(m.doubled()))
    };
    let levels = [level(false), level(true)];
    let residuals = days
        .iter()
        .map(|(day, y)| 2 * y - levels[usize::from(*day >= half)]);
    of_residuals(days, &residuals.collect::<Vec<_>>())
}

/// The median of the slopes between all pairs of days, exactly.
fn theil_sen(days: &[(i64, i64)]) -> Fraction {
    let mut slopes = Vec::with_capacity(days.len() * days.len() / 2);
    for (place, (day, y)) in days.iter().enumerate() {
        let later = days.iter().skip(place + 1);
        slopes.extend(later.map(|(d, z)| Fraction::new(z - y, d - day)));
    }
    sort_short(&mut slopes, |a, b| a < b);
    let middle = |place: usize| slopes.get(place).copied().unwrap_or(Fraction::ZERO);
    let (low, high) = (
        middle(slopes.len().saturating_sub(1) / 2),
        middle(slopes.len() / 2),
    );
    // (low + high) / 2
    Fraction::new(
        low.numerator() * high.denominator() + high.numerator() * low.denominator(),
        2 * low.denominator() * high.denominator(),
    )
}

/// The lag-1 autocorrelation of the residuals' ranks over pairs of days exactly 1 apart.
fn of_residuals(days: &[(i64, i64)], residuals: &[i64]) -> Fraction {
    let ranks = centred_ranks(residuals);
    let squares: i64 = ranks.iter().map(|r| r * r).sum();
    if squares == 0 {
        return Fraction::ZERO;
    }
    let (mut products, mut pairs) = (0, 0);
    for (day, rank) in days.windows(2).zip(ranks.windows(2)) {
        if let ([(one, _), (other, _)], [r, next]) = (day, rank)
            && other - one == 1
        {
            products += r * next;
            pairs += 1;
        }
    }
    if pairs < MIN_PAIRS {
        return UNKNOWN;
    }
    let count = i64::try_from(ranks.len()).unwrap_or(0);
    Fraction::new(count * products, pairs * squares).clamp(Fraction::ZERO, MOST)
}

/// Twice each mid-rank less twice their average: whole numbers whose mean is 0.
fn centred_ranks(values: &[i64]) -> Vec<i64> {
    let count = |value: i64, order: Ordering| {
        let found = values.iter().filter(|v| (*v).cmp(&value) == order).count();
        i64::try_from(found).unwrap_or(0)
    };
    // Twice the mid-rank is 2·less + equal + 1, twice the mean rank n + 1; hence less − greater.
    let centred = |v: &i64| count(*v, Ordering::Less) - count(*v, Ordering::Greater);
    values.iter().map(centred).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mid_ranks_are_centred() {
        assert_eq!(centred_ranks(&[10, 20, 20, 30]), [-3, 0, 0, 3]); // ranks 1, 2½, 2½, 4
        assert_eq!(centred_ranks(&[7, 7, 7]), [0, 0, 0]);
    }

    #[test]
    fn the_median_slope_is_exact() {
        // Slopes 1, ½, 0 over days 0, 1, 2 → ½; with a fourth day: 1, ½, ⅓·1, 0, 0, 0 → (0 + ⅓) / 2.
        assert_eq!(theil_sen(&[(0, 0), (1, 1), (2, 1)]), Fraction::new(1, 2));
        assert_eq!(
            theil_sen(&[(0, 0), (1, 1), (2, 1), (3, 1)]),
            Fraction::new(1, 6)
        );
    }

    #[test]
    fn few_neighbouring_days_stand_at_three_tenths() {
        let apart: Vec<(i64, i64)> = (0..14).map(|i| (2 * i, i % 3)).collect();
        assert_eq!(lag_one(&apart), UNKNOWN);
        let flat: Vec<(i64, i64)> = (0..14).map(|i| (2 * i, 5)).collect();
        assert_eq!(lag_one(&flat), Fraction::ZERO);
    }
}
