//! Journals made from a seed: every field, every kind, every awkward text.

use crate::dice::Dice;
use gradual::domain::{
    activity::{Activity, Unit},
    day::Day,
    entry::{DayLog, Extra, Feel, Session, SetAside, Work},
    flare::{Flare, FlarePlan},
    journal::Journal,
    plan::{
        After, Answer, Attempt, Before, Goal, Ladder, LadderStep, Limit, LimitKind, Outcome, Place,
        Plan, Quota, QuotaReason, Rating, Record, Side, Sign, Site, Stated, Week,
    },
    scale::Likelihood,
    settings::{Asks, Settings},
    stamp::{Group, Id, Stamp},
};
use std::collections::BTreeSet;

fn group<T: Default>(dice: &mut Dice, value: impl FnOnce(&mut Dice) -> T) -> Group<T> {
    if dice.coin() {
        return Group::default();
    }
    let value = value(dice);
    Group::new(value, dice.stamp())
}

fn session(dice: &mut Dice) -> Session {
    let work = Work {
        amount: dice.amount(),
        asked: dice.maybe(Dice::amount),
        trial: dice.coin(),
    };
    Session {
        id: dice.id(),
        activity: dice.pick(&["walk", "ease", "floor"].map(|id| Id::parse(id).unwrap())),
        work: Group::new(work, dice.stamp()),
        feel: group(dice, |d| Feel {
            before: d.maybe(Dice::score),
            during: d.maybe(Dice::score),
            effort: d.maybe(Dice::score),
        }),
        note: group(dice, Dice::text),
    }
}

fn day_log(dice: &mut Dice) -> DayLog {
    DayLog {
        pain: Group::new(dice.maybe(Dice::score), dice.stamp()),
        next_morning: group(dice, |d| d.maybe(Dice::score)),
        set_aside: group(dice, |d| {
            d.maybe(|d| d.pick(&[SetAside::Rest, SetAside::Ill]))
        }),
        extra: group(dice, |d| Extra {
            confidence: d.maybe(Dice::score),
            sleep: d.maybe(Dice::score),
            relief: d.maybe(Dice::coin),
        }),
        note: group(dice, Dice::text),
        sessions: dice.many(3, session),
        remains: dice.many(1, |d| Session {
            work: Group::new(Work::UNSET, Stamp(0)),
            note: Group::new(d.text(), d.stamp()),
            ..session(d)
        }),
    }
}

fn records<T>(dice: &mut Dice, mut make: impl FnMut(&mut Dice) -> T) -> Vec<Record<T>> {
    dice.many(2, |d| Record {
        id: d.id(),
        at: d.stamp(),
        value: make(d),
    })
}

fn plan(dice: &mut Dice) -> Plan {
    use QuotaReason::{Ease, First, Flare as AfterFlare, Gap, Own, Same, Up};
    Plan {
        activities: records(dice, |d| Activity {
            name: d.text(),
            unit: d.pick(&Unit::ALL),
            step: d.amount(),
            days_a_week: 1 + d.small(7),
            order: i32::try_from(d.below(200)).unwrap() - 100,
            archived: d.coin(),
        }),
        quotas: records(dice, |d| Quota {
            activity: d.id(),
            from: d.day(),
            amount: d.amount(),
            first: d.amount(),
            why: d.pick(&[First, Up, Same, Ease, Own, Gap, AfterFlare]),
        }),
        stated: records(dice, |d| Stated {
            day: d.day(),
            usual_evening: d.maybe(Dice::score),
            usual_morning: d.maybe(Dice::score),
            flares_easily: d.coin(),
            sites: d.many(3, |d| Site {
                place: d.pick(&[
                    Place::Neck,
                    Place::UpperBack,
                    Place::LowerBack,
                    Place::Arm,
                    Place::Leg,
                ]),
                side: d.pick(&[Side::Left, Side::Right, Side::Both]),
            }),
        }),
        ladders: records(dice, |d| Ladder {
            name: d.text(),
            steps: d.many(4, |d| LadderStep {
                id: d.id(),
                name: d.text(),
                rating: d.score(),
            }),
            archived: d.coin(),
        }),
        attempts: records(dice, attempt),
        flares: records(dice, |d| Flare {
            start: d.day(),
            end: d.maybe(Dice::day),
            first_rung: 30 + d.small(61),
            rungs: d.many(4, |d| (d.day(), 10 + d.small(91))),
        }),
        flare_plans: records(dice, |d| FlarePlan {
            first_rung: 30 + d.small(61),
            helps: d.text(),
            call: d.text(),
        }),
        goals: records(dice, |d| Goal {
            words: d.text(),
            order: 0,
            activities: d.many(2, Dice::id),
            ladders: d.many(2, Dice::id),
            archived: d.coin(),
        }),
        ratings: records(dice, |d| Rating {
            goal: d.id(),
            day: d.day(),
            score: d.score(),
        }),
        weeks: records(dice, |d| Week {
            starts: d.day(),
            in_the_way: d.maybe(Dice::score),
            words: d.text(),
            looked: d.coin(),
        }),
        answers: records(dice, |d| Answer {
            question: d.text(),
            choice: d.text(),
            made: d.many(3, Dice::id),
        }),
        signs: records(dice, |d| Sign {
            slug: d.text(),
            ticked: d.day(),
            seen: d.maybe(Dice::day),
        }),
        limits: records(dice, |d| Limit {
            kind: d.pick(&[
                LimitKind::Under18,
                LimitKind::Surgery,
                LimitKind::SpinalDisease,
                LimitKind::Pregnant,
                LimitKind::HeartLung,
            ]),
            since: d.day(),
        }),
        gone: dice.many(3, |d| (d.id(), d.stamp())),
    }
}

fn attempt(dice: &mut Dice) -> Attempt {
    Attempt {
        ladder: dice.id(),
        step: dice.id(),
        day: dice.day(),
        before: Before {
            feared: dice.text(),
            likelihood: Likelihood::new(10 * dice.small(11)).unwrap(),
            pain: dice.score(),
            apprehension: dice.score(),
        },
        after: dice.maybe(|d| After {
            outcome: d.pick(&[Outcome::No, Outcome::Partly, Outcome::Yes]),
            pain: d.score(),
            apprehension: d.score(),
            learned: d.text(),
        }),
    }
}

/// A journal with up to `days` days in it, its clock as a load would set it.
pub fn journal(seed: u64, days: u64) -> Journal {
    let mut dice = Dice(seed);
    let mut journal = Journal::default();
    let start = Day::new(2026, 1, 20).unwrap();
    for _ in 0..days {
        let day = start.plus(i32::try_from(dice.below(2 * days)).unwrap());
        let log = day_log(&mut dice);
        journal.days.insert(day, log);
    }
    for _ in 0..dice.below(3) {
        let month = start
            .plus(i32::try_from(dice.below(90)).unwrap())
            .month_start();
        let gone = dice.many(2, |d| (d.id(), d.stamp()));
        if !gone.is_empty() {
            journal.gone.insert(month, gone);
        }
    }
    journal.plan = plan(&mut dice);
    journal.settings = Settings {
        at: dice.stamp(),
        day_starts_at: dice.small(13),
        target: 1 + dice.small(7),
        asks: Asks {
            confidence: dice.coin(),
            sleep: dice.coin(),
            relief: dice.coin(),
        },
        opened: dice.many(4, Dice::text).into_iter().collect(),
        dismissed: dice
            .many(4, Dice::text)
            .into_iter()
            .collect::<BTreeSet<_>>(),
        lock_minutes: u16::try_from(dice.below(65_536)).unwrap(),
        last_backup: dice.maybe(Dice::day),
    };
    journal.clock = latest(&journal);
    journal
}

/// The greatest stamp anywhere in it.
fn latest(journal: &Journal) -> Stamp {
    let days = journal.days.values().map(DayLog::latest);
    let gone = journal.gone.values().flatten().map(|(_, at)| *at);
    days.chain(gone)
        .chain([journal.plan.latest(), journal.settings.at])
        .max()
        .unwrap()
}
