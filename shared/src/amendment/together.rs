//! Which of several amendments cannot be accepted together: those of which the later one no longer fits the text by itself once
//! the earlier one is in it.

use std::collections::{BTreeMap, BTreeSet};

use super::apply::{Ground, apply, take_step};
use super::operation::{Operation, touched};
use super::rebase::{Fit, rebase};
use crate::text::clause::standing;
use crate::text::{Clause, ClauseId};

/// An amendment that fits the text by itself.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Its number.
    pub number: u32,
    /// What it asks for of the text as it is.
    pub operations: &'a [Operation],
    /// The clauses that it names, as it cites them.
    pub base: Vec<Clause>,
    /// The number of the one that it amends, and what it asks for on top of that one, with the clauses as they would read then.
    pub on_top: Option<(u32, &'a [Operation], &'a [Clause])>,
}

/// By their numbers, those that cannot be accepted together; who gets on with all others is not in it. They are accepted in the
/// order of their numbers, so that one that amends another comes behind it.
#[must_use]
pub fn clashes(candidates: &[Candidate<'_>], ground: &Ground<'_>) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut ordered: Vec<&Candidate<'_>> = candidates.iter().collect();
    ordered.sort_by_key(|one| one.number);
    let touches: Vec<_> = ordered.iter().map(|one| touched(one.operations)).collect();
    let mut touching: BTreeMap<Option<&ClauseId>, Vec<usize>> = BTreeMap::new();
    for (at, clauses) in touches.iter().enumerate() {
        for clause in clauses {
            touching.entry(*clause).or_default().push(at);
        }
    }
    let moving: Vec<usize> = (0..ordered.len()).filter(|at| ordered[*at].moves()).collect();
    let mut found: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    // One copy for all that leave every clause in its place: a copy for each of a thousand would be most of the work.
    let mut text = standing(ground.now.to_vec());
    for (at, first) in ordered.iter().enumerate() {
        // What has nothing to do with it is not tried: there may be a thousand.
        let meeting = touches[at].iter().filter_map(|clause| touching.get(clause)).flatten().copied();
        let amending = (at + 1..ordered.len()).filter(|behind| ordered[*behind].amends(first));
        let near: BTreeSet<usize> =
            meeting.chain(moving.iter().copied()).filter(|behind| *behind > at).chain(amending).collect();
        if near.is_empty() {
            continue;
        }
        let near: Vec<&Candidate<'_>> = near.into_iter().map(|behind| ordered[behind]).collect();
        let Some(operations) = first.resolved(ground) else { continue };
        let lost: Vec<u32> = if operations.iter().all(stays) {
            let was = exchange(&mut text, ground, first.number, &operations);
            let lost = was.is_some().then(|| first.shuts_out(&near, &Ground { now: &text, ..*ground }));
            for (at, clause) in was.into_iter().flatten().rev() {
                text[at] = clause;
            }
            lost.unwrap_or_default()
        } else {
            let Ok(after) = apply(ground, first.number, &operations) else { continue };
            let mut inserted = ground.inserted.clone();
            let new = operations.iter().filter(|operation| operation.on().is_none());
            inserted.extend(new.map(|operation| (operation.clause().clone(), first.number)));
            first.shuts_out(&near, &Ground { now: &after, inserted: &inserted, ..*ground })
        };
        for later in lost {
            found.entry(first.number).or_default().insert(later);
            found.entry(later).or_default().insert(first.number);
        }
    }
    found
}

/// Whether an operation leaves every clause where it is.
fn stays(operation: &Operation) -> bool {
    matches!(operation, Operation::Replace { .. } | Operation::Reshape { .. } | Operation::Facts { .. })
}

/// Does operations that leave every clause where it is, and says what stood there, in their order; nothing, and nothing done, when one of
/// them finds no clause.
fn exchange(
    text: &mut Vec<Clause>,
    ground: &Ground<'_>,
    number: u32,
    operations: &[Operation],
) -> Option<Vec<(usize, Clause)>> {
    let at = |operation: &Operation| text.iter().position(|clause| clause.id == *operation.clause());
    let places: Vec<usize> = operations.iter().map(at).collect::<Option<_>>()?;
    let mut was = Vec::with_capacity(places.len());
    for (at, operation) in places.into_iter().zip(operations) {
        was.push((at, text[at].clone()));
        // It has its clause, so it cannot fail.
        let _ = take_step(text, ground, number, operation);
    }
    Some(was)
}

impl Candidate<'_> {
    fn amends(&self, other: &Self) -> bool {
        self.on_top.is_some_and(|(number, ..)| number == other.number)
    }

    /// Where something may be moved to depends on the whole text.
    fn moves(&self) -> bool {
        self.operations.iter().any(|operation| matches!(operation, Operation::Move { .. }))
    }

    /// What it does to the text as it is.
    fn resolved(&self, ground: &Ground<'_>) -> Option<Vec<Operation>> {
        rebase(self.number, self.operations, &self.base, ground).resolve(&[])
    }

    /// Which of the later ones do not fit a text that has it in it.
    fn shuts_out(&self, later: &[&Self], ground: &Ground<'_>) -> Vec<u32> {
        later.iter().filter(|one| !one.fits(self, ground)).map(|one| one.number).collect()
    }

    /// Whether it fits a text that has `first` in it.
    fn fits(&self, first: &Self, ground: &Ground<'_>) -> bool {
        let (operations, base) = match self.on_top {
            Some((number, operations, base)) if number == first.number => (operations, base),
            _ => (self.operations, &self.base[..]),
        };
        matches!(rebase(self.number, operations, base, ground).fit(), Fit::Clean | Fit::Fulfilled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::Basis;
    use crate::text::samples::{clause, id};
    use crate::text::{Kind, Wording};

    const WORDS: &str = "The members open ten public services to each other by 2029.";

    fn text() -> Vec<Clause> {
        vec![
            clause(1, Kind::Goal, "Services without borders"),
            clause(2, Kind::Paragraph, WORDS),
            clause(3, Kind::Paragraph, "They report every year."),
        ]
    }

    fn reads(words: &str) -> Vec<Operation> {
        vec![Operation::Replace { on: Basis::of(&text()[1]), wording: Wording::plain(words) }]
    }

    fn candidate(number: u32, operations: &[Operation]) -> Candidate<'_> {
        Candidate { number, operations, base: text(), on_top: None }
    }

    fn found(candidates: &[Candidate<'_>]) -> Vec<(u32, Vec<u32>)> {
        let now = text();
        let order: Vec<ClauseId> = now.iter().map(|clause| clause.id.clone()).collect();
        let found = clashes(candidates, &Ground::of(&now, &order));
        found.into_iter().map(|(number, others)| (number, others.into_iter().collect())).collect()
    }

    #[test]
    fn two_that_change_the_same_words_otherwise_are_each_others_clash() {
        let (many, few) = (reads(&WORDS.replace("ten", "twenty")), reads(&WORDS.replace("ten", "five")));
        let year = reads(&WORDS.replace("2029", "2030"));
        let all = [candidate(7, &few), candidate(3, &many), candidate(5, &year)];
        assert_eq!(found(&all), [(3, vec![7]), (7, vec![3])]);
    }

    #[test]
    fn what_changes_other_words_or_wants_the_same_gets_on() {
        let (many, year) = (reads(&WORDS.replace("ten", "twenty")), reads(&WORDS.replace("2029", "2030")));
        assert!(found(&[candidate(1, &many), candidate(2, &year), candidate(3, &many)]).is_empty());
    }

    #[test]
    fn one_clashes_with_several_that_get_on_with_each_other() {
        let whole = reads("Every service is open to all by 2027.");
        let (many, year) = (reads(&WORDS.replace("ten", "twenty")), reads(&WORDS.replace("2029", "2030")));
        let all = [candidate(1, &whole), candidate(2, &many), candidate(3, &year)];
        assert_eq!(found(&all), [(1, vec![2, 3]), (2, vec![1]), (3, vec![1])]);
    }

    #[test]
    fn a_clause_that_one_deletes_is_not_there_for_the_other_to_change() {
        let gone = [Operation::Delete { on: Basis::of(&text()[1]) }];
        let many = reads(&WORDS.replace("ten", "twenty"));
        assert_eq!(found(&[candidate(1, &many), candidate(2, &gone)]), [(1, vec![2]), (2, vec![1])]);
        assert_eq!(found(&[candidate(1, &gone), candidate(2, &many)]), [(1, vec![2]), (2, vec![1])]);
    }

    #[test]
    fn new_clauses_at_one_place_stand_behind_each_other() {
        let new = |n: usize| {
            let clause = crate::amendment::NewClause {
                id: id(n),
                kind: Kind::Paragraph,
                level: 0,
                wording: Wording::plain("New."),
                facts: crate::text::Facts::default(),
            };
            [Operation::Insert { after: Some(id(2)), clause }]
        };
        let (one, two) = (new(11), new(12));
        assert!(found(&[candidate(1, &one), candidate(2, &two)]).is_empty());
    }

    #[test]
    fn what_amends_another_is_taken_on_top_of_it() {
        let (many, more) = (reads(&WORDS.replace("ten", "twenty")), reads(&WORDS.replace("ten", "thirty")));
        let with: Vec<Clause> = text()
            .into_iter()
            .map(|one| {
                let wording = Wording::plain(one.wording.text().replace("ten", "twenty"));
                Clause { wording, ..one }
            })
            .collect();
        let top = [Operation::Replace {
            on: Basis::of(&with[1]),
            wording: Wording::plain(WORDS.replace("ten", "thirty")),
        }];
        let guest = Candidate { on_top: Some((1, &top[..], &with[..])), ..candidate(2, &more) };
        assert!(found(&[candidate(1, &many), guest]).is_empty());
        assert_eq!(found(&[candidate(1, &many), candidate(2, &more)]), [(1, vec![2]), (2, vec![1])]);
    }
}
