//! What was reported of one clause, for whoever asks what came of it.

use shared::api::lineage::Reported;
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::permission::Act;
use shared::programme::Period;
use shared::report::{Kind, ReadReport, Seen, Words};
use shared::seat::Seat;
use shared::text::ClauseId;
use shared::time::{Date, Instant};

use crate::db::{Connection, Error, FromRow, all, inconsistent};
use crate::values;

#[derive(FromRow)]
struct Row {
    id: String,
    number: i64,
    kind: String,
    covers_from: String,
    covers_to: String,
    locked_at: Option<i64>,
    lead: Option<String>,
    words: Option<String>,
    verified_at: Option<i64>,
}

/// The last step of a section that is verified is that it was verified. The words of any other are not even read.
const SELECT: &str = "SELECT r.id, r.number, r.kind, r.covers_from, r.covers_to, r.locked_at, s.lead, p.words, \
    t.at AS verified_at FROM report r JOIN report_section s ON s.report = r.id AND s.clause = $2 \
    LEFT JOIN report_part p ON p.report = s.report AND p.clause = s.clause AND p.voice = 'lead' AND s.stage = 'verified' \
    LEFT JOIN report_step t ON t.report = s.report AND t.clause = s.clause AND s.stage = 'verified' \
    AND t.seq = (SELECT MAX(m.seq) FROM report_step m WHERE m.report = s.report AND m.clause = s.clause) \
    WHERE r.programme = $1 AND (s.stage = 'verified' OR r.locked_at IS NOT NULL) ORDER BY r.number";

fn bad(column: &str, value: impl std::fmt::Display) -> Error {
    inconsistent("report", column, value)
}

fn date(column: &str, text: &str) -> Result<Date, Error> {
    text.parse().map_err(|_| bad(column, text))
}

impl Row {
    fn reported(self) -> Result<Reported, Error> {
        let lead = |code: String| {
            code.parse::<MemberCode>().map_err(|_| inconsistent("report_section", "lead", &code))
        };
        let words = |text: String| {
            serde_json::from_str::<Words>(&text).map_err(|error| inconsistent("report_part", "words", error))
        };
        let words = self.words.map(words).transpose()?.unwrap_or_default();
        Ok(Reported {
            report: self.id.parse().map_err(|_| bad("id", &self.id))?,
            number: u32::try_from(self.number).map_err(|_| bad("number", self.number))?,
            kind: Kind::from_name(&self.kind).ok_or_else(|| bad("kind", &self.kind))?,
            covers: Period {
                from: date("covers_from", &self.covers_from)?,
                to: date("covers_to", &self.covers_to)?,
            },
            locked: self.locked_at.is_some(),
            lead: self.lead.map(lead).transpose()?,
            verified_at: self.verified_at.map(Instant::from_millis),
            scale: words.scale,
            progress: words.progress,
            reason: words.reason,
        })
    }
}

/// The rounds that somebody in this seat may read in which a section on this clause was verified, or left out when the round was
/// locked, by number: one statement, however many there are. Sections on what stands under it are not its own.
///
/// # Errors
/// When the database fails.
pub async fn reported(
    connection: &impl Connection,
    seat: &Seat,
    of: ProgrammeId,
    clause: &ClauseId,
) -> Result<Vec<Reported>, Error> {
    let rows: Vec<Row> = all(connection, SELECT, values![of.to_string(), clause.to_string()]).await?;
    let may = |row: &Row| ReadReport::verdict(seat, &Seen { locked: row.locked_at.is_some() }).is_allowed();
    rows.into_iter().filter(may).map(Row::reported).collect()
}
