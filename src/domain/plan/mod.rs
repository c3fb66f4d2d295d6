//! The plan's records: one vector a kind, each record one group that merges whole.

mod records;

pub use records::*;

use super::{
    activity::Activity,
    flare::{Flare, FlarePlan},
    stamp::{Edit, Id, Stamp},
};

/// A thing of the plan with its identity and the stamp of its last edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<T> {
    /// Its id, unique within its kind.
    pub id: Id,
    /// When it was last written.
    pub at: Stamp,
    /// What it says.
    pub value: T,
}

/// Names one kind of records, such as `|plan| &mut plan.flares`.
pub type Kind<T> = fn(&mut Plan) -> &mut Vec<Record<T>>;

macro_rules! plan {
    ($($(#[$doc:meta])* $field:ident: $kind:ty,)*) => {
        /// Everything the person has planned, one vector of records a kind.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Plan {
            $($(#[$doc])* pub $field: Vec<Record<$kind>>,)*
            /// Deleted records with the stamp of their deletion; a lower stamp stays dead.
            pub gone: Vec<(Id, Stamp)>,
        }

        impl Plan {
            /// The greatest stamp in it.
            #[must_use]
            pub fn latest(&self) -> Stamp {
                let mut top = self.gone.iter().map(|(_, at)| *at).max().unwrap_or_default();
                $(top = self.$field.iter().map(|r| r.at).max().unwrap_or_default().max(top);)*
                top
            }

            /// Changes every stamp in it.
            pub fn each_stamp(&mut self, change: &mut dyn FnMut(&mut Stamp)) {
                self.gone.iter_mut().for_each(|(_, at)| change(at));
                $(self.$field.iter_mut().for_each(|r| change(&mut r.at));)*
            }
        }
    };
}

plan! {
    /// The person's activities.
    activities: Activity,
    /// Quotas, all of history.
    quotas: Quota,
    /// Stated usual pain.
    stated: Stated,
    /// Exposure ladders.
    ladders: Ladder,
    /// Attempts at their steps.
    attempts: Attempt,
    /// Flares.
    flares: Flare,
    /// The plan for the next flare (one record, id `flareplan`).
    flare_plans: FlarePlan,
    /// Goals.
    goals: Goal,
    /// Ratings of goals.
    ratings: Rating,
    /// Weekly look-backs.
    weeks: Week,
    /// Answers of "start here".
    answers: Answer,
    /// Ticked warning signs.
    signs: Sign,
    /// Limits.
    limits: Limit,
}

/// Adds or replaces a record by id; tells whether anything changed.
pub fn put<T: PartialEq>(kind: &mut Vec<Record<T>>, id: Id, value: T, at: Stamp) -> bool {
    match kind.iter_mut().find(|r| r.id == id) {
        Some(record) if record.value == value => false,
        Some(record) => {
            *record = Record { id, at, value };
            true
        }
        None => {
            kind.push(Record { id, at, value });
            true
        }
    }
}

/// Takes a record out and remembers it in `gone`; tells whether it was there.
pub fn remove<T>(
    kind: &mut Vec<Record<T>>,
    id: &Id,
    gone: &mut Vec<(Id, Stamp)>,
    at: Stamp,
) -> bool {
    let before = kind.len();
    kind.retain(|r| r.id != *id);
    let removed = kind.len() < before;
    if removed {
        mark_gone(gone, id, at);
    }
    removed
}

/// Notes in `gone` that `id` was deleted at `at`, keeping one entry an id.
pub fn mark_gone(gone: &mut Vec<(Id, Stamp)>, id: &Id, at: Stamp) {
    match gone.iter_mut().find(|(other, _)| other == id) {
        Some((_, stamp)) => *stamp = at.max(*stamp),
        None => gone.push((id.clone(), at)),
    }
}

/// Whether `id` was deleted within `edit`.
fn was_deleted(gone: &[(Id, Stamp)], id: &Id, edit: Edit) -> bool {
    gone.iter()
        .any(|(other, at)| other == id && edit.holds(*at))
}

/// Takes back what was written within `edit` among the records of one kind: those say again what they said in `earlier`,
/// written at `at`. What others wrote meanwhile stays.
pub fn take_back_kind<T: Clone>(
    now: &mut Vec<Record<T>>,
    earlier: &[Record<T>],
    gone: &mut Vec<(Id, Stamp)>,
    edit: Edit,
    at: Stamp,
) {
    now.retain(|r| {
        let added = edit.holds(r.at) && earlier.iter().all(|e| e.id != r.id);
        if added {
            mark_gone(gone, &r.id, at);
        }
        !added
    });
    for old in earlier {
        match now.iter_mut().find(|r| r.id == old.id) {
            Some(record) if edit.holds(record.at) => {
                record.value = old.value.clone();
                record.at = at;
            }
            None if was_deleted(gone, &old.id, edit) => now.push(Record { at, ..old.clone() }),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn sign(slug: &str) -> Sign {
        Sign {
            slug: slug.to_owned(),
            ticked: Day::EPOCH,
            seen: None,
        }
    }

    #[test]
    fn an_undo_takes_back_one_edit_and_nothing_that_others_wrote() {
        let mut plan = Plan::default();
        put(&mut plan.signs, id("a"), sign("calf"), Stamp(1));
        put(&mut plan.signs, id("b"), sign("urine"), Stamp(2));
        let earlier = plan.clone();
        put(&mut plan.signs, id("a"), sign("changed"), Stamp(5));
        remove(&mut plan.signs, &id("b"), &mut plan.gone, Stamp(5));
        put(&mut plan.signs, id("c"), sign("added"), Stamp(5));
        put(&mut plan.signs, id("d"), sign("another tab"), Stamp(6));
        let edit = Edit {
            after: Stamp(4),
            until: Stamp(5),
        };
        take_back_kind(
            &mut plan.signs,
            &earlier.signs,
            &mut plan.gone,
            edit,
            Stamp(7),
        );
        let mut said: Vec<_> = plan
            .signs
            .iter()
            .map(|r| (r.id.as_str(), r.value.slug.as_str(), r.at.0))
            .collect();
        said.sort_unstable();
        assert_eq!(
            said,
            [("a", "calf", 7), ("b", "urine", 7), ("d", "another tab", 6)]
        );
        assert!(plan.gone.contains(&(id("c"), Stamp(7))));
    }
}
