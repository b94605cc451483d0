//! What an amendment stands on: the text as its reader reads it, and the clauses as they read when they were cited.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use shared::amendment::{Ground, Operation, Outcome, State};
use shared::id::{AmendmentId, TextId};
use shared::programme::{Reading, reading};
use shared::text::{Clause, ClauseId, Content, ContentHash, FactsHash, order};

use super::store::{Frozen, Known, Stored};
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;
use crate::{programme, revision, text};

/// A text as somebody reads it.
pub(super) struct Basis {
    /// The text.
    pub text: Text,
    /// The clauses that stand, in order.
    pub now: Vec<Clause>,
    /// The order, with the clauses that are gone.
    pub order: Vec<ClauseId>,
    /// The number of the last revision.
    pub revision: Option<u32>,
    /// Whether this is the live text.
    live: bool,
}

impl Basis {
    /// Reads it: the live draft, or the last revision where that is what the caller sees. Settle first.
    pub async fn of(connection: &impl Connection, caller: &Caller, text: TextId) -> Result<Self, Problem> {
        let text = text::of_programme(connection, text).await?.ok_or_else(Problem::not_found)?;
        let rules = programme::known_to(connection, caller, text.programme).await?;
        let issued = revision::latest(connection, text.id).await?;
        let reading = reading(&caller.seat, caller.person, &rules);
        let (now, order) = match (reading, &issued) {
            (Reading::Live, _) => live(connection, text.id).await?,
            (_, Some(issued)) => {
                let rows = revision::clauses(connection, issued.id).await?;
                let now: Vec<Clause> = rows.into_iter().map(|row| row.clause).collect();
                let order = now.iter().map(|clause| clause.id.clone()).collect();
                (now, order)
            }
            (_, None) => (Vec::new(), Vec::new()),
        };
        let revision = issued.map(|issued| issued.number);
        Ok(Self { text, now, order, revision, live: reading == Reading::Live })
    }

    /// The live text, where the caller reads something else.
    pub async fn live_beside(
        &self,
        connection: &impl Connection,
    ) -> Result<Option<(Vec<Clause>, Vec<ClauseId>)>, Problem> {
        if self.live { Ok(None) } else { live(connection, self.text.id).await.map(Some) }
    }

    /// The ground that operations are applied to. `inserted`: see [`inserted`].
    pub fn ground<'a>(&'a self, inserted: &'a BTreeMap<ClauseId, u32>) -> Ground<'a> {
        Ground { now: &self.now, base: &self.order, inserted }
    }
}

/// The live text: what stands, and the order with what is gone.
pub(super) async fn live(
    connection: &impl Connection,
    text: TextId,
) -> Result<(Vec<Clause>, Vec<ClauseId>), Problem> {
    let standing = text::clauses(connection, text).await?;
    let now: Vec<Clause> = standing.iter().map(text::Projected::clause).collect();
    let mut all = now.clone();
    all.extend(text::deleted(connection, text).await?.iter().map(text::Projected::clause));
    all.sort_by(order::by_place);
    Ok((now, all.into_iter().map(|clause| clause.id).collect()))
}

/// The clauses that accepted amendments have put in, with their numbers.
pub(super) fn inserted(
    tabled: &[Stored],
    versions: &HashMap<AmendmentId, Frozen>,
) -> BTreeMap<ClauseId, u32> {
    let mut found = BTreeMap::new();
    for stored in tabled {
        let Some(number) = stored.record.number else { continue };
        let operations: &[Operation] = match (stored.record.state, stored.record.decisions.last()) {
            (State::Accepted, _) => versions.get(&stored.id).map_or(&[], |frozen| &frozen.operations),
            (State::AcceptedAsModified, Some(decision)) => match &decision.outcome {
                Outcome::AcceptAsModified { operations } => operations,
                _ => &[],
            },
            _ => &[],
        };
        let new = operations.iter().filter(|operation| operation.on().is_none());
        // What an amendment to it has put in once more is the first one's.
        new.for_each(|operation| {
            found.entry(operation.clause().clone()).or_insert(number);
        });
    }
    found
}

/// Contents by their hashes.
pub(super) type Bodies = HashMap<(ContentHash, FactsHash), Content>;

/// The bodies of all that is known by its hashes.
pub(super) async fn bodies<'a>(
    connection: &impl Connection,
    known: impl IntoIterator<Item = &'a Known>,
) -> Result<Bodies, Problem> {
    let mut seen = BTreeSet::new();
    let wanted: Vec<(ContentHash, FactsHash)> = known
        .into_iter()
        .map(|one| (one.hash.clone(), one.facts.clone()))
        .filter(|pair| seen.insert((pair.0.to_string(), pair.1.to_string())))
        .collect();
    Ok(text::bodies(connection, &wanted).await?)
}

/// Clauses as they read when they were cited, in the order given.
pub(super) fn clauses(known: &[Known], bodies: &Bodies) -> Vec<Clause> {
    let keys = order::n_between(None, None, known.len()).unwrap_or_default();
    known
        .iter()
        .zip(keys)
        .filter_map(|(one, pos)| {
            let body = bodies.get(&(one.hash.clone(), one.facts.clone()))?;
            Some(Clause {
                level: body.level,
                wording: body.wording.clone(),
                facts: body.facts.clone(),
                ..Clause::new(one.clause.clone(), body.kind, pos)
            })
        })
        .collect()
}

/// How clauses are written down.
pub(super) fn known(clauses: &[Clause]) -> Vec<Known> {
    let one = |clause: &Clause| Known {
        clause: clause.id.clone(),
        hash: clause.content_hash(),
        facts: clause.facts_hash(),
    };
    clauses.iter().map(one).collect()
}
