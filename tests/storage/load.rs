//! A start, on stores good and bad.

use crate::{Heard, NAMES, block_on, journals::journal, load, store_of};
use gradual::{
    domain::{
        day::Day,
        journal::{Journal, Part},
        plan::Plan,
        stamp::Stamp,
    },
    storage::{
        LoadError, Problem, SaveError, SaveQueue, SaveStatus, Store,
        format::{apply_body, body_of, envelope::seal, key::PREFIX},
        memory::{Fault, MemoryBackend},
        starters,
    },
};
use std::rc::Rc;

const MONTH: &str = "gradual/m/2026-11";

#[test]
fn an_empty_store_is_a_fresh_journal_and_stays_empty() {
    let backend = Rc::new(MemoryBackend::new());
    let loaded = load(&backend);
    let activities = loaded.journal.offered_activities();
    let names: Vec<&str> = activities.iter().map(|(_, a)| a.name.as_str()).collect();
    assert_eq!(names, NAMES);
    assert_eq!(activities[0].0.as_str(), "walk");
    assert_eq!(loaded.journal.clock, Stamp(0));
    assert_eq!(loaded.problems, []);
    assert!(backend.texts().is_empty());
}

#[test]
fn a_stored_plan_is_believed_even_without_activities() {
    let backend = Rc::new(MemoryBackend::new());
    backend.set("gradual/plan", &seal(1, "{}"));
    assert_eq!(load(&backend).journal.plan, Plan::default());
}

#[test]
fn bare_words_drafts_and_the_clock_are_found() {
    let backend = Rc::new(MemoryBackend::new());
    backend.set("gradual/theme", "dark");
    backend.set("gradual/region", "GB");
    backend.set("gradual/epoch", "k3f9a2xw");
    backend.set("gradual/drafts", &seal(3, "{\"note\":\"half a\"}"));
    backend.set("gradual/kept/plan/1", "{{{");
    backend.set(
        MONTH,
        &seal(
            9,
            "{\"days\":[{\"d\":24,\"p\":[4,812]}],\"gone\":[[\"a\",900]]}",
        ),
    );
    backend.set("somebody-else", "{\"v\":1}");
    let loaded = load(&backend);
    assert_eq!(loaded.theme.as_deref(), Some("dark"));
    assert_eq!(loaded.region.as_deref(), Some("GB"));
    assert_eq!(loaded.pass.epoch.as_deref(), Some("k3f9a2xw"));
    assert_eq!(loaded.drafts["note"], "half a");
    assert_eq!(loaded.kept, ["gradual/kept/plan/1"]);
    assert_eq!(loaded.journal.clock, Stamp(900));
    assert_eq!(loaded.problems, []);
}

#[test]
fn one_spoilt_key_is_told_and_the_rest_loads() {
    let whole = journal(7, 30);
    for (key, text) in store_of(&whole) {
        for spoilt in [
            text.chars().take(text.len() / 2).collect(),
            text.replace("\"crc\":\"", "\"crc\":\"0"),
            String::new(),
            "null".to_owned(),
            seal(1, "{\"days\":[{\"d\":24,\"p\":[11,812]}]}"),
            seal(1, "\"words\""),
        ] {
            let backend = Rc::new(MemoryBackend::from(store_of(&whole)));
            backend.set(&key, &spoilt);
            let loaded = load(&backend);
            let error = LoadError::Corrupt { raw: spoilt };
            let key = key.clone();
            assert_eq!(
                loaded.problems,
                [Problem {
                    key: key.clone(),
                    error
                }]
            );
            for part in whole.parts() {
                let (other, body) = body_of(part, &whole);
                if other != key {
                    assert_eq!(body_of(part, &loaded.journal).1, body);
                }
            }
        }
    }
}

#[test]
fn a_month_that_cannot_be_is_told() {
    let backend = Rc::new(MemoryBackend::new());
    backend.set("gradual/m/2026-13", &seal(1, "{\"days\":[]}"));
    let problem = &load(&backend).problems[0];
    assert_eq!(problem.key, "gradual/m/2026-13");
    assert!(matches!(problem.error, LoadError::Corrupt { .. }));
}

#[test]
fn a_later_version_is_neither_read_nor_written_over() {
    let backend = Rc::new(MemoryBackend::new());
    let later = "{\"v\":2,\"seq\":8,\"crc\":\"00000000\",\"body\":{}}";
    backend.set(MONTH, later);
    let loaded = load(&backend);
    let error = LoadError::Newer { version: 2 };
    let key = MONTH.to_owned();
    assert_eq!(loaded.problems, [Problem { key, error }]);

    let heard = Rc::new(Heard::default());
    let store = Store::alone(backend.clone());
    let queue = SaveQueue::new(store, loaded.pass, heard.clone());
    queue.put(MONTH.to_owned(), "{\"days\":[]}".to_owned());
    block_on(queue.pump());
    assert_eq!(heard.last(), Some(SaveStatus::NotSaved(SaveError::Newer)));
    assert_eq!(backend.texts()[MONTH], later);
}

#[test]
fn a_blocked_store_is_one_problem_and_an_empty_journal() {
    let backend = Rc::new(MemoryBackend::from(store_of(&journal(3, 5))));
    backend.set_fault(Fault::Blocked);
    let loaded = load(&backend);
    let key = PREFIX.to_owned();
    let error = LoadError::Unavailable;
    assert_eq!(loaded.problems, [Problem { key, error }]);
    assert_eq!(loaded.journal.days.len(), 0);
    assert_eq!(loaded.journal.plan.activities, starters(&NAMES));
}

#[test]
fn a_month_as_a_whole_takes_the_place_of_ours() {
    let mut ours = journal(11, 30);
    let theirs = journal(12, 30);
    let month = Part::Month(Day::new(2026, 2, 1).unwrap());
    let (_, body) = body_of(month, &theirs);
    let clock = ours.clock;
    assert!(apply_body(&mut ours, month, &body));
    assert_eq!(body_of(month, &ours).1, body);
    assert!(ours.clock >= clock);

    let before = ours.clone();
    assert!(!apply_body(&mut ours, month, "{"));
    assert_eq!(ours, before);
    let empty = Journal::default();
    let (_, nothing) = body_of(month, &empty);
    assert!(apply_body(&mut ours, month, &nothing));
    assert!(
        ours.days
            .keys()
            .all(|day| day.month() != 2 || day.year() != 2026)
    );
}
