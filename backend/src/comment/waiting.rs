//! What of comments waits on somebody's desk.

use shared::comment::takes_comments;
use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::time::Instant;

use super::store;
use super::view;
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::{Problem, seen};
use crate::{programme, text};

/// An answer in every open thread in which the caller was mentioned and has not spoken since: one item a thread.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    connection: &impl Connection,
    caller: &Caller,
    _now: Instant,
) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    if !caller.seat.role.negotiates() {
        return Ok(items);
    }
    for thread in store::open_with_mention_of(connection, caller.person, &caller.seat).await? {
        let mentions = store::mentions(connection, &[thread.id]).await?;
        let messages = store::messages(connection, &[thread.id]).await?;
        let spoken = messages.iter().filter(|one| one.person == caller.person).map(|one| one.seq).max();
        let asked = messages.iter().rev().find(|one| {
            let here =
                mentions.get(&one.id).is_some_and(|all| all.iter().any(|it| it.person == caller.person));
            here && one.person != caller.person && spoken.is_none_or(|spoken| spoken < one.seq)
        });
        let Some(asked) = asked else { continue };
        let Some(of) = text::of_programme(connection, thread.text).await? else { continue };
        let Some(stored) = programme::find(connection, of.programme).await? else { continue };
        if !takes_comments(stored.summary.state)
            || seen(programme::known_to(connection, caller, of.programme).await)?.is_none()
        {
            continue;
        }
        items.push(DeskItem {
            what: DeskKind::AnswerMention {
                clause: view::clause_of(connection, caller, &thread).await?,
                thread: thread.id,
                by: asked.by.name.clone(),
            },
            programme: Some(DeskProgramme { id: stored.summary.id, title: stored.summary.title }),
            due: None,
            since: asked.at,
        });
    }
    Ok(items)
}
