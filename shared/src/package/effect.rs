//! What a package does to the amendments on its clauses: which it satisfies, changes or drops. Shown before it is put, and
//! decided with it when it is applied, where the package speaks to all that the amendment asks for ([`covers`]).

use serde::{Deserialize, Serialize};

use super::{LAST, Package};
use crate::amendment::{Fault, Ground, NewClause, Operation, apply};
use crate::text::clause::standing;
use crate::text::diff::{hunks, likeness};
use crate::text::facts::Fact;
use crate::text::merge::merge;
use crate::text::token::tokens;
use crate::text::{Clause, ClauseId, Facts, Wording};

/// What becomes of an amendment's wish in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// All of it is in the package.
    Satisfies,
    /// A part of it is, or something else is done to what it wanted changed.
    Changes,
    /// Nothing of it is: what it wanted changed stays.
    Drops,
}

impl Effect {
    /// By whether something is as wanted, or as it was.
    fn by<T: PartialEq>(was: &T, is: &T, wanted: &T) -> Self {
        if is == wanted {
            Self::Satisfies
        } else if is == was {
            Self::Drops
        } else {
            Self::Changes
        }
    }

    /// Of several wishes together.
    fn of(all: impl IntoIterator<Item = Self>) -> Option<Self> {
        all.into_iter().reduce(|one, other| if one == other { one } else { Self::Changes })
    }
}

/// An open amendment: its number and its operations, carried over to the text as it is.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Its number.
    pub number: u32,
    /// Its operations.
    pub operations: &'a [Operation],
}

/// What the package does to each of the amendments that have to do with its clauses, by number; those that have not are left
/// out.
///
/// # Errors
/// The first operation of the package that does not fit the text.
pub fn effects(
    package: &Package,
    ground: &Ground<'_>,
    amendments: &[Wanted<'_>],
) -> Result<Vec<(u32, Effect)>, Fault> {
    let before = standing(ground.now.to_vec());
    let after = apply(ground, LAST, &package.operations)?;
    let look = Look { before: &before, after: &after, package: &package.operations };
    let mut found: Vec<(u32, Effect)> = amendments
        .iter()
        .filter(|wanted| wanted.operations.iter().any(|operation| look.concerns(operation)))
        .filter_map(|wanted| {
            Some((wanted.number, Effect::of(wanted.operations.iter().map(|op| look.at(op)))?))
        })
        .collect();
    found.sort_unstable();
    Ok(found)
}

/// Whether a package does something to every clause that an amendment wants otherwise, and puts something in wherever it
/// does. An amendment that wants more than that stays open when the package is applied: nobody has answered the rest of it.
#[must_use]
pub fn covers(package: &[Operation], amendment: &[Operation]) -> bool {
    let inserts = |op: &Operation| matches!(op, Operation::Insert { .. });
    !amendment.is_empty()
        && amendment.iter().all(|wanted| {
            package.iter().any(|op| {
                op.clause() == wanted.clause()
                    || (inserts(op) && inserts(wanted) && op.anchor() == wanted.anchor())
            })
        })
}

struct Look<'a> {
    before: &'a [Clause],
    after: &'a [Clause],
    package: &'a [Operation],
}

impl Look<'_> {
    /// Whether the package does something to the same clause, or puts something in at the same place.
    fn concerns(&self, operation: &Operation) -> bool {
        let inserts = |op: &Operation| matches!(op, Operation::Insert { .. });
        self.package.iter().any(|op| {
            op.clause() == operation.clause()
                || (inserts(op) && inserts(operation) && op.anchor() == operation.anchor())
                || operation.anchor().is_some_and(|anchor| anchor == op.clause())
        })
    }

    fn at(&self, operation: &Operation) -> Effect {
        let find = |list: &[Clause], id: &ClauseId| list.iter().position(|clause| clause.id == *id);
        if let Operation::Insert { clause, .. } = operation {
            return self.inserted(clause);
        }
        let id = operation.clause();
        let Some(was) = find(self.before, id).map(|at| &self.before[at]) else { return Effect::Drops };
        let Some(place) = find(self.after, id) else {
            let deletes = matches!(operation, Operation::Delete { .. });
            return if deletes { Effect::Satisfies } else { Effect::Drops };
        };
        let is = &self.after[place];
        match operation {
            Operation::Insert { .. } => Effect::Drops,
            Operation::Delete { .. } if is.content_hash() == was.content_hash() => Effect::Drops,
            Operation::Delete { .. } => Effect::Changes,
            Operation::Replace { wording, .. } => words(&was.wording, &is.wording, wording),
            Operation::Move { after, .. } => {
                let before_it = |list: &[Clause], at: usize| at.checked_sub(1).map(|i| list[i].id.clone());
                let stood = find(self.before, id).and_then(|at| before_it(self.before, at));
                Effect::by(&stood, &before_it(self.after, place), after)
            }
            Operation::Reshape { kind, level, .. } => {
                let shape = |clause: &Clause| (clause.kind, clause.kind.settled_level(clause.level));
                Effect::by(&shape(was), &shape(is), &(*kind, kind.settled_level(*level)))
            }
            Operation::Facts { facts, .. } => self::facts(&was.facts, &is.facts, facts),
        }
    }

    /// A clause that is to come: the package has it, or one that says much the same.
    fn inserted(&self, wanted: &NewClause) -> Effect {
        let words = self.package.iter().filter_map(|op| match op {
            Operation::Insert { clause, .. } => Some(clause),
            _ => None,
        });
        let one = |clause: &NewClause| {
            let same = (clause.kind, &clause.wording) == (wanted.kind, &wanted.wording);
            let like = likeness(&clause.wording, &wanted.wording) >= 0.4;
            if same {
                Effect::Satisfies
            } else if like {
                Effect::Changes
            } else {
                Effect::Drops
            }
        };
        words.map(one).min().unwrap_or(Effect::Drops)
    }
}

/// What becomes of a wish for other words: satisfied when putting it into the package's words changes nothing.
fn words(was: &Wording, is: &Wording, wanted: &Wording) -> Effect {
    let Some(both) = merge(was, is, wanted).settled() else { return Effect::Changes };
    let differences = |a: &Wording, b: &Wording| hunks(&tokens(a), &tokens(b)).len();
    match differences(is, &both) {
        0 => Effect::Satisfies,
        missing if missing >= differences(was, wanted) => Effect::Drops,
        _ => Effect::Changes,
    }
}

fn facts(was: &Facts, is: &Facts, wanted: &Facts) -> Effect {
    let wishes = Fact::ALL.into_iter().filter(|fact| was.values(*fact) != wanted.values(*fact));
    let each = wishes.map(|fact| Effect::by(&was.values(fact), &is.values(fact), &wanted.values(fact)));
    Effect::of(each).unwrap_or(Effect::Satisfies)
}
