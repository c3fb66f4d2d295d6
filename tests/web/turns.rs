//! The safety copy's database when another page holds it, and when this one is left.

use gradual::{
    storage::{
        BackendError, mirror,
        store::{Mirror, Put},
    },
    ui::platform::page::wait,
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use wasm_bindgen_test::wasm_bindgen_test;

const KEY: &str = "gradual/x";

fn put(text: &str) -> Vec<Put> {
    vec![Put::Set(KEY.to_owned(), text.to_owned())]
}

async fn clear(mirror: &dyn Mirror) {
    let done = mirror.change(&[], &mut |_| vec![Put::Clear]).await;
    assert_eq!(done, Ok(()));
}

/// Takes the database's turn, as a page does that went to sleep in the middle of a change. The answer gives it back.
async fn hold_the_mirror() -> js_sys::Function {
    let held = js_sys::Function::new_no_args(
        "return new Promise(held => {
            const asked = indexedDB.open('gradual', 1);
            asked.onsuccess = () => {
                const keys = asked.result.transaction('keys', 'readwrite').objectStore('keys');
                let busy = true;
                const turn = () => { if (busy) keys.get('x').onsuccess = turn; };
                turn();
                held(() => { busy = false; asked.result.close(); });
            };
        })",
    );
    let held: js_sys::Promise = held.call0(&JsValue::NULL).unwrap().unchecked_into();
    let free = JsFuture::from(held).await.unwrap();
    free.unchecked_into()
}

#[wasm_bindgen_test]
async fn a_database_that_gives_no_turn_is_not_waited_for() {
    let mirror = mirror::open().await.unwrap();
    // The other tests leave something there, and come in any order.
    clear(&*mirror).await;
    let free = hold_the_mirror().await;
    for keys in [&[][..], &[KEY]] {
        let before = js_sys::Date::now();
        let late = mirror.change(keys, &mut |_| put("late")).await;
        assert_eq!(late, Err(BackendError::Unavailable));
        assert!(js_sys::Date::now() - before < 20_000.0);
    }
    assert_eq!(mirror.all().await, Err(BackendError::Unavailable));
    free.call0(&JsValue::NULL).unwrap();
    let there = |text: &str| Ok(vec![(KEY.to_owned(), Some(text.to_owned()))]);
    assert_eq!(mirror.change(&[], &mut |_| put("in time")).await, Ok(()));
    // What came too late does not come after all.
    assert_eq!(mirror.all().await, there("in time"));
    clear(&*mirror).await;
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_gives_its_turn_back_and_goes_on_when_it_is_shown() {
    // As the browser says it of a page that is kept for the back button.
    let happens = |name: &str| {
        let said = "dispatchEvent(new PageTransitionEvent(name, { persisted: true }))";
        let said = js_sys::Function::new_with_args("name", said);
        said.call1(&JsValue::NULL, &name.into()).unwrap();
    };
    let mirror = mirror::open().await.unwrap();
    // The other tests leave something there, and come in any order.
    clear(&*mirror).await;
    let free = hold_the_mirror().await;
    let decided = Rc::new(Cell::new(0));
    let (ours, count) = (Rc::clone(&mirror), Rc::clone(&decided));
    spawn_local(async move {
        let mut decide = |_: &[Option<String>]| {
            count.set(count.get() + 1);
            put("kept")
        };
        assert_eq!(ours.change(&[KEY], &mut decide).await, Ok(()));
        count.set(count.get() + 10);
    });
    wait(100).await;
    happens("pagehide");
    free.call0(&JsValue::NULL).unwrap();
    // Ours would have had its turn before this one, had it not been given back.
    let database = hold_the_mirror().await;
    wait(500).await;
    database.call0(&JsValue::NULL).unwrap();
    assert_eq!(decided.get(), 0);
    happens("pageshow");
    while decided.get() < 10 {
        wait(20).await;
    }
    assert_eq!(decided.get(), 11);
    assert_eq!(
        mirror.all().await,
        Ok(vec![(KEY.to_owned(), Some("kept".to_owned()))])
    );
    clear(&*mirror).await;
}
