//! Handing a draft to the heads.

use serde_json::json;
use shared::amendment::Step;
use shared::amendment::rights::WriteDraft;
use shared::api::amendment::{AmendmentView, SubmitTheDraft};

use super::draft::Against;
use super::fault::faultless;
use super::step::{known, open, save};
use super::store::{self, Stored};
use super::{draft, told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::text;

/// What is typed is settled first; what asks for nothing, or for what cannot be done, is not handed on.
pub(super) async fn submit(app: App, call: Call<SubmitTheDraft>) -> Result<AmendmentView, Problem> {
    let (caller, id) = (call.caller, call.path.amendment);
    let first = known(app.db.read(), &caller, store::find(app.db.read(), id).await?).await?;
    caller.check::<WriteDraft>(&first.matter())?;
    if let Some(draft) = &first.stored.draft {
        text::settle(&app, draft.text).await?;
    }
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<WriteDraft>(&tx, &found.matter())?;
    let record = found.taken(Step::Submit, &caller, &tx)?;
    if let Some(draft) = &found.stored.draft {
        let against = Against::of(tx.sql(), found.of.id, tx.at()).await?;
        let asked = draft::asked(tx.sql(), draft, &against).await?;
        faultless(&asked.faults, &asked.operations, "/operations")?;
    }
    let after = Stored { record, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({})).await?;
    told::to_clear(&app, &tx, &caller, &found, &after).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
