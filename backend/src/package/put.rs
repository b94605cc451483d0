//! Putting a package before the delegations.

use serde_json::json;
use shared::api::package::{PackageView, PutAPackage};
use shared::package::{LeadPackage, Step};
use shared::problem::Code;

use super::live::Live;
use super::step::{known, open, save, taken};
use super::store::{self, Stored};
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::text;

/// It gets its number, as it was on the screen and as it fits the text. From now on all who take part know of it.
pub(super) async fn put(app: App, call: Call<PutAPackage>) -> Result<PackageView, Problem> {
    let (caller, id) = (call.caller, call.path.package);
    let first = known(app.db.read(), &caller, store::find(app.db.read(), id).await?).await?;
    caller.check::<LeadPackage>(&first.matter())?;
    text::settle(&app, first.of.id).await?;

    let tx = app.db.begin().await?;
    // Two that are put at once get two numbers: the text is held from here on.
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<LeadPackage>(&tx, &found.matter())?;
    negotiated(tx.sql(), found.of.programme).await?;
    let package = taken(&found.stored.package, Step::Put, &caller, &tx)?;
    if found.stored.edition != call.body.edition {
        return Err(Code::Stale.into());
    }
    let live = Live::of(tx.sql(), found.of.id).await?;
    package.text(&live.ground(&live.order)).map_err(|_| Code::PackageOutdated)?;
    let after = Stored {
        number: Some(store::next_number(&tx, found.of.id).await?),
        put_at: Some(tx.at()),
        package,
        ..found.stored.clone()
    };
    store::insert_version(&tx, &permit, &after).await?;
    let detail = json!({
        "number": after.number, "version": after.package.version, "title": after.title, "clauses": after.base.len(),
    });
    save(&app, &tx, &permit, found.of.programme, &after, detail).await?;
    told::to_answer(&app, &tx, &caller, found.of.programme, &after).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
