//! A lock with two copies: it hides everything, its cipher opens it, another alters nothing, and turning it is all or nothing.

use crate::{
    crash::{cut_short, fresh_id},
    device::{Device, Tab},
    locks::Turned,
    renew::{MONTH, SPOILT, day, lived_in},
};
use gradual::{
    domain::day::Day,
    storage::{
        LoadError, SaveError,
        SaveStatus::{self, NotSaved, Saved},
        Store,
        format::{envelope::seal, key::THEME},
        memory::Fault,
        relock,
        store::Cipher,
    },
};
use std::rc::Rc;

fn cipher(n: u8) -> Rc<dyn Cipher> {
    Rc::new(Turned(n))
}

fn unlocked(device: &Device, n: u8) -> Rc<Store> {
    let store = device.store();
    store.unlock(cipher(n));
    store
}

/// Nothing that the person wrote stands anywhere in plain.
fn tells_nothing(device: &Device) {
    let (local, mirror) = device.texts();
    for text in local.values().chain(mirror.values()) {
        assert!(
            !text.contains("slept") && !text.contains("half") && !text.contains("days"),
            "{text}"
        );
    }
}

#[test]
fn a_lock_hides_everything_and_the_cipher_opens_it() {
    for mirrored in [true, false] {
        let device = lived_in(mirrored);
        let old = device.open();
        let epoch = &old.loaded.pass.epoch;
        let lock = Some(("header".to_owned(), cipher(3)));
        crate::block_on(relock(&device.store(), epoch, lock, &fresh_id(1))).unwrap();
        tells_nothing(&device);
        device.close_writer();
        assert_eq!(
            old.note(day(1), "an old tab"),
            NotSaved(SaveError::EpochChanged)
        );

        let shut = device.open();
        assert_eq!(shut.loaded.lock.as_deref(), Some("header"));
        assert_eq!(shut.loaded.theme.as_deref(), Some("dark"));
        assert_eq!(
            (shut.said(day(24)).as_str(), shut.loaded.drafts.len()),
            ("", 0)
        );
        let before = device.texts();
        assert_eq!(shut.note(day(1), "blind"), SaveStatus::Idle);
        shut.queue.save_in_passing();
        assert_eq!(device.texts(), before, "a shut store is not written");
        device.close_writer();
        shut.queue.put(THEME.to_owned(), "light".to_owned());
        assert_eq!(shut.save(), Saved, "a bare word is no part of it");

        device.close_writer();
        let tab = Tab::on(unlocked(&device, 3));
        assert_eq!(tab.loaded.lock, None);
        assert_eq!(tab.loaded.problems, []);
        assert_eq!(
            (tab.said(day(24)), tab.loaded.drafts["note"].clone()),
            ("slept badly".to_owned(), "half".to_owned())
        );
        assert_eq!(tab.note(day(1), "slept under lock"), Saved);
        tells_nothing(&device);
        let kept = tab.loaded.kept[0].clone();
        let text = device.local.texts()[&kept].clone();
        assert_eq!(crate::block_on(tab.store.open_kept(&kept, text)), SPOILT);

        // Two unlocked tabs merge as two plain ones do.
        let other = Tab::on(unlocked(&device, 3));
        assert_eq!(tab.rate(day(1), 3), Saved);
        if !mirrored {
            device.close_writer();
        }
        assert_eq!(other.note(day(2), "slept too"), Saved);
        let rated = other
            .screen
            .journal
            .borrow()
            .day(day(1))
            .unwrap()
            .pain
            .value;
        assert!(rated.is_some());
        device.close_writer();

        let epoch = &tab.loaded.pass.epoch;
        crate::block_on(relock(&tab.store, epoch, None, &fresh_id(2))).unwrap();
        let plain = device.open();
        assert_eq!(
            (plain.loaded.lock.clone(), plain.said(day(1))),
            (None, "slept under lock".to_owned())
        );
        assert!(device.local.texts()[MONTH].contains("slept too"));
        let text = device.local.texts()[&kept].clone();
        assert_eq!(text, SPOILT);
    }
}

#[test]
fn a_text_of_an_unknown_kind_is_kept_through_a_lock() {
    const UNKNOWN: (&str, &str) = ("gradual/m/2026-13", "slept in a month to come");
    let device = lived_in(true);
    device.local.set(UNKNOWN.0, UNKNOWN.1);
    let epoch = device.open().loaded.pass.epoch;
    let lock = Some(("header".to_owned(), cipher(3)));
    crate::block_on(relock(&device.store(), &epoch, lock, &fresh_id(1))).unwrap();
    tells_nothing(&device);
    device.close_writer();
    let tab = Tab::on(unlocked(&device, 3));
    let texts = device.local.texts();
    let kept = tab.loaded.kept.iter();
    let opened = kept.map(|key| crate::block_on(tab.store.open_kept(key, texts[key].clone())));
    assert!(opened.into_iter().any(|text| text == UNKNOWN.1));
}

#[test]
fn the_wrong_cipher_alters_nothing() {
    let device = lived_in(true);
    let epoch = device.open().loaded.pass.epoch;
    let lock = Some(("header".to_owned(), cipher(3)));
    crate::block_on(relock(&device.store(), &epoch, lock, &fresh_id(1))).unwrap();
    let before = device.texts();
    let tab = Tab::on(unlocked(&device, 4));
    assert_eq!(tab.loaded.problems.len(), 2);
    assert!(
        tab.loaded
            .problems
            .iter()
            .all(|p| matches!(p.error, LoadError::Corrupt { .. }))
    );
    assert_eq!(device.texts(), before);
}

#[test]
fn a_lock_turned_on_or_off_is_all_or_nothing() {
    for mirrored in [true, false] {
        for on in [true, false] {
            let (mut shut, mut open) = (0, 0);
            for cut in 0..60 {
                let device = lived_in(mirrored);
                let mut store = device.store();
                let mut epoch = device.open().loaded.pass.epoch;
                if !on {
                    let lock = Some(("header".to_owned(), cipher(3)));
                    crate::block_on(relock(&store, &epoch, lock, &fresh_id(1))).unwrap();
                    device.close_writer();
                    store = unlocked(&device, 3);
                    epoch = Some(fresh_id(1).to_string());
                }
                let lock = on.then(|| ("header".to_owned(), cipher(3)));
                let (fresh, epoch) = (fresh_id(2), &epoch);
                let (after, _) = cut_short(&device, cut, relock(&store, epoch, lock, &fresh));
                let mut tab = after.open();
                if tab.loaded.lock.is_some() {
                    shut += 1;
                    tells_nothing(&after);
                    after.close_writer();
                    tab = Tab::on(unlocked(&after, 3));
                } else {
                    open += 1;
                }
                assert_eq!(tab.said(day(24)), "slept badly", "{cut}");
                assert_eq!(tab.loaded.drafts["note"], "half", "{cut}");
                assert_eq!(tab.note(day(2), "goes on"), Saved, "{cut}");
            }
            assert!(shut > 1 && open > 1, "{shut} {open}");
        }
    }
}

#[test]
fn a_plain_text_found_under_a_lock_is_locked() {
    let device = lived_in(true);
    let epoch = device.open().loaded.pass.epoch;
    let lock = Some(("header".to_owned(), cipher(3)));
    crate::block_on(relock(&device.store(), &epoch, lock, &fresh_id(1))).unwrap();
    let plain = seal(9, "{\"days\":[{\"d\":1,\"n\":[\"slept in plain\",9]}]}");
    device.local.set("gradual/m/2026-09", &plain);
    assert!(
        device.open().loaded.journal.days.is_empty(),
        "no day is read before the passphrase"
    );
    let tab = Tab::on(unlocked(&device, 3));
    assert_eq!(tab.loaded.problems, []);
    tells_nothing(&device);
    assert_eq!(tab.said(Day::new(2026, 9, 1).unwrap()), "slept in plain");
}

#[test]
fn a_copy_out_of_reach_when_the_lock_was_set_is_emptied_by_the_next_start() {
    let device = lived_in(true);
    let mirror = device.mirror.as_ref().unwrap();
    let epoch = device.open().loaded.pass.epoch;
    mirror.set_fault(Fault::Blocked);
    let lock = Some(("header".to_owned(), cipher(3)));
    crate::block_on(relock(&device.store(), &epoch, lock, &fresh_id(1))).unwrap();
    mirror.set_fault(Fault::None);
    device.close_writer();
    assert!(device.texts().1[MONTH].contains("slept"));
    assert_eq!(device.open().loaded.lock.as_deref(), Some("header"));
    tells_nothing(&device);
    let (local, mirror) = device.texts();
    assert_eq!(local[MONTH], mirror[MONTH]);
    let tab = Tab::on(unlocked(&device, 3));
    assert_eq!(tab.loaded.problems, []);
    assert_eq!(tab.said(day(24)), "slept badly");
}
