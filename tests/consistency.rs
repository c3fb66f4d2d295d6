//! Consistency that does not punish (algorithms G).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    consistency::{Aside, Consistency, consistency, day_use},
    day::{Day, Weekday},
    entry::SetAside,
    journal::Journal,
};
use proptest::prelude::*;
use support::{aside, day, evening, flare, session};

/// Monday 23 November 2026; the last four full weeks began on 26 October and 2, 9, 16 November.
const TODAY: &str = "2026-11-23";

fn walk(journal: &mut Journal, on: Day) {
    session(journal, on, "walk", 10, [None, None]);
}

/// Active days of each of the four full weeks, from each Monday on.
fn weeks(active: [i32; 4]) -> Journal {
    let mut journal = Journal::default();
    evening(&mut journal, day("2026-10-01"), 5);
    for (week, days) in (0..).zip(active) {
        for n in 0..days {
            walk(&mut journal, day("2026-10-26").plus(7 * week + n));
        }
    }
    journal
}

fn counts(journal: &Journal, target: u8) -> [u8; 4] {
    let Consistency {
        active,
        open,
        on_target,
        weeks,
    } = consistency(journal, day(TODAY), target, Weekday::MONDAY);
    [active, open, on_target, weeks]
}

#[test]
fn counts_active_days_and_weeks_on_target() {
    let journal = weeks([3, 2, 5, 0]);
    // the 28 days run from 27 October to today: the Monday of the first week has left them
    assert_eq!(counts(&journal, 3), [9, 28, 2, 4]);
    assert_eq!(counts(&journal, 1), [9, 28, 3, 4]);
    assert_eq!(counts(&journal, 5), [9, 28, 1, 4]);
    assert_eq!(counts(&journal, 0), counts(&journal, 1));
}

#[test]
fn two_sessions_make_one_active_day_and_today_counts() {
    let mut journal = weeks([0, 0, 0, 0]);
    walk(&mut journal, day(TODAY));
    walk(&mut journal, day(TODAY));
    assert_eq!(counts(&journal, 3), [1, 28, 0, 4]);
}

#[test]
fn a_set_aside_day_counts_only_when_active() {
    let mut journal = weeks([3, 3, 3, 3]);
    aside(&mut journal, day("2026-11-16"), SetAside::Rest); // active: in both
    aside(&mut journal, day("2026-11-21"), SetAside::Ill); // not: in neither
    assert_eq!(counts(&journal, 3), [11, 27, 4, 4]);
}

#[test]
fn a_week_with_fewer_open_days_than_the_target_is_left_out() {
    let mut journal = weeks([3, 3, 1, 0]);
    flare(&mut journal, day("2026-11-10"), Some(day("2026-11-20")));
    // 9–15 November: one active day, no open day beside it; 16–22 November: the 21st and 22nd
    assert_eq!(counts(&journal, 3), [6, 17, 2, 2]);
    assert_eq!(counts(&journal, 2), [6, 17, 2, 3]);
    assert_eq!(counts(&journal, 1), [6, 17, 3, 4]);
}

#[test]
fn with_no_open_day_all_is_set_aside() {
    let mut journal = Journal::default();
    evening(&mut journal, day("2026-10-01"), 5);
    flare(&mut journal, day("2026-10-01"), None);
    assert_eq!(counts(&journal, 3), [0, 0, 0, 0]);
}

#[test]
fn weeks_before_the_journal_began_are_left_out() {
    let mut journal = Journal::default();
    assert_eq!(counts(&journal, 3), [0, 28, 0, 0]);
    walk(&mut journal, day("2026-11-20")); // a Friday: three days of that week are left
    assert_eq!(counts(&journal, 3), [1, 28, 0, 1]);
    assert_eq!(counts(&journal, 4), [1, 28, 0, 0]);
    aside(&mut journal, day("2026-10-01"), SetAside::Rest);
    assert_eq!(counts(&journal, 4), [1, 28, 0, 0]);
}

#[test]
fn weeks_begin_on_the_given_day() {
    let journal = weeks([3, 3, 3, 3]);
    let found = consistency(&journal, day(TODAY), 3, Weekday::SUNDAY);
    assert_eq!((found.on_target, found.weeks), (4, 4)); // Sundays 25 October to 15 November
    let sunday = consistency(&journal, day("2026-11-22"), 3, Weekday::MONDAY);
    assert_eq!((sunday.on_target, sunday.weeks), (3, 4)); // the running week is not among them
}

#[test]
fn a_flare_is_named_before_illness() {
    let mut journal = Journal::default();
    aside(&mut journal, day(TODAY), SetAside::Ill);
    assert_eq!(day_use(&journal, day(TODAY)).aside, Some(Aside::Ill));
    flare(&mut journal, day(TODAY), None);
    assert_eq!(day_use(&journal, day(TODAY)).aside, Some(Aside::Flare));
    assert!(!day_use(&journal, day(TODAY)).is_open());
}

/// a / b ≥ c / d, where nothing of nothing is as good as can be.
fn no_less([a, b]: [u8; 2], [c, d]: [u8; 2]) -> bool {
    b == 0 || (d > 0 && u32::from(a) * u32::from(d) >= u32::from(c) * u32::from(b))
}

proptest! {
    #[test]
    fn setting_a_day_aside_never_lowers_consistency(
        active in proptest::collection::vec(any::<bool>(), 40),
        set in proptest::collection::vec(any::<bool>(), 40),
        scored in 0..40_i32,
        chosen in 0..45_i32,
        target in 1..=7_u8,
        first in 1..=7_u8,
    ) {
        let today = day(TODAY);
        let first = Weekday::new(first).unwrap();
        let mut journal = Journal::default();
        evening(&mut journal, today.plus(-scored), 4);
        for (back, (active, set)) in (0..).zip(active.into_iter().zip(set)) {
            if active { walk(&mut journal, today.plus(-back)); }
            if set { aside(&mut journal, today.plus(-back), SetAside::Rest); }
        }
        let before = consistency(&journal, today, target, first);
        aside(&mut journal, today.plus(-chosen), SetAside::Ill);
        let after = consistency(&journal, today, target, first);
        prop_assert!(no_less([after.active, after.open], [before.active, before.open]));
        prop_assert!(no_less([after.on_target, after.weeks], [before.on_target, before.weeks]));
        prop_assert!(after.active <= after.open && after.open <= 28);
        prop_assert!(after.on_target <= after.weeks && after.weeks <= 4);
        prop_assert_eq!(after, consistency(&journal, today, target, first));
    }
}
