//! Taking one edit back: the journal says again what it said, and what others wrote meanwhile stays.

use super::{
    day::Day,
    entry::DayLog,
    journal::{Journal, Part},
    plan::{self, Kind, Record},
    stamp::Edit,
};

impl Journal {
    /// Takes back what `edit` changed of `day`, so that it says again what it said in `earlier`, as a new edit. What others
    /// wrote meanwhile stays.
    pub fn take_back_day(&mut self, day: Day, earlier: &DayLog, edit: Edit) -> Part {
        let at = self.tick();
        let now = self.days.entry(day).or_default();
        now.pain.take_back(&earlier.pain, edit, at);
        now.next_morning.take_back(&earlier.next_morning, edit, at);
        now.set_aside.take_back(&earlier.set_aside, edit, at);
        now.extra.take_back(&earlier.extra, edit, at);
        now.note.take_back(&earlier.note, edit, at);
        let month = day.month_start();
        let mut gone = self.gone.take(month);
        now.sessions.retain(|session| {
            let known = earlier.sessions.iter().any(|e| e.id == session.id);
            let added = !known && edit.holds(session.latest());
            if added {
                plan::mark_gone(&mut gone, &session.id, at);
            }
            !added
        });
        for (place, old) in earlier.sessions.iter().enumerate() {
            match now.sessions.iter_mut().find(|s| s.id == old.id) {
                Some(session) => {
                    session.work.take_back(&old.work, edit, at);
                    session.feel.take_back(&old.feel, edit, at);
                    session.note.take_back(&old.note, edit, at);
                }
                None if gone
                    .iter()
                    .any(|(id, when)| *id == old.id && edit.holds(*when)) =>
                {
                    now.insert_session(place, old.clone().restamped(at));
                }
                None => {}
            }
        }
        self.gone.insert(month, gone);
        Part::Month(month)
    }

    /// Takes back what `edit` changed among one kind of the plan's records.
    pub fn take_back_records<T: Clone>(
        &mut self,
        kind: Kind<T>,
        earlier: &[Record<T>],
        edit: Edit,
    ) -> Part {
        let at = self.tick();
        let mut gone = std::mem::take(&mut self.plan.gone);
        plan::take_back_kind(kind(&mut self.plan), earlier, &mut gone, edit, at);
        self.plan.gone = gone;
        Part::Plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        activity::Amount,
        entry::Session,
        stamp::{Id, Stamp},
    };
    use crate::domain::{entry::Work, scale::Score, stamp::Group};

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn session(name: &str) -> Session {
        Session {
            id: id(name),
            activity: id("walk"),
            work: Group::new(
                Work {
                    amount: Amount::clamped(9),
                    asked: None,
                    trial: false,
                },
                Stamp(0),
            ),
            feel: Group::default(),
            note: Group::default(),
        }
    }

    #[test]
    fn an_undone_deletion_comes_back_in_its_place_and_other_tabs_keep_theirs() {
        let day = Day::EPOCH;
        let mut journal = Journal::default();
        for name in ["a", "b", "c"] {
            journal.add_session(day, session(name));
        }
        let earlier = journal.day(day).unwrap().clone();
        let after = journal.clock;
        journal.delete_session(day, &id("b"));
        let edit = Edit {
            after,
            until: journal.clock,
        };
        journal.add_session(day, session("other"));
        journal.take_back_day(day, &earlier, edit);
        let names: Vec<_> = journal
            .day(day)
            .unwrap()
            .sessions
            .iter()
            .map(|s| s.id.to_string())
            .collect();
        assert_eq!(names, ["a", "b", "c", "other"]);
        let back = &journal.day(day).unwrap().sessions[1];
        assert!(
            journal
                .gone
                .get(&day.month_start())
                .unwrap()
                .iter()
                .all(|(id, at)| *id != back.id || *at < back.latest())
        );
    }

    #[test]
    fn an_undone_score_is_the_earlier_one_and_a_later_one_stays() {
        let day = Day::EPOCH;
        let mut journal = Journal::default();
        let rate = |journal: &mut Journal, n| {
            let (after, earlier) = (journal.clock, journal.day(day).cloned().unwrap_or_default());
            journal.edit_day(day, |log, at| {
                log.pain.set(Score::new(n), at);
            });
            (
                earlier,
                Edit {
                    after,
                    until: journal.clock,
                },
            )
        };
        let (_, _) = rate(&mut journal, 4);
        let (earlier, edit) = rate(&mut journal, 7);
        let mut other = journal.clone();
        journal.take_back_day(day, &earlier, edit);
        assert_eq!(journal.day(day).unwrap().pain.value, Score::new(4));
        let (_, _) = rate(&mut other, 9);
        other.take_back_day(day, &earlier, edit);
        assert_eq!(
            other.day(day).unwrap().pain.value,
            Score::new(9),
            "written after the edit that is undone"
        );
    }
}
