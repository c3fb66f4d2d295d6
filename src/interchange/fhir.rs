//! The log as a FHIR R4 Bundle of Observations, for whoever's software reads that.
//!
//! Evening pain is LOINC 72514-3, a session in minutes 55411-3, one in steps 55423-8. What LOINC has no plain code for is in
//! a little code system of our own, which comes along as the last entry. There is no patient in it and no time of export.

use super::table::plain;
use crate::{
    domain::{
        activity::Unit,
        day::Day,
        entry::{DayLog, Session},
        journal::Journal,
    },
    storage::json::{put_hex, put_text},
};

const LOINC: &str = "http://loinc.org";
/// Ours: a name that is nobody else's and leads nowhere.
const OURS: &str = "urn:uuid:7c1e6a52-94b5-4f0a-9d0e-3b6f2a85c1d4";

/// A code, what it means, and the UCUM unit of its number if it has one.
type Code = (&'static str, &'static str, &'static str);

const SCORE: &str = "{score}";
const PAIN: Code = ("72514-3", "Pain in the evening, 0 to 10", SCORE);
const MINUTES: Code = ("55411-3", "Exercise duration", "min");
const STEPS: Code = ("55423-8", "Number of steps", "{steps}");

/// Ours, in the order of the code system.
const CODES: [Code; 16] = [
    ("next-morning", "Pain the next morning, 0 to 10", SCORE),
    ("confidence", "Confidence in moving, 0 to 10", SCORE),
    ("sleep", "Sleep, 0 to 10", SCORE),
    ("before", "Pain before, 0 to 10", SCORE),
    ("during", "Highest pain during, 0 to 10", SCORE),
    ("effort", "Effort, 0 to 10", SCORE),
    ("relief", "Took extra pain relief", ""),
    ("rest", "Day of rest", ""),
    ("ill", "Day of illness", ""),
    ("note", "Note", ""),
    ("activity", "Activity", ""),
    ("asked", "Amount planned", ""),
    ("trial", "Baseline trial", ""),
    ("distance", "Distance", "m"),
    ("repetitions", "Repetitions", "{repetitions}"),
    ("hold", "Time held", "s"),
];

/// The log of `journal`: every day that was logged.
#[must_use]
pub fn put_bundle(journal: &Journal) -> String {
    let mut out = String::from("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
    for (day, log) in journal.days.iter().filter(|(_, log)| log.is_logged()) {
        put_day(&mut out, *day, log);
        for session in &log.sessions {
            put_session(&mut out, journal, *day, session);
        }
    }
    for piece in [
        "{\"fullUrl\":\"",
        OURS,
        "\",\"resource\":{\"resourceType\":\"CodeSystem\",\"url\":\"",
        OURS,
    ] {
        out.push_str(piece);
    }
    out.push_str(
        "\",\"name\":\"Gradual\",\"status\":\"active\",\"content\":\"complete\",\"concept\":[",
    );
    for (place, (code, words, _)) in CODES.iter().enumerate() {
        let start = if place > 0 { "," } else { "" };
        for piece in [
            start,
            "{\"code\":\"",
            code,
            "\",\"display\":\"",
            words,
            "\"}",
        ] {
            out.push_str(piece);
        }
    }
    out.push_str("]}}]}\n");
    out
}

fn put_day(out: &mut String, day: Day, log: &DayLog) {
    let aside = plain(&log.set_aside.value);
    let extra = log.extra.value;
    let values = [
        (PAIN, plain(&log.pain.value)),
        (CODES[0], plain(&log.next_morning.value)),
        (CODES[1], plain(&extra.confidence)),
        (CODES[2], plain(&extra.sleep)),
        (CODES[6], plain(&extra.relief)),
        (
            CODES[7],
            if aside == "rest" { "true" } else { "" }.to_owned(),
        ),
        (
            CODES[8],
            if aside == "ill" { "true" } else { "" }.to_owned(),
        ),
        (CODES[9], text(&log.note.value)),
    ];
    for (code, value) in values {
        if !value.is_empty() {
            put_start(out, &[&plain(&day), "-", code.0].concat(), day);
            put_value(out, code, &value, code.2);
            out.push_str("}},");
        }
    }
}

fn put_session(out: &mut String, journal: &Journal, day: Day, session: &Session) {
    let activity = journal.activity(&session.activity);
    let code = match activity.map(|a| a.unit) {
        None | Some(Unit::Minutes) => MINUTES,
        Some(Unit::Steps) => STEPS,
        Some(Unit::Metres) => CODES[13],
        Some(Unit::Repetitions) => CODES[14],
        Some(Unit::Seconds) => CODES[15],
    };
    put_start(out, &["session-", session.id.as_str()].concat(), day);
    let (work, feel) = (session.work.value, session.feel.value);
    put_value(out, code, &plain(&work.amount), code.2);
    let name = activity.map_or(session.activity.as_str(), |a| &a.name);
    let parts = [
        (CODES[10], text(name), ""),
        (CODES[11], plain(&work.asked), code.2),
        (
            CODES[12],
            if work.trial { "true" } else { "" }.to_owned(),
            "",
        ),
        (CODES[3], plain(&feel.before), SCORE),
        (CODES[4], plain(&feel.during), SCORE),
        (CODES[5], plain(&feel.effort), SCORE),
    ];
    let mut start = ",\"component\":[{";
    for (code, value, unit) in parts {
        if !value.is_empty() {
            out.push_str(start);
            put_value(out, code, &value, unit);
            start = "},{";
        }
    }
    if start == "},{" {
        out.push_str("}]");
    }
    let note = text(&session.note.value);
    if !note.is_empty() {
        for piece in [",\"note\":[{\"text\":", &note, "}]"] {
            out.push_str(piece);
        }
    }
    out.push_str("}},");
}

fn put_start(out: &mut String, id: &str, day: Day) {
    out.push_str("{\"fullUrl\":\"urn:uuid:");
    put_uuid(out, id);
    let start = "\",\"resource\":{\"resourceType\":\"Observation\",\"id\":\"";
    let then = "\",\"status\":\"final\",\"effectiveDateTime\":\"";
    for piece in [start, id, then, &plain(&day), "\","] {
        out.push_str(piece);
    }
}

/// A UUID of our own making (version 8) out of an id: the same resource has the same one in each export.
fn put_uuid(out: &mut String, id: &str) {
    // FNV-1a, gone on with for each piece.
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for (start, digits) in [("", 8), ("-", 4), ("-8", 3), ("-8", 3), ("-", 8), ("", 4)] {
        for byte in id.bytes() {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        out.push_str(start);
        put_hex(out, u32::try_from(sum >> 32).unwrap_or_default(), digits);
    }
}

/// A code and its value: a number with its unit, `true`, `false`, or a text in its quotes.
fn put_value(out: &mut String, (code, words, _): Code, value: &str, unit: &str) {
    let ours = code.starts_with(|c: char| c.is_ascii_lowercase());
    let system = if ours { OURS } else { LOINC };
    for piece in [
        "\"code\":{\"coding\":[{\"system\":\"",
        system,
        "\",\"code\":\"",
        code,
        "\"}],\"text\":\"",
        words,
        "\"},",
    ] {
        out.push_str(piece);
    }
    if unit.is_empty() {
        let kind = if value.starts_with('"') {
            "String"
        } else {
            "Boolean"
        };
        for piece in ["\"value", kind, "\":", value] {
            out.push_str(piece);
        }
    } else {
        for piece in [
            "\"valueQuantity\":{\"value\":",
            value,
            ",\"unit\":\"",
            unit.trim_matches(['{', '}']),
            "\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"",
            unit,
            "\"}",
        ] {
            out.push_str(piece);
        }
    }
}

/// A text in its quotes, without what FHIR allows in none; nothing for one of nothing but spaces.
fn text(words: &str) -> String {
    let mut out = String::new();
    let kept = |c: char| match c {
        '\n' | '\r' | '\t' => c,
        '\u{feff}' => ' ',
        c if c.is_whitespace() => ' ',
        c if c < ' ' => '\u{fffd}',
        c => c,
    };
    let words: String = words.chars().map(kept).collect();
    if !words.trim().is_empty() {
        put_text(&mut out, &words);
    }
    out
}
