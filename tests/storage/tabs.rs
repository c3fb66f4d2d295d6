//! Two tabs that write at once.

use crate::{
    device::{Device, Tab},
    dice::Dice,
};
use gradual::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{Session, Work},
        stamp::{Group, Id, Stamp},
    },
    storage::{
        SaveError,
        SaveStatus::{NotSaved, Saved},
    },
};
use std::{
    collections::{BTreeMap, BTreeSet},
    pin::Pin,
    task::{Context, Waker},
};

fn day(n: u64) -> Day {
    Day::new(2026, 11, 29)
        .unwrap()
        .plus(i32::try_from(n).unwrap())
}

/// What the person did, to be found again at the end.
#[derive(Default)]
struct Done {
    sessions: BTreeSet<Id>,
    deleted: BTreeSet<Id>,
    /// The latest score of each day by stamp; of equal stamps either may stand.
    pain: BTreeMap<Day, (Stamp, BTreeSet<Option<u8>>)>,
}

impl Done {
    fn edit(&mut self, dice: &mut Dice, tab: &Tab) {
        let day = day(dice.below(4));
        let ours: Vec<Id> = {
            let journal = tab.screen.journal.borrow();
            let log = journal.day(day);
            log.map(|log| log.sessions.iter().map(|s| s.id.clone()).collect())
                .unwrap_or_default()
        };
        match dice.below(10) {
            0..=3 => {
                let id = dice.id();
                let work = Work {
                    amount: Amount::clamped(9),
                    asked: None,
                    trial: false,
                };
                let session = Session {
                    id: id.clone(),
                    activity: Id::parse("walk").unwrap(),
                    work: Group::new(work, Stamp(0)),
                    feel: Group::default(),
                    note: Group::default(),
                };
                tab.change(|j| j.add_session(day, session));
                self.sessions.insert(id);
            }
            4 if !ours.is_empty() => {
                let id = dice.pick(&ours);
                tab.change(|j| j.delete_session(day, &id));
                self.deleted.insert(id);
            }
            _ => {
                let score = dice.maybe(Dice::score);
                let mut wrote = None;
                tab.change(|j| {
                    j.edit_day(day, |log, at| {
                        wrote = log.pain.set(score, at).then_some(at);
                    })
                });
                if let Some(at) = wrote {
                    let value = score.map(|s| s.get());
                    let now = self.pain.entry(day).or_insert((at, BTreeSet::new()));
                    if at > now.0 {
                        *now = (at, BTreeSet::new());
                    }
                    if at == now.0 {
                        now.1.insert(value);
                    }
                }
            }
        }
    }

    fn is_all_in(&self, tab: &Tab) {
        let journal = tab.screen.journal.borrow();
        let there: BTreeSet<Id> = journal
            .days
            .values()
            .flat_map(|log| log.sessions.iter().map(|s| s.id.clone()))
            .collect();
        let should: BTreeSet<Id> = self.sessions.difference(&self.deleted).cloned().collect();
        assert_eq!(there, should);
        for (day, (at, values)) in &self.pain {
            let pain = &journal.day(*day).unwrap().pain;
            assert_eq!(pain.at, *at);
            assert!(values.contains(&pain.value.map(|p| p.get())));
        }
    }
}

/// `edits` edits in two tabs whose saves are interleaved step by step; tabs hear of each other late or never.
fn interleave(seed: u64, edits: u64, locks: bool) {
    let mut dice = Dice(seed);
    let mut device = Device::new(true);
    device.locks = locks;
    let tabs = [device.open(), device.open()];
    let mut done = Done::default();
    let mut pumps: [Vec<Pin<Box<dyn Future<Output = ()>>>>; 2] = [vec![], vec![]];
    let mut context = Context::from_waker(Waker::noop());
    let mut made = 0;
    while made < edits || pumps.iter().any(|p| !p.is_empty()) {
        let who = usize::from(dice.coin());
        match dice.below(8) {
            0 if made < edits => {
                done.edit(&mut dice, &tabs[who]);
                pumps[who].push(Box::pin(tabs[who].queue.pump()));
                made += 1;
            }
            1 if dice.below(6) == 0 => tabs[who].hear(&device.local),
            _ => {
                let poll = |pump: &mut Pin<Box<dyn Future<Output = ()>>>| {
                    pump.as_mut().poll(&mut context).is_pending()
                };
                pumps[who].retain_mut(poll);
            }
        }
    }
    for tab in &tabs {
        assert_eq!(tab.save(), Saved);
    }
    done.is_all_in(&device.open());
    for tab in &tabs {
        tab.hear(&device.local);
        done.is_all_in(tab);
    }
    let (local, mirror) = device.texts();
    assert_eq!(local, mirror);
}

#[test]
fn two_tabs_lose_none_of_five_hundred_interleaved_edits() {
    for seed in 0..4 {
        interleave(seed, 500, true);
    }
}

#[test]
fn nor_where_the_browser_has_no_locks() {
    for seed in 0..4 {
        interleave(seed, 500, false);
    }
}

#[test]
#[ignore = "soak"]
fn two_tabs_lose_none_in_many_rounds() {
    for seed in 100..400 {
        interleave(seed, 500, true);
        interleave(seed, 500, false);
    }
}

#[test]
fn without_a_mirror_one_tab_writes_and_the_other_is_told() {
    let device = Device::holding(&BTreeMap::new(), None, false);
    let (one, other) = (device.open(), device.open());
    assert!(!one.loaded.mirrored);
    assert_eq!(one.rate(day(0), 4), Saved);
    assert_eq!(other.rate(day(1), 5), NotSaved(SaveError::ReadOnly));
    assert_eq!(one.rate(day(2), 6), Saved);
    let texts = device.local.texts();
    assert!(!texts["gradual/m/2026-11"].contains("[5,"));

    // The writing tab is closed: the other may write, and nothing is lost.
    device.close_writer();
    assert_eq!(other.save(), Saved);
    device.close_writer();
    let start = device.open();
    let journal = start.screen.journal.borrow();
    let pains = [0, 1, 2].map(|n| {
        journal
            .day(day(n))
            .and_then(|log| log.pain.value)
            .map(|p| p.get())
    });
    assert_eq!(pains, [Some(4), Some(5), Some(6)]);
}

#[test]
fn drafts_of_two_tabs_are_both_kept() {
    let device = Device::new(false);
    let (one, other) = (device.open(), device.open());
    one.queue
        .put_drafts(&[("note".to_owned(), "half".to_owned())].into());
    one.save();
    other
        .queue
        .put_drafts(&[("goal".to_owned(), "to walk".to_owned())].into());
    other.save();
    // The first form is sent off; the other tab's text stays.
    one.queue.put_drafts(&BTreeMap::new());
    one.save();
    let drafts = device.open().loaded.drafts;
    assert_eq!(drafts, [("goal".to_owned(), "to walk".to_owned())].into());
}
