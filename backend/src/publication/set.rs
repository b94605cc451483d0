//! Saying what is public of a programme.

use serde_json::json;
use shared::api::publication::{PublicationNow, SetPublication};
use shared::audit::Scope;
use shared::problem::{Code, FieldErrors};
use shared::publication::Publish;

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;
use crate::{audit, programme, result, text};

/// By the secretariat, once the text is adopted. Who saw an older version is answered with it as it stands now.
pub(super) async fn set(app: App, call: Call<SetPublication>) -> Result<PublicationNow, Problem> {
    let (caller, programme, edit) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    result::may_read(tx.sql(), &caller, programme).await?;
    let permit = caller.permit::<Publish>(&tx, &())?;
    let mut errors = FieldErrors::new();
    edit.check(&mut errors);
    errors.finish()?;
    let rules = programme::text_rules(tx.sql(), programme).await?.ok_or_else(Problem::not_found)?;
    if !rules.state.is_sealed() {
        return Err(Code::Forbidden.into());
    }
    let scope = Scope::Programme(programme);
    // Before the version is looked at: of two who say it at once, one is too late.
    audit::lock(&tx, &scope).await?;
    let before = store::now(store::find(tx.sql(), programme).await?);
    if before.edit.version != edit.version {
        return Err(Problem::stale(&before));
    }
    let by = (caller.person, text::code(&caller.seat));
    store::put(&tx, &permit, programme, &edit, (by.0, &by.1)).await?;
    let detail = json!({ "public": edit.public, "progress": edit.progress, "figures": edit.figures });
    audit::record(&app, &tx, &permit, &scope, programme, detail).await?;
    tx.tell(Event::Changed { topic: "publication", id: programme.to_string() });
    let now = store::now(store::find(tx.sql(), programme).await?);
    app.commit(tx).await?;
    Ok(now)
}
