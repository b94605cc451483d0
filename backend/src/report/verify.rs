//! Verifying a section.

use serde_json::json;
use shared::api::report::{SectionWhole, VerifyASection};
use shared::report::VerifySection;
use shared::report::section::Step;

use super::held::hold_section;
use super::store::Who;
use super::{record, section_store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// The text that was sent, as it was on the secretariat's screen.
pub(super) async fn verify(app: App, call: Call<VerifyASection>) -> Result<SectionWhole, Problem> {
    let (caller, path, body) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let held = hold_section(&tx, &caller, &path).await?;
    let permit = caller.permit::<VerifySection>(&tx, &held.round.seen())?;
    held.round.open()?;
    let stage = held.after(Step::Verify)?;
    if held.section.version != body.version {
        return Err(Problem::stale(&held.whole(&tx, &caller).await?));
    }
    section_store::set_stage(&tx, &permit, held.at(), stage).await?;
    section_store::add_step(&tx, &permit, held.at(), Step::Verify, "", &Who::of(&caller)).await?;
    let view = &held.round.stored.view;
    let detail = json!({ "number": view.number, "label": held.section.label });
    record(&app, &tx, &permit, view.programme, path.report, detail).await?;
    held.done(&app, tx, &caller).await
}
