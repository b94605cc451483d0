//! Preparing a revision from the text as it is now.

use serde_json::json;
use shared::api::revision::{Doer, PrepareARevision, RevisionClause, RevisionSummary};
use shared::audit::Scope;
use shared::id::RevisionId;
use shared::problem::{Code, FieldErrors};
use shared::revision::{
    COVER_NOTE_MOST, DOCUMENT_MOST, HashedRow, PrepareRevision, RevisionState, root_hash,
};
use shared::text::label::{Frozen, labels};

use super::sight::Sight;
use super::{changed, store};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;
use crate::{audit, programme, text};

/// What is typed is settled first. Labels are given afresh: this revision will freeze them (text model 5).
pub(super) async fn prepare(app: App, call: Call<PrepareARevision>) -> Result<RevisionSummary, Problem> {
    let id = call.path.text;
    let found = text::find(app.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Sight::of(app.db.read(), &call.caller, id).await?;
    call.caller.check::<PrepareRevision>(&())?;
    let mut errors = FieldErrors::new();
    errors.length("/document", &call.body.document, 1, DOCUMENT_MOST);
    errors.length("/cover_note", &call.body.cover_note, 1, COVER_NOTE_MOST);
    errors.finish()?;
    text::settle(&app, id).await?;

    let tx = app.db.begin().await?;
    let permit = call.caller.permit::<PrepareRevision>(&tx, &())?;
    let rules = programme::text_rules(tx.sql(), found.programme).await?.ok_or_else(Problem::not_found)?;
    if rules.state.is_sealed() {
        return Err(Code::TextFrozen.into());
    }
    if store::of_text(tx.sql(), id).await?.iter().any(|one| one.state == RevisionState::Prepared) {
        return Err(Code::RevisionWaits.into());
    }
    let previous = store::latest(tx.sql(), id).await?;
    let projected = text::clauses(tx.sql(), id).await?;
    let bare: Vec<_> = projected.iter().map(text::Projected::clause).collect();
    let rows: Vec<RevisionClause> = projected
        .iter()
        .zip(labels(&bare, &Frozen::new()))
        .zip(&bare)
        .map(|((one, label), clause)| RevisionClause {
            label,
            clause: clause.clone(),
            changed_by: Doer { name: one.changed.name.clone(), code: one.changed.code.clone() },
            changed_at: one.changed.at,
        })
        .collect();
    let hashed: Vec<HashedRow<'_>> = rows
        .iter()
        .zip(&projected)
        .map(|(row, one)| HashedRow {
            clause: &one.id,
            label: &row.label,
            content: &one.hash,
            facts: &one.facts_hash,
        })
        .collect();
    let previous_hash = previous.as_ref().map(|issued| issued.root_hash.as_str());
    if let Some(previous) = &previous
        && store::rows_equal(tx.sql(), previous.id, &hashed).await?
    {
        return Err(Code::NothingChanged.into());
    }
    let brackets: usize = rows.iter().map(|row| row.clause.wording.brackets().len()).sum();
    let summary = RevisionSummary {
        id: app.id(RevisionId::from_parts),
        text: id,
        number: None,
        state: RevisionState::Prepared,
        document: call.body.document.trim().to_owned(),
        cover_note: call.body.cover_note.trim().to_owned(),
        prepared_at: tx.at(),
        prepared_by: Doer { name: call.caller.name.clone(), code: text::code(&call.caller.seat) },
        issued_at: None,
        issued_by: None,
        reason: String::new(),
        root_hash: root_hash(previous_hash, &hashed),
        sealed: false,
        clauses: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        brackets: u32::try_from(brackets).unwrap_or(u32::MAX),
    };
    store::insert(&tx, &permit, &summary, call.caller.person, &rows, &projected).await?;
    let detail = json!({ "document": summary.document, "root_hash": summary.root_hash });
    audit::record(&app, &tx, &permit, &Scope::Programme(found.programme), summary.id, detail).await?;
    tx.tell(changed(summary.id));
    app.commit(tx).await?;
    Ok(summary)
}
