//! Saying figures of an indicator.

use std::collections::BTreeSet;

use serde_json::json;
use shared::api::indicator::IndicatorWhole;
use shared::api::measurement::WriteTheMeasurements;
use shared::audit::Scope;
use shared::measurement::{
    Change, Changes, Figure, WriteMeasurements, check_changes, check_days, check_editions, outdated,
};
use shared::member::MemberCode;
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};

use super::store;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, indicator, member, text};

/// All of them, or none: by the secretariat, or by a delegation where all are its own. Where what a change was made on does not stand
/// any more, it is named, and the screen shows what stands now.
pub(super) async fn write(app: App, call: Call<WriteTheMeasurements>) -> Result<IndicatorWhole, Problem> {
    let (caller, path, body) = (call.caller, call.path, call.body);
    let tx = app.db.begin().await?;
    let found = indicator::found_for_change(&tx, &caller, &path).await?;
    let whose: Vec<Option<MemberCode>> = body.changes.iter().map(|change| change.member).collect();
    let permit = caller.permit::<WriteMeasurements>(&tx, &whose)?;
    let defined = indicator::definition(tx.sql(), &path).await?.ok_or(Code::IndicatorUndefined)?;
    let members = member::members(tx.sql()).await?;
    let mut errors = FieldErrors::new();
    let is_member = |code| members.iter().any(|member| member.code == code);
    check_changes(&body, &defined.definition, is_member, &mut errors);
    check_days(&body, tx.at().date_in_the_east(), &mut errors);
    let figures = store::standing(tx.sql(), &path).await?;
    let figures: Vec<Figure> = figures.into_iter().map(|now| now.figure).collect();
    check_editions(&body, &figures, tx.at().date_in_the_east(), &mut errors);
    errors.finish()?;
    let older = outdated(&body.changes, &figures);
    if !older.is_empty() {
        let changed = |at| FieldError {
            pointer: format!("/changes/{at}"),
            code: FieldCode::Changed,
            limit: None,
            names: Vec::new(),
        };
        return Err(Problem {
            errors: older.into_iter().map(changed).collect(),
            ..Problem::new(Code::Stale)
        });
    }
    let code = text::code(&caller.seat);
    store::write(&tx, &permit, &path, (&body, &figures), caller.person, &code).await?;
    let detail = said(&body, &found.summary.label);
    audit::record(&app, &tx, &permit, &Scope::Programme(path.programme), &path.clause, detail).await?;
    tx.tell(indicator::changed(path.programme));
    let whole = indicator::whole(tx.sql(), &path, found, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(whole)
}

/// What a reader of the audit needs: whose figures of which editions; the figures themselves are kept in rows of their own.
fn said(body: &Changes, label: &str) -> serde_json::Value {
    let distinct = |of: fn(&Change) -> Option<String>| -> BTreeSet<String> {
        body.changes.iter().filter_map(of).collect()
    };
    json!({
        "label": label,
        "count": body.changes.len(),
        "members": distinct(|change| change.member.map(|member| member.to_string())),
        "editions": distinct(|change| Some(change.edition.to_string())),
    })
}
