//! Saying what one thinks of a goal or a sub-goal.

use serde_json::json;
use shared::api::result::{GiveAView, ResultWhole};
use shared::audit::Scope;
use shared::initiative::is_worked_on;
use shared::problem::{Code, FieldErrors};
use shared::result::{GiveView, check_view, voice};

use super::{changed, get, may_read, store, views};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, programme, text};

/// For the caller's delegation, or for the secretariat, until the final report is approved. Others' views and the rule's light stay as they are, and everybody sees
/// where they differ. Who saw an older version of the same voice is told so.
pub(super) async fn give_view(app: App, call: Call<GiveAView>) -> Result<ResultWhole, Problem> {
    let (caller, path, view) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    may_read(tx.sql(), &caller, path.programme).await?;
    let found = store::find(tx.sql(), path.programme, &path.clause).await?.ok_or_else(Problem::not_found)?;
    let permit = caller.permit::<GiveView>(&tx, &found.summary.kind)?;
    let mut errors = FieldErrors::new();
    check_view(&view, &mut errors);
    errors.finish()?;
    let rules = programme::text_rules(tx.sql(), path.programme).await?.ok_or_else(Problem::not_found)?;
    if !is_worked_on(rules.state) {
        return Err(Code::NotWorkedOn.into());
    }
    // The verdict was for a seat with a voice.
    let voice = voice(&caller.seat).ok_or(Code::Forbidden)?;
    let scope = Scope::Programme(path.programme);
    // Before the version is looked at: of two that give the same voice at once, one is too late.
    audit::lock(&tx, &scope).await?;
    let before = views::history(tx.sql(), path.programme, &path.clause, tx.at()).await?;
    let version = before.iter().filter(|one| one.member == voice).map(|one| one.version).max().unwrap_or(0);
    if version != view.version {
        return Err(Code::Stale.into());
    }
    let by = (caller.person, text::code(&caller.seat));
    views::add(&tx, &permit, (path.programme, &path.clause), voice, &view, (by.0, &by.1)).await?;
    let detail = json!({ "scale": view.scale, "label": found.summary.label });
    audit::record(&app, &tx, &permit, &scope, &path.clause, detail).await?;
    tx.tell(changed(path.programme));
    get::done(&app, &caller, tx, &path).await
}
