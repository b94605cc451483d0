//! Changes that the server makes: accepting, restoring, inserting a template (text model 4).
//!
//! The engine cannot roll back. So an act is built on a fork, its bytes go into the transaction that records the act, and
//! only after the commit are they applied to the document in memory and broadcast. When the commit fails, memory was
//! never touched. Whether someone may do it is decided before, in `shared`.

mod place;
mod wording;

use crate::document::{Document, LoadError};
use crate::gate::{self, Admitted, Refusal};
use crate::model::{self, write};
use crate::schema::{FACTS, GONE, KIND, POS, TEXT};
use shared::text::{Clause, ClauseId, Content, Facts, Gone, Kind, Wording};
use std::collections::{BTreeSet, HashMap, HashSet};
use yrs::{Map, MapRef, Out, Text, TextRef, TransactionMut};

/// One change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Give a clause other words, by the smallest edit.
    Wording {
        /// The clause.
        clause: ClauseId,
        /// Its new words.
        wording: Wording,
    },
    /// Give a clause other facts; those that are equal are left alone.
    Facts {
        /// The clause.
        clause: ClauseId,
        /// Its new facts.
        facts: Facts,
    },
    /// Make a clause another kind.
    Kind {
        /// The clause.
        clause: ClauseId,
        /// What it becomes.
        kind: Kind,
        /// Its level, for headings and bullets.
        level: u8,
    },
    /// Put new clauses after one, or at the beginning.
    Insert {
        /// The clause they follow.
        after: Option<ClauseId>,
        /// Their ids and content, in order.
        clauses: Vec<(ClauseId, Content)>,
    },
    /// Move clauses behind another, in this order. What stands under a heading is named by the caller, who has shown it.
    Move {
        /// The clauses, the heading first and what stands under it.
        clauses: Vec<ClauseId>,
        /// The clause they follow, which is not among them.
        after: Option<ClauseId>,
    },
    /// Mark clauses as gone; they stay readable.
    Delete {
        /// The clauses, with what stands under them.
        clauses: Vec<ClauseId>,
        /// The seat that does it.
        by: String,
    },
    /// Let clauses stand again, where they stood.
    Restore {
        /// The clauses.
        clauses: Vec<ClauseId>,
    },
    /// Make the whole text what it was: these clauses in this order, all others gone.
    Whole {
        /// The clauses of the restored state, in order; their positions do not matter.
        clauses: Vec<Clause>,
        /// The seat that does it.
        by: String,
    },
}

/// Why an act cannot be built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// It names a clause that the document does not have.
    #[error("the text has no clause {0}")]
    NoClause(ClauseId),
    /// It inserts a clause under an id that is taken.
    #[error("the id {0} is taken")]
    Taken(ClauseId),
    /// The document in memory cannot be copied; load it again.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The result would not pass the gate.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// An act ready to be recorded: log `update` first, then give it to the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The change, to be logged in the act's transaction; `None` when the text already is as wanted.
    pub update: Option<Vec<u8>>,
    /// The clauses that it changes.
    pub clauses: BTreeSet<ClauseId>,
    /// The whole text after it, gone clauses included, in order: what the act's rows and hashes are taken from.
    pub after: Vec<Clause>,
}

/// Builds an act on a fork of `document`. It writes with the document's own client id: that id is random per loaded room,
/// bound to no connection, and its clocks are only used up when the act is applied.
///
/// # Errors
/// [`ActError`]; the document is as it was.
pub fn prepare(document: &Document, edits: &[Edit]) -> Result<Prepared, ActError> {
    let fork = document.fork(document.client())?;
    for edit in edits {
        let steps = Steps::of(&fork, edit)?;
        fork.change(|txn| steps.apply(txn, &fork.clauses)).ok_or(Refusal::Panicked)?;
    }
    // All edits as one change, through the gate like everybody's.
    let update = fork.missing_for(&document.state_vector()).ok_or(Refusal::NotReadable)?;
    let witness = document.fork(document.client())?;
    let inspected = gate::inspect(&witness, &update)?;
    let (witness, Admitted { update, clauses }) =
        gate::admit(witness, &inspected, document.client()).map_err(|refused| refused.refusal)?;
    Ok(Prepared { update, clauses, after: model::clauses(&witness) })
}

/// What an edit comes to, clause by clause, worked out before the transaction opens.
#[derive(Debug, Default)]
struct Steps {
    insert: Vec<Clause>,
    places: Vec<(ClauseId, String)>,
    content: Vec<(Clause, Content)>,
    gone: Vec<(ClauseId, Option<Gone>)>,
}

impl Steps {
    fn of(document: &Document, edit: &Edit) -> Result<Self, ActError> {
        let find = |id: &ClauseId| model::clause(document, id).ok_or_else(|| ActError::NoClause(id.clone()));
        let known = |ids: &[ClauseId]| ids.iter().try_for_each(|id| find(id).map(|_| ()));
        let mut steps = Self::default();
        match edit {
            Edit::Wording { clause, wording } => {
                let old = find(clause)?;
                let new = Content { wording: wording.clone(), ..old.content() };
                steps.content.push((old, new));
            }
            Edit::Facts { clause, facts } => {
                let old = find(clause)?;
                let new = Content { facts: facts.clone(), ..old.content() };
                steps.content.push((old, new));
            }
            Edit::Kind { clause, kind, level } => {
                let old = find(clause)?;
                let new = Content { kind: *kind, level: *level, ..old.content() };
                steps.content.push((old, new));
            }
            Edit::Insert { after, clauses } => {
                let ids: Vec<ClauseId> = clauses.iter().map(|(id, _)| id.clone()).collect();
                if let Some(id) = ids.iter().find(|id| model::clause(document, id).is_some()) {
                    return Err(ActError::Taken(id.clone()));
                }
                let places = placed(document, after.as_ref(), &ids)?;
                let (new, shifted) = places.split_at(ids.len());
                steps.insert =
                    clauses.iter().zip(new).map(|((id, what), (_, pos))| made(id, pos, what)).collect();
                steps.places = shifted.to_vec();
            }
            Edit::Move { clauses, after } => {
                known(clauses)?;
                steps.places = placed(document, after.as_ref(), clauses)?;
            }
            Edit::Delete { clauses, by } => {
                known(clauses)?;
                let gone = Gone { by: by.clone(), into: None };
                steps.gone = clauses.iter().map(|id| (id.clone(), Some(gone.clone()))).collect();
            }
            Edit::Restore { clauses } => {
                known(clauses)?;
                steps.gone = clauses.iter().map(|id| (id.clone(), None)).collect();
            }
            Edit::Whole { clauses, by } => steps = Self::whole(document, clauses, by),
        }
        Ok(steps)
    }

    fn whole(document: &Document, wanted: &[Clause], by: &str) -> Self {
        let mut steps = Self::default();
        let present: HashMap<ClauseId, Clause> =
            model::clauses(document).into_iter().map(|clause| (clause.id.clone(), clause)).collect();
        let ids: Vec<ClauseId> = wanted.iter().map(|clause| clause.id.clone()).collect();
        steps.places = place::in_order(&ids, |id| Some(present.get(id)?.pos.clone()));
        let places: HashMap<ClauseId, String> = steps.places.iter().cloned().collect();
        for clause in wanted {
            match present.get(&clause.id) {
                Some(old) => {
                    steps.content.push((old.clone(), clause.content()));
                    if old.gone != clause.gone {
                        steps.gone.push((clause.id.clone(), clause.gone.clone()));
                    }
                }
                None => {
                    let pos = places.get(&clause.id).cloned().unwrap_or_default();
                    steps.insert.push(Clause { pos, ..clause.clone() });
                }
            }
        }
        let inserted: HashSet<&ClauseId> = steps.insert.iter().map(|clause| &clause.id).collect();
        steps.places.retain(|(id, _)| !inserted.contains(id));
        let kept: HashSet<&ClauseId> = ids.iter().collect();
        for (id, clause) in &present {
            if !kept.contains(id) && clause.gone.is_none() {
                steps.gone.push((id.clone(), Some(Gone { by: by.to_owned(), into: None })));
            }
        }
        steps
    }

    fn apply(&self, txn: &mut TransactionMut<'_>, clauses: &MapRef) {
        for clause in &self.insert {
            write::insert(txn, clauses, clause);
        }
        for (id, pos) in &self.places {
            with_map(txn, clauses, id, |txn, map| {
                map.try_update(txn, POS, pos.as_str());
            });
        }
        for (old, new) in &self.content {
            with_map(txn, clauses, &old.id, |txn, map| set_content(txn, map, old, new));
        }
        for (id, gone) in &self.gone {
            with_map(txn, clauses, id, |txn, map| match gone {
                Some(gone) => {
                    map.try_update(txn, GONE, write::gone_value(gone));
                }
                None => {
                    map.remove(txn, GONE);
                }
            });
        }
    }
}

fn placed(
    document: &Document,
    after: Option<&ClauseId>,
    ids: &[ClauseId],
) -> Result<place::Places, ActError> {
    place::after(&model::clauses(document), after, ids).map_err(ActError::NoClause)
}

fn made(id: &ClauseId, pos: &str, content: &Content) -> Clause {
    let mut clause = Clause::new(id.clone(), content.kind, pos);
    clause.level = content.level;
    clause.wording = content.wording.clone();
    clause.facts = content.facts.clone();
    clause
}

fn with_map(
    txn: &mut TransactionMut<'_>,
    clauses: &MapRef,
    id: &ClauseId,
    edit: impl FnOnce(&mut TransactionMut<'_>, &MapRef),
) {
    if let Some(Out::YMap(map)) = clauses.get(txn, id.as_str()) {
        edit(txn, &map);
    }
}

fn set_content(txn: &mut TransactionMut<'_>, map: &MapRef, old: &Clause, new: &Content) {
    if old.kind != new.kind || old.level != new.kind.settled_level(new.level) {
        map.try_update(txn, KIND, new.kind.as_str());
        let mut clause = old.clone();
        (clause.kind, clause.level) = (new.kind, new.level);
        write::set_level(txn, map, &clause);
    }
    let text: Option<TextRef> = map.get(txn, TEXT).and_then(|text| text.cast().ok());
    if let Some(text) = text {
        let edit = wording::edit(&model::live_pieces(txn, &text), &new.wording);
        text.apply_delta(txn, edit);
    }
    if let Some(Out::YMap(facts)) = map.get(txn, FACTS) {
        write::set_facts(txn, &facts, &old.facts, &new.facts);
    }
}
