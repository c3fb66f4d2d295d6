//! What each page is, in a sentence or two, for search engines and for the link's preview.

pub const TITLE: &str = "For ordinary back and neck pain";
pub const GRADUAL: &str = "A private companion for ordinary back and neck pain: a guide to exercise, a daily log, trends and a plan. \
    It works offline, and what you write stays on your device.";
pub const DAY: &str = "The log of an earlier day: look back, fill in, put right.";
pub const TRENDS: &str =
    "Your evenings over weeks and months, and where things are heading, in plain words.";
pub const PLAN: &str = "Your own plan: where to start, and the next small step.";
pub const ACTIVITIES: &str = "What you do, and how it is counted; and where your pain is.";
pub const BASELINE: &str =
    "Three easy tries, and the amount to begin with, worked out in one line.";
pub const FLARE_PLAN: &str = "What you will do when it flares, written down before you need it.";
pub const LADDERS: &str = "What you avoid, in small steps: predict, try, compare.";
pub const GOALS: &str = "What you want back, in your own words, and how near it has come.";
pub const CALENDAR: &str = "A year of active days at a glance.";
pub const LOOK_BACK: &str = "One screen a week: what you did, and where things are heading.";
pub const START_HERE: &str = "Four short questions, all optional, and what your answers set up.";
pub const REMINDERS: &str = "A file for your own calendar, with the days and the time you choose.";
pub const LIMITS: &str = "When to ask someone before you use the plan.";
pub const LEARN: &str =
    "A guide to exercise for pain in thirteen short chapters, with its sources.";
pub const FAQ: &str = "Sixteen short answers on exercise for back and neck pain: where to start, what is safe, what to do in a flare.";
pub const WARNING_SIGNS: &str =
    "The few signs with back or neck pain that mean: get checked first. Please read them once.";
pub const EMERGENCY: &str = "Back or neck pain with a sign that cannot wait: whom to call, and what to do until help comes.";
pub const SEEN_TODAY: &str =
    "Back or neck pain with a sign to be seen about today: whom to call, and what to say.";
pub const CRISIS: &str =
    "Thoughts of ending your life when pain goes on: whom to call, by day or by night.";
pub const SOURCES: &str =
    "The studies behind the guide, each with a link and a line on what it found.";
pub const SETTINGS: &str =
    "Colours, when your day starts, your week's target, and your data on this device.";
pub const REPORT: &str = "One or two pages of your own record, to print or to send: pain, activity, goals and your questions.";
pub const DATA: &str = "What is stored on this device, copies to keep, and the way to a new phone.";
pub const BRING: &str = "Bring in a copy of your log, or a table of your own.";
