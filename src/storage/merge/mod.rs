//! Merging two copies of one body: two tabs that edited the same month, or local storage and its mirror after a crash.
//!
//! The rule, for every field group: the higher stamp wins; of equal stamps the greater JSON text; a deletion beats every
//! group with a lower stamp. No group's fate depends on another's, so the result is the same whichever copies meet first,
//! and however often: merging is commutative, associative and idempotent. A session whose work is deleted, while another tab
//! wrote a note of it later, is therefore kept without its work (`DayLog::remains`).
//!
//! The order of sessions and records is not part of that: the first copy's stands, what only the second has comes after.
//!
//! It is done on the text, by its shape alone: what a group or a record says is never looked into, so one small routine
//! serves every kind there is and will be. Both texts were read and written by [`super::format`] just before, which is
//! why nothing is checked here; what comes out is read by it again.

mod moved;
mod since;

pub use since::put_back;

/// A piece of a body: a member of an object, an item of a list, or the whole.
#[derive(Debug, Default)]
struct Piece<'a> {
    /// A member's key, in its quotes; empty for an item.
    name: &'a str,
    /// Its text as it was read, up to date only where there are no parts to merge.
    text: &'a str,
    parts: Vec<Self>,
}

impl<'a> Piece<'a> {
    fn read(text: &'a str) -> Self {
        Self::read_at(text, &mut 0, "")
    }

    fn read_at(text: &'a str, at: &mut usize, name: &'a str) -> Self {
        let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(0);
        let start = *at;
        let mut parts = Vec::new();
        let open = byte(start);
        *at += 1;
        match open {
            b'{' | b'[' => {
                while !matches!(byte(*at), b'}' | b']' | 0) {
                    let mut name = "";
                    if open == b'{' {
                        name = Self::read_at(text, at, "").text;
                        *at += 1;
                    }
                    parts.push(Self::read_at(text, at, name));
                    *at += usize::from(byte(*at) == b',');
                }
                *at += 1;
            }
            b'"' => {
                while !matches!(byte(*at), b'"' | 0) {
                    *at += 1 + usize::from(byte(*at) == b'\\');
                }
                *at += 1;
            }
            _ => {
                while !matches!(byte(*at), b',' | b']' | b'}' | 0) {
                    *at += 1;
                }
            }
        }
        let text = text.get(start..*at).unwrap_or_default();
        Self { name, text, parts }
    }

    fn write(&self, out: &mut String) {
        if !self.name.is_empty() {
            out.push_str(self.name);
            out.push(':');
        }
        if !self.is_merged() {
            return out.push_str(self.text);
        }
        let object = self.is_object();
        out.push(if object { '{' } else { '[' });
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            part.write(out);
        }
        out.push(if object { '}' } else { ']' });
    }

    fn is_object(&self) -> bool {
        self.text.starts_with('{')
    }

    /// Whether it is merged part by part: an object, or a list of things that have names of their own.
    fn is_merged(&self) -> bool {
        self.is_object()
            || (self.text.starts_with('[') && !self.name.is_empty() && !self.is_group())
    }

    /// Whether it is a field group: a member `[value,stamp]`.
    fn is_group(&self) -> bool {
        let last = self.parts.last();
        last.is_some_and(|last| last.text.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// What it is called among its siblings: a member's key, a day's number, an id.
    fn key(&self) -> &'a str {
        match self.parts.first() {
            _ if !self.name.is_empty() => self.name,
            Some(first) => first.text,
            None => self.text,
        }
    }

    /// The stamp of a group, or of a record or deletion `[id,stamp,…]`; 0 for what has none.
    fn stamp(&self) -> u64 {
        let place = if self.name.is_empty() {
            1
        } else {
            self.parts.len().wrapping_sub(1)
        };
        let stamp = self.parts.get(place);
        stamp.map_or(0, |stamp| stamp.text.parse().unwrap_or_default())
    }

    fn find(&self, key: &str) -> Option<usize> {
        self.parts.iter().position(|part| part.key() == key)
    }

    /// The places of its parts in the order of their keys: a file may bring so many that to look through them all for each
    /// would never end. A heap sort, for a few hundred bytes.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.parts.len()).collect();
        let key = |place: &usize| self.parts[*place].key();
        let (mut top, mut end) = (order.len() / 2, order.len());
        while end > 1 {
            if top > 0 {
                top -= 1;
            } else {
                end -= 1;
                order.swap(0, end);
            }
            let mut at = top;
            loop {
                let below = 2 * at + 1..end.min(2 * at + 3);
                let greatest = below.max_by_key(|next| key(&order[*next]));
                let Some(next) = greatest.filter(|next| key(&order[*next]) > key(&order[at]))
                else {
                    break;
                };
                order.swap(at, next);
                at = next;
            }
        }
        order
    }

    /// As [`Self::find`], where `order` is that of the parts there were.
    fn find_in(&self, order: &[usize], key: &str) -> Option<usize> {
        let found = order.binary_search_by(|place| self.parts[*place].key().cmp(key));
        found.ok().map(|at| order[at])
    }

    fn take(&mut self, other: Self) {
        // No copy has a key twice: what comes in at the end is not looked for.
        let order = self.order();
        for part in other.parts {
            match self.find_in(&order, part.key()) {
                None => self.parts.push(part),
                Some(place) if part.is_merged() => self.parts[place].take(part),
                Some(place) => {
                    let ours = &mut self.parts[place];
                    if (part.stamp(), part.text) > (ours.stamp(), ours.text) {
                        *ours = part;
                    }
                }
            }
        }
    }

    /// Takes away what was deleted later than it was said; tells whether anything is left of it.
    fn outlives(&mut self, gone: &Self, order: &[usize]) -> bool {
        let item = self.name.is_empty();
        let deleted = gone.find_in(order, self.key()).filter(|_| item);
        let since = deleted.map_or(0, |place| gone.parts[place].stamp());
        if !self.is_merged() {
            return !item || self.stamp() >= since;
        }
        self.parts.retain_mut(|part| {
            part.outlives(gone, order) && !(part.is_group() && part.stamp() < since)
        });
        !item || self.parts.iter().any(|part| !part.parts.is_empty())
    }

    /// What is left of a body once its deletions are applied.
    fn settled(mut self) -> String {
        let gone = self.find("\"gone\"");
        let gone = gone.map(|place| self.parts.swap_remove(place));
        let deleted = gone.unwrap_or_default();
        self.outlives(&deleted, &deleted.order());
        if !deleted.name.is_empty() {
            self.parts.push(deleted);
        }
        self.written()
    }

    fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }
}

/// One body of a month or of the plan out of two copies.
#[must_use]
pub fn merge_groups(first: &str, second: &str) -> String {
    let (mut merged, mut second) = (Piece::read(first), Piece::read(second));
    merged.meet(&mut second);
    merged.take(second);
    merged.settled()
}

/// One body of the settings out of two copies: the later whole, except that the two sets, of chapters opened and of cards
/// dismissed, only grow.
#[must_use]
pub fn merge_settings(first: &str, second: &str) -> String {
    let grouped = |body: &str| {
        let settings = Piece::read(body);
        let part = |place: usize| settings.parts.get(place).map_or("", |part| part.text);
        let group = [1, 2, 3, 6, 7].map(part).join(",");
        let (at, opened, dismissed) = (part(0), part(4), part(5));
        [
            "{\"\":[", &group, ",", at, "],\"o\":", opened, ",\"d\":", dismissed, "}",
        ]
        .concat()
    };
    let (first, second) = (grouped(first), grouped(second));
    let mut merged = Piece::read(&first);
    merged.take(Piece::read(&second));
    let said = |place: usize, part: usize| {
        let parts = merged.parts.get(place).map(|piece| &piece.parts);
        parts
            .and_then(|parts| parts.get(part))
            .map_or("", |part| part.text)
    };
    let set = |place: usize| {
        let mut out = merged
            .parts
            .get(place)
            .map(Piece::written)
            .unwrap_or_default();
        out.drain(..out.find(':').map_or(0, |colon| colon + 1));
        out
    };
    let parts = [
        said(0, 5),
        said(0, 0),
        said(0, 1),
        said(0, 2),
        &set(1),
        &set(2),
        said(0, 3),
        said(0, 4),
    ];
    ["[", &parts.join(","), "]"].concat()
}

/// Drafts have no stamps: what `ours` changed since `base` stands, for the rest `theirs` does.
#[must_use]
pub fn merge_drafts(ours: &str, base: &str, theirs: &str) -> String {
    let (ours, base, mut theirs) = (Piece::read(ours), Piece::read(base), Piece::read(theirs));
    for form in base.parts.iter().chain(&ours.parts) {
        let name = form.name;
        if typed(&ours, name) != typed(&base, name) {
            theirs.parts.retain(|other| other.name != name);
            if let Some(text) = typed(&ours, name) {
                let parts = Vec::new();
                theirs.parts.push(Piece { name, text, parts });
            }
        }
    }
    theirs.written()
}

fn typed<'a>(drafts: &Piece<'a>, form: &str) -> Option<&'a str> {
    let place = drafts.find(form)?;
    Some(drafts.parts[place].text)
}
