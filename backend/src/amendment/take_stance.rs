//! Saying what one's delegation thinks of an amendment of others.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::TakeStance;
use shared::api::amendment::{AmendmentView, TakeAStance};
use shared::problem::Code;

use super::step::{open, save};
use super::store::Stored;
use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Of the version that was on the screen: what was tabled meanwhile is to be read first.
pub(super) async fn take_stance(app: App, call: Call<TakeAStance>) -> Result<AmendmentView, Problem> {
    let (caller, id, view) = (call.caller, call.path.amendment, call.body.view);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<TakeStance>(&tx, &found.matter())?;
    if found.stored.record.version != call.body.version {
        return Err(Code::Stale.into());
    }
    let record = found.taken(Step::TakeStance { view }, &caller, &tx)?;
    let after = Stored { record, ..found.stored.clone() };
    let detail = json!({ "member": caller.seat.member, "view": view, "version": call.body.version });
    save(&app, &tx, &permit, &found, &after, detail).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
