//! Several copies of one journal, edited apart from each other and exchanged at random.

use crate::dice::Dice;
use gradual::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{DayLog, Extra, Feel, Session, SetAside, Work},
        flare::Flare,
        journal::{Journal, Part},
        plan::{self, Kind, Quota, QuotaReason, Record, Sign, Week},
        stamp::{Edit, Group, Id, Stamp},
    },
    storage::{
        format::{body_of, merge_body},
        starters,
    },
};

/// What the last edit of a replica was, so that it can be taken back.
enum Back {
    Day(Day, DayLog),
    Signs(Vec<Record<Sign>>),
    Flares(Vec<Record<Flare>>),
}

pub struct Replica {
    pub journal: Journal,
    back: Option<(Edit, Back)>,
}

/// Three replicas and every body that any of them ever held.
pub struct History {
    pub replicas: Vec<Replica>,
    pub bodies: Vec<(Part, String)>,
}

fn day(n: u64) -> Day {
    Day::new(2026, 11, 29)
        .unwrap()
        .plus(i32::try_from(n).unwrap())
}

fn named(dice: &mut Dice, prefix: &str) -> Id {
    Id::parse(&format!("{prefix}{}", dice.below(6))).unwrap()
}

impl Replica {
    fn edit(&mut self, dice: &mut Dice) {
        let after = self.journal.clock;
        let back = match dice.below(12) {
            0..=6 => self.edit_day(dice),
            7..=8 => self.edit_signs(dice),
            9 => self.edit_flares(dice),
            10 => {
                let at = self.journal.tick();
                let (activity, from, amount) = (named(dice, "act"), dice.day(), dice.amount());
                let quota = Quota {
                    activity,
                    from,
                    amount,
                    first: amount,
                    why: QuotaReason::Own,
                };
                plan::put(&mut self.journal.plan.quotas, dice.id(), quota, at);
                let week = Week {
                    starts: from,
                    in_the_way: dice.maybe(Dice::score),
                    words: dice.text(),
                    looked: dice.coin(),
                };
                plan::put(&mut self.journal.plan.weeks, named(dice, "week"), week, at);
                None
            }
            _ => {
                let settings = &mut self.journal.settings;
                settings.target = 1 + dice.small(7);
                settings.lock_minutes = u16::from(dice.small(60));
                settings.opened.insert(dice.below(9).to_string());
                settings.dismissed.insert(dice.below(9).to_string());
                self.journal.settings.at = self.journal.tick();
                None
            }
        };
        let until = self.journal.clock;
        self.back = back.map(|back| (Edit { after, until }, back));
    }

    fn edit_day(&mut self, dice: &mut Dice) -> Option<Back> {
        let day = day(dice.below(4));
        let earlier = self.journal.day(day).cloned().unwrap_or_default();
        let ids: Vec<Id> = earlier.sessions.iter().map(|s| s.id.clone()).collect();
        let some = (!ids.is_empty()).then(|| dice.pick(&ids));
        match (dice.below(9), some) {
            (0 | 1, Some(id)) => drop(self.journal.delete_session(day, &id)),
            (2..=4, Some(id)) => {
                let (work, feel) = (work(dice), feel(dice));
                let (which, note) = (dice.below(3), dice.text());
                self.journal.edit_day(day, |log, at| {
                    let session = log.sessions.iter_mut().find(|s| s.id == id).unwrap();
                    _ = match which {
                        0 => session.work.set(work, at),
                        1 => session.feel.set(feel, at),
                        _ => session.note.set(note, at),
                    };
                });
            }
            (5 | 6, _) => {
                let session = Session {
                    id: dice.id(),
                    activity: named(dice, "act"),
                    work: Group::new(work(dice), Stamp(0)),
                    feel: Group::new(feel(dice), Stamp(u64::from(dice.coin()))),
                    note: Group::default(),
                };
                let session = if session.feel.at == Stamp(0) {
                    let feel = Group::default();
                    Session { feel, ..session }
                } else {
                    session
                };
                self.journal.add_session(day, session);
            }
            _ => self.edit_groups(dice, day),
        }
        Some(Back::Day(day, earlier))
    }

    fn edit_groups(&mut self, dice: &mut Dice, day: Day) {
        let (which, score, note) = (dice.below(5), dice.maybe(Dice::score), dice.text());
        let aside = dice.maybe(|d| d.pick(&[SetAside::Rest, SetAside::Ill]));
        let extra = Extra {
            sleep: score,
            relief: dice.maybe(Dice::coin),
            ..Extra::default()
        };
        self.journal.edit_day(day, |log, at| {
            _ = match which {
                0 => log.pain.set(score, at),
                1 => log.next_morning.set(score, at),
                2 => log.set_aside.set(aside, at),
                3 => log.extra.set(extra, at),
                _ => log.note.set(note, at),
            };
        });
    }

    fn edit_signs(&mut self, dice: &mut Dice) -> Option<Back> {
        let at = self.journal.tick();
        let earlier = self.journal.plan.signs.clone();
        let id = named(dice, "sign");
        if dice.below(3) == 0 {
            let plan = &mut self.journal.plan;
            plan::remove(&mut plan.signs, &id, &mut plan.gone, at);
        } else {
            let sign = Sign {
                slug: dice.text(),
                ticked: dice.day(),
                seen: dice.maybe(Dice::day),
            };
            plan::put(&mut self.journal.plan.signs, id, sign, at);
        }
        Some(Back::Signs(earlier))
    }

    fn edit_flares(&mut self, dice: &mut Dice) -> Option<Back> {
        let earlier = self.journal.plan.flares.clone();
        let (day, on, id) = (day(dice.below(6)), dice.coin(), dice.id());
        self.journal.set_flare(day, on, day.plus(2), &id);
        Some(Back::Flares(earlier))
    }

    fn undo(&mut self) {
        match self.back.take() {
            Some((edit, Back::Day(day, log))) => {
                self.journal.take_back_day(day, &log, edit);
            }
            Some((edit, Back::Signs(all))) => {
                let kind: Kind<Sign> = |p| &mut p.signs;
                self.journal.take_back_records(kind, &all, edit);
            }
            Some((edit, Back::Flares(all))) => {
                let kind: Kind<Flare> = |p| &mut p.flares;
                self.journal.take_back_records(kind, &all, edit);
            }
            None => {}
        }
    }

    /// Hears one part of another replica, as a `storage` event brings it.
    pub fn hear(&mut self, part: Part, other: &Journal) {
        let body = body_of(part, other).1;
        assert!(merge_body(&mut self.journal, part, &body));
    }
}

fn work(dice: &mut Dice) -> Work {
    Work {
        amount: Amount::clamped(1 + u32::from(dice.small(90))),
        asked: dice.maybe(Dice::amount),
        trial: dice.coin(),
    }
}

fn feel(dice: &mut Dice) -> Feel {
    Feel {
        before: dice.maybe(Dice::score),
        during: dice.maybe(Dice::score),
        effort: dice.maybe(Dice::score),
    }
}

impl History {
    /// `steps` edits, undoings and exchanges of three replicas.
    pub fn of(seed: u64, steps: u64) -> Self {
        let mut dice = Dice(seed);
        let mut fresh = Journal::default();
        fresh.plan.activities = starters(&crate::NAMES);
        let replica = || Replica {
            journal: fresh.clone(),
            back: None,
        };
        let mut history = Self {
            replicas: vec![replica(), replica(), replica()],
            bodies: Vec::new(),
        };
        for _ in 0..steps {
            history.step(&mut dice);
        }
        history
    }

    fn step(&mut self, dice: &mut Dice) {
        let who = dice.pick(&[0, 1, 2]);
        match dice.below(10) {
            0..=5 => self.replicas[who].edit(dice),
            6 => self.replicas[who].undo(),
            _ => {
                let other = self.replicas[(who + 1) % 3].journal.clone();
                let parts: Vec<Part> = other.parts().into_iter().collect();
                self.replicas[who].hear(dice.pick(&parts), &other);
            }
        }
        let journal = &self.replicas[who].journal;
        for part in journal.parts() {
            let body = body_of(part, journal).1;
            if !self.bodies.contains(&(part, body.clone())) {
                self.bodies.push((part, body));
            }
        }
    }

    /// Every replica hears every other's every part, in this order.
    pub fn exchange(&mut self, order: &[usize]) {
        for who in order {
            for other in order {
                let other = self.replicas[*other].journal.clone();
                for part in other.parts() {
                    self.replicas[*who].hear(part, &other);
                }
            }
        }
    }
}
