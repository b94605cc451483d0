//! The money of an initiative.

use shared::api::budget::{GetInitiativeMoney, InitiativeMoney};
use shared::budget::ReadBudget;
use shared::id::InitiativeId;
use shared::time::Date;

use super::entry::Tree;
use super::rate_store;
use super::store::{self, Stored};
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;
use crate::{initiative, programme};

/// To whoever reads the initiative.
pub(super) async fn one(app: App, call: Call<GetInitiativeMoney>) -> Result<InitiativeMoney, Problem> {
    let (read, id) = (app.db.read(), call.path.initiative);
    let today = app.clock.now().date_in_the_east();
    let (of, _) = initiative::row(read, id, today).await?;
    programme::known_to(read, &call.caller, of).await?;
    call.caller.check::<ReadBudget>(&())?;
    whole(read, id, today).await
}

/// The money of an initiative as it is read on that day.
pub(super) async fn whole(
    connection: &impl Connection,
    id: InitiativeId,
    today: Date,
) -> Result<InitiativeMoney, Problem> {
    let (of, row) = initiative::row(connection, id, today).await?;
    let stored = programme::find(connection, of).await?.ok_or_else(Problem::not_found)?;
    let tree = Tree::of(connection, of).await?;
    let history = store::history(connection, id).await?;
    let entry = tree.entry(row, history.first().map(Stored::of));
    let goal = tree.goals().into_iter().find(|goal| Some(&goal.clause) == entry.goal.as_ref());
    Ok(InitiativeMoney {
        programme: of,
        period: stored.summary.period,
        entry,
        goal,
        history,
        rates: rate_store::standing(connection, of).await?,
    })
}
