//! Places that `offline.js` fills in a released build: only a browser knows whether and how it can install the app.

use crate::ui::{
    html::{Inside, el, nothing},
    state::state,
};
use leptos::prelude::*;

/// On Today, above and below the log: how many days are logged, up to three, decides what is offered. What should be
/// known before the first day stands above.
pub fn install_cards() -> (AnyView, AnyView) {
    let app = state();
    let logged = untrack(|| {
        app.read(|j| {
            let logged = j.days.values().filter(|log| log.is_logged());
            logged.take(3).count()
        })
    });
    let card = el("gradual-install").attr("data-days", logged.to_string());
    if app.sample.get_untracked() {
        (nothing(), nothing())
    } else if logged == 0 {
        (card.view(), nothing())
    } else {
        (nothing(), card.view())
    }
}

/// In Settings: the way to install, whenever there is one.
pub fn install_choice() -> AnyView {
    el("gradual-install").view()
}

/// In Settings: whether the browser has agreed to keep the log.
pub fn kept_card() -> AnyView {
    el("gradual-kept").view()
}
