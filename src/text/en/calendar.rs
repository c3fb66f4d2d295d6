//! A year of active days.

use super::trends::{counted, fill};
use crate::domain::consistency::{Aside, DayUse};

pub const HEADING: &str = "Active days";
pub const ABOUT: &str = "A day counts with one activity of any size. Days of rest, illness or a flare are set aside: with nothing done on them, they do not count against you.";
pub const YEAR: &str = "The year to today";
pub const HOW: &str = "Each column is a month, each row a day. Tap a day to see it. On a keyboard, the arrow keys go from day to day.";
pub const COLUMN: &str = "Day";
pub const BEFORE: &str = "‹ Day before";
pub const AFTER: &str = "Day after ›";
pub const OPEN: &str = "Open this day";
pub const ACTIVE_IS: &str = "active";
pub const ASIDE_IS: &str = "set aside";
pub const BOTH_IS: &str = "set aside, and active";
pub const OTHER_IS: &str = "nothing written";

pub const fn day_use(found: DayUse) -> &'static str {
    match (found.active, found.aside) {
        (true, None) => "active",
        (true, Some(Aside::Flare)) => "active, in a flare",
        (true, Some(Aside::Ill)) => "active, ill",
        (true, Some(Aside::Rest)) => "active, rest day",
        (false, Some(Aside::Flare)) => "in a flare",
        (false, Some(Aside::Ill)) => "ill",
        (false, Some(Aside::Rest)) => "rest day",
        (false, None) => "",
    }
}

/// The chosen day in words.
pub fn chosen(date: &str, what: &str, names: &[String]) -> String {
    let what = if what.is_empty() {
        "no activity written"
    } else {
        what
    };
    if names.is_empty() {
        return fill("{}: {}.", &[date, what]);
    }
    fill("{}: {}. {}.", &[date, what, &names.join(", ")])
}

pub fn months_caption(first: &str, last: &str) -> String {
    fill("Active days, {} to {}", &[first, last])
}

pub fn card_line(active: u32) -> String {
    fill(
        "{} in the last 28",
        &[&counted(active, "active day", "active days")],
    )
}
