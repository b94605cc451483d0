//! Confirming what was shown: clause by clause, and nothing that reads otherwise by now.

use std::collections::{HashMap, HashSet};

use super::{Seen, Shown, Stand, stamp, stamp_gone, stamp_wide};
use crate::text::ClauseId;
use crate::text::redline::longest_run;

/// What of that which was to be confirmed is otherwise by now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stale {
    /// The clauses, by their place among what was shown.
    pub clauses: Vec<usize>,
    /// Whether the reservations against more than a clause are.
    pub wide: bool,
}

/// What is confirmed to have been read, once these clauses are; and the reservations against more than a clause, where their stamp
/// is given.
///
/// The rest stays as it was confirmed, in its order. A clause that is confirmed takes its place behind the nearest one before it
/// that has not moved: so nothing that is confirmed is shown as moved afterwards, whatever else is still to be confirmed.
///
/// # Errors
/// [`Stale`], and nothing is confirmed, when any of it is otherwise by now than it was shown.
pub fn confirm(read: &Stand, now: &Stand, shown: &[Shown], wide: Option<&str>) -> Result<Stand, Stale> {
    let is = |one: &Shown| match (now.find(&one.clause), read.find(&one.clause)) {
        (Some(seen), _) => stamp(seen) == one.stamp,
        (None, Some(then)) => stamp_gone(&one.clause, &then.clause.content_hash()) == one.stamp,
        (None, None) => false,
    };
    let clauses: Vec<usize> =
        shown.iter().enumerate().filter(|(_, one)| !is(one)).map(|(at, _)| at).collect();
    let stale = Stale { clauses, wide: wide.is_some_and(|stamp| stamp != stamp_wide(&now.wide)) };
    if stale != Stale::default() {
        return Err(stale);
    }
    let confirmed: HashSet<&ClauseId> = shown.iter().map(|one| &one.clause).collect();
    let wide = if wide.is_some() { &now.wide } else { &read.wide };
    Ok(Stand { clauses: ordered(read, now, &confirmed), wide: wide.clone() })
}

fn ordered(read: &Stand, now: &Stand, confirmed: &HashSet<&ClauseId>) -> Vec<Seen> {
    let rest: Vec<&Seen> = read.clauses.iter().filter(|seen| !confirmed.contains(&seen.clause.id)).collect();
    let now_at: HashMap<&ClauseId, usize> =
        now.clauses.iter().enumerate().map(|(at, seen)| (&seen.clause.id, at)).collect();
    let places: Vec<usize> = rest.iter().filter_map(|seen| now_at.get(&seen.clause.id).copied()).collect();
    let kept: HashSet<usize> = longest_run(&places).into_iter().collect();
    let mut behind: HashMap<Option<&ClauseId>, Vec<Seen>> = HashMap::new();
    let mut last = None;
    for (at, seen) in now.clauses.iter().enumerate() {
        if confirmed.contains(&seen.clause.id) {
            behind.entry(last).or_default().push(seen.clone());
        } else if kept.contains(&at) {
            last = Some(&seen.clause.id);
        }
    }
    let mut clauses = behind.remove(&None).unwrap_or_default();
    for seen in rest {
        clauses.push(seen.clone());
        clauses.extend(behind.remove(&Some(&seen.clause.id)).unwrap_or_default());
    }
    clauses
}
