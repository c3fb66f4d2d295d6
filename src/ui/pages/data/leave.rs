//! The copies that leave.

use super::{
    super::lock::{Field, asks, folded, new},
    outbox::Outbox,
};
use crate::{
    text::{data as words, lock},
    ui::{
        components::frame::{card, h2},
        html::{Inside, button, el, p, soft},
        moving::Kind,
        state::AppState,
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::rc::Rc;

/// The backup, in plain or with a passphrase.
pub fn backup_card(app: AppState) -> AnyView {
    let outbox = Outbox::new(app, true);
    const TWICE: &[Field] = &[new("copy-new", lock::NEW), new("copy-again", lock::AGAIN)];
    let locked = asks(
        "copy",
        TWICE,
        words::LOCKED_NOW,
        words::LOCKED_MADE,
        Rc::new(move |mut typed| {
            let passphrase = typed.pop().unwrap_or_default();
            Box::pin(async move {
                let copy = app.locked_copy(passphrase).await?;
                outbox.send(copy).await;
                Ok(())
            })
        }),
    );
    let inside = el("div")
        .class("stack")
        .child(p(words::WITH_PASSPHRASE_WHY))
        .child(soft(lock::HINT))
        .child(locked);
    card()
        .child(h2(words::BACKUP))
        .child(p(words::BACKUP_WHY))
        .child(send(
            app,
            outbox,
            "btn wide",
            words::BACKUP_NOW,
            Kind::Backup,
        ))
        .child(soft(words::IN_PLAIN))
        .child(folded(words::WITH_PASSPHRASE, inside))
        .child(outbox.shown())
        .view()
}

/// The table and the bundle.
pub fn others_card(app: AppState) -> AnyView {
    let outbox = Outbox::new(app, false);
    let quiet = "btn quiet wide";
    let inside = el("div")
        .class("stack")
        .child(p(words::TABLE_WHY))
        .child(send(app, outbox, quiet, words::TABLE, Kind::Table))
        .child(p(words::BUNDLE_WHY))
        .child(send(app, outbox, quiet, words::BUNDLE, Kind::Bundle))
        .child(outbox.shown());
    card().child(folded(words::OTHERS, inside)).view()
}

fn send(
    app: AppState,
    outbox: Outbox,
    class: &'static str,
    label: &'static str,
    kind: Kind,
) -> AnyView {
    button(class, label, move |_| {
        spawn_local(Box::pin(async move {
            outbox.send(app.copied(kind)).await;
        }));
    })
    .view()
}
