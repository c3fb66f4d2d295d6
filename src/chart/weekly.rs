//! Weekly sums on the shared axis: one activity's amounts with what was planned over them, and effort times minutes.

use super::{
    Scene,
    bars::{self, BarChart},
    minutes::whole_week,
    series::{WeekTotal, weekly_load, weekly_totals},
    summary,
};
use crate::{
    domain::{activity::Unit, day::Day, stamp::Id},
    text::trends,
};

/// Everything that the card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyCard {
    /// The picture.
    pub chart: BarChart,
    /// The picture's accessible name, such as "Walk, minutes a week, 27 Oct 2026 to 23 Nov 2026".
    pub name: String,
    /// The picture in sentences.
    pub description: String,
    /// What the marks mean; empty where nothing needs to be said.
    pub key: String,
    /// What is drawn, the oldest week first.
    pub weeks: Vec<WeekTotal>,
}

/// Draws and describes one activity's amounts a week, and over them its quota times the days a week it is planned on now.
#[must_use]
pub fn amounts(scene: &Scene, activity: &Id) -> WeeklyCard {
    let (first, last) = (began(scene), ended(scene));
    let weeks = weekly_totals(scene.journal, first, last, scene.week_start, Some(activity));
    let known = scene.journal.activity(activity);
    let (title, unit) = known.map_or_else(
        || (String::new(), Unit::Minutes),
        |a| (trends::a_week(&a.name, a.unit), a.unit),
    );
    let days = known.map_or(7, |a| u32::from(a.days_a_week));
    let plan = scene.planned(activity, days);
    draw(scene, weeks, &plan, &title, Some(unit))
}

/// Draws and describes effort times minutes a week.
#[must_use]
pub fn load(scene: &Scene) -> WeeklyCard {
    let weeks = weekly_load(scene.journal, began(scene), ended(scene), scene.week_start);
    draw(scene, weeks, &[], trends::LOAD, None)
}

/// The first day of the window from which something can have been logged.
fn began(scene: &Scene) -> Day {
    let (first, last) = scene.window;
    let began = scene.journal.first_logged().unwrap_or(last);
    began.clamp(first, last.max(first))
}

/// The last day that is added up: a week that a window cuts is drawn whole.
fn ended(scene: &Scene) -> Day {
    whole_week(scene.window.1, scene.today, scene.week_start)
}

fn draw(
    scene: &Scene,
    weeks: Vec<WeekTotal>,
    plan: &[(Day, u32)],
    title: &str,
    unit: Option<Unit>,
) -> WeeklyCard {
    let chart = bars::draw_on(scene, &weeks, plan);
    let bands = scene.bands();
    let [from, to] = scene.ends();
    let say = |total| trends::measured(total, unit);
    WeeklyCard {
        name: trends::from_to(title, &from, &to),
        description: summary::weeks_of(&weeks, &bands, scene.today, scene.names, &say),
        key: key(&chart),
        chart,
        weeks,
    }
}

/// What the marks of a chart of weeks mean; empty where nothing needs to be said.
pub(super) fn key(chart: &BarChart) -> String {
    let mut key = Vec::new();
    if !chart.plan.is_empty() {
        key.push(trends::PLAN_IS.to_owned());
    }
    if !chart.now.is_empty() {
        key.push(trends::NOW_IS.to_owned());
    }
    if !chart.tops.is_empty() {
        key.push(trends::TOPS_ARE.to_owned());
    }
    key.extend(chart.bands.iter().map(|shape| shape.kind.key().to_owned()));
    summary::spaced(&key)
}
