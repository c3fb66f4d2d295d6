//! Today's flare switch: turning "it's flaring" on or off for one day, whatever the flares recorded so far.

use super::{
    day::Day,
    flare::Flare,
    journal::{Journal, Part},
    plan::{put, remove},
    stamp::{Id, Stamp},
};

/// The first rung of a flare that was begun without a flare plan, in percent (algorithms E).
pub const DEFAULT_FIRST_RUNG: u8 = 70;

impl Journal {
    /// Says that `day` is in a flare, or that it is not; `today` tells an open flare from a past one.
    ///
    /// On: a flare that ended the day before or began the day after is lengthened, the two become one where both are there,
    /// otherwise one begins (open when `day` is today). Off: the flare is shortened, split or taken away, so that `day` lies
    /// in none; an open flare goes on after the removed day when that is before today.
    pub fn set_flare(&mut self, day: Day, on: bool, today: Day, new_id: &Id) -> Part {
        let at = self.tick();
        if on {
            self.begin_flare(day, today, new_id, at)
        } else {
            self.leave_flare(day, today, new_id, at)
        }
        Part::Plan
    }

    /// Sets the share that the person chose for one day of a flare or of the way back from it; `None` leaves that day to the
    /// rule again.
    pub fn choose_rung(&mut self, flare: &Id, day: Day, percent: Option<u8>) -> Part {
        let at = self.tick();
        if let Some(record) = self.plan.flares.iter_mut().find(|r| r.id == *flare) {
            record.value.rungs.retain(|(on, _)| *on != day);
            record.value.rungs.extend(percent.map(|p| (day, p)));
            record.at = at;
        }
        Part::Plan
    }

    fn begin_flare(&mut self, day: Day, today: Day, new_id: &Id, at: Stamp) {
        if self.flare_on(day).is_some() {
            return;
        }
        let flares = &mut self.plan.flares;
        let open = day >= today;
        let next = flares.iter().find(|r| r.value.start == day.plus(1));
        let next = next.map(|r| (r.id.clone(), r.value.clone()));
        if let Some(before) = flares
            .iter_mut()
            .find(|r| r.value.end.is_some_and(|end| end.plus(1) == day))
        {
            before.value.end = (!open).then_some(day);
            before.at = at;
            // The day between two flares makes them one again.
            if let Some((id, next)) = next {
                before.value.end = next.end;
                before.value.rungs.extend(next.rungs);
                remove(flares, &id, &mut self.plan.gone, at);
            }
            return;
        }
        if let Some(after) = flares.iter_mut().find(|r| r.value.start == day.plus(1)) {
            after.value.start = day;
            after.at = at;
            return;
        }
        let first_rung = self
            .plan
            .flare_plans
            .first()
            .map_or(DEFAULT_FIRST_RUNG, |r| r.value.first_rung);
        let flare = Flare {
            start: day,
            end: (!open).then_some(day),
            first_rung,
            rungs: Vec::new(),
        };
        put(flares, new_id.clone(), flare, at);
    }

    fn leave_flare(&mut self, day: Day, today: Day, new_id: &Id, at: Stamp) {
        while let Some((id, flare)) = self
            .flare_on(day)
            .map(|(id, flare)| (id.clone(), flare.clone()))
        {
            let flares = &mut self.plan.flares;
            let last = flare.end.unwrap_or(today.max(day));
            let head = flare.start < day;
            let tail = day < last;
            if !head && !tail {
                remove(flares, &id, &mut self.plan.gone, at);
                continue;
            }
            if head {
                let mut first = flare.clone();
                first.end = Some(day.plus(-1));
                first.rungs.retain(|(d, _)| *d < day);
                put(flares, id.clone(), first, at);
            }
            if tail {
                let mut second = flare;
                second.start = day.plus(1);
                second.rungs.retain(|(d, _)| *d > day);
                put(flares, if head { new_id.clone() } else { id }, second, at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u8) -> Day {
        Day::new(2026, 11, d).unwrap()
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn spans(journal: &Journal) -> Vec<(u8, Option<u8>)> {
        let mut all: Vec<_> = journal
            .plan
            .flares
            .iter()
            .map(|r| (r.value.start.day(), r.value.end.map(Day::day)))
            .collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn today_opens_a_flare_and_closes_it_again() {
        let mut journal = Journal::default();
        journal.set_flare(day(20), true, day(20), &id("a"));
        assert_eq!(spans(&journal), [(20, None)]);
        assert!(journal.flare_on(day(23)).is_some());
        journal.set_flare(day(23), false, day(23), &id("b"));
        assert_eq!(spans(&journal), [(20, Some(22))]);
        journal.set_flare(day(23), true, day(23), &id("c"));
        assert_eq!(spans(&journal), [(20, None)], "the same flare goes on");
    }

    #[test]
    fn a_day_taken_out_and_given_back_leaves_one_flare() {
        let mut journal = Journal::default();
        for d in 1..=10 {
            journal.set_flare(day(d), true, day(d), &id("a"));
        }
        journal.choose_rung(&id("a"), day(8), Some(80));
        journal.set_flare(day(5), false, day(10), &id("b"));
        assert_eq!(spans(&journal), [(1, Some(4)), (6, None)]);
        journal.set_flare(day(5), true, day(10), &id("c"));
        assert_eq!(spans(&journal), [(1, None)]);
        assert_eq!(journal.plan.flares[0].value.rungs, [(day(8), 80)]);
    }

    #[test]
    fn a_rung_of_ones_own_is_one_a_day_and_can_be_left_to_the_rule_again() {
        let mut journal = Journal::default();
        journal.set_flare(day(20), true, day(20), &id("a"));
        journal.choose_rung(&id("a"), day(21), Some(60));
        journal.choose_rung(&id("a"), day(21), Some(50));
        assert_eq!(journal.plan.flares[0].value.rungs, [(day(21), 50)]);
        journal.choose_rung(&id("a"), day(21), None);
        assert_eq!(journal.plan.flares[0].value.rungs, []);
    }

    #[test]
    fn a_flare_of_one_day_goes_away_whole() {
        let mut journal = Journal::default();
        journal.set_flare(day(20), true, day(20), &id("a"));
        journal.set_flare(day(20), false, day(20), &id("b"));
        assert_eq!(spans(&journal), []);
        assert_eq!(journal.plan.gone.len(), 1);
    }

    #[test]
    fn a_past_day_is_one_closed_day_or_joins_its_neighbour() {
        let mut journal = Journal::default();
        journal.set_flare(day(10), true, day(23), &id("a"));
        assert_eq!(spans(&journal), [(10, Some(10))]);
        journal.set_flare(day(11), true, day(23), &id("b"));
        assert_eq!(spans(&journal), [(10, Some(11))]);
        journal.set_flare(day(9), true, day(23), &id("c"));
        assert_eq!(spans(&journal), [(9, Some(11))]);
    }

    #[test]
    fn taking_out_a_middle_day_splits_the_flare() {
        let mut journal = Journal::default();
        for d in 9..=13 {
            journal.set_flare(day(d), true, day(23), &id("a"));
        }
        journal.set_flare(day(11), false, day(23), &id("b"));
        assert_eq!(spans(&journal), [(9, Some(10)), (12, Some(13))]);
        journal.set_flare(day(9), false, day(23), &id("c"));
        assert_eq!(spans(&journal), [(10, Some(10)), (12, Some(13))]);
    }

    #[test]
    fn leaving_an_open_flare_on_an_earlier_day_keeps_the_later_days() {
        let mut journal = Journal::default();
        journal.set_flare(day(20), true, day(20), &id("a"));
        journal.set_flare(day(21), false, day(23), &id("b"));
        assert_eq!(spans(&journal), [(20, Some(20)), (22, None)]);
    }
}
