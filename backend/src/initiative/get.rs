//! An initiative.

use shared::api::initiative::{GetInitiative, InitiativeWhole, ServedWords};
use shared::id::InitiativeId;
use shared::initiative::ReadInitiatives;
use shared::time::Date;

use super::{log, risk_store, store};
use crate::app::App;
use crate::db::Connection;
use crate::http::Call;
use crate::problem::Problem;
use crate::{milestone, programme, result};

/// With its milestones, its risks and its log.
pub(super) async fn get(app: App, call: Call<GetInitiative>) -> Result<InitiativeWhole, Problem> {
    let (read, id) = (app.db.read(), call.path.initiative);
    let of = store::programme_of(read, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(read, &call.caller, of).await?;
    call.caller.check::<ReadInitiatives>(&())?;
    whole(read, id, app.clock.now().date_in_the_east()).await
}

/// The initiative as it is read on that day.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn whole(
    connection: &impl Connection,
    id: InitiativeId,
    today: Date,
) -> Result<InitiativeWhole, Problem> {
    let stored = store::find(connection, id, today).await?.ok_or_else(Problem::not_found)?;
    let promised = result::promised(connection, stored.programme).await?;
    let words = |clause| promised.iter().find(|one| one.clause == clause).map(|one| one.title.clone());
    let serves = stored.row.serves.iter().map(|served| ServedWords {
        served: served.clone(),
        title: words(served.clause.clone()).unwrap_or_default(),
    });
    Ok(InitiativeWhole {
        serves: serves.collect(),
        programme: stored.programme,
        description: stored.description,
        workstream_name: stored.workstream_name,
        milestones: milestone::of_initiative(connection, id, today).await?,
        elsewhere: milestone::elsewhere(connection, id, today).await?,
        risks: risk_store::of_initiative(connection, id).await?,
        log: log::of_initiative(connection, id).await?,
        row: stored.row,
    })
}
