//! How things are put together in the stored text: a thing with parts is a list in a fixed order, an absent one is `null`.

use super::values::take_new_id;
use crate::{
    domain::{plan::Record, stamp::Group},
    storage::json::Reader,
};
use std::collections::BTreeSet;

/// A value that can be written and read back. What [`Disk::put`] writes, [`Disk::take`] takes.
pub trait Disk: Sized {
    /// Appends the value to a JSON text.
    fn put(&self, out: &mut String);
    /// Takes one value. When something else stands there, the reader is spoilt and the answer means nothing.
    fn take(from: &mut Reader<'_>) -> Self;
}

/// Ends a list or object whose items were each followed by a comma.
pub fn close(out: &mut String, mark: char) {
    if out.ends_with(',') {
        out.pop();
    }
    out.push(mark);
}

/// Writes a group under its key, unless it was never set.
pub fn put_set<T: Disk + Default + PartialEq>(out: &mut String, key: &str, group: &Group<T>) {
    if *group != Group::default() {
        put_key(out, key);
        group.put(out);
        out.push(',');
    }
}

/// Writes an object's key and its colon.
pub fn put_key(out: &mut String, key: &str) {
    out.push('"');
    out.push_str(key);
    out.push_str("\":");
}

/// Reads a group into its place, once; an unset group would not have been written.
pub fn take_set<T: Disk + Default + PartialEq>(from: &mut Reader<'_>, group: &mut Group<T>) {
    let first = *group == Group::default();
    *group = Disk::take(from);
    from.demand(first && *group != Group::default());
}

/// Takes a list, giving the place of each item to `each`.
pub fn take_list<'a>(from: &mut Reader<'a>, mut each: impl FnMut(&mut Reader<'a>)) {
    from.eat(b'[');
    let mut first = true;
    while from.more(&mut first, b']') {
        each(from);
    }
}

impl<T: Disk> Disk for Option<T> {
    fn put(&self, out: &mut String) {
        match self {
            Some(value) => value.put(out),
            None => out.push_str("null"),
        }
    }
    fn take(from: &mut Reader<'_>) -> Self {
        if from.null() {
            None
        } else {
            Some(T::take(from))
        }
    }
}

/// Writes a list.
pub fn put_list<'a, T: Disk + 'a>(out: &mut String, items: impl IntoIterator<Item = &'a T>) {
    out.push('[');
    for item in items {
        item.put(out);
        out.push(',');
    }
    close(out, ']');
}

impl<T: Disk> Disk for Vec<T> {
    fn put(&self, out: &mut String) {
        put_list(out, self);
    }
    fn take(from: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        take_list(from, |from| items.push(T::take(from)));
        items
    }
}

impl Disk for BTreeSet<String> {
    fn put(&self, out: &mut String) {
        put_list(out, self);
    }
    fn take(from: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        take_list(from, |from| {
            let new = items.insert(from.text());
            from.demand(new);
        });
        items
    }
}

/// Gives a struct its list of parts: the fields in the order named. `field in LO to HI` is a whole number that is held in
/// that range when written and refused outside it when read.
macro_rules! parts {
    ($($kind:ty { $($field:ident $(in $lo:literal to $hi:literal)?),* })*) => {$(
        impl $crate::storage::format::disk::Disk for $kind {
            fn put(&self, out: &mut String) {
                out.push('[');
                $(
                    $crate::storage::format::disk::Disk::put(&self.$field$(.clamp($lo, $hi))?, out);
                    out.push(',');
                )*
                $crate::storage::format::disk::close(out, ']');
            }
            fn take(from: &mut $crate::storage::json::Reader<'_>) -> Self {
                from.eat(b'[');
                let mut first = true;
                let taken = Self {
                    $($field: {
                        from.item(&mut first);
                        let value = $crate::storage::format::disk::Disk::take(from);
                        $(from.demand(($lo..=$hi).contains(&value));)?
                        value
                    },)*
                };
                from.last(&mut first);
                taken
            }
        }
    )*};
}
pub(super) use parts;

/// `[value,stamp]`.
impl<T: Disk> Disk for Group<T> {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.value.put(out);
        out.push(',');
        self.at.put(out);
        out.push(']');
    }
    fn take(from: &mut Reader<'_>) -> Self {
        from.eat(b'[');
        let value = Disk::take(from);
        from.eat(b',');
        let at = Disk::take(from);
        from.eat(b']');
        Self { value, at }
    }
}

/// `[id,stamp,value]`, each id once.
impl<T: Disk> Disk for Record<T> {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.id.put(out);
        out.push(',');
        self.at.put(out);
        out.push(',');
        self.value.put(out);
        out.push(']');
    }
    fn take(from: &mut Reader<'_>) -> Self {
        from.eat(b'[');
        let id = take_new_id(from);
        from.eat(b',');
        let at = Disk::take(from);
        from.eat(b',');
        let value = Disk::take(from);
        from.eat(b']');
        Self { id, at, value }
    }
}
