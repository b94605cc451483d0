//! Saying what becomes of the sub-goals of the programme before this one.

use serde_json::json;
use shared::api::succession::{SetSuccession, Succession};
use shared::audit::Scope;
use shared::problem::FieldErrors;
use shared::succession::{Fate, SaySuccession};
use shared::text::ClauseId;

use super::{get, store};
use crate::app::App;
use crate::http::Call;
use crate::hub::Event;
use crate::problem::Problem;
use crate::{audit, text};

/// By the secretariat. Who saw an older version is answered with it as it stands now.
pub(super) async fn set(app: App, call: Call<SetSuccession>) -> Result<Succession, Problem> {
    let (caller, programme, edit) = (call.caller, call.path.programme, call.body);
    let tx = app.db.begin().await?;
    get::may_read(tx.sql(), &caller, programme).await?;
    let permit = caller.permit::<SaySuccession>(&tx, &())?;
    let scope = Scope::Programme(programme);
    // Before the version is looked at: of two who say it at once, one is too late.
    audit::lock(&tx, &scope).await?;
    let before = get::whole(tx.sql(), programme, tx.at()).await?;
    if before.version != edit.version {
        return Err(Problem::stale(&before));
    }
    let old: Vec<ClauseId> = before.old.into_iter().map(|one| one.clause).collect();
    let new: Vec<ClauseId> = before.new.into_iter().map(|one| one.clause).collect();
    let mut errors = FieldErrors::new();
    edit.check(&old, &new, &mut errors);
    errors.finish()?;
    let by = (caller.person, text::code(&caller.seat));
    store::add(&tx, &permit, programme, &edit, (by.0, &by.1)).await?;
    let count = |fate: Fate| edit.heirs.iter().filter(|heir| heir.fate == fate).count();
    let detail = json!({
        "continued": count(Fate::Continued),
        "merged": count(Fate::Merged),
        "dropped": count(Fate::Dropped),
    });
    audit::record(&app, &tx, &permit, &scope, programme, detail).await?;
    tx.tell(Event::Changed { topic: "succession", id: programme.to_string() });
    let whole = get::whole(tx.sql(), programme, tx.at()).await?;
    app.commit(tx).await?;
    Ok(whole)
}
