//! What competes with a text's clauses: for brackets, for the states of clauses, and for what holds an adoption up.

use shared::amendment::{Contest, Ground, Rebased, State, Tabled, contest};
use shared::id::TextId;
use shared::text::clause::standing;
use shared::text::{Clause, ClauseId};

use super::basis::live;
use super::store::Stored;
use super::view::Around;
use crate::db::Connection;
use crate::problem::Problem;

/// What amendments want otherwise in the live text as it is settled: those whose state is `among`, as `State::competes`, or
/// `State::is_open` where what is left to the ministers does not count.
///
/// # Errors
/// When the database fails.
pub async fn competing(
    connection: &impl Connection,
    of: TextId,
    among: fn(State) -> bool,
) -> Result<Contest, Problem> {
    let around = Around::of(connection, of).await?;
    if !around.tabled.iter().any(|stored| among(stored.record.state)) {
        return Ok(Contest::default());
    }
    let (now, order) = live(connection, of).await?;
    let ground = Ground { now: &now, base: &order, inserted: &around.inserted };
    Ok(against(&around, &ground, among))
}

/// The same in the text as it stood before an act, for the act's own transaction; `before` has the clauses that were gone as well.
///
/// # Errors
/// When the database fails.
pub async fn competing_before(
    connection: &impl Connection,
    of: TextId,
    among: fn(State) -> bool,
    before: &[Clause],
) -> Result<Contest, Problem> {
    let around = Around::of(connection, of).await?;
    let order: Vec<ClauseId> = before.iter().map(|clause| clause.id.clone()).collect();
    let now = standing(before.to_vec());
    let ground = Ground { now: &now, base: &order, inserted: &around.inserted };
    Ok(against(&around, &ground, among))
}

fn against(around: &Around, ground: &Ground<'_>, among: fn(State) -> bool) -> Contest {
    let open: Vec<&Stored> = around.tabled.iter().filter(|stored| among(stored.record.state)).collect();
    let rebased: Vec<Option<Rebased>> = open.iter().map(|stored| around.rebased(stored, ground)).collect();
    let tabled: Vec<Tabled<'_>> = open
        .iter()
        .zip(&rebased)
        .filter_map(|(stored, rebased)| {
            Some(Tabled { amendment: &stored.record, rebased: rebased.as_ref()? })
        })
        .collect();
    contest(&tabled)
}

/// How many brackets are open in clauses: regions of competing wordings, clauses that are to come, what is wanted elsewhere or
/// otherwise beside its words, and brackets set by hand (text model 9). A clause that is gone and of which something is still wanted counts
/// as well: nothing goes out while an amendment waits for its decision, whatever became of its clause.
#[must_use]
pub fn open_brackets(contest: &Contest, clauses: &[Clause]) -> usize {
    let standing = |id: &ClauseId| clauses.iter().any(|clause| clause.id == *id);
    let words: usize = clauses.iter().map(|clause| contest.brackets(clause).count()).sum();
    let to_come = contest.wordings.keys().filter(|id| !standing(id)).count();
    let otherwise =
        |clause: &&Clause| contest.contested.contains(&clause.id) && contest.brackets(clause).count() == 0;
    let gone = contest.contested.iter().filter(|id| !standing(id)).count();
    words + to_come + gone + clauses.iter().filter(otherwise).count()
}
