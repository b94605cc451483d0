//! Building a package otherwise.

use serde_json::json;
use shared::api::package::{ChangeAPackage, PackageView};
use shared::package::{LeadPackage, Step};
use shared::problem::Code;

use super::fault::{check_operations, check_words};
use super::live::Live;
use super::step::{known, open, save, taken};
use super::store::{self, Stored};
use super::{told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::text;

/// Built on the text as it is settled. Of one that is put, other operations are a new version, which all answer anew, and of
/// which they are told; another title or note alone is none.
pub(super) async fn change(app: App, call: Call<ChangeAPackage>) -> Result<PackageView, Problem> {
    let (caller, id, new) = (call.caller, call.path.package, call.body);
    let first = known(app.db.read(), &caller, store::find(app.db.read(), id).await?).await?;
    caller.check::<LeadPackage>(&first.matter())?;
    check_words(&new.title, &new.note)?;
    text::settle(&app, first.of.id).await?;

    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<LeadPackage>(&tx, &found.matter())?;
    negotiated(tx.sql(), found.of.programme).await?;
    if found.stored.edition != new.edition {
        return Err(Code::Stale.into());
    }
    let before = &found.stored.package;
    let live = Live::of(tx.sql(), found.of.id).await?;
    let is_new = new.operations != before.operations;
    if is_new {
        check_operations(tx.sql(), &new.operations, &live.now, tx.at().date()).await?;
    }
    let base = if is_new { live.cited(&new.operations) } else { found.stored.base.clone() };
    let package = taken(before, Step::Build { operations: new.operations }, &caller, &tx)?;
    let raised = package.version > before.version;
    let after = Stored {
        edition: found.stored.edition + 1,
        title: new.title.trim().to_owned(),
        note: new.note.trim().to_owned(),
        put_at: if raised { Some(tx.at()) } else { found.stored.put_at },
        package,
        base,
        ..found.stored.clone()
    };
    if raised {
        store::insert_version(&tx, &permit, &after).await?;
    }
    let detail = json!({
        "number": after.number, "version": after.package.version, "title": after.title, "clauses": after.base.len(),
    });
    save(&app, &tx, &permit, found.of.programme, &after, detail).await?;
    if raised {
        told::to_answer(&app, &tx, &caller, found.of.programme, &after).await?;
    }
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
