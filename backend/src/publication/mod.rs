//! Publication: what of an adopted programme everybody may read, without an account.
//!
//! The secretariat says so for each programme; what is said of its results and its figures is read as it stands, nothing is copied.
//! Rules and what stays inside: `shared::publication`, `shared::api::publication`. Events: `Changed { topic: "publication" }` with
//! the programme's id. What it is not: the text of a programme that is being drafted, which is `reading` and `revision`.

mod figures;
mod get;
mod list;
mod public;
mod routes;
mod set;
mod store;
mod tables;

pub use routes::routes;

use shared::api::publication::PublicSummary;
use shared::id::ProgrammeId;
use shared::publication::PublicationEdit;

use crate::db::Connection;
use crate::problem::Problem;
use crate::programme;

/// A programme that is public, as the list has it, and what of it is.
///
/// # Errors
/// `not_found` for one that is not public, as for one that there is not; when the database fails.
async fn shown(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<(PublicSummary, PublicationEdit), Problem> {
    let (said, stored) =
        tokio::try_join!(store::find(connection, programme), programme::find(connection, programme))?;
    let said = said.filter(|said| said.edit.public).ok_or_else(Problem::not_found)?;
    let stored = stored.ok_or_else(Problem::not_found)?;
    let summary = PublicSummary {
        programme,
        title: stored.summary.title,
        period: stored.summary.period,
        published_at: said.said_at,
    };
    Ok((summary, said.edit))
}
