//! What competes with each clause: the one place where brackets come into positions.

use shared::amendment::{Contest, State};
use shared::id::TextId;
use shared::text::Clause;

use crate::amendment;
use crate::db::Connection;
use crate::problem::Problem;

/// What competes with a clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Contention {
    /// Its open brackets: regions of competing wordings, and those set by hand in the wording as it is read.
    pub brackets: usize,
    /// Whether it is wanted elsewhere, of another kind or with other facts, which no bracket shows.
    pub contested: bool,
}

/// For each of these clauses of a text, in their order.
pub(super) async fn subjects(
    connection: &impl Connection,
    text: TextId,
    clauses: &[Clause],
) -> Result<Vec<Contention>, Problem> {
    let contest = amendment::competing(connection, text, State::competes).await?;
    Ok(within(&contest, clauses))
}

/// The same for the clauses of the text as it stood before an act; `before` has those that were gone as well.
pub(super) async fn subjects_before(
    connection: &impl Connection,
    text: TextId,
    clauses: &[Clause],
    before: &[Clause],
) -> Result<Vec<Contention>, Problem> {
    let contest = amendment::competing_before(connection, text, State::competes, before).await?;
    Ok(within(&contest, clauses))
}

fn within(contest: &Contest, clauses: &[Clause]) -> Vec<Contention> {
    let of = |clause: &Clause| Contention {
        brackets: contest.brackets(clause).count(),
        contested: contest.contested.contains(&clause.id),
    };
    clauses.iter().map(of).collect()
}
