//! The sample journal: twelve made-up weeks, shown in place of the person's own and never written anywhere.

use super::{platform::page, state::AppState};
use leptos::prelude::*;

use crate::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{Feel, Session, Work},
        flare::Flare,
        journal::Journal,
        plan::put,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    storage,
    text::activities,
};

/// Days of the sample.
const DAYS: i32 = 84;

/// Shows the sample journal until the person leaves it or the page is loaded again.
pub fn enter(app: AppState) {
    app.sample.set(true);
    app.undo.set(None);
    let today = app.today.get_untracked();
    app.journal.set(sample_journal(today));
    page::focus_soon("h1");
}

/// Twelve weeks that ease a little, with gaps and a flare: the same for the same `today`.
#[must_use]
pub fn sample_journal(today: Day) -> Journal {
    let mut journal = Journal::default();
    journal.plan.activities = storage::starters(&activities::STARTER_NAMES);
    journal
        .settings
        .dismissed
        .insert(super::pages::welcome::CARD.to_owned());
    let mut random = 2_463_534_242_u32;
    let mut draw = move |below: u32| {
        // Xorshift: repeatable noise is all that is wanted here.
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        random % below
    };
    for back in (0..DAYS).rev() {
        let day = today.plus(-back);
        let done = DAYS - back;
        let flaring = (24..31).contains(&back);
        if draw(9) == 0 && back > 1 {
            continue;
        }
        let base = 6 - done / 30 + i32::from(flaring) * 2;
        let pain = base + i32::try_from(draw(3)).unwrap_or(1) - 1;
        let score = |n: i32| Score::new(u8::try_from(n.clamp(0, 10)).unwrap_or(5));
        journal.edit_day(day, |log, at| {
            log.pain.set(score(pain), at);
        });
        let walks = draw(7) < 5;
        if walks {
            let full = 8 + done / 7;
            let minutes = if flaring { full * 7 / 10 } else { full };
            add(
                &mut journal,
                day,
                "walk",
                minutes,
                score(pain - 1),
                score(pain),
            );
        }
        if draw(7) < 3 && !flaring {
            add(
                &mut journal,
                day,
                "strength",
                5 + done / 14,
                score(pain - 1),
                score(pain),
            );
        }
        if back > 0 && journal.day(day).is_some_and(|l| !l.sessions.is_empty()) {
            journal.edit_day(day, |log, at| {
                log.next_morning.set(score(pain - 1), at);
            });
        }
    }
    let at = journal.tick();
    if let Some(id) = Id::parse("sampleflare") {
        let flare = Flare {
            start: today.plus(-30),
            end: Some(today.plus(-24)),
            first_rung: 70,
            rungs: Vec::new(),
        };
        put(&mut journal.plan.flares, id, flare, at);
    }
    journal
}

fn add(
    journal: &mut Journal,
    day: Day,
    activity: &str,
    amount: i32,
    before: Option<Score>,
    during: Option<Score>,
) {
    let place = journal.clock.0;
    let ids = (Id::parse(&format!("sample{place}")), Id::parse(activity));
    let (Some(id), Some(activity)) = ids else {
        return;
    };
    let amount = Amount::clamped(u32::try_from(amount).unwrap_or(1));
    let session = Session {
        id,
        activity,
        work: Group::new(
            Work {
                amount,
                asked: None,
                trial: false,
            },
            Stamp(1),
        ),
        feel: Group::new(
            Feel {
                before,
                during,
                effort: None,
            },
            Stamp(1),
        ),
        note: Group::default(),
    };
    journal.add_session(day, session);
}
