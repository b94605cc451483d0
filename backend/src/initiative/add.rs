//! Adding an initiative.

use serde_json::json;
use shared::api::initiative::{AddAnInitiative, InitiativeWhole};
use shared::id::InitiativeId;
use shared::initiative::entry::Entry;
use shared::initiative::{AddInitiative, Around, Matter};
use shared::problem::FieldErrors;

use super::{append, hold, record, store, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::workstream;

/// By the secretariat, or by a delegation that is to lead it; under the programme's next number.
pub(super) async fn add(app: App, call: Call<AddAnInitiative>) -> Result<InitiativeWhole, Problem> {
    let (caller, edit) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let matter = Matter { lead: edit.lead, partners: edit.partners.clone() };
    let permit = caller.permit::<AddInitiative>(&tx, &matter)?;
    ground.worked_on()?;
    let mut errors = FieldErrors::new();
    let around = Around {
        period: ground.period,
        results: &ground.results(&tx).await?,
        workstreams: &workstream::ids_of(tx.sql(), ground.programme).await?,
        members: &ground.members(&tx).await?,
        named: &Matter::default(),
        before: None,
        milestone: None,
    };
    edit.check(&around, &mut errors);
    errors.finish()?;
    let id = app.id(InitiativeId::from_parts);
    let number = store::insert(&tx, &permit, ground.programme, id, &edit).await?;
    append(&tx, &permit, &caller, &[(id, Entry::Begun)]).await?;
    let detail =
        json!({ "number": number, "title": edit.title.trim(), "state": edit.state, "lead": edit.lead });
    record(&app, &tx, &permit, ground.programme, id, detail).await?;
    let whole = whole(tx.sql(), id, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
