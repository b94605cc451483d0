//! Rows of templates. The clauses lie in one column as JSON: a template is read and written as a whole.

use shared::api::template::{Template, TemplateContent, TemplateSummary};
use shared::id::TemplateId;
use shared::template::EditTemplates;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, one};
use crate::hub::Event;
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    version: i64,
    name: String,
    description: String,
    clauses: String,
    changed_at: i64,
}

#[derive(FromRow)]
struct SummaryRow {
    id: String,
    name: String,
    description: String,
    clause_count: i64,
    changed_at: i64,
}

fn id(text: &str) -> Result<TemplateId, Error> {
    text.parse().map_err(|_| inconsistent("template", "id", text))
}

fn count(column: &str, number: i64) -> Result<u32, Error> {
    u32::try_from(number).map_err(|_| inconsistent("template", column, number))
}

/// A template that is not removed.
///
/// # Errors
/// When the database fails.
pub async fn find(connection: &impl Connection, template: TemplateId) -> Result<Option<Template>, Error> {
    let row: Option<Row> = one(
        connection,
        "SELECT id, version, name, description, clauses, changed_at FROM template \
         WHERE id = $1 AND removed_at IS NULL",
        values![template.to_string()],
    )
    .await?;
    row.map(|row| {
        Ok(Template {
            id: id(&row.id)?,
            version: count("version", row.version)?,
            name: row.name,
            description: row.description,
            clauses: serde_json::from_str(&row.clauses)
                .map_err(|error| inconsistent("template", "clauses", error))?,
            changed_at: Instant::from_millis(row.changed_at),
        })
    })
    .transpose()
}

pub(super) async fn list(connection: &impl Connection) -> Result<Vec<TemplateSummary>, Error> {
    let rows: Vec<SummaryRow> = all(
        connection,
        "SELECT id, name, description, clause_count, changed_at FROM template WHERE removed_at IS NULL",
        values![],
    )
    .await?;
    let mut list = rows
        .into_iter()
        .map(|row| {
            Ok(TemplateSummary {
                id: id(&row.id)?,
                name: row.name,
                description: row.description,
                clauses: count("clause_count", row.clause_count)?,
                changed_at: Instant::from_millis(row.changed_at),
            })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    // In Rust, because the two databases do not sort texts alike.
    list.sort_by_key(|one| (one.name.to_lowercase(), one.id));
    Ok(list)
}

#[derive(FromRow)]
struct Id {
    #[expect(dead_code, reason = "that there is a row is all that is asked")]
    id: String,
}

/// Whether the built-in template was made here once, removed since or not.
pub(super) async fn was_made(tx: &Tx, key: &str) -> Result<bool, Error> {
    let row: Option<Id> = one(tx.sql(), "SELECT id FROM template WHERE built_in = $1", values![key]).await?;
    Ok(row.is_some())
}

/// Locks the row until the transaction ends; SQLite has one writer anyway.
pub(super) async fn lock(tx: &Tx, template: TemplateId) -> Result<(), Error> {
    execute(tx.sql(), "UPDATE template SET version = version WHERE id = $1", values![template.to_string()])
        .await?;
    Ok(())
}

fn json(content: &TemplateContent) -> Result<String, Error> {
    serde_json::to_string(&content.clauses).map_err(|error| inconsistent("template", "clauses", error))
}

fn told(tx: &Tx, template: TemplateId) {
    tx.tell(Event::Changed { topic: "template", id: template.to_string() });
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, EditTemplates>,
    id: TemplateId,
    built_in: Option<&str>,
    content: TemplateContent,
) -> Result<Template, Error> {
    let content = trimmed(content);
    execute(
        tx.sql(),
        "INSERT INTO template (id, built_in, name, description, clauses, clause_count, version, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7)",
        values![
            id.to_string(),
            built_in.map(str::to_owned),
            content.name.clone(),
            content.description.clone(),
            json(&content)?,
            content.clauses.len() as i64,
            tx.at().millis(),
        ],
    )
    .await?;
    told(tx, id);
    Ok(shown(id, 1, content, tx.at()))
}

pub(super) async fn update(
    tx: &Tx,
    _permit: &Permit<'_, EditTemplates>,
    stored: Template,
    content: TemplateContent,
) -> Result<Template, Error> {
    let (id, version, content) = (stored.id, stored.version + 1, trimmed(content));
    execute(
        tx.sql(),
        "UPDATE template SET name = $2, description = $3, clauses = $4, clause_count = $5, version = $6, \
         changed_at = $7 WHERE id = $1",
        values![
            id.to_string(),
            content.name.clone(),
            content.description.clone(),
            json(&content)?,
            content.clauses.len() as i64,
            i64::from(version),
            tx.at().millis(),
        ],
    )
    .await?;
    told(tx, id);
    Ok(shown(id, version, content, tx.at()))
}

/// Whether there was one to remove.
pub(super) async fn remove(
    tx: &Tx,
    _permit: &Permit<'_, EditTemplates>,
    template: TemplateId,
) -> Result<bool, Error> {
    let removed = execute(
        tx.sql(),
        "UPDATE template SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL",
        values![template.to_string(), tx.at().millis()],
    )
    .await?;
    told(tx, template);
    Ok(removed > 0)
}

fn trimmed(content: TemplateContent) -> TemplateContent {
    let mut content = content;
    content.name = content.name.trim().to_owned();
    content.description = content.description.trim().to_owned();
    for clause in &mut content.clauses {
        clause.level = clause.kind.settled_level(clause.level);
    }
    content
}

fn shown(id: TemplateId, version: u32, content: TemplateContent, changed_at: Instant) -> Template {
    let TemplateContent { name, description, clauses } = content;
    Template { id, version, name, description, clauses, changed_at }
}
