//! Taking a package back.

use serde_json::json;
use shared::api::package::{PackageView, WithdrawAPackage};
use shared::package::{LeadPackage, Step};

use super::step::{open, save, taken};
use super::store::Stored;
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;

/// It stays on record with what was answered. One that is applied is taken back by a decision of its own.
pub(super) async fn withdraw(app: App, call: Call<WithdrawAPackage>) -> Result<PackageView, Problem> {
    let (caller, id) = (call.caller, call.path.package);
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<LeadPackage>(&tx, &found.matter())?;
    negotiated(tx.sql(), found.of.programme).await?;
    let package = taken(&found.stored.package, Step::Withdraw, &caller, &tx)?;
    let after = Stored { package, ..found.stored.clone() };
    save(&app, &tx, &permit, found.of.programme, &after, json!({ "withdrawn": true })).await?;
    told::withdrawn(&app, &tx, &caller, found.of.programme, &after).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
