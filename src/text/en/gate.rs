//! Why the plan is closed, or pauses, or wants a word first.

pub const CLOSED: &str = "The plan is closed for you at present";
pub const CLOSED_WHY: &str = "Your log, your trends and the guide stay open. The tools of the plan open when you take the tick away: because it no longer holds, or because you have asked and they agree.";
pub const LIMITS: &str = "Ask first: change what you said";
pub const PAUSED: &str = "The plan waits";
pub const PAUSED_WHY: &str = "You ticked a warning sign. Nothing here steps up until you have been seen. Keep to what feels safe.";
pub const PAUSED_SPOKEN: &str =
    "Nothing here steps up until you have spoken to someone. Keep to what feels safe.";
pub const WHAT_TO_DO: &str = "What to do";
