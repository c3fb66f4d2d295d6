//! What was done, and the quotas it was held to.

use super::{Block, count};
use crate::{
    domain::{
        activity::Activity,
        day::Day,
        journal::Journal,
        order::sort_short,
        plan::Record,
        quota::{history, quota_on},
        stamp::Id,
    },
    text::{report as words, today},
};

/// The most activities that are shown; the rest is counted.
const MOST: usize = 10;

/// A table of the activities that were done or have a quota, and on how many days anything was done.
pub fn activity(journal: &Journal, (first, last): (Day, Day)) -> Vec<Block> {
    let mut known: Vec<&Record<Activity>> = journal.plan.activities.iter().collect();
    sort_short(&mut known, |a, b| {
        (a.value.archived, a.value.order, &a.id) < (b.value.archived, b.value.order, &b.id)
    });
    let mut rows: Vec<Vec<String>> = known
        .into_iter()
        .filter_map(|r| row(journal, r, (first, last)))
        .collect();
    if rows.is_empty() {
        return vec![Block::Text(words::NOTHING_DONE.to_owned())];
    }
    let days = journal.days.range(first..=last);
    let active = days.filter(|(_, log)| !log.sessions.is_empty()).count();
    let of = (last.since(first) + 1).unsigned_abs();
    let more = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    let mut blocks = vec![
        Block::Text(words::active_on(count(active), of)),
        Block::Table(&words::ACTIVITY_COLUMNS, rows),
    ];
    if more > 0 {
        let (one, many) = (words::MORE_ACTIVITY, words::MORE_ACTIVITIES);
        blocks.push(Block::Text(words::and_more(count(more), one, many)));
    }
    blocks.push(Block::Text(words::QUOTA_IS.to_owned()));
    blocks
}

/// Name, days, amount in all, quota; `None` for what was neither done nor planned.
fn row(journal: &Journal, record: &Record<Activity>, window: (Day, Day)) -> Option<Vec<String>> {
    let Record { id, value: own, .. } = record;
    let (mut days, mut total) = (0_usize, 0_u32);
    for (_, log) in journal.days.range(window.0..=window.1) {
        let done = log.sessions.iter().filter(|s| s.activity == *id);
        let amounts = done.map(|s| s.work.value.amount.get());
        if let Some(amount) = amounts.reduce(u32::saturating_add) {
            days += 1;
            total = total.saturating_add(amount);
        }
    }
    let quota = quota(journal, id, own, window);
    if days == 0 && (own.archived || quota.is_none()) {
        return None;
    }
    Some(vec![
        own.name.clone(),
        days.to_string(),
        today::amount(total, own.unit),
        quota.unwrap_or_else(|| words::NO_QUOTA.to_owned()),
    ])
}

/// The quota that held first in the time, and the one that held last.
fn quota(journal: &Journal, id: &Id, own: &Activity, window: (Day, Day)) -> Option<String> {
    let now = quota_on(journal, id, window.1)?.amount;
    let then = quota_on(journal, id, window.0).map(|q| q.amount);
    // None held yet when the time began: the first that did.
    let then = then.or_else(|| history(journal, id).first().map(|r| r.value.amount))?;
    let say = |amount: u32| today::amount(amount, own.unit);
    let amounts = if then == now {
        say(now.get())
    } else {
        words::then(&say(then.get()), &say(now.get()))
    };
    Some(words::days_a_week(&amounts, own.days_a_week.into()))
}
