//! Drafts that were sent while one copy fails: what we wrote ourselves is not another tab's.

use crate::{
    block_on,
    device::{Device, Tab},
};
use gradual::storage::{
    SaveError::{Full, OneCopy},
    SaveStatus::{self, NotSaved, Saved},
    format::{envelope::open, key::DRAFTS},
    memory::Fault,
};

fn type_in(tab: &Tab, drafts: &[(&str, &str)]) -> SaveStatus {
    let own = |(form, text): &(&str, &str)| ((*form).to_owned(), (*text).to_owned());
    tab.queue.put_drafts(&drafts.iter().map(own).collect());
    tab.save()
}

fn body(texts: &crate::device::Texts) -> String {
    open(&texts[DRAFTS]).unwrap().body.to_owned()
}

#[test]
fn what_was_sent_while_the_safety_copy_refuses_does_not_come_back() {
    for fault in [Fault::Blocked, Fault::Full] {
        for before in [&[][..], &[("goal", "to walk")]] {
            let device = Device::new(false);
            let tab = device.open();
            if !before.is_empty() {
                assert_eq!(type_in(&tab, before), Saved);
            }
            let mirror = device.mirror.as_ref().unwrap();
            mirror.set_fault(fault);
            let typed = [before, &[("note", "half")]].concat();
            assert_eq!(type_in(&tab, &typed), NotSaved(OneCopy));
            assert!(body(&device.texts().0).contains("half"));
            assert_eq!(tab.save(), NotSaved(OneCopy), "once more");
            assert_eq!(type_in(&tab, &[]), NotSaved(OneCopy));
            assert_eq!(body(&device.texts().0), "{}");
            assert!(device.again().open().loaded.drafts.is_empty());
            mirror.set_fault(Fault::None);
            assert_eq!(tab.save(), Saved);
            let (local, mirror) = device.texts();
            assert_eq!(body(&local), "{}");
            assert_eq!(local, mirror);
        }
    }
}

#[test]
fn what_was_sent_while_local_storage_is_full_does_not_come_back() {
    let device = Device::new(false);
    let tab = device.open();
    assert_eq!(type_in(&tab, &[("goal", "to")]), Saved);
    device.local.set_fault(Fault::Full);
    let typed = [("goal", "to walk"), ("note", "half")];
    assert_eq!(type_in(&tab, &typed), NotSaved(Full));
    assert!(body(&device.texts().1).contains("half"));
    let left = [("goal", "to walk a little further")];
    assert_eq!(type_in(&tab, &left), NotSaved(Full));
    device.local.set_fault(Fault::None);
    assert_eq!(tab.save(), Saved);
    let (local, mirror) = device.texts();
    assert_eq!(body(&local), "{\"goal\":\"to walk a little further\"}");
    assert_eq!(local, mirror);
    // What is stored nowhere is not taken for stored.
    let alone = Device::holding(&local, None, false);
    let tab = alone.open();
    alone.local.set_fault(Fault::Full);
    let typed = [("goal", "to walk a little further"), ("note", "half")];
    assert_eq!(type_in(&tab, &typed), NotSaved(Full));
    alone.local.set_fault(Fault::None);
    alone.close_writer();
    let other = alone.open();
    assert_eq!(type_in(&other, &[("sign", "theirs")]), Saved);
    alone.close_writer();
    assert_eq!(tab.save(), Saved);
    let found = alone.again().open().loaded.drafts;
    assert_eq!(found.keys().collect::<Vec<_>>(), ["note", "sign"]);
}

#[test]
fn ticks_stay_as_they_were_last_set_while_the_safety_copy_refuses() {
    let device = Device::new(false);
    let tab = device.open();
    assert_eq!(type_in(&tab, &[("report", "flares")]), Saved);
    let mirror = device.mirror.as_ref().unwrap();
    mirror.set_fault(Fault::Blocked);
    for ticks in ["", "flares", "", "flares goals", "flares", ""] {
        assert_eq!(type_in(&tab, &[("report", ticks)]), NotSaved(OneCopy));
        let found = device.again().open().loaded.drafts;
        assert_eq!(found["report"], ticks);
    }
    mirror.set_fault(Fault::None);
    assert_eq!(tab.save(), Saved);
    assert_eq!(device.again().open().loaded.drafts["report"], "");
}

/// A text that waits while an earlier one is being written takes that for its own as well.
#[test]
fn what_is_sent_during_a_save_that_fails_does_not_come_back() {
    let device = Device::new(true);
    let tab = device.open();
    device.mirror.as_ref().unwrap().set_fault(Fault::Full);
    tab.queue
        .put_drafts(&[("note".to_owned(), "half".to_owned())].into());
    let mut pump = Box::pin(tab.queue.pump());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(pump.as_mut().poll(&mut context).is_pending());
    tab.queue.put_drafts(&[].into());
    block_on(pump);
    assert_eq!(tab.status(), NotSaved(OneCopy));
    assert_eq!(body(&device.texts().0), "{}");
}

#[test]
fn what_one_tab_typed_stays_when_another_hears_of_it_and_the_safety_copy_recovers() {
    let device = Device::new(false);
    let (one, other) = (device.open(), device.open());
    assert_eq!(type_in(&one, &[("goal", "to walk")]), Saved);
    let hear = || {
        let text = device.local.texts()[DRAFTS].clone();
        assert!(block_on(other.queue.open(DRAFTS, &text)).is_some());
    };
    hear();
    let mirror = device.mirror.as_ref().unwrap();
    mirror.set_fault(Fault::Blocked);
    let typed = [("goal", "to walk"), ("note", "half")];
    assert_eq!(type_in(&one, &typed), NotSaved(OneCopy));
    hear();
    mirror.set_fault(Fault::None);
    let both = [("goal", "to walk"), ("note", "half"), ("sign", "theirs")];
    assert_eq!(type_in(&other, &both), Saved);
    assert_eq!(one.save(), Saved);
    let (local, mirror) = device.texts();
    assert_eq!(local, mirror);
    let found = device.again().open().loaded.drafts;
    let found = found.iter().map(|(form, text)| (&**form, &**text));
    assert_eq!(found.collect::<Vec<_>>(), both);
}
