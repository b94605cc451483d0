//! Setting the frames of a programme.

use serde_json::json;
use shared::api::budget::{FramesNow, Money, SetTheFrames};
use shared::budget::SetFrames;
use shared::problem::{Code, FieldErrors};
use shared::text::{ClauseId, Kind};

use super::get::money;
use super::{frame_store, record};
use crate::app::App;
use crate::http::Call;
use crate::initiative::hold;
use crate::problem::Problem;

/// By the secretariat: all of them at once. Who saw older ones is answered with those that stand now.
pub(super) async fn set_frames(app: App, call: Call<SetTheFrames>) -> Result<Money, Problem> {
    let (caller, edit) = (call.caller, call.body);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let permit = caller.permit::<SetFrames>(&tx, &())?;
    ground.worked_on()?;
    let before = frame_store::standing(tx.sql(), ground.programme).await?;
    if before.as_ref().map_or(0, |now| now.version) != edit.version {
        return Err(before.map_or_else(|| Code::Stale.into(), |now| Problem::stale(&now)));
    }
    let results = ground.results(&tx).await?;
    let goals: Vec<ClauseId> =
        results.into_iter().filter(|(_, kind)| *kind == Kind::Goal).map(|(clause, _)| clause).collect();
    let stood = before.as_ref().map_or(&[][..], |now: &FramesNow| &now.frames);
    let mut errors = FieldErrors::new();
    edit.check(ground.period, &goals, stood, &mut errors);
    errors.finish()?;
    frame_store::add(&tx, &permit, &caller, ground.programme, &edit).await?;
    let detail = json!({ "version": edit.version + 1, "count": edit.frames.len() });
    record(&app, &tx, &permit, ground.programme, ground.programme, detail).await?;
    let money = money(tx.sql(), ground.programme, tx.at().date_in_the_east()).await?;
    app.commit(tx).await?;
    Ok(money)
}
