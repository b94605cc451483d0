//! Noting what another currency is worth.

use serde_json::json;
use shared::api::budget::{Money, NoteARate};
use shared::budget::NoteRate;
use shared::problem::{Code, FieldErrors};

use super::get::money;
use super::{rate_store, record};
use crate::app::App;
use crate::http::Call;
use crate::initiative::hold;
use crate::problem::Problem;

/// By the secretariat, from a source that it names. Amounts are shown by it, and none is stored. Who saw an older rate is answered with the
/// one that stands now.
pub(super) async fn rate(app: App, call: Call<NoteARate>) -> Result<Money, Problem> {
    let (caller, edit) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let permit = caller.permit::<NoteRate>(&tx, &())?;
    let today = tx.at().date_in_the_east();
    let rates = rate_store::standing(tx.sql(), ground.programme).await?;
    let before = rates.iter().find(|one| one.currency == edit.currency);
    if before.map_or(0, |one| one.version) != edit.version {
        return Err(before.map_or_else(|| Code::Stale.into(), Problem::stale));
    }
    let mut errors = FieldErrors::new();
    edit.check(today, &mut errors);
    errors.finish()?;
    rate_store::add(&tx, &permit, &caller, ground.programme, &edit).await?;
    let detail = json!({ "currency": edit.currency, "per_hundred": edit.per_hundred, "day": edit.day });
    record(&app, &tx, &permit, ground.programme, ground.programme, detail).await?;
    let money = money(tx.sql(), ground.programme, today).await?;
    app.commit(tx).await?;
    Ok(money)
}
