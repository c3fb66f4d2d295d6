//! Mann–Kendall's S, its variance and how far its standardised size reaches (algorithms F 2 and 4, sources S10, S11).

use super::Figures;

/// Mann–Kendall's S and 18 times its variance with the correction for ties (algorithms F 2).
pub(super) fn mann_kendall(days: &[(i64, i64)]) -> (i64, i64) {
    let mut s = 0;
    let mut counts = [0_i64; 11];
    for (place, (_, y)) in days.iter().enumerate() {
        s += days
            .iter()
            .skip(place + 1)
            .map(|(_, later)| (later - y).signum())
            .sum::<i64>();
        if let Some(count) = usize::try_from(*y).ok().and_then(|y| counts.get_mut(y)) {
            *count += 1;
        }
    }
    let term = |n: i64| n * (n - 1) * (2 * n + 5);
    let n: i64 = counts.iter().sum();
    (s, term(n) - counts.into_iter().map(term).sum::<i64>())
}

/// Whether |Z| ≥ `thousandths` / 1000, exactly: both sides squared and cleared of fractions, all under 2⁶³.
pub(super) fn reaches(figures: &Figures, thousandths: i64) -> bool {
    let Figures {
        s,
        variance_times_18,
        r1,
        ..
    } = *figures;
    if s == 0 || variance_times_18 == 0 {
        return thousandths <= 0;
    }
    // Less the continuity correction.
    let s = s.abs() - 1;
    let above = s * s * 18 * (r1.denominator() - r1.numerator());
    let below = variance_times_18 * (r1.denominator() + r1.numerator());
    above * 1_000_000 >= thousandths * thousandths * below
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fraction::Fraction;

    #[test]
    fn ties_take_from_the_variance() {
        let days = |scores: &[i64]| (0..).zip(scores.iter().copied()).collect::<Vec<_>>();
        assert_eq!(mann_kendall(&days(&[1, 2, 3, 4])), (6, 4 * 3 * 13));
        // one group of two: 2·1·9 less
        assert_eq!(mann_kendall(&days(&[4, 2, 2, 1])), (-5, 4 * 3 * 13 - 18));
        assert_eq!(mann_kendall(&days(&[5, 5, 5])), (0, 0));
    }

    #[test]
    fn the_greatest_numbers_do_not_overflow() {
        let figures = Figures {
            s: 378,
            variance_times_18: 28 * 27 * 61,
            r1: Fraction::new(4, 5),
            delta: Fraction::ZERO,
        };
        assert!(reaches(&figures, 1960));
        let fine = Figures {
            r1: Fraction::new(1, 27 * 28 * 27 * 29), // more than pairs · Σ rank² can be
            ..figures
        };
        assert!(reaches(&fine, 1960) && !reaches(&fine, 8000));
    }
}
