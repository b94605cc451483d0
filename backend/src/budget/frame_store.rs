//! Rows of frames. Each time they are set they are a version of their own.

use shared::api::budget::FramesNow;
use shared::api::indicator::Said;
use shared::api::revision::Doer;
use shared::budget::frame::{Frame, FramesEdit};
use shared::budget::{Ore, SetFrames};
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use shared::time::Instant;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent, insert_many};
use crate::permit::{Caller, Permit};
use crate::{text, values};

/// A row for each frame; one without a year where none is set.
#[derive(FromRow)]
struct Row {
    version: i64,
    why: String,
    name: Option<String>,
    said_code: String,
    said_at: i64,
    goal: Option<String>,
    year: Option<i64>,
    amount: Option<i64>,
}

const SELECT: &str = "SELECT h.version, h.why, p.name, h.said_code, h.said_at, f.goal, f.year, f.amount \
    FROM budget_frames h LEFT JOIN budget_frame f ON f.programme = h.programme AND f.version = h.version \
    LEFT JOIN person p ON p.id = h.said_by WHERE h.programme = $1";

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("budget_frame", column, value)
}

impl Row {
    fn frame(&self) -> Result<Option<Frame>, Error> {
        let (Some(goal), Some(year), Some(amount)) = (&self.goal, self.year, self.amount) else {
            return Ok(None);
        };
        let goal = match goal.as_str() {
            "" => None,
            clause => Some(ClauseId::parse(clause).map_err(|_| bad("goal", clause))?),
        };
        let year = i32::try_from(year).map_err(|_| bad("year", year))?;
        Ok(Some(Frame { goal, year, amount: Ore::new(amount) }))
    }
}

async fn read(
    connection: &impl Connection,
    programme: ProgrammeId,
    which: &str,
) -> Result<Vec<FramesNow>, Error> {
    let sql = format!("{SELECT} {which} ORDER BY h.version DESC, f.year, f.goal");
    let rows: Vec<Row> = all(connection, &sql, values![programme.to_string()]).await?;
    let mut found: Vec<FramesNow> = Vec::new();
    for row in rows {
        let version = u32::try_from(row.version).map_err(|_| bad("version", row.version))?;
        let frame = row.frame()?;
        match found.last_mut() {
            Some(now) if now.version == version => now.frames.extend(frame),
            _ => {
                let by = Doer { name: row.name.unwrap_or_default(), code: row.said_code };
                let said = Said { by, at: Instant::from_millis(row.said_at), why: row.why };
                found.push(FramesNow { frames: frame.into_iter().collect(), said, version });
            }
        }
    }
    Ok(found)
}

/// The frames of a programme that stand; absent until some are set.
///
/// # Errors
/// When the database fails.
pub async fn standing(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Option<FramesNow>, Error> {
    let newest =
        "AND h.version = (SELECT MAX(m.version) FROM budget_frames m WHERE m.programme = h.programme)";
    Ok(read(connection, programme, newest).await?.into_iter().next())
}

/// All of them as they were set, the latest first.
pub(super) async fn history(
    connection: &impl Connection,
    programme: ProgrammeId,
) -> Result<Vec<FramesNow>, Error> {
    read(connection, programme, "").await
}

pub(super) async fn add(
    tx: &Tx,
    _permit: &Permit<'_, SetFrames>,
    caller: &Caller,
    programme: ProgrammeId,
    edit: &FramesEdit,
) -> Result<(), Error> {
    let version = i64::from(edit.version) + 1;
    execute(
        tx.sql(),
        "INSERT INTO budget_frames (programme, version, why, said_by, said_code, said_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        values![
            programme.to_string(),
            version,
            edit.why.trim(),
            caller.person.to_string(),
            text::code(&caller.seat),
            tx.at().millis(),
        ],
    )
    .await?;
    let row = |frame: &Frame| {
        let goal = frame.goal.as_ref().map(ToString::to_string).unwrap_or_default();
        values![programme.to_string(), version, goal, i64::from(frame.year), frame.amount.ore()]
    };
    let into = "budget_frame (programme, version, goal, year, amount)";
    insert_many(tx, into, "", edit.frames.iter().map(row).collect()).await
}
