//! A log day: a civil date in the person's own time zone, begun at their own hour (algorithms A).

use std::fmt;
use time::{Date, Duration, Month};

/// One civil date from 1900-01-01 to 2199-12-31. It has no time zone: a stored day never moves when the person travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// A civil date and time read off the device's clock, before it is turned into a log day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CivilTime {
    /// The calendar date on the device.
    pub date: Day,
    /// The hour on the device, 0..=23.
    pub hour: u8,
}

/// Monday to Sunday, numbered 1..=7 as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weekday(u8);

impl Weekday {
    /// ISO 8601's first day of the week.
    pub const MONDAY: Self = Self(1);
    /// The first day of the week in, for example, the United States.
    pub const SUNDAY: Self = Self(7);

    /// A weekday from its ISO number, or `None` outside 1..=7.
    #[must_use]
    pub const fn new(iso: u8) -> Option<Self> {
        if iso >= 1 && iso <= 7 {
            Some(Self(iso))
        } else {
            None
        }
    }

    /// The ISO number, Monday 1 to Sunday 7.
    #[must_use]
    pub const fn iso(self) -> u8 {
        self.0
    }
}

impl Day {
    /// The first day there is, 1900-01-01.
    pub const FIRST: Self = match Date::from_ordinal_date(1900, 1) {
        Ok(date) => Self(date),
        Err(_) => Self(Date::MIN),
    };

    /// 1 January 1970: the day of a device that does not know its date.
    pub const EPOCH: Self = match Date::from_ordinal_date(1970, 1) {
        Ok(date) => Self(date),
        Err(_) => Self(Date::MIN),
    };

    /// A day from its parts, or `None` for a date that does not exist or lies outside 1900..=2199.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1900..=2199).contains(&year) {
            return None;
        }
        Date::from_calendar_date(year, Month::try_from(month).ok()?, day)
            .ok()
            .map(Self)
    }

    /// Reads `YYYY-MM-DD`, exactly ten characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<i32> {
            let part = text.get(range)?;
            part.bytes()
                .all(|c| c.is_ascii_digit())
                .then(|| part.parse().ok())?
        };
        Self::new(
            number(0..4)?,
            u8::try_from(number(5..7)?).ok()?,
            u8::try_from(number(8..10)?).ok()?,
        )
    }

    /// The log day of a moment: the evening before, until `day_starts_at` o'clock.
    ///
    /// `day_starts_at` is an hour 0..=23; 3 makes a walk at 00:30 belong to the day before.
    #[must_use]
    pub fn of(now: CivilTime, day_starts_at: u8) -> Self {
        if now.hour < day_starts_at {
            now.date.plus(-1)
        } else {
            now.date
        }
    }

    /// The day `n` days later (earlier when negative), held inside 1900..=2199.
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        let moved = self.0.saturating_add(Duration::days(i64::from(n)));
        let held = if moved.year() < 1900 {
            Date::from_ordinal_date(1900, 1)
        } else if moved.year() > 2199 {
            Date::from_ordinal_date(2199, 365)
        } else {
            Ok(moved)
        };
        Self(held.unwrap_or(self.0))
    }

    /// How many days from `earlier` to this day; negative when it lies later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i32 {
        self.0.to_julian_day() - earlier.0.to_julian_day()
    }

    /// The year, 1900..=2199.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1..=12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// The day of the month, 1..=31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        Weekday(self.0.weekday().number_from_monday())
    }

    /// The first day of this day's week, for weeks that begin on `first`.
    #[must_use]
    pub fn week_start(self, first: Weekday) -> Self {
        let back = (i32::from(self.weekday().0) - i32::from(first.0)).rem_euclid(7);
        self.plus(-back)
    }

    /// The first of this day's month.
    #[must_use]
    pub fn month_start(self) -> Self {
        self.plus(1 - i32::from(self.day()))
    }

    /// The first of the month after this day's. After the last month there is none, and that month's first is the answer.
    #[must_use]
    pub fn next_month(self) -> Self {
        // A month has 28 to 31 days: 34 after its first always lie in the next one.
        self.month_start().plus(34).month_start()
    }

    /// The last day of this day's month.
    #[must_use]
    pub fn month_end(self) -> Self {
        let next = self.next_month();
        if next > self {
            next.plus(-1)
        } else {
            // The last month: days are held at its end.
            self.plus(31)
        }
    }
}

/// ISO 8601, `2026-11-23`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn at(date: &str, hour: u8) -> CivilTime {
        let date = day(date);
        CivilTime { date, hour }
    }

    #[test]
    fn reads_only_real_dates() {
        for good in ["2024-02-29", "2026-01-31", "1900-01-01", "2199-12-31"] {
            assert_eq!(day(good).to_string(), good);
        }
        for bad in [
            "2026-02-29",
            "2026-04-31",
            "1800-01-01",
            "2200-01-01",
            "2026-1-01",
            "+026-01-01",
            "2026-01-0١",
            "",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_31st_and_the_leap_day_step_correctly() {
        assert_eq!(day("2026-01-31").plus(1), day("2026-02-01"));
        assert_eq!(day("2024-02-28").plus(1), day("2024-02-29"));
        assert_eq!(day("2025-02-28").plus(1), day("2025-03-01"));
        assert_eq!(day("2024-03-01").since(day("2023-03-01")), 366);
        assert_eq!(day("2199-12-31").plus(1), day("2199-12-31"));
    }

    #[test]
    fn the_day_begins_at_the_chosen_hour() {
        assert_eq!(Day::of(at("2026-11-23", 23), 3), day("2026-11-23")); // 23:59
        assert_eq!(Day::of(at("2026-11-24", 0), 3), day("2026-11-23")); // 00:01
        assert_eq!(Day::of(at("2026-11-24", 2), 3), day("2026-11-23")); // 02:59
        assert_eq!(Day::of(at("2026-11-24", 3), 3), day("2026-11-24")); // 03:01
        assert_eq!(Day::of(at("2026-11-24", 0), 0), day("2026-11-24"));
        assert_eq!(Day::of(at("2027-01-01", 1), 3), day("2026-12-31"));
    }

    #[test]
    fn daylight_saving_neither_skips_nor_repeats_a_log_day() {
        // Civil dates carry no offset: the 23-hour and the 25-hour day are one day each.
        let at = |date, hour| Day::of(at(date, hour), 3);
        assert_eq!(at("2026-03-29", 4).since(at("2026-03-28", 4)), 1); // spring forward in Europe
        assert_eq!(at("2026-10-25", 4).since(at("2026-10-24", 4)), 1); // back again
    }

    #[test]
    fn travel_may_show_a_day_again_or_pass_one_but_moves_none() {
        let at = |date, hour| Day::of(at(date, hour), 3);
        let logged_in_auckland = at("2026-11-24", 8);
        let landed_in_honolulu = at("2026-11-23", 9); // the date line, westward clock: the 23rd again
        assert_eq!(logged_in_auckland.since(landed_in_honolulu), 1);
        assert_eq!(logged_in_auckland, day("2026-11-24"));
    }

    #[test]
    fn months_end_where_the_next_begins() {
        for (at, end, next) in [
            ("2026-01-31", "2026-01-31", "2026-02-01"),
            ("2026-02-01", "2026-02-28", "2026-03-01"),
            ("2024-02-29", "2024-02-29", "2024-03-01"),
            ("2026-12-15", "2026-12-31", "2027-01-01"),
            ("2199-12-05", "2199-12-31", "2199-12-01"),
        ] {
            assert_eq!(day(at).month_end(), day(end), "{at}");
            assert_eq!(day(at).next_month(), day(next), "{at}");
        }
    }

    #[test]
    fn weeks_begin_where_the_person_says() {
        assert_eq!(day("2026-11-23").weekday(), Weekday::MONDAY);
        assert_eq!(
            day("2026-11-23").week_start(Weekday::MONDAY),
            day("2026-11-23")
        );
        assert_eq!(
            day("2026-11-23").week_start(Weekday::SUNDAY),
            day("2026-11-22")
        );
        assert_eq!(
            day("2026-11-22").week_start(Weekday::MONDAY),
            day("2026-11-16")
        );
    }
}
