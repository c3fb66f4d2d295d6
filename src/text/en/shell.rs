//! The frame round every screen.

pub const APP: &str = "Gradual";
pub const OPENING: &str = "Opening your log…";
pub const NO_JAVASCRIPT: &str =
    "The log needs JavaScript, which is not running here. You can still read all of the guide.";
pub const SKIP: &str = "Skip to the page";
pub const TABS: &str = "Main";
pub const TODAY: &str = "Today";
pub const TRENDS: &str = "Trends";
pub const PLAN: &str = "Plan";
pub const LEARN: &str = "Learn";
pub const WARNING_SIGNS: &str = "Warning signs";
pub const SETTINGS: &str = "Settings";
pub const FAQ: &str = "Questions and answers";
pub const SOURCES: &str = "Sources";
pub const NOT_FOUND: &str = "This page is not here";
pub const NOT_FOUND_BODY: &str =
    "The address may have a typing slip, or the page has moved. Your log is safe.";
pub const COMING: &str = "This is on its way.";
pub const NOT_HERE: &str = "This part of Gradual has not reached this device yet. Go online for a moment, then try again. Your log is safe.";
pub const TRY_AGAIN: &str = "Try again";
pub const BACK_TO_TODAY: &str = "Go to today";
pub const FOOT_BEFORE: &str = "This is education. It does not replace an assessment, a diagnosis or treatment by someone who can see you. ";
pub const FOOT_LINK: &str = "Warning signs";
pub const FOOT_AFTER: &str = " come first.";

pub fn title(page: &str) -> String {
    [page, " · ", APP].concat()
}
