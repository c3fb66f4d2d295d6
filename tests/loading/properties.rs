//! What holds for every journal.

use super::{FROM, pauses, support::*};
use gradual::domain::{
    activity::floor_to_step,
    day::Day,
    journal::Journal,
    loading::{Advice, Outlook, advise, choices, ease, outlook, step_up},
    plan::QuotaReason,
};
use proptest::prelude::*;

/// A journal of two activities from raw numbers: sessions as (day, activity, amount, feel, morning).
type Raw = (i32, bool, u32, [Option<u8>; 2], Option<u8>);

fn raw() -> impl Strategy<Value = Vec<Raw>> {
    let score = || proptest::option::of(0..=10_u8);
    let one = (
        0..40_i32,
        any::<bool>(),
        1..60_u32,
        [score(), score()],
        score(),
    );
    proptest::collection::vec(one, 0..40)
}

fn built(raw: &[Raw], quotas: &[(i32, bool, u32)], days: u8) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, days);
    activity(&mut journal, "stairs", 5, 3);
    stated(&mut journal, day(FROM), None, Some(3), false);
    let name = |walk: bool| if walk { "walk" } else { "stairs" };
    for (n, walk, done, feel, morning) in raw {
        let on = day(FROM).plus(*n);
        session(&mut journal, on, name(*walk), *done, *feel);
        if let Some(m) = morning {
            morning_after(&mut journal, on, *m);
        }
    }
    for (n, walk, now) in quotas {
        quota(
            &mut journal,
            name(*walk),
            day(FROM).plus(*n),
            *now,
            20,
            QuotaReason::Up,
        );
    }
    journal
}

proptest! {
    #[test]
    fn a_step_up_is_at_least_one_and_at_most_one_or_a_fifth(q in 1..=1_000_000_u32, step in 1..=10_000_u32) {
        let up = step_up(amount(q), amount(step)).get() - q;
        prop_assert!(up >= 1 || q == 1_000_000);
        prop_assert!(up <= (q / 5).max(1));
        let all = choices(amount(q), amount(q), amount(step), false);
        prop_assert!(all.more <= all.most && all.most.get() <= (6 * q / 5).max(q + 1));
    }

    #[test]
    fn easing_never_raises_nor_goes_under_half_of_the_first(q in 1..=20_000_u32, first in 1..=20_000_u32, step in 1..=500_u32) {
        let eased = ease(amount(q), amount(first), amount(step));
        prop_assert!(eased.get() >= 1 && eased <= amount(q));
        let half = floor_to_step(u64::from(first), 2, amount(step));
        prop_assert!(eased >= half || eased == amount(q));
        let fifths = floor_to_step(4 * u64::from(q), 5, amount(step));
        prop_assert!(eased == amount(q) || eased >= fifths);
    }

    #[test]
    fn outlooks_follow_from_journal_and_day_alone(
        raw in raw(),
        quotas in proptest::collection::vec((0..40_i32, any::<bool>(), 1..60_u32), 0..5),
        days in 1..=7_u8,
        on in 0..50_i32,
    ) {
        let journal = built(&raw, &quotas, days);
        let today: Day = day(FROM).plus(on);
        let name = id("walk");
        let found = outlook(&journal, &name, today, pauses);
        let mut shuffled = journal.clone();
        shuffled.plan.quotas.reverse();
        shuffled.plan.activities.reverse();
        prop_assert_eq!(&found, &outlook(&shuffled, &name, today, pauses));
        // days after today change nothing
        let mut later = journal.clone();
        later.days.retain(|d, _| *d <= today);
        prop_assert_eq!(&found, &outlook(&later, &name, today, pauses));
        if let Outlook::Ready(s) | Outlook::Waiting { suggestion: s, .. } = found {
            let q = s.quota.get();
            let to = match s.advice {
                Advice::Ease(to) => { prop_assert!(to < s.quota); to }
                Advice::StepUp(to) => { prop_assert!(to > s.quota && to.get() - q <= (q / 5).max(1)); to }
                Advice::Stay(_) | Advice::StaySmall => s.quota,
            };
            prop_assert!(to.get() >= 1);
            prop_assert_eq!(s.sessions.len(), usize::try_from(s.tally.fine + s.tally.unsure + s.tally.too_much).unwrap());
            prop_assert!(s.sessions.iter().all(|x| x.day >= s.from && x.day <= s.to));
            prop_assert_eq!(advise(&s.tally, s.choices), s.advice);
        }
    }
}
