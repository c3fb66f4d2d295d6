//! A session that stands on two days of a month in two copies: it is one, wherever they meet, and nothing else is lost.

use crate::{dice::Dice, merging::tree};
use gradual::{
    domain::{day::Day, journal::Part},
    storage::format::merge_bodies,
};
use proptest::prelude::*;

fn november() -> Part {
    Part::Month(Day::new(2026, 11, 1).unwrap())
}

fn merged(one: &str, other: &str) -> String {
    merge_bodies(november(), one, other).unwrap()
}

#[test]
fn it_stands_where_it_was_changed_last_with_the_later_of_each_group() {
    let old = r#"{"days":[{"d":9,"p":[4,3],"s":[{"i":"a","a":"walk","w":[[9],4],"n":["stiff",5]},{"i":"b","a":"walk","w":[[1],2]}]},{"d":10,"s":[{"i":"c","a":"walk","w":[[2],2]}]}]}"#;
    let new = r#"{"days":[{"d":9,"p":[5,8]},{"d":24,"s":[{"i":"a","a":"walk","w":[[9],8],"f":[[1,2,3],8]},{"i":"c","a":"walk","w":[[2],1]}]}]}"#;
    let both = r#"{"days":[{"d":9,"p":[5,8],"s":[{"i":"b","a":"walk","w":[[1],2]}]},{"d":10,"s":[{"i":"c","a":"walk","w":[[2],2]}]},{"d":24,"s":[{"i":"a","a":"walk","w":[[9],8],"f":[[1,2,3],8],"n":["stiff",5]}]}]}"#;
    for result in [merged(old, new), merged(new, old)] {
        assert_eq!(tree(&result), tree(both));
    }
    // Of equal stamps it is the same day whoever asks, and a day with nothing left on it goes.
    let on =
        |day: u8| format!(r#"{{"days":[{{"d":{day},"s":[{{"i":"a","a":"walk","w":[[9],4]}}]}}]}}"#);
    assert_eq!(merged(&on(9), &on(24)), merged(&on(24), &on(9)));
    assert_eq!(merged(&on(9), &on(24)).matches("\"d\"").count(), 1);
}

/// A month with few sessions on few days, each id once.
fn month(dice: &mut Dice) -> String {
    let mut days = vec![Vec::new(); 4];
    for id in ["a", "b", "c"] {
        if dice.below(4) == 0 {
            continue;
        }
        let mut session = format!("{{\"i\":\"{id}\",\"a\":\"walk\"");
        let mut said = false;
        for (key, value) in [
            ("w", "[9]"),
            ("w", "[8]"),
            ("f", "[1,2,3]"),
            ("n", "\"stiff\""),
        ] {
            let new = !session.contains(&format!("\"{key}\":"));
            if new && (dice.coin() || (key == "n" && !said)) {
                let at = 1 + dice.below(6);
                session += &format!(",\"{key}\":[{value},{at}]");
                said = true;
            }
        }
        days[usize::try_from(dice.below(4)).unwrap()].push(session + "}");
    }
    let mut list = Vec::new();
    for (place, sessions) in days.iter().enumerate() {
        let pain = dice
            .coin()
            .then(|| format!(",\"p\":[4,{}]", 1 + dice.below(6)));
        let pain = pain.unwrap_or_default();
        let number = [1, 2, 9, 24][place];
        if !pain.is_empty() || !sessions.is_empty() {
            list.push(format!(
                "{{\"d\":{number}{pain},\"s\":[{}]}}",
                sessions.join(",")
            ));
        }
    }
    let gone = ["a", "b", "c"].iter().filter(|_| dice.below(5) == 0);
    let gone: Vec<String> = gone.map(|id| format!("[\"{id}\",4]")).collect();
    let body = format!(
        "{{\"days\":[{}],\"gone\":[{}]}}",
        list.join(","),
        gone.join(",")
    );
    // What is deleted is not in it any more.
    merged(&body, "{\"days\":[]}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn merging_stays_commutative_associative_and_idempotent(seed: u64) {
        let mut dice = Dice(seed);
        let (a, b, c) = (month(&mut dice), month(&mut dice), month(&mut dice));
        let ab = merged(&a, &b);
        prop_assert_eq!(tree(&ab), tree(&merged(&b, &a)));
        prop_assert_eq!(tree(&merged(&ab, &c)), tree(&merged(&a, &merged(&b, &c))));
        prop_assert_eq!(&merged(&a, &a), &a);
        prop_assert_eq!(tree(&merged(&ab, &b)), tree(&ab));
        prop_assert_eq!(tree(&merged(&ab, &a)), tree(&ab));
    }
}
