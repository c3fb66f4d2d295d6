//! The 0–10 scale: a fieldset of eleven real radios.

use crate::{
    domain::scale::Score,
    text::today as words,
    ui::{
        html::{El, Inside, button, div, el, shows_if, unseen},
        platform::page,
    },
};
use std::sync::Arc;

/// What a scale asks and says.
#[derive(Clone, Copy)]
pub struct Scale {
    /// The radios' shared name, unique on the page, and the group's id.
    pub name: &'static str,
    /// The question.
    pub legend: &'static str,
    /// What 0 means.
    pub low: &'static str,
    /// What 10 means.
    pub high: &'static str,
    /// Drawn in the pain colour; otherwise in the brand's.
    pub pain: bool,
}

/// A scale that shows `value` and calls `choose` with the tapped score, or with `None` when the answer is taken away.
///
/// `suffix` makes the name unique where one scale stands on a page more than once.
pub fn scale_input(
    scale: Scale,
    suffix: &str,
    value: impl Fn() -> Option<Score> + Send + Sync + 'static,
    choose: impl Fn(Option<Score>) + Send + Sync + 'static,
) -> El {
    draw(
        scale,
        [scale.name, suffix].concat(),
        Arc::new(value),
        Arc::new(choose),
    )
}

type Value = Arc<dyn Fn() -> Option<Score> + Send + Sync>;
type Choose = Arc<dyn Fn(Option<Score>) + Send + Sync>;

fn draw(scale: Scale, name: String, value: Value, choose: Choose) -> El {
    let keys = Score::ALL.into_iter().map(|score| {
        let (choose, value) = (Arc::clone(&choose), Arc::clone(&value));
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", name.clone())
            .attr("value", score.to_string())
            .checked(move || value() == Some(score))
            .on("change", move |_| choose(Some(score)));
        el("label")
            .child(radio)
            .child(el("span").child(score.to_string()))
            .view()
    });
    let (clearing, first) = (Arc::clone(&choose), ["#", &name, " input"].concat());
    let clear = move || {
        let (choose, first) = (Arc::clone(&clearing), first.clone());
        let said = (words::CLEAR, unseen([" ", scale.legend].concat()));
        button("text-btn", said, move |_| {
            choose(None);
            page::focus_soon(first.clone());
        })
        .view()
    };
    el("fieldset")
        .class("scale-box")
        .id(name.clone())
        .child(el("legend").class("legend").child(scale.legend))
        .child(div(if scale.pain { "scale" } else { "scale plain" }).children(keys))
        .child(
            div("ends")
                .child(el("span").child(["0 ", scale.low].concat()))
                .child(el("span").child(["10 ", scale.high].concat())),
        )
        .child(shows_if(move || value().is_some(), clear))
}
