//! Rows of texts.

use std::collections::HashMap;

use shared::id::{AmendmentId, ProgrammeId, TextId};

use crate::db::{Connection, Error, FromRow, Tx, execute, inconsistent, one};
use crate::values;

/// A text without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Its id.
    pub id: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// Its language, as `en`.
    pub language: String,
    /// The epoch: it rises when the document is seeded anew (text model 1).
    pub epoch: u32,
    /// The last row of the log.
    pub seq: i64,
    /// The last row that the projection knows.
    pub projected_seq: i64,
    /// The amendment that is drafted in it; absent for a programme's own text.
    pub amendment: Option<AmendmentId>,
}

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    language: String,
    epoch: i64,
    seq: i64,
    projected_seq: i64,
    amendment: Option<String>,
}

impl Row {
    fn text(self) -> Result<Text, Error> {
        Ok(Text {
            id: self.id.parse().map_err(|_| inconsistent("text", "id", &self.id))?,
            programme: self
                .programme
                .parse()
                .map_err(|_| inconsistent("text", "programme", &self.programme))?,
            language: self.language,
            epoch: u32::try_from(self.epoch).map_err(|_| inconsistent("text", "epoch", self.epoch))?,
            seq: self.seq,
            projected_seq: self.projected_seq,
            amendment: match self.amendment {
                None => None,
                Some(id) => Some(id.parse().map_err(|_| inconsistent("text", "amendment", &id))?),
            },
        })
    }
}

const COLUMNS: &str = "id, programme, language, epoch, seq, projected_seq, amendment";

/// The text of that id, a programme's own or a draft.
///
/// # Errors
/// When the database fails.
pub async fn find(connection: &impl Connection, text: TextId) -> Result<Option<Text>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM text WHERE id = $1");
    one::<Row>(connection, &sql, values![text.to_string()]).await?.map(Row::text).transpose()
}

/// A programme's own text of that id: for whatever is about the text that is negotiated, there are no drafts.
///
/// # Errors
/// When the database fails.
pub async fn of_programme(connection: &impl Connection, text: TextId) -> Result<Option<Text>, Error> {
    Ok(find(connection, text).await?.filter(|text| text.amendment.is_none()))
}

/// A programme's text in a language.
///
/// # Errors
/// When the database fails.
pub async fn text_of(
    connection: &impl Connection,
    programme: ProgrammeId,
    language: &str,
) -> Result<Option<Text>, Error> {
    let sql =
        format!("SELECT {COLUMNS} FROM text WHERE programme = $1 AND language = $2 AND amendment IS NULL");
    one::<Row>(connection, &sql, values![programme.to_string(), language]).await?.map(Row::text).transpose()
}

/// The programmes' own texts in the authentic language.
///
/// # Errors
/// When the database fails.
pub async fn authentic(connection: &impl Connection) -> Result<HashMap<ProgrammeId, TextId>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM text WHERE language = $1 AND amendment IS NULL");
    let rows: Vec<Row> = crate::db::all(connection, &sql, values![crate::programme::AUTHENTIC]).await?;
    rows.into_iter().map(|row| row.text().map(|text| (text.programme, text.id))).collect()
}

/// Holds a text as it is until the transaction ends: nothing is typed into its log or settled meanwhile. For acts that depend on
/// wording without changing it, and for acts on whatever hangs on the text: its revisions, amendments, packages,
/// positions and threads are locked by this row and by none of their own (decision 0044). Behind the programme's row and before any chain.
///
/// # Errors
/// When the database fails.
pub async fn hold(tx: &Tx, text: TextId) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE text SET seq = seq WHERE id = $1", values![text.to_string()]).await?;
    Ok(())
}

/// Every text, in the order of their making.
pub(super) async fn every(connection: &impl Connection) -> Result<Vec<Text>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM text ORDER BY id");
    crate::db::all::<Row>(connection, &sql, values![]).await?.into_iter().map(Row::text).collect()
}

pub(super) async fn insert(tx: &Tx, text: &Text) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO text (id, programme, language, epoch, schema_version, seq, projected_seq, made_at, amendment) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            text.id.to_string(),
            text.programme.to_string(),
            text.language.clone(),
            i64::from(text.epoch),
            i64::from(shared::live::SCHEMA),
            text.seq,
            text.projected_seq,
            tx.at().millis(),
            text.amendment.map(|id| id.to_string()),
        ],
    )
    .await?;
    Ok(())
}
