//! A text as somebody reads it, with what was said of each clause: for those who keep what was read.

use shared::id::TextId;
use shared::position::ClauseState;
use shared::reading::{Said, Wide, Word};
use shared::text::Clause;
use shared::time::Date;

use super::sheet::Sheet;
use super::standing::Standing;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::text::Text;

/// A clause as it stands.
#[derive(Debug, Clone)]
pub struct Stood {
    /// The clause, with hand-set brackets.
    pub clause: Clause,
    /// What it is called.
    pub label: String,
    /// Where it stands.
    pub state: ClauseState,
    /// What the delegations think of it, in the order of display.
    pub said: Vec<Said>,
}

/// The whole of it.
#[derive(Debug, Clone)]
pub struct Stands {
    /// The text.
    pub text: Text,
    /// The number of the revision it is, unless it is the draft.
    pub revision: Option<u32>,
    /// The clauses, in their order.
    pub clauses: Vec<Stood>,
    /// The reservations against sections and the whole text that stand, the oldest first.
    pub wide: Vec<Wide>,
}

/// The text, where the caller may know of positions on it.
///
/// # Errors
/// `not_found` otherwise; when the database fails.
pub async fn known(connection: &impl Connection, caller: &Caller, text: TextId) -> Result<Text, Problem> {
    Ok(Sheet::known(connection, caller, text).await?.0)
}

/// What the caller reads: the settled draft, or the last revision. Settle first where it must hold everything typed until now.
///
/// # Errors
/// `not_found` where the caller may not know of positions; when the database fails.
pub async fn stands(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    day: Date,
) -> Result<Stands, Problem> {
    let standing = Standing::load(connection, Sheet::of(connection, caller, text).await?, day).await?;
    let sheet = &standing.sheet;
    let stood = |at: usize| {
        let said = standing.rules.entitled.iter().filter_map(|member| {
            let (current, said) = standing.cell(*member, at)?;
            let position = &said.position;
            let word = Word::of(&position.value, position.confirmed, current);
            Some(Said { member: *member, word })
        });
        Stood {
            clause: sheet.clauses[at].clone(),
            label: sheet.read[at].label.clone(),
            state: standing.state(at),
            said: said.collect(),
        }
    };
    let wide = standing.wide().map(|said| {
        let position = &said.position;
        let word = Word::of(&position.value, position.confirmed, true);
        Wide { member: position.member, head: position.scope.head().cloned(), word }
    });
    Ok(Stands {
        text: sheet.text.clone(),
        revision: sheet.revision,
        clauses: (0..sheet.clauses.len()).map(stood).collect(),
        wide: wide.collect(),
    })
}
