//! The lock's card in the settings, and the screen that asks for the passphrase.

use super::settings::choice;
use crate::{
    text::lock as words,
    ui::{
        chunk::{self, Apart},
        components::{
            frame::{card, field_label, foot, h2, header},
            stepper::oops_line,
        },
        html::{El, Inside, button, el, form, many, nothing, p, says, soft, submit, ticked},
        locking::Said,
        platform::page,
        state::{AppState, state},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::{pin::Pin, rc::Rc};

/// What a form does with what was typed in its fields.
pub(super) type Act = dyn Fn(Vec<String>) -> Pin<Box<dyn Future<Output = Result<(), Said>>>>;

/// A field of a form.
pub(super) struct Field {
    id: &'static str,
    label: &'static str,
    /// Whether the passphrase is one that is in use, or a new one.
    current: bool,
}

/// A field for a passphrase that is in use.
pub(super) const fn now(id: &'static str, label: &'static str) -> Field {
    let current = true;
    Field { id, label, current }
}

/// A field for a new passphrase.
pub(super) const fn new(id: &'static str, label: &'static str) -> Field {
    let current = false;
    Field { id, label, current }
}

/// A form of passphrases: new ones are checked first, and `act` is called with what was typed.
pub(super) fn asks(
    name: &'static str,
    fields: &'static [Field],
    send: &'static str,
    done: &'static str,
    act: Rc<Act>,
) -> El {
    let oops = RwSignal::new(String::new());
    let told = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let line = [name, "-oops"].concat();
    let submitted = move || {
        if busy.get_untracked() {
            return;
        }
        let typed: Vec<String> = fields
            .iter()
            .map(|field| page::value_of(field.id))
            .collect();
        told.set(String::new());
        let mut fresh = fields
            .iter()
            .zip(&typed)
            .filter(|(field, _)| !field.current);
        if let (Some((first, one)), Some((_, two))) = (fresh.next(), fresh.next()) {
            let (one, two) = (one.trim(), two.trim());
            let short = one.chars().count() < 8;
            if short || one != two {
                let why = if short {
                    words::TOO_SHORT
                } else {
                    words::NOT_THE_SAME
                };
                oops.set(why.to_owned());
                page::focus_soon(["#", first.id].concat());
                return;
            }
        }
        oops.set(String::new());
        busy.set(true);
        let act = Rc::clone(&act);
        spawn_local(Box::pin(async move {
            let answer = act(typed).await;
            // The form may be gone by then.
            if busy.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(()) => {
                    for field in fields {
                        page::set_value(field.id, "");
                    }
                    told.set(done.to_owned());
                }
                Err(why) => {
                    oops.set(why.to_owned());
                    let first = fields.first().map_or("", |field| field.id);
                    page::focus_soon(["#", first].concat());
                }
            }
        }));
    };
    let shown = RwSignal::new(false);
    let inputs = fields.iter().map(|field| {
        let kind = if field.current {
            "current-password"
        } else {
            "new-password"
        };
        let input = el("input")
            .class("input")
            .id(field.id)
            .live("type", move || {
                Some(if shown.get() { "text" } else { "password" }.to_owned())
            })
            .attr("autocomplete", kind)
            .attr("autocapitalize", "none")
            .attr("autocorrect", "off")
            .attr("spellcheck", "false")
            .wrong(oops, line.clone());
        el("div")
            .child(field_label(field.id, field.label))
            .child(input)
            .view()
    });
    let inputs: Vec<AnyView> = inputs.collect();
    let show = el("input")
        .attr("type", "checkbox")
        .on("change", move |event| shown.set(ticked(&event)));
    form("stack", submitted)
        .children(inputs)
        .child(
            el("label")
                .class("check")
                .child(show)
                .child(el("span").child(words::SHOW)),
        )
        .child(oops_line(line, oops))
        .child(soft(says(move || told.get())).attr("role", "status"))
        .child(submit(
            "btn wide",
            says(move || if busy.get() { words::WAIT } else { send }.to_owned()),
        ))
}

/// A part that is opened by a press on its title.
pub(super) fn folded(title: impl Inside, inside: El) -> AnyView {
    el("details")
        .class("qa")
        .child(el("summary").child(title))
        .child(inside)
        .view()
}

/// The settings' card: how to set a lock, or what can be done with the one there is.
pub fn lock_card(app: AppState) -> AnyView {
    if app.sample.get_untracked() {
        return nothing();
    }
    if !app.has_lock() {
        const TWICE: &[Field] = &[new("lock-new", words::NEW), new("lock-again", words::AGAIN)];
        let set = asks(
            "lock",
            TWICE,
            words::LOCK_NOW,
            "",
            Rc::new(move |mut typed| {
                let passphrase = typed.pop().unwrap_or_default();
                Box::pin(app.set_lock(passphrase))
            }),
        );
        let inside = el("div")
            .class("stack")
            .child(p(words::WHY))
            .child(p(el("strong").child(words::FORGOTTEN)))
            .child(soft(words::LIMITS))
            .child(soft(words::HINT))
            .child(set);
        return card().child(folded(h2(words::LOCK), inside)).view();
    }
    const CHANGE: &[Field] = &[
        now("lock-now", words::NOW),
        new("lock-new", words::NEW),
        new("lock-again", words::AGAIN),
    ];
    const REMOVE: &[Field] = &[now("lock-remove", words::NOW)];
    let change = asks(
        "change",
        CHANGE,
        words::CHANGE,
        words::CHANGED,
        Rc::new(move |mut typed| {
            let new = typed.pop().unwrap_or_default();
            typed.truncate(1);
            Box::pin(app.change_passphrase(typed.pop().unwrap_or_default(), new))
        }),
    );
    let remove = asks(
        "remove",
        REMOVE,
        words::TAKE_AWAY,
        "",
        Rc::new(move |mut typed| Box::pin(app.take_lock_away(typed.pop().unwrap_or_default()))),
    );
    let minutes = [1_u16, 5, 15, 60].map(|n| (n, words::minutes(n))).to_vec();
    card()
        .child(h2(words::LOCK))
        .child(p(words::LOCKED))
        .child(choice(
            app,
            "lock-minutes",
            words::MINUTES,
            minutes,
            (|s| s.lock_minutes, |s, n| s.lock_minutes = n),
        ))
        .child(button("btn quiet wide", words::LOCK_NOW, move |_| {
            app.close_lock();
        }))
        .child(folded(
            words::CHANGE,
            el("div")
                .class("stack")
                .child(p(el("strong").child(words::FORGOTTEN)))
                .child(soft(words::HINT))
                .child(change),
        ))
        .child(folded(
            words::TAKE_AWAY,
            el("div")
                .class("stack")
                .child(p(words::TAKE_AWAY_WHY))
                .child(remove),
        ))
        .view()
}

/// The screen in place of every screen with a person's own words, until the passphrase is given.
pub fn locked_page() -> AnyView {
    const ONE: &[Field] = &[now("passphrase", words::PASSPHRASE)];
    let app = state();
    let open = asks(
        "open",
        ONE,
        words::OPEN,
        "",
        Rc::new(move |mut typed| {
            Box::pin(async move {
                app.open_lock(typed.pop().unwrap_or_default()).await?;
                page::focus_soon("h1");
                Ok(())
            })
        }),
    );
    many(vec![
        header(words::ABOVE, words::CLOSED),
        card().child(open).child(soft(words::CLOSED_WHY)).view(),
        card()
            .child(folded(
                words::I_FORGOT,
                el("div").child(p(words::I_FORGOT_WHY)),
            ))
            .view(),
        chunk::part(|| Apart::Erase, None),
        foot(),
    ])
}
