//! A choice of a few, as one row of real radios.

use crate::ui::html::{Inside, div, el};
use leptos::prelude::*;
use std::sync::Arc;

/// A row of choices: `options` are (value, label); `chosen` reads the value that is chosen.
pub fn segmented(
    name: &'static str,
    legend: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    choose: impl Fn(&'static str) + Send + Sync + 'static,
) -> AnyView {
    draw(name, legend, options, Arc::new(chosen), Arc::new(choose))
}

fn draw(
    name: &'static str,
    legend: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: Arc<dyn Fn() -> String + Send + Sync>,
    choose: Arc<dyn Fn(&'static str) + Send + Sync>,
) -> AnyView {
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
        .child(div("seg").children(keys))
        .view()
}
