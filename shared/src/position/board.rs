//! Which positions count for the text as it reads now.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Position, ReservationKind, Scope, Value};
use crate::id::SeatId;
use crate::member::MemberCode;
use crate::text::outline::section;
use crate::text::{Clause, ClauseId, ContentHash};
use crate::time::Instant;

/// A change of a clause that the chair has marked linguistic: what was thought of the one wording is thought of the other.
/// It does not lead back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// The clause.
    pub clause: ClauseId,
    /// Its content before.
    pub from: ContentHash,
    /// Its content after.
    pub to: ContentHash,
    /// In which seat it was marked.
    pub by: SeatId,
    /// When.
    pub at: Instant,
}

/// What a delegation thinks of a clause as it reads now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// It has not said.
    Nothing,
    /// This.
    Current(&'a Position),
    /// It has said this of another wording, and is asked anew.
    ToReconfirm(&'a Position),
}

/// All that was said, whenever it was.
#[derive(Debug, Clone, Copy, Default)]
pub struct Board<'a> {
    /// The positions, the later ones behind the earlier.
    pub positions: &'a [Position],
    /// The corrections marked linguistic.
    pub corrections: &'a [Correction],
}

impl<'a> Board<'a> {
    /// Whether what was thought of the content `given` holds for `now`: the same words, or linguistic corrections of them.
    #[must_use]
    pub fn holds(&self, clause: &ClauseId, given: &ContentHash, now: &ContentHash) -> bool {
        let mut seen: BTreeSet<&ContentHash> = BTreeSet::new();
        let mut open = vec![given];
        while let Some(hash) = open.pop() {
            if hash == now {
                return true;
            }
            if seen.insert(hash) {
                let next = self.corrections.iter().filter(|one| one.clause == *clause && one.from == *hash);
                open.extend(next.map(|one| &one.to));
            }
        }
        false
    }

    /// What a delegation thinks of a clause that reads `now`. Its last word on these words counts, also when it has thought
    /// of other words since: where the wording returns, the position revives.
    #[must_use]
    pub fn cell(&self, member: MemberCode, clause: &ClauseId, now: &ContentHash) -> Cell<'a> {
        let (mut current, mut other) = (None, None);
        for position in self.positions.iter().filter(|position| position.member == member) {
            let Scope::Clause { clause: about, hash } = &position.scope else { continue };
            if about == clause {
                let last = if self.holds(clause, hash, now) { &mut current } else { &mut other };
                if last.is_none_or(|last: &Position| last.at <= position.at) {
                    *last = Some(position);
                }
            }
        }
        let standing = |position: &&Position| position.ended.is_none();
        match (current, other.filter(standing)) {
            // What was taken back leaves nothing, not even what it had replaced.
            (Some(position), _) if !standing(&position) => Cell::Nothing,
            (Some(position), _) => Cell::Current(position),
            (None, Some(position)) => Cell::ToReconfirm(position),
            (None, None) => Cell::Nothing,
        }
    }

    /// The reservations against the whole text or a section that cover a clause; `clauses` is the text as it stands.
    ///
    /// They hold however the words change, until their delegation lifts them. Where the head of a section is gone, or heads
    /// nothing any more, its reservation stands against the whole text rather than against nothing.
    pub fn wide(&self, clause: &ClauseId, clauses: &[Clause]) -> impl Iterator<Item = &'a Position> {
        let find = |id: &ClauseId| clauses.iter().position(|one| one.id == *id && one.gone.is_none());
        let at = find(clause);
        self.positions.iter().filter(move |position| {
            position.ended.is_none()
                && match &position.scope {
                    Scope::Clause { .. } => false,
                    Scope::Text => true,
                    Scope::Section { head } => find(head)
                        .filter(|head| clauses[*head].kind.is_heading_like())
                        .is_none_or(|head| at.is_some_and(|at| section(clauses, head).contains(&at))),
                }
        })
    }

    /// The reservations that count for the text as it stands: those against the whole and sections, and those against a
    /// clause as it reads now.
    #[must_use]
    pub fn reservations(&self, clauses: &[Clause]) -> Vec<(&'a Position, ReservationKind)> {
        let counts = |position: &Position| match &position.scope {
            Scope::Text | Scope::Section { .. } => position.ended.is_none(),
            Scope::Clause { clause, .. } => {
                let now = clauses.iter().find(|one| one.id == *clause && one.gone.is_none());
                now.is_some_and(|now| {
                    let cell = self.cell(position.member, clause, &now.content_hash());
                    matches!(cell, Cell::Current(last) if std::ptr::eq(last, position))
                })
            }
        };
        let kind = |position: &'a Position| match position.value {
            Value::Reservation { kind, .. } => Some((position, kind)),
            _ => None,
        };
        self.positions.iter().filter_map(kind).filter(|(position, _)| counts(position)).collect()
    }
}
