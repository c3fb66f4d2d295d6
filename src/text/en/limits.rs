//! What holds the plan back, and who is asked first.

pub const ABOVE: &str = "Before you use the plan";
pub const LEGEND: &str = "Do any of these fit you?";
pub const WHY: &str =
    "Tick what fits. The plan then tells you whom to ask. You can change this at any time.";
pub const LINK: &str = "Under 18, pregnant, recent surgery?";
pub const LINK_UNDER: &str = "When to ask someone first";

pub fn ticked(title: &str) -> String {
    [title, ": ticked"].concat()
}

pub fn unticked(title: &str) -> String {
    [title, ": not ticked"].concat()
}
