//! What somebody may do with a text, by the rules of its programme (`shared::live::Right`).

use shared::live::Right;

use super::Text;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::programme;

/// What the caller may do with a text.
///
/// # Errors
/// `not_found` when the programme is not there; when the database fails.
pub async fn right(connection: &impl Connection, text: &Text, caller: &Caller) -> Result<Right, Problem> {
    let rules = programme::text_rules(connection, text.programme).await?.ok_or_else(Problem::not_found)?;
    Ok(Right::of(&caller.seat, caller.person, &rules))
}
