//! Amendments as a search finds them. Which of them somebody is shown is asked before, by the search.

use std::collections::HashMap;

use shared::amendment::{Audience, Operation};
use shared::id::AmendmentId;
use shared::live::code_of;
use shared::seat::{Role, Seat};
use shared::text::facts::Fact;
use shared::text::{ClauseId, Facts, Wording};

use super::store::{self, Frozen, Stored};
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
    /// The facts that it asks for and what they are to say; of a draft, those of its clauses.
    pub facts: Vec<(Fact, String)>,
}

/// What clauses said beside their words before an amendment, by hash.
type Sheets = HashMap<String, Facts>;

impl Frozen {
    /// What it says, in its words: what each operation asks for, then why.
    fn passages(&self) -> Vec<String> {
        let asked = self.operations.iter().filter_map(Operation::wording).map(Wording::text);
        asked.chain([self.reason.clone()]).filter(|text| !text.is_empty()).collect()
    }

    /// What it asks to be said beside the words. What it leaves as it was is not its own.
    fn facts(&self, before: &Sheets) -> Vec<(Fact, String)> {
        let nothing = Facts::default();
        let asked = self.operations.iter().filter_map(Operation::facts);
        asked
            .flat_map(|(facts, was)| {
                let was = was.and_then(|was| before.get(was.as_str())).unwrap_or(&nothing);
                facts.searched(was)
            })
            .collect()
    }
}

async fn sheets_before<'a>(
    connection: &impl Connection,
    versions: impl Iterator<Item = &'a Frozen>,
) -> Result<Sheets, Error> {
    let asked = versions.flat_map(|frozen| frozen.operations.iter().filter_map(Operation::facts));
    let hashes: Vec<_> = asked.filter_map(|(_, was)| Some(was?.as_str())).collect();
    text::sheets(connection, &hashes).await
}

/// What amendments are found by, with these as their latest versions.
pub(super) async fn entries(
    connection: &impl Connection,
    versions: &[(AmendmentId, &Frozen)],
) -> Result<Vec<Entry>, Error> {
    let before = sheets_before(connection, versions.iter().map(|(_, frozen)| *frozen)).await?;
    let entry = |(id, frozen): &(AmendmentId, &Frozen)| {
        let (passages, facts) = (frozen.passages(), frozen.facts(&before));
        let said = facts.iter().map(|(_, said)| said.as_str());
        Entry::amendment(*id, passages.iter().map(String::as_str).chain(said))
    };
    Ok(versions.iter().map(entry).collect())
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
    let before = sheets_before(connection, versions.values()).await?;
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
            facts: frozen.facts(&before),
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
        let nothing = Facts::default();
        let facts = clauses.iter().flat_map(|clause| clause.facts.searched(&nothing)).collect();
        let mut authors: Vec<String> = stored.record.drafters().iter().map(ToString::to_string).collect();
        if stored.record.audience == Audience::Secretariat {
            authors.insert(0, office());
        }
        let clause = draft.base.into_iter().next().map(|known| known.clause);
        let number = stored.record.number;
        found.insert(stored.id, FoundAmendment { number, authors, clause, passages, facts });
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
    let versions: Vec<_> = versions.iter().map(|(id, frozen)| (*id, frozen)).collect();
    entries(connection, &versions).await
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
