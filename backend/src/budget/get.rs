//! The money of a programme.

use shared::api::budget::{GetMoney, Money};
use shared::budget::ReadBudget;
use shared::id::ProgrammeId;
use shared::time::Date;

use super::entry::{Tree, of_tree};
use super::{frame_store, rate_store};
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme;

/// To everyone with a seat who knows of the programme. One that is not adopted has none.
pub(super) async fn get(app: App, call: Call<GetMoney>) -> Result<Money, Problem> {
    let (read, id) = (app.db.read(), call.path.programme);
    programme::known_to(read, &call.caller, id).await?;
    call.caller.check::<ReadBudget>(&())?;
    money(read, id, app.clock.now().date_in_the_east()).await
}

/// The money of a programme as it is read on that day.
pub(super) async fn money(
    connection: &impl Connection,
    id: ProgrammeId,
    today: Date,
) -> Result<Money, Problem> {
    let stored = programme::find(connection, id).await?.ok_or_else(Problem::not_found)?;
    let tree = Tree::of(connection, id).await?;
    Ok(Money {
        today,
        period: stored.summary.period,
        goals: tree.goals(),
        frames: frame_store::standing(connection, id).await?,
        entries: of_tree(connection, id, today, &tree).await?,
        rates: rate_store::standing(connection, id).await?,
    })
}
