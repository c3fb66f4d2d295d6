//! Erasing and replacing with two copies: all or nothing, and what is over stays over.

use crate::{
    crash::{cut_short, fresh_id},
    device::{Device, Texts, bodies},
};
use gradual::{
    domain::day::Day,
    storage::{
        SaveError,
        SaveStatus::{NotSaved, Saved},
        erase,
        memory::Fault,
        replace,
    },
};

pub const MONTH: &str = "gradual/m/2026-11";
pub const SPOILT: &str = "{\"spoilt\":\"slept badly\"}";

pub fn day(n: u8) -> Day {
    Day::new(2026, 11, n).unwrap()
}

/// A device with a journal, a theme and something unreadable; with a mirror or without.
pub fn lived_in(mirrored: bool) -> Device {
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
        assert!(old > 1 && new > 3, "{old} {new}");
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

#[test]
fn a_replacement_keeps_what_cannot_be_read() {
    for mirrored in [true, false] {
        let device = lived_in(mirrored);
        device.local.set("gradual/odd", "of nobody's making");
        let tab = device.open();
        let (new, fresh) = (november("new"), fresh_id(1));
        let replaced = replace(&tab.store, tab.queue.epoch(), &new, &fresh);
        crate::block_on(replaced).unwrap();
        let tab = device.again().open();
        assert_eq!(tab.said(day(24)), "new");
        let found = crate::block_on(tab.store.unreadable());
        let kept = |key: &str, text: &str| (key.to_owned(), text.to_owned());
        assert_eq!(
            found,
            [
                kept("gradual/kept/m/2026-10/1", SPOILT),
                kept("gradual/kept/odd/1", "of nobody's making"),
            ],
            "{mirrored}"
        );
        assert_eq!(tab.loaded.problems, []);
    }
}

#[test]
fn what_could_not_be_read_again_does_not_take_the_place_of_what_can() {
    let device = lived_in(true);
    let tab = device.open();
    let before = device.texts();
    for bad in [
        (MONTH.to_owned(), "{\"days\":[{}]}".to_owned()),
        ("gradual/nothing".to_owned(), "{}".to_owned()),
    ] {
        let (bad, fresh) = ([bad], fresh_id(1));
        let replaced = replace(&tab.store, tab.queue.epoch(), &bad, &fresh);
        assert_eq!(crate::block_on(replaced), Err(SaveError::ReadBackDiffers));
    }
    assert_eq!(device.texts(), before);
}
