//! A journal of thirteen weeks with everything in it.

use crate::support::{activity, day, evening, flare, id, quota, record, score, session};
use gradual::{
    domain::{
        journal::Journal,
        plan::{
            After, Attempt, Before, Goal, Ladder, LadderStep, Outcome, QuotaReason, Rating, Sign,
            Week,
        },
        scale::Likelihood,
        stamp::{Group, Stamp},
    },
    interchange::report::{Asked, Choice},
};

/// What the person typed.
pub fn asked() -> Asked {
    Asked {
        name: "  Ada   Example ".to_owned(),
        questions: "Is swimming a good idea?\n\n  How fast may I go on?  \n".to_owned(),
        choice: Choice::default(),
        sample: false,
    }
}

/// The journal; the notes in it are nobody's business.
pub fn journal() -> Journal {
    let mut journal = Journal::default();
    let today = day("2026-11-24");
    activity(&mut journal, "walk", 1, 5);
    activity(&mut journal, "stairs", 1, 3);
    activity(&mut journal, "carry", 1, 3);
    quota(
        &mut journal,
        "walk",
        day("2026-09-01"),
        12,
        12,
        QuotaReason::First,
    );
    quota(
        &mut journal,
        "walk",
        day("2026-10-20"),
        13,
        12,
        QuotaReason::Up,
    );
    quota(
        &mut journal,
        "walk",
        day("2026-11-10"),
        14,
        12,
        QuotaReason::Up,
    );
    quota(
        &mut journal,
        "carry",
        day("2026-11-20"),
        4,
        4,
        QuotaReason::First,
    );
    for back in (0..80).filter(|back| back % 5 != 3) {
        let pain = 3 + back / 20 + back % 2;
        evening(&mut journal, today.plus(-back), u8::try_from(pain).unwrap());
        if back % 2 == 0 {
            session(&mut journal, today.plus(-back), "walk", 12, [None, None]);
        }
    }
    let noted = journal.days.get_mut(&today).unwrap();
    noted.note = Group::new("A private note".to_owned(), Stamp(1));
    flare(&mut journal, day("2026-10-02"), Some(day("2026-10-06")));
    flare(&mut journal, day("2026-11-03"), Some(day("2026-11-03")));
    flare(&mut journal, day("2026-06-01"), Some(day("2026-06-09")));
    goals(&mut journal);
    ladder(&mut journal);
    let sign = |slug: &str, ticked, seen: Option<&str>| Sign {
        slug: slug.to_owned(),
        ticked: day(ticked),
        seen: seen.map(day),
    };
    journal.plan.signs = vec![
        record("old", sign("fever", "2026-03-01", Some("2026-03-02"))),
        record("calf", sign("calf", "2026-11-05", Some("2026-11-06"))),
        record("lump", sign("lump", "2026-07-01", None)),
    ];
    let week = |starts, in_the_way: Option<u8>| Week {
        starts: day(starts),
        in_the_way: in_the_way.map(score),
        words: "A private line".to_owned(),
        looked: true,
    };
    journal.plan.weeks = vec![
        record("w3", week("2026-11-16", Some(3))),
        record("w1", week("2026-09-07", Some(6))),
        record("w2", week("2026-10-12", None)),
    ];
    journal
}

fn goals(journal: &mut Journal) {
    let goals = ["Dig the garden", "Carry my grandson", "Sit through a film"];
    for (order, words) in (0..).zip(goals) {
        let goal = Goal {
            words: words.to_owned(),
            order,
            activities: vec![],
            ladders: vec![],
            archived: false,
        };
        journal.plan.goals.push(record(&format!("g{order}"), goal));
    }
    let ratings = [
        ("g0", "2026-09-02", 2),
        ("g0", "2026-11-20", 6),
        ("g1", "2026-09-03", 4),
        ("g1", "2026-11-20", 4),
        ("g2", "2026-11-20", 7),
    ];
    for (n, (goal, on, rating)) in ratings.into_iter().enumerate() {
        let rating = Rating {
            goal: id(goal),
            day: day(on),
            score: score(rating),
        };
        journal.plan.ratings.push(record(&format!("r{n}"), rating));
    }
}

fn ladder(journal: &mut Journal) {
    let step = |name: &str, rating| LadderStep {
        id: id(name),
        name: format!("Step {name}"),
        rating: score(rating),
    };
    let ladder = Ladder {
        name: "Bending to the floor".to_owned(),
        steps: vec![step("cup", 3), step("shoes", 5), step("basket", 7)],
        archived: false,
    };
    journal.plan.ladders.push(record("bend", ladder));
    let tries = [
        ("cup", "2026-10-10", 60, 4, Outcome::No, 3),
        ("shoes", "2026-10-20", 70, 6, Outcome::Partly, 5),
        ("shoes", "2026-10-24", 50, 5, Outcome::No, 2),
    ];
    for (n, (step, on, likely, dread, outcome, now)) in tries.into_iter().enumerate() {
        let attempt = Attempt {
            ladder: id("bend"),
            step: id(step),
            day: day(on),
            before: Before {
                feared: "A private fear".to_owned(),
                likelihood: Likelihood::new(likely).unwrap(),
                pain: score(5),
                apprehension: score(dread),
            },
            after: Some(After {
                outcome,
                pain: score(3),
                apprehension: score(now),
                learned: "A private lesson".to_owned(),
            }),
        };
        journal
            .plan
            .attempts
            .push(record(&format!("a{n}"), attempt));
    }
}
