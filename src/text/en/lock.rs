//! The lock: its card in the settings, and the screen that asks for the passphrase.

pub const LOCK: &str = "Lock the log";
pub const WHY: &str = "With a lock, all that you write is stored in code that only your passphrase opens. Gradual asks for it \
    each time it opens. The guide, the questions and the warning signs stay open to everyone.";
pub const FORGOTTEN: &str = "If you forget the passphrase, your log is gone for good. Nobody can open it for you. Only a copy \
    that you saved before can help.";
pub const LIMITS: &str = "A lock does not help against someone who sees the log while it is open, or who guesses a short passphrase. Nor does it help against a bad app or add-on on this device. What you wrote before you set the lock may stay readable in this browser's files for a while.";
pub const HINT: &str =
    "At least 8 characters. Three or four words that do not belong together are good.";
pub const NEW: &str = "New passphrase";
pub const AGAIN: &str = "The same once more";
pub const SHOW: &str = "Show what I type";
pub const LOCK_NOW: &str = "Lock the log now";
pub const TOO_SHORT: &str = "Please use at least 8 characters.";
pub const NOT_THE_SAME: &str = "These two are not the same. Please type them again.";

pub const LOCKED: &str = "Your log has a lock. After this time out of sight it locks again:";
pub const MINUTES: &str = "Lock again after";
pub const CHANGE: &str = "Change the passphrase";
pub const NOW: &str = "The passphrase you use now";
pub const CHANGED: &str = "The passphrase is changed.";
pub const TAKE_AWAY: &str = "Take the lock away";
pub const TAKE_AWAY_WHY: &str =
    "Your log is then stored in plain words again, and opens without a passphrase.";

pub const ABOVE: &str = "On this device only";
pub const CLOSED: &str = "Your log is locked";
pub const CLOSED_WHY: &str = "The guide, the questions and the warning signs are open without it.";
pub const NOT_KEPT: &str = "This is not kept: your log is locked.";
pub const PASSPHRASE: &str = "Passphrase";
pub const OPEN: &str = "Open my log";
pub const WAIT: &str = "One moment…";
pub const WRONG: &str = "That is not the passphrase. Nothing was changed. Try again.";
pub const NO_CRYPTO: &str =
    "This browser cannot open or set a lock here: it needs a page that begins with https.";
pub const BAD_HEADER: &str = "What is stored of the lock cannot be read, so this version cannot open it. Nothing was changed.";
pub const NOT_NOW: &str =
    "Something is not saved yet, so nothing was changed. Try again in a moment.";
pub const I_FORGOT: &str = "I do not know it any more";
pub const I_FORGOT_WHY: &str = "Then this log cannot be opened. You can erase it and begin again, and bring in a copy if you \
    saved one.";

pub fn minutes(minutes: u16) -> String {
    match minutes {
        1 => "1 minute".to_owned(),
        60 => "1 hour".to_owned(),
        many => [&many.to_string(), " minutes"].concat(),
    }
}
