//! SVG elements of few concrete types, for icons and charts.

use crate::ui::html::live;
use leptos::{
    attr::{any_attribute::IntoAnyAttribute, custom::custom_attribute},
    prelude::*,
    svg,
    tachys::view::iterators::StaticVec,
};

/// An `svg` with these attributes.
pub fn svg(attributes: Vec<(&'static str, String)>, inside: Vec<AnyView>) -> AnyView {
    let attributes: Vec<_> = attributes
        .into_iter()
        .map(|(name, value)| custom_attribute(name, value).into_any_attr())
        .collect();
    svg::svg()
        .add_any_attr(attributes)
        .child(StaticVec::from(inside))
        .into_any()
}

/// A `path` of a class; nothing where there is nothing to draw.
pub fn path(class: &'static str, d: String) -> AnyView {
    if d.is_empty() {
        return ().into_any();
    }
    svg::path()
        .add_any_attr((custom_attribute("class", class), custom_attribute("d", d)))
        .into_any()
}

/// A `path` of a class that follows what `read` reads.
pub fn live_path(
    class: &'static str,
    mut read: impl FnMut() -> String + Send + 'static,
) -> AnyView {
    svg::path()
        .add_any_attr((
            custom_attribute("class", class),
            custom_attribute("d", live(Box::new(move || Some(read())))),
        ))
        .into_any()
}

/// A `text` whose `anchor` part stands at (`x`, `y`).
pub fn text(x: i32, y: i32, anchor: &'static str, said: String) -> AnyView {
    let place = (
        custom_attribute("x", x.to_string()),
        custom_attribute("y", y.to_string()),
        custom_attribute("text-anchor", anchor),
    );
    svg::text().add_any_attr(place).child(said).into_any()
}
