//! Returning a section.

use std::collections::BTreeSet;

use serde_json::json;
use shared::api::report::{ReturnASection, SectionWhole};
use shared::notification::{Circle, What};
use shared::problem::FieldErrors;
use shared::report::ReturnSection;
use shared::report::section::Step;
use shared::round::REASON_MOST;

use super::held::hold_section;
use super::store::Who;
use super::{record, section_store};
use crate::app::App;
use crate::http::Call;
use crate::notification;
use crate::problem::Problem;

/// One, with a reason; all others stay where they are. Its lead is told, and those that take part may give other words.
pub(super) async fn return_section(app: App, call: Call<ReturnASection>) -> Result<SectionWhole, Problem> {
    let (caller, path, body) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let held = hold_section(&tx, &caller, &path).await?;
    let permit = caller.permit::<ReturnSection>(&tx, &held.round.seen())?;
    held.round.open()?;
    let stage = held.after(Step::Return)?;
    let mut errors = FieldErrors::new();
    errors.length("/reason", &body.reason, 1, REASON_MOST);
    errors.finish()?;
    if held.section.version != body.version {
        return Err(Problem::stale(&held.whole(&tx, &caller).await?));
    }
    section_store::set_stage(&tx, &permit, held.at(), stage).await?;
    section_store::add_step(&tx, &permit, held.at(), Step::Return, body.reason.trim(), &Who::of(&caller))
        .await?;
    let (of, number) = (held.round.stored.view.programme, held.round.stored.view.number);
    let detail = json!({ "number": number, "label": held.section.label });
    record(&app, &tx, &permit, of, path.report, detail).await?;
    if let Some(lead) = held.section.lead {
        let what = What::SectionReturned { report: path.report, clause: path.clause.clone(), number };
        let members = BTreeSet::from([lead]);
        notification::tell(&app, &tx, of, &what, &Circle::Delegations(&members), Some(caller.person)).await?;
    }
    held.done(&app, tx, &caller).await
}
