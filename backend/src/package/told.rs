//! Who is told what of a package, by its number.

use std::collections::BTreeSet;

use shared::api::package::EffectView;
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::notification::{Circle, What};
use shared::package::Package;
use shared::position::Board;

use super::live::Live;
use super::store::{self, Stored};
use super::view::effects_on;
use crate::amendment::on_table;
use crate::app::App;
use crate::db::{Error, Tx};
use crate::notification::{tell, was_told};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;
use crate::{member, position};

/// The heads of all delegations are to answer it.
pub(super) async fn to_answer(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    programme: ProgrammeId,
    stored: &Stored,
) -> Result<(), Error> {
    let Some(number) = stored.number else { return Ok(()) };
    let members = member::on(tx.sql(), tx.at().date()).await?;
    let members: BTreeSet<MemberCode> = members.into_iter().map(|member| member.code).collect();
    let what = What::PackagePut { package: stored.id, number };
    tell(app, tx, programme, &what, &Circle::Heads(&members), Some(caller.person)).await
}

/// The chair is told that all have answered it.
pub(super) async fn answered(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    programme: ProgrammeId,
    stored: &Stored,
) -> Result<(), Error> {
    let Some(number) = stored.number else { return Ok(()) };
    let what = What::PackageAnswered { package: stored.id, number };
    tell(app, tx, programme, &what, &Circle::Chair, Some(caller.person)).await
}

/// The heads whose answer has fallen are told, once for each application: a part of it has changed, and they had accepted it whole.
///
/// # Errors
/// When the database fails.
pub async fn words_changed(app: &App, tx: &Tx, of: &Text) -> Result<(), Problem> {
    let mut applied = store::of_text(tx.sql(), of.id).await?;
    applied.retain(|stored| stored.package.applied.is_some());
    if applied.is_empty() {
        return Ok(());
    }
    let live = Live::of(tx.sql(), of.id).await?;
    let corrections = position::corrections(tx.sql(), of.id).await?;
    let board = Board { positions: &[], corrections: &corrections };
    for stored in applied {
        let released: BTreeSet<MemberCode> = stored.package.released(&board, &live.now).into_iter().collect();
        let (Some(number), Some(applied)) = (stored.number, &stored.package.applied) else { continue };
        let what = What::AnswerReleased { package: stored.id, number };
        if !released.is_empty() && !was_told(tx.sql(), of.programme, &what, applied.at).await? {
            tell(app, tx, of.programme, &what, &Circle::Heads(&released), None).await?;
        }
    }
    Ok(())
}

/// Everybody who takes part is told that it is in the text.
pub(super) async fn applied(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    programme: ProgrammeId,
    stored: &Stored,
) -> Result<(), Error> {
    let Some(number) = stored.number else { return Ok(()) };
    let what = What::PackageApplied { package: stored.id, number };
    tell(app, tx, programme, &what, &Circle::All, Some(caller.person)).await
}

/// The delegations that have answered it, and those that stand behind the amendments on its clauses, are told that it is before them no
/// more. Of a draft nobody is.
pub(super) async fn withdrawn(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    programme: ProgrammeId,
    stored: &Stored,
) -> Result<(), Problem> {
    let Some(number) = stored.number else { return Ok(()) };
    let live = Live::of(tx.sql(), stored.text).await?;
    let table = on_table(tx.sql(), stored.text, &live.now, &live.order).await?;
    let known = live.known(stored);
    let concerned = concerned(&stored.package, &effects_on(&stored.package, &live.ground(&known), &table));
    let what = What::PackageWithdrawn { package: stored.id, number };
    tell(app, tx, programme, &what, &Circle::Delegations(&concerned), Some(caller.person)).await?;
    Ok(())
}

/// The same are told that the text is without it again; `before` is what was in the text.
pub(super) async fn taken_back(
    app: &App,
    tx: &Tx,
    caller: &Caller,
    programme: ProgrammeId,
    before: &Stored,
) -> Result<(), Error> {
    let Some(number) = before.number else { return Ok(()) };
    let concerned = concerned(&before.package, before.effects.as_deref().unwrap_or_default());
    let what = What::PackageTakenBack { package: before.id, number };
    tell(app, tx, programme, &what, &Circle::Delegations(&concerned), Some(caller.person)).await
}

/// Who has answered a package, whichever version of it, and who stands behind an amendment to which it does something.
fn concerned(package: &Package, effects: &[EffectView]) -> BTreeSet<MemberCode> {
    let answered = package.answers.iter().map(|answer| answer.member);
    answered.chain(effects.iter().flat_map(|effect| effect.members.iter().copied())).collect()
}
