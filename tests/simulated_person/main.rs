//! One person over 26 weeks: good and bad weeks, a flare, a two-week gap and a five-week one. The person does what is
//! asked and says yes to every suggestion; the chain of quotas is worked out by hand below.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;
mod table;

use gradual::domain::{
    baseline::progress,
    day::Day,
    journal::Journal,
    loading::{Advice, Gap, Offer, Outlook, asked, gap, outlook},
    plan::{QuotaReason, Record},
    quota::{answered, history},
    random::Random,
    stamp::{Id, Stamp},
};
use support::{
    activity, amount, as_trial, day, evening, flare, id, morning_after, session, stated,
};
use table::{
    CHAIN, FLARE_ASKS,
    Kind::{Bad, Good, OneTooMuch, Short, Unclear},
    WINDOWS,
};

fn pauses(_: &str) -> bool {
    true
}

struct Person {
    journal: Journal,
    random: Random,
    walk: Id,
    /// Sessions still to come in this window: (days from its first, reading wanted).
    plan: Vec<(i32, Wanted)>,
    window: usize,
    opened: i32,
}

#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    Fine,
    TooMuch,
    Unsure,
}

fn first_day() -> Day {
    day("2026-01-05")
}

impl Person {
    fn new(seed: u64) -> Self {
        let mut journal = Journal::default();
        activity(&mut journal, "walk", 1, 4);
        stated(&mut journal, first_day(), Some(4), Some(3), false);
        Self {
            journal,
            random: Random::seeded(seed),
            walk: id("walk"),
            plan: Vec::new(),
            window: 0,
            opened: 0,
        }
    }

    fn below(&mut self, end: u32) -> i32 {
        i32::try_from(self.random.below(end)).unwrap()
    }

    fn score(&mut self, low: u8, high: u8) -> u8 {
        low + u8::try_from(self.below(u32::from(high - low) + 1)).unwrap()
    }

    /// The days of a window: some of the first six, drawn, and always the last.
    fn open_window(&mut self, n: i32) {
        let kind = WINDOWS[self.window];
        self.window += 1;
        self.opened = n;
        let sessions = match kind {
            Good => 3 + self.below(2),
            Short => 2,
            OneTooMuch | Bad | Unclear => 4,
        };
        let mut days: Vec<i32> = (0..6).collect();
        while i32::try_from(days.len()).unwrap() > sessions - 1 {
            let drop = usize::try_from(self.below(u32::try_from(days.len()).unwrap())).unwrap();
            days.remove(drop);
        }
        days.push(6);
        let (marked, wanted) = match kind {
            OneTooMuch => (1, Wanted::TooMuch),
            Bad => (2, Wanted::TooMuch),
            Unclear => (3, Wanted::Unsure),
            Good | Short => (0, Wanted::Fine),
        };
        let mut kinds = vec![Wanted::Fine; days.len()];
        while kinds.iter().filter(|k| **k == wanted).count() < marked {
            let place = usize::try_from(self.below(4)).unwrap();
            kinds[place] = wanted;
        }
        self.plan = days.into_iter().zip(kinds).collect();
    }

    fn walk_today(&mut self, n: i32, wanted: Wanted) {
        let today = first_day().plus(n);
        let asked = asked(&self.journal, &self.walk, today, pauses).unwrap();
        let extra = u32::try_from(self.below(3)).unwrap();
        let p = self.score(2, 3);
        let d = match wanted {
            Wanted::Fine => p + self.score(0, 1),
            Wanted::TooMuch => p + self.score(4, 5),
            Wanted::Unsure => p + 2,
        };
        let feel = [Some(p), Some(d)];
        session(
            &mut self.journal,
            today,
            "walk",
            asked.amount.get() + extra,
            feel,
        );
        let m = self.score(2, 3);
        morning_after(&mut self.journal, today, m);
    }

    fn answer(&mut self, n: i32, to: u32, why: QuotaReason) {
        let quota = answered(
            &self.journal,
            &self.walk,
            first_day().plus(n),
            amount(to),
            why,
        );
        let number = self.journal.plan.quotas.len();
        self.journal.plan.quotas.push(Record {
            id: id(&format!("q{number}")),
            at: Stamp(u64::try_from(number).unwrap() + 1),
            value: quota,
        });
    }

    fn try_out(&mut self, n: i32, minutes: u32) {
        let today = first_day().plus(n);
        session(&mut self.journal, today, "walk", minutes, [None, None]);
        as_trial(&mut self.journal, today);
        let found = progress(&self.journal, &self.walk, today, false);
        if let Some(baseline) = found.baseline {
            self.answer(n, baseline.first.get(), QuotaReason::First);
            self.open_window(n + 1);
        }
    }

    /// One day: away, tries, a flare, or a plain day that begins with the suggestion, if there is one.
    fn live(&mut self, n: i32) {
        let away = (89..102).contains(&n) || (117..151).contains(&n);
        let tries = [(0, 18), (2, 20), (4, 22), (151, 12), (153, 12), (155, 15)];
        if away {
            return;
        }
        let low = self.score(3, 4);
        let today = first_day().plus(n);
        evening(&mut self.journal, today, low);
        if let Some((_, minutes)) = tries.into_iter().find(|(on, _)| *on == n) {
            if n == 151 {
                assert_eq!(self.outlook(n), Outlook::Gap(self.gap(n)));
                assert_eq!(self.gap(n).offer, Offer::NewBaseline);
            }
            self.try_out(n, minutes);
            return;
        }
        if n == 70 {
            flare(&mut self.journal, today, None);
            self.plan.clear();
        }
        if n == 73 {
            self.journal.plan.flares[0].value.end = Some(first_day().plus(72));
        }
        if (70..74).contains(&n) {
            let high = [7, 8, 7, 6][usize::try_from(n - 70).unwrap()];
            evening(&mut self.journal, today, high);
            self.walk_today(n, Wanted::Fine);
            return;
        }
        if n == 74 {
            self.open_window(n);
        }
        match self.outlook(n) {
            Outlook::Ready(found) => {
                match found.advice {
                    Advice::Ease(to) => self.answer(n, to.get(), QuotaReason::Ease),
                    Advice::StepUp(to) => self.answer(n, to.get(), QuotaReason::Up),
                    Advice::Stay(_) => self.answer(n, found.quota.get(), QuotaReason::Same),
                    Advice::StaySmall => panic!("never that low"),
                }
                if self.walks_on(n) {
                    self.open_window(n);
                }
            }
            Outlook::Gap(gap) => {
                let Offer::Lower(to) = gap.offer else {
                    panic!("{gap:?}");
                };
                self.answer(n, to.get(), QuotaReason::Gap);
                self.open_window(n);
            }
            _ => {}
        }
        let due = self.plan.iter().position(|(on, _)| self.opened + on == n);
        if let Some(place) = due {
            let (_, wanted) = self.plan.remove(place);
            self.walk_today(n, wanted);
        }
    }

    /// Whether the person walks in the window that begins today: not before the flare nor in the gaps.
    fn walks_on(&self, n: i32) -> bool {
        ![68, 88, 116].contains(&n) && self.window < WINDOWS.len()
    }

    fn outlook(&self, n: i32) -> Outlook {
        outlook(&self.journal, &self.walk, first_day().plus(n), pauses)
    }

    fn gap(&self, n: i32) -> Gap {
        gap(&self.journal, &self.walk, first_day().plus(n)).unwrap()
    }
}

fn chain(journal: &Journal) -> Vec<(i32, u32, QuotaReason)> {
    let all = history(journal, &id("walk")).into_iter();
    all.map(|r| {
        (
            r.value.from.since(first_day()),
            r.value.amount.get(),
            r.value.why,
        )
    })
    .collect()
}

#[test]
fn the_chain_of_quotas_is_the_one_worked_by_hand() {
    for seed in 0..50 {
        let mut person = Person::new(seed);
        for n in 0..26 * 7 {
            person.live(n);
        }
        let found = chain(&person.journal);
        if seed == 0 {
            println!("day  quota  why");
            for (n, quota, why) in &found {
                println!("{n:3}  {quota:5}  {why:?}");
            }
        }
        assert_eq!(found, CHAIN, "seed {seed}");
        let asks: Vec<_> = (69..76)
            .map(|n| {
                let on = first_day().plus(n);
                let found = asked(&person.journal, &person.walk, on, pauses).unwrap();
                (found.percent, found.amount.get())
            })
            .collect();
        assert_eq!(asks, FLARE_ASKS, "seed {seed}");
    }
}

#[test]
fn the_seed_changes_the_days_not_the_chain() {
    let lived = |seed| {
        let mut person = Person::new(seed);
        (0..88).for_each(|n| person.live(n));
        person.journal
    };
    assert_eq!(lived(3), lived(3));
    assert_ne!(lived(3).days, lived(4).days);
    assert_eq!(chain(&lived(3)), chain(&lived(4)));
}
