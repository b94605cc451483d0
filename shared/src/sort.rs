//! Sorting with little code: the standard library's is compiled anew for each type that is sorted, four kilobytes each time,
//! and the browser app is downloaded. Here the places are sorted, which are of one type, and the items are put where they
//! belong. As stable as the standard one; for lists of a screen's length, not for millions.

use std::cmp::Ordering;

/// Sorts by an order; what is equal stays as it stood.
pub fn by<T>(items: &mut [T], mut order: impl FnMut(&T, &T) -> Ordering) {
    for (a, b) in swaps(items.len(), &mut |a, b| order(&items[a], &items[b])) {
        items.swap(a, b);
    }
}

/// Sorts by a key; what is equal stays as it stood.
pub fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts things that have an order of their own.
pub fn plain<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Which two places change their items, one after the other, until all are in order.
fn swaps(count: usize, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut from: Vec<usize> = (0..count).collect();
    from.sort_by(|a, b| order(*a, *b));
    let mut swaps = Vec::new();
    for place in 0..count {
        // What belongs here may have been moved by an earlier swap: to the place from which that one came.
        let mut at = from[place];
        while at < place {
            at = from[at];
        }
        if at != place {
            swaps.push((place, at));
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_the_standard_librarys(items in proptest::collection::vec((0_u8..20, 0_u16..), 0..80)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
            let (mut ours, mut theirs) = (items.clone(), items);
            plain(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
