//! One colour-free reading a session (algorithms C, source S4).

use crate::domain::{
    entry::{DayLog, Session},
    fraction::Half,
    scale::Score,
};

/// How a session went down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The body took longer over it than the plan wants.
    TooMuch,
    /// It went down well.
    Fine,
    /// Not enough is known, or it lies between.
    Unsure,
}

/// Reads a session from pain before, highest during and the next morning, and from usual morning pain `um`; each may be
/// unknown, and a test that needs an unknown number does not hold.
///
/// 1. *too much*: m ≥ min(um + 2, 10) while um < 10, or m ≥ p + 3, or both d > 5 and d − p > 2;
/// 2. *fine*: m is known and either p or d is unknown and m ≤ um, or both are known and d ≤ 3 or d − p ≤ 1;
/// 3. *unsure*: anything else.
#[must_use]
pub fn read(
    before: Option<Score>,
    during: Option<Score>,
    morning: Option<Score>,
    usual: Option<Half>,
) -> Reading {
    // Everything doubled, as medians are kept.
    let [p, d, m] = [before, during, morning].map(|s| s.map(|s| 2 * i32::from(s.get())));
    let um = usual.and_then(|u| i32::try_from(u.doubled()).ok());
    let above_usual = m
        .zip(um)
        .is_some_and(|(m, um)| um < 20 && m >= (um + 4).min(20));
    let above_before = m.zip(p).is_some_and(|(m, p)| m >= p + 6);
    let sharp = p.zip(d).is_some_and(|(p, d)| d > 10 && d - p > 4);
    if above_usual || above_before || sharp {
        return Reading::TooMuch;
    }
    let fine = match (p, d) {
        (Some(p), Some(d)) => m.is_some() && (d <= 6 || d - p <= 2),
        _ => m.zip(um).is_some_and(|(m, um)| m <= um),
    };
    if fine { Reading::Fine } else { Reading::Unsure }
}

/// Reads a session of a day, whose next morning serves all of its sessions.
#[must_use]
pub fn read_session(log: &DayLog, session: &Session, usual: Option<Half>) -> Reading {
    let feel = session.feel.value;
    read(feel.before, feel.during, log.next_morning.value, usual)
}

#[cfg(test)]
mod tests {
    use super::{Reading::*, *};

    /// p, d, m and um, the last doubled; −1 is unknown.
    fn reads(p: i8, d: i8, m: i8, um: i8) -> Reading {
        let score = |n: i8| u8::try_from(n).ok().and_then(Score::new);
        let um = u32::try_from(um).ok().map(Half::from_doubled);
        read(score(p), score(d), score(m), um)
    }

    #[test]
    fn every_branch_and_every_edge() {
        for (p, d, m, um, expected) in [
            // the morning against the usual one: um + 2, at most 10
            (3, 3, 5, 6, TooMuch),
            (3, 3, 4, 6, Fine),
            (3, 3, 5, 7, Fine), // um 3½: 5 is under 5½
            (3, 3, 6, 7, TooMuch),
            (9, 9, 10, 18, TooMuch), // um 9: min(11, 10)
            (9, 9, 9, 18, Fine),
            (9, 9, 10, 20, Fine), // um 10: this test cannot hold
            (9, 9, 10, 19, TooMuch),
            // the morning against before, um unknown or high
            (3, 3, 6, -1, TooMuch),
            (3, 3, 5, -1, Fine),
            (3, -1, 6, 20, TooMuch),
            (-1, 3, 10, -1, Unsure),
            // during: over 5 and over 2 more than before, even with the morning unknown
            (3, 6, -1, 6, TooMuch),
            (4, 6, -1, 8, Unsure), // 2 more is not over 2
            (2, 5, -1, 4, Unsure), // 5 is not over 5
            (3, 6, 3, 6, TooMuch), // nor does a good morning undo it
            // fine, both known: d ≤ 3 or d − p ≤ 1
            (0, 3, 1, 2, Fine),
            (0, 4, 1, 2, Unsure),
            (3, 4, 3, 6, Fine),
            (3, 5, 3, 6, Unsure),
            (8, 9, 8, 16, Fine),
            (6, 2, 6, 12, Fine),
            (0, 3, -1, 2, Unsure), // the morning is unknown
            // fine, one unknown: m ≤ um
            (-1, -1, 3, 6, Fine),
            (-1, -1, 4, 6, Unsure),
            (-1, -1, 4, 7, Unsure), // 4 is over 3½
            (-1, 9, 3, 6, Fine),
            (2, -1, 3, 6, Fine),
            (2, -1, 3, -1, Unsure),
            (-1, -1, -1, 6, Unsure),
            (-1, -1, -1, -1, Unsure),
        ] {
            assert_eq!(reads(p, d, m, um), expected, "p {p} d {d} m {m} um {um}/2");
        }
    }
}
