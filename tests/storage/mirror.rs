//! Two copies: what was called saved survives whatever happens to one of them, or to the tab between any two steps.

use crate::{
    crash::cut_short,
    device::{Device, Tab, Texts, bodies},
};
use gradual::{
    domain::day::Day,
    storage::{
        SaveError,
        SaveStatus::{NotSaved, Saved},
        format::envelope::seal,
        memory::Fault,
    },
};

fn day(n: u8) -> Day {
    Day::new(2026, 11, n).unwrap()
}

const MONTH: &str = "gradual/m/2026-11";

#[test]
fn saved_means_that_both_copies_have_it() {
    let device = Device::new(false);
    let tab = device.open();
    assert!(tab.loaded.mirrored);
    assert!(
        device.texts().0.is_empty() && device.texts().1.is_empty(),
        "nothing is written yet"
    );
    assert_eq!(tab.note(day(24), "slept badly"), Saved);
    let (local, mirror) = device.texts();
    assert_eq!(local, mirror);
    assert!(local[MONTH].contains("slept badly"));
    assert_eq!(tab.note(day(24), "slept well"), Saved);
    assert_eq!(device.texts().0[MONTH], device.texts().1[MONTH]);
    assert!(device.texts().1[MONTH].starts_with("{\"v\":1,\"seq\":2,"));
}

#[test]
fn a_crash_at_any_step_loses_nothing_that_was_saved() {
    let mut cuts = 0;
    for cut in 0..60 {
        let device = Device::new(true);
        let tab = device.open();
        tab.note(day(1), "one");
        // Local storage as it was on the disk then: what Chromium has until it gets round to writing the rest.
        let behind = device.local.texts();
        tab.note(day(2), "two");
        tab.rate(day(1), 4);
        assert_eq!(tab.status(), Saved);
        tab.change(|j| j.edit_day(day(3), |log, at| _ = log.note.set("three".to_owned(), at)));
        let pump = async {
            tab.queue.pump().await;
            (tab.status() == Saved).then_some(()).ok_or(())
        };
        let (_, done) = cut_short(&device, cut, pump);
        cuts += usize::from(!done);

        let (local, mirror) = device.texts();
        let nothing = Texts::new();
        for (what, local, mirror) in [
            ("as it was", &local, &mirror),
            ("local storage behind", &behind, &mirror),
            ("local storage cleared", &nothing, &mirror),
            ("the mirror evicted", &local, &nothing),
        ] {
            let after = Device::holding(local, Some(mirror), true);
            let tab = after.open();
            assert_eq!(tab.loaded.problems, [], "{what}, {cut}");
            assert_eq!(
                (tab.said(day(1)).as_str(), tab.said(day(2)).as_str()),
                ("one", "two"),
                "{what}, {cut}"
            );
            if done {
                assert_eq!(tab.said(day(3)), "three", "{what}, {cut}");
            }
            let (local, mirror) = after.texts();
            assert_eq!(local, mirror, "healed: {what}, {cut}");
            assert_eq!(tab.loaded.came_back, what == "local storage cleared");
        }
    }
    assert!(cuts > 3, "{cuts} cuts fell into the save");
}

#[test]
fn a_cleared_local_storage_comes_back_and_that_is_told() {
    let device = Device::new(false);
    let tab = device.open();
    tab.note(day(24), "slept badly");
    tab.queue.put("gradual/region".to_owned(), "GB".to_owned());
    tab.queue
        .put_drafts(&[("note".to_owned(), "half".to_owned())].into());
    assert_eq!(tab.save(), Saved);
    let (whole, mirror) = device.texts();

    let after = Device::holding(&Texts::new(), Some(&mirror), false);
    let tab = after.open();
    assert!(tab.loaded.came_back);
    assert_eq!(tab.said(day(24)), "slept badly");
    assert_eq!(tab.loaded.region.as_deref(), Some("GB"));
    assert_eq!(tab.loaded.drafts["note"], "half");
    assert_eq!(after.texts(), (whole.clone(), whole.clone()));
    let tab = after.again().open();
    assert!(!tab.loaded.came_back, "told once");
    assert_eq!(tab.loaded.healed, 0);

    let before = Device::holding(&whole, Some(&Texts::new()), false);
    let tab = before.open();
    assert_eq!(
        (tab.loaded.came_back, tab.loaded.healed),
        (false, 0),
        "a first mirror heals nothing"
    );
    assert_eq!(before.texts(), (whole.clone(), whole));
}

#[test]
fn copies_that_differ_are_merged_healed_and_counted() {
    let with = |n: u64, text: &str| -> Texts { [(MONTH.to_owned(), seal(n, text))].into() };
    let local = with(
        7,
        r#"{"days":[{"d":1,"p":[4,10]},{"d":2,"n":["ours",12]}]}"#,
    );
    let mirror = with(
        9,
        r#"{"days":[{"d":1,"p":[5,11]},{"d":3,"n":["theirs",9]}]}"#,
    );
    let device = Device::holding(&local, Some(&mirror), false);
    let tab = device.open();
    assert_eq!(
        (tab.said(day(2)), tab.said(day(3))),
        ("ours".to_owned(), "theirs".to_owned())
    );
    let pain = |tab: &Tab| tab.screen.journal.borrow().day(day(1)).unwrap().pain.value;
    assert_eq!(pain(&tab).map(|p| p.get()), Some(5));
    assert_eq!((tab.loaded.healed, tab.loaded.problems.len()), (1, 0));
    let (local, mirror) = device.texts();
    assert_eq!(local, mirror);
    assert!(local[MONTH].starts_with("{\"v\":1,\"seq\":10,"));
    assert_eq!(device.again().open().loaded.healed, 0);
}

#[test]
fn one_spoilt_copy_is_kept_aside_and_the_other_serves() {
    let good = seal(7, r#"{"days":[{"d":1,"p":[4,10]}]}"#);
    for bad in [
        good.replace("[4,10]", "[5,10]"),
        seal(8, r#"{"days":[{"d":1,"p":[11,10]}]}"#),
        "{\"v\":1".to_owned(),
    ] {
        let copy = |text: &str| -> Texts { [(MONTH.to_owned(), text.to_owned())].into() };
        for (local, mirror) in [(&good, &bad), (&bad, &good)] {
            let device = Device::holding(&copy(local), Some(&copy(mirror)), false);
            let tab = device.open();
            assert_eq!((tab.loaded.problems.len(), tab.loaded.healed), (0, 1));
            let pain = tab.screen.journal.borrow().day(day(1)).unwrap().pain.value;
            assert_eq!(pain.map(|p| p.get()), Some(4));
            let (local, mirror) = device.texts();
            assert_eq!((&local[MONTH], &mirror[MONTH]), (&good, &good));
            assert_eq!(
                (
                    &local["gradual/kept/m/2026-11/1"],
                    &mirror["gradual/kept/m/2026-11/1"]
                ),
                (&bad, &bad)
            );
            assert_eq!(device.open().loaded.kept, ["gradual/kept/m/2026-11/1"]);
        }
    }
}

#[test]
fn a_mirror_of_a_later_version_is_not_written_over() {
    let old: Texts = [(MONTH.to_owned(), seal(7, r#"{"days":[]}"#))].into();
    let later: Texts = [(MONTH.to_owned(), "{\"v\":2,\"seq\":8,…".to_owned())].into();
    let device = Device::holding(&old, Some(&later), false);
    let tab = device.open();
    assert_eq!(tab.loaded.problems.len(), 1);
    assert_eq!(tab.note(day(24), "slept badly"), NotSaved(SaveError::Newer));
    assert_eq!(device.texts(), (old, later));
}

#[test]
fn a_mirror_that_stops_is_told_and_taken_up_again() {
    for fault in [Fault::Blocked, Fault::Full] {
        let device = Device::new(false);
        let tab = device.open();
        assert_eq!(tab.note(day(1), "one"), Saved);
        let mirror = device.mirror.as_ref().unwrap();
        mirror.set_fault(fault);
        assert_eq!(tab.note(day(2), "two"), NotSaved(SaveError::OneCopy));
        assert!(
            device.local.texts()[MONTH].contains("two"),
            "the one copy has it"
        );
        assert!(!mirror.texts()[MONTH].contains("two"));
        mirror.set_fault(Fault::None);
        assert_eq!(tab.save(), Saved);
        assert_eq!(device.local.texts(), mirror.texts());
    }
}

#[test]
fn a_full_local_storage_is_told_though_the_mirror_has_it() {
    let device = Device::new(false);
    let tab = device.open();
    tab.note(day(1), "one");
    let old = device.local.texts();
    device.local.set_fault(Fault::Full);
    assert_eq!(tab.note(day(2), "two and more"), NotSaved(SaveError::Full));
    assert_eq!(device.local.texts(), old);
    let after = device.again().open();
    assert_eq!(after.said(day(2)), "two and more", "and a start finds it");
    device.local.set_fault(Fault::None);
    assert_eq!(tab.save(), Saved);
    assert_eq!(bodies(&device.texts().0), bodies(&device.texts().1));
}

#[test]
fn a_mirror_that_does_not_open_leaves_one_copy_and_says_so() {
    let device = Device::new(false);
    device.open().note(day(1), "one");
    device.mirror.as_ref().unwrap().set_fault(Fault::Blocked);
    let tab = device.open();
    assert!(!tab.loaded.mirrored);
    assert_eq!(tab.loaded.problems, []);
    assert_eq!(
        tab.note(day(2), "two"),
        Saved,
        "in one copy, and the page says so"
    );
    device.mirror.as_ref().unwrap().set_fault(Fault::None);
    let tab = device.again().open();
    assert!(tab.loaded.mirrored);
    assert_eq!(
        (tab.said(day(1)), tab.said(day(2))),
        ("one".to_owned(), "two".to_owned())
    );
    assert_eq!(tab.loaded.healed, 1);
}
