//! Rows of what other currencies are worth.

use shared::api::budget::RateNow;
use shared::api::revision::Doer;
use shared::budget::NoteRate;
use shared::budget::rate::RateEdit;
use shared::decimal::Decimal;
use shared::id::ProgrammeId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::{Caller, Permit};
use crate::{text, values};

#[derive(FromRow)]
struct Row {
    currency: String,
    version: i64,
    per_hundred: i64,
    source: String,
    day: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
}

impl Row {
    fn rate(self) -> Result<RateNow, Error> {
        let bad = |column: &str, value: &str| inconsistent("budget_rate", column, value);
        Ok(RateNow {
            currency: self.currency.parse().map_err(|_| bad("currency", &self.currency))?,
            per_hundred: Decimal::from_millionths(self.per_hundred)
                .map_err(|_| bad("per_hundred", &self.per_hundred.to_string()))?,
            source: self.source,
            day: self.day.parse().map_err(|_| bad("day", &self.day))?,
            by: Doer { name: self.name.unwrap_or_default(), code: self.said_code },
            at: Instant::from_millis(self.said_at),
            version: u32::try_from(self.version).map_err(|_| bad("version", &self.version.to_string()))?,
        })
    }
}

/// What was noted last of each currency.
pub(super) async fn standing(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<RateNow>, Error> {
    let sql = "SELECT r.currency, r.version, r.per_hundred, r.source, r.day, p.name, r.said_code, r.said_at \
               FROM budget_rate r LEFT JOIN person p ON p.id = r.said_by \
               WHERE r.programme = $1 AND r.version = (SELECT MAX(m.version) FROM budget_rate m \
               WHERE m.programme = r.programme AND m.currency = r.currency) ORDER BY r.currency";
    let rows: Vec<Row> = all(connection, sql, values![programme.to_string()]).await?;
    rows.into_iter().map(Row::rate).collect()
}

pub(super) async fn add(
    tx: &Tx,
    _permit: &Permit<'_, NoteRate>,
    caller: &Caller,
    programme: ProgrammeId,
    edit: &RateEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO budget_rate (programme, currency, version, per_hundred, source, day, said_by, said_code, said_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            programme.to_string(),
            edit.currency.to_string(),
            i64::from(edit.version) + 1,
            edit.per_hundred.millionths(),
            edit.source.trim(),
            edit.day.to_string(),
            caller.person.to_string(),
            text::code(&caller.seat),
            tx.at().millis(),
        ],
    )
    .await?;
    Ok(())
}
