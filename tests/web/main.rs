//! What only a real browser can show, without a page: local storage, and a component's wiring.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod turns;

use gradual::{
    domain::{day::Day, scale::Score},
    storage::{
        BackendError, Hear, SaveQueue, SaveStatus, Store, erase,
        format::{body_of, key::Key},
        load, local,
        lock::{self, LockError},
        mirror, tab_lock,
    },
    text::activities::STARTER_NAMES,
    ui::{
        components::scale_input::{Scale, scale_input},
        html::Inside as _,
        platform::random::new_id,
    },
};
use leptos::{mount::mount_to, prelude::*};
use std::{
    cell::RefCell,
    rc::Rc,
    sync::{Arc, Mutex},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn storage() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
async fn local_storage_keeps_texts_under_keys() {
    storage().clear().unwrap();
    let backend = local::open();
    assert_eq!(backend.keys(), Ok(Vec::new()));
    assert_eq!(backend.read("gradual/x"), Ok(None));
    let odd = "{\"a\":\"\u{1f43f}\u{202e}\n\"}";
    assert_eq!(backend.write("gradual/x", odd), Ok(()));
    assert_eq!(backend.read("gradual/x"), Ok(Some(odd.to_owned())));
    assert_eq!(backend.keys(), Ok(vec!["gradual/x".to_owned()]));
    assert_eq!(backend.remove("gradual/x"), Ok(()));
    assert_eq!(backend.read("gradual/x"), Ok(None));
}

#[wasm_bindgen_test]
async fn a_full_storage_says_so_and_keeps_what_it_has() {
    storage().clear().unwrap();
    let backend = local::open();
    assert_eq!(backend.write("gradual/kept", "before"), Ok(()));
    let huge = "x".repeat(12 << 20);
    assert_eq!(
        backend.write("gradual/kept", &huge),
        Err(BackendError::Full)
    );
    assert_eq!(backend.read("gradual/kept"), Ok(Some("before".to_owned())));
    storage().clear().unwrap();
}

#[derive(Default)]
struct Heard(RefCell<Vec<SaveStatus>>);

impl Hear for Heard {
    fn status(&self, status: SaveStatus) {
        self.0.borrow_mut().push(status);
    }

    fn merged(&self, _: Key, _: &str) {}
}

async fn store() -> Rc<Store> {
    let mirror = mirror::open().await;
    assert!(mirror.is_some());
    Rc::new(Store::new(local::open(), mirror, tab_lock::open()))
}

#[wasm_bindgen_test]
async fn a_saved_day_is_in_both_copies_and_comes_back_from_the_mirror() {
    storage().clear().unwrap();
    let first = store().await;
    erase(&first, &new_id()).await.unwrap();
    let loaded = load(&first, &new_id(), &STARTER_NAMES).await;
    let heard = Rc::new(Heard::default());
    let queue = SaveQueue::new(first, loaded.pass, heard.clone());
    let mut journal = loaded.journal;
    let day = Day::new(2026, 11, 23).unwrap();
    let part = journal.edit_day(day, |log, at| {
        log.pain.set(Score::new(4), at);
    });
    queue.put_part(part, &journal);
    queue.pump().await;
    assert_eq!(heard.0.borrow().last(), Some(&SaveStatus::Saved));
    let (key, body) = body_of(part, &journal);
    assert_eq!(key, "gradual/m/2026-11");
    let text = storage().get_item(&key).unwrap().unwrap();
    assert!(text.contains(&body));
    let copy = mirror::open().await.unwrap();
    let in_both = (key.clone(), None);
    assert!(copy.all().await.unwrap().contains(&in_both));
    storage().clear().unwrap();
    let there_alone = (key.clone(), Some(text));
    assert!(copy.all().await.unwrap().contains(&there_alone));
    let again = load(&*store().await, &new_id(), &STARTER_NAMES).await;
    assert_eq!(again.journal.day(day).unwrap().pain.value, Score::new(4));
    assert!(again.problems.is_empty() && again.came_back);
    assert!(storage().get_item(&key).unwrap().unwrap().contains(&body));
    erase(&*store().await, &new_id()).await.unwrap();
    storage().clear().unwrap();
}

#[wasm_bindgen_test]
async fn a_page_put_to_sleep_in_its_turn_holds_up_no_start() {
    let held = js_sys::Function::new_no_args(
        "return new Promise(taken => navigator.locks.request('gradual',
            () => new Promise(free => taken(free))))",
    );
    let held: js_sys::Promise = held.call0(&JsValue::NULL).unwrap().unchecked_into();
    let free = wasm_bindgen_futures::JsFuture::from(held).await.unwrap();
    let before = js_sys::Date::now();
    let gate = tab_lock::open();
    let inside = gate.enter().await;
    let waited = js_sys::Date::now() - before;
    assert!((4_000.0..20_000.0).contains(&waited), "{waited} ms");
    drop(inside);
    // Once it wakes up, turns are taken again, and at once.
    let free: js_sys::Function = free.unchecked_into();
    free.call0(&JsValue::NULL).unwrap();
    let before = js_sys::Date::now();
    drop(tab_lock::open().enter().await);
    drop(gate.enter().await);
    assert!(js_sys::Date::now() - before < 4_000.0);
}

#[wasm_bindgen_test]
async fn a_passphrase_opens_what_it_locked_and_another_does_not() {
    let (header, cipher) = lock::create("slow and steady").await.unwrap();
    let body = "{\"days\":[]}";
    let sealed = cipher.seal("gradual/plan", body).await.unwrap();
    assert!(!sealed.contains("days"));
    let opened = lock::open(&header, "slow and steady").await.unwrap();
    let plain = opened.open("gradual/plan", &sealed).await;
    assert_eq!(plain.as_deref(), Some(body));
    assert_eq!(opened.open("gradual/settings", &sealed).await, None);
    let wrong = lock::open(&header, "slow and steadx").await;
    assert_eq!(wrong.err(), Some(LockError::Passphrase));
    let header = lock::change(&header, "slow and steady", "another")
        .await
        .unwrap();
    let opened = lock::open(&header, "another").await.unwrap();
    let plain = opened.open("gradual/plan", &sealed).await;
    assert_eq!(plain.as_deref(), Some(body));
}

#[wasm_bindgen_test]
async fn a_scale_chooses_and_clears() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let chosen: Arc<Mutex<Vec<Option<u8>>>> = Arc::default();
    let told = Arc::clone(&chosen);
    let scale = Scale {
        name: "try",
        legend: "How much",
        low: "none",
        high: "most",
        pain: true,
    };
    let mounted = mount_to(root.clone().unchecked_into(), move || {
        let value = RwSignal::new(None::<Score>);
        scale_input(
            scale,
            "",
            move || value.get(),
            move |score| {
                value.set(score);
                told.lock().unwrap().push(score.map(Score::get));
            },
        )
        .view()
    });
    let radios = root
        .query_selector_all("input[type=radio][name=try]")
        .unwrap();
    assert_eq!(radios.length(), 11);
    let seven: web_sys::HtmlInputElement = radios.item(7).unwrap().unchecked_into();
    seven.click();
    settle().await;
    assert!(seven.checked());
    let clear: web_sys::HtmlElement = root
        .query_selector("button")
        .unwrap()
        .unwrap()
        .unchecked_into();
    clear.click();
    settle().await;
    assert!(!seven.checked());
    assert!(
        root.query_selector("button").unwrap().is_none(),
        "nothing to clear any more"
    );
    assert_eq!(*chosen.lock().unwrap(), [Some(7), None]);
    drop(mounted);
    root.remove();
}

/// Lets Leptos follow the last change.
async fn settle() {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let window = web_sys::window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, 30)
            .unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}
