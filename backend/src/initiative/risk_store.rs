//! Rows of risks.

use shared::api::initiative::RiskView;
use shared::id::{InitiativeId, ProgrammeId, RiskId};
use shared::initiative::ChangeInitiative;
use shared::initiative::risk::RiskEdit;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, one};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    initiative: String,
    version: i64,
    what: String,
    likelihood: i64,
    effect: i64,
    owner: String,
    answer: String,
}

const SELECT: &str =
    "SELECT id, initiative, version, what, likelihood, effect, owner, answer FROM initiative_risk";

impl Row {
    fn risk(self) -> Result<(InitiativeId, RiskView), Error> {
        let bad = |column: &str, value: &str| inconsistent("initiative_risk", column, value);
        let step =
            |column: &str, value: i64| u8::try_from(value).map_err(|_| bad(column, &value.to_string()));
        let initiative = self.initiative.parse().map_err(|_| bad("initiative", &self.initiative))?;
        let view = RiskView {
            id: self.id.parse().map_err(|_| bad("id", &self.id))?,
            version: u32::try_from(self.version).map_err(|_| bad("version", &self.version.to_string()))?,
            likelihood: step("likelihood", self.likelihood)?,
            effect: step("effect", self.effect)?,
            what: self.what,
            owner: self.owner,
            answer: self.answer,
        };
        Ok((initiative, view))
    }
}

/// The risks of an initiative, the highest first.
pub(super) async fn of_initiative(
    connection: &impl Connection,
    of: InitiativeId,
) -> Result<Vec<RiskView>, Error> {
    let sql = format!("{SELECT} WHERE initiative = $1 ORDER BY likelihood * effect DESC, effect DESC, id");
    let rows: Vec<Row> = all(connection, &sql, values![of.to_string()]).await?;
    rows.into_iter().map(|row| row.risk().map(|(_, risk)| risk)).collect()
}

/// A risk and the initiative it is of.
pub(super) async fn find(
    connection: &impl Connection,
    id: RiskId,
) -> Result<Option<(InitiativeId, RiskView)>, Error> {
    let sql = format!("{SELECT} WHERE id = $1");
    one::<Row>(connection, &sql, values![id.to_string()]).await?.map(Row::risk).transpose()
}

pub(super) async fn insert(
    tx: &Tx,
    _permit: &Permit<'_, ChangeInitiative>,
    programme: ProgrammeId,
    of: InitiativeId,
    id: RiskId,
    edit: &RiskEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO initiative_risk (id, initiative, programme, version, what, likelihood, effect, owner, answer) \
         VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8)",
        values![
            id.to_string(),
            of.to_string(),
            programme.to_string(),
            edit.what.trim(),
            i64::from(edit.likelihood),
            i64::from(edit.effect),
            edit.owner.trim(),
            edit.answer.trim(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn update(
    tx: &Tx,
    _permit: &Permit<'_, ChangeInitiative>,
    id: RiskId,
    edit: &RiskEdit,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "UPDATE initiative_risk SET version = version + 1, what = $2, likelihood = $3, effect = $4, owner = $5, \
         answer = $6 WHERE id = $1",
        values![
            id.to_string(),
            edit.what.trim(),
            i64::from(edit.likelihood),
            i64::from(edit.effect),
            edit.owner.trim(),
            edit.answer.trim(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, _permit: &Permit<'_, ChangeInitiative>, id: RiskId) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM initiative_risk WHERE id = $1", values![id.to_string()]).await?;
    Ok(())
}
