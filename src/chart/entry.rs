//! What one day holds, in a line: for the cursor on the charts.

use super::{
    band::{self, Kind},
    pain::confidence_of,
};
use crate::{
    domain::{day::Day, journal::Journal},
    text::{names::Names, trends},
};

/// A day's entry in one line, such as "Sunday 22 November 2026: pain 4, next morning 3, Walk 20 minutes, flare."
#[must_use]
pub fn line(journal: &Journal, day: Day, today: Day, names: &dyn Names) -> String {
    let mut parts = Vec::new();
    let log = journal.day(day);
    let score = |score: u8| score.to_string();
    match log.and_then(|log| log.pain.value) {
        Some(pain) => parts.push(trends::pain_was(&score(pain.get()))),
        None => parts.push(trends::PAIN_NOT_LOGGED.to_owned()),
    }
    if let Some(log) = log {
        if let Some(morning) = log.next_morning.value {
            parts.push(trends::morning_was(&score(morning.get())));
        }
        if let Some(confidence) = confidence_of(log) {
            parts.push(trends::confidence_was(&score(confidence.get())));
        }
        for session in &log.sessions {
            let Some(activity) = journal.activity(&session.activity) else {
                continue;
            };
            let amount = trends::measured(session.work.value.amount.get(), Some(activity.unit));
            parts.push([&*activity.name, " ", &*amount].concat());
        }
    }
    let bands = band::bands(journal, day, day, today);
    let holds = |kind: &Kind| bands.iter().any(|band| band.kind == *kind);
    parts.extend(
        Kind::ALL
            .into_iter()
            .filter(holds)
            .map(|kind| kind.word().to_owned()),
    );
    if log.is_some_and(|log| !log.note.value.is_empty()) {
        parts.push(trends::A_NOTE.to_owned());
    }
    trends::day_holds(&names.long(day), &day.year().to_string(), &parts.join(", "))
}
