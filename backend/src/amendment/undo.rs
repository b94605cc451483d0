//! Taking out of a text what entered it, by the same merge (text model 4): for decisions on amendments and for packages alike.

use std::collections::HashMap;

use collab::act::Edit;
use shared::amendment::{Done, Side, take_back};
use shared::id::{SeatId, TextId};
use shared::problem::Code;
use shared::text::{Clause, ClauseId, Content, ContentHash, FactsHash};

use super::fault::changed_since;
use crate::db::{Connection, Tx};
use crate::position;
use crate::problem::Problem;
use crate::text::{self, Settled};

/// What was done to a text, with what it takes to undo it.
pub struct Undo {
    done: Vec<Done>,
    bodies: HashMap<(ContentHash, FactsHash), Content>,
    names: HashMap<ClauseId, String>,
    seat: SeatId,
    pointer: &'static str,
}

impl Undo {
    /// Of the text in which it was done. `pointer` says what it is that is not taken back where somebody has changed the same words since.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(
        connection: &impl Connection,
        text: TextId,
        done: Vec<Done>,
        seat: SeatId,
        pointer: &'static str,
    ) -> Result<Self, Problem> {
        let sides = done.iter().flat_map(|one| [&one.before, &one.after]).flatten();
        let sides: Vec<_> = sides.map(|side| (side.hash.clone(), side.facts.clone())).collect();
        let bodies = text::bodies(connection, &sides).await?;
        let names = text::called(connection, text).await?;
        Ok(Self { done, bodies, names, seat, pointer })
    }

    /// The text without it; what others have changed elsewhere since stays.
    ///
    /// # Errors
    /// `changed_since` where somebody has changed the same words again: then nothing is taken back, and the clauses are named.
    pub fn edits(&self, clauses: &[Clause]) -> Result<Vec<Edit>, Problem> {
        let body = |side: &Side| self.bodies.get(&(side.hash.clone(), side.facts.clone())).cloned();
        let clauses = take_back(&self.done, body, clauses)
            .map_err(|since| changed_since(self.pointer, &since, &self.names))?;
        Ok(vec![Edit::Whole { clauses, by: self.seat.to_string() }])
    }
}

/// Lets pass where no clause to which something was done is agreed by now. Asked in the act's own transaction and of the text as it stood
/// before, so that nobody agrees to one between the question and the act.
///
/// # Errors
/// `clause_agreed` where one is.
pub async fn none_agreed(tx: &Tx, settled: &Settled, done: Option<&Vec<Done>>) -> Result<(), Problem> {
    let agreed = position::agreed_before(tx.sql(), settled.text.id, &settled.before, tx.at().date()).await?;
    let touched = done.into_iter().flatten().any(|one| agreed.contains(&one.clause));
    if touched { Err(Code::ClauseAgreed.into()) } else { Ok(()) }
}
