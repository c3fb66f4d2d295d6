//! The first visit.

pub const ABOVE: &str = "Welcome";
pub const HEADING: &str = "A steady way back to what you do";
pub const WHAT: &str = "Gradual is for ordinary back or neck pain. Read how moving can help. Note how each day went, in a few taps. See where things are heading over weeks.";
pub const NOT: &str =
    "It is not a doctor. It cannot look at you, and it does not replace someone who can.";
pub const PRIVATE: &str =
    "What you write stays on this device. There is no account, and nothing is sent anywhere.";
pub const CHECK: &str =
    "A few signs mean: get checked first. Please read them once before you start.";
pub const CHECK_LINK: &str = "Read the warning signs";
pub const START: &str = "Start with today";
pub const SAMPLE: &str = "Look round with sample data";
pub const BRING: &str = "I have a copy from another phone";
