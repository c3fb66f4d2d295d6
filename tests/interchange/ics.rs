//! Reminders: RFC 5545 to the octet, and as Python's `icalendar` reads them.

use gradual::{
    domain::day::Day,
    interchange::ics::{Reminder, calendar},
};
use proptest::prelude::*;
use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

const MONDAYS_AND_FRIDAYS: [bool; 7] = [true, false, false, false, true, false, false];

/// On Tuesday already east of Greenwich: 2026-11-23T23:59:07Z.
const MADE: u32 = 1_795_478_347;

fn reminder(title: &str) -> Reminder {
    Reminder {
        title: title.to_owned(),
        days: MONDAYS_AND_FRIDAYS,
        hour: 18,
        minute: 5,
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn the_file_is_this() {
    let text = calendar(
        &reminder("A moment, for me; really\\\nyes"),
        day("2026-11-24"),
        MADE,
    )
    .unwrap();
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gradual//Reminders//EN",
        "BEGIN:VEVENT",
        "UID:gradual-reminder@gradual",
        "DTSTAMP:20261123T235907Z",
        "SEQUENCE:217641547",
        "DTSTART:20261127T180500", // a Friday: the first chosen day on or after Tuesday
        "DURATION:PT15M",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,FR",
        r"SUMMARY:A moment\, for me\; really\\\nyes",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT0S",
        r"DESCRIPTION:A moment\, for me\; really\\\nyes",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
}

#[test]
fn without_a_day_there_is_no_file() {
    let none = Reminder {
        days: [false; 7],
        ..reminder("x")
    };
    assert_eq!(calendar(&none, day("2026-11-24"), MADE), None);
}

#[test]
fn a_second_file_has_the_same_name_and_a_higher_number() {
    let line = |text: &str, name: &str| {
        let mut lines = text.split("\r\n");
        lines.find(|l| l.starts_with(name)).unwrap().to_owned()
    };
    let first = calendar(&reminder("x"), day("2026-11-24"), MADE).unwrap();
    let number = |text: &str| line(text, "SEQUENCE:")[9..].parse::<i32>().unwrap();
    // The next one as soon as a time can be corrected, a week after, and in sixty years.
    for later in [1, 604_800, 60 * 31_557_600] {
        let second = calendar(&reminder("y"), day("2026-11-24"), MADE + later).unwrap();
        assert_eq!(line(&first, "UID:"), line(&second, "UID:"));
        assert!(number(&second) > number(&first));
        assert!(line(&second, "DTSTAMP:") > line(&first, "DTSTAMP:"));
    }
}

proptest! {
    #[test]
    fn no_line_is_over_75_octets_and_unfolding_gives_the_words_back(title in any::<String>()) {
        let text = calendar(&reminder(&title), day("2026-11-24"), MADE).unwrap();
        prop_assert!(text.ends_with("\r\n"));
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let unfolded = text.replace("\r\n ", "");
        let said = unfolded.split("\r\n").find_map(|l| l.strip_prefix("SUMMARY:")).unwrap();
        let mut plain = String::new();
        let mut letters = said.chars();
        while let Some(c) = letters.next() {
            match c {
                '\\' => plain.extend(letters.next().map(|c| if c == 'n' { '\n' } else { c })),
                c => plain.push(c),
            }
        }
        let kept: String = title.chars().filter(|c| *c == '\n' || !(*c < ' ' || *c == '\u{7f}')).collect();
        prop_assert_eq!(plain, kept);
    }
}

/// Python's `icalendar`, installed once beside the other products of the tests.
fn packages() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("icalendar-6.3.1");
    if !folder.join("icalendar").is_dir() {
        let done = Command::new("python3")
            .args(["-m", "pip", "install", "--quiet", "--no-input", "--target"])
            .arg(&folder)
            .args(["icalendar==6.3.1", "python-dateutil==2.9.0.post0"])
            .status()
            .expect("python3");
        assert!(done.success(), "python3 -m pip install icalendar");
    }
    folder
}

#[test]
fn python_reads_the_same_local_times_across_a_change_of_the_clocks() {
    const SCRIPT: &str = r"
import sys, icalendar, zoneinfo
from dateutil.rrule import rrulestr
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
event, = calendar.walk('VEVENT')
alarm, = calendar.walk('VALARM')
start = event['DTSTART'].dt
assert start.tzinfo is None, 'floating'
rule = rrulestr(event['RRULE'].to_ical().decode(), dtstart=start)
zone = zoneinfo.ZoneInfo('Europe/London')
print(event['UID'], event['SUMMARY'], sep='|')
for at, _ in zip(rule, range(6)):
    here = at.replace(tzinfo=zone)
    print(here.strftime('%a %Y-%m-%d %H:%M'), here.utcoffset())
";
    let title = "Zeit für mich 👋 ".repeat(9);
    let text = calendar(&reminder(title.trim_end()), day("2027-03-17"), MADE).unwrap();
    let mut child = Command::new("python3")
        .args(["-c", SCRIPT])
        .env("PYTHONPATH", packages())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3");
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success());
    let said = String::from_utf8(out.stdout).unwrap();
    let expected = format!(
        "gradual-reminder@gradual|{}\n\
         Fri 2027-03-19 18:05 0:00:00\n\
         Mon 2027-03-22 18:05 0:00:00\n\
         Fri 2027-03-26 18:05 0:00:00\n\
         Mon 2027-03-29 18:05 1:00:00\n\
         Fri 2027-04-02 18:05 1:00:00\n\
         Mon 2027-04-05 18:05 1:00:00\n",
        title.trim_end()
    );
    assert_eq!(said, expected);
}
