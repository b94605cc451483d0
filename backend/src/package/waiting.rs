//! What of packages waits on somebody's desk.

use shared::desk::{DeskItem, DeskKind, DeskProgramme};
use shared::lifecycle;
use shared::package::{AnswerPackage, LeadPackage};
use shared::permission::Act;
use shared::time::Instant;

use super::step::matter;
use super::store::{self, Stored};
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;
use crate::{member, programme, text};

/// A package that is put waits for each head until they have answered the version that stands; when all have answered it waits
/// for the chair.
///
/// # Errors
/// When the database fails.
pub async fn waiting(connection: &impl Connection, caller: &Caller) -> Result<Vec<DeskItem>, Problem> {
    let mut items = Vec::new();
    if !caller.seat.role.negotiates() {
        return Ok(items);
    }
    for stored in store::before_all(connection).await? {
        let (package, matter) = (&stored.package, matter(&stored.package));
        let number = stored.number.unwrap_or_default();
        let answers = AnswerPackage::verdict(&caller.seat, &matter).is_allowed()
            && caller.seat.member.is_some_and(|member| package.reply(member).is_none());
        let what = if answers {
            DeskKind::AnswerPackage { package: stored.id, number }
        } else if LeadPackage::verdict(&caller.seat, &matter).is_allowed() {
            DeskKind::DecidePackage { package: stored.id, number }
        } else {
            continue;
        };
        let Some(of) = text::of_programme(connection, stored.text).await? else { continue };
        let Some(programme) = programme::find(connection, of.programme).await? else { continue };
        if programme.summary.state != lifecycle::State::Negotiation {
            continue;
        }
        let (id, title) = (programme.summary.id, programme.summary.title);
        let since = if answers { stored.put_at } else { answered(connection, &stored).await? };
        if let Some(since) = since {
            items.push(DeskItem { what, programme: Some(DeskProgramme { id, title }), due: None, since });
        }
    }
    Ok(items)
}

/// When the last delegation answered the version that stands; nothing while one has not.
async fn answered(connection: &impl Connection, stored: &Stored) -> Result<Option<Instant>, Problem> {
    let package = &stored.package;
    let last = package.answers.last().map(|answer| answer.at).or(stored.put_at);
    let Some(last) = last else { return Ok(None) };
    let members = member::on(connection, last.date()).await?;
    let all = !members.is_empty() && members.iter().all(|one| package.reply(one.code).is_some());
    Ok(all.then_some(last))
}
