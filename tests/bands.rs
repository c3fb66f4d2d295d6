//! Next mornings after smaller and bigger amounts, and the bootstrap against examples worked by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    bands::{Band, Bands, Compared, bands, interval},
    day::Day,
    fraction::Half,
    journal::Journal,
};
use proptest::prelude::*;
use support::{day, flare, id, morning_after, session};

fn from() -> Day {
    day("2026-01-01")
}

/// One walk a day: (amount, next morning).
fn walked(days: &[(u32, u8)]) -> Journal {
    let mut journal = Journal::default();
    for (n, (amount, morning)) in (0..).zip(days) {
        session(&mut journal, from().plus(n), "walk", *amount, [None, None]);
        morning_after(&mut journal, from().plus(n), *morning);
    }
    journal
}

fn read(journal: &Journal) -> Bands {
    bands(journal, &id("walk"), from(), day("2026-12-31"))
}

const fn not_enough(smaller: usize, bigger: usize) -> Bands {
    Bands::NotEnough { smaller, bigger }
}

#[test]
fn eight_days_in_each_band_are_needed() {
    let some = |small: usize, big: usize| {
        let days = [vec![(10, 2); small], vec![(20, 4); big]].concat();
        read(&walked(&days))
    };
    assert_eq!(read(&Journal::default()), not_enough(0, 0));
    assert_eq!(some(5, 0), not_enough(5, 0)); // one amount: nothing to hold it against
    assert_eq!(some(20, 7), not_enough(20, 7));
    assert_eq!(some(7, 20), not_enough(7, 20));
    let Bands::Compared(found) = some(8, 9) else {
        panic!("enough");
    };
    let band = |at, count, median| Band {
        from: at,
        to: at,
        count,
        median: Half::from_whole(median),
    };
    let (smaller, bigger) = (band(10, 8, 2), band(20, 9, 4));
    assert_eq!(
        found,
        Compared {
            smaller,
            bigger,
            difference: 4,
            low: 4,
            high: 4
        }
    );
}

#[test]
fn the_cut_is_the_most_even_and_never_through_an_amount() {
    // ten of 10, four of 12, nine of 15: 10 | 13 or 14 | 9
    let days = [vec![(10, 1); 10], vec![(12, 2); 4], vec![(15, 3); 9]].concat();
    let Bands::Compared(found) = read(&walked(&days)) else {
        panic!("enough");
    };
    assert_eq!((found.smaller.count, found.bigger.count), (10, 13));
    assert_eq!((found.bigger.from, found.bigger.to), (12, 15));
    // ten of 10, two of 12, ten of 15: as good either way, the lower cut
    let days = [vec![(10, 1); 10], vec![(12, 2); 2], vec![(15, 3); 10]].concat();
    let Bands::Compared(found) = read(&walked(&days)) else {
        panic!("enough");
    };
    assert_eq!((found.smaller.to, found.bigger.from), (10, 12));
}

#[test]
fn a_day_counts_once_and_days_in_a_flare_do_not() {
    let mut journal = walked(&[vec![(10, 2); 8], vec![(20, 4); 8]].concat());
    session(&mut journal, from(), "walk", 10, [None, None]); // 20 on that day
    assert_eq!(read(&journal), not_enough(7, 9));
    session(&mut journal, from().plus(30), "walk", 10, [None, None]); // its morning is not known
    session(&mut journal, from().plus(31), "stairs", 10, [None, None]);
    morning_after(&mut journal, from().plus(31), 3);
    assert_eq!(read(&journal), not_enough(7, 9));
    flare(&mut journal, from().plus(14), None);
    assert_eq!(read(&journal), not_enough(7, 7));
}

#[test]
fn the_interval_is_the_one_worked_by_hand() {
    let twos = [2; 8];
    // four 4s and four 6s: a resample has k 6s, k from Bin(8, ½); its median is 4 for k ≤ 3, 5 for k = 4, 6 for k ≥ 5,
    // each with a chance over 5 % (93, 70 and 93 in 256): the interval of the difference is 2 to 4
    assert_eq!(interval(&twos, &[4, 4, 4, 4, 6, 6, 6, 6]), (4, 8));
    // six 4s and two 6s: k from Bin(8, ¼); k ≥ 5 has 2.7 %, k = 4 has 8.7 %: the upper end is 5 − 2
    assert_eq!(interval(&twos, &[4, 4, 4, 4, 4, 4, 6, 6]), (4, 6));
    // seven 4s and one 6: k ≥ 4 has 1.1 %: no spread at all
    assert_eq!(interval(&twos, &[4, 4, 4, 4, 4, 4, 4, 6]), (4, 4));
    // and the same below: the smaller band spreads, the difference falls
    assert_eq!(interval(&[2, 2, 2, 2, 2, 2, 4, 4], &[4; 8]), (2, 4));
    // nine days, odd: five 4s and four 6s, k from Bin(9, 4⁄9); the median is 6 for k ≥ 5 (36 %), else 4
    assert_eq!(interval(&[2; 9], &[4, 4, 4, 4, 4, 6, 6, 6, 6]), (4, 8));
}

proptest! {
    #[test]
    fn the_interval_is_ordered_within_the_scale_and_the_same_again(
        less in proptest::collection::vec(0..=10_u8, 8..30),
        more in proptest::collection::vec(0..=10_u8, 8..30),
    ) {
        let (low, high) = interval(&less, &more);
        prop_assert!(-20 <= low && low <= high && high <= 20);
        prop_assert_eq!((low, high), interval(&less, &more));
        let spread = |s: &[u8]| (i32::from(*s.iter().min().unwrap()), i32::from(*s.iter().max().unwrap()));
        let ((a, b), (c, d)) = (spread(&less), spread(&more));
        prop_assert!(low >= 2 * (c - b) && high <= 2 * (d - a));
    }
}
