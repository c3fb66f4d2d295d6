//! The order of the person's activities, and which of them have a history.

use super::{
    journal::{Journal, Part},
    stamp::Id,
};

impl Journal {
    /// Moves an activity one place up or down among those on offer; at the end of the list nothing happens.
    pub fn move_activity(&mut self, id: &Id, up: bool) -> Part {
        let at = self.tick();
        let mut ids: Vec<Id> = self
            .offered_activities()
            .into_iter()
            .map(|(id, _)| id.clone())
            .collect();
        let place = ids.iter().position(|other| other == id);
        let other = place.and_then(|p| {
            if up {
                p.checked_sub(1)
            } else {
                p.checked_add(1)
            }
        });
        if let (Some(place), Some(other)) = (place, other.filter(|o| *o < ids.len())) {
            ids.swap(place, other);
            for (order, id) in (0..).zip(&ids) {
                let mut all = self.plan.activities.iter_mut();
                if let Some(record) = all.find(|r| r.id == *id && r.value.order != order) {
                    record.value.order = order;
                    record.at = at;
                }
            }
        }
        Part::Plan
    }

    /// Whether anything was logged or planned in the unit of an activity, so that the unit must stay.
    #[must_use]
    pub fn is_counted(&self, id: &Id) -> bool {
        let logged = || {
            self.days
                .values()
                .any(|log| log.sessions.iter().any(|s| s.activity == *id))
        };
        self.plan.quotas.iter().any(|r| r.value.activity == *id) || logged()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        activity::{Activity, Amount, Unit},
        plan::put,
        stamp::Stamp,
    };

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn names(journal: &Journal) -> String {
        let all = journal.offered_activities();
        all.into_iter().map(|(id, _)| id.as_str()).collect()
    }

    #[test]
    fn an_activity_moves_one_place_among_those_on_offer() {
        let mut journal = Journal::default();
        for (name, order) in [("a", 5), ("b", 5), ("x", 6), ("c", 9)] {
            let activity = Activity {
                name: name.to_owned(),
                unit: Unit::Minutes,
                step: Amount::clamped(1),
                days_a_week: 3,
                order,
                archived: name == "x",
            };
            put(&mut journal.plan.activities, id(name), activity, Stamp(1));
        }
        assert_eq!(names(&journal), "abc");
        journal.move_activity(&id("c"), true);
        assert_eq!(names(&journal), "acb", "past the archived one");
        journal.move_activity(&id("a"), false);
        assert_eq!(names(&journal), "cab");
        journal.move_activity(&id("c"), true);
        journal.move_activity(&id("b"), false);
        journal.move_activity(&id("x"), true);
        assert_eq!(names(&journal), "cab", "there is nowhere to go");
        assert!(!journal.is_counted(&id("a")));
    }
}
