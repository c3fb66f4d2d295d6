//! How long earlier flares lasted.

use crate::{
    domain::flare::past,
    text::{flare as words, names::Names},
    ui::{
        components::frame::{between, card, h2},
        html::{Inside, el, p, shows, soft},
        platform::intl::BrowserNames,
        state::state,
    },
};
use leptos::prelude::*;

/// The card.
pub fn past_card() -> AnyView {
    let app = state();
    let list = move || {
        let today = app.today.get();
        let found = app.journal.with(|j| past(j, today));
        let Some(median) = found.median else {
            return soft(words::NO_PAST).view();
        };
        let how_long = match &*found.lengths {
            [(_, _, days)] => words::once(*days),
            _ => words::median(median.whole(), median.has_half()),
        };
        let rows = found.lengths.into_iter().map(|(_, start, days)| {
            let row = between()
                .child(el("span").child(BrowserNames.dated(start)))
                .child(el("span").class("soft").child(words::lasted(days)));
            el("li").child(row).view()
        });
        el("div")
            .child(p(how_long))
            .child(el("ul").class("list tries").children(rows))
            .view()
    };
    card().child(h2(words::PAST)).child(shows(list)).view()
}
