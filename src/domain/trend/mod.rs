//! The trend, not the twinge: what four weeks of daily scores may honestly be said to show (algorithms F).
//!
//! [`look`] reads 28 days once; [`saying()`] holds it against the look of the week before, and that is what a person is
//! told. The line that is drawn is [`rolling_median`].

mod autocorrelation;
mod kendall;
mod saying;
mod window;

pub use saying::{SAYING_DAYS, Saying, Spoken, saying};
pub use window::{
    MEDIAN_DAYS, confidence, evenings, last_full_week_end, rolling_median, weekly_saying,
};

use super::{
    fraction::{Fraction, Half, Mean, median},
    scale::Score,
};
use autocorrelation::lag_one;
use kendall::{mann_kendall, reaches};

/// Days in one look.
pub const LOOK_DAYS: usize = 28;
/// Days in each of its halves.
const HALF_DAYS: usize = LOOK_DAYS / 2;

/// What one look reads (algorithms F 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Too few scores, or too few in a half.
    Early,
    /// Going down, by more than chance often makes.
    Easing,
    /// Going up, by more than chance often makes.
    Rising,
    /// Close to one level all the while.
    Steady,
    /// None of these: a first-class answer.
    NoClearChange,
}

/// One look at 28 days of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The reading.
    pub label: Label,
    /// Easing that many people would notice (algorithms F 7, source S12).
    pub notable: bool,
    /// Days with a score, 0..=28.
    pub logged: u8,
    /// Average of days 0–13, if any was logged.
    pub first: Option<Mean>,
    /// Average of days 14–27, if any was logged.
    pub second: Option<Mean>,
    /// The numbers behind the label; `None` when it is too early to tell.
    pub figures: Option<Figures>,
}

/// The statistics of a look (algorithms F 2–5), exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Mann–Kendall's S: pairs that rise less pairs that fall.
    pub s: i64,
    /// 18 times its variance, corrected for ties.
    pub variance_times_18: i64,
    /// How much one day resembles the next, 0..=4⁄5.
    pub r1: Fraction,
    /// Second half's average less the first's.
    pub delta: Fraction,
}

/// Reads 28 days, the oldest first (algorithms F 1–7, sources S10, S11, S12; thresholds are our own).
#[must_use]
pub fn look(scores: &[Option<Score>; LOOK_DAYS]) -> Look {
    let days = Days::of(scores);
    let (first, second) = (
        days.mean(0, HALF_DAYS),
        days.mean(HALF_DAYS, LOOK_DAYS - HALF_DAYS),
    );
    let mut look = Look {
        label: Label::Early,
        notable: false,
        logged: u8::try_from(days.all.len()).unwrap_or(u8::MAX),
        first,
        second,
        figures: None,
    };
    let (Some(before), Some(after)) = (first, second) else {
        return look;
    };
    if days.all.len() < 14 || before.denominator() < 6 || after.denominator() < 6 {
        return look;
    }
    let (s, variance_times_18) = mann_kendall(&days.all);
    let r1 = lag_one(&days.all);
    let delta = after.minus(before);
    let figures = Figures {
        s,
        variance_times_18,
        r1,
        delta,
    };
    look.label = days.label(&figures);
    look.notable = look.label == Label::Easing && notable(delta, before);
    look.figures = Some(figures);
    look
}

/// "A change many people would notice": a fall of 2, or of 1 that is also 30 % of where it began (source S12).
fn notable(delta: Fraction, before: Mean) -> bool {
    let fall = Fraction::ZERO.minus(delta);
    let thirty_percent = Fraction::new(3 * before.numerator(), 10 * before.denominator());
    fall >= Fraction::new(2, 1) || (fall >= Fraction::new(1, 1) && fall >= thirty_percent)
}

/// Logged days in order, each with its number in the window and its score.
struct Days {
    all: Vec<(i64, i64)>,
}

impl Days {
    fn of(scores: &[Option<Score>]) -> Self {
        let logged = scores.iter().zip(0..);
        Self {
            all: logged
                .filter_map(|(score, day)| score.map(|s| (day, i64::from(s.get()))))
                .collect(),
        }
    }

    /// Scores of the `length` days from day `from`.
    fn part(&self, from: usize, length: usize) -> impl Iterator<Item = u32> {
        let within =
            move |day: i64| usize::try_from(day).is_ok_and(|d| d >= from && d < from + length);
        self.all
            .iter()
            .filter(move |(day, _)| within(*day))
            .map(|(_, y)| u32::try_from(*y).unwrap_or(0))
    }

    fn mean(&self, from: usize, length: usize) -> Option<Mean> {
        let (mut sum, mut count) = (0, 0);
        for y in self.part(from, length) {
            sum += i64::from(y);
            count += 1;
        }
        Fraction::mean(sum, count)
    }

    fn median(&self, from: usize, length: usize) -> Option<Half> {
        median(&mut self.part(from, length).collect::<Vec<_>>())
    }

    /// Rule 6. The two asymmetric thresholds are deliberate: a false "rising" frightens.
    fn label(&self, figures: &Figures) -> Label {
        let half = Fraction::new(1, 2);
        let minus_half = Fraction::new(-1, 2);
        let one = Fraction::new(1, 1);
        let (delta, falls) = (figures.delta, figures.s < 0);
        let start = self
            .median(0, HALF_DAYS)
            .map_or(0, |m| i64::from(m.doubled()));
        let last_three = |holds: fn(i64, i64) -> bool| {
            let mut last = self.all.iter().rev().take(3);
            last.all(|(_, y)| holds(2 * y, start))
        };
        // Z ≤ −1.645 and Z ≥ 1.96, in thousandths.
        if falls && reaches(figures, 1645) && delta <= minus_half {
            if !last_three(|y, start| y >= start) {
                return Label::Easing;
            }
        } else if !falls
            && reaches(figures, 1960)
            && delta >= one
            && !last_three(|y, start| y <= start)
        {
            return Label::Rising;
        }
        let middle = self
            .median(0, LOOK_DAYS)
            .map_or(0, |m| i64::from(m.doubled()));
        let near = self.all.iter().filter(|(_, y)| (2 * y - middle).abs() <= 2);
        let level = 4 * near.count() >= 3 * self.all.len();
        if delta > minus_half && delta < half && !reaches(figures, 1000) && level {
            Label::Steady
        } else {
            Label::NoClearChange
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(series: &str) -> Look {
        let mut scores = [None; LOOK_DAYS];
        for (slot, c) in scores.iter_mut().zip(series.chars()) {
            *slot = match c {
                '-' => None,
                'X' => Score::new(10),
                digit => Score::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()),
            };
        }
        look(&scores)
    }

    #[test]
    fn fourteen_scores_with_six_in_each_half_are_enough() {
        assert_eq!(read("5-5-5-5-5-5-5-5-5-5-5-5-5-5-").label, Label::Steady);
        assert_eq!(read("5-5-5-5-5-5-5-5-5-5-5-5-5---").label, Label::Early); // 13
        assert_eq!(read("55555---------55555555555555").label, Label::Early); // 5 in the first half
        assert_eq!(read("55555555555555--------555555").label, Label::Steady); // 6 in the second
        assert_eq!(read("55555555555555---------55555").label, Label::Early); // 5 in the second
    }

    #[test]
    fn the_last_three_scores_can_hold_a_label_back() {
        let eased = read("7777777777777755555555555555");
        assert_eq!(eased.label, Label::Easing);
        assert_eq!(
            read("7777777777777755555555555777").label,
            Label::NoClearChange
        );
        let risen = read("4444444444444477777777777777");
        assert_eq!(risen.label, Label::Rising);
        assert_eq!(
            read("4444444444444477777777777444").label,
            Label::NoClearChange
        );
    }

    #[test]
    fn notable_needs_two_points_or_thirty_percent() {
        let fall = |delta, before| notable(Fraction::new(delta, 10), Fraction::new(before, 10));
        assert!(fall(-20, 90));
        assert!(!fall(-19, 90)); // 1.9 of 9.0 is under 30 %
        assert!(fall(-10, 33)); // 1.0 of 3.3
        assert!(!fall(-10, 34)); // 30 % of 3.4 is 1.02
        assert!(!fall(-9, 10)); // under 1
        assert!(!fall(20, 10));
    }
}
