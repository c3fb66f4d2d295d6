//! Reminders: a file for the person's own calendar.

pub const HEADING: &str = "Reminders";
pub const UNDER: &str = "In your own calendar, without a server";
pub const ABOUT: &str = "Gradual sends nothing, so it cannot ring. Your phone's calendar can. Choose days and a time, save the file, and open it: your calendar takes it from there.";
pub const AGAIN: &str =
    "To change it later, make a new file here and open it. It replaces the first.";
pub const DAYS: &str = "On which days?";
pub const TIME: &str = "At what time?";
pub const TITLE: &str = "What should your calendar say?";
pub const TITLE_HINT: &str = "Others may see it on your screen, so it says nothing about pain.";
pub const TITLE_FIRST: &str = "A moment for me";
pub const MAKE: &str = "Save the reminder";
pub const NO_DAY: &str = "Please choose at least one day.";
pub const NO_TIME: &str = "Please choose a time, such as 18:00.";
pub const NO_TITLE: &str = "Please say what the calendar shows, in up to 60 letters.";
pub const SHARED: &str = "The reminder was handed on.";
pub const PUT_OFF: &str = "Nothing was handed on. The file is still here.";
pub const MADE: &str = "The file is in your downloads. Open it there, and your calendar takes it.";
pub const NO_FILE: &str = "This browser does not let us make a file.";
pub const DOWNLOAD: &str = "Save the file once more";
pub const FILE: &str = "gradual-reminder.ics";
pub const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
