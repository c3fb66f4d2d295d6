//! How likely something seems, 0 to 100 % in steps of 10: a fieldset of eleven real radios.

use crate::{
    domain::scale::Likelihood,
    text::ladder as words,
    ui::html::{El, Inside, div, el},
};
use leptos::prelude::*;

/// The group's id, and the radios' shared name.
pub const NAME: &str = "likely";

/// Eleven keys that set `chosen` to their per cent; `told` is called after each.
pub fn likelihood(chosen: RwSignal<String>, told: impl Fn() + Clone + 'static) -> El {
    let keys = (0_u8..=10).filter_map(|tens| Likelihood::new(tens * 10));
    let keys = keys.map(|one| {
        let told = told.clone();
        let percent = one.percent().to_string();
        let own = percent.clone();
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", NAME)
            .attr("value", percent.clone())
            .checked(move || chosen.with(|now| *now == own))
            .on("change", move |_| {
                chosen.set(percent.clone());
                told();
            });
        el("label")
            .child(radio)
            .child(el("span").child(words::percent(one.percent())))
            .view()
    });
    el("fieldset")
        .class("scale-box")
        .id(NAME)
        .child(el("legend").class("legend").child(words::LIKELY))
        .child(div("scale plain percent").children(keys))
        .child(
            div("ends")
                .child(el("span").child(words::LIKELY_LOW))
                .child(el("span").child(words::LIKELY_HIGH)),
        )
}
