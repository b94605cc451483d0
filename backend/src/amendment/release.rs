//! Releasing a draft for one's delegation: the last release tables it.

use serde_json::json;
use shared::amendment::rights::ReleaseDraft;
use shared::amendment::{Amends, Fit, Step, Tabling, is_in_text, rebase};
use shared::api::amendment::{AmendmentView, ReleaseTheDraft};
use shared::problem::Code;

use super::basis::{self, Basis, bodies};
use super::draft::{self, Against, Asked};
use super::fault::faultless;
use super::step::{Found, known, open, save};
use super::store::{self, Frozen, Stored};
use super::taken_over::merge_taken_over;
use super::told;
use super::view::{self, Around};
use crate::app::App;
use crate::db::Tx;
use crate::http::Call;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{position, round, text};

/// What is typed is settled first; then the draft is frozen to a version, which gets the next number when it is the first.
/// Two heads that table at once follow one another: the text is held while the number is taken. A draft that was sent back,
/// written on and handed on again is not the one that the head has read.
pub(super) async fn release(app: App, call: Call<ReleaseTheDraft>) -> Result<AmendmentView, Problem> {
    let (caller, id, shown) = (call.caller, call.path.amendment, call.body.draft);
    let first = known(app.db.read(), &caller, store::find(app.db.read(), id).await?).await?;
    caller.check::<ReleaseDraft>(&first.matter())?;
    if let Some(draft) = &first.stored.draft {
        text::settle(&app, draft.text).await?;
    }
    text::settle(&app, first.of.id).await?;

    let tx = app.db.begin().await?;
    let found = open(&tx, &caller, id).await?;
    let permit = caller.permit::<ReleaseDraft>(&tx, &found.matter())?;
    let asked = match &found.stored.draft {
        Some(draft) => {
            let against = Against::of(tx.sql(), found.of.id, tx.at()).await?;
            Some(draft::asked(tx.sql(), draft, &against).await?)
        }
        None => None,
    };
    let tabling = tabling(&tx, &caller, &found, asked.as_ref()).await?;
    let record = found.taken(Step::Release(tabling), &caller, &tx)?;
    if let (Some(asked), Some(draft)) = (&asked, &found.stored.draft)
        && asked.hash(&draft.reason) != shown
    {
        return Err(Code::Stale.into());
    }
    let tabled = record.version > found.stored.record.version;
    let mut after = Stored { record, ..found.stored.clone() };
    let mut detail = json!({});
    if tabled && let (Some(asked), Some(draft)) = (asked, after.draft.take()) {
        faultless(&asked.faults, &asked.operations, "/operations")?;
        let frozen = Frozen {
            version: after.record.version,
            tabled_at: tx.at(),
            reason: draft.reason,
            operations: asked.operations,
            base: asked.base,
            on_top: asked.on_top,
        };
        store::insert_version(&tx, &permit, id, &frozen).await?;
        after.tabled_at = after.tabled_at.or(Some(tx.at()));
        detail = json!({ "number": after.record.number, "version": after.record.version });
    }
    save(&app, &tx, &permit, &found, &after, detail).await?;
    if tabled {
        merge_taken_over(&app, &tx, &caller, &permit, &found).await?;
        told::tabled(&app, &tx, &caller, &found, &after).await?;
    }
    app.commit(tx).await?;
    view::one(&app, &caller, id).await
}

/// What the rule must know: the next number, and how the draft fits the text as it is now.
async fn tabling(tx: &Tx, caller: &Caller, found: &Found, asked: Option<&Asked>) -> Result<Tabling, Problem> {
    let number = store::next_number(tx, found.of.id).await?;
    let agreed = position::agreed(tx.sql(), found.of.id, tx.at().date()).await?;
    let touches = |asked: &Asked| asked.base.iter().any(|known| agreed.contains(&known.clause));
    let agreed = asked.is_some_and(touches);
    let needs_rebasing = match asked {
        None => false,
        Some(asked) => {
            let basis = Basis::of(tx.sql(), caller, found.of.id).await?;
            let around = Around::of_one(tx.sql(), found.of.id, found.stored.id).await?;
            let within = |amends: Amends| is_in_text(amends, &around.records);
            let on_top = asked.on_top.as_ref().filter(|_| found.stored.record.amends.is_some_and(within));
            let bodies = bodies(tx.sql(), &asked.base).await?;
            let (operations, base) = match on_top {
                Some(on_top) => (&on_top.operations, on_top.base.clone()),
                None => (&asked.operations, basis::clauses(&asked.base, &bodies)),
            };
            let rebased = rebase(number, operations, &base, &basis.ground(&around.inserted));
            rebased.fit() == Fit::NeedsRebasing
        }
    };
    let late = round::is_late(tx.sql(), found.of.id, tx.at()).await?;
    let draft = found.stored.draft.as_ref();
    let on = draft.and_then(|draft| draft.on.as_ref()).map(|on| on.version);
    Ok(Tabling { number, late, agreed, frozen: false, needs_rebasing, on })
}
