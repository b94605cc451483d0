//! Standing behind an amendment of others.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::SponsorAmendment;
use shared::api::amendment::{AmendmentView, SponsorAnAmendment};
use shared::problem::Code;

use super::step::{open, save};
use super::store::Stored;
use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For the caller's delegation, in the version that was on the screen: nobody stands behind words that they have not read.
pub(super) async fn sponsor(app: App, call: Call<SponsorAnAmendment>) -> Result<AmendmentView, Problem> {
    let (caller, id, version) = (call.caller, call.path.amendment, call.body.version);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<SponsorAmendment>(&tx, &found.matter())?;
    if found.stored.record.version != version {
        return Err(Code::Stale.into());
    }
    let record = found.taken(Step::Sponsor, &caller, &tx)?;
    let after = Stored { record, ..found.stored.clone() };
    let detail = json!({ "member": caller.seat.member, "version": version });
    save(&app, &tx, &permit, &found, &after, detail).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
