//! Charts as SVG: one path a series, everything said in the accessible name too; a line marks the day under the cursor.

use super::View;
use crate::{
    chart::{UNDRAWN, axis::TimeAxis, bars::BarChart, line::LineChart, panels::Picture},
    ui::{
        components::{
            drawing::{live_path, path, svg},
            picture::{self, bands, labels},
        },
        html::{Inside, div},
        platform::page,
    },
};
use leptos::prelude::*;

/// A picture's box, its name, and where its days lie.
struct Ground<'a> {
    size: (i32, i32),
    name: [&'a str; 2],
    time: Option<TimeAxis>,
    /// Top and bottom of the plots, in tenths.
    plot: (i32, i32),
}

impl Ground<'_> {
    fn draw(self, view: View, mut inside: Vec<AnyView>) -> AnyView {
        let (width, height) = self.size;
        let mut attributes = picture::frame("chart", self.size, self.name.join(". "));
        attributes.extend([("width", width.to_string()), ("height", height.to_string())]);
        let Some(time) = self.time else {
            return svg(attributes, inside);
        };
        let (top, bottom) = self.plot;
        inside.push(live_path("cursor", move || {
            let day = view.cursor.get();
            day.map(|day| time.upright(day, top, bottom))
                .unwrap_or_default()
        }));
        let touched = move |event: web_sys::Event| {
            if let Some(x) = page::across(&event, width * 10) {
                view.touch(time.day_at(x));
            }
        };
        div("plot")
            .child(svg(attributes, inside))
            .on("pointerdown", touched)
            .on("pointermove", touched)
            .view()
    }
}

/// Scores by day.
pub fn line(view: View, chart: &LineChart, name: &str, description: &str) -> AnyView {
    if UNDRAWN {
        return ().into_any();
    }
    let ground = Ground {
        size: (chart.width, chart.height),
        name: [name, description],
        time: Some(chart.time),
        plot: (chart.score.top(), chart.score.bottom()),
    };
    ground.draw(view, picture::line(chart))
}

/// Totals by week.
pub fn bars(view: View, chart: &BarChart, name: &str, description: &str) -> AnyView {
    if UNDRAWN {
        return ().into_any();
    }
    let mut inside: Vec<AnyView> = bands(&chart.bands).collect();
    inside.extend([
        path("grid", chart.grid.clone()),
        path("grid", chart.marks.clone()),
        path("bar", chart.bars.clone()),
        path("bar tops", chart.tops.clone()),
        path("bar part", chart.now.clone()),
        path("plan-under", chart.plan.clone()),
        path("plan", chart.plan.clone()),
    ]);
    let said = labels(&chart.totals)
        .chain(labels(&chart.values))
        .chain(labels(&chart.dates));
    inside.extend(said.chain(labels(&chart.notes)));
    let ground = Ground {
        size: (chart.width, chart.height),
        name: [name, description],
        time: Some(chart.time),
        plot: (chart.amount.top(), chart.amount.bottom()),
    };
    ground.draw(view, inside)
}

/// Plots under one another, or a calendar.
pub fn panels(view: View, drawn: &Picture, name: &str, description: &str) -> AnyView {
    if UNDRAWN {
        return ().into_any();
    }
    let parts = drawn.parts.iter();
    let mut inside: Vec<AnyView> = parts.map(|part| path(part.class, part.d.clone())).collect();
    inside.extend(labels(&drawn.labels));
    let ground = Ground {
        size: (drawn.width, drawn.height),
        name: [name, description],
        time: drawn.time,
        plot: (drawn.top, drawn.bottom),
    };
    ground.draw(view, inside)
}
