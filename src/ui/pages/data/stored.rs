//! What is stored, and what of it could not be read.

use super::{fact, outbox::Outbox};
use crate::{
    storage::format::key::PREFIX,
    text::{data as words, names::Names, trends},
    ui::{
        components::frame::{card, h2},
        html::{Inside, button, el, nothing, p, shows},
        moving::Copied,
        platform::{files, in_browser, intl::BrowserNames},
        state::AppState,
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What is stored, a line a fact.
pub fn stored_card(app: AppState) -> AnyView {
    // Empty until the browser has said it: words that change would move.
    let (quota, keeps) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    if in_browser() {
        spawn_local(Box::pin(async move {
            let (room, kept) = files::storage().await;
            let or_not = |said: Option<String>| said.unwrap_or_else(|| words::NOT_SAID.to_owned());
            // The screen may be gone by then.
            if quota
                .try_set(or_not(room.map(|(_, quota)| amount(quota))))
                .is_none()
            {
                keeps.try_set(or_not(kept.map(yes_or_no)));
            }
        }));
    }
    let logged = move || app.read(|j| count(j.days.values().filter(|log| log.is_logged()).count()));
    let sessions = move || app.read(|j| count(j.days.values().map(|log| log.sessions.len()).sum()));
    let last = move || match app.read(|j| j.settings.last_backup) {
        Some(day) => BrowserNames.long(day),
        None => words::NEVER.to_owned(),
    };
    let mirrored = app.store.with_value(|store| store.mirror().is_some());
    let locked = app.has_lock();
    let facts = el("dl").class("facts").children([
        fact(words::DAYS, logged),
        fact(words::SESSIONS, sessions),
        fact(words::LAST, last),
        fact(words::SIZE, move || amount(taken(app))),
        fact(words::QUOTA, move || quota.get()),
        fact(words::SAFETY, move || yes_or_no(mirrored)),
        fact(words::KEEPS, move || keeps.get()),
        fact(words::LOCKED, move || yes_or_no(locked)),
    ]);
    card().child(h2(words::STORED)).child(facts).view()
}

fn count(n: usize) -> String {
    trends::number(u32::try_from(n).unwrap_or(u32::MAX))
}

fn yes_or_no(yes: bool) -> String {
    if yes { words::YES } else { words::NO }.to_owned()
}

/// How many bytes our texts take in local storage, two for a letter.
fn taken(app: AppState) -> f64 {
    let store = app.store.get_value();
    let mut letters = 0;
    for key in store.local.keys().unwrap_or_default() {
        if key.starts_with(PREFIX) {
            let text = store.local.read(&key).ok().flatten().unwrap_or_default();
            letters += key.len() + text.encode_utf16().count();
        }
    }
    2.0 * f64::from(u32::try_from(letters).unwrap_or(u32::MAX))
}

/// Bytes as a person reads them.
fn amount(bytes: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    // saturates, which is fine here
    let kilobytes = (bytes / 1024.0).ceil() as u64;
    let (count, unit) = match kilobytes {
        0..1024 => (kilobytes, " KB"),
        1024..1_048_576 => (kilobytes / 1024, " MB"),
        _ => (kilobytes / 1_048_576, " GB"),
    };
    [&count.to_string(), unit].concat()
}

/// What could not be read, each to be saved as a file; nothing is drawn when there is nothing.
pub fn unreadable_card(app: AppState) -> AnyView {
    let found = RwSignal::new(Vec::<(String, String)>::new());
    let outbox = Outbox::new(app, false);
    if in_browser() {
        spawn_local(Box::pin(async move {
            let texts = app.store.get_value().unreadable().await;
            found.try_set(texts);
        }));
    }
    shows(move || {
        let texts = found.get();
        if texts.is_empty() {
            return nothing();
        }
        let buttons = texts.into_iter().enumerate().map(|(place, (key, text))| {
            let label = words::save_text(place + 1);
            let name = key.replace('/', "-");
            button("btn quiet wide", label, move |_| {
                let file = Copied {
                    name: [&name, ".txt"].concat(),
                    media: "text/plain",
                    text: text.clone(),
                };
                spawn_local(Box::pin(outbox.send(file)));
            })
            .view()
        });
        card()
            .child(h2(words::UNREADABLE))
            .child(p(words::UNREADABLE_WHY))
            .children(buttons)
            .child(outbox.shown())
            .view()
    })
}
