//! A round does not outlive the negotiation it was opened in.

use serde_json::json;
use shared::audit::Scope;
use shared::id::ProgrammeId;
use shared::permission::Act;
use shared::round::{End, EndRound};

use super::store;
use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::permit::Permit;

/// Ends the round that is open, if one is, where its programme is moved out of the negotiation. Nothing is prepared, and nothing
/// that comes later is late. The programme's own entry tells who moved it.
///
/// # Errors
/// When the database fails.
pub async fn leave<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    programme: ProgrammeId,
) -> Result<(), Error> {
    let Some(round) = store::latest(tx.sql(), programme).await?.filter(|round| round.view.ended.is_none())
    else {
        return Ok(());
    };
    store::set_ended(tx, permit, round.view.id, End::Left, None, None, None).await?;
    let ends = Permit::<EndRound>::system(tx, "the negotiation was left");
    let detail = json!({ "number": round.view.number, "ended": End::Left });
    audit::record(app, tx, &ends, &Scope::Programme(programme), round.view.id, detail).await
}
