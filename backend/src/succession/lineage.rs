//! Of one clause: what it goes on from, and where it went.

use std::collections::BTreeSet;

use shared::api::succession::{GoesOnIn, Went};
use shared::id::{ProgrammeId, TextId};
use shared::succession::{Fate, Line, Meant, going_into, lines, meant};
use shared::text::ClauseId;

use super::get::{Before, before, may_read};
use super::store;
use crate::db::{Connection, Error};
use crate::permit::Caller;
use crate::problem::{Problem, seen};
use crate::programme::AUTHENTIC;
use crate::{programme, text};

/// A clause of an earlier programme's text, and what was said to become of it.
pub struct Origin {
    /// The text.
    pub text: TextId,
    /// The clause.
    pub clause: ClauseId,
    /// What was said, where that is about the clause that is asked about: it goes on in it, or not at all.
    pub fate: Option<Fate>,
    /// Why, or how; empty where nothing was said.
    pub note: String,
}

/// From what a clause of a programme's text goes on: first the clause it was begun from, then those that were said to go on in it. Who
/// may know of their programmes is not asked here.
///
/// # Errors
/// When the database fails.
pub async fn origins(
    connection: &impl Connection,
    programme: ProgrammeId,
    of: TextId,
    clause: &ClauseId,
) -> Result<Vec<Origin>, Error> {
    let begun = programme::ancestor(connection, of, clause).await?;
    let heirs = store::latest(connection, programme).await?.map(|said| said.heirs).unwrap_or_default();
    let earlier = programme::find(connection, programme).await?.and_then(|stored| stored.predecessor);
    let earlier = match earlier {
        Some(earlier) => text::text_of(connection, earlier, AUTHENTIC).await?.map(|text| text.id),
        None => None,
    };
    // A text may have been begun from another programme's than the one before it; of that nothing is said.
    let (copied, elsewhere) = match begun {
        Some((text, old)) if Some(text) == earlier => (Some(old), None),
        elsewhere => (None, elsewhere),
    };
    let said = going_into(&heirs, clause).into_iter().filter(|old| Some(*old) != copied.as_ref());
    let old: Vec<ClauseId> = copied.iter().chain(said).cloned().collect();
    let own = |old: &ClauseId| (Some(old) == copied.as_ref()).then_some(clause);
    let from = |line: Line<'_>| {
        Some(Origin {
            text: earlier?,
            clause: line.old.clone(),
            fate: line.said.map(|heir| heir.fate),
            note: line.said.map(|heir| heir.note.clone()).unwrap_or_default(),
        })
    };
    let of_earlier = lines(&old, own, &heirs).into_iter().filter(|line| line.new == clause).filter_map(from);
    let elsewhere = elsewhere.map(|(text, clause)| Origin { text, clause, fate: None, note: String::new() });
    Ok(elsewhere.into_iter().chain(of_earlier).collect())
}

/// Where a clause of an adopted programme went, in each programme after it whose text the caller reads as it is; for others that
/// programme says nothing. A few statements for each such programme, of which there is rarely more than one.
///
/// # Errors
/// When the database fails.
pub async fn went(
    connection: &impl Connection,
    caller: &Caller,
    programme: ProgrammeId,
    clause: &ClauseId,
) -> Result<Vec<Went>, Problem> {
    let mut found = Vec::new();
    for next in programme::after(connection, programme).await? {
        if seen(may_read(connection, caller, next).await)?.is_none() {
            continue;
        }
        let Some(stored) = programme::find(connection, next).await? else { continue };
        let Some(Before { text, begun, .. }) = before(connection, next).await? else { continue };
        let heirs = store::latest(connection, next).await?.map(|said| said.heirs).unwrap_or_default();
        let Meant { said, into: ids } = meant(clause, begun.get(clause), &heirs);
        let wanted: BTreeSet<ClauseId> = ids.iter().map(|id| (*id).clone()).collect();
        let mut standing = text::clauses_of(connection, text, &wanted).await?;
        // What was deleted since is no place to go to; the others in the order in which they were named.
        standing.retain(|one| one.gone.is_none());
        standing.sort_by_key(|one| ids.iter().position(|id| **id == one.id));
        let goes_on = |one: text::Projected| GoesOnIn {
            clause: one.id,
            kind: one.kind,
            label: one.label,
            title: one.wording.text(),
        };
        let into: Vec<GoesOnIn> = standing.into_iter().map(goes_on).collect();
        if said.is_none() && into.is_empty() {
            continue;
        }
        found.push(Went {
            programme: next,
            title: stored.summary.title,
            adopted: stored.summary.state.is_sealed(),
            fate: said.map(|heir| heir.fate),
            note: said.map(|heir| heir.note.clone()).unwrap_or_default(),
            into,
        });
    }
    Ok(found)
}
