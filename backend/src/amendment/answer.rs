//! A sponsor answers the office's proposal.

use serde_json::json;
use shared::amendment::rights::AnswerProposal;
use shared::amendment::{REASON_MOST, Step};
use shared::api::amendment::{AmendmentView, AnswerTheProposal};
use shared::problem::FieldErrors;

use super::step::step;
use crate::app::App;
use crate::http::Call;
use crate::problem::Problem;

/// Its last word counts.
pub(super) async fn answer(app: App, call: Call<AnswerTheProposal>) -> Result<AmendmentView, Problem> {
    let (caller, body) = (call.caller, call.body);
    let mut errors = FieldErrors::new();
    errors.length("/comment", &body.comment, 0, REASON_MOST);
    errors.finish()?;
    let detail = json!({ "member": caller.seat.member, "agrees": body.agrees, "proposal": body.proposal });
    let comment = body.comment.trim().to_owned();
    let answer = Step::Answer { proposal: body.proposal, agrees: body.agrees, comment };
    step::<AnswerProposal>(&app, &caller, call.path.amendment, answer, detail).await
}
