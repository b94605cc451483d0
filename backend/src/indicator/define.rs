//! Saying what an indicator counts.

use serde_json::json;
use shared::api::indicator::{DefineAnIndicator, IndicatorWhole};
use shared::audit::Scope;
use shared::indicator::{DefineIndicator, check_definition, check_why};
use shared::measurement::Figure;
use shared::problem::{Code, FieldErrors};

use super::{changed, found_for_change, store, whole};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, measurement, text};

/// By the secretariat. The sealed wording stays as it is; figures and targets that stand must still fit. Who saw an older version
/// is told so.
pub(super) async fn define(app: App, call: Call<DefineAnIndicator>) -> Result<IndicatorWhole, Problem> {
    let (caller, path, change) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let found = found_for_change(&tx, &caller, &path).await?;
    let permit = caller.permit::<DefineIndicator>(&tx, &())?;
    let now = store::definitions(tx.sql(), &path).await?;
    let targets = store::targets(tx.sql(), &path).await?;
    let figures = measurement::standing(tx.sql(), &path).await?;
    let figures: Vec<Figure> = figures.into_iter().map(|now| now.figure).collect();
    let mut errors = FieldErrors::new();
    let targets = targets.first().map_or(&[][..], |now| &now.targets);
    check_definition(&change.definition, targets, &figures, &mut errors);
    check_why(&change.why, change.version, &mut errors);
    errors.finish()?;
    if now.first().map_or(0, |now| now.version) != change.version {
        return Err(Code::Stale.into());
    }
    let code = text::code(&caller.seat);
    store::add_definition(&tx, &permit, &path, &change, caller.person, &code).await?;
    let changed_from =
        now.first().map(|was| audit::differing(&was.definition, &change.definition, &["note"]));
    let detail = json!({
        "label": found.summary.label, "version": change.version + 1, "changed": changed_from,
    });
    audit::record(&app, &tx, &permit, &Scope::Programme(path.programme), &path.clause, detail).await?;
    tx.tell(changed(path.programme));
    let whole = whole(tx.sql(), &path, found, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
