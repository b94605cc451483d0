//! Who is told what of a package, by its number.

use std::collections::BTreeSet;

use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::notification::{Circle, What};

use super::store::Stored;
use crate::app::App;
use crate::db::{Error, Tx};
use crate::member;
use crate::notification::tell;
use crate::permit::Caller;

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
