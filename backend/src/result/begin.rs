//! A text is sealed: its goals, sub-goals, actions and indicators become results.

use shared::id::ProgrammeId;
use shared::procedure::ConfirmAdoption;
use shared::result::is_followed;
use shared::text::Clause;
use shared::text::outline::{ancestors, parents};

use super::{changed, store};
use crate::db::{Error, Tx};
use crate::permit::Permit;
use crate::revision::{self, Issued};

/// Same ids, same labels; the parent is the nearest result the clause stands under, and is stored, for the outline may be
/// derived differently one day.
///
/// # Errors
/// When the database fails, `Duplicate` when the programme has results already.
pub async fn begin(
    tx: &Tx,
    permit: &Permit<'_, ConfirmAdoption>,
    programme: ProgrammeId,
    sealed: &Issued,
) -> Result<(), Error> {
    let rows = revision::clauses(tx.sql(), sealed.id).await?;
    let clauses: Vec<Clause> = rows.iter().map(|row| row.clause.clone()).collect();
    let above = parents(&clauses);
    for (position, row) in rows.iter().enumerate().filter(|(_, row)| is_followed(row.clause.kind)) {
        let over = ancestors(&above, position).into_iter().find(|&at| is_followed(clauses[at].kind));
        let parent = over.map(|at| clauses[at].id.clone());
        store::insert(tx, permit, programme, sealed.id, position, row, parent).await?;
    }
    tx.tell(changed(programme));
    Ok(())
}
