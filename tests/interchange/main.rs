//! A log's ways out and back in: what leaves comes back, what is odd is told, and nobody else's rules are broken.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod backup;
mod bombs;
#[allow(dead_code)] // the storage tests use the rest
#[path = "../storage/dice.rs"]
mod dice;
mod fhir;
mod ics;
#[path = "../storage/journals.rs"]
mod journals;
mod large;
mod moved;
mod mutations;
mod plain;
mod schemas;
#[path = "../support/mod.rs"]
mod support;
mod table;
mod undone;
mod undone_plan;

use gradual::domain::{
    journal::Journal,
    stamp::{Group, Stamp},
};

/// A journal as an app has it: the six starters, and notes of the worst kind.
fn journal(seed: u64, days: u64) -> Journal {
    const NOTES: [&str; 13] = [
        "=cmd|' /C calc'!A0",
        "'=1+1",
        "\t-2",
        "\r+3",
        "\n=4",
        "＝5",
        "＋6",
        "－7",
        "＠SUM(A1)",
        "@SUM(A1)",
        "say \"no\", then\r\nstop\n",
        "\0 כאב 👩🏽‍🦽 \u{2028}",
        "-",
    ];
    let mut journal = journals::journal(seed, days);
    let names = [
        "Walk",
        "Ease",
        "Strength, floor",
        "=Stairs",
        "Carry",
        "Floor",
    ];
    for starter in gradual::storage::starters(&names) {
        journal.plan.activities.push(starter);
    }
    let mut dice = dice::Dice(seed ^ 1);
    for log in journal.days.values_mut() {
        if dice.coin() {
            log.note = Group::new(dice.pick(&NOTES).to_owned(), dice.stamp());
        }
        if dice.below(20) == 0 {
            log.note = Group::new("🙂é\u{1}x".repeat(2_500), dice.stamp());
        }
        for session in &mut log.sessions {
            session.note = Group::new(dice.pick(&NOTES).to_owned(), dice.stamp());
        }
    }
    // The greatest stamp is in what the journals of the storage tests set.
    journal.clock = journal.clock.max(Stamp(100_001));
    journal
}

/// What a device has after an erase: the starters, unwritten.
fn empty() -> Journal {
    let mut journal = Journal::default();
    journal.plan.activities =
        gradual::storage::starters(&["Walk", "Ease", "Strength", "Stairs", "Carry", "Floor"]);
    journal
}
