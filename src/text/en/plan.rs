//! The plan.

pub const ABOVE: &str = "Small steps, same on good days";
pub const HEADING: &str = "Plan";
pub const ACTIVITIES: &str = "Your activities";
pub const ACTIVITIES_UNDER: &str = "What Today offers, and where it hurts";
pub const ACTIVITIES_WHY: &str = "These are the ones that Today offers. Change them, or put away what you do not use: what you wrote stays.";
pub const NAME: &str = "Name";
pub const KEEP: &str = "Keep this name";
pub const PUT_AWAY: &str = "Put away";
pub const TAKE_OUT: &str = "Use again";
pub const ARCHIVED: &str = "Put away";
pub const NOT_YET: &str = "Not logged yet";
pub const WHAT_THE_GUIDE_SAYS: &str = "What the guide says";
pub const RULE: &str = "Start a little under what you can manage. Do the same on good days and bad days. Add a small step when it has gone well for a week or two.";
pub const RULE_LINK: &str = "Building up: graded loading";

pub const DAYS: &str = "Planned days a week";
pub const STEP: &str = "One step";
pub const STEP_WHY: &str = "The least that the plan adds or takes away at once, where it can.";
pub const UNIT_STAYS: &str =
    "What you wrote is counted this way, so it stays. To count otherwise, add another activity.";
pub const UP: &str = "Move up";
pub const DOWN: &str = "Move down";
pub const ADD_MORE: &str = "Add an activity";
pub const WAYS: &str = "Ways to move";
pub const ALL_WAYS: &str = "All";
pub const SEATED: &str = "Seated";
pub const LOW_COST: &str = "Costs nothing";
pub const WHEELCHAIR: &str = "In a wheelchair";
pub const ALL_IN_USE: &str = "All of these are in your list.";
pub const WHERE: &str = "Where is your pain?";
pub const WHERE_WHY: &str = "Told once; change it when it moves.";
pub const WHERE_CHANGED: &str = "Where it is, changed";
pub const NECK: &str = "Neck";
pub const UPPER_BACK: &str = "Upper back";
pub const LOWER_BACK: &str = "Lower back";
pub const ARM: &str = "Arm";
pub const LEG: &str = "Leg";
pub const WHICH_SIDE: &str = "Which side?";
pub const LEFT: &str = "Left";
pub const BOTH: &str = "Both or middle";
pub const RIGHT: &str = "Right";

pub fn days_a_week(days: u8) -> String {
    if days == 1 {
        "1 day a week".to_owned()
    } else {
        [&*days.to_string(), " days a week"].concat()
    }
}

pub fn moved(name: &str) -> String {
    [name, " moved"].concat()
}

pub fn last(amount: &str, day: &str) -> String {
    ["Last: ", amount, " on ", day].concat()
}

pub fn renamed(name: &str) -> String {
    [name, " renamed"].concat()
}

pub fn put_away(name: &str) -> String {
    [name, " put away"].concat()
}

pub fn taken_out(name: &str) -> String {
    [name, " in use again"].concat()
}
