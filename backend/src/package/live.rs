//! The settled text that packages are built on: the live draft, whoever asks. What of it a package shows, the chair has put.

use std::collections::HashMap;

use shared::amendment::Ground;
use shared::id::TextId;
use shared::text::{Clause, ClauseId, order};

use super::store::{Cited, Stored};
use crate::amendment::{Entered, entered};
use crate::db::Connection;
use crate::problem::Problem;
use crate::text;

/// The text. Settle it first.
pub(super) struct Live {
    /// The clauses that stand, in order.
    pub now: Vec<Clause>,
    /// The order, with the clauses that are gone.
    pub order: Vec<ClauseId>,
    /// What the clauses that stand are called.
    pub labels: HashMap<ClauseId, String>,
    /// What amendments have put into it.
    entered: Entered,
}

impl Live {
    /// Reads it.
    pub async fn of(connection: &impl Connection, text: TextId) -> Result<Self, Problem> {
        let standing = text::clauses(connection, text).await?;
        let labels = standing.iter().map(|one| (one.id.clone(), one.label.clone())).collect();
        let now: Vec<Clause> = standing.iter().map(text::Projected::clause).collect();
        let mut all = now.clone();
        all.extend(text::deleted(connection, text).await?.iter().map(text::Projected::clause));
        all.sort_by(order::by_place);
        let order = all.into_iter().map(|clause| clause.id).collect();
        Ok(Self { now, order, labels, entered: entered(connection, text).await? })
    }

    /// The order as a package knows it: as it was when it was put, of a draft as it is.
    pub fn known(&self, stored: &Stored) -> Vec<ClauseId> {
        self.entered.order_known(stored.put_at, &self.order)
    }

    /// What operations are applied to; `known` is the order that they know.
    pub fn ground<'a>(&'a self, known: &'a [ClauseId]) -> Ground<'a> {
        Ground { now: &self.now, base: known, inserted: &self.entered.inserted }
    }

    /// The clauses that operations name, as they read, so that they can be shown for as long as the package is kept.
    pub fn cited(&self, operations: &[shared::amendment::Operation]) -> Vec<Cited> {
        let named = |id: &ClauseId| {
            operations.iter().any(|one| one.clause() == id || one.anchor().is_some_and(|anchor| anchor == id))
        };
        let cite = |clause: &Clause| Cited {
            clause: clause.id.clone(),
            label: self.labels.get(&clause.id).cloned().unwrap_or_default(),
            hash: clause.content_hash(),
            facts: clause.facts_hash(),
        };
        self.now.iter().filter(|clause| named(&clause.id)).map(cite).collect()
    }
}
