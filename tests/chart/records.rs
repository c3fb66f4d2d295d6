//! Tries and goals: what is drawn of the plan's records, and what is said.

use crate::{
    chosen::{cells, id, part, record, scene, score},
    picture::strokes,
    sample::day,
};
use gradual::{
    chart::{expected, goals, panels::Card, rows},
    domain::{
        journal::Journal,
        plan::{After, Attempt, Before, Goal, Ladder, LadderStep, Outcome, Rating},
        scale::Likelihood,
    },
};

fn attempt(date: &str, likelihood: u8, pain: u8, found: Option<(Outcome, u8)>) -> Attempt {
    Attempt {
        ladder: id("bend"),
        step: id("cup"),
        day: day(date),
        before: Before {
            feared: "I get stuck".to_owned(),
            likelihood: Likelihood::new(likelihood).unwrap(),
            pain: score(pain),
            apprehension: score(6),
        },
        after: found.map(|(outcome, pain)| After {
            outcome,
            pain: score(pain),
            apprehension: score(3),
            learned: String::new(),
        }),
    }
}

#[test]
fn what_was_expected_is_joined_to_what_was_found() {
    let mut journal = Journal::default();
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
    journal.plan.ladders.push(record("bend", ladder));
    for (n, one) in [
        attempt("2026-11-20", 40, 4, Some((Outcome::Partly, 3))),
        attempt("2026-11-10", 80, 7, Some((Outcome::No, 4))),
        attempt("2026-11-21", 20, 3, None),
    ]
    .into_iter()
    .enumerate()
    {
        journal.plan.attempts.push(record(&format!("a{n}"), one));
    }
    let card = expected::tries(&scene(&journal, 28));
    assert_eq!(
        card.description,
        "You expected 60 %, it happened 0 times in 2, and partly 1 time. \
         Pain: 5.5 expected, 3.5 found, on average."
    );
    // Level with what was expected and found: 80 % to 0 % and 40 % to 50 % of 88 px.
    let link = strokes(part(&card.picture, "link"));
    let lengths: Vec<i32> = link.iter().map(|s| s[1].1 - s[0].1).collect();
    assert_eq!(lengths, [704, -88]);
    assert_eq!(strokes(part(&card.picture, "said")).len(), 2);
    assert_eq!(strokes(part(&card.picture, "found")).len(), 2);
    assert_eq!(
        cells(&rows::tries(&scene(&journal, 28))),
        [
            "20 Nov 2026 | Pick up a cup | 40 % | partly | 4 | 3",
            "10 Nov 2026 | Pick up a cup | 80 % | no | 7 | 4"
        ]
    );
    journal.plan.ladders[0].value.steps.clear();
    assert_eq!(
        cells(&rows::tries(&scene(&journal, 28)))[1],
        "10 Nov 2026 | A step that was taken away | 80 % | no | 7 | 4"
    );
    assert_eq!(
        expected::tries(&scene(&journal, 2)).description,
        "No finished tries in this time."
    );
}

pub fn goal(journal: &mut Journal, name: &str, words: &str, ratings: &[(&str, u8)]) {
    let order = i32::try_from(journal.plan.goals.len()).unwrap();
    let value = Goal {
        words: words.to_owned(),
        order,
        activities: vec![],
        ladders: vec![],
        archived: false,
    };
    journal.plan.goals.push(record(name, value));
    for (date, n) in ratings {
        let key = format!("r{}", journal.plan.ratings.len());
        let value = Rating {
            goal: id(name),
            day: day(date),
            score: score(*n),
        };
        journal.plan.ratings.push(record(&key, value));
    }
}

#[test]
fn each_goal_has_its_path() {
    let mut journal = Journal::default();
    goal(
        &mut journal,
        "g1",
        "Play football with the children on Sunday mornings",
        &[("2026-09-01", 3), ("2026-09-15", 4), ("2026-11-16", 6)],
    );
    goal(
        &mut journal,
        "g2",
        "Carry the shopping",
        &[("2026-09-02", 5), ("2026-11-17", 7)],
    );
    goal(&mut journal, "g3", "Sleep on my side", &[("2026-11-17", 2)]);
    let card: Card = goals::goals(&scene(&journal, 91));
    assert_eq!(
        card.description,
        "Play football with the children on Sunday mornings: 3 on 1 Sep, 6 on 16 Nov. That is more than the usual ups and downs of such ratings. \
         Carry the shopping: 5 on 2 Sep, 7 on 17 Nov. Sleep on my side: 2 on 17 Nov. \
         The average of 2 goals: 4, then 6.5. That is more than the usual ups and downs of such ratings."
    );
    // Two weeks are joined, nine are not.
    let way = strokes(part(&card.picture, "way"));
    assert_eq!(
        way.iter().map(Vec::len).collect::<Vec<_>>(),
        [2, 1],
        "{way:?}"
    );
    assert_eq!(
        card.picture
            .parts
            .iter()
            .filter(|p| p.class == "stop")
            .count(),
        3
    );
    assert_eq!(
        cells(&rows::goals(&scene(&journal, 91))).first().unwrap(),
        "17 Nov 2026 | Sleep on my side | 2"
    );
    assert_eq!(
        goals::goals(&scene(&Journal::default(), 28)).description,
        "No goal was rated in this time."
    );
}
