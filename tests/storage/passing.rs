//! What is saved when the page goes and nothing can be waited for.

use crate::{block_on, queue::Desk};
use gradual::storage::{SaveStatus::Saved, format::envelope::seal};
use std::{
    future::Future,
    pin::pin,
    task::{Context, Waker},
};

const MONTH: &str = "gradual/m/2026-11";
const PLAN: &str = "gradual/plan";

#[test]
fn what_waits_when_the_page_goes_is_put_into_local_storage_at_once() {
    let desk = Desk::slow();
    assert_eq!(desk.save(MONTH, "{\"days\":[]}"), Saved);
    desk.put(MONTH, "{\"days\":[{\"d\":1,\"p\":[4,1]}]}");
    let mut begun = pin!(desk.queue.pump());
    let mut context = Context::from_waker(Waker::noop());
    assert!(begun.as_mut().poll(&mut context).is_pending());
    // Another tab wrote meanwhile.
    desk.backend
        .set(MONTH, &seal(2, "{\"days\":[{\"d\":2,\"p\":[5,2]}]}"));
    desk.put(MONTH, "{\"days\":[{\"d\":1,\"p\":[6,3]}]}");
    desk.queue.save_in_passing();
    let both = "{\"days\":[{\"d\":1,\"p\":[6,3]},{\"d\":2,\"p\":[5,2]}]}";
    assert_eq!(desk.seq_and_body(MONTH), (4, both.to_owned()));
    // A page that lives on goes on.
    block_on(begun);
    assert_eq!(desk.heard.last(), Some(Saved));
    assert_eq!(desk.seq_and_body(MONTH).1, both);
}

#[test]
fn nothing_is_put_over_what_cannot_be_read_or_is_of_another_journal() {
    let desk = Desk::slow();
    desk.put(MONTH, "{\"days\":[]}");
    for there in ["unreadable", "{\"v\":9,\"seq\":1,\"crc\":\"\",\"body\":0}"] {
        desk.backend.set(MONTH, there);
        desk.queue.save_in_passing();
        assert_eq!(desk.stored(MONTH).as_deref(), Some(there));
    }
    desk.backend.set("gradual/epoch", "another");
    desk.put(PLAN, "{}");
    desk.queue.save_in_passing();
    assert_eq!(desk.stored(PLAN), None);
}
