//! What the plan asks for at the right time, and the list of its tools.

pub const WAITING: &str = "You had something to try";
pub const WAITING_UNDER: &str = "Say what happened, when you like";
pub const AWAY: &str = "Back after a break?";
pub const AWAY_UNDER: &str = "Your plan has a gentle way in";
pub const LOOK_BACK: &str = "Look back at the week";
pub const LOOK_BACK_UNDER: &str = "Last week is complete";
pub const RATE: &str = "Rate your goals again";
pub const RATE_UNDER: &str = "Every two weeks";
