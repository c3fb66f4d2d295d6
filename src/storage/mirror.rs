//! The mirror in the browser: one IndexedDB database `gradual` with one object store `keys`, text under key.
//!
//! Every change is one transaction of strict durability: when it is done it is on the disk, which a browser does not promise
//! of local storage. The `idb` crate makes the requests; it knows neither strict durability nor a light way to wait, so
//! transactions are begun and events awaited here.

use super::{
    BackendError, Wait,
    format::key::MONTH,
    js::{after, call, get, object, set, wait},
    local::reason,
    store::{Decide, Mirror, Put, Texts},
};
use idb::{DatabaseEvent as _, Factory, ObjectStore, ObjectStoreParams, Query, Transaction};
use js_sys::{Array, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{IdbOpenDbRequest, IdbTransaction};

const DATABASE: &str = "gradual";
const STORE: &str = "keys";
/// How long the database may take to open, and to be read, before the app starts without it, in milliseconds.
const PATIENCE: f64 = 4000.0;
/// How long a change may wait for its turn, and for each of its texts, in milliseconds: then there is one copy for now.
const CHANGE_PATIENCE: f64 = 6000.0;

thread_local! {
    /// The transactions that have not ended.
    static OPEN: RefCell<Vec<JsValue>> = const { RefCell::new(vec![]) };
    /// Whether the person has left the page; it may wait for them to come back.
    static LEFT: Cell<bool> = const { Cell::new(false) };
}

/// A transaction for as long as something is asked of it.
struct Running(JsValue);

impl Drop for Running {
    fn drop(&mut self) {
        OPEN.with_borrow_mut(|open| open.retain(|one| *one != self.0));
        // Too late to be of use, or read to the end; whoever waits behind it need not. One that has ended refuses.
        _ = call(&self.0, "abort", &[]);
    }
}

/// A page that waits for the person to come back keeps its transactions, and on WebKit no other page may write until they
/// end: those of a page that is left are aborted. One that is being committed cannot be, and ends without the page.
fn let_go_when_left() {
    let heard = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
        // A page that is not kept ends by itself; and before an update (offline.js) there is time to save.
        if get(&event, "persisted") != Some(true.into()) {
            return;
        }
        LEFT.set(get(&event, "type") == Some("pagehide".into()));
        for transaction in OPEN.take() {
            _ = call(&transaction, "abort", &[]);
        }
    });
    let heard = heard.into_js_value();
    for event in ["pagehide", "pageshow"] {
        // A browser without events has no page to leave.
        let arguments: [&JsValue; 2] = [&event.into(), &heard];
        _ = call(&js_sys::global(), "addEventListener", &arguments);
    }
}

/// The database's connection: the browser may close it, and it is then opened again.
struct IdbMirror(RefCell<JsValue>);

/// The mirror, or `None` where the browser has none or does not let us have it.
pub async fn open() -> Option<Rc<dyn Mirror>> {
    let_go_when_left();
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

async fn answer<R: Into<JsValue>>(request: Result<R, idb::Error>) -> Result<JsValue, JsValue> {
    let request = made(request)?.into();
    settled(&request, "onsuccess", &["onerror"], CHANGE_PATIENCE).await
}

/// Every key and every text, asked for in a transaction of their own.
type Asked = (Running, JsValue, JsValue);

fn ask(database: &JsValue) -> Result<Asked, JsValue> {
    let (running, store) = begin(database, "readonly")?;
    let keys = made(store.get_all_keys(None, None))?.into();
    let texts = made(store.get_all(None, None))?.into();
    Ok((running, keys, texts))
}

/// A request or store that the browser did not refuse outright.
fn made<T>(result: Result<T, idb::Error>) -> Result<T, JsValue> {
    result.map_err(|_| JsValue::NULL)
}

fn begin(database: &JsValue, mode: &str) -> Result<(Running, ObjectStore), JsValue> {
    let strict = object(&[("durability", &"strict".into())]);
    let raw = call(
        database,
        "transaction",
        &[&STORE.into(), &mode.into(), &strict],
    )?;
    OPEN.with_borrow_mut(|open| open.push(raw.clone()));
    let running = Running(raw.clone());
    let transaction = Transaction::from(raw.unchecked_into::<IdbTransaction>());
    Ok((running, made(transaction.object_store(STORE))?))
}

fn name(key: &str) -> Query {
    Query::Key(key.into())
}

async fn change(database: &JsValue, keys: &[&str], decide: Decide<'_>) -> Result<(), JsValue> {
    let (transaction, store) = begin(database, "readwrite")?;
    let transaction = &transaction.0;
    for put in decide(&read(&store, keys).await?) {
        let request = match put {
            Put::Clear => store.clear().map(drop),
            Put::Set(key, text) => store.put(&text.into(), Some(&key.into())).map(drop),
            Put::Remove(key) => store.delete(name(&key)).map(drop),
        };
        if made(request).is_err() {
            // All or nothing; what cannot be taken back any more was not begun.
            _ = call(transaction, "abort", &[]);
        }
    }
    // An older browser commits by itself once it has told us how each went.
    _ = call(transaction, "commit", &[]);
    settled(transaction, "oncomplete", &["onabort"], 0.0)
        .await
        .map(drop)
}

/// The texts under these keys, once the transaction has its turn.
async fn read(store: &ObjectStore, keys: &[&str]) -> Result<Vec<Option<String>>, JsValue> {
    if keys.is_empty() {
        answer(store.count(None)).await?;
    }
    let mut texts = Vec::with_capacity(keys.len());
    for key in keys {
        let text = answer(store.get(name(key))).await?;
        texts.push(text.as_string());
    }
    Ok(texts)
}

async fn all(asked: Result<Asked, JsValue>) -> Result<Texts, JsValue> {
    let (_running, keys, texts) = asked?;
    // The keys were asked for first, and are there by then.
    let texts = settled(&texts, "onsuccess", &["onerror"], PATIENCE).await?;
    let keys = get(&keys, "result").unwrap_or_default();
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
    /// The connection, once the person looks at the page. After the `error` of a transaction it is another one, unless that
    /// would end the same.
    async fn database(&self, error: Option<&JsValue>) -> Result<JsValue, BackendError> {
        while LEFT.get() {
            // No timer runs in a page that is left.
            _ = wait(after(100)).await;
        }
        let Some(error) = error else {
            return Ok(self.0.borrow().clone());
        };
        if error.is_undefined() {
            // It was waited for long enough. The next one opens the database anew.
            self.0.replace(JsValue::NULL);
        }
        if error.is_undefined() || reason(error) == BackendError::Full {
            return Err(reason(error));
        }
        let database = connect().await.map_err(|error| reason(&error))?;
        self.0.replace(database.clone());
        Ok(database)
    }
}

/// An error is told after the second try.
fn once_more(first: Option<&JsValue>, error: JsValue) -> Result<Option<JsValue>, BackendError> {
    match first {
        None => Ok(Some(error)),
        Some(_) => Err(reason(&error)),
    }
}

impl Mirror for IdbMirror {
    fn all(&self) -> Wait<'_, Result<Texts, BackendError>> {
        // Asked at once: local storage is read while the answer is on its way.
        let mut asked = (!LEFT.get()).then(|| ask(&self.0.borrow()));
        Box::pin(async move {
            let mut first = None;
            loop {
                let database = self.database(first.as_ref()).await?;
                let asked = asked.take().unwrap_or_else(|| ask(&database));
                match all(asked).await {
                    Ok(texts) => return Ok(texts),
                    Err(error) => first = once_more(first.as_ref(), error)?,
                }
            }
        })
    }

    fn change<'a>(
        &'a self,
        keys: &'a [&'a str],
        decide: Decide<'a>,
    ) -> Wait<'a, Result<(), BackendError>> {
        Box::pin(async move {
            let mut first = None;
            loop {
                let database = self.database(first.as_ref()).await?;
                match change(&database, keys, decide).await {
                    Ok(()) => return Ok(()),
                    Err(error) => first = once_more(first.as_ref(), error)?,
                }
            }
        })
    }
}
