//! Rows of notices and settings.

use std::collections::{BTreeMap, HashMap};

use shared::api::notification::Notice;
use shared::id::{NoticeId, PersonId, ProgrammeId};
use shared::notification::{ManageNotices, PAGE_MOST, Settings, What};
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, by_ids, execute, inconsistent, insert_many, one};
use crate::permit::Permit;
use crate::values;

/// A notice to be written, beside what it says.
pub(super) struct New {
    pub id: NoticeId,
    pub person: PersonId,
    pub programme: ProgrammeId,
    pub prompt: bool,
    pub waits_for_digest: bool,
}

pub(super) async fn insert(tx: &Tx, what: &What, notices: &[New]) -> Result<(), Error> {
    let what = serde_json::to_string(what).map_err(|error| inconsistent("notice", "what", error))?;
    let row = |new: &New| {
        values![
            new.id.to_string(),
            new.person.to_string(),
            new.programme.to_string(),
            what.clone(),
            i64::from(new.prompt),
            tx.at().millis(),
            i64::from(!new.waits_for_digest),
        ]
    };
    let into = "notice (id, person, programme, what, prompt, at, mailed)";
    insert_many(tx, into, "", notices.iter().map(row).collect()).await
}

#[derive(FromRow)]
struct Row {
    id: String,
    programme: String,
    title: String,
    what: String,
    at: i64,
    read_at: Option<i64>,
}

impl Row {
    fn notice(self) -> Result<Notice, Error> {
        Ok(Notice {
            id: self.id.parse().map_err(|_| inconsistent("notice", "id", &self.id))?,
            what: serde_json::from_str(&self.what).map_err(|error| inconsistent("notice", "what", error))?,
            programme: self
                .programme
                .parse()
                .map_err(|_| inconsistent("notice", "programme", &self.programme))?,
            title: self.title,
            at: Instant::from_millis(self.at),
            read: self.read_at.is_some(),
        })
    }
}

const SELECT: &str = "SELECT n.id, n.programme, p.title, n.what, n.at, n.read_at FROM notice n \
    JOIN programme p ON p.id = n.programme";

/// A page of what a person was told, the latest first, and one more where there is one.
pub(super) async fn page(
    connection: &impl Connection,
    person: PersonId,
    before: Option<NoticeId>,
) -> Result<Vec<Notice>, Error> {
    let sql =
        format!("{SELECT} WHERE n.person = $1 AND n.id < $2 ORDER BY n.id DESC LIMIT {}", PAGE_MOST + 1);
    // Behind every id: they begin with 0 to 7.
    let before = before.map_or_else(|| "8".to_owned(), |id| id.to_string());
    let rows: Vec<Row> = all(connection, &sql, values![person.to_string(), before]).await?;
    rows.into_iter().map(Row::notice).collect()
}

/// The notices of that person among those, the earliest first.
pub(super) async fn among(
    connection: &impl Connection,
    person: PersonId,
    ids: &[NoticeId],
) -> Result<Vec<Notice>, Error> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    let mut rows: Vec<Row> = Vec::with_capacity(ids.len());
    for (places, values) in by_ids(&[person.to_string().into()], &ids) {
        let sql = format!("{SELECT} WHERE n.person = $1 AND n.id IN ({places}) ORDER BY n.id");
        rows.extend(all::<Row>(connection, &sql, values).await?);
    }
    rows.into_iter().map(Row::notice).collect()
}

#[derive(FromRow)]
struct Count {
    count: i64,
}

/// How many notices a person has not read.
///
/// # Errors
/// When the database fails.
pub async fn unread(connection: &impl Connection, person: PersonId) -> Result<u32, Error> {
    let sql = "SELECT COUNT(*) AS count FROM notice WHERE person = $1 AND read_at IS NULL";
    let row: Option<Count> = one(connection, sql, values![person.to_string()]).await?;
    Ok(u32::try_from(row.map_or(0, |row| row.count)).unwrap_or(u32::MAX))
}

/// When somebody was told something, and whether they have read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: Instant,
    /// Whether it is read.
    pub read: bool,
}

#[derive(FromRow)]
struct ToldRow {
    at: i64,
    read_at: Option<i64>,
}

/// The last that a person was told of that kind in a programme. `kind` is its name on the wire.
///
/// # Errors
/// When the database fails.
pub async fn last_told(
    connection: &impl Connection,
    person: PersonId,
    programme: ProgrammeId,
    kind: &str,
) -> Result<Option<Told>, Error> {
    let sql = "SELECT at, read_at FROM notice WHERE person = $1 AND programme = $2 AND what LIKE $3 \
        ORDER BY id DESC LIMIT 1";
    // The kind is what is written first.
    let what = format!("{{\"kind\":\"{kind}\"%");
    let row: Option<ToldRow> =
        one(connection, sql, values![person.to_string(), programme.to_string(), what]).await?;
    Ok(row.map(|row| Told { at: Instant::from_millis(row.at), read: row.read_at.is_some() }))
}

/// Whether anybody was told just that in a programme, at that time or later.
///
/// # Errors
/// When the database fails.
pub async fn was_told(
    connection: &impl Connection,
    programme: ProgrammeId,
    what: &What,
    since: Instant,
) -> Result<bool, Error> {
    let what = serde_json::to_string(what).map_err(|error| inconsistent("notice", "what", error))?;
    let sql = "SELECT at, read_at FROM notice WHERE programme = $1 AND what = $2 AND at >= $3 LIMIT 1";
    let row: Option<ToldRow> =
        one(connection, sql, values![programme.to_string(), what, since.millis()]).await?;
    Ok(row.is_some())
}

pub(super) async fn mark_read(
    tx: &Tx,
    _permit: &Permit<'_, ManageNotices>,
    person: PersonId,
    ids: &[NoticeId],
) -> Result<(), Error> {
    for (places, values) in by_ids(&[person.to_string().into(), tx.at().millis().into()], ids) {
        let sql = format!(
            "UPDATE notice SET read_at = $2 WHERE person = $1 AND read_at IS NULL AND id IN ({places})"
        );
        execute(tx.sql(), &sql, values).await?;
    }
    Ok(())
}

#[derive(FromRow)]
struct MailedRow {
    id: String,
    person: String,
    read_at: Option<i64>,
}

/// Takes what waits for the digest: nothing of it waits any more. Answers what has not been read, by person, the earliest first.
pub(super) async fn take_unmailed(tx: &Tx) -> Result<BTreeMap<PersonId, Vec<NoticeId>>, Error> {
    let sql = "UPDATE notice SET mailed = 1 WHERE mailed = 0 RETURNING id, person, read_at";
    let rows: Vec<MailedRow> = all(tx.sql(), sql, values![]).await?;
    let mut found: BTreeMap<PersonId, Vec<NoticeId>> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.read_at.is_none()) {
        let person = row.person.parse().map_err(|_| inconsistent("notice", "person", &row.person))?;
        let id = row.id.parse().map_err(|_| inconsistent("notice", "id", &row.id))?;
        found.entry(person).or_default().push(id);
    }
    found.values_mut().for_each(|ids| ids.sort_unstable());
    Ok(found)
}

#[derive(FromRow)]
struct SettingsRow {
    person: String,
    language: String,
    mail_prompt: i64,
    mail_digest: i64,
}

impl SettingsRow {
    fn settings(self) -> Settings {
        Settings {
            language: self.language,
            mail_prompt: self.mail_prompt != 0,
            mail_digest: self.mail_digest != 0,
        }
    }
}

const SETTINGS: &str = "SELECT person, language, mail_prompt, mail_digest FROM notification_setting";

/// How everybody is told who has said so.
pub(super) async fn all_settings(connection: &impl Connection) -> Result<HashMap<PersonId, Settings>, Error> {
    let rows: Vec<SettingsRow> = all(connection, SETTINGS, values![]).await?;
    rows.into_iter()
        .map(|row| {
            let bad = || inconsistent("notification_setting", "person", &row.person);
            Ok((row.person.parse().map_err(|_| bad())?, row.settings()))
        })
        .collect()
}

/// How a person is told.
pub(super) async fn settings(connection: &impl Connection, person: PersonId) -> Result<Settings, Error> {
    let sql = format!("{SETTINGS} WHERE person = $1");
    let row: Option<SettingsRow> = one(connection, &sql, values![person.to_string()]).await?;
    Ok(row.map(SettingsRow::settings).unwrap_or_default())
}

pub(super) async fn set_settings(
    tx: &Tx,
    _permit: &Permit<'_, ManageNotices>,
    person: PersonId,
    settings: &Settings,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO notification_setting (person, language, mail_prompt, mail_digest) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (person) DO UPDATE SET language = $2, mail_prompt = $3, mail_digest = $4",
        values![
            person.to_string(),
            settings.language.clone(),
            i64::from(settings.mail_prompt),
            i64::from(settings.mail_digest),
        ],
    )
    .await?;
    Ok(())
}
