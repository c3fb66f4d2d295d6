//! The cards about installing Gradual and about keeping the log; `offline.js` shows them.

pub const HEADING: &str = "Keep Gradual on your phone";
pub const WHY: &str = "It then opens from its own icon, also without a network.";
pub const INSTALL: &str = "Install";
pub const LATER: &str = "Maybe later";
pub const NEVER: &str = "Don't ask again";

pub const FIRST_HEADING: &str = "Before you write: add Gradual to your Home Screen";
pub const FIRST: &str = "Install first, or your log may be cleared after seven days without a visit: Safari clears what pages in its tabs keep. \
    The installed app starts empty, so what you write in this tab does not move there.";
pub const STEPS_HEADING: &str = "Add Gradual to your Home Screen";
pub const STEPS: &str = "Safari may clear your log after seven days without a visit; it does not do that to an app on the Home Screen. \
    The installed app starts empty: what you wrote in this tab stays in this tab.";
pub const STEP_SHARE: &str = "Tap Share. If you do not see it, tap the three dots first.";
pub const STEP_ADD: &str = "Tap Add to Home Screen. You may have to scroll down to it.";
pub const STEP_OPEN: &str = "Tap Add, then open Gradual from its new icon.";

pub const KEEP_HEADING: &str = "Keeping your log";
pub const KEPT: &str =
    "This browser has agreed to keep your log, even when the device runs out of room.";
pub const NOT_KEPT: &str = "When the device runs out of room, this browser may clear your log.";
pub const ASK: &str = "Ask it to keep my log";
pub const REFUSED: &str = "This browser has not agreed yet. It often does once Gradual is installed or has been used for some time.";
