//! Erasing, replacing and locking with two copies: all or nothing, and what is over stays over.

use crate::device::{Device, Tab, Texts, Turned, bodies, fresh_id, run_for};
use gradual::{
    domain::day::Day,
    storage::{
        LoadError, SaveError,
        SaveStatus::{NotSaved, Saved},
        Store, erase,
        format::envelope::seal,
        memory::Fault,
        relock, replace,
        store::Cipher,
    },
};
use std::rc::Rc;

const MONTH: &str = "gradual/m/2026-11";
const SPOILT: &str = "{\"spoilt\":\"slept badly\"}";

fn day(n: u8) -> Day {
    Day::new(2026, 11, n).unwrap()
}

/// A device with a journal, a theme and something unreadable; with a mirror or without.
fn lived_in(mirrored: bool) -> Device {
    let device = Device::holding(&Texts::new(), mirrored.then(Texts::new).as_ref(), true);
    let tab = device.open();
    tab.note(day(24), "slept badly");
    tab.queue.put("gradual/theme".to_owned(), "dark".to_owned());
    tab.queue
        .put_drafts(&[("note".to_owned(), "half".to_owned())].into());
    assert_eq!(tab.save(), Saved);
    device.local.set("gradual/m/2026-10", SPOILT);
    device.close_writer();
    device
}

/// What happens next is cut short: even numbers after so many changes, odd ones after so many steps. The device as the next
/// start finds it, and whether it was done.
fn cut_short<T, E>(
    device: &Device,
    cut: usize,
    what: impl Future<Output = Result<T, E>>,
) -> (Device, bool) {
    let done = if cut % 2 == 0 {
        device.crash_after(cut / 2);
        crate::block_on(what).is_ok()
    } else {
        run_for(cut / 2, what).is_some()
    };
    (device.again(), done)
}

fn november(note: &str) -> Vec<(String, String)> {
    let body = format!("{{\"days\":[{{\"d\":24,\"n\":[\"{note}\",9]}}]}}");
    vec![(MONTH.to_owned(), body)]
}

#[test]
fn an_erase_reaches_both_copies_however_it_is_cut_short() {
    let mut cuts = [0, 0];
    for cut in 0..40 {
        let device = lived_in(true);
        let (store, fresh) = (device.store(), fresh_id(1));
        let (after, done) = cut_short(&device, cut, erase(&store, &fresh));
        let tab = after.open();
        let (local, mirror) = after.texts();
        if tab.said(day(24)) == "slept badly" {
            assert!(!done);
            cuts[0] += 1;
            continue;
        }
        cuts[1] += 1;
        assert_eq!(local.keys().collect::<Vec<_>>(), ["gradual/epoch"], "{cut}");
        assert_eq!(
            mirror.keys().collect::<Vec<_>>(),
            ["gradual/epoch", "gradual/past"],
            "{cut}"
        );
        assert_eq!(local["gradual/epoch"], mirror["gradual/epoch"], "{cut}");
        assert!(tab.loaded.kept.is_empty() && tab.loaded.drafts.is_empty());
        assert_eq!(tab.note(day(1), "anew"), Saved, "{cut}");
    }
    assert!(cuts[0] > 1 && cuts[1] > 8, "{cuts:?}");
}

#[test]
fn an_erase_is_not_undone_by_a_local_storage_that_lost_it() {
    let device = lived_in(true);
    let behind = device.local.texts();
    let other = device.open();
    crate::block_on(erase(&device.store(), &fresh_id(1))).unwrap();
    assert_eq!(
        other.note(day(2), "an old tab"),
        NotSaved(SaveError::EpochChanged)
    );
    let new = device.open();
    assert_eq!(new.note(day(1), "anew"), Saved);

    let after = Device::holding(&behind, Some(&device.texts().1), false);
    let tab = after.open();
    assert_eq!(
        (tab.said(day(24)), tab.said(day(1))),
        (String::new(), "anew".to_owned())
    );
    assert!(
        !after
            .texts()
            .0
            .values()
            .any(|text| text.contains("slept badly"))
    );
    assert_eq!(tab.note(day(2), "goes on"), Saved);
}

#[test]
fn a_mirror_out_of_reach_at_the_erase_brings_nothing_back() {
    let device = lived_in(true);
    let mirror = device.texts().1;
    let alone = Device::holding(&device.local.texts(), None, false);
    crate::block_on(erase(&alone.store(), &fresh_id(1))).unwrap();
    assert_eq!(alone.open().note(day(1), "anew"), Saved);

    let after = Device::holding(&alone.local.texts(), Some(&mirror), false);
    let tab = after.open();
    assert_eq!(
        (tab.said(day(24)), tab.said(day(1))),
        (String::new(), "anew".to_owned())
    );
    assert!(
        !after
            .texts()
            .1
            .values()
            .any(|text| text.contains("slept badly"))
    );
    assert_eq!(tab.note(day(2), "goes on"), Saved);
    assert_eq!(after.again().open().loaded.healed, 0);
}

#[test]
fn a_mirror_that_refuses_stops_the_erase_before_it_begins() {
    let device = lived_in(true);
    let before = device.texts();
    device.mirror.as_ref().unwrap().set_fault(Fault::Blocked);
    let store = device.store();
    assert_eq!(
        crate::block_on(erase(&store, &fresh_id(1))),
        Err(SaveError::Unavailable)
    );
    assert_eq!(device.texts(), before);
}

#[test]
fn a_replacement_is_all_or_nothing_however_it_is_cut_short() {
    for mirrored in [true, false] {
        let (mut old, mut new) = (0, 0);
        for cut in 0..60 {
            let device = lived_in(mirrored);
            let (store, bodies) = (device.store(), november("from a file"));
            let epoch = device.open().loaded.pass.epoch;
            let behind = device.local.texts();
            let (fresh, epoch) = (fresh_id(1), &epoch);
            let (after, done) = cut_short(&device, cut, replace(&store, epoch, &bodies, &fresh));
            let tab = after.open();
            match tab.said(day(24)).as_str() {
                "slept badly" if !done => {
                    old += 1;
                    assert_eq!(tab.loaded.drafts["note"], "half", "{cut}");
                    assert_eq!(tab.loaded.theme.as_deref(), Some("dark"));
                }
                "from a file" => {
                    new += 1;
                    assert!(tab.loaded.drafts.is_empty(), "{cut}");
                    assert_eq!(tab.loaded.theme.as_deref(), Some("dark"));
                    assert!(!after.local.texts().contains_key("gradual/staged"));
                    if mirrored {
                        // Local storage lost all of that: the mirror knows that it is over.
                        let after = Device::holding(&behind, Some(&device.texts().1), false);
                        assert_eq!(after.open().said(day(24)), "from a file", "{cut}");
                    }
                }
                other => panic!("{other:?} after {cut} steps"),
            }
            assert_eq!(tab.note(day(2), "goes on"), Saved, "{cut}");
        }
        assert!(old > 3 && new > 3, "{old} {new}");
    }
}

#[test]
fn a_replacement_that_finds_no_room_leaves_all_as_it_was() {
    for mirrored in [true, false] {
        let device = lived_in(mirrored);
        let before = device.texts();
        let store = device.store();
        let copy = device.mirror.as_ref().unwrap_or(&device.local);
        copy.set_fault(Fault::Full);
        let epoch = device.open().loaded.pass.epoch;
        let replaced = crate::block_on(replace(&store, &epoch, &november("x"), &fresh_id(1)));
        assert_eq!(replaced, Err(SaveError::Full));
        assert_eq!(bodies(&device.texts().0), bodies(&before.0));
        copy.set_fault(Fault::None);
        assert_eq!(device.again().open().said(day(24)), "slept badly");
    }
}

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
        assert_eq!(shut.note(day(1), "blind"), NotSaved(SaveError::Unavailable));
        assert_eq!(device.texts(), before, "a shut store is not written");

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
            assert!(shut > 3 && open > 3, "{shut} {open}");
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
    let tab = Tab::on(unlocked(&device, 3));
    assert_eq!(tab.loaded.problems, []);
    tells_nothing(&device);
    assert_eq!(tab.said(Day::new(2026, 9, 1).unwrap()), "slept in plain");
}
