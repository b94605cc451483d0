//! Which results a piece of work serves: what workstreams and initiatives have in common. Each has a table of its own for it, with
//! columns of the same names.

use shared::api::initiative::Served;
use shared::id::ProgrammeId;
use shared::text::{ClauseId, Kind};

use crate::db::{Error, Tx, inconsistent, insert_many};
use crate::values;

/// A result that is served, as a list has it beside what serves it; without any, all three are `None`.
///
/// # Errors
/// When a column of `table` holds what it cannot.
pub fn served(
    table: &str,
    clause: Option<&str>,
    kind: Option<&str>,
    label: Option<&str>,
) -> Result<Option<Served>, Error> {
    let (Some(clause), Some(kind)) = (clause, kind) else { return Ok(None) };
    Ok(Some(Served {
        clause: ClauseId::parse(clause).map_err(|_| inconsistent(table, "serves", clause))?,
        kind: Kind::from_name(kind).ok_or_else(|| inconsistent(table, "serves", kind))?,
        label: label.unwrap_or_default().to_owned(),
    }))
}

/// Says which results it serves, in this order. `noun` is `workstream` or `initiative`; what it served before is gone already.
///
/// # Errors
/// When the database fails.
pub async fn serve(
    tx: &Tx,
    noun: &'static str,
    programme: ProgrammeId,
    id: String,
    serves: &[ClauseId],
) -> Result<(), Error> {
    let row = |(at, clause): (usize, &ClauseId)| {
        let position = i64::try_from(at).unwrap_or(i64::MAX);
        values![id.clone(), programme.to_string(), clause.to_string(), position]
    };
    let into = format!("{noun}_result ({noun}, programme, clause, position)");
    insert_many(tx, &into, "", serves.iter().enumerate().map(row).collect()).await
}
