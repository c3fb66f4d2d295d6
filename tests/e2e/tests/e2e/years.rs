//! Journals of every age, and one of everything that a chart can show.
use crate::past::{Past, day, id, score};
use gradual::domain::{
    activity::Amount,
    plan::{
        After, Attempt, Before, Goal, Ladder, LadderStep, Outcome, Quota, QuotaReason, Rating, put,
    },
    scale::Likelihood,
};

/// The day of the trials.
pub const TODAY: &str = "2026-11-24";

/// Evenings that go up and down, a walk every other day, some days left out.
pub fn lived(length: i32, gaps: bool) -> Past {
    let today = day(TODAY);
    let mut past = Past::new();
    for back in (0..length).rev() {
        if gaps && back % 9 > 6 {
            continue;
        }
        let date = today.plus(-back);
        past = past.pain(
            date,
            u8::try_from((back * 7 + back / 11) % 11).expect("few"),
        );
        if back % 2 == 0 {
            past = past.did(date, "walk", 10 + u32::try_from(back % 20).expect("few"));
        }
    }
    past
}

/// Three months of everything that can be shown.
pub fn everything() -> Past {
    let today = day(TODAY);
    let mut past = Past::lived_in().planned(|journal| {
        let at = journal.tick();
        for (n, (back, amount)) in [(80, 12), (50, 16), (20, 20)].into_iter().enumerate() {
            let quota = Quota {
                activity: id("walk"),
                from: today.plus(-back),
                amount: Amount::new(amount).expect("an amount"),
                first: Amount::new(12).expect("an amount"),
                why: if n == 0 {
                    QuotaReason::First
                } else {
                    QuotaReason::Up
                },
            };
            put(
                &mut journal.plan.quotas,
                id(&format!("quota{n}")),
                quota,
                at,
            );
        }
        for (n, words) in [
            "Play football with the children on Sundays",
            "Carry the shopping home",
        ]
        .into_iter()
        .enumerate()
        {
            let name = format!("goal{n}");
            let goal = Goal {
                words: words.to_owned(),
                order: i32::try_from(n).expect("few"),
                activities: vec![],
                ladders: vec![],
                archived: false,
            };
            put(&mut journal.plan.goals, id(&name), goal, at);
            for (k, rating) in [2, 3, 3, 5, 6].into_iter().enumerate() {
                let back = 60 - 14 * i32::try_from(k).expect("few");
                let rating = Rating {
                    goal: id(&name),
                    day: today.plus(-back),
                    score: score(rating + u8::try_from(n).expect("few")),
                };
                put(
                    &mut journal.plan.ratings,
                    id(&format!("rating{n}{k}")),
                    rating,
                    at,
                );
            }
        }
        let step = LadderStep {
            id: id("cup"),
            name: "Pick up a cup".to_owned(),
            rating: score(5),
        };
        let ladder = Ladder {
            name: "Bending".to_owned(),
            steps: vec![step],
            archived: false,
        };
        put(&mut journal.plan.ladders, id("bending"), ladder, at);
        for (n, (back, likelihood, outcome, pain)) in [
            (22, 80, Outcome::Partly, 5),
            (15, 60, Outcome::No, 4),
            (8, 30, Outcome::No, 3),
            (2, 20, Outcome::No, 3),
        ]
        .into_iter()
        .enumerate()
        {
            let attempt = Attempt {
                ladder: id("bending"),
                step: id("cup"),
                day: today.plus(-back),
                before: Before {
                    feared: "I get stuck".to_owned(),
                    likelihood: Likelihood::new(likelihood).expect("tens"),
                    pain: score(6),
                    apprehension: score(6),
                },
                after: Some(After {
                    outcome,
                    pain: score(pain),
                    apprehension: score(3),
                    learned: "It eased".to_owned(),
                }),
            };
            put(
                &mut journal.plan.attempts,
                id(&format!("try{n}")),
                attempt,
                at,
            );
        }
    });
    for back in 0..60 {
        past.journal.edit_day(today.plus(-back), |log, at| {
            log.extra.at = at;
            let confidence = u8::try_from(7 - back / 15 + back % 3).expect("few");
            log.extra.value.confidence = Some(score(confidence));
            if back % 5 != 0 && back > 0 {
                log.next_morning
                    .set(Some(score(u8::try_from(2 + back % 4).expect("few"))), at);
            }
            for session in &mut log.sessions {
                session.feel.value.effort = Some(score(4));
                session.feel.at = at;
            }
        });
    }
    past
}
