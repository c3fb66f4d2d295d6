//! Weekly totals as bars on the same axis of days as the line chart.

use super::{
    Frame, Scene, UNDRAWN,
    axis::TimeAxis,
    band::{self, Band},
    label::{Label, Row, text_width},
    line::INSET,
    path::Path,
    series::WeekTotal,
    value::{ValueAxis, figures, rounded_up},
    week_labels::{dates, totals},
};
use crate::{domain::day::Day, text::names::Names};

/// A drawn chart of weekly totals: text for `d` attributes, and labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarChart {
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// Level lines: the base, and more where not every bar carries its number.
    pub grid: String,
    /// Numbers beside the level lines; none where every bar carries its own.
    pub values: Vec<Label>,
    /// Full weeks, to be filled.
    pub bars: String,
    /// Where weeks share a pixel column, `bars` reaches up to the lowest of them and this from there to the highest.
    /// Empty otherwise.
    pub tops: String,
    /// The week that is not over: to be drawn apart, such as stroked with a paler filling.
    pub now: String,
    /// What was planned a week, as steps over the bars: to be stroked in dashes. Empty without a plan.
    pub plan: String,
    /// Totals over the bars, from left to right.
    pub totals: Vec<Label>,
    /// Short marks under the axis, one a date; none where each bar has its date.
    pub marks: String,
    /// The weeks' dates, from left to right; the first and the last are always among them.
    pub dates: Vec<Label>,
    /// Flare, illness and rest, each kind that occurs.
    pub bands: Vec<band::Shape>,
    /// Above the plot: the bands' names.
    pub notes: Vec<Label>,
    /// Where days lie, in tenths of a pixel.
    pub time: TimeAxis,
    /// Where totals lie, in tenths of a pixel: what a quota drawn over the bars needs.
    pub amount: ValueAxis,
}

/// Draws consecutive weeks, the oldest first, on an axis that begins with `from`. The week that holds `today` is drawn
/// apart, as not over.
///
/// A `from` before the first week leaves room on the left: a young journal's few weeks are not drawn as wide blocks.
#[must_use]
pub fn draw(
    frame: Frame,
    from: Day,
    weeks: &[WeekTotal],
    bands: &[Band],
    today: Day,
    names: &dyn Names,
) -> BarChart {
    let first = weeks.first().map_or(from, |week| week.starts.min(from));
    let last = weeks.last().map_or(today, |week| week.ends());
    let ground = Ground {
        frame,
        days: (first, last),
        shared: false,
        today,
        names,
    };
    ground.draw(weeks, bands, &[])
}

/// Draws weeks on the axis that all charts of a scene share, where the first and the last week may be cut, and over them
/// `plan` as steps: what was planned a week, from which day on.
#[must_use]
pub fn draw_on(scene: &Scene, weeks: &[WeekTotal], plan: &[(Day, u32)]) -> BarChart {
    let ground = Ground {
        frame: scene.frame,
        days: scene.window,
        shared: true,
        today: scene.today,
        names: scene.names,
    };
    ground.draw(weeks, &scene.bands(), plan)
}

/// What bars are drawn on.
struct Ground<'a> {
    frame: Frame,
    days: (Day, Day),
    /// Whether the axis is that of other charts.
    shared: bool,
    today: Day,
    names: &'a dyn Names,
}

impl Ground<'_> {
    fn draw(&self, weeks: &[WeekTotal], bands: &[Band], plan: &[(Day, u32)]) -> BarChart {
        let (frame, names, today) = (self.frame, self.names, self.today);
        let totals_and_plan = weeks.iter().map(|week| week.total);
        let highest = totals_and_plan
            .chain(plan.iter().map(|step| step.1))
            .max()
            .unwrap_or(0);
        let highest = i32::try_from(highest).unwrap_or(i32::MAX / 4);
        let (first, last) = self.days;
        let time = |left: i32| TimeAxis::new(first, last, left + INSET, frame.right() - INSET);
        let narrow = frame.gutter("10");
        let widest = text_width(&figures(highest), frame.font()) + frame.font() * 6;
        // Either every bar carries its total, or level lines with numbers stand behind them.
        let each = time(narrow).width_of(7) >= widest;
        let most = if each { highest } else { rounded_up(highest) };
        let (half, whole) = (figures(most / 2), figures(most));
        let left = if each || self.shared {
            narrow
        } else {
            frame.gutter(&whole).max(narrow)
        };
        let time = time(left);
        // A row for the totals under the row for the bands' names.
        let top = frame.plot_top() + frame.font() * 14 / 10 * 10;
        let amount = ValueAxis::new(top, top + frame.plot_height(), most);
        let baseline = amount.bottom() + 40 + frame.font() * 10;
        let mut notes = Row::new(frame, frame.font() * 10);
        let bands = band::draw(bands, &time, &amount, &mut notes);
        let drawn = Drawn::of(weeks, today, &time, &amount);
        BarChart {
            width: frame.width(),
            height: (baseline + frame.font() * 4 + 9) / 10,
            grid: if each {
                amount.lines(&[0], left, frame.right())
            } else {
                amount.lines(&[0, most / 2, most], left, frame.right())
            },
            values: if each {
                Vec::new()
            } else {
                let levels = [(0, "0"), (most / 2, &*half), (most, &*whole)];
                amount.labels(&levels, left, frame)
            },
            totals: totals(frame, weeks, each, &time, &amount),
            marks: if each && !self.shared {
                String::new()
            } else {
                time.marks(frame, names, amount.bottom())
            },
            dates: if self.shared {
                time.labels(frame, names, baseline)
            } else {
                dates(frame, weeks, today, &time, names, baseline)
            },
            bars: drawn.bars.into_text(),
            tops: drawn.tops.into_text(),
            now: drawn.now.into_text(),
            plan: steps(plan, &time, &amount),
            bands,
            notes: notes.into_labels(),
            time,
            amount,
        }
    }
}

/// What held from which day on, the oldest first, as steps up to the end of the axis.
pub(super) fn steps(plan: &[(Day, u32)], time: &TimeAxis, amount: &ValueAxis) -> String {
    if UNDRAWN {
        return String::new();
    }
    let mut path = Path::default();
    let mut begun = false;
    for (n, (from, value)) in plan.iter().enumerate() {
        let until = plan.get(n + 1).map_or(time.last().plus(1), |next| next.0);
        let (left, right) = (time.edge(*from), time.edge(until));
        if right > left {
            let y = amount.y(i32::try_from(*value).unwrap_or(i32::MAX));
            if begun {
                path.upright(y);
            } else {
                path.move_to(left, y);
            }
            path.across(right);
            begun = true;
        }
    }
    path.into_text()
}

/// The bars as paths.
#[derive(Default)]
struct Drawn {
    bars: Path,
    tops: Path,
    now: Path,
}

impl Drawn {
    fn of(weeks: &[WeekTotal], today: Day, time: &TimeAxis, amount: &ValueAxis) -> Self {
        if UNDRAWN {
            return Self::default();
        }
        let mut drawn = Self::default();
        let pitch = time.width_of(7);
        if pitch < 10 {
            drawn.columns(weeks, time, amount);
            return drawn;
        }
        let gap = if pitch < 20 { 0 } else { pitch * 18 / 100 };
        for week in weeks.iter().filter(|week| week.total > 0) {
            let path = if week.holds(today) {
                &mut drawn.now
            } else {
                &mut drawn.bars
            };
            // A week that the axis cuts may be no wider than a day.
            let (left, right) = (time.edge(week.starts), time.edge(week.starts.plus(7)));
            let gap = gap.min((right - left) / 4);
            bar(
                path,
                left + gap,
                right - gap,
                week.y(amount),
                amount.bottom(),
            );
        }
        drawn
    }

    /// Weeks that share a pixel column: filled up to the lowest, paler from there to the highest.
    fn columns(&mut self, weeks: &[WeekTotal], time: &TimeAxis, amount: &ValueAxis) {
        let bottom = amount.bottom();
        let column = |week: &WeekTotal| week.middle(time).div_euclid(10) * 10;
        for shared in weeks.chunk_by(|a, b| column(a) == column(b)) {
            let heights = || shared.iter().map(|week| week.y(amount));
            let (Some(high), Some(low), Some(x)) =
                (heights().min(), heights().max(), shared.first().map(column))
            else {
                continue;
            };
            if low < bottom {
                self.bars.rect(x, low, x + 10, bottom);
            }
            if high < low {
                self.tops.rect(x, high, x + 10, low);
            }
        }
    }
}

impl WeekTotal {
    /// Where its total lies; anything above nothing is at least a pixel high.
    pub(super) fn y(&self, amount: &ValueAxis) -> i32 {
        let total = i32::try_from(self.total).unwrap_or(i32::MAX);
        let y = amount.y(total);
        if total > 0 {
            y.min(amount.bottom() - 10)
        } else {
            y
        }
    }

    /// The middle of those of its days that are on the axis.
    pub(super) fn middle(&self, time: &TimeAxis) -> i32 {
        if time.holds(self.starts) && time.holds(self.ends()) {
            time.x(self.starts.plus(3))
        } else {
            time.edge(self.starts)
                .midpoint(time.edge(self.starts.plus(7)))
        }
    }
}

/// One bar with rounded upper corners, where it is large enough to show them.
fn bar(path: &mut Path, left: i32, right: i32, top: i32, bottom: i32) {
    let radius = ((right - left) / 4).min(40);
    if radius < 15 || bottom - top < radius {
        path.rect(left, top, right, bottom);
        return;
    }
    path.move_to(left, bottom);
    path.upright(top + radius);
    path.corner(radius, radius, -radius);
    path.across(right - radius);
    path.corner(radius, radius, radius);
    path.upright(bottom);
    path.raw("z");
}
