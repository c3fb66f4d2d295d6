//! An earlier copy put back, with what was written since a later one: an import taken back.
//!
//! As in the rest of [`super`] it is done on the text, by its shape alone: a group, a record or a deletion that says
//! otherwise than the later copy is taken over, all else is the earlier copy's. A day, a session or a record that the earlier
//! copy does not know comes whole once anything of it was changed.

use super::Piece;
use std::collections::BTreeSet;

const GONE: &str = "\"gone\"";

impl<'a> Piece<'a> {
    /// Takes over what `now` says otherwise than `after`; the text of it is added to `taken`.
    fn take_since(&mut self, now: Self, after: &Self, taken: &mut String) {
        let (in_now, in_after) = (now.order(), after.order());
        self.parts.retain_mut(|part| {
            let old = after.find_in(&in_after, part.key());
            let Some(old) = old.filter(|_| now.find_in(&in_now, part.key()).is_none()) else {
                return true;
            };
            if part.is_session() {
                return false;
            }
            if part.is_merged() {
                part.take_since(Self::default(), &after.parts[old], taken);
                return true;
            }
            !(part.name.is_empty() || part.is_group())
        });
        let order = self.order();
        let nothing = Self::default();
        for part in now.parts {
            let old = after.find_in(&in_after, part.key());
            let old = old.map_or(&nothing, |place| &after.parts[place]);
            if old.text == part.text {
                continue;
            }
            let list = part.is_merged() && !part.name.is_empty();
            match self.find_in(&order, part.key()) {
                Some(place) if part.is_merged() => self.parts[place].take_since(part, old, taken),
                None if list => self.list(part.name).take_since(part, old, taken),
                place => {
                    taken.push_str(part.text);
                    match place {
                        Some(place) => self.parts[place] = part,
                        None => self.parts.push(part),
                    }
                }
            }
        }
    }

    /// Takes over the records that `taken` names: a rating needs its goal, a session its activity.
    fn take_named(&mut self, now: Self, taken: &mut String) {
        // A record is named by those of later kinds.
        for kind in now.parts.into_iter().rev().filter(|kind| kind.name != GONE) {
            let ours = self.list(kind.name);
            let order = ours.order();
            for record in kind.parts {
                let key = record.key();
                let new = key.starts_with('"') && ours.find_in(&order, key).is_none();
                if new && taken.contains(key) {
                    taken.push_str(record.text);
                    ours.parts.push(record);
                }
            }
        }
    }

    fn is_session(&self) -> bool {
        self.parts.first().is_some_and(|id| id.name == "\"i\"")
    }

    /// Leaves each session once, where it stands first: a table may have moved it to another day or month.
    fn keep_once(&mut self, seen: &mut BTreeSet<String>) {
        self.parts.retain_mut(|part| {
            part.keep_once(seen);
            !part.is_session() || seen.insert(part.key().to_owned())
        });
    }

    /// The list of that name, begun if there is none.
    fn list(&mut self, name: &'a str) -> &mut Self {
        let place = self.find(name).unwrap_or_else(|| {
            let parts = Vec::new();
            self.parts.push(Self {
                name,
                text: "[]",
                parts,
            });
            self.parts.len() - 1
        });
        &mut self.parts[place]
    }
}

/// One body of a month or of the plan: `before` with what `now` says otherwise than `after` did. What was taken over is added
/// to `taken`; of the plan comes also what anything in there names. `seen` are the sessions of the months before.
#[must_use]
pub fn put_back(
    before: &str,
    after: &str,
    now: &str,
    taken: &mut String,
    seen: &mut BTreeSet<String>,
) -> String {
    let mut back = Piece::read(before);
    back.take_since(Piece::read(now), &Piece::read(after), taken);
    back.take_named(Piece::read(now), taken);
    // What was taken over lives, whatever the earlier copy had deleted, unless it was deleted since.
    let mut deleted = Piece::read(now);
    let deleted = std::mem::take(deleted.list(GONE));
    let order = deleted.order();
    let still = |id: &str| deleted.find_in(&order, id).is_some() || !taken.contains(id);
    let gone = &mut back.list(GONE).parts;
    gone.retain(|deletion| still(deletion.key()));
    back.keep_once(seen);
    back.settled()
}
