//! From one version of the format to the next. There is only one yet, so a second is made up here, whose months say `days`
//! where those of the first said `tage`.

use crate::{
    crash::run_for,
    device::{Device, Tab, Texts},
};
use gradual::{
    domain::day::Day,
    storage::{
        LoadError, Problem, SaveError,
        SaveStatus::{NotSaved, Saved},
        Store,
        format::{
            envelope::{self, seal, seal_as},
            migrate::Step,
        },
        memory::Fault,
    },
};
use std::rc::Rc;

const MONTH: &str = "gradual/m/2026-11";
const BEFORE: &str = "gradual/before/m/2026-11";
const OLD: &str = "{\"tage\":[{\"d\":24,\"n\":[\"slept badly\",9]}]}";
const STEPS: &[Step] = &[|key, body| {
    let month = key.starts_with("gradual/m/");
    (!month || body.contains("tage")).then(|| body.replace("tage", "days"))
}];

fn day() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

fn old_texts() -> Texts {
    [
        (MONTH.to_owned(), seal(7, OLD)),
        ("gradual/plan".to_owned(), seal(3, "{}")),
    ]
    .into()
}

fn store_with(steps: &'static [Step], device: &Device) -> Rc<Store> {
    let mut store = Rc::into_inner(device.store()).unwrap();
    store.steps = steps;
    Rc::new(store)
}

/// The storage of the made-up second version.
fn later_store(device: &Device) -> Rc<Store> {
    store_with(STEPS, device)
}

fn later(device: &Device) -> Tab {
    Tab::on(later_store(device))
}

#[test]
fn old_texts_are_brought_up_to_date_and_kept_until_the_next_good_start() {
    let device = Device::holding(&old_texts(), Some(&old_texts()), false);
    let tab = later(&device);
    assert_eq!(tab.loaded.problems, []);
    assert_eq!(tab.said(day()), "slept badly");
    let (local, mirror) = device.texts();
    for key in [MONTH, "gradual/plan"] {
        assert_eq!(local[key], mirror[key]);
        assert!(local[key].starts_with("{\"v\":2,"), "{}", local[key]);
    }
    assert_eq!(mirror[BEFORE], old_texts()[MONTH]);
    assert!(
        !local.contains_key(BEFORE),
        "the snapshot lives in the mirror alone"
    );
    assert_eq!(tab.note(day(), "slept well"), Saved);

    let next = later(&device);
    assert_eq!(next.said(day()), "slept well");
    assert!(
        !device
            .texts()
            .1
            .keys()
            .any(|key| key.starts_with("gradual/before/"))
    );
}

#[test]
fn an_old_text_that_a_new_one_could_be_is_brought_up_to_date_too() {
    const REWORDED: &[Step] = &[|_, body| Some(body.replace("slept", "woke"))];
    let mut texts = old_texts();
    texts.insert(MONTH.to_owned(), seal(7, &OLD.replace("tage", "days")));
    let device = Device::holding(&texts, Some(&texts), false);
    let tab = Tab::on(store_with(REWORDED, &device));
    assert_eq!(tab.loaded.problems, []);
    assert_eq!(tab.said(day()), "woke badly");
    assert!(device.texts().0[MONTH].starts_with("{\"v\":2,"));
}

#[test]
fn a_start_that_finds_anything_wrong_keeps_the_snapshot() {
    let device = Device::holding(&old_texts(), Some(&old_texts()), false);
    later(&device);
    device.local.set("gradual/m/2026-10", "spoilt");
    assert_eq!(later(&device).loaded.problems.len(), 1);
    assert_eq!(device.texts().1[BEFORE], old_texts()[MONTH]);
}

#[test]
fn what_is_not_of_the_old_version_is_told_and_left() {
    let mut texts = old_texts();
    texts.insert(MONTH.to_owned(), seal(7, "{\"neither\":1}"));
    let device = Device::holding(&texts, Some(&texts), false);
    let raw = texts[MONTH].clone();
    let error = LoadError::Corrupt { raw };
    let key = MONTH.to_owned();
    assert_eq!(later(&device).loaded.problems, [Problem { key, error }]);
    assert_eq!(device.texts().0[MONTH], texts[MONTH]);
}

#[test]
fn an_old_tab_writes_nothing_over_the_later_version() {
    let device = Device::holding(&old_texts(), Some(&old_texts()), false);
    let mut texts = old_texts();
    texts.insert(MONTH.to_owned(), seal(7, &OLD.replace("tage", "days")));
    let device_then = Device::holding(&texts, Some(&texts), false);
    let old = device_then.open();
    later(&device);
    // The later tab has since written to the same device.
    for (key, text) in device.texts().0 {
        device_then.local.set(&key, &text);
        device_then.mirror.as_ref().unwrap().set(&key, &text);
    }
    assert_eq!(
        old.note(day(), "by the old tab"),
        NotSaved(SaveError::Newer)
    );
    assert_eq!(device_then.texts().0, device.texts().0);
    let version = device_then
        .open()
        .loaded
        .problems
        .into_iter()
        .map(|p| p.error)
        .next();
    assert_eq!(version, Some(LoadError::Newer { version: 2 }));
}

#[test]
fn one_copy_keeps_the_snapshot_beside_it_or_waits() {
    let device = Device::holding(&old_texts(), None, false);
    assert_eq!(later(&device).said(day()), "slept badly");
    let texts = device.texts().0;
    assert_eq!(texts[BEFORE], old_texts()[MONTH]);
    assert!(texts[MONTH].starts_with("{\"v\":2,"));

    let full = Device::holding(&old_texts(), None, false);
    full.local.set_fault(Fault::Full);
    assert_eq!(later(&full).said(day()), "slept badly");
    assert_eq!(full.texts().0, old_texts(), "no room for both");
    full.local.set_fault(Fault::None);
    full.close_writer();
    let tab = later(&full);
    assert_eq!(tab.note(day(), "slept well"), Saved);
    assert_eq!(later(&full).said(day()), "slept well");
}

#[test]
fn a_migration_cut_short_anywhere_loses_nothing() {
    for mirrored in [true, false] {
        for cut in 0..40 {
            let device = Device::holding(&old_texts(), mirrored.then(old_texts).as_ref(), true);
            let store = later_store(&device);
            let (fresh, names) = (crate::fresh(), crate::NAMES);
            run_for(cut, gradual::storage::load(&store, &fresh, &names));
            let after = device.again();
            let tab = later(&after);
            assert_eq!(tab.loaded.problems, []);
            assert_eq!(tab.said(day()), "slept badly", "{cut}");
            assert_eq!(tab.note(day(), "goes on"), Saved);
        }
    }
}

#[test]
fn the_version_in_the_envelope_is_the_number_of_steps_and_one() {
    assert_eq!(envelope::VERSION, 1);
    assert!(seal_as(2, 1, "{}").starts_with("{\"v\":2,"));
}
