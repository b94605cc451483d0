//! Taking a decision back: what it did to the text, written down so that it can be undone by the same merge, whatever was
//! decided or written since (text model 4: base = after, target = before).

use serde::{Deserialize, Serialize};

use super::apply::{Ground, take_step};
use super::operation::{Basis, Operation};
use super::rebase::merge_facts;
use super::record::Changed;
use crate::text::clause::standing;
use crate::text::merge::merge;
use crate::text::order::by_place;
use crate::text::redline::{Place, compare};
use crate::text::{Clause, ClauseId, Content, ContentHash, FactsHash};

/// A clause on one side of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Its content.
    pub hash: ContentHash,
    /// Its facts.
    pub facts: FactsHash,
    /// The clause it stood directly behind; absent at the beginning of the text.
    pub follows: Option<ClauseId>,
}

/// What a decision did to a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The clause.
    pub clause: ClauseId,
    /// Before; absent when the decision made it.
    pub before: Option<Side>,
    /// After; absent when the decision took it out.
    pub after: Option<Side>,
    /// Whether it was moved, itself and not along with its section.
    pub moved: bool,
}

impl From<&Done> for Changed {
    fn from(done: &Done) -> Self {
        let hash = |side: &Option<Side>| side.as_ref().map(|side| side.hash.clone());
        Self { clause: done.clause.clone(), before: hash(&done.before), after: hash(&done.after) }
    }
}

/// What became of the text, clause by clause. Both are in their order; clauses that are gone do not count.
#[must_use]
pub fn done(before: &[Clause], after: &[Clause]) -> Vec<Done> {
    let (before, after) = (standing(before.to_vec()), standing(after.to_vec()));
    let side = |text: &[Clause], id: &ClauseId| {
        let at = text.iter().position(|clause| clause.id == *id)?;
        let follows = at.checked_sub(1).map(|at| text[at].id.clone());
        Some(Side { hash: text[at].content_hash(), facts: text[at].facts_hash(), follows })
    };
    let redline = compare(&before, &after);
    let touched = redline.entries.into_iter().filter(|entry| {
        let moved = entry.place == Place::Moved && entry.along.is_none();
        let same = match (&entry.old, &entry.new) {
            (Some(old), Some(new)) => old.content() == new.content(),
            _ => false,
        };
        entry.place != Place::MovedAway && (moved || !same)
    });
    touched
        .map(|entry| Done {
            before: side(&before, &entry.id),
            after: side(&after, &entry.id),
            moved: entry.place == Place::Moved && entry.along.is_none(),
            clause: entry.id,
        })
        .collect()
}

/// The text without what a decision did: in order, without clauses that are gone, with keys that keep the order. `now` is the
/// whole text as it is, those that are gone included; `body` knows the content of a side.
///
/// # Errors
/// The clauses on which somebody has since changed what the decision did; nothing is undone then.
pub fn take_back(
    done: &[Done],
    body: impl Fn(&Side) -> Option<Content>,
    now: &[Clause],
) -> Result<Vec<Clause>, Vec<ClauseId>> {
    let mut text = standing(now.to_vec());
    let order: Vec<ClauseId> = now.iter().map(|clause| clause.id.clone()).collect();
    let mut changed_since = Vec::new();
    for one in done {
        if undo_content(&mut text, one, &body, now).is_none() {
            changed_since.push(one.clause.clone());
        }
    }
    if !changed_since.is_empty() {
        return Err(changed_since);
    }
    crate::sort::by(&mut text, by_place);
    let ground = Ground::of(now, &order);
    for one in done.iter().filter(|one| one.moved) {
        let Some(clause) = text.iter().find(|clause| clause.id == one.clause) else { continue };
        let after = one.before.as_ref().and_then(|side| side.follows.clone());
        let back = Operation::Move { on: Basis::of(clause), after };
        // Where it stood stands under it by now: then it stays, which is visible, rather than nothing being taken back.
        let _ = take_step(&mut text, &ground, u32::MAX, &back);
    }
    Ok(text)
}

/// Puts the content of one clause back; nothing when somebody has changed since what the decision did.
fn undo_content(
    text: &mut Vec<Clause>,
    one: &Done,
    body: &impl Fn(&Side) -> Option<Content>,
    now: &[Clause],
) -> Option<()> {
    let at = text.iter().position(|clause| clause.id == one.clause);
    match (&one.before, &one.after) {
        (None, None) => Some(()),
        (None, Some(after)) => {
            let Some(at) = at else { return Some(()) };
            let untouched = text[at].content_hash() == after.hash && text[at].facts_hash() == after.facts;
            untouched.then(|| drop(text.remove(at)))
        }
        (Some(_), None) => {
            // It stands again already where somebody restored it meanwhile.
            if at.is_none() {
                let gone = now.iter().find(|clause| clause.id == one.clause)?;
                text.push(Clause { gone: None, ..gone.clone() });
            }
            Some(())
        }
        (Some(before), Some(after)) => {
            let (before, after, now) = (body(before)?, body(after)?, &mut text[at?]);
            let words = merge(&after.wording, &now.wording, &before.wording).settled()?;
            let (facts, clashes) = merge_facts(&after.facts, &now.facts, &before.facts);
            let shape = |content: &Content| (content.kind, content.kind.settled_level(content.level));
            let reshaped = shape(&before) != shape(&after);
            if !clashes.is_empty() || (reshaped && shape(&now.content()) != shape(&after)) {
                return None;
            }
            if reshaped {
                (now.kind, now.level) = shape(&before);
            }
            (now.wording, now.facts) = (words, facts);
            Some(())
        }
    }
}

#[cfg(test)]
#[path = "undo_tests.rs"]
mod tests;
