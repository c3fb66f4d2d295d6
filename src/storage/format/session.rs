//! A session inside a month's body; its keys are in the table of [`super::month`].

use super::{
    disk::{Disk, close, put_key, put_set, take_set},
    values::take_new_id,
};
use crate::{
    domain::{
        entry::{Session, Work},
        stamp::{Group, Id, Stamp},
    },
    storage::json::Reader,
};

impl Disk for Session {
    fn put(&self, out: &mut String) {
        out.push('{');
        put_key(out, "i");
        self.id.put(out);
        out.push(',');
        put_key(out, "a");
        self.activity.put(out);
        out.push(',');
        if self.work.at > Stamp(0) {
            put_key(out, "w");
            self.work.put(out);
            out.push(',');
        }
        put_set(out, "f", &self.feel);
        put_set(out, "n", &self.note);
        close(out, '}');
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let (mut id, mut activity, mut work) = (None, None, None);
        let (mut feel, mut note) = (Group::default(), Group::default());
        from.eat(b'{');
        let mut start = true;
        while from.more(&mut start, b'}') {
            match from.key() {
                "i" if id.is_none() => id = Some(take_new_id(from)),
                "a" if activity.is_none() => activity = Some(Disk::take(from)),
                "w" if work.is_none() => work = Some(Disk::take(from)),
                "f" => take_set(from, &mut feel),
                "n" => take_set(from, &mut note),
                _ => from.spoil(),
            }
        }
        from.demand(id.is_some() && activity.is_some());
        let has_work = work.is_some();
        let nobody = || Id::from_random([0; 8]);
        let session = Self {
            id: id.unwrap_or_else(nobody),
            activity: activity.unwrap_or_else(nobody),
            work: work.unwrap_or(Group::new(Work::UNSET, Stamp(0))),
            feel,
            note,
        };
        from.demand(session.latest() > Stamp(0));
        from.demand(!has_work || session.work.at > Stamp(0));
        session
    }
}
