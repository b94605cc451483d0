//! Changing a programme's title, period, dates and settings.

use serde_json::json;
use shared::api::programme::{ChangeProgramme, Programme, ProgrammeChange};
use shared::audit::Scope;
use shared::problem::{Code, FieldCode, FieldErrors};
use shared::programme::{ChangeSettings, check_titles};

use super::{Stored, check, store, view};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, permit};

/// What was adopted stays as it was adopted; who may read and share the pen can be changed at any time.
pub(super) async fn change(app: App, call: Call<ChangeProgramme>) -> Result<Programme, Problem> {
    let (caller, id, change) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    let mut stored = store::lock(&tx, id).await?.ok_or_else(Problem::not_found)?;
    let permit: permit::Permit<'_, ChangeSettings> = caller.permit(&tx, &stored.summary.state)?;
    if stored.version != change.version {
        return Err(Code::Stale.into());
    }
    check_fields(&tx, &change, &stored).await?;
    let changed = apply(&mut stored, change);
    if stored.summary.state.is_sealed() && changed.iter().any(|what| SEALED.contains(what)) {
        return Err(Code::ProgrammeSealed.into());
    }
    store::update(&tx, &permit, &mut stored).await?;
    audit::record(&app, &tx, &permit, &Scope::Programme(id), id, json!({ "changed": changed })).await?;
    super::tell_changed(&tx, id).await?;
    let shown = view::shown(tx.sql(), &caller, stored, tx.at().date()).await?;
    app.commit(tx).await?;
    Ok(shown)
}

/// What no longer changes once the ministers have adopted.
const SEALED: [&str; 5] = ["title", "kind", "period", "phases", "baltic_objection_blocks"];

async fn check_fields(tx: &Tx, change: &ProgrammeChange, stored: &Stored) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    check_titles(&change.title, &change.titles, &mut errors);
    change.period.check("/period", &mut errors);
    change.settings.check("/settings", &mut errors);
    if change.expires < change.in_force {
        errors.add("/expires", FieldCode::EndsBeforeStart);
    }
    // Who was in the group before may have left since; the group is not refused for it.
    let known = &stored.settings.drafting_group;
    if change.settings.drafting_group.iter().any(|person| !known.contains(person)) {
        check::drafting_group(tx.sql(), &change.settings.drafting_group, tx.at(), &mut errors).await?;
    }
    Ok(errors.finish()?)
}

/// Takes the change over; answers what it changed, for the audit.
fn apply(stored: &mut Stored, change: ProgrammeChange) -> Vec<&'static str> {
    let mut changed = Vec::new();
    let title = change.title.trim().to_owned();
    let titles = change.titles.into_iter().map(|(tag, title)| (tag, title.trim().to_owned())).collect();
    let Stored { summary, dates, settings, .. } = stored;
    let new = change.settings;
    set(&mut changed, "title", &mut summary.title, title);
    set(&mut changed, "titles", &mut summary.titles, titles);
    set(&mut changed, "kind", &mut summary.kind, change.kind);
    set(&mut changed, "period", &mut summary.period, change.period);
    set(&mut changed, "in_force", &mut dates.in_force, change.in_force);
    set(&mut changed, "expires", &mut dates.expires, change.expires);
    set(&mut changed, "published", &mut dates.published, change.published);
    set(&mut changed, "phases", &mut settings.phases, new.phases);
    set(&mut changed, "delegations_see", &mut settings.delegations_see, new.delegations_see);
    let blocks = &mut settings.baltic_objection_blocks;
    set(&mut changed, "baltic_objection_blocks", blocks, new.baltic_objection_blocks);
    set(&mut changed, "drafting_group", &mut settings.drafting_group, new.drafting_group);
    let label = new.officials_label.trim().to_owned();
    set(&mut changed, "officials_label", &mut settings.officials_label, label);
    let series = new.document_series.trim().to_owned();
    set(&mut changed, "document_series", &mut settings.document_series, series);
    changed
}

fn set<T: PartialEq>(changed: &mut Vec<&'static str>, what: &'static str, place: &mut T, value: T) {
    if *place != value {
        *place = value;
        changed.push(what);
    }
}
