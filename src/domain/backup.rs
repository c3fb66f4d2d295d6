//! When a copy of the log is worth asking for: fourteen logged days that no backup has. **Source:** our own choice, no direct
//! evidence.

use super::{day::Day, journal::Journal};

/// So many logged days without a backup are enough to speak of it.
pub const ENOUGH: usize = 14;

/// The logged days after the day of the last backup, the newest first: ten years of days are not gone through at each tap.
fn logged_since(journal: &Journal) -> impl Iterator<Item = Day> {
    let last = journal.settings.last_backup;
    let days = journal.days.iter().rev();
    days.take_while(move |(day, _)| last.is_none_or(|last| **day > last))
        .filter(|(_, log)| log.is_logged())
        .map(|(day, _)| *day)
}

/// The name of the reminder among the dismissed cards, once it was put away on `today`: it may come again the next month.
#[must_use]
pub fn card(today: Day) -> String {
    let date = today.to_string();
    ["backup-", date.get(..7).unwrap_or_default()].concat()
}

/// Whether the reminder is shown.
#[must_use]
pub fn is_due(journal: &Journal, today: Day) -> bool {
    logged_since(journal).take(ENOUGH).count() == ENOUGH
        && !journal.settings.dismissed.contains(&card(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scale::Score;

    fn day(n: i32) -> Day {
        Day::new(2026, 11, 1).unwrap().plus(n)
    }

    fn logged(days: i32) -> Journal {
        let mut journal = Journal::default();
        for n in 0..days {
            journal.edit_day(day(n), |log, at| {
                log.pain.set(Score::new(4), at);
            });
        }
        journal
    }

    #[test]
    fn fourteen_logged_days_without_a_backup_are_spoken_of() {
        assert!(!is_due(&logged(13), day(13)));
        assert!(is_due(&logged(14), day(14)));
        let mut journal = logged(20);
        journal.settings.last_backup = Some(day(6));
        assert_eq!(logged_since(&journal).count(), 13);
        assert!(!is_due(&journal, day(20)));
        journal.settings.last_backup = Some(day(5));
        assert!(is_due(&journal, day(20)));
        // A day that was only touched is not logged.
        journal.edit_day(day(40), |_, _| {});
        assert_eq!(logged_since(&journal).count(), 14);
    }

    #[test]
    fn put_away_it_comes_again_the_next_month() {
        let mut journal = logged(20);
        journal.settings.dismissed.insert(card(day(20)));
        assert!(!is_due(&journal, day(20)) && !is_due(&journal, day(29)));
        assert!(is_due(&journal, day(30)));
    }
}
