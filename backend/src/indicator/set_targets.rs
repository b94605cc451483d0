//! Setting what an indicator is to reach.

use serde_json::json;
use shared::api::indicator::{IndicatorWhole, SetTheTargets};
use shared::audit::Scope;
use shared::indicator::{
    SetTargets, Target, adopted, check_decision, check_target_years, check_targets, check_why,
};
use shared::initiative::is_worked_on;
use shared::problem::{Code, FieldErrors};

use super::{changed, definition, found_for_change, store, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, programme, text};

/// By the secretariat, once it is said what is counted and until the final report is approved. The targets that stood stay in the
/// history. Who saw an older version is told so.
pub(super) async fn set_targets(app: App, call: Call<SetTheTargets>) -> Result<IndicatorWhole, Problem> {
    let (caller, path, change) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let found = found_for_change(&tx, &caller, &path).await?;
    let permit = caller.permit::<SetTargets>(&tx, &())?;
    let of = programme::find(tx.sql(), path.programme).await?.ok_or_else(Problem::not_found)?;
    if !is_worked_on(of.summary.state) {
        return Err(Code::NotWorkedOn.into());
    }
    let defined = definition(tx.sql(), &path).await?.ok_or(Code::IndicatorUndefined)?;
    let now = store::targets(tx.sql(), &path).await?;
    let sealed = adopted::targets(found.clause.facts.target.as_deref().unwrap_or_default());
    let known: Vec<Target> =
        sealed.iter().chain(now.iter().flat_map(|before| &before.targets)).copied().collect();
    let mut errors = FieldErrors::new();
    check_targets(&change.targets, defined.definition.decimals, &mut errors);
    check_target_years(&change.targets, of.summary.period, &known, &mut errors);
    check_why(&change.why, change.version, &mut errors);
    check_decision(
        &change.decision,
        change.version,
        (sealed.as_slice(), change.targets.as_slice()),
        &mut errors,
    );
    errors.finish()?;
    if now.first().map_or(0, |now| now.version) != change.version {
        return Err(Code::Stale.into());
    }
    let code = text::code(&caller.seat);
    store::add_targets(&tx, &permit, &path, &change, caller.person, &code).await?;
    let said = |targets: &[Target]| -> Vec<String> {
        targets.iter().map(|target| format!("{}: {}", target.year, target.value)).collect()
    };
    let was = now.first().map_or(&[][..], |now| &now.targets);
    let targets = audit::from_to(&said(was), &said(&change.targets));
    let detail = json!({
        "label": found.summary.label, "changed": { "targets": targets }, "decision": change.decision.trim(),
    });
    audit::record(&app, &tx, &permit, &Scope::Programme(path.programme), &path.clause, detail).await?;
    tx.tell(changed(path.programme));
    let whole = whole(tx.sql(), &path, found, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
