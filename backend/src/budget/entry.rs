//! Initiatives with their money, and the goals that it counts for.

use shared::api::budget::GoalName;
use shared::api::initiative::InitiativeRow;
use shared::budget::sums::{Entry, goal_of};
use shared::id::ProgrammeId;
use shared::text::{ClauseId, Kind};
use shared::time::Date;

use super::store::{self, Stored};
use crate::db::{Connection, Error};
use crate::result::Placed;
use crate::{initiative, result};

/// A programme's results, for finding the goal above each.
pub(super) struct Tree {
    placed: Vec<Placed>,
    parents: Vec<(ClauseId, Kind, Option<ClauseId>)>,
}

impl Tree {
    pub(super) async fn of(connection: &impl Connection, programme: ProgrammeId) -> Result<Self, Error> {
        let placed = result::placed(connection, programme).await?;
        let parents = placed.iter().map(|one| (one.clause.clone(), one.kind, one.parent.clone())).collect();
        Ok(Self { placed, parents })
    }

    /// Its goals, in the order of the text.
    pub(super) fn goals(&self) -> Vec<GoalName> {
        let goal = |one: &Placed| GoalName {
            clause: one.clause.clone(),
            label: one.label.clone(),
            title: one.title.clone(),
        };
        self.placed.iter().filter(|one| one.kind == Kind::Goal).map(goal).collect()
    }

    /// An initiative with what is said of its money. It counts for the goal of the first result that it serves.
    pub(super) fn entry(&self, row: InitiativeRow, stored: Option<Stored>) -> Entry {
        let mut goals: Vec<Option<ClauseId>> = Vec::new();
        for served in &row.serves {
            let goal = goal_of(&self.parents, &served.clause);
            if !goals.contains(&goal) {
                goals.push(goal);
            }
        }
        let stored = stored.unwrap_or_default();
        Entry {
            initiative: row.id,
            number: row.number,
            title: row.title,
            state: row.state,
            lead: row.lead,
            body: row.body,
            goals: u32::try_from(goals.len()).unwrap_or(u32::MAX),
            goal: goals.into_iter().next().flatten(),
            state_body: stored.state_body,
            lines: stored.lines,
            version: stored.version,
        }
    }
}

/// All initiatives of a programme with their money, by their numbers.
///
/// # Errors
/// When the database fails.
pub(super) async fn entries(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
) -> Result<Vec<Entry>, Error> {
    let tree = Tree::of(connection, programme).await?;
    of_tree(connection, programme, today, &tree).await
}

/// The same where the results are known.
pub(super) async fn of_tree(
    connection: &impl Connection,
    programme: ProgrammeId,
    today: Date,
    tree: &Tree,
) -> Result<Vec<Entry>, Error> {
    let rows = initiative::rows(connection, programme, today).await?;
    let mut stored = store::standing(connection, programme).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let own = stored.remove(&row.id);
            tree.entry(row, own)
        })
        .collect())
}
