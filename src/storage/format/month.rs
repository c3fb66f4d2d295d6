//! A month's body: `{"days":[…],"gone":[["k3f9a2xw",812]…]}`.
//!
//! A day is an object of short keys; what was never set is left out:
//!
//! | key | a day's | a session's |
//! |---|---|---|
//! | `d` | day of the month | |
//! | `p` | evening pain `[4,812]` | |
//! | `m` | next morning's pain | |
//! | `o` | set aside `["rest",815]` or `"ill"` | |
//! | `x` | extra `[[confidence,sleep,relief],815]` | |
//! | `n` | note `["slept badly",815]` | note |
//! | `s` | sessions | |
//! | `i` `a` | | its id; its activity's id |
//! | `w` | | work `[[18,15],811]`: amount, then what was asked, then `true` for a trial; missing in what remains of a deleted one |
//! | `f` | | feel `[[before,during,effort],811]` |

use super::disk::{Disk, close, put_key, put_list, put_set, take_list, take_set};
use crate::{
    domain::{
        day::Day,
        entry::{DayLog, Session},
        journal::Journal,
        stamp::{Id, Stamp},
    },
    storage::json::{Reader, put_number},
};
use std::collections::BTreeMap;

/// One month's days and deletions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// The days that were ever touched, all of one month.
    pub days: BTreeMap<Day, DayLog>,
    /// Deleted sessions, each with the stamp of its deletion.
    pub gone: Vec<(Id, Stamp)>,
}

impl Month {
    /// The greatest stamp in it.
    #[must_use]
    pub fn latest(&self) -> Stamp {
        let gone = self.gone.iter().map(|(_, at)| *at);
        let latest = gone.fold(Stamp(0), Stamp::max);
        let days = self.days.values().map(DayLog::latest);
        days.fold(latest, Stamp::max)
    }

    /// Takes the place of that month in `journal`; answers the greatest stamp in it.
    pub fn replace_in(self, journal: &mut Journal, first: Day) -> Stamp {
        let latest = self.latest();
        for day in days_of(first) {
            journal.days.remove(&day);
        }
        journal.days.extend(self.days);
        journal.gone.insert(first, self.gone);
        latest
    }
}

/// The days of the month that begins on `first`.
fn days_of(first: Day) -> impl Iterator<Item = Day> {
    (0..31)
        .map(move |n| first.plus(n))
        .take_while(move |day| day.month() == first.month())
}

/// The body of the month that begins on `first`.
#[must_use]
pub fn put_month(journal: &Journal, first: Day) -> String {
    let mut out = String::from("{\"days\":[");
    for day in days_of(first) {
        if let Some(log) = journal.days.get(&day).filter(|log| !log.is_untouched()) {
            put_day(&mut out, day, log);
        }
    }
    close(&mut out, ']');
    if let Some(gone) = journal.gone.get(&first) {
        out.push_str(",\"gone\":");
        gone.put(&mut out);
    }
    out.push('}');
    out
}

fn put_day(out: &mut String, day: Day, log: &DayLog) {
    out.push_str("{\"d\":");
    put_number(out, day.day().into());
    out.push(',');
    put_set(out, "p", &log.pain);
    put_set(out, "m", &log.next_morning);
    put_set(out, "o", &log.set_aside);
    put_set(out, "x", &log.extra);
    put_set(out, "n", &log.note);
    if !log.sessions.is_empty() || !log.remains.is_empty() {
        put_key(out, "s");
        put_list(out, log.sessions.iter().chain(&log.remains));
        out.push(',');
    }
    close(out, '}');
    out.push(',');
}

/// Reads the body of the month that begins on `first`; `None` when anything in it is not as [`put_month`] writes it.
#[must_use]
pub fn take_month(first: Day, body: &str) -> Option<Month> {
    let mut from = Reader::new(body);
    let mut month = Month::default();
    let mut days_read = false;
    from.eat(b'{');
    let mut start = true;
    while from.more(&mut start, b'}') {
        let key = from.key();
        // A session's id is unique in the month, and so are those of the deleted.
        from.forget_ids();
        match key {
            "days" if !days_read => {
                days_read = true;
                take_list(&mut from, |from| take_day(from, first, &mut month.days));
            }
            "gone" if month.gone.is_empty() => month.gone = Disk::take(&mut from),
            _ => from.spoil(),
        }
    }
    (from.end() && days_read).then_some(month)
}

fn take_day(from: &mut Reader<'_>, first: Day, days: &mut BTreeMap<Day, DayLog>) {
    let mut day = None;
    let mut log = DayLog::default();
    from.eat(b'{');
    let mut start = true;
    while from.more(&mut start, b'}') {
        match from.key() {
            "d" if day.is_none() => {
                day = Day::new(first.year(), first.month(), Disk::take(from));
                from.demand(day.is_some());
            }
            "p" => take_set(from, &mut log.pain),
            "m" => take_set(from, &mut log.next_morning),
            "o" => take_set(from, &mut log.set_aside),
            "x" => take_set(from, &mut log.extra),
            "n" => take_set(from, &mut log.note),
            "s" if log.sessions.is_empty() && log.remains.is_empty() => {
                take_list(from, |from| {
                    let session = Session::take(from);
                    let lives = session.work.at > Stamp(0);
                    let place = if lives {
                        &mut log.sessions
                    } else {
                        &mut log.remains
                    };
                    place.push(session);
                });
                // Years of days are held, each with one or two, and a list begins with room for four.
                log.sessions.shrink_to_fit();
            }
            _ => from.spoil(),
        }
    }
    let said = !log.is_untouched();
    let new = day.is_some_and(|day| days.insert(day, log).is_none());
    from.demand(said && new);
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: &str = r#"{"d":24,"p":[4,812],"m":[3,820],"n":["slept badly",815],"s":[{"i":"k3f9a2xw","a":"walk","w":[[18,18],811],"f":[[3,4,5],811]}]}"#;

    fn november() -> Day {
        Day::new(2026, 11, 1).unwrap()
    }

    fn take(body: &str) -> Option<Month> {
        take_month(november(), body)
    }

    #[test]
    fn the_documented_day_is_read_and_written_to_the_letter() {
        let body = format!("{{\"days\":[{DAY}]}}");
        let mut journal = Journal::default();
        let month = take(&body).unwrap();
        assert_eq!(month.latest(), Stamp(820));
        month.replace_in(&mut journal, november());
        assert_eq!(put_month(&journal, november()), body);
    }

    #[test]
    fn what_is_not_exactly_so_is_refused() {
        let with = |day: &str| format!("{{\"days\":[{day}]}}");
        assert!(take(&with(r#"{"d":24,"p":[10,812]}"#)).is_some());
        for bad in [
            r#"{"d":24,"p":[11,812]}"#,  // a score of 11
            r#"{"d":24,"p":[-1,812]}"#,  // or below none
            r#"{"d":31,"p":[4,812]}"#,   // 31 November
            r#"{"d":0,"p":[4,812]}"#,    // no such day
            r#"{"d":24,"p":["4",812]}"#, // text for a number
            r#"{"d":24,"p":[4,-812]}"#,  // a stamp below zero
            r#"{"d":24,"p":[4.5,812]}"#, // a fraction
            r#"{"d":24,"p":4}"#,         // a bare value
            r#"{"d":24,"p":[null,0]}"#,  // an unset group is left out
            r#"{"d":24}"#,               // and so is an untouched day
            r#"{"p":[4,812]}"#,          // which day?
            r#"{"d":24,"p":[4,812],"q":1}"#,
            r#"{"d":24,"p":[4,812],"p":[5,813]}"#,
            r#"{"d":24,"o":["holiday",812]}"#,
            r#"{"d":24,"s":[{"i":"a","a":"walk","w":[[0],811]}]}"#, // nothing done
            r#"{"d":24,"s":[{"i":"a","a":"walk","w":[[1000001],811]}]}"#,
            r#"{"d":24,"s":[{"i":"A","a":"walk","w":[[1],811]}]}"#, // not an id
            r#"{"d":24,"s":[{"i":"a","a":"walk"}]}"#,               // nothing left of it
            r#"{"d":24,"s":[{"i":"a","a":"walk","w":[[1],0]}]}"#,   // never written
            r#"{"d":24,"s":[{"i":"a","a":"walk","w":[[1],8]},{"i":"a","a":"walk","n":["",9]}]}"#,
            r#"{"d":24,"s":[{"i":"a","a":"walk","w":[[1],8]},{"i":"a","a":"walk","w":[[2],9]}]}"#, // one id twice
        ] {
            assert_eq!(take(&with(bad)), None, "{bad}");
        }
        let twice = format!("{DAY},{}", DAY.replace("k3f9a2xw", "k3f9a2xx"));
        assert_eq!(take(&with(&twice)), None, "one day twice");
        let elsewhere = format!("{DAY},{}", DAY.replace("\"d\":24", "\"d\":25"));
        assert_eq!(take(&with(&elsewhere)), None, "one session on two days");
        assert_eq!(take(r#"{"days":[],"gone":[["a",1],["a",2]]}"#), None);
        let body = format!("{{\"gone\":[[\"a\",1],[\"b\",2]],\"days\":[{DAY}]}}");
        assert!(take(&body).is_some());
        for cut in 0..body.len() {
            assert_eq!(take(&body[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn what_remains_of_a_deleted_session_is_kept_apart() {
        let body = r#"{"days":[{"d":24,"s":[{"i":"b","a":"walk","w":[[1],8]},{"i":"a","a":"walk","n":["stiff",9]}]}],"gone":[["a",7]]}"#;
        let month = take(body).unwrap();
        assert_eq!(month.latest(), Stamp(9));
        let log = month.days.values().next().unwrap();
        assert_eq!((log.sessions.len(), log.remains.len()), (1, 1));
        let mut journal = Journal::default();
        month.replace_in(&mut journal, november());
        assert_eq!(put_month(&journal, november()), body);
    }

    #[test]
    fn work_says_only_what_there_is() {
        for (text, asked, trial) in [
            ("[18]", None, false),
            ("[18,15]", Some(15), false),
            ("[18,null,true]", None, true),
            ("[18,15,true]", Some(15), true),
        ] {
            let mut from = Reader::new(text);
            let work = crate::domain::entry::Work::take(&mut from);
            assert!(from.end());
            assert_eq!(work.asked.map(|a| a.get()), asked);
            assert_eq!(work.trial, trial);
            let mut out = String::new();
            work.put(&mut out);
            assert_eq!(out, text);
        }
    }
}
