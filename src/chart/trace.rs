//! Many values as one path, thinned to a pixel column without losing a spike.

use super::{UNDRAWN, axis::TimeAxis, path::Path, value::ValueAxis};
use crate::domain::{fraction::Half, scale::Score};

/// How days are marked; it depends on the room that each has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dots {
    /// Open circles, one a day: stroke the path, fill none.
    Rings,
    /// Marks without length, one a day: stroke about 2.5 px wide with round caps.
    Points,
    /// Days share a pixel column: an upright stroke from the lowest to the highest of each column, about 1 px wide with
    /// round caps.
    Spans,
}

impl Dots {
    /// What suits days of this width in tenths: rings from 3 px, points from 1 px, else spans.
    const fn suiting(slot: i32) -> Self {
        match slot {
            30.. => Self::Rings,
            10.. => Self::Points,
            _ => Self::Spans,
        }
    }

    /// The class of their path.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Rings => "dots",
            Self::Points => "dots points",
            Self::Spans => "dots spans",
        }
    }
}

/// Where each day and each doubled score lies, in tenths: reckoned once for thousands of days, dots and medians.
pub(super) struct Places {
    days: Vec<i32>,
    levels: Vec<i32>,
    slot: i32,
}

impl Places {
    pub fn new(time: &TimeAxis, values: &ValueAxis) -> Self {
        Self {
            days: (0..time.days()).map(|n| time.x_of(n)).collect(),
            levels: (0..=values.most()).map(|value| values.y(value)).collect(),
            slot: time.width_of(1),
        }
    }

    fn at(&self, x: i32, level: u32) -> (i32, i32) {
        let level = usize::try_from(level).ok();
        let y = level.and_then(|level| self.levels.get(level).or(self.levels.last()));
        (x, y.copied().unwrap_or(0))
    }

    /// The logged days as one path, and what it is made of.
    pub fn dots(&self, scores: &[Option<Score>]) -> (String, Dots) {
        let days = scores.iter().zip(&self.days);
        let mut points =
            days.filter_map(|(score, x)| Some(self.at(*x, 2 * u32::from(score.as_ref()?.get()))));
        marks(&mut points, self.slot)
    }
}

/// Points as one path, and what it is made of; in order of time, where a day is `slot` tenths wide. A day may have several.
pub(super) fn marks(points: &mut dyn Iterator<Item = (i32, i32)>, slot: i32) -> (String, Dots) {
    if UNDRAWN {
        return (String::new(), Dots::Rings);
    }
    let kind = Dots::suiting(slot);
    let mut path = Path::with_room(400);
    match kind {
        Dots::Rings => {
            let radius = (slot / 2).clamp(16, 32);
            let arcs = arcs(radius);
            for (x, y) in points {
                path.move_to(x - radius, y);
                path.raw(&arcs);
            }
        }
        Dots::Points => points.for_each(|(x, y)| path.dot(x, y)),
        Dots::Spans => {
            let mut column: Option<Column> = None;
            for (x, y) in points {
                match &mut column {
                    Some(open) if open.x == column_of(x) => open.add(y),
                    other => {
                        if let Some(full) = other.replace(Column::new(x, y)) {
                            full.span(&mut path);
                        }
                    }
                }
            }
            if let Some(full) = column {
                full.span(&mut path);
            }
        }
    }
    (path.into_text(), kind)
}

impl Places {
    /// The medians as one path, broken wherever a day has none.
    ///
    /// Where days share a pixel column, a column keeps its first, lowest, highest and last value in their order.
    pub fn line(&self, medians: &[Option<Half>]) -> String {
        if UNDRAWN {
            return String::new();
        }
        let shared = Dots::suiting(self.slot) == Dots::Spans;
        let mut pen = Pen::default();
        let mut column: Option<Column> = None;
        for (median, x) in medians.iter().zip(&self.days) {
            let point = median.map(|median| self.at(*x, median.doubled()));
            match (point, &mut column) {
                (Some((x, y)), Some(open)) if shared && open.x == column_of(x) => open.add(y),
                (Some((x, y)), _) if shared => {
                    if let Some(full) = column.replace(Column::new(x, y)) {
                        full.trace(&mut pen);
                    }
                }
                (Some((x, y)), _) => pen.to(x, y),
                (None, _) => {
                    if let Some(full) = column.take() {
                        full.trace(&mut pen);
                    }
                    pen.lift();
                }
            }
        }
        if let Some(full) = column {
            full.trace(&mut pen);
        }
        pen.lift();
        pen.path.into_text()
    }
}

/// Two half circles that come back to their left end.
pub(super) fn arcs(radius: i32) -> String {
    if UNDRAWN {
        return String::new();
    }
    let mut arcs = String::new();
    for sign in [1, -1] {
        arcs.push('a');
        super::path::push_tenths(&mut arcs, radius);
        arcs.push(' ');
        super::path::push_tenths(&mut arcs, radius);
        arcs.push_str(" 0 1 0 ");
        super::path::push_tenths(&mut arcs, sign * 2 * radius);
        arcs.push_str(" 0");
    }
    arcs
}

/// The middle of the pixel column that holds `x` tenths.
const fn column_of(x: i32) -> i32 {
    x.div_euclid(10) * 10 + 5
}

/// Values that share one pixel column: all that can be seen of them. `y` grows downwards.
struct Column {
    x: i32,
    first: i32,
    top: i32,
    bottom: i32,
    last: i32,
    /// Whether `top` was met before `bottom`.
    top_first: bool,
}

impl Column {
    const fn new(x: i32, y: i32) -> Self {
        Self {
            x: column_of(x),
            first: y,
            top: y,
            bottom: y,
            last: y,
            top_first: true,
        }
    }

    const fn add(&mut self, y: i32) {
        if y < self.top {
            (self.top, self.top_first) = (y, false);
        }
        if y > self.bottom {
            (self.bottom, self.top_first) = (y, true);
        }
        self.last = y;
    }

    fn span(&self, path: &mut Path) {
        if self.top == self.bottom {
            path.dot(self.x, self.top);
        } else {
            path.move_to(self.x, self.bottom);
            path.upright(self.top);
        }
    }

    fn trace(&self, pen: &mut Pen) {
        let (one, two) = if self.top_first {
            (self.top, self.bottom)
        } else {
            (self.bottom, self.top)
        };
        for y in [self.first, one, two, self.last] {
            pen.to(self.x, y);
        }
    }
}

/// Draws through points, leaving out what would not show: repeated points and stops on a level stretch.
#[derive(Default)]
struct Pen {
    path: Path,
    /// Where the last point was drawn, and whether anything was drawn from it.
    at: Option<(i32, i32, bool)>,
    /// Where a level stretch has come to without being drawn yet.
    level: Option<i32>,
}

impl Pen {
    fn to(&mut self, x: i32, y: i32) {
        let Some((from_x, from_y, _)) = self.at else {
            self.path.move_to(x, y);
            self.at = Some((x, y, false));
            return;
        };
        if y == from_y {
            if x != from_x {
                self.level = Some(x);
            }
            return;
        }
        let from_x = self.finish_level().unwrap_or(from_x);
        if x == from_x {
            self.path.upright(y);
        } else {
            self.path.line_to(x, y);
        }
        self.at = Some((x, y, true));
    }

    /// Draws a level stretch up to its end and tells where that is.
    fn finish_level(&mut self) -> Option<i32> {
        let x = self.level.take()?;
        self.path.across(x);
        Some(x)
    }

    /// Ends a run; one that never left its first point becomes a dot.
    fn lift(&mut self) {
        let drawn = self.finish_level().is_some();
        if let Some((.., false)) = self.at.take()
            && !drawn
        {
            self.path.raw("h0");
        }
    }
}
