//! Goals and ladders: what the person wants back, and what they faced on the way.

use super::{Block, count, held};
use crate::{
    chart::summary::Dates,
    domain::{
        day::Day,
        fraction::{Fraction, Mean},
        goal,
        journal::Journal,
        ladder::{compare, expected},
        order::sort_short,
        plan::{Attempt, Ladder, Record, Week},
    },
    text::{names::Names, report as words, trends},
};

/// The most ladders that are named.
const MOST: usize = 3;

/// Each goal at both ends, their average, and how much pain got in the way.
pub fn goals(journal: &Journal, (first, last): (Day, Day), names: &dyn Names) -> Vec<Block> {
    let change = goal::change(journal, first, last);
    let dates = Dates::of(names, first, last);
    let rows = goal::in_use(journal).into_iter().map(|record| {
        let path = goal::path(journal, &record.id, first, last);
        let say = |point: Option<&(Day, crate::domain::scale::Score)>| match point {
            Some((day, score)) => words::rated(score.get(), &dates.say(*day)),
            None => words::NOT_RATED.to_owned(),
        };
        let both = path.first().zip(path.last()).filter(|(a, b)| a.0 < b.0);
        let (then, now, moved) = match both {
            Some((a, b)) => (say(Some(a)), say(Some(b)), moved(whole(b.1) - whole(a.1))),
            None => (
                words::NONE.to_owned(),
                say(path.last()),
                words::NONE.to_owned(),
            ),
        };
        vec![record.value.words.clone(), then, now, moved]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let mut blocks = Vec::new();
    if rows.is_empty() {
        blocks.push(Block::Text(words::NO_GOALS.to_owned()));
    } else {
        blocks.push(Block::Table(&words::GOAL_COLUMNS, rows));
        blocks.push(Block::Text(words::GOALS_SCALE.to_owned()));
    }
    if let (Some(then), Some(now), 2..) = (change.first, change.last, change.goals.len()) {
        let said = words::goals_average(&tenths(then), &tenths(now), change.beyond_noise());
        blocks.push(Block::Text(said));
    }
    if let Some(said) = in_the_way(journal, first, last, names) {
        blocks.push(Block::Text(said));
    }
    blocks
}

fn whole(score: crate::domain::scale::Score) -> i64 {
    i64::from(score.get())
}

fn moved(by: i64) -> String {
    if by == 0 {
        words::SAME.to_owned()
    } else {
        words::more_or_less(&by.unsigned_abs().to_string(), by > 0)
    }
}

fn tenths(mean: Mean) -> String {
    trends::tenths(u32::try_from(Fraction::tenths(mean)).unwrap_or(0))
}

/// The first and the last week of the time that say how much pain got in the way.
fn in_the_way(journal: &Journal, first: Day, last: Day, names: &dyn Names) -> Option<String> {
    let all = journal.plan.weeks.iter().map(|r| &r.value);
    let mut told: Vec<(&Week, u8)> = all
        .filter(|week| week.starts >= first && week.starts <= last)
        .filter_map(|week| Some((week, week.in_the_way?.get())))
        .collect();
    sort_short(&mut told, |a, b| a.0.starts < b.0.starts);
    let ((then, a), (now, b)) = (told.first()?, told.last()?);
    let (from, to) = (names.dated(then.starts), names.dated(now.starts));
    Some(if then.starts == now.starts {
        words::in_the_way_once(*a, &from)
    } else {
        words::in_the_way(*a, &from, *b, &to)
    })
}

/// A few sentences for each ladder that was on in the time.
pub fn ladders(journal: &Journal, window: (Day, Day)) -> Vec<Block> {
    let all = journal.plan.ladders.iter();
    let lines: Vec<String> = all.filter_map(|r| ladder(journal, r, window)).collect();
    if lines.is_empty() {
        return vec![Block::Text(words::NO_LADDERS.to_owned())];
    }
    let lines = held(lines, MOST, words::MORE_LADDER, words::MORE_LADDERS);
    vec![Block::List(lines)]
}

fn ladder(journal: &Journal, record: &Record<Ladder>, (first, last): (Day, Day)) -> Option<String> {
    let all = journal.plan.attempts.iter();
    let mut tried: Vec<&Record<Attempt>> = all
        .filter(|r| r.value.ladder == record.id && r.value.day >= first && r.value.day <= last)
        .filter(|r| compare(&r.value).is_some())
        .collect();
    sort_short(&mut tried, |a, b| a.value.day < b.value.day);
    let sum = expected(&tried)?;
    let steps = &record.value.steps;
    let of_step = |id| tried.iter().filter(move |r| r.value.step == id);
    let taken = steps
        .iter()
        .filter(|s| of_step(s.id.clone()).next().is_some());
    let mut said = words::ladder(
        &record.value.name,
        count(taken.count()),
        count(steps.len()),
        &sum,
    );
    let newest = tried.last()?;
    let own: Vec<_> = of_step(newest.value.step.clone()).collect();
    let name = steps.iter().find(|s| s.id == newest.value.step);
    if let (Some(name), Some(begin), Some(end)) = (name, own.first(), own.last())
        && let Some(after) = &end.value.after
    {
        let (then, now) = (begin.value.before.apprehension, after.apprehension);
        said.push(' ');
        said.push_str(&words::last_step(&name.name, then.get(), now.get()));
    }
    Some(said)
}
