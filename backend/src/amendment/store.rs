//! Rows of amendments. What its way has left behind is one document in its row, because it is read and written whole by the
//! state machine in `shared`; what lists ask for stands in columns beside it (decision 0017).

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::amendment::rights::NoteLook;
use shared::amendment::{Amendment, Audience, Done, Operation};
use shared::api::amendment::{OnTop, Version};
use shared::id::{AmendmentId, TextId};
use shared::member::MemberCode;
use shared::permission::Act;
use shared::seat::{Role, Seat};
use shared::text::{Clause, ClauseId, ContentHash, FactsHash};
use shared::time::Instant;

use super::found;
use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, insert_many, one};
use crate::permit::Permit;
use crate::search::{self, Entry};
use crate::{text, values};

/// Which content a clause had; the body is found by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub(super) struct Known {
    pub clause: ClauseId,
    pub hash: ContentHash,
    pub facts: FactsHash,
}

/// A draft under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// Its text.
    pub text: TextId,
    /// The slice it was begun on.
    pub base: Vec<Known>,
    /// The order of the whole text then, clauses that were gone included.
    pub order: Vec<ClauseId>,
    /// Why it is wanted.
    pub reason: String,
    /// When it was begun.
    pub begun_at: Instant,
    /// What it was begun on where it amends an amendment.
    pub on: Option<On>,
}

/// The amendment that a draft amends, as it was when the draft was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub(super) struct On {
    /// Its version.
    pub version: u32,
    /// The slice as that version would have it: no text says so, by which it could be found again.
    pub base: Vec<Clause>,
}

/// An amendment as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stored {
    pub id: AmendmentId,
    pub text: TextId,
    pub record: Amendment,
    pub revision: Option<u32>,
    /// What the last decision did to the text.
    pub undo: Option<Vec<Done>>,
    pub begun_at: Instant,
    pub tabled_at: Option<Instant>,
    pub draft: Option<Draft>,
}

/// A version as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Frozen {
    pub version: u32,
    pub tabled_at: Instant,
    pub reason: String,
    pub operations: Vec<Operation>,
    pub base: Vec<Known>,
    pub on_top: Option<OnTop>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    text: String,
    revision: Option<i64>,
    record: String,
    undo: Option<String>,
    begun_at: i64,
    tabled_at: Option<i64>,
    draft: Option<String>,
    draft_base: Option<String>,
    draft_order: Option<String>,
    draft_reason: String,
    draft_begun_at: Option<i64>,
    draft_on: Option<String>,
}

const COLUMNS: &str = "a.id, a.text, a.revision, a.record, a.undo, a.begun_at, a.tabled_at, a.draft, a.draft_base, \
    a.draft_order, a.draft_reason, a.draft_begun_at, a.draft_on";

fn read<T: DeserializeOwned>(column: &str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| inconsistent("amendment", column, error))
}

fn write(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Inconsistent(error.to_string()))
}

fn number(column: &str, value: i64) -> Result<u32, Error> {
    u32::try_from(value).map_err(|_| inconsistent("amendment", column, value))
}

impl Row {
    fn stored(self) -> Result<Stored, Error> {
        let bad = |column: &str, value: &str| inconsistent("amendment", column, value);
        let draft = match (self.draft, self.draft_base, self.draft_order, self.draft_begun_at) {
            (Some(text), Some(base), Some(order), Some(begun_at)) => Some(Draft {
                text: text.parse().map_err(|_| bad("draft", &text))?,
                base: read("draft_base", &base)?,
                order: read("draft_order", &order)?,
                reason: self.draft_reason,
                begun_at: Instant::from_millis(begun_at),
                on: self.draft_on.as_deref().map(|on| read("draft_on", on)).transpose()?,
            }),
            _ => None,
        };
        Ok(Stored {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            text: self.text.parse().map_err(|_| bad("text", &self.text))?,
            record: read("record", &self.record)?,
            revision: self.revision.map(|value| number("revision", value)).transpose()?,
            undo: self.undo.as_deref().map(|undo| read("undo", undo)).transpose()?,
            begun_at: Instant::from_millis(self.begun_at),
            tabled_at: self.tabled_at.map(Instant::from_millis),
            draft,
        })
    }
}

async fn select(connection: &impl Connection, which: &str, values: Vec<Value>) -> Result<Vec<Stored>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM amendment a WHERE {which} ORDER BY a.number, a.id");
    all::<Row>(connection, &sql, values).await?.into_iter().map(Row::stored).collect()
}

pub(super) async fn find(connection: &impl Connection, id: AmendmentId) -> Result<Option<Stored>, Error> {
    Ok(select(connection, "a.id = $1", values![id.to_string()]).await?.pop())
}

/// The amendment, with the text that it amends held until the transaction ends: acts on amendments to one text follow one another,
/// whichever of them an act goes on to.
pub(super) async fn hold(tx: &Tx, id: AmendmentId) -> Result<Option<Stored>, Error> {
    let Some(found) = find(tx.sql(), id).await? else { return Ok(None) };
    text::hold(tx, found.text).await?;
    find(tx.sql(), id).await
}

/// Those of a text that have been tabled, by number.
pub(super) async fn tabled(connection: &impl Connection, text: TextId) -> Result<Vec<Stored>, Error> {
    select(connection, "a.text = $1 AND a.number IS NOT NULL", values![text.to_string()]).await
}

/// Those that have been tabled and name a clause, in what they ask for or in what was decided, by number. An id is found by its letters:
/// there are no others like it.
pub(super) async fn naming(
    connection: &impl Connection,
    text: TextId,
    clause: &ClauseId,
) -> Result<Vec<Stored>, Error> {
    let which = "a.text = $1 AND a.number IS NOT NULL AND (a.record LIKE $2 OR EXISTS \
        (SELECT 1 FROM amendment_version v WHERE v.amendment = a.id AND (v.operations LIKE $2 OR v.on_top LIKE $2)))";
    select(connection, which, values![text.to_string(), format!("%{clause}%")]).await
}

/// The tabled one of a number.
pub(super) async fn numbered(
    connection: &impl Connection,
    text: TextId,
    number: u32,
) -> Result<Option<Stored>, Error> {
    let values = values![text.to_string(), i64::from(number)];
    Ok(select(connection, "a.text = $1 AND a.number = $2", values).await?.pop())
}

/// What one amendment has to do with: itself, those that have changed the text, those that were merged into others, those that
/// amend it, and the one that it amends. Among a thousand these are few.
const NEAR: &str = "(a.id = $2 OR a.state IN ('accepted', 'accepted_as_modified', 'merged') \
    OR a.amends = (SELECT n.number FROM amendment n WHERE n.id = $2) \
    OR a.number = (SELECT n.amends FROM amendment n WHERE n.id = $2))";

/// The tabled ones of a text that one amendment has to do with, by number.
pub(super) async fn near(
    connection: &impl Connection,
    text: TextId,
    id: AmendmentId,
) -> Result<Vec<Stored>, Error> {
    let which = format!("a.text = $1 AND a.number IS NOT NULL AND {NEAR}");
    select(connection, &which, values![text.to_string(), id.to_string()]).await
}

/// Those of these ids.
pub(super) async fn of_ids(connection: &impl Connection, ids: &[AmendmentId]) -> Result<Vec<Stored>, Error> {
    let (places, values) = places(ids);
    select(connection, &format!("a.id IN ({places})"), values).await
}

/// The places of an `IN`, and its values.
fn places(ids: &[AmendmentId]) -> (String, Vec<Value>) {
    let places: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    (places.join(", "), ids.iter().map(|id| Value::from(id.to_string())).collect())
}

/// Whose drafts somebody in that seat knows, as a condition on `a` of which `$2` is the delegation. The rule itself is
/// `shared::amendment::rights::ReadDraft`.
pub(super) fn own_drafts(seat: &Seat) -> Option<(&'static str, String)> {
    match (seat.role, seat.member) {
        (Role::Secretary, _) => Some(("a.office = 1 AND $2 = ''", String::new())),
        (Role::Head | Role::Delegate, Some(member)) => Some((
            "EXISTS (SELECT 1 FROM amendment_drafter d WHERE d.amendment = a.id AND d.member = $2)",
            member.to_string(),
        )),
        _ => None,
    }
}

/// Drafts that have never been tabled and that a seat's delegation, or the office, is writing; the oldest first.
pub(super) async fn drafts_of(
    connection: &impl Connection,
    text: TextId,
    seat: &Seat,
) -> Result<Vec<Stored>, Error> {
    let Some((which, whose)) = own_drafts(seat) else { return Ok(Vec::new()) };
    let which = format!("a.text = $1 AND a.number IS NULL AND {which}");
    select(connection, &which, values![text.to_string(), whose]).await
}

/// The texts that have amendments in one of these states.
pub(super) async fn texts_with(connection: &impl Connection, states: &[&str]) -> Result<Vec<TextId>, Error> {
    #[derive(FromRow)]
    struct Of {
        text: String,
    }
    let places: Vec<String> = (1..=states.len()).map(|n| format!("${n}")).collect();
    let sql =
        format!("SELECT DISTINCT text FROM amendment WHERE state IN ({}) ORDER BY text", places.join(", "));
    let rows: Vec<Of> =
        all(connection, &sql, states.iter().map(|state| Value::from(*state)).collect()).await?;
    rows.into_iter()
        .map(|row| row.text.parse().map_err(|_| inconsistent("amendment", "text", &row.text)))
        .collect()
}

#[derive(FromRow)]
struct VersionRow {
    amendment: String,
    version: i64,
    tabled_at: i64,
    reason: String,
    operations: String,
    base: String,
    on_top: Option<String>,
}

impl VersionRow {
    fn frozen(self) -> Result<(AmendmentId, Frozen), Error> {
        let id = self
            .amendment
            .parse()
            .map_err(|_| inconsistent("amendment_version", "amendment", &self.amendment))?;
        let frozen = Frozen {
            version: number("version", self.version)?,
            tabled_at: Instant::from_millis(self.tabled_at),
            reason: self.reason,
            operations: read("operations", &self.operations)?,
            base: read("base", &self.base)?,
            on_top: self.on_top.as_deref().map(|on_top| read("on_top", on_top)).transpose()?,
        };
        Ok((id, frozen))
    }
}
/// The latest version of each amendment to a text.
pub(super) async fn latest_versions(
    connection: &impl Connection,
    text: TextId,
) -> Result<HashMap<AmendmentId, Frozen>, Error> {
    latest(connection, "a.text = $1", values![text.to_string()]).await
}

/// The latest versions of those that one amendment has to do with: see [`near`].
pub(super) async fn latest_versions_near(
    connection: &impl Connection,
    text: TextId,
    id: AmendmentId,
) -> Result<HashMap<AmendmentId, Frozen>, Error> {
    let which = format!("a.text = $1 AND {NEAR}");
    latest(connection, &which, values![text.to_string(), id.to_string()]).await
}

/// The latest version of each of these amendments.
pub(super) async fn latest_of(
    connection: &impl Connection,
    ids: &[AmendmentId],
) -> Result<HashMap<AmendmentId, Frozen>, Error> {
    let (places, values) = places(ids);
    latest(connection, &format!("a.id IN ({places})"), values).await
}

/// The same for the next amendments behind an id, in the order of their ids.
pub(super) async fn latest_behind(
    connection: &impl Connection,
    after: &str,
    most: i64,
) -> Result<HashMap<AmendmentId, Frozen>, Error> {
    let which = "a.id IN (SELECT o.id FROM amendment o WHERE o.number IS NOT NULL AND o.id > $1 ORDER BY o.id LIMIT $2)";
    latest(connection, which, values![after, most]).await
}

async fn latest(
    connection: &impl Connection,
    which: &str,
    values: Vec<Value>,
) -> Result<HashMap<AmendmentId, Frozen>, Error> {
    let sql = format!(
        "SELECT v.amendment, v.version, v.tabled_at, v.reason, v.operations, v.base, v.on_top FROM amendment_version v \
         JOIN amendment a ON a.id = v.amendment WHERE {which} AND v.version = \
         (SELECT MAX(o.version) FROM amendment_version o WHERE o.amendment = v.amendment)"
    );
    all::<VersionRow>(connection, &sql, values).await?.into_iter().map(VersionRow::frozen).collect()
}

/// Why drafts are wanted: of the next ones behind an id, in the order of their ids.
pub(super) async fn reasons_behind(
    connection: &impl Connection,
    after: &str,
    most: i64,
) -> Result<Vec<(AmendmentId, String)>, Error> {
    #[derive(FromRow)]
    struct Row {
        id: String,
        draft_reason: String,
    }
    let sql =
        "SELECT id, draft_reason FROM amendment WHERE draft IS NOT NULL AND id > $1 ORDER BY id LIMIT $2";
    let rows: Vec<Row> = all(connection, sql, values![after, most]).await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id.parse().map_err(|_| inconsistent("amendment", "id", &row.id))?;
            Ok((id, row.draft_reason))
        })
        .collect()
}

/// The versions of one amendment, the latest first.
pub(super) async fn versions(connection: &impl Connection, id: AmendmentId) -> Result<Vec<Frozen>, Error> {
    let sql = "SELECT amendment, version, tabled_at, reason, operations, base, on_top FROM amendment_version \
        WHERE amendment = $1 ORDER BY version DESC";
    let rows: Vec<VersionRow> = all(connection, sql, values![id.to_string()]).await?;
    rows.into_iter().map(|row| Ok(row.frozen()?.1)).collect()
}

/// The number that the next amendment to be tabled gets. The text's row must be held.
pub(super) async fn next_number(tx: &Tx, text: TextId) -> Result<u32, Error> {
    #[derive(FromRow)]
    struct Last {
        last: i64,
    }
    let sql = "SELECT COALESCE(MAX(number), 0) AS last FROM amendment WHERE text = $1";
    let last: Option<Last> = one(tx.sql(), sql, values![text.to_string()]).await?;
    number("number", last.map_or(0, |row| row.last) + 1)
}

pub(super) async fn insert<A: Act>(tx: &Tx, permit: &Permit<'_, A>, stored: &Stored) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO amendment (id, text, state, office, revision, record, begun_at, draft_reason, amends) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8)",
        values![
            stored.id.to_string(),
            stored.text.to_string(),
            stored.record.state.as_str(),
            i64::from(stored.record.audience == Audience::Secretariat),
            stored.revision.map(i64::from),
            write(&stored.record)?,
            stored.begun_at.millis(),
            stored.record.amends.map(|amends| i64::from(amends.number)),
        ],
    )
    .await?;
    update(tx, permit, stored).await
}

/// Writes everything of it but its text, when it was begun and what it amends.
pub(super) async fn update<A: Act>(tx: &Tx, _permit: &Permit<'_, A>, stored: &Stored) -> Result<(), Error> {
    let (id, draft) = (stored.id.to_string(), stored.draft.as_ref());
    execute(
        tx.sql(),
        "UPDATE amendment SET number = $2, state = $3, record = $4, undo = $5, tabled_at = $6, draft = $7, \
         draft_base = $8, draft_order = $9, draft_reason = $10, draft_begun_at = $11, draft_on = $12 WHERE id = $1",
        values![
            id.clone(),
            stored.record.number.map(i64::from),
            stored.record.state.as_str(),
            write(&stored.record)?,
            stored.undo.as_ref().map(write).transpose()?,
            stored.tabled_at.map(Instant::millis),
            draft.map(|draft| draft.text.to_string()),
            draft.map(|draft| write(&draft.base)).transpose()?,
            draft.map(|draft| write(&draft.order)).transpose()?,
            draft.map(|draft| draft.reason.clone()).unwrap_or_default(),
            draft.map(|draft| draft.begun_at.millis()),
            draft.and_then(|draft| draft.on.as_ref()).map(write).transpose()?,
        ],
    )
    .await?;
    execute(tx.sql(), "DELETE FROM amendment_drafter WHERE amendment = $1", values![id.clone()]).await?;
    let drafters =
        stored.record.drafters().into_iter().map(|member| values![id.clone(), member.to_string()]).collect();
    insert_many(tx, "amendment_drafter (amendment, member)", "", drafters).await?;
    let reason = draft.map(|draft| draft.reason.as_str()).unwrap_or_default();
    search::write(tx, vec![Entry::reason(stored.id, reason)]).await
}

pub(super) async fn insert_version<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    id: AmendmentId,
    frozen: &Frozen,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO amendment_version (amendment, version, tabled_at, reason, operations, base, on_top) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            id.to_string(),
            i64::from(frozen.version),
            frozen.tabled_at.millis(),
            frozen.reason.clone(),
            write(&frozen.operations)?,
            write(&frozen.base)?,
            frozen.on_top.as_ref().map(write).transpose()?,
        ],
    )
    .await?;
    search::write(tx, found::entries(tx.sql(), &[(id, frozen)]).await?).await
}

/// Which delegations have opened which versions of the amendments to a text.
pub(super) async fn looks(
    connection: &impl Connection,
    text: TextId,
) -> Result<Vec<(AmendmentId, u32, MemberCode)>, Error> {
    #[derive(FromRow)]
    struct Row {
        amendment: String,
        version: i64,
        member: String,
    }
    let bad = |column: &str, value: &str| inconsistent("amendment_look", column, value);
    let sql = "SELECT l.amendment, l.version, l.member FROM amendment_look l \
        JOIN amendment a ON a.id = l.amendment WHERE a.text = $1";
    let rows: Vec<Row> = all(connection, sql, values![text.to_string()]).await?;
    rows.into_iter()
        .map(|row| {
            let amendment = row.amendment.parse().map_err(|_| bad("amendment", &row.amendment))?;
            let member = row.member.parse().map_err(|_| bad("member", &row.member))?;
            Ok((amendment, number("version", row.version)?, member))
        })
        .collect()
}

/// Notes that a delegation has opened a version; what is noted already stays.
pub(super) async fn insert_look(
    tx: &Tx,
    _permit: &Permit<'_, NoteLook>,
    id: AmendmentId,
    version: u32,
    member: MemberCode,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO amendment_look (amendment, version, member, at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (amendment, version, member) DO NOTHING",
        values![id.to_string(), i64::from(version), member.to_string(), tx.at().millis()],
    )
    .await?;
    Ok(())
}

impl Frozen {
    /// As the API shows it, with the bodies of what it names.
    pub(super) fn version(self, base: Vec<Clause>) -> Version {
        Version {
            version: self.version,
            tabled_at: self.tabled_at,
            reason: self.reason,
            operations: self.operations,
            base,
        }
    }
}
