//! The plan.

pub const ABOVE: &str = "Small steps, same on good days";
pub const HEADING: &str = "Plan";
pub const ACTIVITIES: &str = "Your activities";
pub const ACTIVITIES_UNDER: &str = "What Today offers";
pub const ACTIVITIES_WHY: &str = "These are the ones that Today offers. Rename them, or put away what you do not use: what you wrote stays.";
pub const RENAME: &str = "Rename";
pub const NAME: &str = "Name";
pub const KEEP: &str = "Keep this name";
pub const CANCEL: &str = "Not now";
pub const PUT_AWAY: &str = "Put away";
pub const TAKE_OUT: &str = "Use again";
pub const ARCHIVED: &str = "Put away";
pub const NOT_YET: &str = "Not logged yet";
pub const WHAT_THE_GUIDE_SAYS: &str = "What the guide says";
pub const RULE: &str = "Start a little under what you can manage. Do the same on good days and bad days. Add a small step when it has gone well for a week or two.";
pub const RULE_LINK: &str = "Building up: graded loading";

pub fn last(amount: &str, day: &str) -> String {
    format!("Last: {amount} on {day}")
}

pub fn renamed(name: &str) -> String {
    format!("{name} renamed")
}

pub fn put_away(name: &str) -> String {
    format!("{name} put away")
}

pub fn taken_out(name: &str) -> String {
    format!("{name} in use again")
}
