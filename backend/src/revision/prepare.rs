//! Preparing a revision from the text as it is now.

use serde_json::json;
use shared::api::revision::{Doer, PrepareARevision, RevisionClause, RevisionSummary};
use shared::audit::Scope;
use shared::id::{PersonId, RevisionId};
use shared::notification::{Circle, What};
use shared::problem::{Code, FieldErrors};
use shared::revision::{
    COVER_NOTE_MOST, DOCUMENT_MOST, HashedRow, PrepareRevision, RevisionState, root_hash,
};
use shared::seat::Role;
use shared::text::Clause;
use shared::text::label::{Frozen, labels};

use super::sight::Sight;
use super::{changed, store};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::Permit;
use crate::problem::Problem;
use crate::{audit, notification, programme, text};

/// What is typed is settled first. Labels are given afresh: this revision will freeze them (text model 5). The text is held, so that of
/// two who prepare at once the second finds that one waits.
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
    text::hold(&tx, id).await?;
    let permit = call.caller.permit::<PrepareRevision>(&tx, &())?;
    let said = Said {
        document: Some(call.body.document.trim()),
        cover_note: call.body.cover_note.trim(),
        by: Some(call.caller.person),
        doer: Doer { name: call.caller.name.clone(), code: text::code(&call.caller.seat) },
    };
    let summary = within(&app, &tx, &permit, &found, said).await?;
    app.commit(tx).await?;
    Ok(summary)
}

/// Prepares the next revision by itself, where a round has ended. `None` where the text says what the last revision says, or where
/// one waits for the chair already. What is typed must be settled before, and programme and text must be held.
///
/// # Errors
/// `text_frozen` when the programme is adopted; when the database fails.
pub async fn prepare_next(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, PrepareRevision>,
    of: &text::Text,
    cover_note: &str,
) -> Result<Option<RevisionSummary>, Problem> {
    // The round was opened by the secretariat, and its end is prepared on its behalf.
    let doer = Doer { name: String::new(), code: shared::live::code_of(Role::Secretary, None) };
    let said = Said { document: None, cover_note, by: None, doer };
    match within(app, tx, permit, of, said).await {
        Ok(summary) => Ok(Some(summary)),
        Err(problem) if matches!(problem.code, Code::NothingChanged | Code::RevisionWaits) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// What is said of a revision, and by whom.
struct Said<'a> {
    /// The document number; the programme's next one when absent.
    document: Option<&'a str>,
    cover_note: &'a str,
    /// Absent when it is prepared by itself.
    by: Option<PersonId>,
    doer: Doer,
}

async fn within(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, PrepareRevision>,
    of: &text::Text,
    said: Said<'_>,
) -> Result<RevisionSummary, Problem> {
    let id = of.id;
    let rules = programme::text_rules(tx.sql(), of.programme).await?.ok_or_else(Problem::not_found)?;
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
            hand_set: Vec::new(),
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
        && same_brackets(&store::clauses(tx.sql(), previous.id).await?, &bare)
    {
        return Err(Code::NothingChanged.into());
    }
    let document = match said.document {
        Some(document) => document.to_owned(),
        None => {
            programme::take_document_number(tx, permit, of.programme).await?.ok_or_else(Problem::not_found)?
        }
    };
    let brackets: usize = rows.iter().map(|row| row.clause.wording.brackets().len()).sum();
    let summary = RevisionSummary {
        id: app.id(RevisionId::from_parts),
        text: id,
        number: None,
        state: RevisionState::Prepared,
        document,
        cover_note: said.cover_note.to_owned(),
        prepared_at: tx.at(),
        prepared_by: said.doer,
        issued_at: None,
        issued_by: None,
        reason: String::new(),
        root_hash: root_hash(previous_hash, &hashed),
        sealed: false,
        clauses: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        brackets: u32::try_from(brackets).unwrap_or(u32::MAX),
    };
    store::insert(tx, permit, &summary, said.by, &rows, &projected).await?;
    let detail = json!({ "document": summary.document, "root_hash": summary.root_hash });
    audit::record(app, tx, permit, &Scope::Programme(of.programme), summary.id, detail).await?;
    let what = What::RevisionPrepared { prepared: summary.id };
    notification::tell(app, tx, of.programme, &what, &Circle::Chair, said.by).await?;
    tx.tell(changed(summary.id));
    Ok(summary)
}

/// Whether the same words are in brackets, where all reads the same. Brackets are no part of what is hashed, but a revision is issued with
/// them, and one that has some is not adopted.
fn same_brackets(issued: &[RevisionClause], now: &[Clause]) -> bool {
    issued.iter().zip(now).all(|(issued, now)| issued.clause.wording == now.wording)
}
