//! Which clauses the tabled amendments are about, for those who keep what somebody has had before them.

use std::collections::BTreeSet;

use shared::amendment::{State, touched};
use shared::id::{AmendmentId, TextId};
use shared::member::MemberCode;
use shared::reading::Entered;
use shared::text::ClauseId;

use super::store;
use crate::db::{Connection, Error};

/// A tabled amendment and the clauses it is about, as it was tabled: this depends on nothing that was typed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfClauses {
    /// Its id.
    pub id: AmendmentId,
    /// Its number.
    pub number: u32,
    /// The version that is tabled.
    pub version: u32,
    /// Who stands behind it.
    pub members: Vec<MemberCode>,
    /// Where it stands.
    pub state: State,
    /// The clauses; `None` for the beginning of the text.
    pub clauses: BTreeSet<Option<ClauseId>>,
    /// What accepting it changed, where that stands.
    pub entered: Option<Entered>,
}

/// Every amendment to a text that has been tabled, by number. Drafts are none of it, nor are those of a next version.
///
/// # Errors
/// When the database fails.
pub async fn of_clauses(connection: &impl Connection, text: TextId) -> Result<Vec<OfClauses>, Error> {
    let versions = store::latest_versions(connection, text).await?;
    let one = |stored: store::Stored| {
        let (record, frozen) = (stored.record, versions.get(&stored.id)?);
        Some(OfClauses {
            id: stored.id,
            number: record.number?,
            version: record.version,
            members: record.sponsors.iter().copied().collect(),
            state: record.state,
            clauses: touched(&frozen.operations).into_iter().map(Option::<&ClauseId>::cloned).collect(),
            entered: Entered::of(stored.id, &record),
        })
    };
    Ok(store::tabled(connection, text).await?.into_iter().filter_map(one).collect())
}
