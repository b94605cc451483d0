//! What somebody may do with a text, by the rules of its programme (`shared::live::Right`).

use shared::live::Right;

use super::Text;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{amendment, programme};

/// What the caller may do with a text. A draft is its authors' alone, whatever the programme's rules say of the text.
///
/// # Errors
/// `not_found` when the programme is not there; when the database fails.
pub async fn right(connection: &impl Connection, text: &Text, caller: &Caller) -> Result<Right, Problem> {
    if let Some(amendment) = text.amendment {
        return amendment::draft_right(connection, amendment, text.id, caller).await;
    }
    let rules = programme::text_rules(connection, text.programme).await?.ok_or_else(Problem::not_found)?;
    Ok(Right::of(&caller.seat, caller.person, &rules))
}
