//! Who set brackets by hand, and when (text model 9).
//!
//! The mark in the text says only what a browser sent. So a bracket is noted when it is first settled, with who wrote it by the log and
//! the time of the settle, under its own id: it keeps both when its words move, when its reason changes, and in revisions. What it is
//! not: the brackets themselves, which stand in the wordings.

use std::collections::{BTreeSet, HashSet};

use shared::api::text::HandSet;
use shared::id::TextId;
use shared::seat::Role;
use shared::text::bracket::set_by;
use shared::text::{Bracket, ClauseId, Wording};
use shared::time::Instant;

use super::project::Projecting;
use super::read::read_json;
use super::{Author, find};
use crate::db::{Connection, Error, FromRow, Tx, all, by_ids, insert_many};
use crate::values;

/// Longer than any id that our editor makes.
const ID_MOST: usize = 40;

/// Whether an id is written as ids are. A mark may hold any text, and not every text can stand in a row.
fn is_id(id: &str) -> bool {
    (1..=ID_MOST).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Notes who set those of the brackets `now` that stood nowhere in the text `before`: its marked wordings as they were written down.
/// Before the projection says that it has caught up: who wrote since then is asked of the log.
pub(super) async fn note(
    tx: &Tx,
    what: &Projecting<'_>,
    before: &[&str],
    now: Vec<(&ClauseId, &Bracket)>,
) -> Result<(), Error> {
    // What a text begins with was set elsewhere.
    if what.seq == 0 || now.is_empty() {
        return Ok(());
    }
    let mut known = HashSet::new();
    for body in before {
        let wording: Wording = read_json("clause", body)?;
        known.extend(wording.brackets().into_iter().map(|bracket| bracket.id.clone()));
    }
    let mut new = now;
    new.retain(|(_, bracket)| is_id(&bracket.id) && known.insert(bracket.id.clone()));
    if new.is_empty() {
        return Ok(());
    }
    // Who of a delegation wrote what in its draft is its own, also when the words have entered the text.
    let draft = find(tx.sql(), what.text).await?.is_some_and(|text| text.amendment.is_some());
    let wrote = wrote(tx, what.text).await?;
    let mut rows = Vec::new();
    for (clause, bracket) in new {
        let (person, seat) = set_by(bracket, &wrote, (what.author)(clause)).columns();
        // What the system put there nobody has set.
        if seat.is_some() {
            rows.push(values![bracket.id.clone(), person.filter(|_| !draft), seat, tx.at().millis()]);
        }
    }
    insert_many(tx, "bracket (id, person, seat, at)", "ON CONFLICT (id) DO NOTHING", rows).await
}

/// Who wrote in a text since it was settled last, each with the seat's id.
async fn wrote(tx: &Tx, text: TextId) -> Result<Vec<(String, Author)>, Error> {
    #[derive(FromRow)]
    struct Row {
        person: Option<String>,
        seat: Option<String>,
    }
    let sql = "SELECT DISTINCT u.person, u.seat FROM text_update u JOIN text t ON t.id = u.text \
        WHERE u.text = $1 AND u.seq > t.projected_seq";
    let rows: Vec<Row> = all(tx.sql(), sql, values![text.to_string()]).await?;
    let one = |row: Row| {
        let seat = row.seat?;
        let person = row.person.and_then(|id| id.parse().ok());
        Some((seat.clone(), Author { person, seat: seat.parse().ok() }))
    };
    Ok(rows.into_iter().filter_map(one).collect())
}

#[derive(FromRow)]
struct Row {
    id: String,
    name: Option<String>,
    role: Option<String>,
    member: Option<String>,
    at: i64,
}

impl Row {
    fn hand_set(self) -> HandSet {
        let role = self.role.as_deref().and_then(Role::from_name);
        let code = role.map(|role| shared::live::code_of(role, self.member.as_deref())).unwrap_or_default();
        HandSet { id: self.id, by: self.name.unwrap_or_default(), code, at: Instant::from_millis(self.at) }
    }
}

/// Who set the brackets in these wordings, as far as it is known. Whoever is shown a wording may know whose its brackets are.
///
/// # Errors
/// When the database fails.
pub async fn hand_set<'a>(
    connection: &impl Connection,
    wordings: impl IntoIterator<Item = &'a Wording>,
) -> Result<Vec<HandSet>, Error> {
    let brackets = wordings.into_iter().flat_map(Wording::brackets);
    let ids: BTreeSet<&str> = brackets.map(|bracket| bracket.id.as_str()).filter(|id| is_id(id)).collect();
    let mut found = Vec::with_capacity(ids.len());
    for (places, values) in by_ids(&[], ids) {
        let sql = format!(
            "SELECT b.id, p.name, s.role, s.member, b.at FROM bracket b LEFT JOIN person p ON p.id = b.person \
             LEFT JOIN seat s ON s.id = b.seat WHERE b.id IN ({places})"
        );
        found.extend(all::<Row>(connection, &sql, values).await?.into_iter().map(Row::hand_set));
    }
    Ok(found)
}

/// Those of them that stand in a wording, in its order.
#[must_use]
pub fn set_in(all: &[HandSet], wording: &Wording) -> Vec<HandSet> {
    let set = |bracket: &Bracket| all.iter().find(|one| one.id == bracket.id).cloned();
    wording.brackets().into_iter().filter_map(set).collect()
}
