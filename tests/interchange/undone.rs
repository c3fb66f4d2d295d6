//! An import taken back: the log as it was, with what was written since.

use crate::{dice::Dice, empty, journal, support};
use gradual::domain::journal::Part;
use gradual::{
    domain::{
        day::Day,
        entry::{DayLog, Session},
        journal::Journal,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    interchange::{
        backup::put_backup,
        columns::guess,
        import::{How, import_backup, import_table, taken_back},
    },
    storage::format::{apply_body, body_of, key::key_of},
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn with_nothing_written_since_all_is_as_before(one: u64, two: u64, replace: bool) {
        let (before, other) = (journal(one, 20), journal(two, 20));
        let how = if replace { How::Replace } else { How::Merge };
        let after = import_backup(&put_backup(&other), &before, how).unwrap().after;
        let back = taken_back(&before, &after, &after);
        prop_assert_eq!(put_backup(&back), put_backup(&before));
    }

    /// Whatever was changed since, each group, session and record is as it is now if it was changed, and as before if not.
    #[test]
    fn edits_since_stay_and_all_else_is_as_before(one: u64, two: u64, replace: bool) {
        let (before, mut other) = (journal(one, 20), journal(two, 20));
        let mut dice = Dice(one ^ two);
        // The other copy is in part of the same log.
        for (day, log) in &before.days {
            if dice.coin() {
                let mut log = log.clone();
                log.note = Group::new("earlier".to_owned(), Stamp(1));
                log.sessions.truncate(2);
                other.days.insert(*day, log);
            }
        }
        let how = if replace { How::Replace } else { How::Merge };
        let after = import_backup(&put_backup(&other), &before, how).unwrap().after;
        let mut now = after.clone();
        let days: Vec<Day> = after.days.keys().copied().collect();
        let edited: Vec<Day> = days.into_iter().filter(|_| dice.coin()).collect();
        for day in &edited {
            let score = dice.score();
            now.edit_day(*day, |log, at| {
                log.pain.set(Some(score), at);
                if let Some(last) = log.sessions.last_mut().filter(|_| dice.coin()) {
                    last.note.set(format!("since {}", at.0), at);
                }
            });
            let ids: Vec<Id> = now.days[day].sessions.iter().map(|s| s.id.clone()).collect();
            if let Some(id) = ids.first().filter(|_| dice.coin()) {
                now.delete_session(*day, id);
            }
        }
        let back = taken_back(&before, &after, &now);
        for (day, log) in &before.days {
            let (made, new, found) = (after.day(*day), now.day(*day), back.day(*day).unwrap());
            prop_assert_eq!(&found.note, &log.note);
            let (old, made_of, new_of) = (sessions(Some(log)), sessions(made), sessions(new));
            let all: BTreeSet<&Id> = old.keys().chain(new_of.keys()).collect();
            let kept = all.into_iter().filter(|id| {
                let since = made_of.get(*id) != new_of.get(*id);
                if since { &new_of } else { &old }.contains_key(*id)
            });
            let found_of = sessions(Some(found));
            prop_assert!(kept.eq(found_of.keys()));
            for (id, session) in &found_of {
                let since = new_of.get(id).filter(|s| s.note.value.starts_with("since"));
                prop_assert_eq!(Some(&session.note), since.or(old.get(id)).map(|s| &s.note));
            }
            match new {
                Some(new) if new.pain != made.unwrap().pain => prop_assert_eq!(&found.pain, &new.pain),
                _ => prop_assert_eq!(&found.pain, &log.pain),
            }
        }
        prop_assert_eq!(&back.plan.goals, &before.plan.goals);
        prop_assert!(back.clock >= before.clock.max(now.clock));
        // And it can be stored.
        for part in back.parts() {
            prop_assert!(apply_body(&mut Journal::default(), part, &body_of(part, &back).1));
        }
    }
}

fn sessions(log: Option<&DayLog>) -> BTreeMap<Id, Session> {
    let all = log.into_iter().flat_map(|log| &log.sessions);
    all.map(|s| (s.id.clone(), s.clone())).collect()
}

fn day(n: u8) -> Day {
    Day::new(2026, 11, n).unwrap()
}

fn pain(journal: &mut Journal, at: Day, score: u8) {
    journal.edit_day(at, |log, at| {
        log.pain.set(Score::new(score), at);
    });
}

fn pain_on(journal: &Journal, at: Day) -> Option<Score> {
    journal.day(at).and_then(|log| log.pain.value)
}

#[test]
fn what_was_written_since_stays() {
    let mut before = empty();
    pain(&mut before, day(1), 1);
    pain(&mut before, day(2), 2);
    let text = "date,pain,minutes,activity\n2026-11-01,9,,\n2026-11-03,9,20,Rowing\n2026-11-04,9,20,Rowing\n";
    let columns = guess(&["date", "pain", "minutes", "activity"].map(str::to_owned));
    let import = import_table(text, &columns, "Exercise", &before, How::Merge).unwrap();
    let after = import.after;
    let mut now = after.clone();
    pain(&mut now, day(3), 3);
    pain(&mut now, day(5), 5);
    let back = taken_back(&before, &after, &now);
    let found: Vec<_> = (1..=5).map(|n| pain_on(&back, day(n))).collect();
    assert_eq!(
        found,
        [
            Score::new(1),
            Score::new(2),
            Score::new(3),
            None,
            Score::new(5)
        ]
    );
    // The day that was touched since keeps what came with it, by its name.
    let rowing = &back.day(day(3)).unwrap().sessions[0].activity;
    assert_eq!(back.activity(rowing).unwrap().name, "Rowing");
    assert!(back.clock >= now.clock);
    now.settings.target = 5;
    assert_eq!(taken_back(&before, &after, &now).settings.target, 5);
}

fn note(journal: &mut Journal, at: Day, words: &str) {
    journal.edit_day(at, |log, at| {
        log.note.set(words.to_owned(), at);
    });
}

fn done(journal: &mut Journal, at: Day, name: &str) -> Id {
    support::session(journal, at, "walk", 20, [None, None]);
    let id = Id::parse(name).unwrap();
    let log = journal.days.get_mut(&at).unwrap();
    log.sessions.last_mut().unwrap().id = id.clone();
    id
}

/// What `older` says in the place of `before`.
pub fn replaced(before: &Journal, older: &Journal) -> Journal {
    let import = import_backup(&put_backup(older), before, How::Replace);
    import.unwrap().after
}

fn names(journal: &Journal, at: Day) -> Vec<&str> {
    let log = journal.day(at).unwrap();
    log.sessions.iter().map(|s| s.id.as_str()).collect()
}

#[test]
fn a_day_touched_since_has_its_old_note_and_sessions_again() {
    let mut older = empty();
    pain(&mut older, day(1), 2);
    done(&mut older, day(1), "early");
    done(&mut older, day(1), "strange");
    let mut before = older.clone();
    before.delete_session(day(1), &Id::parse("strange").unwrap());
    done(&mut before, day(1), "late");
    pain(&mut before, day(1), 6);
    note(&mut before, day(1), "slept badly");
    let after = replaced(&before, &older);
    let mut now = after.clone();
    pain(&mut now, day(1), 4);
    done(&mut now, day(1), "new");
    let back = taken_back(&before, &after, &now);
    assert_eq!(pain_on(&back, day(1)), Score::new(4));
    assert_eq!(back.day(day(1)).unwrap().note.value, "slept badly");
    assert_eq!(names(&back, day(1)), ["early", "late", "new"]);
    assert_eq!(back.gone, before.gone);
    // What was deleted since stays deleted, and takes no old note along.
    now.delete_session(day(1), &Id::parse("early").unwrap());
    let back = taken_back(&before, &after, &now);
    assert_eq!(names(&back, day(1)), ["late", "new"]);
    // A session that the import brought and that was written in since is there with its work.
    let log = now.days.get_mut(&day(1)).unwrap();
    log.sessions[0]
        .note
        .set("stiff".to_owned(), now.clock.next());
    assert_eq!(log.sessions[0].id.as_str(), "strange");
    let back = taken_back(&before, &after, &now);
    assert_eq!(names(&back, day(1)), ["late", "strange", "new"]);
    assert!(
        back.gone
            .get(&day(1))
            .unwrap()
            .iter()
            .all(|(id, _)| id.as_str() == "early")
    );
}

#[test]
fn a_day_whose_only_session_was_deleted_since_has_its_old_note_again() {
    let mut older = Journal::default();
    let early = done(&mut older, day(1), "early");
    let mut before = older.clone();
    note(&mut before, day(1), "slept badly");
    let after = replaced(&before, &older);
    let mut now = after.clone();
    now.delete_session(day(1), &early);
    let back = taken_back(&before, &after, &now);
    assert_eq!(back.day(day(1)).unwrap().note.value, "slept badly");
    assert!(names(&back, day(1)).is_empty());
}

#[test]
fn a_session_that_a_table_moved_to_another_day_is_there_once() {
    let mut before = Journal::default();
    done(&mut before, day(1), "walked");
    let mut older = Journal::default();
    done(&mut older, day(5), "walked");
    let after = replaced(&before, &older);
    let mut now = after.clone();
    pain(&mut now, day(5), 3);
    let back = taken_back(&before, &after, &now);
    assert_eq!(names(&back, day(1)), ["walked"]);
    assert!(names(&back, day(5)).is_empty());
    assert_eq!(pain_on(&back, day(5)), Score::new(3));
}

#[test]
fn a_moved_session_that_was_written_in_or_deleted_since_is_as_it_is_now() {
    let days = [day(5), Day::new(2026, 12, 5).unwrap()];
    for moved in days {
        let mut before = Journal::default();
        done(&mut before, day(1), "walked");
        let mut older = Journal::default();
        let walked = done(&mut older, moved, "walked");
        let after = replaced(&before, &older);
        let mut now = after.clone();
        now.edit_day(moved, |log, at| {
            log.sessions[0].note.set("stiff".to_owned(), at);
        });
        let back = taken_back(&before, &after, &now);
        assert!(sessions(back.day(day(1))).is_empty(), "{moved:?}");
        assert_eq!(names(&back, moved), ["walked"]);
        assert_eq!(back.days[&moved].sessions[0].note.value, "stiff");
        now.delete_session(moved, &walked);
        let back = taken_back(&before, &after, &now);
        assert!(back.days.values().all(|log| log.sessions.is_empty()));
    }
}

#[test]
fn a_part_that_a_backup_does_not_hold_stays_in_a_replacement() {
    let mut now = journal(7, 10);
    now.settings.target = 6;
    let text = put_backup(&journal(8, 10));
    for part in [Part::Plan, Part::Settings] {
        let spoilt = text.replace(&format!("\n\"{}\":", key_of(part)), "\n\"gradual/odd\":");
        let import = import_backup(&spoilt, &now, How::Replace).unwrap();
        assert!(import.altered && import.refused.len() == 1);
        match part {
            Part::Plan => assert_eq!(import.after.plan, now.plan),
            _ => assert_eq!(import.after.settings, now.settings),
        }
        assert!(import.after.activity(&Id::parse("walk").unwrap()).is_some());
    }
}

#[test]
fn a_session_that_was_moved_to_another_month_is_there_once() {
    let [first, moved] =
        [(2026, 11, 30), (2026, 12, 1)].map(|(y, m, d)| Day::new(y, m, d).unwrap());
    let mut before = empty();
    support::session(&mut before, first, "walk", 20, [None; 2]);
    let mut after = empty();
    let log = before.days.get(&first).cloned().unwrap();
    after.days.insert(moved, log);
    let mut now = after.clone();
    now.edit_day(moved, |log, at| {
        log.pain.set(Some(Score::new(3).unwrap()), at);
    });
    let back = taken_back(&before, &after, &now);
    assert_eq!(back.days[&first].sessions.len(), 1);
    assert!(back.days[&moved].sessions.is_empty());
    assert_eq!(back.days[&moved].pain, now.days[&moved].pain);
}
