//! Carrying threads along when a text is settled, in the settle's own transaction: over edits, splits, joins and undo.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use shared::comment::settle::{Places, Settle};
use shared::id::{TextId, ThreadId};
use shared::text::{Clause, ClauseId, ContentHash, Wording, order};

use super::place_rows;
use crate::db::{Error, Tx};
use crate::text;

/// What a settle changed, as far as threads go along with it.
#[derive(Debug, Default)]
pub struct Changes {
    made: BTreeSet<ClauseId>,
    was: BTreeMap<ClauseId, ContentHash>,
    joined: BTreeMap<ClauseId, ClauseId>,
}

impl Changes {
    /// Notes what happened to a clause. `old`: the content it had.
    pub fn note(&mut self, clause: &Clause, happened: &str, old: Option<&str>) {
        if matches!(happened, "made" | "restored") {
            self.made.insert(clause.id.clone());
        }
        if let (Some(old), now) = (old, clause.content_hash())
            && old != now.as_str()
            && let Ok(old) = ContentHash::parse(old)
        {
            self.was.insert(clause.id.clone(), old);
        }
        if happened == "gone"
            && let Some(into) = clause.gone.as_ref().and_then(|gone| gone.into.clone())
        {
            self.joined.insert(clause.id.clone(), into);
        }
    }

    /// The clauses whose threads may stand elsewhere afterwards.
    fn touched(&self) -> BTreeSet<ClauseId> {
        self.made.iter().chain(self.was.keys()).chain(self.joined.keys()).cloned().collect()
    }
}

/// Brings the threads of a text to what it says now. `clauses`: all of it, those that are gone included. What was settled must be
/// in the rows of wordings already.
///
/// # Errors
/// When the database fails.
pub async fn carry(tx: &Tx, id: TextId, clauses: &[Clause], changes: Changes) -> Result<(), Error> {
    let touched = changes.touched();
    if touched.is_empty() {
        return Ok(());
    }
    let threads = place_rows::threads_on(tx.sql(), &id.to_string(), &touched).await?;
    if threads.is_empty() {
        return Ok(());
    }
    // Hand-set brackets stand outside what is kept of a wording, and no thread follows them.
    let mut now: Vec<Clause> = clauses.to_vec();
    now.iter_mut().for_each(|clause| clause.wording = clause.wording.without_brackets());
    now.sort_by(order::by_place);
    let Changes { made, was, joined } = changes;
    let settle = Settle { now: now.iter().collect(), made, was, joined };

    let places = place_rows::of_threads(tx.sql(), &threads).await?;
    let asked: BTreeSet<ContentHash> = places.values().flat_map(|places| settle.asked(places)).collect();
    let asked: Vec<ContentHash> = asked.into_iter().collect();
    let bodies: HashMap<ContentHash, Wording> = text::wordings(tx.sql(), &asked).await?.into_iter().collect();
    let carried = |thread: &ThreadId| {
        let before = places.get(thread)?;
        Some((*thread, before, settle.carry(before, &bodies)))
    };
    let carried: Vec<(ThreadId, &Places, Places)> = threads.iter().filter_map(carried).collect();
    let changed: Vec<_> = carried.iter().map(|(thread, before, after)| (*thread, *before, after)).collect();
    place_rows::put(tx, &changed).await
}
