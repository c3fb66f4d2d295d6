//! A session that two copies have on different days of one month, for a table may have moved it.
//!
//! It is one: on the day where any group of it was changed last, of equal stamps on the day whose text is the greater, with
//! the later of each of its groups. What is changed last is so whichever copies meet first.

use super::Piece;

impl<'a> Piece<'a> {
    /// The sessions of each day of a month, with the day.
    fn sessions(&mut self) -> impl Iterator<Item = (&'a str, &mut Self)> {
        let days = self.parts.iter_mut().flat_map(|part| &mut part.parts);
        days.filter_map(|day| {
            let date = day.key();
            let list = day.parts.iter_mut().find(|part| part.name == "\"s\"");
            Some((date, list?))
        })
    }

    fn latest(&self) -> u64 {
        self.parts.iter().map(Self::stamp).max().unwrap_or(0)
    }

    /// Leaves in one of the two what they have on different days.
    pub(super) fn meet(&mut self, other: &mut Self) {
        for (date, list) in self.sessions() {
            list.parts.retain_mut(|session| {
                let twin = other.sessions().find_map(|(day, list)| {
                    let place = list.find(session.key()).filter(|_| day != date)?;
                    Some((day, list, place))
                });
                let Some((day, list, place)) = twin else {
                    return true;
                };
                let twin = &mut list.parts[place];
                let stays = (session.latest(), date) > (twin.latest(), day);
                if stays {
                    session.take(list.parts.remove(place));
                } else {
                    twin.take(std::mem::take(session));
                }
                stays
            });
        }
    }
}
