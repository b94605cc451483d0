//! Other words for an amendment, for a proposal or a decision: what it asks for in the text as it is now, part by part, each
//! to be written otherwise or left out.

use shared::amendment::{Basis, Carried, Operation, Outcome};
use shared::api::amendment::AmendmentView;
use shared::text::merge::{Choice, merge};
use shared::text::retype::retyped;
use shared::text::{Clause, Wording};

/// One thing that would enter the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What, based on the text as it is now.
    pub operation: Operation,
    /// Whether it enters.
    pub keep: bool,
    /// Its words as they are written, where it has some.
    pub words: Option<String>,
    /// How the clause reads, where other words of it than the office's were changed since that proposed these, and the two do not merge.
    pub since: Option<String>,
}

impl Part {
    fn of(operation: Operation) -> Self {
        let words = match &operation {
            Operation::Replace { wording, .. } => Some(wording.text()),
            Operation::Insert { clause, .. } => Some(clause.wording.text()),
            _ => None,
        };
        Self { operation, keep: true, words, since: None }
    }

    /// Whether there are no words where there must be some.
    pub fn is_blank(&self) -> bool {
        self.keep && self.words.as_ref().is_some_and(|words| words.trim().is_empty())
    }

    /// The operation with the words that are written. Words that nobody touched keep their marks, and footnotes their places.
    fn read(&self) -> Operation {
        let Some(words) = &self.words else { return self.operation.clone() };
        let written = |wording: &Wording| {
            if wording.text() == *words { wording.clone() } else { retyped(wording, words.trim()) }
        };
        match &self.operation {
            Operation::Replace { on, wording } => {
                Operation::Replace { on: on.clone(), wording: written(wording) }
            }
            Operation::Insert { after, clause } => {
                let mut clause = clause.clone();
                clause.wording = written(&clause.wording);
                Operation::Insert { after: after.clone(), clause }
            }
            other => other.clone(),
        }
    }
}

/// What would enter: the words that the office proposed last where it proposed some, else the amendment's own. What needs
/// re-basing and what the text says already is left out.
pub fn parts(view: &AmendmentView, now: &[Clause]) -> Vec<Part> {
    if let Some(Outcome::AcceptAsModified { operations }) =
        view.record.proposal().map(|proposal| &proposal.outcome)
        && let Some(parts) =
            operations.iter().map(|operation| on_now(operation, &view.base, now)).collect::<Option<Vec<_>>>()
    {
        return parts;
    }
    let steps = view.rebased.steps.iter().filter_map(|step| match step {
        Carried::Clean { operation } => Some((**operation).clone()),
        Carried::Choice { on, merge } => {
            let wording = merge.resolve(&vec![Choice::Theirs; merge.overlaps()])?;
            Some(Operation::Replace { on: on.clone(), wording })
        }
        Carried::Fulfilled { .. } | Carried::Stuck { .. } => None,
    });
    steps.map(Part::of).collect()
}

/// What the office proposed, based on the text as it is now; nothing when its clause is gone. What entered the clause since is merged
/// with it where it was written on the words that the amendment cites, so that no accepted words are written over unseen.
fn on_now(operation: &Operation, cited: &[Clause], now: &[Clause]) -> Option<Part> {
    let Some(then) = operation.on() else { return Some(Part::of(operation.clone())) };
    let clause = now.iter().find(|clause| clause.id == then.clause)?;
    let on = Basis::of(clause);
    let moved = on.hash != then.hash;
    let mut since = None;
    let operation = match operation.clone() {
        insert @ Operation::Insert { .. } => insert,
        Operation::Replace { wording, .. } => {
            let was = cited.iter().find(|one| Basis::of(one) == *then).filter(|_| moved);
            let merged = was.and_then(|was| merge(&was.wording, &clause.wording, &wording).settled());
            since = (moved && merged.is_none()).then(|| clause.wording.text());
            Operation::Replace { on, wording: merged.unwrap_or(wording) }
        }
        Operation::Delete { .. } => Operation::Delete { on },
        Operation::Move { after, .. } => Operation::Move { on, after },
        Operation::Reshape { kind, level, .. } => Operation::Reshape { on, kind, level },
        Operation::Facts { facts, .. } => Operation::Facts { on, was: clause.facts_hash(), facts },
    };
    Some(Part { since, ..Part::of(operation) })
}

/// What enters.
pub fn read(parts: &[Part]) -> Vec<Operation> {
    parts.iter().filter(|part| part.keep).map(Part::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amendment::samples::view;
    use crate::revision::compare::samples::clauses;
    use shared::amendment::{Rebased, State};

    fn carried() -> AmendmentView {
        let mut view = view(12, "FI", State::Tabled);
        let steps = vec![Carried::Clean { operation: Box::new(view.operations[0].clone()) }];
        view.rebased = Rebased { steps };
        view
    }

    fn proposed(operations: Vec<Operation>) -> shared::amendment::Proposal {
        shared::amendment::Proposal {
            version: 1,
            on: 1,
            outcome: Outcome::AcceptAsModified { operations },
            note: String::new(),
            by: shared::id::SeatId::from_parts(1, 1),
            at: shared::time::Instant::from_millis(0),
        }
    }

    #[test]
    fn untouched_words_are_the_amendments_and_written_ones_replace_them() {
        let view = carried();
        let mut parts = parts(&view, &clauses());
        assert_eq!(read(&parts), view.operations);
        parts[0].words = Some(" By 2031. ".into());
        let Operation::Replace { on, wording } = &read(&parts)[0] else { panic!("words") };
        assert_eq!((wording.text().as_str(), on), ("By 2031.", &Basis::of(&clauses()[2])));
    }

    #[test]
    fn what_is_left_out_does_not_enter_and_needs_no_words() {
        let mut parts = parts(&carried(), &clauses());
        parts[0].words = Some("  ".into());
        assert!(parts[0].is_blank());
        parts[0].keep = false;
        assert!(!parts[0].is_blank() && read(&parts).is_empty());
    }

    #[test]
    fn what_the_office_proposed_is_taken_over_to_the_text_as_it_is_now() {
        let mut view = carried();
        let mut now = clauses();
        now[2].wording = Wording::plain("By 2031 each member offers help.");
        let operations = vec![Operation::Replace {
            on: Basis::of(&clauses()[2]),
            wording: Wording::plain("By 2032 each member offers help."),
        }];
        view.record.proposals.push(proposed(operations));
        let parts = parts(&view, &now);
        assert_eq!(parts[0].operation.on(), Some(&Basis::of(&now[2])));
        assert_eq!(parts[0].words.as_deref(), Some("By 2032 each member offers help."));
        // Both have changed the year: who decides sees what stands there.
        assert_eq!(parts[0].since.as_deref(), Some("By 2031 each member offers help."));
    }

    #[test]
    fn what_entered_the_clause_since_the_office_proposed_is_not_written_over() {
        let mut view = carried();
        let mut now = clauses();
        now[2].wording =
            Wording::plain("By 2030 each member offers personal help with all digital public services.");
        let operations = vec![Operation::Replace {
            on: Basis::of(&clauses()[2]),
            wording: Wording::plain("By 2032 each member offers personal help with digital public services."),
        }];
        view.record.proposals.push(proposed(operations));
        let parts = parts(&view, &now);
        let both = "By 2032 each member offers personal help with all digital public services.";
        assert_eq!((parts[0].words.as_deref(), parts[0].since.as_deref()), (Some(both), None));
    }

    #[test]
    fn words_that_are_written_otherwise_keep_their_footnotes() {
        let mut view = carried();
        let Operation::Replace { on, wording } = view.operations[0].clone() else { panic!("words") };
        let note = Wording::new([shared::text::Piece::footnote("Annex 2.")]);
        let operation = Operation::Replace { on, wording: wording.concat(&note) };
        view.rebased = Rebased { steps: vec![Carried::Clean { operation: Box::new(operation) }] };
        let mut parts = parts(&view, &clauses());
        parts[0].words = parts[0].words.as_ref().map(|words| words.replace("2029", "2031"));
        let Operation::Replace { wording, .. } = &read(&parts)[0] else { panic!("words") };
        assert!(wording.text_with_marks().ends_with("services.\u{FFFC}"));
    }
}
