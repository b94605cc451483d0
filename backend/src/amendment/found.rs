//! Amendments as a search finds them. Which of them somebody is shown is asked before, by the search.

use std::collections::HashMap;

use shared::amendment::Audience;
use shared::id::AmendmentId;
use shared::live::code_of;
use shared::seat::{Role, Seat};
use shared::text::ClauseId;

use super::store::{self, Stored};
use crate::db::{Connection, Error};
use crate::search::Entry;
use crate::text;

/// An amendment that was found, or the draft of one.
#[derive(Debug, Clone)]
pub struct FoundAmendment {
    /// Its number.
    pub number: Option<u32>,
    /// Who stands behind it, by code; of a draft, who writes it.
    pub authors: Vec<String>,
    /// The first clause that it is about.
    pub clause: Option<ClauseId>,
    /// What it says.
    pub passages: Vec<String>,
}

/// Whose drafts somebody in that seat knows, as a condition on `a` of which `$2` is the delegation.
pub(crate) fn own_drafts(seat: &Seat) -> Option<(&'static str, String)> {
    store::own_drafts(seat)
}

/// These amendments as they are tabled.
///
/// # Errors
/// When the database fails.
pub async fn found(
    connection: &impl Connection,
    ids: &[AmendmentId],
) -> Result<HashMap<AmendmentId, FoundAmendment>, Error> {
    let versions = store::latest_of(connection, ids).await?;
    let seen = |stored: Stored| {
        let frozen = versions.get(&stored.id)?;
        let first = frozen.operations.first();
        let clause = first.and_then(|one| one.on().map(|on| &on.clause).or(one.anchor()));
        let mut authors: Vec<String> = stored.record.sponsors.iter().map(ToString::to_string).collect();
        if stored.record.audience == Audience::Secretariat {
            authors.insert(0, office());
        }
        let found = FoundAmendment {
            number: stored.record.number,
            authors,
            clause: clause.cloned(),
            passages: frozen.passages(),
        };
        Some((stored.id, found))
    };
    Ok(store::of_ids(connection, ids).await?.into_iter().filter_map(seen).collect())
}

/// The drafts of these amendments, as they are settled.
///
/// # Errors
/// When the database fails.
pub async fn found_drafts(
    connection: &impl Connection,
    ids: &[AmendmentId],
) -> Result<HashMap<AmendmentId, FoundAmendment>, Error> {
    let mut found = HashMap::new();
    for stored in store::of_ids(connection, ids).await? {
        let Some(draft) = stored.draft else { continue };
        let clauses = text::clauses(connection, draft.text).await?;
        let mut passages: Vec<String> = clauses.iter().map(|clause| clause.wording.text()).collect();
        passages.push(draft.reason);
        let mut authors: Vec<String> = stored.record.drafters().iter().map(ToString::to_string).collect();
        if stored.record.audience == Audience::Secretariat {
            authors.insert(0, office());
        }
        let clause = draft.base.into_iter().next().map(|known| known.clause);
        found.insert(stored.id, FoundAmendment { number: stored.record.number, authors, clause, passages });
    }
    Ok(found)
}

fn office() -> String {
    code_of(Role::Secretary, None)
}

/// What tabled amendments are found by: the next ones behind an id, in the order of their ids.
///
/// # Errors
/// When the database fails.
pub async fn tabled_entries(
    connection: &impl Connection,
    after: &str,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    let mut versions: Vec<_> = store::latest_behind(connection, after, most).await?.into_iter().collect();
    versions.sort_by_key(|(id, _)| id.to_string());
    Ok(versions.iter().map(|(id, frozen)| frozen.entry(*id)).collect())
}

/// What drafts are found by beside their words: the next ones behind an id, in the order of their ids.
///
/// # Errors
/// When the database fails.
pub async fn reason_entries(
    connection: &impl Connection,
    after: &str,
    most: i64,
) -> Result<Vec<Entry>, Error> {
    let reasons = store::reasons_behind(connection, after, most).await?;
    Ok(reasons.iter().map(|(id, reason)| Entry::reason(*id, reason)).collect())
}
