//! Which results are shown and how they stand: goals over sub-goals over what is promised and measured. Nothing here draws.

use std::collections::{HashMap, HashSet};

use shared::api::result::ResultSummary;
use shared::text::{ClauseId, Kind};
use shared::time::Instant;

use super::address::{Chosen, Said};
use super::status::said;

/// Whether a result is one of those that are counted and chosen; goals and sub-goals only stand over them.
pub fn is_leaf(result: &ResultSummary) -> bool {
    matches!(result.kind, Kind::Action | Kind::Indicator)
}

/// Whether a result fits the choice. A status is a matter of actions; indicators are measured.
pub fn fits(result: &ResultSummary, chosen: Chosen) -> bool {
    let member = has_to_do_with(result, chosen);
    let status = chosen.status.is_none_or(|status| result.kind == Kind::Action && said(result) == status);
    member && status
}

/// Whether the chosen delegation leads it or takes part in it.
fn has_to_do_with(result: &ResultSummary, chosen: Chosen) -> bool {
    let of = |member| result.lead == Some(member) || result.participants.contains(&member);
    chosen.member.is_none_or(of)
}

/// How many sub-goals have neither an indicator nor a milestone.
pub fn unmeasured(results: &[ResultSummary]) -> usize {
    results.iter().filter(|one| one.is_unmeasured()).count()
}

/// The results to show, in the order of the text: those that fit, and what stands over them. Without a choice, all. Of sub-goals that are
/// not measured those are shown themselves, for there may be nothing under them.
pub fn shown(results: &[ResultSummary], chosen: Chosen) -> Vec<&ResultSummary> {
    if chosen.is_all() {
        return results.iter().collect();
    }
    let parents: HashMap<&ClauseId, &ClauseId> =
        results.iter().filter_map(|one| Some((&one.clause, one.parent.as_ref()?))).collect();
    let bare: HashSet<&ClauseId> =
        results.iter().filter(|one| one.is_unmeasured()).map(|one| &one.clause).collect();
    let over = |of: &ResultSummary, at: &HashSet<&ClauseId>| {
        let mut next = of.parent.as_ref();
        // As many steps as there are results, even if something stood under itself.
        for _ in 0..results.len() {
            match next {
                Some(clause) if at.contains(clause) => return true,
                Some(clause) => next = parents.get(clause).copied(),
                None => break,
            }
        }
        false
    };
    let chosen_one = |one: &ResultSummary| {
        if is_leaf(one) {
            return fits(one, chosen) && (!chosen.unmeasured || over(one, &bare));
        }
        chosen.unmeasured && chosen.status.is_none() && one.is_unmeasured() && has_to_do_with(one, chosen)
    };
    let mut wanted: HashSet<&ClauseId> = HashSet::new();
    for one in results.iter().filter(|one| chosen_one(one)) {
        let mut next = Some(&one.clause);
        // Stops at what is wanted already, so that it ends even if something stood under itself.
        while let Some(clause) = next.filter(|clause| wanted.insert(clause)) {
            next = parents.get(clause).copied();
        }
    }
    results.iter().filter(|one| wanted.contains(&one.clause)).collect()
}

/// What stands under a result, at any depth.
fn inside<'a>(results: &'a [ResultSummary], of: &'a ClauseId) -> Vec<&'a ResultSummary> {
    let mut inside: HashSet<&ClauseId> = HashSet::from([of]);
    let mut found = Vec::new();
    // Parents stand before what is under them, in the order of the text.
    for one in results {
        if one.parent.as_ref().is_some_and(|parent| inside.contains(parent)) && inside.insert(&one.clause) {
            found.push(one);
        }
    }
    found
}

/// How many actions and indicators stand under a result, at any depth.
pub fn under(results: &[ResultSummary], of: &ClauseId) -> usize {
    inside(results, of).into_iter().filter(|one| is_leaf(one)).count()
}

/// When word came last of a goal or a sub-goal: of what stands under it, or in a report of itself.
pub fn last_said(results: &[ResultSummary], of: &ClauseId) -> Option<Instant> {
    let own = results.iter().find(|one| one.clause == *of).and_then(|one| one.reported_at);
    let word = |one: &ResultSummary| one.last_word().map(|(_, at)| at).max(one.reported_at);
    inside(results, of).into_iter().filter_map(word).max().max(own)
}

/// How many actions of those a delegation has to do with stand in each status.
pub fn counts(results: &[ResultSummary], chosen: Chosen) -> [(Said, usize); 6] {
    let mine = Chosen { status: None, ..chosen };
    Said::ALL.map(|status| {
        let count = results
            .iter()
            .filter(|one| one.kind == Kind::Action && fits(one, mine) && said(one) == status)
            .count();
        (status, count)
    })
}

/// How deep a result stands: 1 for a goal, 2 for a sub-goal, 3 for the rest.
pub fn depth(kind: Kind) -> u8 {
    match kind {
        Kind::Goal => 1,
        Kind::Subgoal => 2,
        _ => 3,
    }
}

#[cfg(test)]
#[path = "tree_tests.rs"]
mod tests;
