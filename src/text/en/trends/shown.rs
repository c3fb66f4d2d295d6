//! What can be shown beside evening pain, stepping in time, and the day under the cursor.

use super::fill;
use crate::{
    domain::{activity::Unit, plan::QuotaReason},
    text::today::unit_long,
};

// Headings.

pub const WHAT_TO_SHOW: &str = "What to show";
pub const PAIN_DAILY: &str = "Evening pain";
pub const CONFIDENCE: &str = "Confidence";
pub const ASKED: &str = "Each time, and the amount planned";
pub const AROUND: &str = "Pain around it";
pub const TRIES: &str = "Expected and found";
pub const GOALS: &str = "Goals";
pub const LOAD: &str = "Effort times minutes, a week";
pub const CALENDAR: &str = "A year of days";
pub const CALENDAR_SHOWS: &str = "What the year shows";

/// The name of an activity, and what is counted.
#[must_use]
pub fn a_week(name: &str, unit: Unit) -> String {
    fill("{}, {} a week", &[name, unit_long(unit)])
}

// Stepping in time.

pub const EARLIER: &str = "Earlier";
pub const LATER: &str = "Later";
pub const WHICH_DAYS: &str = "Which days";

#[must_use]
pub fn span(first: &str, last: &str) -> String {
    fill("{} to {}", &[first, last])
}

// The day under the cursor.

pub const LOOK_AT_A_DAY: &str = "Look at one day";
pub const TOUCH_A_DAY: &str = "Tap the chart, or move along it here.";
pub const DAY_BEFORE: &str = "Day before";
pub const DAY_AFTER: &str = "Day after";
pub const GO_TO: &str = "Go to a date";
pub const OPEN_DAY: &str = "Open this day";
pub const PAIN_NOT_LOGGED: &str = "pain not logged";
pub const A_NOTE: &str = "a note";

#[must_use]
pub fn day_holds(date: &str, year: &str, entry: &str) -> String {
    fill("{} {}: {}.", &[date, year, entry])
}

#[must_use]
pub fn pain_was(score: &str) -> String {
    fill("pain {}", &[score])
}

#[must_use]
pub fn morning_was(score: &str) -> String {
    fill("next morning {}", &[score])
}

#[must_use]
pub fn confidence_was(score: &str) -> String {
    fill("confidence {}", &[score])
}

// Words in the plots and the tables.

pub const BEFORE: &str = "Before";
pub const DURING: &str = "During";
pub const NEXT_MORNING: &str = "Next morning";
pub const LIKELY: &str = "That it happens";
pub const PAIN_EXPECTED: &str = "Pain";
pub const COLUMN_AMOUNT: &str = "Amount";
pub const COLUMN_FROM: &str = "From";
pub const COLUMN_ASKED: &str = "Planned a day";
pub const COLUMN_WHY: &str = "Why";
pub const COLUMN_STEP: &str = "Step";
pub const STEP_GONE: &str = "A step that was taken away";
pub const COLUMN_LIKELY: &str = "How likely it seemed";
pub const COLUMN_HAPPENED: &str = "Did it happen";
pub const COLUMN_EXPECTED: &str = "Pain expected";
pub const COLUMN_FOUND: &str = "Pain found";
pub const COLUMN_GOAL: &str = "Goal";
pub const COLUMN_RATING: &str = "Rating";
pub const COLUMN_VALUE: &str = "Value";
pub const COLUMN_TOTAL: &str = "Total";
pub const NOT_TOLD: &str = "not told";
pub const PLAN_TABLE: &str = "Planned amounts";

#[must_use]
pub fn percent(n: u8) -> String {
    fill("{} %", &[&n.to_string()])
}

#[must_use]
pub const fn why(reason: QuotaReason) -> &'static str {
    match reason {
        QuotaReason::First => "the start",
        QuotaReason::Up => "a step up",
        QuotaReason::Same => "kept the same",
        QuotaReason::Ease => "eased",
        QuotaReason::Own => "your own amount",
        QuotaReason::Gap => "after a break",
        QuotaReason::Flare => "after a flare",
    }
}

pub const WEEKS: &str = "Weeks";
pub const EACH_TIME: &str = "each time";
pub const READ_MORE: &str = "Read the trend, not the twinge";

/// "Minutes a week", of one activity.
#[must_use]
pub const fn amounts_a_week(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => super::MINUTES,
        Unit::Metres => "Metres a week",
        Unit::Steps => "Steps a week",
        Unit::Repetitions => "Times a week",
        Unit::Seconds => "Seconds a week",
    }
}
