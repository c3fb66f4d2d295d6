//! The plan's body: `{"activities":[[id,stamp,[parts…]]…], …, "gone":[[id,stamp]…]}`; a kind without records is left out.
//!
//! The parts of each kind stand in the order given here. A change of that order is a new version of the format.

use super::disk::{Disk, close, parts};
use crate::{
    domain::{
        activity::Activity,
        flare::{Flare, FlarePlan},
        plan::{
            After, Answer, Attempt, Before, Goal, Ladder, LadderStep, Limit, Plan, Quota, Rating,
            Sign, Site, Stated, Week,
        },
    },
    storage::json::Reader,
};

parts! {
    Activity { name, unit, step, days_a_week in 1 to 7, order, archived }
    Quota { activity, from, amount, first, why }
    Stated { day, usual_evening, usual_morning, flares_easily, sites }
    Site { place, side }
    Ladder { name, steps, archived }
    LadderStep { id, name, rating }
    Attempt { ladder, step, day, before, after }
    Before { feared, likelihood, pain, apprehension }
    After { outcome, pain, apprehension, learned }
    Flare { start, end, first_rung in 1 to 100, rungs }
    FlarePlan { first_rung in 1 to 100, helps, call }
    Goal { words, order, activities, ladders, archived }
    Rating { goal, day, score }
    Week { starts, in_the_way, words, looked }
    Answer { question, choice, made }
    Sign { slug, ticked, seen }
    Limit { kind, since }
}

/// Writes and reads the kinds by the names of their fields.
macro_rules! kinds {
    ($($kind:ident),*) => {
        /// The plan's body.
        #[must_use]
        pub fn put_plan(plan: &Plan) -> String {
            let mut out = String::from("{");
            $(put_kind(&mut out, concat!("\"", stringify!($kind), "\":"), &plan.$kind);)*
            put_kind(&mut out, "\"gone\":", &plan.gone);
            close(&mut out, '}');
            out
        }

        /// Reads the plan's body; `None` when anything in it is not as [`put_plan`] writes it.
        #[must_use]
        pub fn take_plan(body: &str) -> Option<Plan> {
            let mut from = Reader::new(body);
            let mut plan = Plan::default();
            from.eat(b'{');
            let mut first = true;
            while from.more(&mut first, b'}') {
                let key = from.key();
                // Ids are unique within a kind, and so are those of the deleted.
                from.forget_ids();
                match key {
                    $(stringify!($kind) if plan.$kind.is_empty() => plan.$kind = Disk::take(&mut from),)*
                    "gone" if plan.gone.is_empty() => plan.gone = Disk::take(&mut from),
                    _ => from.spoil(),
                }
            }
            from.end().then_some(plan)
        }

        /// How many records the kind with the most of them has.
        #[must_use]
        pub fn longest(plan: &Plan) -> usize {
            [$(plan.$kind.len(),)* plan.gone.len()].into_iter().fold(0, usize::max)
        }
    };
}

kinds! {
    activities, quotas, stated, ladders, attempts, flares, flare_plans, goals, ratings, weeks, answers, signs, limits
}

fn put_kind<T: Disk>(out: &mut String, key: &str, records: &Vec<T>) {
    if !records.is_empty() {
        out.push_str(key);
        records.put(out);
        out.push(',');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_written_as_documented() {
        let body = r#"{"activities":[["walk",3,["Walk","min",1,3,0,false]]],"flares":[["k3f9a2xw",9,["2026-11-03",null,70,[["2026-11-03",70]]]]],"gone":[["k3f9a2xx",4]]}"#;
        assert_eq!(put_plan(&take_plan(body).unwrap()), body);
        assert_eq!(put_plan(&Plan::default()), "{}");
        for cut in 0..body.len() {
            assert_eq!(take_plan(&body[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn what_is_not_exactly_so_is_refused() {
        for bad in [
            r#"{"activities":[["walk",3,["Walk","min",1,8,0,false]]]}"#, // eight days a week
            r#"{"activities":[["walk",3,["Walk","min",0,3,0,false]]]}"#, // a step of nothing
            r#"{"activities":[["walk",3,["Walk","min",1,3,0]]]}"#,
            r#"{"activities":[["walk",3,["Walk","min",1,3,0,false,1]]]}"#,
            r#"{"activities":[["walk",3,["Walk","miles",1,3,0,false]]]}"#,
            r#"{"activities":[["walk",3,["A","m",1,3,0,false]],["walk",4,["B","m",1,3,0,false]]]}"#,
            r#"{"limits":[["a",3,["pregnant","1800-01-01"]]]}"#,
            r#"{"wishes":[]}"#,
            r#"[]"#,
        ] {
            assert_eq!(take_plan(bad), None, "{bad}");
        }
    }
}
