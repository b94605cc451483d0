//! Writing the projection: rows that say what the live document holds (text model 3).
//!
//! The whole document is compared with the rows, not only what is known to have changed: a settle is then right whoever
//! wrote the log, and running it twice does nothing the second time.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use shared::id::TextId;
use shared::text::{Bracket, Clause, ClauseId, clause::standing, label::labels};
use shared::time::Instant;

use super::{Author, bracket, frozen_labels, log};
use crate::comment::{self, Changes};
use crate::db::{Error, FromRow, Tx, Value, all, execute, insert_many};
use crate::search::{self, Entry};
use crate::{notification, position, values};

/// What a projection is made of.
pub(crate) struct Projecting<'a> {
    /// The text.
    pub text: TextId,
    /// The document's clauses, those that are gone included.
    pub clauses: &'a [Clause],
    /// The last row of the log that the document holds.
    pub seq: i64,
    /// Why: `edit`, or the name of an act.
    pub cause: &'a str,
    /// Who changed a clause last.
    pub author: &'a (dyn Fn(&ClauseId) -> Author + Sync),
}

#[derive(FromRow)]
struct Known {
    clause: String,
    pos: String,
    label: String,
    hash: String,
    facts: String,
    marked: Option<String>,
    gone_by: Option<String>,
    gone_into: Option<String>,
}

/// A row of `clause` as it is to be.
#[derive(PartialEq, Eq)]
struct Wanted {
    pos: String,
    hash: String,
    facts: String,
    marked: Option<String>,
    gone_by: Option<String>,
    gone_into: Option<String>,
}

impl Wanted {
    fn of(clause: &Clause) -> Result<Self, Error> {
        let brackets = !clause.wording.brackets().is_empty();
        Ok(Self {
            pos: clause.pos.clone(),
            hash: clause.content_hash().to_string(),
            facts: clause.facts_hash().to_string(),
            marked: brackets.then(|| json(&clause.wording)).transpose()?,
            gone_by: clause.gone.as_ref().map(|gone| gone.by.clone()),
            gone_into: clause.gone.as_ref().and_then(|gone| gone.into.as_ref()).map(ToString::to_string),
        })
    }

    /// What happened, told from the row as it was.
    fn since(&self, known: &Known) -> Option<&'static str> {
        let same = (&self.pos, &self.hash, &self.facts, &self.marked, &self.gone_by, &self.gone_into)
            == (&known.pos, &known.hash, &known.facts, &known.marked, &known.gone_by, &known.gone_into);
        if same {
            return None;
        }
        Some(match (known.gone_by.is_some(), self.gone_by.is_some()) {
            (false, true) => "gone",
            (true, false) => "restored",
            _ if self.hash == known.hash && self.facts == known.facts && self.pos != known.pos => "moved",
            _ => "changed",
        })
    }
}

/// What is to be written.
#[derive(Default)]
struct Pending<'a> {
    /// The clauses whose rows change.
    touched: BTreeSet<ClauseId>,
    /// The new labels of clauses of which nothing else changes.
    relabelled: Vec<(ClauseId, String)>,
    /// By hash: texts have these rows in common, so two that are written at once must come to them in one order (decision 0044).
    wordings: BTreeMap<String, Vec<Value>>,
    sheets: BTreeMap<String, Vec<Value>>,
    clauses: Rows,
    events: Rows,
    found_by: Vec<Entry>,
    both_seen: HashSet<(String, String)>,
    set_by_hand: Vec<(&'a ClauseId, &'a Bracket)>,
    changes: Changes,
}

impl<'a> Pending<'a> {
    /// Takes a clause of the document, beside its row as it was.
    fn take(
        &mut self,
        what: &Projecting<'_>,
        at: Instant,
        clause: &'a Clause,
        label: String,
        old: Option<&Known>,
    ) -> Result<(), Error> {
        let wanted = Wanted::of(clause)?;
        let id = &clause.id;
        let happened = match old {
            None => Some("made"),
            Some(old) => wanted.since(old),
        };
        let Some(happened) = happened else {
            if old.is_some_and(|old| old.label != label) {
                self.touched.insert(id.clone());
                self.relabelled.push((id.clone(), label));
            }
            return Ok(());
        };
        self.touched.insert(id.clone());
        self.set_by_hand.extend(clause.wording.brackets().into_iter().map(move |bracket| (id, bracket)));
        self.changes.note(clause, happened, old.map(|old| old.hash.as_str()));
        self.take_content(clause, &wanted, old)?;
        let (person, seat) = (what.author)(id).columns();
        let author = (person.clone(), seat.clone());
        self.events.push(event(what, at, id.as_str(), happened, (old, Some(&wanted)), author));
        self.clauses.push(values![
            what.text.to_string(),
            id.to_string(),
            wanted.pos,
            label,
            wanted.hash,
            wanted.facts,
            wanted.marked,
            wanted.gone_by,
            wanted.gone_into,
            person,
            seat,
            at.millis(),
            what.seq,
        ]);
        Ok(())
    }

    /// Takes its words and its facts, where they are others than before and not taken yet, and what it is found by.
    fn take_content(&mut self, clause: &Clause, wanted: &Wanted, old: Option<&Known>) -> Result<(), Error> {
        let other_words = old.is_none_or(|old| old.hash != wanted.hash);
        let other_facts = old.is_none_or(|old| old.facts != wanted.facts);
        if other_words && !self.wordings.contains_key(&wanted.hash) {
            let level = i64::from(clause.kind.settled_level(clause.level));
            let body = json(&clause.wording.without_brackets())?;
            let row = values![wanted.hash.clone(), clause.kind.as_str(), level, body];
            self.wordings.insert(wanted.hash.clone(), row);
        }
        if other_facts && !self.sheets.contains_key(&wanted.facts) {
            let row = values![wanted.facts.clone(), json(&clause.facts)?];
            self.sheets.insert(wanted.facts.clone(), row);
        }
        if (other_words || other_facts) && self.both_seen.insert((wanted.hash.clone(), wanted.facts.clone()))
        {
            let hashes = (wanted.hash.as_str(), wanted.facts.as_str());
            self.found_by.push(Entry::clause(hashes, &clause.wording, &clause.facts));
        }
        Ok(())
    }
}

/// A row that says what happened to a clause: how it was, and how it is to be.
fn event(
    what: &Projecting<'_>,
    at: Instant,
    clause: &str,
    happened: &str,
    (old, new): (Option<&Known>, Option<&Wanted>),
    (person, seat): (Option<String>, Option<String>),
) -> Vec<Value> {
    values![
        what.text.to_string(),
        clause,
        what.seq,
        happened,
        what.cause,
        old.map(|old| old.hash.clone()),
        new.map(|new| new.hash.clone()),
        old.map(|old| old.facts.clone()),
        new.map(|new| new.facts.clone()),
        person,
        seat,
        at.millis(),
    ]
}

/// Brings the rows to what the document holds. Answers the clauses whose rows changed, by content, place or label.
pub(crate) async fn project(tx: &Tx, what: &Projecting<'_>) -> Result<BTreeSet<ClauseId>, Error> {
    let text = what.text.to_string();
    let sql =
        "SELECT clause, pos, label, hash, facts, marked, gone_by, gone_into FROM clause WHERE text = $1";
    let rows: Vec<Known> = all(tx.sql(), sql, values![text.clone()]).await?;
    let mut known: HashMap<&str, &Known> = rows.iter().map(|row| (row.clause.as_str(), row)).collect();
    let mut labelled = labels_of(tx, what).await?;

    let mut pending = Pending::default();
    for clause in what.clauses {
        let old = known.remove(clause.id.as_str());
        // A clause that is gone keeps the label it had.
        let label =
            labelled.remove(&clause.id).or_else(|| old.map(|old| old.label.clone())).unwrap_or_default();
        pending.take(what, tx.at(), clause, label, old)?;
    }
    let changes_rows = !pending.events.is_empty() || !known.is_empty();
    if changes_rows && !rows.is_empty() {
        // Of the rows as they were: what was agreed in them shows as reopened from now on.
        position::keep(tx, what.text).await?;
    }
    // Somebody undid the making of a clause: the document no longer knows it.
    for (id, old) in known {
        let author = ClauseId::parse(id).map(|id| (what.author)(&id)).unwrap_or_default().columns();
        pending.events.push(event(what, tx.at(), id, "unmade", (Some(old), None), author));
        execute(tx.sql(), "DELETE FROM clause WHERE text = $1 AND clause = $2", values![text.clone(), id])
            .await?;
    }
    let Pending { touched, relabelled, wordings, sheets, clauses, events, found_by, .. } = pending;
    let changed = !events.is_empty();
    write(tx, wordings.into_values().collect(), sheets.into_values().collect(), clauses, events).await?;
    search::write(tx, found_by).await?;
    let marked: Vec<&str> = rows.iter().filter_map(|row| row.marked.as_deref()).collect();
    bracket::note(tx, what, &marked, pending.set_by_hand).await?;
    for (id, label) in relabelled {
        let sql = "UPDATE clause SET label = $3 WHERE text = $1 AND clause = $2";
        execute(tx.sql(), sql, values![text.clone(), id.to_string(), label]).await?;
    }
    comment::carry(tx, what.text, what.clauses, pending.changes).await?;
    log::projected(tx, what.text, what.seq).await?;
    if changed {
        notification::text_changes(tx, what.text).await?;
    }
    Ok(touched)
}

async fn labels_of(tx: &Tx, what: &Projecting<'_>) -> Result<HashMap<ClauseId, String>, Error> {
    let frozen = frozen_labels(tx.sql(), what.text).await?;
    let standing = standing(what.clauses.to_vec());
    let labels = labels(&standing, &frozen);
    Ok(standing.into_iter().map(|clause| clause.id).zip(labels).collect())
}

type Rows = Vec<Vec<Value>>;

async fn write(tx: &Tx, wordings: Rows, sheets: Rows, clauses: Rows, events: Rows) -> Result<(), Error> {
    let keep = "ON CONFLICT (hash) DO NOTHING";
    insert_many(tx, "wording (hash, kind, level, body)", keep, wordings).await?;
    insert_many(tx, "fact_sheet (hash, body)", keep, sheets).await?;
    insert_many(
        tx,
        "clause (text, clause, pos, label, hash, facts, marked, gone_by, gone_into, changed_person, changed_seat, \
         changed_at, changed_seq)",
        "ON CONFLICT (text, clause) DO UPDATE SET pos = excluded.pos, label = excluded.label, \
         hash = excluded.hash, facts = excluded.facts, marked = excluded.marked, gone_by = excluded.gone_by, \
         gone_into = excluded.gone_into, changed_person = excluded.changed_person, \
         changed_seat = excluded.changed_seat, changed_at = excluded.changed_at, changed_seq = excluded.changed_seq",
        clauses,
    )
    .await?;
    insert_many(
        tx,
        "clause_event (text, clause, seq, what, cause, old_hash, new_hash, old_facts, new_facts, person, seat, at)",
        // Settled twice at one row of the log (a label's change, a restart): the first account stands.
        "ON CONFLICT (text, clause, seq) DO NOTHING",
        events,
    )
    .await
}

fn json(value: &impl serde::Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Inconsistent(error.to_string()))
}
