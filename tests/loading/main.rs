//! The weekly step rule (algorithms C).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod holds;
mod properties;
mod today;
mod weekly;

#[path = "../support/mod.rs"]
mod support;

use gradual::domain::{
    journal::Journal,
    loading::{Outlook, outlook},
    plan::QuotaReason,
};
use support::{activity, day, id, morning_after, quota, session, stated};

fn pauses(_: &str) -> bool {
    true
}

const FROM: &str = "2026-11-02"; // a Monday

/// A walk of `quota` minutes (first 16, step 1) held from [`FROM`], usual morning 3.
fn walking(days_a_week: u8, now: u32) -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, days_a_week);
    quota(&mut journal, "walk", day(FROM), now, 16, QuotaReason::First);
    stated(&mut journal, day(FROM), Some(4), Some(3), false);
    journal
}

/// One session on the `n`th day: F fine, T too much, U unsure, `-` none, lower case under the quota.
fn week(journal: &mut Journal, name: &str, quota: u32, sessions: &str) {
    for (n, kind) in (0..).zip(sessions.chars()) {
        let on = day(FROM).plus(n);
        let feel = match kind.to_ascii_uppercase() {
            'F' => [Some(3), Some(4)],
            'T' => [Some(3), Some(6)],
            'U' => [Some(2), Some(4)],
            _ => continue,
        };
        let done = if kind.is_lowercase() {
            quota - 1
        } else {
            quota
        };
        session(journal, on, name, done, feel);
        morning_after(journal, on, 3);
    }
}

fn walk(journal: &Journal, n: i32) -> Outlook {
    outlook(journal, &id("walk"), day(FROM).plus(n), pauses)
}
