//! Journals to draw.

use gradual::{
    chart::{Frame, Range, minutes, pain, range::window},
    domain::{
        activity::{Activity, Amount, Unit},
        day::{Day, Weekday},
        entry::{Session, SetAside, Work},
        flare::Flare,
        journal::Journal,
        plan::Record,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    text::names::EnglishNames,
};

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn today() -> Day {
    day("2026-11-23")
}

/// A journal whose evenings end with `last`: a digit a day, `X` for 10, `-` for a day without.
pub fn evenings(series: &str, last: Day) -> Journal {
    let mut journal = Journal::default();
    for (c, back) in series.chars().rev().zip(0..) {
        let score = match c {
            '-' => continue,
            'X' => 10,
            digit => u8::try_from(digit.to_digit(10).unwrap()).unwrap(),
        };
        journal.days.entry(last.plus(-back)).or_default().pain =
            Group::new(Score::new(score), Stamp(1));
    }
    journal
}

pub fn flare(journal: &mut Journal, start: &str, end: Option<&str>) {
    let id = Id::parse(&format!("f{}", journal.plan.flares.len())).unwrap();
    let value = Flare {
        start: day(start),
        end: end.map(day),
        first_rung: 70,
        rungs: vec![],
    };
    let at = Stamp(1);
    journal.plan.flares.push(Record { id, at, value });
}

pub fn set_aside(journal: &mut Journal, date: &str, why: SetAside) {
    journal.days.entry(day(date)).or_default().set_aside = Group::new(Some(why), Stamp(1));
}

pub fn activity(journal: &mut Journal, id: &str, unit: Unit) {
    let value = Activity {
        name: id.to_owned(),
        unit,
        step: Amount::new(1).unwrap(),
        days_a_week: 5,
        order: 0,
        archived: false,
    };
    let (id, at) = (Id::parse(id).unwrap(), Stamp(1));
    journal.plan.activities.push(Record { id, at, value });
}

pub fn session(journal: &mut Journal, date: Day, activity: &str, amount: u32) {
    let log = journal.days.entry(date).or_default();
    let work = Work {
        amount: Amount::new(amount).unwrap(),
        asked: None,
        trial: false,
    };
    log.sessions.push(Session {
        id: Id::parse(&format!("s{}", log.sessions.len())).unwrap(),
        activity: Id::parse(activity).unwrap(),
        work: Group::new(work, Stamp(1)),
        feel: Group::default(),
        note: Group::default(),
    });
}

/// Sums of a week, the first of which is logged on that week's Wednesday.
pub fn walked(weeks: &[u32], last_week: &str) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", Unit::Minutes);
    for (total, back) in weeks.iter().rev().zip(0..) {
        if *total > 0 {
            session(&mut journal, day(last_week).plus(-7 * back), "walk", *total);
        }
    }
    journal
}

pub fn pain(journal: &Journal, range: Range, frame: Frame) -> pain::PainCard {
    let window = window(range, today(), journal.first_logged());
    pain::card(journal, window, today(), frame, &EnglishNames)
}

pub fn minutes(journal: &Journal, range: Range, frame: Frame) -> minutes::MinutesCard {
    let window = window(range, today(), journal.first_logged());
    minutes::card(
        journal,
        window,
        today(),
        Weekday::MONDAY,
        frame,
        &EnglishNames,
    )
}
