//! The packages that carried one clause, for whoever asks how its wording came to be.

use shared::amendment::Operation;
use shared::api::lineage::{CarryingPackage, Replied};
use shared::id::TextId;
use shared::member::{MemberCode, place};
use shared::package::{ReadPackage, State};
use shared::permission::Act;
use shared::sort;
use shared::text::{Clause, ClauseId};

use super::step::matter;
use super::store::{self, Stored};
use super::view::{Bodies, bodies};
use crate::db::Connection;
use crate::permit::Caller;
use crate::problem::Problem;

/// Those that were put before the delegations and do something to this clause, by number. Drafts are none of it, not even for those who
/// build them.
///
/// # Errors
/// When the database fails.
pub async fn carrying(
    connection: &impl Connection,
    caller: &Caller,
    text: TextId,
    clause: &ClauseId,
) -> Result<Vec<CarryingPackage>, Problem> {
    let mut found = store::naming(connection, text, clause).await?;
    found.retain(|stored| {
        stored.package.state != State::Draft
            && stored.package.operations.iter().any(|one| one.clause() == clause)
            && ReadPackage::verdict(&caller.seat, &matter(&stored.package)).is_allowed()
    });
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let bodies = bodies(connection, found.iter().flat_map(|stored| &stored.base)).await?;
    Ok(found.iter().filter_map(|stored| carried(stored, clause, &bodies)).collect())
}

fn carried(stored: &Stored, clause: &ClauseId, bodies: &Bodies) -> Option<CarryingPackage> {
    let package = &stored.package;
    let base = stored.base.iter().find(|one| one.clause == *clause).and_then(|one| {
        let body = bodies.get(&(one.hash.clone(), one.facts.clone()))?;
        let (wording, facts) = (body.wording.clone(), body.facts.clone());
        Some(Clause { level: body.level, wording, facts, ..Clause::new(clause.clone(), body.kind, "a") })
    });
    let mut members: Vec<MemberCode> = package.answers.iter().map(|answer| answer.member).collect();
    sort::by(&mut members, |a, b| place(a.as_str()).cmp(&place(b.as_str())));
    members.dedup();
    let replied = |member| Some(Replied { member, reply: package.reply(member)? });
    Some(CarryingPackage {
        id: stored.id,
        number: stored.number?,
        title: stored.title.clone(),
        state: package.state,
        put_at: stored.put_at?,
        applied_at: package.applied.as_ref().map(|applied| applied.at),
        operations: package
            .operations
            .iter()
            .filter(|one: &&Operation| one.clause() == clause)
            .cloned()
            .collect(),
        base,
        replies: members.into_iter().filter_map(replied).collect(),
    })
}
