//! Cards that the app itself never draws, for `offline.js`: an update that waits, the ways to install, what the browser said
//! about keeping the log. Drawn here, their words and pictures cost no Wasm.

use super::{Outcome, Site, digest, html::tidy, render};
use gradual::{
    text::{install as words, update},
    ui::{
        components::{
            frame::{card, h2},
            icon::{ADD, SHARE, STEPS, icon},
        },
        html::{El, Inside, button, div, el, p, soft},
    },
};
use std::fs;

/// Writes them into one file; gives its name.
///
/// # Errors
/// The disk refuses.
pub fn write(site: &Site) -> Outcome<String> {
    render::start();
    let mut all = String::new();
    for draw in [
        update_bar,
        install,
        || steps("first", words::FIRST_HEADING, words::FIRST),
        || steps("steps", words::STEPS_HEADING, words::STEPS),
        || kept("kept", words::KEPT, None),
        || kept("not-kept", words::NOT_KEPT, Some(words::ASK)),
        || kept("refused", words::REFUSED, None),
    ] {
        all += &tidy(&render::html(|| draw().view()), "");
    }
    let name = digest::file_name("cards.html", all.as_bytes());
    fs::write(site.staging.join(&name), all)?;
    Ok(name)
}

/// A button that does in `offline.js` what its name says.
fn does(name: &'static str, class: &'static str, label: &'static str) -> El {
    button(class, label, |_| {}).attr("name", name)
}

fn update_bar() -> El {
    let buttons = div("row")
        .child(does("take", "btn small", update::TAKE))
        .child(does("later", "text-btn", update::LATER));
    div("update")
        .id("update")
        .child(p(update::READY))
        .child(buttons)
}

fn put_off() -> El {
    div("row between away")
        .child(does("later", "text-btn", words::LATER))
        .child(does("never", "text-btn", words::NEVER))
}

fn install() -> El {
    card()
        .id("install")
        .child(h2(words::HEADING))
        .child(p(words::WHY))
        .child(does("install", "btn wide", words::INSTALL))
        .child(put_off())
}

fn steps(id: &'static str, heading: &'static str, why: &'static str) -> El {
    let step = |path, line| {
        el("li")
            .class("row")
            .child(icon(path))
            .child(el("span").class("grow").child(line))
            .view()
    };
    let list = el("ol").class("install-steps").children([
        step(SHARE, words::STEP_SHARE),
        step(ADD, words::STEP_ADD),
        step(STEPS, words::STEP_OPEN),
    ]);
    let card = card().id(id).child(h2(heading)).child(p(why)).child(list);
    // Before anything is written it is no offer but a thing to know.
    if id == "first" {
        card
    } else {
        card.child(put_off())
    }
}

fn kept(id: &'static str, line: &'static str, ask: Option<&'static str>) -> El {
    card()
        .id(id)
        .child(h2(words::KEEP_HEADING))
        .child(soft(line))
        .child(ask.map(|label| does("ask", "btn quiet wide", label)))
}
