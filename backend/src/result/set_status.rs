//! Saying how an action goes.

use serde_json::json;
use shared::api::result::{ResultWhole, SetResultStatus};
use shared::audit::Scope;
use shared::initiative::is_worked_on;
use shared::problem::{Code, FieldErrors};
use shared::result::{Led, SetStatus, check_change, check_days};

use super::{changed, get, may_read, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, programme, text};

/// By the member that leads it, from the adoption until the final report is approved; afterwards it is history. Who saw an older version is told so.
pub(super) async fn set_status(app: App, call: Call<SetResultStatus>) -> Result<ResultWhole, Problem> {
    let (caller, path, change) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    may_read(tx.sql(), &caller, path.programme).await?;
    let scope = Scope::Programme(path.programme);
    // Before the status is read: of two who say it at once, one is too late.
    audit::lock(&tx, &scope).await?;
    let found = store::find(tx.sql(), path.programme, &path.clause).await?.ok_or_else(Problem::not_found)?;
    let led = Led { kind: found.summary.kind, lead: found.summary.lead };
    let permit = caller.permit::<SetStatus>(&tx, &led)?;
    let stored = programme::find(tx.sql(), path.programme).await?.ok_or_else(Problem::not_found)?;
    let mut errors = FieldErrors::new();
    check_change(&change, &mut errors);
    check_days(&change, stored.summary.period, &mut errors);
    errors.finish()?;
    let rules = programme::text_rules(tx.sql(), path.programme).await?.ok_or_else(Problem::not_found)?;
    if !is_worked_on(rules.state) {
        return Err(Code::NotWorkedOn.into());
    }
    let version = found.summary.status.as_ref().map_or(0, |now| now.version);
    if version != change.version {
        return Err(Code::Stale.into());
    }
    let code = text::code(&caller.seat);
    store::add_status(&tx, &permit, path.programme, &path.clause, &change, caller.person, &code).await?;
    let detail = json!({ "status": change.status, "label": found.summary.label });
    audit::record(&app, &tx, &permit, &scope, &path.clause, detail).await?;
    tx.tell(changed(path.programme));
    get::done(&app, &caller, tx, &path).await
}
