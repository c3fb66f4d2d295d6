//! Deleted sessions by month: what keeps a copy from bringing them back.

use super::{
    day::Day,
    stamp::{Id, Stamp},
};

/// Deletions of one month, each with its stamp.
pub type Deletions = Vec<(Id, Stamp)>;

/// The deletions of each month that has any, in order of time. A short sorted list: a map would cost a kilobyte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone(Vec<(Day, Deletions)>);

impl Gone {
    /// The deletions of the month that begins on `first`.
    #[must_use]
    pub fn get(&self, first: &Day) -> Option<&Deletions> {
        self.place(*first)
            .ok()
            .and_then(|place| self.0.get(place))
            .map(|(_, found)| found)
    }

    /// Sets the deletions of a month; an empty list forgets the month.
    pub fn insert(&mut self, first: Day, deletions: Deletions) {
        match self.place(first) {
            Ok(place) if deletions.is_empty() => drop(self.0.remove(place)),
            Ok(place) => self.0[place].1 = deletions,
            Err(_) if deletions.is_empty() => {}
            Err(place) => self.0.insert(place, (first, deletions)),
        }
    }

    /// Takes the deletions of a month out, to be changed and put back by [`Gone::insert`].
    #[must_use]
    pub fn take(&mut self, first: Day) -> Deletions {
        match self.place(first) {
            Ok(place) => self.0.remove(place).1,
            Err(_) => Deletions::new(),
        }
    }

    /// The months that have deletions.
    pub fn keys(&self) -> impl Iterator<Item = Day> {
        self.0.iter().map(|(first, _)| *first)
    }

    /// The deletions, month by month.
    pub fn values(&self) -> impl Iterator<Item = &Deletions> {
        self.0.iter().map(|(_, deletions)| deletions)
    }

    /// The deletions, month by month, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut Deletions> {
        self.0.iter_mut().map(|(_, deletions)| deletions)
    }

    fn place(&self, first: Day) -> Result<usize, usize> {
        self.0.binary_search_by(|(month, _)| month.cmp(&first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_stay_in_order_and_an_empty_one_is_forgotten() {
        let month = |m| Day::new(2026, m, 1).unwrap();
        let list = |n| vec![(Id::parse("a").unwrap(), Stamp(n))];
        let mut gone = Gone::default();
        gone.insert(month(5), list(1));
        gone.insert(month(2), list(2));
        gone.insert(month(5), list(3));
        assert_eq!(gone.keys().collect::<Vec<_>>(), [month(2), month(5)]);
        assert_eq!(gone.get(&month(5)), Some(&list(3)));
        assert_eq!(gone.take(month(2)), list(2));
        gone.insert(month(5), Vec::new());
        assert_eq!(gone, Gone::default());
        assert_eq!(gone.take(month(9)), Vec::new());
    }
}
