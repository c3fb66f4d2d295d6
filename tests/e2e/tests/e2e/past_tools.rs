//! What a person has in the plan's tools: a ladder half climbed, and goals that have been rated.
use crate::past::{Past, day, id, score};
use gradual::domain::{
    day::Day,
    plan::{After, Attempt, Before, Goal, Ladder, LadderStep, Outcome, Rating, put},
    scale::Likelihood,
    stamp::Id,
};

impl Past {
    /// A ladder with three tries at its lowest step, and two goals rated three times.
    pub fn with_tools(self) -> Self {
        let steps = [
            ("cup", "Pick up a cup from a chair", 5),
            ("shoes", "Tie shoes, foot on a stool", 6),
            ("sock", "Pick up a sock from the floor", 6),
            ("basket", "Lift a full basket", 10),
        ];
        let steps = steps.map(|(step, name, rating)| LadderStep {
            id: id(step),
            name: name.to_owned(),
            rating: score(rating),
        });
        let name = "Bending to the floor".to_owned();
        let mut past = self.with_plan(|plan, at| {
            let ladder = Ladder {
                name,
                steps: steps.to_vec(),
                archived: false,
            };
            put(&mut plan.ladders, id("bend"), ladder, at);
        });
        let tries = [
            (day("2026-11-19"), 70, Outcome::Yes, [6, 5, 7, 5]),
            (day("2026-11-20"), 60, Outcome::No, [6, 3, 6, 4]),
            (day("2026-11-22"), 30, Outcome::No, [4, 2, 5, 2]),
        ];
        for (n, (on, likely, outcome, numbers)) in tries.into_iter().enumerate() {
            past = past.tried(&format!("try{n}"), on, likely, outcome, numbers);
        }
        for (goal, words, scores) in [
            ("shop", "Walk to the shop and back", [2, 4, 6]),
            ("play", "Play on the floor with the children", [3, 3, 4]),
        ] {
            past = past.wanted(goal, words, scores);
        }
        past
    }

    /// One finished try at the cup: pain expected and found, worry before and after.
    fn tried(self, name: &str, on: Day, likely: u8, outcome: Outcome, numbers: [u8; 4]) -> Self {
        let [expected, found, worry, worry_after] = numbers.map(score);
        let attempt = Attempt {
            ladder: id("bend"),
            step: id("cup"),
            day: on,
            before: Before {
                feared: "My back gets stuck".to_owned(),
                likelihood: Likelihood::new(likely).expect("tens"),
                pain: expected,
                apprehension: worry,
            },
            after: Some(After {
                outcome,
                pain: found,
                apprehension: worry_after,
                learned: "It eased after a minute".to_owned(),
            }),
        };
        let name = id(name);
        self.with_plan(|plan, at| {
            put(&mut plan.attempts, name, attempt, at);
        })
    }

    /// A goal rated every two weeks, the last time ten days before the Tuesday.
    fn wanted(self, name: &str, words: &str, scores: [u8; 3]) -> Self {
        let goal = Goal {
            words: words.to_owned(),
            order: 0,
            activities: vec![id("walk")],
            ladders: vec![id("bend")],
            archived: false,
        };
        let ids: Vec<Id> = (0..3).map(|n| id(&format!("{name}{n}"))).collect();
        self.with_plan(|plan, at| {
            put(&mut plan.goals, id(name), goal, at);
            for ((n, rating), score_of) in (0..).zip(ids).zip(scores) {
                let rated = Rating {
                    goal: id(name),
                    day: day("2026-10-17").plus(14 * n),
                    score: score(score_of),
                };
                put(&mut plan.ratings, rating, rated, at);
            }
        })
    }
}
