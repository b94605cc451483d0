//! Setting a light in the place of the rule's, and taking it back.

use serde_json::json;
use shared::api::result::{ResultWhole, SetALight};
use shared::audit::Scope;
use shared::initiative::is_worked_on;
use shared::problem::{Code, FieldErrors};
use shared::result::{Led, Light, SetLight, check_light};

use super::{changed, get, lights, lit, may_read, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, programme, text};

/// With a reason, until the final report is approved. What the rule gives at that moment is kept beside it; who saw an older version is told so.
pub(super) async fn set_light(app: App, call: Call<SetALight>) -> Result<ResultWhole, Problem> {
    let (caller, path, change) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    may_read(tx.sql(), &caller, path.programme).await?;
    let found = store::find(tx.sql(), path.programme, &path.clause).await?.ok_or_else(Problem::not_found)?;
    let led = Led { kind: found.summary.kind, lead: found.summary.lead };
    let permit = caller.permit::<SetLight>(&tx, &led)?;
    let rules = programme::text_rules(tx.sql(), path.programme).await?.ok_or_else(Problem::not_found)?;
    if !is_worked_on(rules.state) {
        return Err(Code::NotWorkedOn.into());
    }
    let scope = Scope::Programme(path.programme);
    // Before the version is looked at: of two that set one at once, one is too late.
    audit::lock(&tx, &scope).await?;
    let before = lights::history(tx.sql(), path.programme, &path.clause, tx.at()).await?;
    let last = before.first();
    let stands = last.is_some_and(|last| last.light.is_some());
    let mut errors = FieldErrors::new();
    // Of two that take it back, the second is too late and not wrong.
    let late = last.map_or(0, |last| last.version) != change.version;
    check_light(&change, stands || late, &mut errors);
    errors.finish()?;
    if late {
        return Err(Code::Stale.into());
    }
    let all = lit::all(tx.sql(), path.programme, tx.at()).await?;
    let own = all.found.iter().find(|one| one.summary.clause == path.clause);
    let rule = own.and_then(|one| one.summary.light);
    let rule = rule.map_or(Light::NoWord, |lit| lit.light);
    let by = (caller.person, text::code(&caller.seat));
    lights::add(&tx, &permit, (path.programme, &path.clause), &change, rule, (by.0, &by.1)).await?;
    let detail = json!({ "light": change.light, "rule": rule, "label": found.summary.label });
    audit::record(&app, &tx, &permit, &scope, &path.clause, detail).await?;
    tx.tell(changed(path.programme));
    get::done(&app, &caller, tx, &path).await
}
