//! What acts on the work under a programme stand on.

use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::is_worked_on;
use shared::lifecycle::State as Stage;
use shared::member::MemberCode;
use shared::problem::Code;
use shared::programme::Period;
use shared::text::{ClauseId, Kind};

use super::store::{self, Stored};
use crate::db::Tx;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{audit, member, programme, result};
use shared::audit::Scope;

/// A programme, held for one act on its work.
#[derive(Debug, Clone)]
pub struct Ground {
    /// Which.
    pub programme: ProgrammeId,
    /// Its days.
    pub period: Period,
    stage: Stage,
}

impl Ground {
    /// Lets pass while work is planned and changed under it.
    ///
    /// # Errors
    /// `not_worked_on`.
    pub fn worked_on(&self) -> Result<(), Problem> {
        if is_worked_on(self.stage) { Ok(()) } else { Err(Code::NotWorkedOn.into()) }
    }

    /// Its results, and what they are.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn results(&self, tx: &Tx) -> Result<Vec<(ClauseId, Kind)>, Problem> {
        Ok(result::kinds(tx.sql(), self.programme).await?)
    }

    /// Who is a member today.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn members(&self, tx: &Tx) -> Result<Vec<MemberCode>, Problem> {
        let members = member::on(tx.sql(), tx.at().date()).await?;
        Ok(members.into_iter().map(|member| member.code).collect())
    }
}

/// An initiative, held for one act on it.
#[derive(Debug, Clone)]
pub struct Held {
    /// Its programme.
    pub ground: Ground,
    /// Itself.
    pub stored: Stored,
}

/// Lets pass who knows of the programme, and makes acts on its work follow one another: what is read after this stays so until the
/// act is done.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn hold(tx: &Tx, caller: &Caller, id: ProgrammeId) -> Result<Ground, Problem> {
    let rules = programme::known_to(tx.sql(), caller, id).await?;
    audit::lock(tx, &Scope::Programme(id)).await?;
    let stored = programme::find(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(Ground { programme: id, period: stored.summary.period, stage: rules.state })
}

/// The same for an initiative, as it stands.
///
/// # Errors
/// `not_found`; when the database fails.
pub async fn hold_initiative(tx: &Tx, caller: &Caller, id: InitiativeId) -> Result<Held, Problem> {
    let programme = store::programme_of(tx.sql(), id).await?.ok_or_else(Problem::not_found)?;
    let ground = hold(tx, caller, programme).await?;
    let stored =
        store::find(tx.sql(), id, tx.at().date_in_the_east()).await?.ok_or_else(Problem::not_found)?;
    Ok(Held { ground, stored })
}
