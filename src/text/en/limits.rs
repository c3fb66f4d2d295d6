//! What holds the plan back, and who is asked first.

pub const ABOVE: &str = "Before you use the plan";
pub const LEGEND: &str = "Does any of these fit you?";
pub const WHY: &str =
    "Tick what fits. The plan then tells you whom to ask. You can change this at any time.";
pub const LINK: &str = "Under 18, pregnant, recent surgery?";
pub const LINK_UNDER: &str = "When to ask someone first";
pub const CHANGE: &str = "Change this";
pub const PAUSED: &str = "The plan is paused";
pub const PAUSED_WHY: &str = "You ticked a warning sign. Nothing here asks more of you until you have been seen. Your log goes on.";
pub const PAUSED_LINK: &str = "To the sign you ticked";
pub const READING_ONLY: &str = "For now, the plan is for reading only";

pub fn ticked(title: &str) -> String {
    [title, ": ticked"].concat()
}

pub fn unticked(title: &str) -> String {
    [title, ": not ticked"].concat()
}
