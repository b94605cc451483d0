//! Rows of programmes and their drafting groups.

use std::collections::{BTreeMap, HashMap, HashSet};

use shared::amendment::rights::Rules;
use shared::api::programme::{Named, Predecessor, ProgrammeSummary};
use shared::id::{PersonId, ProgrammeId, TextId};
use shared::lifecycle::State;
use shared::permission::Act;
use shared::programme::{Dates, DelegationsSee, Kind, Period, Phases, Settings, TextRules, Window};
use shared::text::ClauseId;
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, Tx, Value, all, execute, inconsistent, one, places};
use crate::permit::Permit;
use crate::values;

/// A programme as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// As in the list.
    pub summary: ProgrammeSummary,
    /// Counts its changes.
    pub version: u32,
    /// The programme it came from.
    pub predecessor: Option<ProgrammeId>,
    /// Its dates.
    pub dates: Dates,
    /// Its settings.
    pub settings: Settings,
    /// Whether the chair has left decisions on amendments to the secretariat as well.
    pub secretariat_decides: bool,
}

impl Stored {
    /// Who decides on its amendments.
    #[must_use]
    pub const fn amendment_rules(&self) -> Rules {
        Rules { secretariat_decides: self.secretariat_decides }
    }

    /// What decides who reads and who writes its texts.
    #[must_use]
    pub fn text_rules(&self, editing_session: bool) -> TextRules {
        TextRules {
            state: self.summary.state,
            delegations_see: self.settings.delegations_see,
            drafting_group: self.settings.drafting_group.clone(),
            editing_session,
        }
    }
}

const COLUMNS: &str = "id, version, title, titles, kind, starts, ends, predecessor, state, state_since, \
    consultation, endorsement, delegations_see, baltic_objection_blocks, officials_label, document_series, \
    consultation_opens, consultation_closes, consultation_zone, endorsed_on, adopted_on, in_force_on, expires_on, \
    published_on, secretariat_decides";

#[derive(FromRow)]
struct Row {
    id: String,
    version: i64,
    title: String,
    titles: String,
    kind: String,
    starts: String,
    ends: String,
    predecessor: Option<String>,
    state: String,
    state_since: i64,
    consultation: i64,
    endorsement: i64,
    delegations_see: String,
    baltic_objection_blocks: i64,
    officials_label: String,
    document_series: String,
    consultation_opens: Option<i64>,
    consultation_closes: Option<i64>,
    consultation_zone: Option<String>,
    endorsed_on: Option<String>,
    adopted_on: Option<String>,
    in_force_on: String,
    expires_on: String,
    published_on: Option<String>,
    secretariat_decides: i64,
}

fn bad(column: &str, value: &str) -> Error {
    inconsistent("programme", column, value)
}

fn date(column: &str, text: &str) -> Result<Date, Error> {
    text.parse().map_err(|_| bad(column, text))
}

fn date_if(column: &str, text: Option<String>) -> Result<Option<Date>, Error> {
    text.map(|text| date(column, &text)).transpose()
}

impl Row {
    fn stored(self, drafting_group: Vec<Named>) -> Result<Stored, Error> {
        let titles: BTreeMap<String, String> =
            serde_json::from_str(&self.titles).map_err(|_| bad("titles", &self.titles))?;
        let window = match (self.consultation_opens, self.consultation_closes, self.consultation_zone) {
            (Some(opens), Some(closes), Some(zone)) => Some(Window {
                opens: Instant::from_millis(opens),
                closes: Instant::from_millis(closes),
                zone,
            }),
            _ => None,
        };
        let predecessor =
            self.predecessor.map(|id| id.parse().map_err(|_| bad("predecessor", &id))).transpose()?;
        Ok(Stored {
            summary: ProgrammeSummary {
                id: self.id.parse().map_err(|_| bad("id", &self.id))?,
                title: self.title,
                titles,
                kind: Kind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
                period: Period { from: date("starts", &self.starts)?, to: date("ends", &self.ends)? },
                state: State::from_name(&self.state).ok_or_else(|| bad("state", &self.state))?,
                since: Instant::from_millis(self.state_since),
            },
            version: u32::try_from(self.version).map_err(|_| bad("version", &self.version.to_string()))?,
            predecessor,
            dates: Dates {
                consultation: window,
                endorsed: date_if("endorsed_on", self.endorsed_on)?,
                adopted: date_if("adopted_on", self.adopted_on)?,
                in_force: date("in_force_on", &self.in_force_on)?,
                expires: date("expires_on", &self.expires_on)?,
                published: date_if("published_on", self.published_on)?,
            },
            settings: Settings {
                phases: Phases { consultation: self.consultation != 0, endorsement: self.endorsement != 0 },
                delegations_see: DelegationsSee::from_name(&self.delegations_see)
                    .ok_or_else(|| bad("delegations_see", &self.delegations_see))?,
                baltic_objection_blocks: self.baltic_objection_blocks != 0,
                drafting_group: drafting_group.into_iter().map(|named| named.id).collect(),
                officials_label: self.officials_label,
                document_series: self.document_series,
            },
            secretariat_decides: self.secretariat_decides != 0,
        })
    }
}

/// A programme, whoever asks: the caller's right to it is for the caller's verb to check.
///
/// # Errors
/// When the database fails.
pub async fn find(connection: &impl Connection, programme: ProgrammeId) -> Result<Option<Stored>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM programme WHERE id = $1");
    let Some(row) = one::<Row>(connection, &sql, values![programme.to_string()]).await? else {
        return Ok(None);
    };
    row.stored(drafters(connection, programme).await?).map(Some)
}

/// The programmes in those states, the latest period first. Without their drafting groups, which a list does not show.
pub(super) async fn list(
    connection: &impl Connection,
    states: impl Iterator<Item = State>,
) -> Result<Vec<Stored>, Error> {
    let states: Vec<Value> = states.map(|state| Value::from(state.as_str())).collect();
    if states.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM programme WHERE state IN ({}) ORDER BY starts DESC, id DESC",
        places(1, states.len())
    );
    all::<Row>(connection, &sql, states).await?.into_iter().map(|row| row.stored(Vec::new())).collect()
}

#[derive(FromRow)]
struct NamedRow {
    id: String,
    name: String,
}

/// Who shares the pen, by name, in the order in which they were named.
pub(super) async fn drafters(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<Named>, Error> {
    let rows: Vec<NamedRow> = all(
        connection,
        "SELECT p.id, p.name FROM programme_drafter d JOIN person p ON p.id = d.person \
         WHERE d.programme = $1 ORDER BY d.position",
        values![programme.to_string()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            let id = row.id.parse().map_err(|_| inconsistent("person", "id", &row.id))?;
            Ok(Named { id, name: row.name })
        })
        .collect()
}

/// The programmes in whose drafting group somebody is.
pub(super) async fn drafted_by(
    connection: &impl Connection,
    person: PersonId,
) -> Result<HashSet<ProgrammeId>, Error> {
    #[derive(FromRow)]
    struct Row {
        programme: String,
    }
    let sql = "SELECT programme FROM programme_drafter WHERE person = $1";
    let rows: Vec<Row> = all(connection, sql, values![person.to_string()]).await?;
    let parse = |row: Row| {
        row.programme.parse().map_err(|_| inconsistent("programme_drafter", "programme", &row.programme))
    };
    rows.into_iter().map(parse).collect()
}

/// The clauses of a text that came from clauses of an earlier one, by these.
///
/// # Errors
/// When the database fails.
pub async fn descendants(
    connection: &impl Connection,
    text: TextId,
    earlier: TextId,
) -> Result<HashMap<ClauseId, ClauseId>, Error> {
    #[derive(FromRow)]
    struct Row {
        clause: String,
        ancestor_clause: String,
    }
    let sql = "SELECT clause, ancestor_clause FROM clause_ancestor WHERE text = $1 AND ancestor_text = $2";
    let rows: Vec<Row> = all(connection, sql, values![text.to_string(), earlier.to_string()]).await?;
    let id =
        |column: &str, id: &str| ClauseId::parse(id).map_err(|_| inconsistent("clause_ancestor", column, id));
    rows.iter()
        .map(|row| Ok((id("ancestor_clause", &row.ancestor_clause)?, id("clause", &row.clause)?)))
        .collect()
}

/// The programmes that come directly after another one, the earliest period first.
///
/// # Errors
/// When the database fails.
pub async fn after(connection: &impl Connection, programme: ProgrammeId) -> Result<Vec<ProgrammeId>, Error> {
    #[derive(FromRow)]
    struct Row {
        id: String,
    }
    let sql = "SELECT id FROM programme WHERE predecessor = $1 ORDER BY starts, id";
    let rows: Vec<Row> = all(connection, sql, values![programme.to_string()]).await?;
    rows.into_iter().map(|row| row.id.parse().map_err(|_| bad("id", &row.id))).collect()
}

/// The clause of an earlier text that a clause came from.
///
/// # Errors
/// When the database fails.
pub async fn ancestor(
    connection: &impl Connection,
    text: TextId,
    clause: &ClauseId,
) -> Result<Option<(TextId, ClauseId)>, Error> {
    #[derive(FromRow)]
    struct Row {
        ancestor_text: String,
        ancestor_clause: String,
    }
    let sql = "SELECT ancestor_text, ancestor_clause FROM clause_ancestor WHERE text = $1 AND clause = $2";
    let row: Option<Row> = one(connection, sql, values![text.to_string(), clause.to_string()]).await?;
    let bad = |column: &str, value: &str| inconsistent("clause_ancestor", column, value);
    row.map(|row| {
        let text = row.ancestor_text.parse().map_err(|_| bad("ancestor_text", &row.ancestor_text))?;
        let clause = ClauseId::parse(&row.ancestor_clause)
            .map_err(|_| bad("ancestor_clause", &row.ancestor_clause))?;
        Ok((text, clause))
    })
    .transpose()
}

/// The earlier programme that another came from, by title.
pub(super) async fn title_of(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<Predecessor>, Error> {
    let of = |stored: Stored| Predecessor {
        id: stored.summary.id,
        adopted: stored.summary.state.is_sealed(),
        title: stored.summary.title,
    };
    Ok(find(connection, programme).await?.map(of))
}

/// Holds a programme's row until the transaction ends; SQLite has one writer anyway. Its state, settings, editing sessions, rounds and
/// procedures are locked by it. Before its text's row and before any chain (decision 0044).
///
/// # Errors
/// When the database fails.
pub async fn hold(tx: &Tx, programme: ProgrammeId) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE programme SET version = version WHERE id = $1", values![programme.to_string()])
        .await?;
    Ok(())
}

/// The programme, held until the transaction ends.
pub(super) async fn lock(tx: &Tx, programme: ProgrammeId) -> Result<Option<Stored>, Error> {
    hold(tx, programme).await?;
    find(tx.sql(), programme).await
}

pub(super) async fn insert<A: Act>(tx: &Tx, _permit: &Permit<'_, A>, stored: &Stored) -> Result<(), Error> {
    execute(
        tx.sql(),
        &format!(
            "INSERT INTO programme (documents, {COLUMNS}) VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, \
             $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"
        ),
        columns(stored)?,
    )
    .await?;
    set_drafters(tx, stored).await
}

/// Writes everything of a programme that was read under [`lock`], and counts the change.
pub(super) async fn update<A: Act>(
    tx: &Tx,
    _permit: &Permit<'_, A>,
    stored: &mut Stored,
) -> Result<(), Error> {
    stored.version += 1;
    execute(
        tx.sql(),
        "UPDATE programme SET version = $2, title = $3, titles = $4, kind = $5, starts = $6, ends = $7, \
         predecessor = $8, state = $9, state_since = $10, consultation = $11, endorsement = $12, \
         delegations_see = $13, baltic_objection_blocks = $14, officials_label = $15, document_series = $16, \
         consultation_opens = $17, consultation_closes = $18, consultation_zone = $19, endorsed_on = $20, \
         adopted_on = $21, in_force_on = $22, expires_on = $23, published_on = $24, \
         secretariat_decides = $25 WHERE id = $1",
        columns(stored)?,
    )
    .await?;
    execute(
        tx.sql(),
        "DELETE FROM programme_drafter WHERE programme = $1",
        values![stored.summary.id.to_string()],
    )
    .await?;
    set_drafters(tx, stored).await
}

async fn set_drafters(tx: &Tx, stored: &Stored) -> Result<(), Error> {
    for (position, person) in stored.settings.drafting_group.iter().enumerate() {
        execute(
            tx.sql(),
            "INSERT INTO programme_drafter (programme, person, position) VALUES ($1, $2, $3)",
            values![stored.summary.id.to_string(), person.to_string(), position as i64],
        )
        .await?;
    }
    Ok(())
}

/// The values of `COLUMNS`, in their order.
fn columns(stored: &Stored) -> Result<Vec<Value>, Error> {
    let Stored { summary, version, predecessor, dates, settings, secretariat_decides } = stored;
    let titles =
        serde_json::to_string(&summary.titles).map_err(|error| inconsistent("programme", "titles", error))?;
    let window = dates.consultation.as_ref();
    Ok(values![
        summary.id.to_string(),
        i64::from(*version),
        summary.title.clone(),
        titles,
        summary.kind.as_str(),
        summary.period.from.to_string(),
        summary.period.to.to_string(),
        predecessor.map(|id| id.to_string()),
        summary.state.as_str(),
        summary.since.millis(),
        i64::from(settings.phases.consultation),
        i64::from(settings.phases.endorsement),
        settings.delegations_see.as_str(),
        i64::from(settings.baltic_objection_blocks),
        settings.officials_label.clone(),
        settings.document_series.clone(),
        window.map(|window| window.opens.millis()),
        window.map(|window| window.closes.millis()),
        window.map(|window| window.zone.clone()),
        dates.endorsed.map(|date| date.to_string()),
        dates.adopted.map(|date| date.to_string()),
        dates.in_force.to_string(),
        dates.expires.to_string(),
        dates.published.map(|date| date.to_string()),
        i64::from(*secretariat_decides),
    ])
}
