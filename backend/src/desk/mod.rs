//! My desk: what waits for a person in the seat they act in, and what changed since they were last here.
//!
//! Every noun says for itself what waits, in a function `waiting` of its own folder; here they are gathered, one line per
//! noun. Rules: `shared::desk`. What it is not: a store. Nothing of a desk is kept, so nothing of it can be out of date.

mod get;

use shared::desk::{DeskItem, sort};
use shared::time::Instant;

use crate::db::Connection;
use crate::http::{Route, signed_in};
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{
    amendment, comment, member, package, person, position, procedure, programme, reading, report, result,
    revision, round,
};

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![signed_in(get::get)]
}

/// What waits, in the order it is shown in. A noun that asks something of people adds its line here.
async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    items.extend(member::waiting(connection, caller, now).await?);
    items.extend(person::waiting(connection, caller, now).await?);
    items.extend(programme::waiting(connection, caller, now).await?);
    items.extend(revision::waiting(connection, caller, now).await?);
    items.extend(amendment::waiting(connection, caller, now).await?);
    items.extend(comment::waiting(connection, caller, now).await?);
    items.extend(round::waiting(connection, caller, now).await?);
    items.extend(position::waiting(connection, caller, now).await?);
    items.extend(reading::waiting(connection, caller, now).await?);
    items.extend(package::waiting(connection, caller).await?);
    items.extend(procedure::waiting(connection, caller, now).await?);
    items.extend(result::waiting(connection, caller, now).await?);
    items.extend(report::waiting(connection, caller, now).await?);
    sort(&mut items);
    Ok(items)
}
