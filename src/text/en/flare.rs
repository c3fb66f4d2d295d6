//! The flare plan.

pub use super::trends::percent;
use super::{planned::share, today::amount};
use crate::domain::{activity::Unit, loading::Asked};

pub const HEADING: &str = "If it flares";
pub const UNDER: &str = "A little less, then back up in days";
pub const WRITTEN: &str = "Plan it before you need it";
pub const WRITTEN_WHY: &str =
    "A flare is no time for thinking. Write down now what you would tell a friend.";
pub const FIRST: &str = "The first days' share of each amount";
pub const HELPS: &str = "What helps me";
pub const CALL: &str = "Who I can call";
pub const TOO_LONG: &str =
    "Please keep it to 1,000 letters. What you see here is not saved until it is shorter.";
pub const CHANGED: &str = "Flare plan changed";
pub const NOW: &str = "This flare";
pub const BACK: &str = "On the way back";
pub const EVENING: &str = "If this evening's pain is at most 1 higher than on the first logged evening of this flare, the share goes one step up tomorrow, up to all of it. If it is higher, or you log nothing, or a warning sign waits, it stays the same. The planned first share is kept for two days at least.";
pub const SHARE: &str = "Today's share";
pub const BY_RULE: &str = "By the rule";
pub const OVER: &str = "It's over";
pub const NOTHING_ASKED: &str =
    "No activity has a daily amount yet. Move gently, a little and often.";
pub const PAST: &str = "Earlier flares";
pub const NO_PAST: &str = "None written down so far.";
pub const GUIDE: &str = "When it flares";
pub const SIGNS: &str = "Warning signs";
pub const AFTER: &str =
    "When it is over, the days go on from the share you have reached, up to all of it.";

/// "The days then ask for 70, 70, 80, 90, 100 %."
pub fn rungs(all: &[u8]) -> String {
    let all: Vec<_> = all.iter().map(u8::to_string).collect();
    ["The days then ask for ", &*all.join(", "), " %."].concat()
}

pub fn chosen(percent: u8) -> String {
    ["Today's share: ", &*self::percent(percent)].concat()
}

pub fn repeats(times: u8) -> String {
    match times {
        0 => String::new(),
        1 => "The share stayed the same once.".to_owned(),
        n => ["The share stayed the same ", &*n.to_string(), " times."].concat(),
    }
}

pub fn lasted(days: u32) -> String {
    if days == 1 {
        "1 day".to_owned()
    } else {
        [&*days.to_string(), " days"].concat()
    }
}

/// "It was over in 7 days.", of the only earlier one.
pub fn once(days: u32) -> String {
    ["It was over in ", &*lasted(days), "."].concat()
}

/// "Half of them were over in 4½ days or less."
pub fn median(whole: u32, half: bool) -> String {
    let half = if half { "½" } else { "" };
    [
        "Half of them were over in ",
        &*whole.to_string(),
        half,
        if whole == 1 && half.is_empty() {
            " day."
        } else {
            " days or less."
        },
    ]
    .concat()
}

/// "Walk: 12 min, 70 % of 18 min".
pub fn line(name: &str, asked: Asked, unit: Unit) -> String {
    let much = amount(asked.amount.get(), unit);
    [name, ": ", &much, ", ", &share(asked, unit)].concat()
}
