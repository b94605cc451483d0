//! Reading the projection.

use std::collections::{BTreeSet, HashMap};

use shared::id::{PersonId, SeatId, TextId};
use shared::seat::{Role, Seat};
use shared::text::{Clause, ClauseId, Content, ContentHash, Facts, FactsHash, Gone, Kind, Wording};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Value, all, by_ids, inconsistent};
use crate::values;

/// A clause as the projection knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projected {
    /// Its id.
    pub id: ClauseId,
    /// What it is.
    pub kind: Kind,
    /// 1 to 6 for headings and bullets, else 0.
    pub level: u8,
    /// Its fractional index.
    pub pos: String,
    /// What it is called now; a clause that is gone keeps the label it had.
    pub label: String,
    /// Its words, with hand-set brackets.
    pub wording: Wording,
    /// What it says beside its words.
    pub facts: Facts,
    /// The hash of its content.
    pub hash: ContentHash,
    /// The hash of its facts.
    pub facts_hash: FactsHash,
    /// Who changed it last, and when.
    pub changed: Touch,
    /// Set when it was deleted or joined.
    pub gone: Option<Gone>,
}

/// A change's author and time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// The person; absent for the system.
    pub person: Option<PersonId>,
    /// The seat acted in.
    pub seat: Option<SeatId>,
    /// The person's name; empty for the system.
    pub name: String,
    /// The delegation's code, `SEC` or `CHAIR`; empty for the system.
    pub code: String,
    /// When.
    pub at: Instant,
}

impl Projected {
    /// As a clause of the pure model.
    #[must_use]
    pub fn clause(&self) -> Clause {
        Clause {
            id: self.id.clone(),
            kind: self.kind,
            level: self.level,
            pos: self.pos.clone(),
            gone: self.gone.clone(),
            wording: self.wording.clone(),
            facts: self.facts.clone(),
        }
    }
}

#[derive(FromRow)]
struct Row {
    clause: String,
    kind: String,
    level: i64,
    pos: String,
    label: String,
    body: String,
    facts_body: String,
    hash: String,
    facts: String,
    gone_by: Option<String>,
    gone_into: Option<String>,
    changed_person: Option<String>,
    changed_seat: Option<String>,
    name: Option<String>,
    role: Option<String>,
    member: Option<String>,
    changed_at: i64,
}

impl Row {
    fn projected(self) -> Result<Projected, Error> {
        let bad = |column: &str, value: &str| inconsistent("clause", column, value);
        let role = self.role.as_deref().and_then(Role::from_name);
        let gone = match self.gone_by {
            None => None,
            Some(by) => {
                let into = self.gone_into.as_deref().map(ClauseId::parse).transpose();
                Some(Gone { by, into: into.map_err(|_| bad("gone_into", &self.clause))? })
            }
        };
        Ok(Projected {
            id: ClauseId::parse(&self.clause).map_err(|_| bad("clause", &self.clause))?,
            kind: Kind::from_name(&self.kind).ok_or_else(|| inconsistent("wording", "kind", &self.kind))?,
            level: u8::try_from(self.level).map_err(|_| inconsistent("wording", "level", self.level))?,
            pos: self.pos,
            label: self.label,
            wording: read_json("wording", &self.body)?,
            facts: read_json("fact_sheet", &self.facts_body)?,
            hash: ContentHash::parse(&self.hash).map_err(|_| bad("hash", &self.hash))?,
            facts_hash: FactsHash::parse(&self.facts).map_err(|_| bad("facts", &self.facts))?,
            changed: Touch {
                person: self.changed_person.and_then(|id| id.parse().ok()),
                seat: self.changed_seat.and_then(|id| id.parse().ok()),
                name: self.name.unwrap_or_default(),
                code: role
                    .map(|role| shared::live::code_of(role, self.member.as_deref()))
                    .unwrap_or_default(),
                at: Instant::from_millis(self.changed_at),
            },
            gone,
        })
    }
}

pub(super) fn read_json<T: serde::de::DeserializeOwned>(table: &str, body: &str) -> Result<T, Error> {
    serde_json::from_str(body).map_err(|error| inconsistent(table, "body", error))
}

async fn select(
    connection: &impl Connection,
    which: &str,
    values: Vec<Value>,
) -> Result<Vec<Projected>, Error> {
    let sql = format!(
        "SELECT c.clause, w.kind, w.level, c.pos, c.label, COALESCE(c.marked, w.body) AS body, \
         f.body AS facts_body, c.hash, c.facts, c.gone_by, c.gone_into, c.changed_person, c.changed_seat, \
         p.name, s.role, s.member, c.changed_at \
         FROM clause c JOIN wording w ON w.hash = c.hash JOIN fact_sheet f ON f.hash = c.facts \
         LEFT JOIN person p ON p.id = c.changed_person LEFT JOIN seat s ON s.id = c.changed_seat \
         WHERE c.text = $1 AND {which}"
    );
    let mut clauses: Vec<Projected> = all::<Row>(connection, &sql, values)
        .await?
        .into_iter()
        .map(Row::projected)
        .collect::<Result<_, _>>()?;
    in_order(&mut clauses);
    Ok(clauses)
}

/// In Rust, because the two databases do not sort texts alike.
fn in_order(clauses: &mut [Projected]) {
    clauses.sort_by(|a, b| (a.pos.as_bytes(), &a.id).cmp(&(b.pos.as_bytes(), &b.id)));
}

/// The clauses that stand in a text, in its order. Settle first where it must hold everything typed until now.
///
/// # Errors
/// When the database fails.
pub async fn clauses(connection: &impl Connection, text: TextId) -> Result<Vec<Projected>, Error> {
    select(connection, "c.gone_by IS NULL", values![text.to_string()]).await
}

/// The clauses that were deleted or joined to others, in the order in which they stood.
///
/// # Errors
/// When the database fails.
pub async fn deleted(connection: &impl Connection, text: TextId) -> Result<Vec<Projected>, Error> {
    select(connection, "c.gone_by IS NOT NULL", values![text.to_string()]).await
}

/// Those of these clauses that the text has, standing or gone, in its order.
///
/// # Errors
/// When the database fails.
pub async fn clauses_of(
    connection: &impl Connection,
    text: TextId,
    ids: &BTreeSet<ClauseId>,
) -> Result<Vec<Projected>, Error> {
    let mut found = Vec::new();
    for (places, values) in by_ids(&[text.to_string().into()], ids) {
        found.extend(select(connection, &format!("c.clause IN ({places})"), values).await?);
    }
    in_order(&mut found);
    Ok(found)
}

/// One clause, standing or gone.
///
/// # Errors
/// When the database fails.
pub async fn clause(
    connection: &impl Connection,
    text: TextId,
    clause: &ClauseId,
) -> Result<Option<Projected>, Error> {
    let values = values![text.to_string(), clause.to_string()];
    Ok(select(connection, "c.clause = $2", values).await?.pop())
}

/// A wording as it is kept.
#[derive(FromRow)]
pub(super) struct Body {
    pub hash: String,
    pub kind: String,
    pub level: i64,
    pub body: String,
}

/// A fact sheet as it is kept.
#[derive(FromRow)]
pub(super) struct Sheet {
    pub hash: String,
    pub body: String,
}

/// Contents by their hashes, as they were settled once, for rows that refer to them (revisions, positions). Without
/// hand-set brackets: these stand outside the hash.
///
/// # Errors
/// `Inconsistent` when a body is not there; when the database fails.
pub async fn bodies(
    connection: &impl Connection,
    wanted: &[(ContentHash, FactsHash)],
) -> Result<HashMap<(ContentHash, FactsHash), Content>, Error> {
    let (mut wordings, mut sheets) = (HashMap::new(), HashMap::new());
    for (places, values) in by_ids(&[], wanted.iter().map(|(hash, _)| hash)) {
        let sql = format!("SELECT hash, kind, level, body FROM wording WHERE hash IN ({places})");
        for row in all::<Body>(connection, &sql, values).await? {
            let kind =
                Kind::from_name(&row.kind).ok_or_else(|| inconsistent("wording", "kind", &row.kind))?;
            let level = u8::try_from(row.level).map_err(|_| inconsistent("wording", "level", row.level))?;
            wordings.insert(row.hash, (kind, level, read_json::<Wording>("wording", &row.body)?));
        }
    }
    // Most clauses have the same facts, which are none: each sheet is asked for once.
    let facts: BTreeSet<&str> = wanted.iter().map(|(_, sheet)| sheet.as_str()).collect();
    for (places, values) in by_ids(&[], facts) {
        let sql = format!("SELECT hash, body FROM fact_sheet WHERE hash IN ({places})");
        for row in all::<Sheet>(connection, &sql, values).await? {
            sheets.insert(row.hash, read_json::<Facts>("fact_sheet", &row.body)?);
        }
    }
    wanted
        .iter()
        .map(|(hash, sheet)| {
            let missing = |table: &str, hash: &str| inconsistent(table, "hash", hash);
            let (kind, level, wording) =
                wordings.get(hash.as_str()).cloned().ok_or_else(|| missing("wording", hash.as_str()))?;
            let facts =
                sheets.get(sheet.as_str()).cloned().ok_or_else(|| missing("fact_sheet", sheet.as_str()))?;
            Ok(((hash.clone(), sheet.clone()), Content { kind, level, wording, facts }))
        })
        .collect()
}

/// Wordings by the hash of the content they are of, as they were settled once, without hand-set brackets. What was never
/// settled is left out.
///
/// # Errors
/// When the database fails.
pub async fn wordings(
    connection: &impl Connection,
    wanted: &[ContentHash],
) -> Result<Vec<(ContentHash, Wording)>, Error> {
    let mut found = Vec::with_capacity(wanted.len());
    for (places, values) in by_ids(&[], wanted) {
        let sql = format!("SELECT hash, kind, level, body FROM wording WHERE hash IN ({places})");
        for row in all::<Body>(connection, &sql, values).await? {
            let hash =
                ContentHash::parse(&row.hash).map_err(|_| inconsistent("wording", "hash", &row.hash))?;
            found.push((hash, read_json("wording", &row.body)?));
        }
    }
    Ok(found)
}

/// The code a seat is shown by.
pub(crate) fn code(seat: &Seat) -> String {
    shared::live::code_of(seat.role, seat.member.as_ref().map(ToString::to_string).as_deref())
}
