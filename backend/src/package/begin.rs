//! Beginning a package.

use serde_json::json;
use shared::api::package::{BeginAPackage, PackageView};
use shared::id::PackageId;
use shared::package::{BeginPackage, Package};

use super::fault::{check_operations, check_words};
use super::live::Live;
use super::step::{record, text_known};
use super::store::{self, Stored};
use super::view;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::programme::negotiated;
use crate::text;

/// A draft on the text as it is settled.
pub(super) async fn begin(app: App, call: Call<BeginAPackage>) -> Result<PackageView, Problem> {
    let (caller, new, of) = (call.caller, call.body, call.path.text);
    text_known(app.db.read(), &caller, of).await?;
    caller.check::<BeginPackage>(&())?;
    check_words(&new.title, &new.note)?;
    text::settle(&app, of).await?;

    let tx = app.db.begin().await?;
    text::hold(&tx, of).await?;
    let text = text_known(tx.sql(), &caller, of).await?;
    let permit = caller.permit::<BeginPackage>(&tx, &())?;
    negotiated(tx.sql(), text.programme).await?;
    let live = Live::of(tx.sql(), of).await?;
    check_operations(tx.sql(), &new.operations, &live.now, tx.at().date()).await?;
    let stored = Stored {
        id: app.id(PackageId::from_parts),
        text: of,
        number: None,
        edition: 1,
        title: new.title.trim().to_owned(),
        note: new.note.trim().to_owned(),
        base: live.cited(&new.operations),
        package: Package::draft(new.operations),
        undo: None,
        effects: None,
        begun_at: tx.at(),
        put_at: None,
    };
    store::insert(&tx, &permit, &stored).await?;
    let detail = json!({ "title": stored.title, "clauses": stored.base.len() });
    record(&app, &tx, &permit, text.programme, &stored, detail).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, stored.id).await
}
