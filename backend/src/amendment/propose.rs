//! The office proposes what is to become of an amendment.

use serde_json::json;
use shared::amendment::rights::ProposeOutcome;
use shared::amendment::{Outcome, REASON_MOST, Step, check};
use shared::api::amendment::{AmendmentView, ProposeAnOutcome};
use shared::problem::{Code, FieldErrors};

use super::basis::Basis;
use super::fault::faultless;
use super::step::{open, save};
use super::store::Stored;
use super::{accept, told, view};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{member, text};

/// A later proposal takes the place of an earlier one; all stay on record. Words that are proposed instead must fit the text
/// as it is.
pub(super) async fn propose(app: App, call: Call<ProposeAnOutcome>) -> Result<AmendmentView, Problem> {
    let (caller, id, body) = (call.caller, call.path.amendment, call.body);
    let of =
        super::step::known(app.db.read(), &caller, super::store::find(app.db.read(), id).await?).await?.of;
    text::settle(&app, of.id).await?;
    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<ProposeOutcome>(&tx, &found.matter())?;
    let mut errors = FieldErrors::new();
    errors.length("/note", &body.note, 0, REASON_MOST);
    errors.finish()?;
    if found.stored.record.version != body.version {
        return Err(Code::Stale.into());
    }
    if let Outcome::AcceptAsModified { operations } = &body.outcome {
        let basis = Basis::of(tx.sql(), &caller, found.of.id).await?;
        let members = member::on(tx.sql(), tx.at().date()).await?;
        let is_member = |code: &str| members.iter().any(|member| member.code.to_string() == code);
        faultless(&check(operations, &basis.now, is_member), operations, "/outcome/operations")?;
    }
    let host_open = accept::host_open(&tx, &found.stored, &body.outcome).await?;
    let state = body.outcome.state();
    let step = Step::Propose { outcome: body.outcome, note: body.note.trim().to_owned(), host_open };
    let record = found.taken(step, &caller, &tx)?;
    let after = Stored { record, ..found.stored.clone() };
    save(&app, &tx, &permit, &found, &after, json!({ "proposed": state })).await?;
    told::to_answer(&app, &tx, &caller, &found, &after).await?;
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}
