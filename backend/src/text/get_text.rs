//! The live draft.

use shared::api::text::{FrozenLabel, GetText, TextView};
use shared::live::ReadDraft;

use super::{clauses, find, frozen_labels, right, settle, views};
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// For who reads it live; others read revisions.
pub(super) async fn get_text(app: App, call: Call<GetText>) -> Result<TextView, Problem> {
    let (id, read) = (call.path.text, app.db.read());
    let text = find(read, id).await?.ok_or_else(Problem::not_found)?;
    let right = right(read, &text, &call.caller).await?;
    call.caller.check::<ReadDraft>(&right)?;
    settle(&app, id).await?;
    let text = find(read, id).await?.ok_or_else(Problem::not_found)?;
    let clauses = views(read, clauses(read, id).await?).await?;
    let mut frozen: Vec<FrozenLabel> = frozen_labels(read, id)
        .await?
        .into_iter()
        .map(|(clause, label)| FrozenLabel { clause, label })
        .collect();
    frozen.sort_by(|a, b| a.clause.cmp(&b.clause));
    Ok(TextView {
        id,
        programme: text.programme,
        language: text.language,
        epoch: text.epoch,
        seq: text.projected_seq,
        right,
        clauses,
        frozen,
    })
}
