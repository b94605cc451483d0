//! Where clauses go: positions for what is inserted or moved, and for a whole order.

use shared::text::{Clause, ClauseId, order};
use std::collections::HashSet;

/// Positions to write, in the order of the text.
pub(super) type Places = Vec<(ClauseId, String)>;

/// Positions for `moving` right after `after` (or at the beginning), and for neighbours that must make room.
/// `clauses` are all clauses of the document in order, those that are gone included: they keep their places too.
///
/// # Errors
/// `after`, when it is not among those that stay.
pub(super) fn after(
    clauses: &[Clause],
    after: Option<&ClauseId>,
    moving: &[ClauseId],
) -> Result<Places, ClauseId> {
    let going: HashSet<&ClauseId> = moving.iter().collect();
    let staying: Vec<&Clause> = clauses.iter().filter(|clause| !going.contains(&clause.id)).collect();
    let at = match after {
        None => 0,
        Some(id) => staying.iter().position(|clause| clause.id == *id).ok_or_else(|| id.clone())? + 1,
    };
    let keys: Vec<&str> = staying.iter().map(|clause| clause.pos.as_str()).collect();
    let placing = order::place(&keys, at, moving.len());
    let shifted = placing.shifted.into_iter().map(|(index, key)| (staying[index].id.clone(), key));
    Ok(moving.iter().cloned().zip(placing.keys).chain(shifted).collect())
}

/// Positions that put `wanted` into this order, leaving as many clauses where they are as possible. `standing` gives
/// the present position of those that have one.
pub(super) fn in_order(wanted: &[ClauseId], present: impl Fn(&ClauseId) -> Option<String>) -> Places {
    let now: Vec<Option<String>> = wanted.iter().map(present).collect();
    let stay = longest_rising(&now);
    let mut places = Vec::new();
    let mut from = 0;
    while from < wanted.len() {
        if stay.contains(&from) {
            from += 1;
            continue;
        }
        let to = (from..wanted.len()).find(|index| stay.contains(index)).unwrap_or(wanted.len());
        let before = from.checked_sub(1).and_then(|index| now[index].as_deref());
        let next = now.get(to).and_then(|pos| pos.as_deref());
        match order::n_between(before, next, to - from) {
            Some(keys) => places.extend(wanted[from..to].iter().cloned().zip(keys)),
            None => return fresh(wanted),
        }
        from = to;
    }
    places
}

/// Everything anew: where there is no room between two positions.
fn fresh(wanted: &[ClauseId]) -> Places {
    let keys = order::n_between(None, None, wanted.len()).unwrap_or_default();
    wanted.iter().cloned().zip(keys).collect()
}

/// The indexes of a longest strictly rising row of usable positions.
fn longest_rising(now: &[Option<String>]) -> HashSet<usize> {
    // tails[n] is the index of the smallest position that ends a rising row of n + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; now.len()];
    for (index, pos) in now.iter().enumerate() {
        let Some(pos) = pos.as_deref().filter(|pos| order::is_key(pos)) else { continue };
        let len = tails.partition_point(|&tail| now[tail].as_deref().is_some_and(|tail| tail < pos));
        before[index] = len.checked_sub(1).map(|last| tails[last]);
        if len == tails.len() { tails.push(index) } else { tails[len] = index }
    }
    std::iter::successors(tails.last().copied(), |&index| before[index]).collect()
}
