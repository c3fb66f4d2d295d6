//! An element: a tag, attributes and children.

use super::{
    live::{Read, live},
    many, nothing,
};
use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    html::custom,
    prelude::*,
    tachys::{
        html::{element::inner_html, event, property::prop},
        view::iterators::StaticVec,
    },
};
use web_sys::Event;

/// An element being made: one pointer, so that handing it on costs one instruction.
pub struct El(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// The text of an attribute.
pub trait Text {
    /// Sets it on an element.
    fn set(self, el: El, name: &'static str) -> El;
}

impl Text for &'static str {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        el.with(custom_attribute(name, self).into_any_attr())
    }
}

impl Text for String {
    #[inline(never)]
    fn set(self, el: El, name: &'static str) -> El {
        el.with(custom_attribute(name, self).into_any_attr())
    }
}

/// What can stand inside an element.
pub trait Inside {
    /// The view of it.
    fn view(self) -> AnyView;
}

/// A new element.
#[must_use]
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

impl El {
    // The parts that do the work take boxed closures and are never inlined: one copy serves every caller.

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn follow(self, name: &'static str, read: Read<Option<String>>) -> Self {
        self.with(custom_attribute(name, live(read)).into_any_attr())
    }

    #[inline(never)]
    pub(super) fn hear(self, name: &'static str, hear: Box<dyn FnMut(Event)>) -> Self {
        self.with(event::on(event::Custom::<Event>::new(name), hear).into_any_attr())
    }

    #[inline(never)]
    fn is(self, name: &'static str, read: Read<bool>) -> Self {
        self.with(prop(name, live(read)).into_any_attr())
    }

    #[inline(never)]
    fn holds(self, read: Read<String>) -> Self {
        self.with(prop("value", live(read)).into_any_attr())
    }

    #[inline(never)]
    fn says_flag(self, name: &'static str, mut read: Read<bool>) -> Self {
        self.follow(
            name,
            Box::new(move || Some(if read() { "true" } else { "false" }.to_owned())),
        )
    }

    #[inline(never)]
    fn has_flag(self, name: &'static str, mut read: Read<bool>) -> Self {
        self.follow(name, Box::new(move || read().then(String::new)))
    }

    #[inline(never)]
    fn push(mut self, view: AnyView) -> Self {
        self.0.children.push(view);
        self
    }

    /// Sets an attribute for good.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Text) -> Self {
        value.set(self, name)
    }

    /// Sets the class for good.
    #[must_use]
    pub fn class(self, value: &'static str) -> Self {
        self.attr("class", value)
    }

    /// Sets the id for good.
    #[must_use]
    pub fn id(self, value: impl Text) -> Self {
        value.set(self, "id")
    }

    /// An attribute that follows what `read` reads; it is absent while that is `None`.
    #[must_use]
    pub fn live(
        self,
        name: &'static str,
        read: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        self.follow(name, Box::new(read))
    }

    /// An attribute that says "true" or "false", such as `aria-pressed`.
    #[must_use]
    pub fn says(self, name: &'static str, read: impl FnMut() -> bool + Send + 'static) -> Self {
        self.says_flag(name, Box::new(read))
    }

    /// An attribute without a value, such as `hidden`, while `read` holds.
    #[must_use]
    pub fn flag(self, name: &'static str, read: impl FnMut() -> bool + Send + 'static) -> Self {
        self.has_flag(name, Box::new(read))
    }

    /// Marks a field as wrong while `oops` says something, and names the message's id as its description.
    #[must_use]
    #[inline(never)]
    pub fn wrong(self, oops: RwSignal<String>, message: String) -> Self {
        self.live("aria-invalid", move || {
            oops.with(|o| (!o.is_empty()).then(|| "true".to_owned()))
        })
        .live("aria-describedby", move || {
            oops.with(|o| (!o.is_empty()).then(|| message.clone()))
        })
    }

    /// The `checked` property.
    #[must_use]
    pub fn checked(self, read: impl FnMut() -> bool + Send + 'static) -> Self {
        self.is("checked", Box::new(read))
    }

    /// The `open` property of a `details`.
    #[must_use]
    pub fn open(self, read: impl FnMut() -> bool + Send + 'static) -> Self {
        self.is("open", Box::new(read))
    }

    /// The `value` property.
    #[must_use]
    pub fn value(self, read: impl FnMut() -> String + Send + 'static) -> Self {
        self.holds(Box::new(read))
    }

    /// Calls `hear` at each event of this name.
    #[must_use]
    pub fn on(self, name: &'static str, hear: impl FnMut(Event) + 'static) -> Self {
        self.hear(name, Box::new(hear))
    }

    /// Sets markup that `build.rs` made from our own Markdown. Never a person's words.
    #[must_use]
    #[inline(never)]
    pub fn markup(self, html: &'static str) -> Self {
        self.with(inner_html(html).into_any_attr())
    }

    /// Adds a child.
    #[must_use]
    pub fn child(self, inside: impl Inside) -> Self {
        self.push(inside.view())
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, views: impl IntoIterator<Item = AnyView>) -> Self {
        self.0.children.extend(views);
        self
    }
}

impl Inside for El {
    #[inline(never)]
    fn view(self) -> AnyView {
        let Parts {
            tag,
            attributes,
            children,
        } = *self.0;
        custom(tag)
            .add_any_attr(attributes)
            .child(StaticVec::from(children))
            .into_any()
    }
}

impl Inside for AnyView {
    fn view(self) -> AnyView {
        self
    }
}

impl Inside for &'static str {
    #[inline(never)]
    fn view(self) -> AnyView {
        self.into_any()
    }
}

impl Inside for String {
    #[inline(never)]
    fn view(self) -> AnyView {
        self.into_any()
    }
}

impl<T: Inside> Inside for Option<T> {
    fn view(self) -> AnyView {
        self.map_or_else(nothing, Inside::view)
    }
}

impl Inside for Vec<AnyView> {
    fn view(self) -> AnyView {
        many(self)
    }
}

impl<A: Inside, B: Inside> Inside for (A, B) {
    fn view(self) -> AnyView {
        many(vec![self.0.view(), self.1.view()])
    }
}

impl<A: Inside, B: Inside, C: Inside> Inside for (A, B, C) {
    fn view(self) -> AnyView {
        many(vec![self.0.view(), self.1.view(), self.2.view()])
    }
}
