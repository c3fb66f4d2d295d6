//! Export, erase, import, export: the same bytes.

use crate::{empty, journal, support};
use gradual::{
    domain::{
        day::Day,
        journal::Journal,
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    interchange::{
        Unreadable, Why,
        backup::{put_backup, take_backup},
        import::{How, Import, Kind, import_backup, what_is},
        locked::{bound, put_locked_backup, take_locked_backup},
    },
};
use proptest::prelude::*;

fn replaced(text: &str) -> Journal {
    let import = import_backup(text, &empty(), How::Replace).unwrap();
    assert_eq!((import.refused, import.altered), (vec![], false));
    import.after
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_leaves_comes_back_to_the_byte(seed: u64, days in 0_u64..40) {
        let before = journal(seed, days);
        let text = put_backup(&before);
        prop_assert_eq!(what_is(&text), Ok(Kind::Backup));
        let after = replaced(&text);
        prop_assert_eq!(&after.days, &before.days);
        prop_assert_eq!(&after.plan, &before.plan);
        prop_assert_eq!(&after.settings, &before.settings);
        prop_assert_eq!(put_backup(&after), text);
    }

    #[test]
    fn merging_one_s_own_backup_changes_nothing(seed: u64, days in 0_u64..20) {
        let before = journal(seed, days);
        let import = import_backup(&put_backup(&before), &before, How::Merge).unwrap();
        prop_assert_eq!((import.new, import.changed, import.lost, import.plan), (0, 0, 0, false));
        prop_assert_eq!(import.same, before.days.len());
        prop_assert_eq!(import.refused, vec![]);
    }

    #[test]
    fn merging_into_nothing_is_the_whole_log(seed: u64, days in 1_u64..20) {
        let before = journal(seed, days);
        let import = import_backup(&put_backup(&before), &empty(), How::Merge).unwrap();
        prop_assert_eq!((import.changed, import.same, import.lost), (0, 0, 0));
        prop_assert_eq!(import.refused, vec![]);
        // What was deleted later than it was said stays deleted.
        prop_assert!(import.new <= before.days.len());
        let again = import_backup(&put_backup(&before), &import.after, How::Merge).unwrap();
        prop_assert_eq!(again.after.days, import.after.days);
    }

    #[test]
    fn backups_are_json_for_everyone(seed: u64) {
        let text = put_backup(&journal(seed, 5));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(value["gradual"].as_str(), Some("backup"));
        // Written anew by another program it is not as it was, yet all of it is read.
        let backup = take_backup(&text).unwrap();
        let keys = ["gradual", "v", "crc", "body"];
        let ordered: Vec<String> = keys.iter().map(|k| format!("\"{k}\": {}", value[*k])).collect();
        let spaced = format!("{{ {} }}", ordered.join(" , "));
        let again = take_backup(&spaced).unwrap();
        prop_assert!(again.altered && again.refused.is_empty());
        prop_assert_eq!(&again.journal, &backup.journal);
    }
}

#[test]
fn days_that_a_merge_changes_or_takes_away_are_counted_though_the_file_does_not_name_them() {
    let mut here = empty();
    for (n, name) in [(1, "a"), (1, "b"), (2, "c"), (3, "d"), (5, "e")] {
        let day = Day::EPOCH.plus(n);
        support::session(&mut here, day, "walk", 20, [None, None]);
        let log = here.days.get_mut(&day).unwrap();
        log.sessions.last_mut().unwrap().id = Id::parse(name).unwrap();
    }
    here.clock = Stamp(1);
    let mut other = here.clone();
    for (n, name) in [(1, "a"), (2, "c"), (5, "e")] {
        other.delete_session(Day::EPOCH.plus(n), &Id::parse(name).unwrap());
    }
    for (journal, n) in [(&mut other, 4), (&mut here, 5)] {
        journal.edit_day(Day::EPOCH.plus(n), |log, at| {
            log.pain.set(Score::new(4), at);
        });
    }
    let counts = |import: Import| (import.new, import.changed, import.same, import.lost);
    let import = import_backup(&put_backup(&other), &here, How::Merge).unwrap();
    assert_eq!(import.after.day(Day::EPOCH.plus(2)), None);
    assert_eq!(counts(import), (1, 2, 1, 1));
    // A day that nothing is left of is none, here as in the file.
    let import = import_backup(&put_backup(&other), &other, How::Merge).unwrap();
    assert_eq!(counts(import), (0, 0, 3, 0));
    let import = import_backup(&put_backup(&empty()), &other, How::Replace).unwrap();
    assert_eq!(counts(import), (0, 0, 0, 3));
}

#[test]
fn the_same_journal_makes_the_same_bytes() {
    let journal = journal(7, 20);
    assert_eq!(put_backup(&journal), put_backup(&journal.clone()));
    assert_eq!(
        put_backup(&Journal::default()),
        "{\"gradual\":\"backup\",\"v\":1,\"crc\":\"8628feaa\",\"body\":{\n\"gradual/plan\":{},\n\"gradual/settings\":[0,3,3,[false,false,false],[],[],5,null]\n}}\n"
    );
}

#[test]
fn a_part_that_cannot_be_read_is_named_and_the_rest_is_read() {
    let before = journal(3, 30);
    let text = put_backup(&before);
    let spoilt = text.replacen("\"d\":", "\"q\":", 1);
    let import = import_backup(&spoilt, &empty(), How::Replace).unwrap();
    assert!(import.altered);
    assert_eq!(import.refused.len(), 1);
    assert!(import.refused[0].what.starts_with("gradual/m/2026-"));
    assert_eq!(import.refused[0].why, Why::Broken);
    assert_eq!(import.after.plan, before.plan);
    let cut: String = text.chars().take(text.chars().count() / 2).collect();
    let import = import_backup(&cut, &empty(), How::Replace).unwrap();
    assert!(import.altered && !import.refused.is_empty());
}

/// Local storage holds no more than this, in letters of up to three bytes.
#[test]
fn the_largest_log_that_can_be_stored_is_read_again_from_plain_and_locked_copies() {
    let mut before = empty();
    let first = Day::new(1990, 1, 1).unwrap();
    for n in 0..490 {
        let words = "痛".repeat(10_000);
        before.edit_day(first.plus(n), |log, at| {
            log.note.set(words, at);
        });
    }
    let text = put_backup(&before);
    assert!(text.len() > 14_000_000);
    assert_eq!(what_is(&text), Ok(Kind::Backup));
    assert_eq!(replaced(&text).days, before.days);
    let sealed = ["{\"ct\":\"", &"A".repeat(text.len() * 4 / 3), "\"}"].concat();
    let locked = put_locked_backup("{}", &sealed);
    assert_eq!(what_is(&locked), Ok(Kind::Locked));
}

#[test]
fn a_later_version_is_not_guessed_at() {
    let text = put_backup(&empty()).replace("\"v\":1", "\"v\":2");
    assert_eq!(take_backup(&text), Err(Unreadable::Newer));
    let text = put_backup(&empty()).replace("\"v\":1", "\"v\":0");
    assert_eq!(take_backup(&text), Err(Unreadable::Unknown));
}

/// The greatest stamp that can be read: with one edit more the stored log itself could not be.
#[test]
fn a_log_with_a_clock_at_the_end_of_time_can_be_edited_and_copied_on_and_on() {
    let mut odd = journal(3, 30);
    let honest = odd.plan.clone();
    for (at, score) in [(999_999_999_999_998, 3), (999_999_999_999_999, 4)] {
        let day = Day::EPOCH.plus(i32::from(score));
        let log = odd.days.entry(day).or_default();
        log.pain = Group::new(Score::new(score), Stamp(at));
    }
    odd.settings.at = Stamp(999_999_999_999_999);
    let mut after = replaced(&put_backup(&odd));
    assert_eq!(after.plan, honest);
    let pain = |journal: &Journal, n: i32| journal.day(Day::EPOCH.plus(n)).unwrap().pain.at;
    assert!(pain(&after, 3) < pain(&after, 4), "what was later is later");
    for round in 0..5 {
        for n in 0..250 {
            after.edit_day(Day::EPOCH, |log, at| {
                log.pain.set(Score::new(n % 11), at);
            });
        }
        let again = replaced(&put_backup(&after));
        assert_eq!(put_backup(&again), put_backup(&after), "{round}");
        after = again;
    }
    // One that is just not brought down has as much room.
    let mut edge = empty();
    edge.settings.at = Stamp(99_999_999_999);
    let mut after = replaced(&put_backup(&edge));
    assert_eq!(after.settings.at, edge.settings.at);
    after.settings.at = after.tick();
    let again = replaced(&put_backup(&after));
    assert!(again.clock < after.clock);
    assert_eq!(again.clock, again.settings.at);
}

#[test]
fn a_note_that_speaks_of_a_locked_backup_locks_nothing() {
    let mut before = empty();
    before.edit_day(Day::EPOCH, |log, at| {
        log.note.set("locked backup".to_owned(), at);
    });
    let text = put_backup(&before);
    assert_eq!(what_is(&text), Ok(Kind::Backup));
    assert_eq!(replaced(&text).days, before.days);
}

#[test]
fn a_locked_backup_may_have_spaces_and_a_byte_order_mark_before_it() {
    let text = put_locked_backup("{}", "{}");
    let spaced = text.replacen("{\"gradual\":", "\u{feff}\n{ \"gradual\" : ", 1);
    assert_eq!(what_is(&spaced), Ok(Kind::Locked));
    assert_eq!(take_locked_backup(&spaced), take_locked_backup(&text));
}

#[test]
fn an_encrypted_backup_s_parts_are_found_and_bound() {
    let header = r#"{"v":1,"kdf":"PBKDF2-SHA-256","iterations":600000,"salt":"AA==","iv":"AA==","key":"AA=="}"#;
    let sealed = ["{\"iv\":\"AAAA\",\"ct\":\"", &"A".repeat(1_000_000), "\"}"].concat();
    let text = put_locked_backup(header, &sealed);
    assert_eq!(what_is(&text), Ok(Kind::Locked));
    let locked = take_locked_backup(&text).unwrap();
    assert_eq!((locked.header, locked.sealed), (header, sealed.as_str()));
    assert!(bound(header).ends_with(header));
    assert_ne!(bound(header), bound(&header.replace("600000", "600001")));
    for cut in [0, 10, 60, 200, text.len() - 3] {
        assert!(take_locked_backup(&text[..cut]).is_err(), "{cut}");
    }
    let newer = text.replacen("\"v\":1", "\"v\":9", 1);
    assert_eq!(take_locked_backup(&newer), Err(Unreadable::Newer));
    assert!(import_backup(&text, &empty(), How::Merge).is_err());
}
