//! Rows of confirmed readings: the last confirmation of each clause, and the order in which they stood.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::api::reading::Confirmed;
use shared::api::revision::Doer;
use shared::id::TextId;
use shared::member::MemberCode;
use shared::position::ClauseState;
use shared::reading::{ConfirmReading, Issue, Open, Said, Seen, Stand, Whose, Wide};
use shared::text::{Clause, ClauseId, ContentHash, FactsHash};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many, one};
use crate::permit::{Caller, Permit};
use crate::text;
use crate::values;

/// Whose reading it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Holder {
    /// The delegation's code, `SEC` or `CHAIR`.
    code: String,
    /// The person; empty for the delegation itself.
    person: String,
}

impl Holder {
    /// The caller, in the voice of their seat, or the delegation they sit for.
    pub fn of(caller: &Caller, whose: Whose) -> Self {
        let person = match whose {
            Whose::Own => caller.person.to_string(),
            Whose::Delegation => String::new(),
        };
        Self { code: text::code(&caller.seat), person }
    }

    /// A delegation.
    pub fn delegation(member: MemberCode) -> Self {
        Self { code: member.to_string(), person: String::new() }
    }
}

/// What is kept of a reading; nothing before the first confirmation.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    /// What was confirmed.
    pub stand: Stand,
    /// When each clause was, the last time.
    pub since: BTreeMap<ClauseId, Instant>,
    /// The last confirmation.
    pub confirmed: Option<Confirmed>,
}

/// What of a clause stands in no column.
#[derive(Serialize, Deserialize)]
struct Beside {
    state: ClauseState,
    open: Vec<Open>,
    by_hand: Vec<String>,
    said: Vec<Said>,
}

#[derive(FromRow)]
struct HeadRow {
    places: String,
    wide: String,
    at: i64,
    name: Option<String>,
    code: String,
}

#[derive(FromRow)]
struct ClauseRow {
    clause: String,
    label: String,
    hash: String,
    facts: String,
    beside: String,
    at: i64,
}

fn read<T: DeserializeOwned>(table: &str, column: &str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| inconsistent(table, column, error))
}

fn write(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Inconsistent(error.to_string()))
}

/// Whether there is one at all.
pub(super) async fn any(connection: &impl Connection, text: TextId, holder: &Holder) -> Result<bool, Error> {
    #[derive(FromRow)]
    struct Number {
        number: i64,
    }
    let sql = "SELECT COUNT(*) AS number FROM reading WHERE text = $1 AND code = $2 AND person = $3";
    let values = values![text.to_string(), holder.code.clone(), holder.person.clone()];
    Ok(one::<Number>(connection, sql, values).await?.is_some_and(|row| row.number > 0))
}

/// The revisions of a text that were issued, in the order of their numbers.
pub(super) async fn issues(connection: &impl Connection, text: TextId) -> Result<Vec<Issue>, Error> {
    #[derive(FromRow)]
    struct Row {
        number: i64,
        prepared_at: i64,
        issued_at: i64,
    }
    let sql = "SELECT number, prepared_at, issued_at FROM revision \
               WHERE text = $1 AND state = 'issued' AND issued_at IS NOT NULL ORDER BY number";
    let issue = |row: Row| {
        let number = u32::try_from(row.number).map_err(|_| inconsistent("revision", "number", row.number))?;
        let (prepared, issued) = (Instant::from_millis(row.prepared_at), Instant::from_millis(row.issued_at));
        Ok(Issue { number, prepared, issued })
    };
    all::<Row>(connection, sql, values![text.to_string()]).await?.into_iter().map(issue).collect()
}

/// The open amendments that were beside each clause when a delegation, or somebody of theirs, confirmed it.
pub(super) async fn open_then(
    connection: &impl Connection,
    text: TextId,
) -> Result<Vec<(MemberCode, Vec<Open>)>, Error> {
    #[derive(FromRow)]
    struct Row {
        code: String,
        beside: String,
    }
    // What office and chair have read is no delegation's; and beside most clauses was none, so that these need not be read.
    let sql = "SELECT code, beside FROM reading_clause \
               WHERE text = $1 AND code NOT IN ('SEC', 'CHAIR') AND beside LIKE $2";
    let rows: Vec<Row> = all(connection, sql, values![text.to_string(), r#"%"open":[{%"#]).await?;
    let one = |row: Row| {
        let member = row.code.parse().map_err(|_| inconsistent("reading_clause", "code", &row.code))?;
        let beside: Beside = read("reading_clause", "beside", &row.beside)?;
        Ok((member, beside.open))
    };
    rows.into_iter().map(one).collect()
}

/// The reading of a text.
pub(super) async fn find(connection: &impl Connection, text: TextId, holder: &Holder) -> Result<Kept, Error> {
    let key = || values![text.to_string(), holder.code.clone(), holder.person.clone()];
    let head: Option<HeadRow> = one(
        connection,
        "SELECT r.places, r.wide, r.at, p.name, r.code FROM reading r LEFT JOIN person p ON p.id = r.by_person \
         WHERE r.text = $1 AND r.code = $2 AND r.person = $3",
        key(),
    )
    .await?;
    let Some(head) = head else { return Ok(Kept::default()) };
    let rows: Vec<ClauseRow> = all(
        connection,
        "SELECT clause, label, hash, facts, beside, at FROM reading_clause \
         WHERE text = $1 AND code = $2 AND person = $3",
        key(),
    )
    .await?;
    let mut clauses = seen(connection, rows).await?;
    let places: Vec<ClauseId> = read("reading", "places", &head.places)?;
    let (mut stand, mut since) = (Stand::default(), BTreeMap::new());
    for place in places {
        let Some((seen, at)) = clauses.remove(&place) else {
            return Err(inconsistent("reading", "places", place));
        };
        stand.clauses.push(seen);
        since.insert(place, at);
    }
    stand.wide = read("reading", "wide", &head.wide)?;
    let by = Doer { name: head.name.unwrap_or_default(), code: head.code };
    Ok(Kept { stand, since, confirmed: Some(Confirmed { at: Instant::from_millis(head.at), by }) })
}

/// The clauses with the bodies behind their hashes. Where a clause stood then is in `places`, so that its index is not kept.
async fn seen(
    connection: &impl Connection,
    rows: Vec<ClauseRow>,
) -> Result<HashMap<ClauseId, (Seen, Instant)>, Error> {
    const TABLE: &str = "reading_clause";
    let hashes = |row: &ClauseRow| {
        let hash = ContentHash::parse(&row.hash).map_err(|_| inconsistent(TABLE, "hash", &row.hash))?;
        let facts = FactsHash::parse(&row.facts).map_err(|_| inconsistent(TABLE, "facts", &row.facts))?;
        Ok((hash, facts))
    };
    let wanted = rows.iter().map(hashes).collect::<Result<Vec<_>, Error>>()?;
    let bodies = text::bodies(connection, &wanted).await?;
    let mut found = HashMap::with_capacity(rows.len());
    for (row, wanted) in rows.into_iter().zip(wanted) {
        let id = ClauseId::parse(&row.clause).map_err(|_| inconsistent(TABLE, "clause", &row.clause))?;
        let content = bodies.get(&wanted).ok_or_else(|| inconsistent(TABLE, "hash", &row.hash))?;
        let Beside { state, open, by_hand, said } = read(TABLE, "beside", &row.beside)?;
        let clause = Clause {
            level: content.level,
            wording: content.wording.clone(),
            facts: content.facts.clone(),
            ..Clause::new(id.clone(), content.kind, "")
        };
        let seen = Seen { clause, label: row.label, state, open, by_hand, said };
        found.insert(id, (seen, Instant::from_millis(row.at)));
    }
    Ok(found)
}

/// Writes what is confirmed: `stand` is the whole of it, of which the clauses in `confirmed` are confirmed now.
pub(super) async fn save(
    tx: &Tx,
    _permit: &Permit<'_, ConfirmReading>,
    text: TextId,
    (holder, caller): (&Holder, &Caller),
    stand: &Stand,
    confirmed: &BTreeSet<&ClauseId>,
) -> Result<(), Error> {
    let places: Vec<&ClauseId> = stand.clauses.iter().map(|seen| &seen.clause.id).collect();
    let wide: &Vec<Wide> = &stand.wide;
    execute(
        tx.sql(),
        "INSERT INTO reading (text, code, person, places, wide, at, by_person) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (text, code, person) DO UPDATE SET \
         places = excluded.places, wide = excluded.wide, at = excluded.at, by_person = excluded.by_person",
        values![
            text.to_string(),
            holder.code.clone(),
            holder.person.clone(),
            write(&places)?,
            write(wide)?,
            tx.at().millis(),
            caller.person.to_string(),
        ],
    )
    .await?;
    let mut rows = Vec::new();
    for id in confirmed {
        let Some(seen) = stand.find(id) else {
            let gone = values![text.to_string(), holder.code.clone(), holder.person.clone(), id.to_string()];
            let sql =
                "DELETE FROM reading_clause WHERE text = $1 AND code = $2 AND person = $3 AND clause = $4";
            execute(tx.sql(), sql, gone).await?;
            continue;
        };
        let beside = Beside {
            state: seen.state,
            open: seen.open.clone(),
            by_hand: seen.by_hand.clone(),
            said: seen.said.clone(),
        };
        rows.push(values![
            text.to_string(),
            holder.code.clone(),
            holder.person.clone(),
            id.to_string(),
            seen.label.clone(),
            seen.clause.content_hash().to_string(),
            seen.clause.facts_hash().to_string(),
            write(&beside)?,
            tx.at().millis(),
        ]);
    }
    let into = "reading_clause (text, code, person, clause, label, hash, facts, beside, at)";
    let end = "ON CONFLICT (text, code, person, clause) DO UPDATE SET label = excluded.label, \
               hash = excluded.hash, facts = excluded.facts, beside = excluded.beside, at = excluded.at";
    insert_many(tx, into, end, rows).await
}
