//! What competes with a clause: the open amendments, clause by clause, as the brackets need them (text model 9).

use std::collections::{BTreeMap, BTreeSet};

use super::rebase::{Carried, Rebased};
use super::{Amendment, Operation};
use crate::text::bracket::{Bracketed, Competing, Source, brackets};
use crate::text::merge::Choice;
use crate::text::{Clause, ClauseId, Wording};

/// A tabled amendment with its operations carried over to the text as it is.
#[derive(Clone, Copy, Debug)]
pub struct Tabled<'a> {
    /// The amendment.
    pub amendment: &'a Amendment,
    /// Its operations.
    pub rebased: &'a Rebased,
}

/// What competes with the clauses of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contest {
    /// The competing wordings, by clause. A clause that is to come competes with nothing: it is not in the text.
    pub wordings: BTreeMap<ClauseId, Vec<Competing>>,
    /// The clauses that are wanted elsewhere, of another kind or with other facts, or on which an amendment needs re-basing:
    /// no bracket shows it, and still they are not agreed.
    pub contested: BTreeSet<ClauseId>,
}

impl Contest {
    /// A clause with its brackets.
    #[must_use]
    pub fn brackets(&self, clause: &Clause) -> Bracketed {
        brackets(&clause.wording, self.of(&clause.id))
    }

    /// The brackets of a clause that is to come.
    #[must_use]
    pub fn brackets_of_new(&self, clause: &ClauseId) -> Bracketed {
        brackets(&Wording::default(), self.of(clause))
    }

    fn of(&self, clause: &ClauseId) -> &[Competing] {
        self.wordings.get(clause).map_or(&[], Vec::as_slice)
    }
}

/// What competes, from the amendments that are open or left to the ministers; others, and what is not tabled, are left out.
///
/// Where both the text and an amendment have changed the same words, the amendment's are shown as it wants them.
#[must_use]
pub fn contest(all: &[Tabled<'_>]) -> Contest {
    let mut contest = Contest::default();
    for Tabled { amendment, rebased } in all {
        let Some(number) = amendment.number.filter(|_| amendment.state.competes()) else { continue };
        let by = Source { number, members: amendment.sponsors.iter().copied().collect() };
        let mut wants = |clause: &ClauseId, wording: Wording| {
            let competing = Competing { by: by.clone(), wording };
            contest.wordings.entry(clause.clone()).or_default().push(competing);
        };
        for step in &rebased.steps {
            match step {
                Carried::Fulfilled { .. } => {}
                Carried::Choice { on, merge } => {
                    if let Some(wording) = merge.resolve(&vec![Choice::Theirs; merge.overlaps()]) {
                        wants(&on.clause, wording);
                    }
                }
                Carried::Stuck { clause, .. } => {
                    contest.contested.insert(clause.clone());
                }
                Carried::Clean { operation } => match &**operation {
                    Operation::Replace { on, wording } => wants(&on.clause, wording.clone()),
                    Operation::Insert { clause, .. } => wants(&clause.id, clause.wording.clone()),
                    Operation::Delete { on } => wants(&on.clause, Wording::default()),
                    Operation::Move { on, .. }
                    | Operation::Reshape { on, .. }
                    | Operation::Facts { on, .. } => {
                        contest.contested.insert(on.clause.clone());
                    }
                },
            }
        }
    }
    contest
}
