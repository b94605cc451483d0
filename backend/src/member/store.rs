//! Rows of members and chair terms.

use shared::id::ChairTermId;
use shared::member::{ChairTerm, ManageChairTerms, Member, MemberClass, MemberCode};
use shared::time::Date;

use crate::db::{Connection, Error, FromRow, Tx, all, execute, inconsistent};
use crate::permit::Permit;
use crate::values;

#[derive(FromRow)]
struct MemberRow {
    code: String,
    name: String,
    class: String,
    parent: Option<String>,
    time_zone: String,
    position: i64,
    starts: String,
    ends: Option<String>,
}

impl MemberRow {
    fn member(self) -> Result<Member, Error> {
        let bad = |column: &str, value: &str| inconsistent("member", column, value);
        let class = match self.class.as_str() {
            "country" => MemberClass::Country,
            "autonomous_area" => MemberClass::AutonomousArea,
            "baltic_state" => MemberClass::BalticState,
            other => return Err(bad("class", other)),
        };
        Ok(Member {
            code: self.code.parse().map_err(|_| bad("code", &self.code))?,
            name: self.name,
            class,
            parent: self.parent.map(|code| code.parse().map_err(|_| bad("parent", &code))).transpose()?,
            time_zone: self.time_zone,
            position: u32::try_from(self.position).map_err(|_| bad("position", &self.code))?,
            from: self.starts.parse().map_err(|_| bad("starts", &self.starts))?,
            to: self.ends.map(|date| date.parse().map_err(|_| bad("ends", &date))).transpose()?,
        })
    }
}

/// The members of all times, in the order of display.
///
/// # Errors
/// When the database fails.
pub async fn members(connection: &impl Connection) -> Result<Vec<Member>, Error> {
    let rows: Vec<MemberRow> = all(
        connection,
        "SELECT code, name, class, parent, time_zone, position, starts, ends FROM member ORDER BY position, starts",
        values![],
    )
    .await?;
    rows.into_iter().map(MemberRow::member).collect()
}

/// The members that count on a day, in the order of display.
///
/// # Errors
/// When the database fails.
pub async fn on(connection: &impl Connection, day: Date) -> Result<Vec<Member>, Error> {
    let mut members = members(connection).await?;
    members.retain(|member| member.counts_on(day));
    Ok(members)
}

#[derive(FromRow)]
struct TermRow {
    id: String,
    starts: String,
    ends: String,
    note: String,
    member: String,
}

/// The chair terms, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn chair_terms(connection: &impl Connection) -> Result<Vec<ChairTerm>, Error> {
    let rows: Vec<TermRow> = all(
        connection,
        "SELECT t.id, t.starts, t.ends, t.note, m.member FROM chair_term t JOIN chair_term_member m ON m.term = t.id \
         ORDER BY t.starts, t.id, m.position",
        values![],
    )
    .await?;
    let bad = |column: &str, value: &str| inconsistent("chair_term", column, value);
    let mut terms: Vec<ChairTerm> = Vec::new();
    for row in rows {
        let id: ChairTermId = row.id.parse().map_err(|_| bad("id", &row.id))?;
        let member: MemberCode = row.member.parse().map_err(|_| bad("member", &row.member))?;
        match terms.last_mut().filter(|term| term.id == id) {
            Some(term) => term.members.push(member),
            None => terms.push(ChairTerm {
                id,
                from: row.starts.parse().map_err(|_| bad("starts", &row.starts))?,
                to: row.ends.parse().map_err(|_| bad("ends", &row.ends))?,
                members: vec![member],
                note: row.note,
            }),
        }
    }
    Ok(terms)
}

/// Adds a chair term that `NewChairTerm::check` found nothing wrong with.
///
/// # Errors
/// When the database fails.
pub async fn insert_chair_term(
    tx: &Tx,
    _permit: &Permit<'_, ManageChairTerms>,
    term: &ChairTerm,
) -> Result<(), Error> {
    execute(
        tx.sql(),
        "INSERT INTO chair_term (id, starts, ends, note) VALUES ($1, $2, $3, $4)",
        values![term.id.to_string(), term.from.to_string(), term.to.to_string(), term.note.clone()],
    )
    .await?;
    for (position, member) in (1_i64..).zip(&term.members) {
        execute(
            tx.sql(),
            "INSERT INTO chair_term_member (term, member, position) VALUES ($1, $2, $3)",
            values![term.id.to_string(), member.to_string(), position],
        )
        .await?;
    }
    Ok(())
}

pub(super) async fn delete_chair_term(
    tx: &Tx,
    _permit: &Permit<'_, ManageChairTerms>,
    term: ChairTermId,
) -> Result<(), Error> {
    execute(tx.sql(), "DELETE FROM chair_term_member WHERE term = $1", values![term.to_string()]).await?;
    execute(tx.sql(), "DELETE FROM chair_term WHERE id = $1", values![term.to_string()]).await?;
    Ok(())
}
