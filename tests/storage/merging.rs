//! Merging: whoever meets whom first, the same comes out, and nothing that was said last is lost.

use crate::{dice::Dice, replicas::History};
use gradual::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{Session, Work},
        journal::{Journal, Part},
        scale::Score,
        stamp::{Edit, Group, Id, Stamp},
    },
    storage::{
        format::{body_of, merge_bodies, merge_body, settings::take_drafts},
        merge::merge_drafts,
    },
};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// The body as a tree, sessions, records and deletions in the order of their ids: their own order is not merged.
pub fn tree(body: &str) -> Value {
    let mut value: Value = serde_json::from_str(body).unwrap();
    let days = value.get_mut("days").and_then(Value::as_array_mut);
    for day in days.into_iter().flatten() {
        if let Some(sessions) = day.get_mut("s").and_then(Value::as_array_mut) {
            sessions.sort_by_key(|s| s["i"].to_string());
        }
    }
    for (kind, list) in value.as_object_mut().into_iter().flatten() {
        if let Some(records) = list.as_array_mut().filter(|_| kind != "days") {
            records.sort_by_key(|r| r[0].to_string());
        }
    }
    value
}

fn merged(part: Part, one: &str, other: &str) -> String {
    merge_bodies(part, one, other).unwrap()
}

/// Every group that a body holds, by its place: text and stamp. And what it says is deleted.
fn groups(part: Part, body: &str) -> (BTreeMap<String, (u64, String)>, BTreeMap<String, u64>) {
    let value = tree(body);
    let mut found = BTreeMap::new();
    let mut note = |place: String, value: &Value, at: &Value| {
        found.insert(place, (at.as_u64().unwrap(), value.to_string()));
    };
    let list = |name: &str| {
        value
            .get(name)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
    };
    for day in list("days") {
        let number = &day["d"];
        for (key, group) in day.as_object().unwrap() {
            if !["d", "s"].contains(&key.as_str()) {
                note(format!("{number}/{key}"), &group[0], &group[1]);
            }
        }
        for session in day["s"].as_array().into_iter().flatten() {
            for key in ["w", "f", "n"] {
                if let Some(group) = session.get(key) {
                    let id = session["i"].as_str().unwrap();
                    note(format!("{id}/{key}"), &group[0], &group[1]);
                }
            }
        }
    }
    if part == Part::Plan {
        for (kind, list) in value.as_object().unwrap() {
            for record in list.as_array().unwrap() {
                if kind != "gone" {
                    let place = format!("{}/{kind}", record[0].as_str().unwrap());
                    note(place, &record[2], &record[1]);
                }
            }
        }
    }
    let gone = list("gone").map(|g| (g[0].as_str().unwrap().to_owned(), g[1].as_u64().unwrap()));
    (found, gone.collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn it_is_commutative_associative_and_idempotent(seed: u64, steps in 1_u64..80) {
        let history = History::of(seed, steps);
        let mut dice = Dice(seed ^ 1);
        for _ in 0..12 {
            let (part, a) = dice.pick(&history.bodies);
            let same: Vec<_> = history.bodies.iter().filter(|(p, _)| *p == part).cloned().collect();
            let (b, c) = (dice.pick(&same).1, dice.pick(&same).1);
            let ab = merged(part, &a, &b);
            prop_assert_eq!(tree(&ab), tree(&merged(part, &b, &a)));
            prop_assert_eq!(tree(&merged(part, &ab, &c)), tree(&merged(part, &a, &merged(part, &b, &c))));
            prop_assert_eq!(&merged(part, &a, &a), &a);
            prop_assert_eq!(&merged(part, &ab, &b), &ab);
            prop_assert_eq!(&merged(part, &ab, &a), &ab);
        }
    }

    #[test]
    fn all_replicas_end_at_the_same_and_the_last_word_of_each_group_stands(seed: u64, steps in 1_u64..80) {
        let mut one = History::of(seed, steps);
        let mut other = History::of(seed, steps);
        one.exchange(&[0, 1, 2, 0]);
        other.exchange(&[2, 0, 1, 2]);
        let all = |history: &History| -> Vec<Vec<(Part, Value)>> {
            let replicas = history.replicas.iter().map(|r| &r.journal);
            replicas.map(|j| j.parts().into_iter().map(|p| (p, tree(&body_of(p, j).1))).collect()).collect()
        };
        for journals in [all(&one), all(&other)] {
            for journal in journals {
                prop_assert_eq!(&journal, &all(&one)[0]);
            }
        }
        // What each group should say, found without the code under test.
        let journal = &one.replicas[0].journal;
        for part in journal.parts() {
            let (mut said, mut gone) = (BTreeMap::new(), BTreeMap::new());
            for (_, body) in one.bodies.iter().filter(|(p, _)| *p == part) {
                let (groups, deleted) = groups(part, body);
                for (place, group) in groups {
                    let now = said.entry(place).or_insert_with(|| group.clone());
                    *now = group.max(now.clone());
                }
                for (id, at) in deleted {
                    let now = gone.entry(id).or_insert(at);
                    *now = at.max(*now);
                }
            }
            let since = |place: &str| gone.get(place.split('/').next().unwrap()).copied().unwrap_or(0);
            said.retain(|place, (at, _)| *at >= since(place));
            let (groups, deleted) = groups(part, &body_of(part, journal).1);
            prop_assert_eq!(groups, said);
            prop_assert_eq!(deleted, gone);
        }
    }
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn walk(name: &str) -> Session {
    let work = Work {
        amount: Amount::clamped(9),
        asked: None,
        trial: false,
    };
    Session {
        id: id(name),
        activity: id("walk"),
        work: Group::new(work, Stamp(0)),
        feel: Group::default(),
        note: Group::default(),
    }
}

fn hear(journal: &mut Journal, other: &Journal, part: Part) {
    assert!(merge_body(journal, part, &body_of(part, other).1));
}

#[test]
fn two_tabs_on_one_day_both_keep_what_they_wrote() {
    let day = Day::new(2026, 11, 24).unwrap();
    let mut ours = Journal::default();
    let part = ours.add_session(day, walk("a"));
    let mut theirs = ours.clone();
    ours.edit_day(day, |log, at| _ = log.pain.set(Score::new(4), at));
    theirs.edit_day(day, |log, at| _ = log.note.set("stiff".to_owned(), at));
    theirs.add_session(day, walk("b"));
    hear(&mut ours, &theirs, part);
    let log = ours.day(day).unwrap();
    assert_eq!(log.pain.value, Score::new(4));
    assert_eq!(log.note.value, "stiff");
    let names: Vec<_> = log.sessions.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(names, ["a", "b"]);
    assert_eq!(ours.clock, theirs.clock);
}

#[test]
fn a_deletion_stays_and_an_undone_one_comes_back() {
    let day = Day::new(2026, 11, 24).unwrap();
    let mut ours = Journal::default();
    let part = ours.add_session(day, walk("a"));
    let old = ours.clone();
    let earlier = ours.day(day).unwrap().clone();
    let after = ours.clock;
    ours.delete_session(day, &id("a"));
    let edit = Edit {
        after,
        until: ours.clock,
    };
    hear(&mut ours, &old, part);
    assert!(
        ours.day(day).is_none(),
        "an old copy does not bring it back"
    );
    let mut theirs = old.clone();
    hear(&mut theirs, &ours, part);
    assert!(theirs.day(day).is_none(), "the deletion is heard");

    ours.take_back_day(day, &earlier, edit);
    for other in [&old, &theirs] {
        hear(&mut ours, other, part);
        assert_eq!(ours.day(day).unwrap().sessions.len(), 1);
    }
    hear(&mut theirs, &ours, part);
    assert_eq!(theirs.day(day).unwrap().sessions.len(), 1);
}

#[test]
fn a_note_written_after_a_deletion_is_there_when_the_deletion_is_undone() {
    let day = Day::new(2026, 11, 24).unwrap();
    let mut ours = Journal::default();
    let part = ours.add_session(day, walk("a"));
    let mut theirs = ours.clone();
    let (earlier, after) = (ours.day(day).unwrap().clone(), ours.clock);
    ours.delete_session(day, &id("a"));
    let edit = Edit {
        after,
        until: ours.clock,
    };
    let deleted = ours.clone();
    ours.take_back_day(day, &earlier, edit);
    for _ in 0..9 {
        theirs.edit_day(day, |log, at| {
            _ = log.sessions[0].note.set("stiff".to_owned(), at);
        });
    }
    // The deletion, the note and the undo meet in every order.
    let copies = [&deleted, &theirs, &ours];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let mut met = copies[order[0]].clone();
        hear(&mut met, copies[order[1]], part);
        hear(&mut met, copies[order[2]], part);
        let log = met.day(day).unwrap();
        assert_eq!(log.sessions.len(), 1, "{order:?}");
        assert_eq!(log.sessions[0].note.value, "stiff", "{order:?}");
        assert!(log.remains.is_empty(), "{order:?}");
    }
    // Before the undo is heard, nothing of it is shown.
    let mut met = deleted.clone();
    hear(&mut met, &theirs, part);
    assert!(!met.day(day).unwrap().is_logged());
    assert_eq!(met.day(day).unwrap().remains.len(), 1);
    met.add_session(day, walk("a"));
    assert!(met.day(day).unwrap().remains.is_empty());
    assert!(body_of(part, &met).1.matches("\"i\"").count() == 1);
}

#[test]
fn drafts_keep_what_each_tab_typed() {
    let merge = |ours: &str, base: &str, theirs: &str| {
        let merged = merge_drafts(ours, base, theirs);
        take_drafts(&merged).unwrap()
    };
    let merged = merge(
        r#"{"note":"half a","old":"same","ours":"new"}"#,
        r#"{"note":"half","done":"sent","old":"same"}"#,
        r#"{"note":"half","done":"sent","theirs \"}":"too"}"#,
    );
    let expected = r#"{"note":"half a","ours":"new","theirs \"}":"too"}"#;
    assert_eq!(merged, take_drafts(expected).unwrap());
    assert_eq!(merge("{}", "", "{}"), BTreeMap::new());
    assert_eq!(merge(r#"{"a":"]"}"#, "", "{}")["a"], "]");
}
