//! Reminders as an iCalendar file (RFC 5545): one weekly event with an alarm, for the person's own calendar.
//!
//! Times are *floating*: "18:00 wherever the phone is", so that neither travel nor a change of the clocks moves them, and no
//! time zone has to be described. The event's name never changes, so that a second import replaces the first.

use crate::{domain::day::Day, storage::json::put_number};

/// The longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;
/// The event's lasting name.
const UID: &str = "gradual-reminder@gradual";
/// In seconds since 1970. A file's number counts from here: calendars read it into 31 bits, which last until 2088.
const YEAR_2020: u32 = 1_577_836_800;
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// When to be reminded, and in which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// What the calendar shows: neutral, the person's own words.
    pub title: String,
    /// The days of the week, Monday first.
    pub days: [bool; 7],
    /// 0..=23; more is read as 23.
    pub hour: u8,
    /// 0..=59; more is read as 59.
    pub minute: u8,
}

/// The file; `None` when no day of the week is chosen. `today` is the first day on which it may ring. `made` is when the file was
/// made, in seconds since 1970: of two files of the same event the one made later stands, also on one day (RFC 5545, 3.8.7.4).
#[must_use]
pub fn calendar(reminder: &Reminder, today: Day, made: u32) -> Option<String> {
    let on = |day: &Day| reminder.days[usize::from(day.weekday().iso()) - 1];
    let first = (0..7).map(|n| today.plus(n)).find(on)?;
    let mut days = String::new();
    for (name, _) in DAYS.iter().zip(reminder.days).filter(|d| d.1) {
        if !days.is_empty() {
            days.push(',');
        }
        days.push_str(name);
    }
    let start = moment(first, [reminder.hour.min(23), reminder.minute.min(59), 0]);
    let stamp = moment(
        Day::EPOCH.plus((made / 86_400) as i32),
        [made / 3_600 % 24, made / 60 % 60, made % 60].map(|n| n as u8),
    );
    let title = escaped(&reminder.title);
    let mut sequence = String::new();
    put_number(&mut sequence, made.saturating_sub(YEAR_2020).into());
    let mut out = String::new();
    for parts in [
        ["BEGIN:VCALENDAR", ""],
        ["VERSION:2.0", ""],
        ["PRODID:-//Gradual//Reminders//EN", ""],
        ["BEGIN:VEVENT", ""],
        ["UID:", UID],
        ["DTSTAMP:", &[&stamp, "Z"].concat()],
        ["SEQUENCE:", &sequence],
        ["DTSTART:", &start],
        ["DURATION:PT15M", ""],
        ["RRULE:FREQ=WEEKLY;BYDAY=", &days],
        ["SUMMARY:", &title],
        ["TRANSP:TRANSPARENT", ""],
        ["BEGIN:VALARM", ""],
        ["ACTION:DISPLAY", ""],
        ["TRIGGER:PT0S", ""],
        ["DESCRIPTION:", &title],
        ["END:VALARM", ""],
        ["END:VEVENT", ""],
        ["END:VCALENDAR", ""],
    ] {
        put_line(&mut out, &parts.concat());
    }
    Some(out)
}

/// `20261124T180500` of a day and its hours, minutes and seconds.
fn moment(day: Day, time: [u8; 3]) -> String {
    let mut out = day.to_string().replace('-', "");
    out.push('T');
    for n in time {
        out.push(char::from(b'0' + n / 10));
        out.push(char::from(b'0' + n % 10));
    }
    out
}

/// A text value (RFC 5545, 3.3.11): backslash, semicolon, comma and line ends; other control characters go.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c if c < ' ' || c == '\u{7f}' => {}
            c => out.push(c),
        }
    }
    out
}

/// A line, folded before it grows over 75 octets; a character is never split.
fn put_line(out: &mut String, line: &str) {
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        used += c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}
