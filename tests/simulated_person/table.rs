//! The person's windows, and the chain that follows from them, worked by hand.

use gradual::domain::plan::QuotaReason;

/// What kind of week a window is. Noise decides the days and the scores, never the readings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// 3 or 4 of the 4 planned sessions, all fine.
    Good,
    /// All 4; one is too much.
    OneTooMuch,
    /// All 4; two, on different days, are too much.
    Bad,
    /// All 4; three leave it open.
    Unclear,
    /// 2 of the 4, both fine.
    Short,
}
use Kind::{Bad, Good, OneTooMuch, Short, Unclear};

/// The windows in turn, each from the first day of a quota.
pub const WINDOWS: [Kind; 16] = [
    Good, Good, Good, OneTooMuch, Short, Good, Good, Bad, Good, // to the flare
    Good, Good, // to the two-week gap
    Good, Unclear, // to the five-week gap
    Good, Bad, Good,
];

/// Worked by hand from algorithms B, C and E: first day of the quota (day 0 is a Monday), amount, why.
pub const CHAIN: [(i32, u32, QuotaReason); 19] = [
    (5, 16, QuotaReason::First), // tries of 18, 20, 22: mean 20, four fifths 16; the last try was on day 4
    (12, 17, QuotaReason::Up),   // 16 + max(1, min(1, 3), ⌊1.6⌋)
    (19, 18, QuotaReason::Up),   // 17 + 1
    (26, 19, QuotaReason::Up),   // 18 + 1
    (33, 19, QuotaReason::Same), // one too much
    (40, 19, QuotaReason::Same), // 2 of 4 is under two thirds
    (47, 20, QuotaReason::Up),   // 19 + 1
    (54, 22, QuotaReason::Up),   // 20 + ⌊2.0⌋
    (61, 17, QuotaReason::Ease), // ⌊17.6⌋, above half of 16
    (68, 18, QuotaReason::Up),   // 17 + 1
    // a flare on days 70–72 (70, 70, 80 %), 90 % on day 73, all of it from day 74: seven days from there
    (81, 19, QuotaReason::Up), // 18 + 1
    (88, 20, QuotaReason::Up), // 19 + 1
    // no session on days 88–101: 14 days
    (102, 16, QuotaReason::Gap),  // four fifths of 20
    (109, 17, QuotaReason::Up),   // 16 + 1
    (116, 17, QuotaReason::Same), // unclear
    // no session on days 116–150: 35 days; tries of 12, 12, 15 on days 151, 153, 155: mean 13, four fifths 10.4
    (156, 10, QuotaReason::First),
    (163, 11, QuotaReason::Up),  // 10 + 1
    (170, 8, QuotaReason::Ease), // ⌊8.8⌋, above half of 10
    (177, 9, QuotaReason::Up),   // 8 + 1
];

/// What the flare asked for, day 69 to day 75, of a quota of 18.
pub const FLARE_ASKS: [(u8, u32); 7] = [
    (100, 18),
    (70, 12), // 12.6
    (70, 12),
    (80, 14), // 14.4
    (90, 16), // 16.2
    (100, 18),
    (100, 18),
];
