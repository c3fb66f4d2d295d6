//! Sorting the short lists of this app.
//!
//! The standard library's sorts are made for millions of items and cost about 1.5 KB brotli for each type they sort; ours
//! have a handful to a few hundred.

/// Sorts a short list; equal items keep their order. `before` tells whether the first goes strictly before the second.
pub fn sort_short<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        // Where the next one belongs is found by halving: to compare two may take longer than to move them.
        let (sorted, rest) = list.split_at(end);
        let place = sorted.partition_point(|item| !before(&rest[0], item));
        for at in (place..end).rev() {
            list.swap(at, at + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(list in prop::collection::vec((0_u8..9, any::<u8>()), 0..60)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_short(&mut ours, |a, b| a.0 < b.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
