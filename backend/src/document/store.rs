//! Rows of documents; what is in a file is read only when it is asked for.

use shared::api::document::{DocumentView, FileContent, FileFacts};
use shared::api::revision::Doer;
use shared::document::KeepDocuments;
use shared::id::{DocumentId, ProgrammeId, WorkstreamId};
use shared::time::Instant;
use shared::workstream::ManageWorkstreams;

use super::owner::Owner;
use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, one};
use crate::permit::{Caller, Permit};
use crate::{text, values};

/// A file as it is kept.
pub(super) struct Kept {
    pub name: String,
    pub size: usize,
    pub bytes: String,
}

#[derive(FromRow)]
struct Row {
    id: String,
    title: String,
    address: Option<String>,
    file_name: Option<String>,
    file_size: Option<i64>,
    name: Option<String>,
    code: String,
    at: i64,
}

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("document", column, value)
}

impl Row {
    fn view(self) -> Result<DocumentView, Error> {
        let facts = |(name, size): (String, i64)| {
            Ok::<_, Error>(FileFacts { name, size: u64::try_from(size).map_err(|_| bad("file_size", size))? })
        };
        Ok(DocumentView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            title: self.title,
            address: self.address,
            file: self.file_name.zip(self.file_size).map(facts).transpose()?,
            by: Doer { name: self.name.unwrap_or_default(), code: self.code },
            at: Instant::from_millis(self.at),
        })
    }
}

/// Those of an initiative or a workstream, the latest first.
pub(super) async fn of(connection: &impl Connection, owner: Owner) -> Result<Vec<DocumentView>, Error> {
    let sql = format!(
        "SELECT d.id, d.title, d.address, d.file_name, d.file_size, p.name, d.code, d.at FROM document d \
         LEFT JOIN person p ON p.id = d.person WHERE d.{} = $1 ORDER BY d.at DESC, d.id DESC",
        owner.column()
    );
    let rows: Vec<Row> = all(connection, &sql, values![owner.id()]).await?;
    rows.into_iter().map(Row::view).collect()
}

/// What a document belongs to.
pub(super) async fn owner_of(connection: &impl Connection, id: DocumentId) -> Result<Option<Owner>, Error> {
    #[derive(FromRow)]
    struct Row {
        initiative: Option<String>,
        workstream: Option<String>,
    }
    let sql = "SELECT initiative, workstream FROM document WHERE id = $1";
    let row: Option<Row> = one(connection, sql, values![id.to_string()]).await?;
    row.map(|row| match (row.initiative, row.workstream) {
        (Some(id), None) => Ok(Owner::Initiative(id.parse().map_err(|_| bad("initiative", &id))?)),
        (None, Some(id)) => Ok(Owner::Workstream(id.parse().map_err(|_| bad("workstream", &id))?)),
        _ => Err(bad("initiative", "neither or both")),
    })
    .transpose()
}

/// What a document is called, where it is still there.
pub(super) async fn title_of(connection: &impl Connection, id: DocumentId) -> Result<Option<String>, Error> {
    #[derive(FromRow)]
    struct Row {
        title: String,
    }
    let row: Option<Row> =
        one(connection, "SELECT title FROM document WHERE id = $1", values![id.to_string()]).await?;
    Ok(row.map(|row| row.title))
}

/// What is in a file; nothing where the document is an address.
pub(super) async fn content(
    connection: &impl Connection,
    id: DocumentId,
) -> Result<Option<FileContent>, Error> {
    #[derive(FromRow)]
    struct Row {
        file_name: Option<String>,
        bytes: String,
    }
    let sql = "SELECT d.file_name, c.bytes FROM document d JOIN document_content c ON c.document = d.id WHERE d.id = $1";
    let row: Option<Row> = one(connection, sql, values![id.to_string()]).await?;
    Ok(row.map(|row| FileContent { name: row.file_name.unwrap_or_default(), bytes: row.bytes }))
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, KeepDocuments>,
    caller: &Caller,
    (programme, owner): (ProgrammeId, Owner),
    (id, title, address, file): (DocumentId, &str, Option<String>, Option<Kept>),
) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO document (id, programme, {}, title, address, file_name, file_size, person, code, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        owner.column()
    );
    let size = file.as_ref().map(|file| i64::try_from(file.size).unwrap_or(i64::MAX));
    let name = file.as_ref().map(|file| file.name.clone());
    let values = values![
        id.to_string(),
        programme.to_string(),
        owner.id(),
        title,
        address,
        name,
        size,
        caller.person.to_string(),
        text::code(&caller.seat),
        tx.at().millis(),
    ];
    execute(tx.sql(), &sql, values).await?;
    if let Some(file) = file {
        let sql = "INSERT INTO document_content (document, bytes) VALUES ($1, $2)";
        execute(tx.sql(), sql, values![id.to_string(), file.bytes]).await?;
    }
    Ok(())
}

pub(super) async fn delete(
    tx: &Tx,
    _permit: &Permit<'_, KeepDocuments>,
    id: DocumentId,
) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM document_content WHERE document = $1", values![id.to_string()]).await?;
    execute(tx.sql(), "DELETE FROM document WHERE id = $1", values![id.to_string()]).await?;
    Ok(())
}

/// Removes what belongs to a workstream that is removed itself.
///
/// # Errors
/// When the database fails.
pub async fn forget_workstream(
    tx: &Tx,
    _permit: &Permit<'_, ManageWorkstreams>,
    id: WorkstreamId,
) -> Result<(), Error> {
    let sql =
        "DELETE FROM document_content WHERE document IN (SELECT id FROM document WHERE workstream = $1)";
    execute(tx.sql(), sql, values![id.to_string()]).await?;
    execute(tx.sql(), "DELETE FROM document WHERE workstream = $1", values![id.to_string()]).await?;
    Ok(())
}
