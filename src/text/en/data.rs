//! Your data: what is stored, the copies that leave, and the reminder on Today.

pub const ABOVE: &str = "On this device only";
pub const HEADING: &str = "Your data";
pub const WHAT: &str =
    "See what is stored here, save a copy, bring one in, or move to a new phone.";
pub const OPEN: &str = "Open your data";

pub const STORED: &str = "What is stored";
pub const DAYS: &str = "Days logged";
pub const SESSIONS: &str = "Activities logged";
pub const SIZE: &str = "Room it takes";
pub const QUOTA: &str = "Room there is, about";
pub const LAST: &str = "Last copy saved";
pub const NEVER: &str = "Not yet";
pub const SAFETY: &str = "Safety copy in this browser";
pub const KEEPS: &str = "The browser has agreed to keep it";
pub const LOCKED: &str = "Locked with a passphrase";
pub const YES: &str = "Yes";
pub const NO: &str = "No";
pub const NOT_SAID: &str = "It does not say";

pub const BACKUP: &str = "Save a copy";
pub const BACKUP_WHY: &str = "A copy holds your days, notes, plan and settings, but nothing that you have only begun to type. Keep it somewhere other than this \
    device, such as a memory stick or your own cloud folder.";
pub const BACKUP_NOW: &str = "Back up now";
pub const IN_PLAIN: &str = "Anyone who has this file can read it. Below is one with a passphrase.";
pub const WITH_PASSPHRASE: &str = "Back up with a passphrase";
pub const WITH_PASSPHRASE_WHY: &str = "Only the passphrase opens this file, here or on another device. If you forget it, nobody can \
    open the file for you.";
pub const LOCKED_NOW: &str = "Make the locked file";
pub const LOCKED_MADE: &str = "The locked file is made.";
pub const MADE: &str = "Your copy is ready:";
pub const SHARED: &str = "Your copy was handed on:";
pub const PUT_OFF: &str = "Nothing was shared. The file is still here:";
pub const DOWNLOAD: &str = "Download it";
pub const NO_FILE: &str = "This browser did not let us make a file. Please try a newer browser.";

pub const OTHERS: &str = "For a spreadsheet or a clinic";
pub const TABLE_WHY: &str = "A table has one row for each day and one for each activity. Spreadsheets open it, and it can be brought in again.";
pub const TABLE: &str = "Save as a table (CSV)";
pub const BUNDLE_WHY: &str =
    "The other file holds your days in a form that health record systems share (FHIR R4).";
pub const BUNDLE: &str = "Save for a health record";

pub const BRING: &str = "Bring a copy in";
pub const BRING_WHY: &str =
    "From a copy that you saved, or from a table of your own. You see what will change first.";
pub const BRING_OPEN: &str = "Choose a file";

pub const MOVE: &str = "Move to a new phone";
pub const STEPS: [&str; 5] = [
    "On this phone, press “Back up now” above. Or use the one with a passphrase.",
    "Send the file to your new phone in a way that you trust. A cable, your own cloud folder or an email to yourself will do.",
    "On the new phone, open Gradual at the same address.",
    "There, open Settings, then “Your data”, then “Bring a copy in”, and choose the file.",
    "Look through a few days there. When all is well, you can erase the log on this phone in Settings.",
];

pub const UNREADABLE: &str = "Texts that could not be read";
pub const UNREADABLE_WHY: &str = "Each is kept as it was found. You can save it to a file and show it to someone who knows files.";

pub fn save_text(place: usize) -> String {
    ["Save text ", &place.to_string()].concat()
}

pub const SAMPLE: &str = "You are looking at sample days. Leave the sample to see your own data.";

pub const REMINDER: &str = "Two weeks of days or more have no copy outside this browser yet.";
pub const REMINDER_LINK: &str = "Save a copy";
pub const NOT_NOW: &str = "Not now";

pub const FULL_LINK: &str = "Save a copy or free some space";
