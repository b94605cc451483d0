//! What has changed since a confirmed reading.

use shared::api::reading::{GetReading, ReadingView};
use shared::reading::{ReadChanges, difference, name_accepted};

use super::sight::Sight;
use super::store::{self, Holder};
use crate::app::App;
use crate::http::Call;
use crate::position;
use crate::problem::Problem;
use crate::text;

/// Everything typed until now is settled first, for who reads the draft.
pub(super) async fn get(app: App, call: Call<GetReading>) -> Result<ReadingView, Problem> {
    let (caller, id, whose) = (call.caller, call.path.text, call.query.whose);
    let read = app.db.read();
    position::known(read, &caller, id).await?;
    caller.check::<ReadChanges>(&whose)?;
    text::settle(&app, id).await?;
    let sight = Sight::of(read, &caller, id, app.clock.now().date()).await?;
    let kept = store::find(read, id, &Holder::of(&caller, whose)).await?;
    let mut difference = difference(&kept.stand, &sight.now, &sight.states);
    for changed in difference.sections.iter_mut().flat_map(|section| &mut section.changes) {
        changed.since = kept.since.get(&changed.clause).copied();
    }
    // Before the first confirmation all is new, and nothing brought it about since.
    if kept.confirmed.is_some() {
        let issues = match sight.of.revision {
            Some(_) => store::issues(read, id).await?,
            None => Vec::new(),
        };
        name_accepted(&mut difference, &sight.entered, &issues, sight.of.revision);
    }
    Ok(ReadingView {
        text: id,
        programme: sight.of.text.programme,
        revision: sight.of.revision,
        whose,
        confirmed: kept.confirmed,
        clauses: u32::try_from(sight.now.clauses.len()).unwrap_or(u32::MAX),
        difference,
    })
}
