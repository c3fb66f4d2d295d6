//! The warning signs' screens, around the content.

pub const ABOVE: &str = "Check first";
pub const REGION_LABEL: &str = "Country for emergency numbers";
pub const ELSEWHERE: &str = "Call your local emergency number.";
pub const ELSEWHERE_CRISIS: &str =
    "We do not know a crisis line for where you are. Your doctor or the emergency number can help.";
pub const ELSEWHERE_ADVICE: &str =
    "We do not know a line for urgent advice where you are. Call your doctor.";
pub const SEEN: &str = "I have been seen";
pub const SPOKEN: &str = "I have spoken to someone";
pub const MISTAKE: &str = "I ticked this by mistake";
pub const TICKED: &str = "You ticked";
pub const TO_LIST: &str = "Back to the warning signs";
pub const TELL_PLAN: &str = "One of these fits me: tell the plan";
pub const OPEN_PAGE: &str = "What to do";
pub const LEADS: &str = "A tick on one of the first two lists opens a page that says what to do.";
pub const YES: &str = "Yes, that is right";
pub const NO_GUESS: &str = "Please choose your country, if it is in the list.";
pub const NOT_LISTED: &str = "It is not in the list";

pub fn guess(name: &str) -> String {
    ["Country, by your phone's clock: ", name, ". Is that right?"].concat()
}

pub fn numbers_for(name: &str) -> String {
    ["Numbers for: ", name].concat()
}

/// `when` is a date, or the word for none.
pub fn checked(when: &str) -> String {
    if when.starts_with(|c: char| c.is_ascii_digit()) {
        ["Last checked by a person: ", when, "."].concat()
    } else {
        "We have not checked these numbers again yet. If one does not work, ask someone near you."
            .to_owned()
    }
}

pub fn call(number: &str) -> String {
    ["Call ", number].concat()
}
