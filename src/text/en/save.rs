//! What the status line, the banners and the Data page say about saving.

pub const SAVING: &str = "Saving…";
pub const SAVED: &str = "Saved on this device";

/// Heads every "not saved" message; the reason follows as a sentence of its own.
pub const NOT_SAVED: &str = "Not saved yet.";
pub const TRY_AGAIN: &str = "Try again";

/// The lasting banner where storage is blocked.
pub const BLOCKED: &str = "This browser is not letting Gradual save.";
pub const BLOCKED_MORE: &str = "You can still read everything. What you log now will be gone when you close this page. \
    A private window or a setting that blocks site data may be the reason.";

pub const WHY_UNAVAILABLE: &str =
    "This browser is not letting Gradual save. What you wrote is still on this screen.";
pub const WHY_FULL: &str = "There is no room left on this device for Gradual. What you saved before is safe, and what you \
    wrote just now is still on this screen. Free some space, or save a copy of your log, then try again.";
pub const WHY_NEWER: &str =
    "A newer version of Gradual wrote this. Reload to update, then carry on.";
pub const WHY_READ_BACK: &str = "This browser stored something other than what you wrote. What you wrote is still on this screen. Try again.";
pub const WHY_EPOCH: &str =
    "Your log was erased or replaced in another tab. Reload to see it as it is now.";
pub const WHY_NOT_LOADED: &str = "Gradual could not read this part of your log when it opened, so it will not write over it. Reload to try again.";

/// The button beside a reason that asks for it.
pub const RELOAD: &str = "Reload";

pub const WHY_READ_ONLY: &str = "Gradual is open in another tab, and in this browser only one tab can save. What you wrote is \
    still on this screen. Close the other tab, then try again.";
pub const WHY_ONE_COPY: &str = "What you wrote is saved, but its safety copy is not. Try again.";

/// Said after a start that found local storage empty and the mirror full.
pub const CAME_BACK: &str =
    "This browser had cleared your log. It is all back, from the safety copy that Gradual keeps.";
/// The lasting banner where there is no mirror.
pub const ONE_COPY: &str = "This browser keeps no safety copy of your log, so use Gradual in one tab at a time and save a copy \
    now and then. A private window or a setting may be the reason.";

/// Said once after a start that found unreadable text.
pub fn unreadable(parts: usize) -> String {
    match parts {
        1 => "One part of what is stored could not be read.".to_owned(),
        many => {
            let mut said = many.to_string();
            said.push_str(" parts of what is stored could not be read.");
            said
        }
    }
}
pub const UNREADABLE_MORE: &str =
    "Nothing was thrown away: it is kept as it was found. Everything else is here.";
pub const NEWER_PART: &str = "A part of your log was written by a newer version of Gradual. It is safe, but this version cannot \
    show it. Reload to update.";

/// Names a part that could not be read.
pub fn month_part(month: &str) -> String {
    ["The log of ", month].concat()
}
pub const PLAN_PART: &str = "Your activities and plan";
pub const SETTINGS_PART: &str = "Your settings";
pub const DRAFTS_PART: &str = "Text you had begun to type";
pub const OTHER_PART: &str = "Something else under Gradual's name";
