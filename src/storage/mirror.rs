//! The mirror in the browser: one IndexedDB database `gradual` with one object store `keys`, text under key.
//!
//! Every change is one transaction of strict durability: when it is done it is on the disk, which a browser does not promise
//! of local storage. The `idb` crate makes the requests; it knows neither strict durability nor a light way to wait, so
//! transactions are begun and events awaited here.

use super::{
    BackendError, Wait,
    format::key::MONTH,
    js::{call, get, object, set, wait},
    local::reason,
    store::{Decide, Mirror, Put, Texts},
};
use idb::{DatabaseEvent as _, Factory, ObjectStore, ObjectStoreParams, Query, Transaction};
use js_sys::{Array, Promise};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbOpenDbRequest, IdbTransaction};

const DATABASE: &str = "gradual";
const STORE: &str = "keys";
/// How long the database may take to open, and to be read, before the app starts without it, in milliseconds.
const PATIENCE: f64 = 4000.0;

/// The database's connection: the browser may close it, and it is then opened again.
struct IdbMirror(RefCell<JsValue>);

/// The mirror, or `None` where the browser has none or does not let us have it.
pub async fn open() -> Option<Rc<dyn Mirror>> {
    let database = connect().await.ok()?;
    Some(Rc::new(IdbMirror(RefCell::new(database))))
}

async fn connect() -> Result<JsValue, JsValue> {
    let mut request = made(Factory::new().and_then(|factory| factory.open(DATABASE, Some(1))))?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // Without its store the database is of no use, and its first transaction says so.
            _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    // Once a page: the handler must outlive this, for a blocked request may go on later.
    request.forget_callbacks();
    let request = IdbOpenDbRequest::from(request).into();
    let database = settled(&request, "onsuccess", &["onerror", "onblocked"], PATIENCE).await?;
    // A later version of the app, or a person who clears the site's data, is not held up by this page.
    if let Ok(close) = js_sys::Reflect::get(&database, &"close".into()) {
        let close = call(&close, "bind", &[&database])?;
        set(&database, "onversionchange", &close);
    }
    Ok(database)
}

/// Waits for an event; answers the target's `result`, or breaks with its `error`.
async fn settled(
    target: &JsValue,
    good: &str,
    bad: &[&str],
    millis: f64,
) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |yes, no| {
        set(target, good, &yes);
        for name in bad {
            set(target, name, &no);
        }
        if millis > 0.0 {
            // A browser without timers would only be waited for longer.
            _ = call(&js_sys::global(), "setTimeout", &[&no, &millis.into()]);
        }
    });
    match wait(promise).await {
        Ok(_) => Ok(get(target, "result").unwrap_or_default()),
        Err(event) => Err(get(target, "error").unwrap_or(event)),
    }
}

async fn answer<R: Into<JsValue>>(
    request: Result<R, idb::Error>,
    millis: f64,
) -> Result<JsValue, JsValue> {
    settled(&made(request)?.into(), "onsuccess", &["onerror"], millis).await
}

/// A request or store that the browser did not refuse outright.
fn made<T>(result: Result<T, idb::Error>) -> Result<T, JsValue> {
    result.map_err(|_| JsValue::NULL)
}

fn begin(database: &JsValue, mode: &str) -> Result<(JsValue, ObjectStore), JsValue> {
    let strict = object(&[("durability", &"strict".into())]);
    let raw = call(
        database,
        "transaction",
        &[&STORE.into(), &mode.into(), &strict],
    )?;
    let transaction = Transaction::from(raw.clone().unchecked_into::<IdbTransaction>());
    Ok((raw, made(transaction.object_store(STORE))?))
}

fn name(key: &str) -> Query {
    Query::Key(key.into())
}

async fn change(database: &JsValue, keys: &[&str], decide: Decide<'_>) -> Result<(), JsValue> {
    let (transaction, store) = begin(database, "readwrite")?;
    let mut texts = Vec::with_capacity(keys.len());
    for key in keys {
        texts.push(answer(store.get(name(key)), 0.0).await?.as_string());
    }
    for put in decide(&texts) {
        let request = match put {
            Put::Clear => store.clear().map(drop),
            Put::Set(key, text) => store.put(&text.into(), Some(&key.into())).map(drop),
            Put::Remove(key) => store.delete(name(&key)).map(drop),
        };
        if made(request).is_err() {
            // All or nothing; what cannot be taken back any more was not begun.
            _ = call(&transaction, "abort", &[]);
        }
    }
    settled(&transaction, "oncomplete", &["onabort"], 0.0)
        .await
        .map(drop)
}

async fn all(database: &JsValue) -> Result<Texts, JsValue> {
    let (_, store) = begin(database, "readonly")?;
    let keys = answer(store.get_all_keys(None, None), PATIENCE).await?;
    let texts = answer(store.get_all(None, None), PATIENCE).await?;
    let (keys, texts): (Array, Array) = (keys.unchecked_into(), texts.unchecked_into());
    let local = get(&js_sys::global(), "localStorage");
    let same = |key: &JsValue, text: &JsValue| {
        let found = local.as_ref().map(|local| call(local, "getItem", &[key]));
        matches!(found, Some(Ok(found)) if found == *text)
    };
    let pairs = keys.iter().zip(texts.iter());
    Ok(pairs
        .filter_map(|(key, text)| {
            let name = key.as_string()?;
            if name.starts_with(MONTH) && same(&key, &text) {
                return Some((name, None));
            }
            Some((name, Some(text.as_string()?)))
        })
        .collect())
}

impl IdbMirror {
    /// Opens the database again after `error`, unless trying again would end the same.
    async fn again(&self, error: JsValue) -> Result<JsValue, BackendError> {
        if reason(&error) == BackendError::Full {
            return Err(BackendError::Full);
        }
        let database = connect().await.map_err(|error| reason(&error))?;
        self.0.replace(database.clone());
        Ok(database)
    }
}

impl Mirror for IdbMirror {
    fn all(&self) -> Wait<'_, Result<Texts, BackendError>> {
        Box::pin(async {
            let database = self.0.borrow().clone();
            all(&database).await.map_err(|error| reason(&error))
        })
    }

    fn change<'a>(
        &'a self,
        keys: &'a [&'a str],
        decide: Decide<'a>,
    ) -> Wait<'a, Result<(), BackendError>> {
        Box::pin(async move {
            let mut database = self.0.borrow().clone();
            let mut tries = 2;
            loop {
                tries -= 1;
                match change(&database, keys, decide).await {
                    Ok(()) => return Ok(()),
                    Err(error) if tries == 0 => return Err(reason(&error)),
                    Err(error) => database = self.again(error).await?,
                }
            }
        })
    }
}
