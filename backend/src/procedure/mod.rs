//! Decision procedures: the adoption at a meeting, and the seal that follows (domain reference 6.4 A).
//!
//! The secretariat records, the chair confirms; the outcome is `shared::procedure::outcome` of the answers and of the rules
//! kept with the record. An adoption seals the revision, moves the programme and begins its results, in one transaction.
//! Events: `Changed { topic: "procedure" }`. What it is not: the other procedures (written, silence) and the programme's
//! states, see `programme`.

mod change;
mod confirm;
mod get;
mod join;
mod lineage;
mod list;
mod record;
mod returned;
mod routes;
mod store;
mod waiting;

pub use lineage::sealing;
pub use routes::routes;
pub use waiting::waiting;

use shared::api::procedure::{Procedure, Taking};
use shared::id::ProcedureId;
use shared::member::MemberClass;
use shared::procedure::{Line, MeetingRecord, Outcome, Rules, outcome};
use shared::time::Date;

use crate::db::{Connection, Tx};
use crate::hub::Event;
use crate::member;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme;

/// What screens that show procedures are told.
fn changed(procedure: ProcedureId) -> Event {
    Event::Changed { topic: "procedure", id: procedure.to_string() }
}

/// The delegations that take part on a day, in the order of display.
async fn taking_part(connection: &impl Connection, day: Date) -> Result<Vec<Taking>, Problem> {
    let members = member::on(connection, day).await?;
    Ok(members.into_iter().map(|member| Taking { member: member.code, class: member.class }).collect())
}

/// What follows from a record.
fn outcome_of(record: &MeetingRecord, taking: &[Taking], rules: Rules) -> Outcome {
    let class = |line: &Line| taking.iter().find(|one| one.member == line.member).map(|one| one.class);
    let lines: Vec<(Line, MemberClass)> =
        record.lines.iter().filter_map(|line| Some((line.clone(), class(line)?))).collect();
    outcome(&lines, rules)
}

/// A procedure that the caller may read.
async fn readable(
    connection: &impl Connection,
    caller: &Caller,
    id: ProcedureId,
) -> Result<Procedure, Problem> {
    let found = store::find(connection, id).await?.ok_or_else(Problem::not_found)?;
    programme::known_to(connection, caller, found.programme).await?;
    caller
        .check::<shared::procedure::ReadProcedure>(&shared::procedure::Decided(found.decided_at.is_some()))?;
    Ok(found)
}

/// The same for an act on it, read while its programme is held: of two such acts the second finds what the first has left, and the
/// programme, which a decision moves, comes before everything else that an act locks.
async fn held(tx: &Tx, caller: &Caller, id: ProcedureId) -> Result<Procedure, Problem> {
    let known = readable(tx.sql(), caller, id).await?;
    programme::hold(tx, known.programme).await?;
    readable(tx.sql(), caller, id).await
}
