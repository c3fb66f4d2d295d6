//! Plots under one another on one axis of days: small multiples as one picture.

use super::{
    Scene,
    axis::TimeAxis,
    band::{self, Band},
    label::{Label, Row},
    trace,
    value::ValueAxis,
};
use crate::{domain::day::Day, text::trends};

/// One path and the class that it is drawn with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its class.
    pub class: &'static str,
    /// The text of its `d` attribute.
    pub d: String,
}

/// A drawn picture: paths, and labels over them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// The paths in the order of drawing.
    pub parts: Vec<Part>,
    /// The words.
    pub labels: Vec<Label>,
    /// Where days lie; `None` where they are not in a row.
    pub time: Option<TimeAxis>,
    /// Where the first plot begins, in tenths.
    pub top: i32,
    /// Where the last plot ends, in tenths.
    pub bottom: i32,
}

/// A picture with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The picture's accessible name, such as "Goals, 27 Oct 2026 to 23 Nov 2026".
    pub name: String,
    /// The picture in sentences: its accessible description, and text for everyone.
    pub description: String,
    /// What the marks mean.
    pub key: String,
    /// The picture.
    pub picture: Picture,
}

/// The height of a plot among several, in CSS pixels.
const LOW: i32 = 88;

/// A picture in the making.
pub(super) struct Panels<'a> {
    scene: Scene<'a>,
    bands: Vec<Band>,
    left: i32,
    /// The shared axis.
    pub time: TimeAxis,
    /// How far down it is drawn, in tenths.
    y: i32,
    picture: Picture,
}

impl<'a> Panels<'a> {
    pub fn new(scene: &Scene<'a>) -> Self {
        let time = scene.time();
        Self {
            scene: *scene,
            bands: scene.bands(),
            left: scene.frame.gutter("10"),
            time,
            y: 0,
            picture: Picture {
                width: scene.frame.width(),
                height: 0,
                parts: Vec::new(),
                labels: Vec::new(),
                time: Some(time),
                top: -1,
                bottom: 0,
            },
        }
    }

    /// Begins a plot under what is there, with a title over it, for values 0..=`most` and words at `levels`.
    pub fn plot(&mut self, title: &str, most: i32, levels: &[(i32, &str)]) -> ValueAxis {
        let frame = self.scene.frame;
        let font = frame.font();
        let mut row = Row::new(frame, self.y + font * 10);
        row.begin(title, self.left);
        let top = (self.y + font * 14 + 35) / 10 * 10 + 5;
        let values = ValueAxis::new(top, top + LOW * 10, most);
        for shape in band::draw(&self.bands, &self.time, &values, &mut row) {
            self.draw("band", shape.fill);
            self.draw("band-lines", shape.lines);
        }
        let at: Vec<i32> = levels.iter().map(|level| level.0).collect();
        self.draw("grid", values.lines(&at, self.left, frame.right()));
        self.picture.labels.extend(row.into_labels());
        let words = values.labels(levels, self.left, frame);
        self.picture.labels.extend(words);
        if self.picture.top < 0 {
            self.picture.top = top;
        }
        self.y = values.bottom() + font * 8;
        self.picture.bottom = values.bottom();
        values
    }

    /// As [`Panels::plot`] for scores 0..=10, whose axis is of doubled scores.
    pub fn scores(&mut self, title: &str) -> ValueAxis {
        self.plot(title, 20, &[(0, "0"), (10, "5"), (20, "10")])
    }

    /// Adds a path; nothing where there is nothing to draw.
    pub fn draw(&mut self, class: &'static str, d: String) {
        if !d.is_empty() {
            self.picture.parts.push(Part { class, d });
        }
    }

    /// Draws days' values as dots, thinned to a pixel column where days share one.
    pub fn dots(&mut self, values: &ValueAxis, points: &[(Day, i32)]) -> trace::Dots {
        let time = self.time;
        let mut points = points
            .iter()
            .map(|(day, value)| (time.x(*day), values.y(*value)));
        let (d, kind) = trace::marks(&mut points, time.width_of(1));
        self.draw(kind.class(), d);
        kind
    }

    /// The whole picture, with its dates under the last plot.
    pub fn done(mut self) -> Picture {
        let (frame, names) = (self.scene.frame, self.scene.names);
        let bottom = self.picture.bottom;
        let baseline = bottom + 40 + frame.font() * 10;
        self.draw("grid", self.time.marks(frame, names, bottom));
        let dates = self.time.labels(frame, names, baseline);
        self.picture.labels.extend(dates);
        self.picture.height = (baseline + frame.font() * 4 + 9) / 10;
        self.picture
    }

    /// What the bands mean, as sentences after `key`.
    pub fn key(&self, key: &str) -> String {
        let mut said = key.to_owned();
        for kind in band::Kind::ALL {
            if self.bands.iter().any(|band| band.kind == kind) {
                said.push(' ');
                said.push_str(kind.key());
            }
        }
        said
    }
}

impl trace::Dots {
    /// What its marks are.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Rings | Self::Points => trends::DOTS_ALONE,
            Self::Spans => trends::SPANS_ALONE,
        }
    }
}
