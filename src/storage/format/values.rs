//! Numbers, words, days, ids and the small things of an entry, each as it stands in the stored text.

use super::disk::{Disk, parts};
use crate::{
    domain::{
        activity::{Amount, Unit},
        day::Day,
        entry::{Extra, Feel, SetAside, Work},
        plan::{LimitKind, Outcome, Place, QuotaReason, Side},
        scale::{Likelihood, Score},
        stamp::{Id, Stamp},
    },
    storage::json::{GREATEST, Reader, put_number, put_text},
};

impl Disk for bool {
    fn put(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
    fn take(from: &mut Reader<'_>) -> Self {
        from.boolean()
    }
}

impl Disk for String {
    fn put(&self, out: &mut String) {
        put_text(out, self);
    }
    fn take(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

/// Values that stand as a whole number of a range: how one is written, the range, how one inside it is read.
macro_rules! numbers {
    ($($kind:ty: $put:expr, $low:literal to $high:expr, $take:expr;)*) => {$(
        impl Disk for $kind {
            fn put(&self, out: &mut String) {
                let put: fn(Self) -> i64 = $put;
                put_number(out, put(*self));
            }
            fn take(from: &mut Reader<'_>) -> Self {
                let take: fn(i64) -> Self = $take;
                take(from.number($low, $high.into()))
            }
        }
    )*};
}

numbers! {
    u8: i64::from, 0 to u8::MAX, |n| n.try_into().unwrap_or_default();
    u16: i64::from, 0 to u16::MAX, |n| n.try_into().unwrap_or_default();
    i32: i64::from, -2_147_483_648 to i32::MAX, |n| n.try_into().unwrap_or_default();
    Amount: |a| a.get().into(), 1 to Self::MAX, |n| Self::clamped(n.try_into().unwrap_or_default());
    Score: |s| s.get().into(), 0 to 10, |n| Self::ALL[usize::try_from(n).unwrap_or_default()];
    // In halves.
    Outcome: |o| o as i64, 0 to 2, |n| match n {
        0 => Self::No,
        1 => Self::Partly,
        _ => Self::Yes,
    };
    // Held at the greatest number that is read, so that even a poisoned clock leaves a readable text.
    Stamp: |s| s.0.try_into().unwrap_or(GREATEST).min(GREATEST), 0 to GREATEST, |n| Self(n.unsigned_abs());
}

impl Disk for Likelihood {
    fn put(&self, out: &mut String) {
        self.percent().put(out);
    }
    fn take(from: &mut Reader<'_>) -> Self {
        let likelihood = Self::new(Disk::take(from));
        from.demand(likelihood.is_some());
        likelihood.unwrap_or(Self::NONE)
    }
}

/// Values that stand as one of a few literals; the first is the answer of a spoilt reader.
macro_rules! choices {
    ($($kind:ident { $first:ident = $first_word:literal $(, $variant:ident = $word:literal)* })*) => {$(
        impl Disk for $kind {
            fn put(&self, out: &mut String) {
                out.push('"');
                out.push_str(match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                });
                out.push('"');
            }
            fn take(from: &mut Reader<'_>) -> Self {
                match from.word() {
                    $($word => return Self::$variant,)*
                    word => from.demand(word == $first_word),
                }
                Self::$first
            }
        }
    )*};
}

choices! {
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
    fn take(from: &mut Reader<'_>) -> Self {
        let day = Self::parse(from.word());
        from.demand(day.is_some());
        day.unwrap_or(Self::FIRST)
    }
}

impl Disk for Id {
    fn put(&self, out: &mut String) {
        put_text(out, self.as_str());
    }
    fn take(from: &mut Reader<'_>) -> Self {
        let word = from.word();
        read_id(from, word)
    }
}

/// Takes an id that was not taken this way since [`Reader::forget_ids`].
pub fn take_new_id(from: &mut Reader<'_>) -> Id {
    let word = from.new_word();
    read_id(from, word)
}

fn read_id(from: &mut Reader<'_>, word: &str) -> Id {
    let id = Id::parse(word);
    from.demand(id.is_some());
    id.unwrap_or_else(|| Id::from_random([0; 8]))
}

/// The rung of one day of a flare: `["2026-11-03",70]`.
impl Disk for (Day, u8) {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.0.put(out);
        out.push(',');
        self.1.put(out);
        out.push(']');
    }
    fn take(from: &mut Reader<'_>) -> Self {
        from.eat(b'[');
        let day = Disk::take(from);
        from.eat(b',');
        let rung = Disk::take(from);
        from.eat(b']');
        (day, rung)
    }
}

/// A deletion and its stamp, each id once: `["k3f9a2xw",812]`.
impl Disk for (Id, Stamp) {
    fn put(&self, out: &mut String) {
        out.push('[');
        self.0.put(out);
        out.push(',');
        self.1.put(out);
        out.push(']');
    }
    fn take(from: &mut Reader<'_>) -> Self {
        from.eat(b'[');
        let id = take_new_id(from);
        from.eat(b',');
        let at = Disk::take(from);
        from.eat(b']');
        (id, at)
    }
}

parts! {
    Extra { confidence, sleep, relief }
    Feel { before, during, effort }
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
    fn take(from: &mut Reader<'_>) -> Self {
        from.eat(b'[');
        let mut first = true;
        from.item(&mut first);
        let mut work = Self {
            amount: Disk::take(from),
            asked: None,
            trial: false,
        };
        if from.more(&mut first, b']') {
            work.asked = Disk::take(from);
            if from.more(&mut first, b']') {
                work.trial = from.boolean();
                from.eat(b']');
            }
        }
        work
    }
}
