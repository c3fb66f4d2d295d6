//! How single values stand in the stored text. A thing with parts is a list in a fixed order, an absent value is `null`,
//! a choice is a short word.

use crate::{
    domain::{
        activity::{Amount, Unit},
        day::Day,
        entry::{Extra, Feel, SetAside, Work},
        plan::{LimitKind, Outcome, Place, QuotaReason, Record, Side},
        scale::{Likelihood, Score},
        stamp::{Group, Id, Stamp},
    },
    storage::json::{GREATEST, Reader, put_number, put_text},
};
use std::collections::BTreeSet;

/// A value that can be written and read back. What [`Disk::put`] writes, [`Disk::take`] takes.
pub trait Disk: Sized {
    /// Appends the value to a JSON text.
    fn put(&self, out: &mut String);
    /// Takes one value, or answers `None` when it is not exactly that.
    fn take(from: &mut Reader<'_>) -> Option<Self>;
}

/// Ends a list or object whose items were each followed by a comma.
pub fn close(out: &mut String, mark: char) {
    if out.ends_with(',') {
        out.pop();
    }
    out.push(mark);
}

/// Takes a list, giving each item to `each`.
pub fn take_list(
    from: &mut Reader<'_>,
    mut each: impl FnMut(&mut Reader<'_>) -> Option<()>,
) -> Option<()> {
    from.eat(b'[')?;
    let mut first = true;
    while from.more(&mut first, b']')? {
        each(from)?;
    }
    Some(())
}

impl Disk for bool {
    fn put(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.boolean()
    }
}

impl Disk for String {
    fn put(&self, out: &mut String) {
        put_text(out, self);
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.text()
    }
}

/// Values that stand as a whole number.
macro_rules! numbers {
    ($($kind:ty: $put:expr, $take:expr;)*) => {$(
        impl Disk for $kind {
            fn put(&self, out: &mut String) {
                let put: fn(Self) -> i64 = $put;
                put_number(out, put(*self));
            }
            fn take(from: &mut Reader<'_>) -> Option<Self> {
                let take: fn(i64) -> Option<Self> = $take;
                take(from.number()?)
            }
        }
    )*};
}

numbers! {
    u8: i64::from, |n| n.try_into().ok();
    u16: i64::from, |n| n.try_into().ok();
    i32: i64::from, |n| n.try_into().ok();
    Amount: |a| i64::from(a.get()), |n| Self::new(n.try_into().ok()?);
    Score: |s| i64::from(s.get()), |n| Self::new(n.try_into().ok()?);
    Likelihood: |l| i64::from(l.percent()), |n| Self::new(n.try_into().ok()?);
    // Held at the greatest number that is read, so that even a poisoned clock leaves a readable text.
    Stamp: |s| i64::try_from(s.0).map_or(GREATEST, |n| n.min(GREATEST)), |n| n.try_into().ok().map(Self);
    Outcome: |o| o as i64, |n| Some(match n {
        0 => Self::No,
        1 => Self::Partly,
        2 => Self::Yes,
        _ => return None,
    });
}

/// Values that stand as a word.
macro_rules! words {
    ($($kind:ident { $($variant:ident = $word:literal),* })*) => {$(
        impl Disk for $kind {
            fn put(&self, out: &mut String) {
                out.push('"');
                out.push_str(match self { $(Self::$variant => $word),* });
                out.push('"');
            }
            fn take(from: &mut Reader<'_>) -> Option<Self> {
                match from.text()?.as_str() {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

words! {
    Unit { Minutes = "min", Metres = "m", Steps = "steps", Repetitions = "reps", Seconds = "s" }
    SetAside { Rest = "rest", Ill = "ill" }
    QuotaReason { First = "first", Up = "up", Same = "same", Ease = "ease", Own = "own", Gap = "gap", Flare = "flare" }
    Place { Neck = "neck", UpperBack = "upper", LowerBack = "lower", Arm = "arm", Leg = "leg" }
    Side { Left = "left", Right = "right", Both = "both" }
    LimitKind { Under18 = "under18", Surgery = "surgery", SpinalDisease = "spinal", Pregnant = "pregnant", HeartLung = "heartlung" }
}

impl Disk for Day {
    fn put(&self, out: &mut String) {
        put_text(out, &self.to_string());
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Self::parse(&from.text()?)
    }
}

impl Disk for Id {
    fn put(&self, out: &mut String) {
        put_text(out, self.as_str());
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        Self::parse(&from.text()?)
    }
}

impl<T: Disk> Disk for Option<T> {
    fn put(&self, out: &mut String) {
        match self {
            Some(value) => value.put(out),
            None => out.push_str("null"),
        }
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        if from.null() {
            Some(None)
        } else {
            T::take(from).map(Some)
        }
    }
}

impl<T: Disk> Disk for Vec<T> {
    fn put(&self, out: &mut String) {
        out.push('[');
        for item in self {
            item.put(out);
            out.push(',');
        }
        close(out, ']');
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let mut items = Self::new();
        take_list(from, |from| {
            items.push(T::take(from)?);
            Some(())
        })?;
        Some(items)
    }
}

impl Disk for BTreeSet<String> {
    fn put(&self, out: &mut String) {
        out.push('[');
        for item in self {
            item.put(out);
            out.push(',');
        }
        close(out, ']');
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let mut items = Self::new();
        take_list(from, |from| items.insert(from.text()?).then_some(()))?;
        Some(items)
    }
}

impl<A: Disk, B: Disk> Disk for (A, B) {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.0.put(out);
        out.push(',');
        self.1.put(out);
        out.push(']');
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.eat(b'[')?;
        let one = A::take(from)?;
        from.eat(b',')?;
        let two = B::take(from)?;
        from.eat(b']')?;
        Some((one, two))
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
            fn take(from: &mut $crate::storage::json::Reader<'_>) -> Option<Self> {
                from.eat(b'[')?;
                let mut first = true;
                let taken = Self {
                    $($field: {
                        from.item(&mut first)?;
                        $crate::storage::format::disk::Disk::take(from)$(.filter(|n| ($lo..=$hi).contains(n)))??
                    },)*
                };
                (!from.more(&mut first, b']')?).then_some(taken)
            }
        }
    )*};
}
pub(super) use parts;

parts! {
    Extra { confidence, sleep, relief }
    Feel { before, during, effort }
}

impl<T: Disk> Disk for Group<T> {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.value.put(out);
        out.push(',');
        self.at.put(out);
        out.push(']');
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        let (value, at) = Disk::take(from)?;
        Some(Self { value, at })
    }
}

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
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.eat(b'[')?;
        let id = Id::take(from)?;
        from.eat(b',')?;
        let at = Stamp::take(from)?;
        from.eat(b',')?;
        let value = T::take(from)?;
        from.eat(b']')?;
        Some(Self { id, at, value })
    }
}

/// `[18]`, `[18,15]` when 15 was asked, `[18,null,true]` for a trial.
impl Disk for Work {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.amount.put(out);
        if self.asked.is_some() || self.trial {
            out.push(',');
            self.asked.put(out);
        }
        out.push_str(if self.trial { ",true]" } else { "]" });
    }
    fn take(from: &mut Reader<'_>) -> Option<Self> {
        from.eat(b'[')?;
        let mut first = true;
        from.item(&mut first)?;
        let amount = Amount::take(from)?;
        let mut work = Self {
            amount,
            asked: None,
            trial: false,
        };
        if from.more(&mut first, b']')? {
            work.asked = Disk::take(from)?;
            if from.more(&mut first, b']')? {
                work.trial = from.boolean()?;
                from.eat(b']')?;
            }
        }
        Some(work)
    }
}
