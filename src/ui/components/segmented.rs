//! A choice of a few, as real radios: one row of keys, or two in a row where their words are long.

use crate::ui::html::{El, Inside, div, el};
use leptos::prelude::*;
use std::sync::Arc;

/// The letters of all keys together that one row has room for on the narrowest phone.
const ONE_ROW: usize = 26;

/// A row of choices: `options` are (value, label); `chosen` reads the value that is chosen.
pub fn segmented(
    name: &'static str,
    legend: impl Inside,
    options: Vec<(&'static str, &'static str)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(&'static str) + Send + Sync + 'static,
) -> El {
    draw(
        name,
        legend.view(),
        options,
        Arc::new(chosen),
        Arc::new(choose),
    )
}

fn draw(
    name: &'static str,
    legend: AnyView,
    options: Vec<(&'static str, &'static str)>,
    chosen: Arc<dyn Fn() -> String + Send + Sync>,
    choose: Arc<dyn Fn(&'static str) + Send + Sync>,
) -> El {
    let letters: usize = options.iter().map(|(_, label)| label.len()).sum();
    let class = if letters > ONE_ROW {
        "seg pairs"
    } else {
        "seg"
    };
    let keys = options.into_iter().map(|(value, label)| {
        let (chosen, choose) = (Arc::clone(&chosen), Arc::clone(&choose));
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", value)
            .checked(move || chosen() == value)
            .on("change", move |_| choose(value));
        el("label")
            .child(radio)
            .child(el("span").child(label))
            .view()
    });
    el("fieldset")
        .id(name)
        .child(el("legend").class("legend").child(legend))
        .child(div(class).children(keys))
}
