//! The axis of values.

use super::{
    Frame, UNDRAWN,
    label::{Anchor, Label},
    path::{Path, scaled},
};
use crate::text::trends;

/// Values from 0 up to a top, laid out upwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueAxis {
    top: i32,
    bottom: i32,
    most: i32,
}

impl ValueAxis {
    /// An axis with 0 at `bottom` tenths and `most` at `top`; `most` under 1 is read as 1.
    #[must_use]
    pub const fn new(top: i32, bottom: i32, most: i32) -> Self {
        Self {
            top,
            bottom,
            most: if most < 1 { 1 } else { most },
        }
    }

    /// Where `value` lies, in tenths; beyond the ends it is held at them.
    #[must_use]
    pub fn y(&self, value: i32) -> i32 {
        self.bottom - scaled(self.bottom - self.top, value.clamp(0, self.most), self.most)
    }

    /// A level line at each value, from `left` to `right` tenths.
    pub(super) fn lines(&self, values: &[i32], left: i32, right: i32) -> String {
        if UNDRAWN {
            return String::new();
        }
        let mut path = Path::default();
        for value in values {
            path.move_to(left, self.y(*value));
            path.across(right);
        }
        path.into_text()
    }

    /// Words beside the level lines, which begin at `left` tenths.
    pub(super) fn labels(&self, values: &[(i32, &str)], left: i32, frame: Frame) -> Vec<Label> {
        if UNDRAWN {
            return Vec::new();
        }
        let label = |(value, text): &(i32, &str)| Label {
            text: (*text).to_owned(),
            x: (left - frame.font() * 5) / 10,
            y: (self.y(*value) + frame.font() * 7 / 2) / 10,
            anchor: Anchor::End,
        };
        values.iter().map(label).collect()
    }

    /// The greatest value.
    #[must_use]
    pub const fn most(&self) -> i32 {
        self.most
    }

    /// Where 0 lies, in tenths.
    #[must_use]
    pub const fn bottom(&self) -> i32 {
        self.bottom
    }

    /// Where the greatest value lies, in tenths.
    #[must_use]
    pub const fn top(&self) -> i32 {
        self.top
    }
}

/// The least of 10, 20, 40, 60, 100, 200 … that is not under `n`: its half is whole as well.
pub(super) fn rounded_up(n: i32) -> i32 {
    let mut power = 10;
    loop {
        for most in [1, 2, 4, 6] {
            if most * power >= n {
                return most * power;
            }
        }
        power *= 10;
    }
}

/// A count as it is written beside a plot.
pub(super) fn figures(n: i32) -> String {
    trends::number(n.max(0).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_up_and_stay_inside() {
        let axis = ValueAxis::new(100, 1300, 20);
        assert_eq!(
            [0, 1, 10, 20, 25, -3].map(|v| axis.y(v)),
            [1300, 1240, 700, 100, 100, 1300]
        );
    }
}
