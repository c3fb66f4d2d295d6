//! Settings.

pub const ABOVE: &str = "On this device only";
pub const THEME: &str = "Colours";
pub const SYSTEM: &str = "Same as my phone";
pub const LIGHT: &str = "Light";
pub const DARK: &str = "Dark";
pub const DAYS: &str = "Your days";
pub const DAY_STARTS: &str = "A new day starts at";
pub const DAY_STARTS_WHY: &str = "What you write before this hour belongs to the evening before.";
pub const TARGET: &str = "Active days a week to aim for";
pub const COUNTRY: &str = "Your country";
pub const ASKS: &str = "Optional questions on Today";
pub const ASK_CONFIDENCE: &str = "Confidence in moving";
pub const ASK_SLEEP: &str = "Sleep";
pub const ASK_RELIEF: &str = "Took extra pain relief, yes or no";
pub const ERASE: &str = "Erase everything";
pub const ERASE_WHY: &str = "This takes away every entry, plan, note and setting from this browser, for good. Nobody can bring it back.";
pub const ERASE_WORD: &str = "erase";
pub const ERASE_LABEL: &str = "To go on, type the word erase";
pub const ERASE_WRONG: &str = "Please type the word erase, so that this never happens by a slip.";
pub const ERASE_NOW: &str = "Erase everything now";
pub const ERASE_TROUBLE: &str = "The browser did not let us erase everything. Please try again.";
pub const SAMPLE_DATA: &str = "Sample data";
pub const SAMPLE: &str = "Look round with sample data";
pub const SAMPLE_WHY: &str =
    "Twelve weeks of made-up days, kept apart from yours. Nothing of it is saved.";
pub const SAMPLE_LEAVE: &str = "Leave the sample";
pub const SAMPLE_BANNER: &str =
    "Sample data: these days are made up. Nothing you do here is saved.";

pub fn hour(hour: u8) -> String {
    if hour == 0 {
        "midnight".to_owned()
    } else {
        format!("{hour:02}:00")
    }
}

pub fn days_a_week(days: u8) -> String {
    if days == 1 {
        "1 day".to_owned()
    } else {
        format!("{days} days")
    }
}
pub const SAMPLE_STATUS: &str = "Sample data, not saved";
