//! Agreeing to all of a section at once, after a preview that names what was not yet read (text model 10).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Board, Cell, ClauseState, Value};
use crate::member::MemberCode;
use crate::text::{Clause, ClauseId, ContentHash};

/// A clause as it reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// The clause.
    pub clause: ClauseId,
    /// Its content.
    pub hash: ContentHash,
}

impl Bound {
    /// The clause as it stands.
    #[must_use]
    pub fn of(clause: &Clause) -> Self {
        Self { clause: clause.id.clone(), hash: clause.content_hash() }
    }
}

/// What "agree to all" would do. Each clause of the section is in exactly one of the lists, but for `unread`, which says of
/// what is to be agreed to that it was not read as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Preview {
    /// What would be agreed to, with the words it would be agreed to in.
    pub agree: Vec<Bound>,
    /// What of that nobody of the delegation has read as it is.
    pub unread: Vec<ClauseId>,
    /// What the delegation agrees to, or can live with, already.
    pub already: Vec<ClauseId>,
    /// What it has a reservation or an objection on: never overwritten by the way.
    pub held: Vec<ClauseId>,
    /// What has brackets: agreeing to the words that stand there is said clause by clause.
    pub bracketed: Vec<ClauseId>,
    /// What is agreed by all already.
    pub closed: Vec<ClauseId>,
}

/// The preview for a delegation: `section` are its clauses in order, `state` knows where each stands, `read` is what the
/// delegation has read.
#[must_use]
pub fn preview(
    member: MemberCode,
    section: &[Clause],
    board: &Board<'_>,
    state: impl Fn(&ClauseId) -> ClauseState,
    read: &BTreeSet<Bound>,
) -> Preview {
    let mut preview = Preview::default();
    for clause in section.iter().filter(|clause| clause.gone.is_none()) {
        let id = clause.id.clone();
        let bound = Bound::of(clause);
        match (state(&clause.id), board.cell(member, &clause.id, &bound.hash)) {
            (ClauseState::Agreed, _) => preview.closed.push(id),
            (_, Cell::Current(position)) => match position.value {
                Value::Agree | Value::CanLiveWith => preview.already.push(id),
                Value::Reservation { .. } | Value::Object { .. } => preview.held.push(id),
            },
            // A reservation on other words is still to be answered for, and not by the way.
            (_, Cell::ToReconfirm(position))
                if !matches!(position.value, Value::Agree | Value::CanLiveWith) =>
            {
                preview.held.push(id);
            }
            (ClauseState::Bracketed, _) => preview.bracketed.push(id),
            _ => {
                if !read.contains(&bound) {
                    preview.unread.push(id);
                }
                preview.agree.push(bound);
            }
        }
    }
    preview
}

/// What of a confirmed preview reads otherwise by now, or is gone: none of it is agreed to before it is shown anew.
#[must_use]
pub fn stale(asked: &[Bound], now: &[Clause]) -> Vec<ClauseId> {
    let standing: BTreeSet<Bound> = now.iter().filter(|c| c.gone.is_none()).map(Bound::of).collect();
    asked.iter().filter(|bound| !standing.contains(bound)).map(|bound| bound.clause.clone()).collect()
}
