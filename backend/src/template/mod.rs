//! Templates: what new programmes begin from.
//!
//! Rules: `shared::template`. Events: `Changed` on `template`. What it is not: a programme's text, which goes its own way
//! from the moment it is made (see `text`).

mod built_in;
mod change;
mod copy;
mod create;
mod get;
mod list;
mod remove;
mod routes;
mod store;

pub use built_in::make_built_in;
pub use routes::routes;
pub use store::find;

use shared::api::template::TemplateContent;
use shared::problem::FieldErrors;
use shared::template::check;

use crate::db::Connection;
use crate::member;
use crate::problem::Problem;

/// Refuses a content that is not in order.
async fn checked(connection: &impl Connection, content: &TemplateContent) -> Result<(), Problem> {
    let members = member::members(connection).await?;
    let is_member = |code: &str| members.iter().any(|member| member.code.as_str() == code);
    let mut errors = FieldErrors::new();
    check(&content.name, &content.description, &content.clauses, is_member, &mut errors);
    Ok(errors.finish()?)
}
